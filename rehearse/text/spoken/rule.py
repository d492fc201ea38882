"""How one kind of expression is read aloud, and a book of such rules applied in one pass."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache
from itertools import groupby
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
    ahead: str = ""
    """A pattern without groups that matches wherever `pattern` does and fails sooner; neighbours that share one are
    passed over together."""
    often_declines: bool = False
    """Whether it leaves most places it matches to others, so that it is better the last of those asked together."""

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
        for opening in _OPENING.finditer(text):
            at = opening.start()
            if at < done:
                continue
            for several in self._opened_by[opening[0]]:
                if reading := several.reading(text, at):
                    yield reading
                    done = reading.change.end
                    break


_OPENING = re.compile("|".join(First))


class _Several:
    """Rules in order asked in one match, which is many times quicker than one after another."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._rules = rules
        self._any = re.compile("|".join(_guarded(rules)))
        self._asked = {group: at for at, group in enumerate(self._last_groups())}

    def _last_groups(self) -> Iterator[int]:
        last = 0
        for rule in self._rules:
            last += _compiled(rule.pattern).groups + 1
            yield last

    def reading(self, text: str, start: int) -> Reading | None:
        found = self._any.match(text, start)
        if not found:
            return None
        for rule in self._rules[self._asked[found.lastindex or 0] :]:
            match = _compiled(rule.pattern).match(text, start)
            said = rule.said(match) if match else None
            if match and said is not None:
                return Reading(rule, Replacement(start, match.end(), said))
        return None


_TOGETHER = 16
"""Rules asked in one match; where one of them declines, those after it are asked one by one."""


class _Opened(dict[str, tuple[_Several, ...]]):
    """The rules for what a character begins, in order; their patterns are compiled when one is first met."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        super().__init__()
        self._rules = rules
        self._of_kind: dict[First, tuple[_Several, ...]] = {}

    def __missing__(self, character: str) -> tuple[_Several, ...]:
        kind = next(first for first in First if re.match(first, character))
        if kind not in self._of_kind:
            opened = (rule for rule in self._rules if kind in rule.first)
            self._of_kind[kind] = tuple(map(_Several, _asked_together(opened)))
        self[character] = self._of_kind[kind]
        return self[character]


def _asked_together(rules: Iterable[Rule]) -> Iterator[Sequence[Rule]]:
    """Runs of at most `_TOGETHER` rules; one that often declines ends its run."""
    run: list[Rule] = []
    for rule in rules:
        run.append(rule)
        if rule.often_declines or len(run) == _TOGETHER:
            yield run
            run = []
    if run:
        yield run


_compiled = cache(re.compile)


def asked_where(ahead: str, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules with what stands ahead of all of them."""
    return tuple(replace(rule, ahead=ahead) for rule in rules)


def _guarded(rules: Sequence[Rule]) -> Iterator[str]:
    """One pattern for each run of rules that share what is ahead; a group that is empty ends each rule's."""
    each = ((rule.ahead, f"(?:{_renamed(rule.pattern, at)})()") for at, rule in enumerate(rules))
    for ahead, run in groupby(each, key=lambda pair: pair[0]):
        patterns = "|".join(pattern for _, pattern in run)
        yield f"(?={ahead})(?:{patterns})" if ahead else patterns


def _renamed(pattern: str, number: int) -> str:
    """With names of groups that no other rule has."""
    return re.sub(r"\(\?P(<|=)", rf"(?P\g<1>of{number}_", pattern)


def before(match: re.Match[str], count: int) -> str:
    """Up to `count` characters before the match."""
    start = match.start()
    return match.string[max(0, start - count) : start]


def after(match: re.Match[str], count: int) -> str:
    """Up to `count` characters after the match."""
    end = match.end()
    return match.string[end : end + count]
