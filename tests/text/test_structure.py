"""What each paragraph is, and how parts and sections follow from it."""

import pytest

from rehearse.text import parse_speech
from rehearse.text.aligned import Span
from rehearse.text.notices import find_asides, is_dated, is_notice, is_signed
from rehearse.text.speech import PartRole, Role, Speech
from rehearse.text.structure.salutations import is_label, is_salutation, opens_with_salutation

ADDRESS = """本文由通讯员供稿，仅供内部学习参考！
在XX镇职工代表大会上的讲话

同志们：
    今天，XX镇职工代表大会开幕了。我代表镇党委表示祝贺！
　　五年来，工会做了大量工作。下面，我讲三点意见：
　　一、站稳立场，当好党的助手
 工会是党联系职工的纽带。各级工会要围绕中心、服务大局，把职工的智慧和力量凝聚到推动发展上来，在重点工程和重点项目中充分发挥主力军的作用。一是要讲政治。理论学习要成为习惯。要把“三会一课”办到班组、办到车间、办到工地，让每一名职工都能听得懂、记得住、用得上，始终把思想建设摆在首要的位置，让党的声音传到每一个工位、每一个岗位、每一个家庭，努力建设一支有理想、听党话、跟着走、能创新、跟党走、能战斗、能奉献的职工队伍，为全镇高质量发展提供坚强的保证；二是要讲担当、善作为。难事面前要敢上。三是要讲团结。
    二、做实服务，当好职工的娘家人
    要把职工的冷暖放在心上。
    三、强化自身，当好改革的先锋
    打铁还需自身硬。
各级工会干部要带头学习，带头实干。
    同志们，让我们携起手来，共创未来！最后，祝大会圆满成功！
"""


def roles(source: str) -> list[Role]:
    speech = parse_speech(source)
    return [speech.sentences[section.first].role for section in speech.sections]


def headings(speech: Speech) -> list[tuple[str, int, str]]:
    return [(part.number, part.level, part.heading) for part in speech.parts if part.role is PartRole.BODY]


def test_an_address_has_its_notice_title_salutation_headings_and_closing() -> None:
    speech = parse_speech(ADDRESS)
    assert speech.title == "在XX镇职工代表大会上的讲话"
    assert headings(speech) == [
        ("一", 1, "站稳立场，当好党的助手"),
        ("二", 1, "做实服务，当好职工的娘家人"),
        ("三", 1, "强化自身，当好改革的先锋"),
    ]
    assert [part.role for part in speech.parts] == [
        PartRole.OPENING,
        PartRole.BODY,
        PartRole.BODY,
        PartRole.BODY,
        PartRole.CLOSING,
    ]
    assert [speech.sentences[section.first].text[:6] for section in speech.sections] == [
        "本文由通讯员",
        "在XX镇职工",
        "同志们：",
        "今天，XX镇",
        "五年来，工会",
        "一、站稳立场",
        "工会是党联系",
        "一是要讲政治",
        "二是要讲担当",
        "三是要讲团结",
        "二、做实服务",
        "要把职工的冷",
        "三、强化自身",
        "打铁还需自身",
        "各级工会干部",
        "同志们，让我",
    ]


def test_an_item_after_a_semicolon_opens_its_section_with_a_piece() -> None:
    speech = parse_speech(ADDRESS)
    second = next(sentence for sentence in speech.sentences if sentence.text.startswith("二是"))
    before = speech.sentences[second.index - 1]
    assert (before.sentence, before.piece + 1) == (second.sentence, second.piece)
    assert before.text.endswith("；")
    assert speech.sections[second.section].first == second.index


def test_roles_decide_what_is_read() -> None:
    speech = parse_speech(ADDRESS)
    assert {s.role for s in speech.sentences if not s.read} == {Role.NOTICE, Role.TITLE}
    assert {s.role for s in speech.sentences if s.read} == {
        Role.SALUTATION,
        Role.HEADING,
        Role.BODY,
        Role.CLOSING,
    }


def test_a_title_may_have_a_subtitle_and_lines_that_name_speaker_and_date() -> None:
    source = "青春向前\n——在开学典礼上的致辞\n校长　周明\n（2025年9月1日）\n\n同学们：\n　　新学期好！大家辛苦了。\n"
    assert roles(source) == [Role.TITLE, Role.SUBTITLE, Role.BYLINE, Role.SALUTATION, Role.BODY]


def test_a_subtitle_may_be_a_markdown_heading() -> None:
    source = "# 青春向前\n\n## ——在开学典礼上的致辞\n\n同学们：\n\n## 一、回望\n\n新学期好！大家辛苦了。\n"
    assert roles(source) == [Role.TITLE, Role.SUBTITLE, Role.SALUTATION, Role.HEADING, Role.BODY]


def test_the_first_of_two_lines_with_one_pound_is_the_title_and_of_three_none() -> None:
    two = "# 桥的故事\n\n村里有一座石桥。\n\n# 今天的桥\n\n今天它还在。\n"
    assert roles(two) == [Role.TITLE, Role.BODY, Role.HEADING, Role.BODY]
    three = f"{two}\n# 明天的桥\n\n明天它也在。\n"
    assert roles(three) == [Role.HEADING, Role.BODY] * 3


