"""How one kind of expression is read aloud, and a book of such rules applied in one pass."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from rehearse.text.aligned import AlignedText, Replacement


class First(StrEnum):
    """What an expression begins with, as a pattern; no two overlap."""

    DIGIT = "[0-9.]"
    LETTER = "[A-Za-z]"
    HAN = "[零一二三四五六七八九十百千万亿两几某]"
    BRACKET = "（"
    SIGN = "[^0-9.A-Za-z一-鿿，。！？；：、“（]"


@dataclass(frozen=True, slots=True)
class Rule:
    """One line of a table of readings: what is matched in the folded text, and how that match is read."""

    name: str
    """What it reads, for whoever keeps the table."""
    pattern: str
    read: Callable[[re.Match[str]], str | None] | str
    """None leaves the place to the rules after this one."""
    example: tuple[str, str]
    """A written text in which this rule is needed, and how that text is read."""
    first: tuple[First, ...] = (First.DIGIT,)

    def said(self, match: re.Match[str]) -> str | None:
        return self.read if isinstance(self.read, str) else self.read(match)


class Reading(NamedTuple):
    """A place that is said otherwise than it is written, and the rule that says so."""

    rule: Rule
    change: Replacement


class Rulebook:
    """Rules in order of precedence: at each place the first that matches reads it, and no place is read twice."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self.rules = tuple(rules)
        self._opened_by = _Opened(self.rules)

    def applied(self, text: AlignedText) -> AlignedText:
        return text.rewritten(reading.change for reading in self.readings(text.text))

    def readings(self, text: str) -> Iterator[Reading]:
        """What each rule makes of `text`, in order."""
        done = 0
        for at, character in enumerate(text):
            if at < done or not (opened := self._opened_by[character]):
                continue
            if reading := _reading(opened, text, at):
                yield reading
                done = reading.change.end


class _Opened(dict[str, tuple[tuple[Rule, re.Pattern[str]], ...]]):
    """The rules for what a character begins, in order; their patterns are compiled when one is first met."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self._rules = rules

    def __missing__(self, character: str) -> tuple[tuple[Rule, re.Pattern[str]], ...]:
        kinds = {first for first in First if re.match(first, character)}
        opened = tuple((rule, _compiled(rule.pattern)) for rule in self._rules if kinds.intersection(rule.first))
        self[character] = opened
        return opened


_compiled = cache(re.compile)


def _reading(opened: Iterable[tuple[Rule, re.Pattern[str]]], text: str, start: int) -> Reading | None:
    for rule, pattern in opened:
        match = pattern.match(text, start)
        said = rule.said(match) if match else None
        if match and said is not None:
            return Reading(rule, Replacement(start, match.end(), said))
    return None


def before(match: re.Match[str], count: int) -> str:
    """Up to `count` characters before the match."""
    start = match.start()
    return match.string[max(0, start - count) : start]


def after(match: re.Match[str], count: int) -> str:
    """Up to `count` characters after the match."""
    end = match.end()
    return match.string[end : end + count]
