"""The golden file of manuscripts: every line with what a careful reader takes it for.

`T|` the title · `S|` 称谓 · `1|` `2|` `3|` a heading and its level · `-|` shown, never read · `?|` nothing to read ·
` |` read aloud. `===` stands between manuscripts.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from rehearse.text import Sentence, Span, Speech, parse_speech

GOLDEN = Path(__file__).with_name("manuscripts.txt")


class Line(NamedTuple):
    mark: str
    span: Span
    text: str


def manuscripts() -> Iterator[str]:
    yield from GOLDEN.read_text(encoding="utf-8").rstrip("\n").split("\n===\n")


def source_of(manuscript: str) -> str:
    return "".join(f"{line[2:]}\n" for line in manuscript.split("\n"))


def lines_of(manuscript: str) -> Iterator[Line]:
    at = 0
    for line in manuscript.split("\n"):
        text = line[2:]
        if line and line[0] != "?":
            yield Line(line[0], Span(at, at + len(text)), text)
        at += len(text) + 1


def sentences_on(speech: Speech, line: Line) -> list[Sentence]:
    """Those with words on the line; a direction inside it counts only where the line is nothing else."""
    on_it = [
        each
        for each in speech.sentences
        if each.text and each.span.start < line.span.end and line.span.start < each.span.end and each.spoken.text
    ]
    return [each for each in on_it if each.role != "direction"] or on_it


def mark_of(speech: Speech, line: Line) -> str:
    sentences = sentences_on(speech, line)
    if not sentences:
        return "-"
    first = sentences[0]
    match first.role:
        case "title":
            return "T"
        case "salutation":
            return "S"
        case "heading":
            return str(speech.parts[first.part].level)
    return " " if any(each.read for each in sentences) else "-"


@pytest.mark.parametrize("manuscript", list(manuscripts()))
def test_each_line_is_what_a_careful_reader_takes_it_for(manuscript: str) -> None:
    speech = parse_speech(source_of(manuscript))
    lines = list(lines_of(manuscript))
    assert [f"{mark_of(speech, line)}|{line.text}" for line in lines] == [f"{line.mark}|{line.text}" for line in lines]


def test_the_golden_file_holds_manuscripts_of_many_kinds() -> None:
    marks = [line.mark for manuscript in manuscripts() for line in lines_of(manuscript)]
    assert len(list(manuscripts())) >= 30
    assert {mark: marks.count(mark) >= 10 for mark in "TS1- "} == dict.fromkeys("TS1- ", True)
