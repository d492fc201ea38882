"""A reading the author wrote behind a word is not spoken: the word is said so, and both are kept."""

import pytest

from rehearse.text import parse_speech
from rehearse.text.author_readings import find_author_readings
from rehearse.text.findings import find_all
from rehearse.text.pinyin import syllables_of
from rehearse.text.speech import Sentence


def only(text: str, **readings: str) -> Sentence:
    (sentence,) = parse_speech(text, readings=readings).sentences
    return sentence


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("亳（bó）州欢迎你。", "博州欢迎你。"),
        ("盖（gě）将军到了。", "舸将军到了。"),
        ("亳［bó］州欢迎你。", "博州欢迎你。"),
        ("亳（bo2）州欢迎你。", "博州欢迎你。"),
        ("亳（音“勃”）州欢迎你。", "勃州欢迎你。"),
        ("亳（bó，同“勃”）州欢迎你。", "勃州欢迎你。"),
        ("仝（同）勇来了。", "同勇来了。"),
        ("仝（读同）勇来了。", "同勇来了。"),
        ("仝（音同）勇来了。", "同勇来了。"),
        ("仝（读作tóng）勇来了。", "铜勇来了。"),
        ("茁（zhuó，茁）壮成长。", "茁壮成长。"),
        ("给予(jǐ yǔ)支持。", "挤予支持。"),
        ("给予（jǐyǔ）支持。", "挤予支持。"),
        ("对“给予”（jǐ yǔ）的理解。", "对“挤予”的理解。"),
        ("单（善）县长请讲。", "善县长请讲。"),
        ("仇（qiu2）书记请讲。", "求书记请讲。"),
        ("尉迟（yù）恭是谁？", "玉迟恭是谁？"),
        ("西安（xī'ān）很大。", "西安很大。"),
        ("冼（读xian）星海。", "险星海。"),
        ("好（读第四声）学的人。", "号学的人。"),
        ("请大家忖(cǔn)度(duó)。", "请大家忖夺。"),
    ],
)
def test_the_word_is_said_as_the_author_reads_it_and_the_bracket_is_not(written: str, spoken: str) -> None:
    assert only(written).spoken.text.replace("“", "").replace("”", "") == spoken.replace("“", "").replace("”", "")


@pytest.mark.parametrize(
    "words",
    [
        "（试行）",
        "三（1）班",
        "（含港澳）",
        "（下同）",
        "（以下简称“协议”）",
        "国内生产总值(GDP)",
        "上市(A股)",
        "（一）",
        "县（市）",
        "市（州）",
        "他（她）们",
        "条（个）",
        "校（院所）",
        "新（改）建",
        "城（镇）",
        "党委（党组）",
        "做（作）",
        "爱好（读书）",
        "长（短）",
        "制（治）",
        "分（份）",
        "（PPP）",
        "二氧化碳（CO2）",
        "亚太经合组织（APEC）",
        "干部（含离退休）",
        "多（少）",
        "（上）",
        "图书（读书）",
        "行（业）",
        "省（区、市）",
        "国（境）外",
        "机构（Agency）",
        "模式（a）",
        "（an）",
        "地（的）",
        "第（3）页",
        "考试（应试）",
        "文化（culture）",
        "（修订版）",
        "帐（账）",
        "像（象）",
        "其他（它）",
        "（附后）",
        "人民币（元）",
    ],
)
def test_an_ordinary_bracket_is_no_reading(words: str) -> None:
    text = f"我们的事情{words}很好。"
    assert find_author_readings(text) == ()
    assert only(text).readings == ()


def test_the_reading_is_kept_with_its_place_in_what_is_shown() -> None:
    sentence = only("今天**单（善）县**和给予(jǐ yǔ)。")
    assert sentence.text == "今天**单（善）县**和给予(jǐ yǔ)。"
    kept = [(r.word.of(sentence.text), r.bracket.of(sentence.text), r.written, r.said) for r in sentence.readings]
    assert kept == [("单", "（善）", "善", "善"), ("给予", "(jǐ yǔ)", "jǐ yǔ", "挤予")]


def test_it_holds_only_where_it_is_written() -> None:
    assert only("单（善）县长说，单位很好。").spoken.text == "善县长说，单位很好。"


def test_the_users_own_reading_goes_before_the_author_s() -> None:
    assert only("亳（bó）州欢迎你。", 亳州="勃州").spoken.text == "勃州欢迎你。"


def test_what_is_spoken_leads_back_to_the_written_word() -> None:
    sentence = only("亳（bó）州")
    assert sentence.spoken.origin == (0, 4 + 1)


def test_a_rare_character_with_its_reading_is_nothing_to_mend() -> None:
    assert [each.code.value for each in find_all(parse_speech("请黄媖讲话。"))] == ["rare-character"]
    assert find_all(parse_speech("请黄媖（yīng）讲话。")) == ()


def test_a_trap_with_its_reading_is_nothing_to_mend() -> None:
    assert [each.code.value for each in find_all(parse_speech("请单县长讲话。"))] == ["reading"]
    assert find_all(parse_speech("六安（lù ān）的同志请讲话。")) == ()


@pytest.mark.parametrize(
    ("written", "syllables"),
    [
        ("jǐ yǔ", ("ji3", "yu3")),
        ("jǐyǔ", ("ji3", "yu3")),
        ("xī'ān", ("xi1", "an1")),
        ("xiān", ("xian1",)),
        ("lǜ", ("lv4",)),
        ("ɡǎo", ("gao3",)),
        ("zhuó", ("zhuo2",)),
        ("māma", ("ma1", "ma5")),
        ("bo2", ("bo2",)),
        ("GDP", ()),
        ("an", ()),
        ("café", ()),
        ("CO2", ()),
    ],
)
def test_pinyin_is_cut_into_syllables(written: str, syllables: tuple[str, ...]) -> None:
    assert tuple(syllables_of(written)) == syllables


@pytest.mark.parametrize(
    ("written", "spoken", "readings"),
    [
        ("<ruby>亳<rt>bó</rt></ruby>州欢迎你。", "博州欢迎你。", [("亳", "bó")]),
        ("来<ruby>亳<rp>（</rp><rt>bó</rt><rp>）</rp></ruby>州。", "来博州。", [("亳", "bó")]),
        ("来<ruby><rb>亳</rb><rt>bó</rt></ruby>州。", "来博州。", [("亳", "bó")]),
        ("来<ruby>亳<rt>bó</ruby>州。", "来博州。", [("亳", "bó")]),
        ("<ruby>仝<rt>tóng</rt></ruby>勇来了。", "铜勇来了。", [("仝", "tóng")]),
        ("<ruby>忖<rt>cǔn</rt>度<rt>duó</rt></ruby>一下。", "忖夺一下。", [("忖", "cǔn"), ("度", "duó")]),
        ("<RUBY>给予<RT>jǐ yǔ</RT></RUBY>支持。", "挤予支持。", [("给予", "jǐ yǔ")]),
        ("一二<ruby>三<rt></rt></ruby>。", "一二三。", []),
    ],
)
def test_ruby_typed_in_a_text_is_a_reading_of_its_author(
    written: str, spoken: str, readings: list[tuple[str, str]]
) -> None:
    source = f"同志们：\n{written}\n"
    speech = parse_speech(source)
    sentence = speech.sentences[-1]
    assert sentence.spoken.text == spoken
    assert [(each.word.of(sentence.text), each.written) for each in sentence.readings] == readings
    assert "".join(each.span.of(source) for each in speech.sentences) == source
    assert find_all(speech) == ()
