"""Tones as they sound where syllables meet, and the lines of a lexicon."""

import pytest

from rehearse.models.assembly.lexicon import lexicon_lines
from rehearse.models.assembly.syllables import as_said, syllable_of


@pytest.mark.parametrize(
    ("written", "syllable"),
    [("lǜ", "lv4"), ("de", "de5"), ("hǎo", "hao3"), ("ér", "er2"), ("ế", "ê2"), ("nüè", "nve4")],
)
def test_a_tone_mark_becomes_a_digit(written: str, syllable: str) -> None:
    assert syllable_of(written) == syllable


@pytest.mark.parametrize(
    ("word", "written", "said"),
    [
        ("你好", "ni3 hao3", "ni2 hao3"),
        ("好景不长", "hao3 jing3 bu4 chang2", "hao2 jing3 bu4 chang2"),
        ("展览馆", "zhan3 lan3 guan3", "zhan2 lan2 guan3"),
        ("惨不忍睹", "can3 bu4 ren3 du3", "can3 bu4 ren2 du3"),
        ("不断", "bu4 duan4", "bu2 duan4"),
        ("一句话", "yi1 ju4 hua4", "yi2 ju4 hua4"),
        ("一年一度", "yi1 nian2 yi1 du4", "yi4 nian2 yi2 du4"),
        ("一个", "yi1 ge5", "yi2 ge5"),
        ("第一次", "di4 yi1 ci4", "di4 yi1 ci4"),
        ("统一战线", "tong3 yi1 zhan4 xian4", "tong3 yi1 zhan4 xian4"),
        ("一月", "yi2 yue4", "yi1 yue4"),
        ("六一节", "liu4 yi1 jie2", "liu4 yi1 jie2"),
        ("唯一", "wei2 yi1", "wei2 yi1"),
    ],
)
def test_tones_change_where_syllables_meet(word: str, written: str, said: str) -> None:
    assert as_said(word, written.split()) == said.split()


def test_a_word_and_its_characters_have_lines_and_the_curled_tongue_is_no_syllable_of_its_own() -> None:
    phones = {
        "hui": ("h", "uei"),
        "yi": ("^", "i"),
        "er": ("^", "er"),
        "en": ("^", "en"),
        "ni": ("n", "i"),
        "hao": ("h", "ao"),
    }
    lines = set(lexicon_lines(phones))
    assert {"你 n i3 #1\n", "你好 n i2 #0 h ao3 #1\n", "会儿 h uei4 er5 #1\n"} <= lines
    assert "嗯 ^ en4 #1\n" in lines or "嗯 ^ en2 #1\n" in lines
    assert not any(line.startswith("我") for line in lines)
