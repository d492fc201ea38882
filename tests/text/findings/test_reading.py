"""What is hard to read aloud: breath, rare and mute characters, doubtful readings; and the notes on figures."""

import pytest
from pypinyin import Style, pinyin

from rehearse.text import parse_speech
from rehearse.text.findings import find_all, find_notes
from rehearse.text.findings.names import PLACES, SURNAMES
from rehearse.text.findings.traps import GUARDS, TRAPS
from rehearse.text.speech import FindingCode
from tests.text.findings.found import ABOUT, found, told


def test_over_120_characters_without_a_rest_are_found_with_their_number_and_where_to_end() -> None:
    assert found("我们要努力工作，" * 14 + "我们要努力工作。") == []
    (finding,) = found("我们要努力工作，" * 15 + "再见。")
    assert (finding.code, finding.count, finding.proposal) == (FindingCode.LONG_SENTENCE, 122, "我们要努力工作")


@pytest.mark.parametrize("rest", "；：…—")
def test_where_a_listener_may_let_go_a_long_sentence_is_no_burden(rest: str) -> None:
    assert found("我们要努力工作，" * 12 + "我们要努力工作" + rest + "我们要努力工作，" * 12 + "再见。") == []


def test_the_pieces_of_an_over_long_sentence_are_one_finding() -> None:
    (finding,) = found("我们要努力工作，" * 30 + "再见。")
    assert (finding.code, finding.count) == (FindingCode.LONG_SENTENCE, 242)


def test_over_40_characters_without_a_pause_are_found_with_their_number() -> None:
    assert found("请看，" + "工" * 40 + "，好。") == []
    (finding,) = found("请看，" + "工" * 41 + "，好。")
    assert (finding.code, finding.count, finding.column) == (FindingCode.LONG_BREATH, 41, 4)


def test_a_rare_character_is_shown_once_with_its_pinyin() -> None:
    (finding,) = found("请赵喆同志发言，赵喆请。")
    assert (finding.code, finding.excerpt, finding.pinyin) == (FindingCode.RARE_CHARACTER, "喆", "zhé")
    assert (finding.count, finding.line, finding.column) == (2, 2, 3)


def test_common_characters_of_either_script_are_not_rare() -> None:
    assert found("尊敬的領導、張書記，二〇二四年。", FindingCode.RARE_CHARACTER) == []


@pytest.mark.parametrize(
    ("text", "excerpt"), [("请张𬭎发言。", "𬭎"), ("他说こんにちは，笑了。", "こんにちは"), ("看Россия队。", "Россия")]
)
def test_what_the_embedded_voice_cannot_say_is_found(text: str, excerpt: str) -> None:
    assert [each.excerpt for each in found(text, FindingCode.MUTE_CHARACTER)] == [excerpt]


@pytest.mark.parametrize(
    ("text", "word", "pinyin", "homophone"),
    [
        ("我们重申这一立场。", "重申", "chóng shēn", "虫身"),
        ("请农业银行行长讲话。", "行长", "háng zhǎng", "航掌"),
        ("欢迎万俟先生。", "万俟", "mò qí", "莫奇"),
        ("由仇书记主持。", "仇书记", "qiú", "求书记"),
        ("我来自六安。", "六安", "lù ān", "路安"),
        ("改革红利供给充足。", "供给", "gōng jǐ", "公挤"),
    ],
)
def test_a_word_often_misread_is_shown_with_pinyin_and_homophone(
    text: str, word: str, pinyin: str, homophone: str
) -> None:
    (finding,) = (*found(text), *find_notes(parse_speech(ABOUT + text)))
    assert (finding.code, finding.excerpt) == (FindingCode.READING, word)
    assert (finding.pinyin, finding.proposal) == (pinyin, homophone)


@pytest.mark.parametrize(
    "text",
    ["把温暖提供给群众。", "银行长期支持我们。", "心怀仇恨是不对的。", "第六安全生产小组。", "情况严重申请支援。"],
)
def test_the_same_characters_in_other_words_are_right(text: str) -> None:
    assert told(text, FindingCode.READING) == []
    assert find_notes(parse_speech(ABOUT + text)) == ()


def test_a_word_is_shown_once_with_how_often_it_stands_there() -> None:
    (finding,) = found("我们亟需立场。我们再次亟需。")
    assert (finding.count, finding.column) == (2, 3)


@pytest.mark.parametrize("word", ["亟需", "重申"])
def test_a_word_with_a_reading_of_its_own_is_settled(word: str) -> None:
    speech = parse_speech(f"同志们：\n我们{word}立场。\n", readings={word: "虫身"})
    assert (find_all(speech), find_notes(speech)) == ((), ())


@pytest.mark.parametrize("word", sorted({**TRAPS, **PLACES, **SURNAMES}))
def test_every_homophone_has_the_pinyin_it_stands_for(word: str) -> None:
    syllables, homophone = {**TRAPS, **PLACES, **SURNAMES}[word]
    assert len(word) == len(homophone) == len(syllables.split())
    kept = [
        (sound, syllable)
        for sound, own, syllable in zip(homophone, word, syllables.split(), strict=True)
        if sound != own
    ]
    assert kept
    for sound, syllable in kept:
        assert pinyin(sound, style=Style.TONE)[0] == [syllable]


def test_guards_guard_words_that_are_there() -> None:
    assert GUARDS.keys() <= {*TRAPS, *PLACES}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("增长3.5%。", [("3.5%", "百分之三点五")]),
        ("用了2小时40分。", [("2小时40分", "两小时四十分")]),
        ("由1500万—1800万人次提升。", [("1500万—1800万人次", "一千五百万到一千八百万人次")]),
        ("2024年，再说2024年。", [("2024年", "二零二四年")]),
        ("一共三件事。", []),
    ],
)
def test_figures_are_noted_once_with_the_reading_in_use(text: str, expected: list[tuple[str, str]]) -> None:
    notes = find_notes(parse_speech("同志们：\n" + text))
    assert [(note.excerpt, note.proposal) for note in notes] == expected
