"""Words a voice or a reader may well misread, each once; and the readings the author wrote."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from rehearse.text.aligned import Span
from rehearse.text.findings.misread import SAID_WRONG
from rehearse.text.findings.names import PLACES, SURNAMES, TITLES
from rehearse.text.findings.page import Page, written_place
from rehearse.text.findings.traps import GUARDS, TRAPS
from rehearse.text.marks import HAN
from rehearse.text.speech import Finding, FindingCode, Sentence

_LONGEST_TRAP = 4
_ADDRESSED = re.compile(rf"(?<![{HAN}])|(?<=[请由向和与及让])")
"""Before a surname: 由仇书记, but not 报仇."""


def doubtful_readings(page: Page) -> Iterator[Finding]:
    """Words that a voice is known to say wrong, unless `readings` or the author has already said how."""
    return (finding for finding in _difficult(page) if _may_be_said_wrong(finding.excerpt))


def words_to_know(page: Page) -> Iterator[Finding]:
    """Notes: words that people misread and voices do not."""
    return (finding for finding in _difficult(page) if not _may_be_said_wrong(finding.excerpt))


def author_readings(page: Page) -> Iterator[Finding]:
    """Notes, one for each word and reading the author wrote in what is read aloud, at the first place."""
    found: dict[tuple[str, str], Finding] = {}
    for sentence in page.speech.sentences:
        for reading in sentence.readings if sentence.read else ():
            key = reading.word.of(sentence.text), reading.written
            if key in found:
                found[key] = replace(found[key], count=found[key].count + 1)
            else:
                span = written_place(page.speech, sentence, reading.word)
                found[key] = page.placed(FindingCode.AUTHOR_READING, span, *key)
    yield from found.values()


def _may_be_said_wrong(word: str) -> bool:
    return word in SAID_WRONG or not (word in TRAPS or word in PLACES)


def _difficult(page: Page) -> Iterator[Finding]:
    """One for each word, at its first place."""
    found: dict[str, Finding] = {}
    for sentence in page.speech.sentences:
        if not sentence.read:
            continue
        for place in _traps_in(sentence):
            word = place.of(sentence.text)
            if word in found:
                found[word] = replace(found[word], count=found[word].count + 1)
            else:
                pinyin, homophone = _readings()[word]
                span = written_place(page.speech, sentence, place)
                finding = page.placed(FindingCode.READING, span, word, homophone)
                found[word] = replace(finding, pinyin=pinyin)
    yield from found.values()


def _traps_in(sentence: Sentence) -> Iterator[Span]:
    text = sentence.text
    for match in _first().finditer(text):
        start = match.start()
        word = _longest(text, start)
        told = any(reading.word.start < start + len(word) and start < reading.word.end for reading in sentence.readings)
        if word and not told and _stands_alone(text, start, word) and word in sentence.spoken.text:
            yield Span(start, start + len(word))


def _longest(text: str, start: int) -> str:
    for length in range(_LONGEST_TRAP, 1, -1):
        word = text[start : start + length]
        if word in _readings():
            return word
    return ""


def _stands_alone(text: str, start: int, word: str) -> bool:
    """Whether the characters beside it leave it the word it seems: 供给, but not 提供给."""
    before, after = text[start - 1 : start] if start else "", text[start + len(word) : start + len(word) + 1]
    not_after, not_before = GUARDS.get(word, ("", ""))
    if (before and before in not_after) or (after and after in not_before):
        return False
    return word[0] not in SURNAMES or word in TRAPS or word in PLACES or bool(_ADDRESSED.match(text, start))


@lru_cache(maxsize=1)
def _readings() -> dict[str, tuple[str, str]]:
    """Word -> its pinyin and its homophone."""
    named = {
        surname + title: (pinyin, homophone + title)
        for surname, (pinyin, homophone) in SURNAMES.items()
        for title in TITLES
    }
    return {**named, **PLACES, **TRAPS}


@lru_cache(maxsize=1)
def _first() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted({word[0] for word in _readings()}))}]")
