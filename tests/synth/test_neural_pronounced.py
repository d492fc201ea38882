"""Every syllable as it is said: polyphones of formal speech, 一 and 不, third tones."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from rehearse.synth.neural.reading.polyphones import RULES, Rule, find_rule
from rehearse.synth.neural.reading.pronounced import pronounced
from rehearse.synth.neural.reading.words import WORDS

GOLDEN = Path(__file__).parent / "polyphones.txt"
MARKED = re.compile(r"【([^ 】]+) ([^】]+)】")


class Case(NamedTuple):
    text: str
    place: int
    said: tuple[str, ...]
    """One a character; 4/5 has two that are right."""


def cases() -> Iterator[Case]:
    for line in GOLDEN.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        text = MARKED.sub(lambda match: match[1], line)
        removed = 0
        for match in MARKED.finditer(line):
            said = tuple(match[2].split())
            assert len(said) == len(match[1]), line
            yield Case(text, match.start() - removed, said)
            removed += len(match[0]) - len(match[1])


def test_polyphones_of_formal_speech_are_read_as_written_down() -> None:
    wrong: list[tuple[str, tuple[str, ...], list[str | None]]] = []
    everything = list(cases())
    for case in everything:
        heard = list(pronounced(case.text)[case.place : case.place + len(case.said)])
        if any(syllable not in alike(wanted) for syllable, wanted in zip(heard, case.said, strict=True)):
            wrong.append((case.text, case.said, heard))
    assert wrong == []
    assert len(everything) > 500


def alike(wanted: str) -> set[str]:
    first, *others = wanted.split("/")
    return {first, *others}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.character}{rule.syllable}-{rule.example[0]}")
def test_each_rule_is_the_one_that_reads_its_example(rule: Rule) -> None:
    text, place = rule.example
    assert text[place] == rule.character
    assert find_rule(text, place, in_word=rule.anywhere) == rule


def test_each_word_has_a_syllable_for_each_character() -> None:
    assert [word for word, said in WORDS.items() if len(word) != len(said)] == []
    assert [said for said in WORDS.values() if not all(re.fullmatch("[a-z]+[1-5]", each) for each in said)] == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("你好", "ni2 hao3"),
        ("小老板", "xiao3 lao2 ban3"),
        ("展览馆", "zhan2 lan2 guan3"),
        ("我很了解", "wo2 hen3 liao2 jie3"),
        ("你，我", "ni3 - wo3"),
        ("一二三", "yi1 er4 san1"),
        ("第一一年", "di4 yi1 yi1 nian2"),
        ("二十一个", "er4 shi2 yi1 ge4"),
        ("一点五", "yi1 dian2 wu3"),
        ("有一点", "you3 yi4 dian3"),
        ("一线生机", "yi2 xian4 sheng1 ji1"),
        ("一月一日", "yi1 yue4 yi1 ri4"),
        ("不", "bu4"),
        ("不对不好", "bu2 dui4 bu4 hao3"),
        ("GDP增长", "- - - zeng1 zhang3"),
        ("一丝不苟地走", "yi4 si1 bu4 gou3 de5 zou3"),
        ("", ""),
    ],
)
def test_tones_change_among_others(text: str, said: str) -> None:
    assert " ".join(each or "-" for each in pronounced(text)) == said


def test_every_character_has_its_syllable_in_its_place() -> None:
    text = "各位来宾：GDP增长3%，（掌声）😀谢谢！"
    said = pronounced(text)
    assert len(said) == len(text)
    assert [character for character, syllable in zip(text, said, strict=True) if syllable] == list(
        "各位来宾增长掌声谢谢"
    )
