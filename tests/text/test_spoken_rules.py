"""The tables of the spoken rules, each held to the example that stands beside it."""

from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.text.aligned import AlignedText
from rehearse.text.spoken.folding import folded
from rehearse.text.spoken.form import RULES, to_spoken
from rehearse.text.spoken.pauses import paused
from rehearse.text.spoken.placeholders import with_placeholders_said
from rehearse.text.spoken.rule import First, Rule, Rulebook
from rehearse.text.spoken.slips import SLIPS, mended

each_rule = pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.name)


def _folded(written: str) -> AlignedText:
    return mended(folded(with_placeholders_said(AlignedText.of(written))))


@each_rule
def test_its_example_is_read_as_the_table_says(rule: Rule) -> None:
    written, said = rule.example
    assert to_spoken(written) == said


@each_rule
def test_it_is_the_rule_that_reads_its_example(rule: Rule) -> None:
    written, _ = rule.example
    assert rule in {reading.rule for reading in RULES.readings(_folded(written).text)}


@each_rule
def test_without_it_its_example_is_read_otherwise(rule: Rule) -> None:
    written, said = rule.example
    others = Rulebook([other for other in RULES.rules if other is not rule])
    assert paused(others.applied(_folded(written))).text != said


@pytest.mark.parametrize("rule", SLIPS.rules, ids=lambda rule: rule.name)
def test_a_slip_is_mended_as_the_table_says_and_by_nothing_else(rule: Rule) -> None:
    written, said = rule.example
    unmended = folded(AlignedText.of(written))
    others = Rulebook([other for other in SLIPS.rules if other is not rule])
    assert to_spoken(written) == said
    assert paused(RULES.applied(others.applied(unmended))).text != said


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for rule in RULES.rules]
    assert sorted(set(names)) == sorted(names)


def test_the_first_rule_that_has_a_reading_wins_and_nothing_is_read_twice() -> None:
    nobody = Rule("leaves it to others", "[ab]", lambda match: None, example=("", ""), first=(First.LETTER,))
    first = Rule("a and b", "ab", "甲", example=("", ""), first=(First.LETTER,))
    second = Rule("one letter", "[ab]", "乙", example=("", ""), first=(First.LETTER,))
    assert Rulebook([nobody, first, second]).applied(AlignedText.of("aab")).text == "乙甲"
    assert Rulebook([nobody, second, first]).applied(AlignedText.of("aab")).text == "乙乙乙"


def test_a_rule_is_asked_only_where_its_first_character_stands() -> None:
    rule = Rule("any two", "(?s:..)", "甲", example=("", ""), first=(First.DIGIT,))
    assert Rulebook([rule]).applied(AlignedText.of("ab1c")).text == "ab甲"


def test_what_stands_ahead_of_a_rule_passes_over_no_place_it_matches() -> None:
    unguarded = Rulebook([replace(rule, ahead="", often_declines=False) for rule in RULES.rules])
    golden = Path(__file__).with_name("spoken.txt").read_text(encoding="utf-8")
    for line in [
        *golden.splitlines(),
        f"{'1' * 30}:{'2,345' * 9}",
        f"{'9' * 24}w元",
        f"{'7' * 25}/8",
        f"{'3' * 99}-1=",
    ]:
        text = _folded(line).text
        assert [reading.change for reading in RULES.readings(text)] == [
            reading.change for reading in unguarded.readings(text)
        ]