def test_a_salutation_may_take_two_lines_and_is_one_section() -> None:
    source = "讲话稿\n尊敬的各位领导，\n亲爱的同志们：\n今天的大会很重要。\n"
    assert roles(source) == [Role.TITLE, Role.SALUTATION, Role.BODY]


def test_a_salutation_repeated_in_the_text_is_a_section_of_its_own() -> None:
    source = "各位代表：\n现在报告工作。\n各位代表！\n成绩来之不易。\n"
    assert roles(source) == [Role.SALUTATION, Role.BODY, Role.SALUTATION, Role.BODY]


@pytest.mark.parametrize(
    "line",
    [
        "同志们：",
        "各位代表、同志们：",
        "尊敬的王校长、各位老师，亲爱的同学们：",
        "女士们、先生们，朋友们：",
        "各位评委老师：",
        "主席先生：",
        "各位代表！",
        "尊敬的各位领导，",
        "老师们、同学们，大家上午好！",
        "同学们好！",
        "各位師長、各位來賓、親愛的同學們：",
        "尊敬的各位領導、各位來賓：",
    ],
)
def test_a_form_of_address_is_a_salutation(line: str) -> None:
    assert is_salutation(line)


@pytest.mark.parametrize(
    "line",
    [
        "我们：",
        "让我们同志们一起努力。",
        "今天的会很重要！",
        "问：",
        "他们来了！",
        "人们！",
        "大家好！",
        "大家好。",
        "大家中午好！",
        "大家好！我的梦想是当老师。",
    ],
)
def test_other_short_lines_are_no_salutation(line: str) -> None:
    assert not is_salutation(line)


def test_a_paragraph_may_begin_with_an_address() -> None:
    assert opens_with_salutation("各位代表同志们，新征程已经开启。")
    assert not opens_with_salutation("我们，新时代的青年，要奋斗。")


@pytest.mark.parametrize(
    "line",
    [
        "本文系网友投稿，仅供参考",
        "来源：新华社",
        "责任编辑：王某",
        "（仅供学习参考，请勿照搬）",
        "原标题：在大会上的讲话",
    ],
)
def test_lines_about_the_text_are_notices(line: str) -> None:
    assert is_notice(line)


def test_a_sentence_about_sources_is_no_notice() -> None:
    assert not is_notice("我们的力量来源于人民。")


@pytest.mark.parametrize("line", ["2025年3月8日", "（二〇二五年三月）", "演讲人：李雷", "时间：2025年3月8日上午"])
def test_dates_and_labelled_names_are_bylines(line: str) -> None:
    assert is_dated(line)


def test_a_question_to_the_host_is_no_byline() -> None:
    assert not is_dated("主持人：请问您怎么看？")


def test_office_and_name_sign_a_speech() -> None:
    assert is_signed("市长　张三")
    assert not is_signed("今天我很高兴。")


def test_notices_and_a_date_at_the_end_are_not_read() -> None:
    source = "同志们：\n大会开得很好。\n谢谢大家！\n2025年3月8日\n责任编辑：王某\n"
    assert roles(source) == [Role.SALUTATION, Role.BODY, Role.BODY, Role.BYLINE, Role.NOTICE]


@pytest.mark.parametrize(("sentences", "read"), [(3, True), (4, False)])
def test_an_appendix_begins_behind_two_fifths_of_the_text(sentences: int, read: bool) -> None:
    before, after = "今天，我们在这里开会。\n\n" * sentences, "防汛物资登记表各村一份。\n\n" * 5
    speech = parse_speech(f"{before}附件：\n\n{after}")
    assert speech.sentences[-1].read is read
    assert speech.sentences[0].read


def test_without_headings_the_closing_lies_near_the_end() -> None:
    source = "朋友们：\n" + "时光匆匆，岁月如歌。\n" * 6 + "让我们举杯！\n"
    speech = parse_speech(source)
    assert [part.role for part in speech.parts] == [PartRole.OPENING, PartRole.CLOSING]
    assert speech.sentences[-1].role is Role.CLOSING


def read_aloud(source: str) -> list[str]:
    return [each.spoken.text for each in parse_speech(source).sentences if each.read and each.spoken.text]


def test_t13_scripts_styles_comments_and_addresses_are_not_read() -> None:
    source = (
        "# 元旦寄语\n\n大家好。<!-- 内部评语 -->\n\n<script>alert(1)</script>\n\n[链接](javascript:alert(1))再见。\n"
    )
    assert read_aloud(source) == ["大家好。", "链接再见。"]


def test_t13_a_comment_is_ended_by_its_own_end_only() -> None:
    assert read_aloud("你好。<!-- 一 </script> 二 -->\n再见。\n") == ["你好。", "再见。"]


