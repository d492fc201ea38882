"""The tables of phrases against each other and against the code that asks for them."""

import re
import string
from functools import cache

import pytest

from rehearse.wording.clocks import CLOCKS
from rehearse.wording.commands import COMMANDS
from rehearse.wording.documents import DOCUMENTS
from rehearse.wording.findings import FINDINGS
from rehearse.wording.help import HELP
from rehearse.wording.machine import MACHINE
from rehearse.wording.problems import PROBLEMS
from rehearse.wording.screen import SCREEN
from rehearse.wording.voices import VOICES
from rehearse.wording.words import PHRASES, Language, Words
from tests.errors.every import every_kind, reasons_of
from tests.wording.code import Asked, Code, read_code

ZH, EN = Words(Language.ZH), Words(Language.EN)
COUNTS = ("characters", "count", "notes", "of", "run_throughs", "sections", "sentences", "takes", "timed")
_ORDINARY = r"(?:(?!of\b)[a-z-]+ ){0,2}?"
ONE = re.compile(rf"\b1 {_ORDINARY}(?!was\b|is\b|has\b|goes\b)[a-z]{{2,}}s\b")
_SINGULAR = "take|sentence|section|character|place|reading|run-through|one|word|was|is|has|goes"
TWO = re.compile(rf"\b2 {_ORDINARY}(?:{_SINGULAR})\b")


@cache
def code() -> Code:
    return read_code()


def fields_of(template: str, *, plurals: bool = True) -> set[str]:
    """The names in it; without `plurals` those that are shown, not only chosen by."""
    named = set()
    for _, name, spec, _ in string.Formatter().parse(template):
        if name and (plurals or "|" not in (spec or "")):
            named.add(name)
        named |= fields_of(spec or "", plurals=plurals)
    return named


def with_counts(key: str, number: int) -> str:
    """In English, each count this number and everything else a dash."""
    given: dict[str, object] = {}
    for _, name, spec, _ in string.Formatter().parse(PHRASES[key][1]):
        if name and name not in COUNTS:
            given[name] = 0.5 if spec and "|" not in spec else "–"
    return EN(key, **given, **dict.fromkeys(COUNTS, number))


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_both_languages_say_something_and_show_the_same_fields(key: str) -> None:
    phrase = PHRASES[key]
    assert len(phrase) == len(Language)
    chinese, english = phrase
    assert bool(chinese) == bool(english)
    assert fields_of(chinese, plurals=False) == fields_of(english, plurals=False)


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_english_holds_no_chinese_sentence(key: str) -> None:
    _, english = PHRASES[key]
    assert not any(mark in english for mark in "。，；？！")


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_one_is_never_many_and_two_are_never_one(key: str) -> None:
    assert not ONE.search(with_counts(key, 1))
    assert not TWO.search(with_counts(key, 2))


@pytest.mark.parametrize("asked", code().asked, ids=lambda asked: f"{asked.where} {asked.key}")
def test_a_phrase_that_is_asked_for_exists_and_gets_its_fields_and_no_other(asked: Asked) -> None:
    assert asked.key in PHRASES
    wanted = set().union(*map(fields_of, PHRASES[asked.key]))
    assert asked.fields <= wanted
    assert asked.more or asked.fields == wanted


@pytest.mark.parametrize("key", sorted(each for each in PHRASES if not each.startswith(("error.", "reason."))))
def test_every_phrase_is_asked_for(key: str) -> None:
    assert code().uses(key)


def test_every_phrase_of_an_error_is_of_one_that_can_be_raised() -> None:
    kinds = [kind for kind in every_kind() if "code" in vars(kind)]
    raised = {f"error.{kind.code}" for kind in kinds}
    raised |= {f"error.{kind.code}.{reason}" for kind in kinds for reason in reasons_of(kind)}
    raised |= {f"reason.{reason}" for kind in kinds for reason in reasons_of(kind)}
    left = {key for key in PHRASES if key.startswith(("error.", "reason."))} - raised
    assert all(key.startswith("error.not-text.") for key in left), left


def test_no_table_overwrites_a_phrase_of_another() -> None:
    tables = (CLOCKS, COMMANDS, DOCUMENTS, FINDINGS, HELP, MACHINE, PROBLEMS, SCREEN, VOICES)
    assert sum(map(len, tables)) == len(PHRASES)


@pytest.mark.parametrize(
    ("key", "number", "said"),
    [
        ("time.fit-again", 1, "1 of 1 sentence has to be recorded again at this speed."),
        ("time.fit-again", 2, "2 of 2 sentences have to be recorded again at this speed."),
        ("record.done", 1, "The one sentence is recorded: –"),
        ("record.done", 2, "All 2 sentences are recorded: –"),
        ("record.missed", 1, "1 of 1 sentence was missed:"),
        ("record.missed", 2, "2 of 2 sentences were missed:"),
        ("online.notice", 1, "1 character goes to Microsoft"),
        ("online.notice", 2, "2 characters go to Microsoft"),
        ("cache.in-use", 1, "1 more is in use and was left alone."),
        ("cache.in-use", 0, "0 more are in use and were left alone."),
        ("cache.forgotten", 1, "1 take of this speech removed from –, and 1 run-through."),
        ("check.also", 1, " (also on line –)"),
        ("check.also", 2, " (also on lines –)"),
        ("check.summary", 1, "1 place to mend, and 1 note to confirm"),
        ("error.missing-takes", 1, "1 sentence has no take;"),
        ("screen.damaged", 1, "1 damaged take is being recorded again"),
        ("unknown.total", 1, "does not know 1 character or word; it will not be heard:"),
        ("unknown.total", 2, "does not know 2 characters or words; they will not be heard:"),
    ],
)
def test_english_counts_one_and_many(key: str, number: int, said: str) -> None:
    assert said in with_counts(key, number)


def test_a_number_in_a_users_own_text_is_no_format() -> None:
    assert EN("cache.voice", voice="{takes:a|b}", takes=1, clock="0:01") == "  {takes:a|b}: 1 take, 0:01"


def test_the_code_is_read() -> None:
    """The tests above are empty where nothing is found."""
    assert len(code().asked) > 120
    assert {"interrupted", "screen.wait", "nearest"} <= {each.key for each in code().asked}
    assert not code().uses("screen.never-asked-for")
