"""How one kind of expression is read aloud, and a book of such rules applied in one pass."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

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
    """What is matched in the folded text, and how that match is read; None leaves it to the rules after it.

    Groups in `pattern` are named or non-capturing, without back references: the book numbers its own.
    """

    pattern: str
    read: Callable[[re.Match[str]], str | None]
    first: tuple[First, ...] = (First.DIGIT,)


class Rulebook:
    """Rules in order of precedence: at each place the first that matches reads it, and no place is read twice."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        opened = [(first, rule) for first in First for rule in rules if first in rule.first]
        self._readers = [(first, re.compile(rule.pattern), rule.read) for first, rule in opened]
        # Looking at the first character spares ordinary words every one of the rules.
        self._any = re.compile("|".join(_opened_by(first, rules) for first in First))

    def applied(self, text: AlignedText) -> AlignedText:
        return text.rewritten(self._changes(text.text))

    def _changes(self, text: str) -> Iterator[Replacement]:
        at = 0
        while found := self._any.search(text, at):
            change = self._reading(text, found.start(), (found.lastindex or 1) - 1)
            if change:
                yield change
            at = change.end if change else found.start() + 1

    def _reading(self, text: str, start: int, earliest: int) -> Replacement | None:
        """What the rules from number `earliest` on make of the place; those before it do not match there."""
        opening = self._readers[earliest][0]
        for first, pattern, read in self._readers[earliest:]:
            if first is not opening:
                return None
            match = pattern.match(text, start)
            said = read(match) if match else None
            if match and said is not None:
                return Replacement(start, match.end(), said)
        return None


def _opened_by(first: First, rules: Sequence[Rule]) -> str:
    choice = "|".join(f"({_unnamed(rule.pattern)})" for rule in rules if first in rule.first)
    return f"(?={first})(?:{choice})"


def _unnamed(pattern: str) -> str:
    return re.sub(r"\(\?P<\w+>", "(?:", pattern)


def before(match: re.Match[str], count: int) -> str:
    """Up to `count` characters before the match."""
    start = match.start()
    return match.string[max(0, start - count) : start]


def after(match: re.Match[str], count: int) -> str:
    """Up to `count` characters after the match."""
    end = match.end()
    return match.string[end : end + count]