def test_a_script_is_ended_in_capitals_or_small_letters() -> None:
    assert read_aloud("你好。<SCRIPT>alert(1)</script>\n再见。\n") == ["你好。", "再见。"]


def test_front_matter_fences_and_comments_are_not_read() -> None:
    source = "---\ntitle: x\n---\n正文在这里。\n<!-- 不要读\n这一段 -->\n```\ncode\n```\n再见。\n"
    speech = parse_speech(source)
    assert [s.text for s in speech.sentences if s.read] == ["正文在这里。", "再见。"]


def test_a_text_of_one_line_is_body_and_not_a_title() -> None:
    assert roles("今天天气真好") == [Role.BODY]


def test_a_lead_before_the_text_is_not_read() -> None:
    assert roles("【导读】这是编者写的话。\n同志们：\n开会了。\n") == [Role.NOTICE, Role.SALUTATION, Role.BODY]


def test_a_greeting_on_its_own_line_is_body_after_the_salutation() -> None:
    source = "尊敬的各位領導、各位來賓：\n大家中午好！\n今天我們聚在這裡。\n"
    assert roles(source) == [Role.SALUTATION, Role.BODY, Role.BODY]


def test_a_greeting_that_opens_the_speech_is_read() -> None:
    long = "今天我演讲的题目是《我的中国心》，我想和大家聊一聊一个普通人的故事，这个故事发生在那年春天。"
    assert read_aloud(f"大家好！\n{long}\n")[0] == "大家好！"


def test_an_english_sentence_is_no_title() -> None:
    assert roles(
        "Good morning, everyone.\n今天我来谈谈我们的城市，谈谈它的过去、它的现在，也谈谈它让人期待的将来。\n"
    ) == [
        Role.BODY,
        Role.BODY,
    ]


@pytest.mark.parametrize(
    "line",
    [
        "指导老师：张老师",
        "学生：李小明",
        "初二（3）班 李小明",
        "2025年6月1日",
        "附件：1.名单",
        "附件1：名单",
        "主送：各科室",
        "抄送：县委办公室",
        "（此件公开发布）",
        "- 1 -",
        "第 2 页 共 3 页",
        "错误!未找到引用源。",
    ],
)
def test_a_line_after_the_thanks_that_is_no_speech_is_not_read(line: str) -> None:
    speech = parse_speech(f"同学们：\n我有一个梦想。\n谢谢大家！\n{line}\n")
    assert [(s.text, s.read) for s in speech.sentences[:3]] == [
        ("同学们：", True),
        ("我有一个梦想。", True),
        ("谢谢大家！", True),
    ]
    assert not any(s.read for s in speech.sentences[3:])


def test_thanks_to_people_is_no_signature() -> None:
    assert read_aloud("同学们：\n我有一个梦想。\n谢谢学校，谢谢老师\n")[-1] == "谢谢学校，谢谢老师"


@pytest.mark.parametrize("line", ["- 12 -", "— 3 —", "第3页", "Page 2 of 9", "错误!未定义书签。"])
def test_a_page_number_in_the_text_is_not_read(line: str) -> None:
    assert read_aloud(f"同志们：\n大会开得很好。\n{line}\n我们要努力。\n") == [
        "同志们：",
        "大会开得很好。",
        "我们要努力。",
    ]


def test_a_label_alone_on_its_line_belongs_to_the_section_under_it() -> None:
    source = "同志们：\n问：\n什么是初心？\n答：\n为人民服务。\n记者A：\n您呢？\n主持人：\n请坐。\n问：真的吗？\n"
    assert [section.preview for section in parse_speech(source).sections] == [
        "同志们：",
        "问：什么是初心？",
        "答：为人民服务。",
        "记者A：您呢？",
        "主持人：请坐。",
        "问：真的吗？",
    ]


def test_a_label_before_an_address_leaves_it_an_address() -> None:
    assert roles("主席先生：\n感谢邀请。\n") == [Role.SALUTATION, Role.BODY]


@pytest.mark.parametrize("line", ["q：", "Q：", "a1：", "记者a：", "记者A："])
def test_labels_count_in_capitals_and_small_letters(line: str) -> None:
    assert is_label(line)


def test_a_lone_first_item_opens_no_section() -> None:
    lead, rest = "我想讲几点体会。", "一是要讲政治。" + "理论学习要成为习惯。" * 12
    assert len(parse_speech(f"同志们：\n{lead}{rest}\n").sections) == 2
    assert len(parse_speech(f"同志们：\n{lead}{rest}二是要讲团结。\n").sections) == 4


def test_a_direction_inside_an_aside_is_part_of_it() -> None:
    sentences = parse_speech("同志们：\n今天<style>（掌声）</style>开会。\n").sentences[1:]
    assert [(each.text, each.read) for each in sentences] == [
        ("今天", True),
        ("<style>（掌声）</style>", False),
        ("开会。", True),
    ]


def test_of_two_asides_that_overlap_the_first_counts() -> None:
    source = "```\n<!-- 甲\n```\n乙 -->\n丙。\n"
    assert list(find_asides(source)) == [Span(0, 15)]
