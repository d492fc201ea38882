"""EQ fields, by which Word and WPS draw ①, 亳 with its pinyin above, and fractions, to the words they show.

The language: \\name, \\options, (arguments); commas or semicolons part arguments; behind a backslash a mark is text.
"""

import re
from dataclasses import dataclass

_FORMAT = re.compile(r'\\\*\s*(?:"[^"]*"|[^\s\\"]+)')
"""General switches before the formula: \\* jc2 \\* "Font:宋体" \\* hps10."""
_HEAD = re.compile(r"\s*EQ\b", re.IGNORECASE)
_COMMAND = re.compile(r"\\([a-z]+)\s*(-?\d+(?![\d,;)])\s*(?=[\\(]))?", re.IGNORECASE)
_PLAIN = re.compile(r"[^\\(),;]+")
_DEEPEST = 20
_SHAPES = frozenset("○〇◯Oo□△◇")
_CIRCLES = frozenset("○〇◯Oo")
_RAISED = str.maketrans("0123456789+-n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ")


@dataclass(frozen=True, slots=True)
class _Command:
    names: tuple[str, ...]
    """The command and its options, in small letters."""
    arguments: tuple["_Formula", ...]


_Formula = tuple["str | _Command", ...]


def is_equation(instruction: str) -> bool:
    return _HEAD.match(instruction) is not None


def equation(instruction: str) -> str | None:
    """The words an EQ field shows; None where they cannot be told. A reading stands in brackets behind its word."""
    written = _HEAD.sub("", _FORMAT.sub("", instruction), count=1).strip()
    try:
        shown = _shown(_Reader(written).formula())
    except _UnknownFormulaError:
        return None
    return shown or None


class _UnknownFormulaError(Exception):
    """Never leaves this file."""


class _Reader:
    def __init__(self, written: str) -> None:
        self._written = written
        self._at = 0
        self._depth = 0

    def formula(self) -> _Formula:
        """All that is written."""
        parts = self._parts()
        if self._at < len(self._written):
            raise _UnknownFormulaError
        return parts

    def _parts(self) -> _Formula:
        """Up to a mark that ends an argument; outside of arguments these marks are text."""
        parts: list[str | _Command] = []
        while self._at < len(self._written):
            mark = self._written[self._at]
            if mark == "\\":
                parts.append(self._command())
            elif words := _PLAIN.match(self._written, self._at):
                self._at = words.end()
                parts.append(words[0])
            elif self._depth:
                break
            else:
                parts.append(mark)
                self._at += 1
        return tuple(parts)

    def _command(self) -> str | _Command:
        names: list[str] = []
        while match := _COMMAND.match(self._written, self._at):
            names.append(match[1].lower())
            self._at = match.end()
        if not names:
            self._at += 2
            return self._written[self._at - 1 : self._at]
        return _Command(tuple(names), self._arguments())

    def _arguments(self) -> tuple[_Formula, ...]:
        if self._written[self._at : self._at + 1] != "(" or self._depth == _DEEPEST:
            raise _UnknownFormulaError
        self._depth += 1
        arguments: list[_Formula] = []
        while self._written[self._at : self._at + 1] not in {")", ""}:
            self._at += 1
            arguments.append(self._parts())
        self._depth -= 1
        if self._at == len(self._written):
            raise _UnknownFormulaError
        self._at += 1
        return tuple(arguments)


def _shown(formula: _Formula) -> str:
    return "".join(part if isinstance(part, str) else _drawn(part) for part in formula).strip()


def _drawn(command: _Command) -> str:
    match command.names[0], command.arguments:
        case "o", (first, second):
            return _one_over_the_other(first, second)
        case "f", (above, below):
            return f"{_shown(above)}/{_shown(below)}"
        case "s", (above,) if "up" in command.names:
            return raised(_shown(above))
        case (("s" | "x"), (only,)):
            return _shown(only)
        case _:
            raise _UnknownFormulaError


def _one_over_the_other(first: _Formula, second: _Formula) -> str:
    """A reading raised above its word, or a number in a circle."""
    match first:
        case (_Command(names=("s", "up"), arguments=(reading,)),):
            return with_reading(_shown(second), _shown(reading))
        case (shape,) if isinstance(shape, str) and shape.strip() in _SHAPES:
            return _enclosed(shape.strip(), _shown(second))
        case _:
            raise _UnknownFormulaError


def raised(words: str) -> str:
    return words.translate(_RAISED)


def with_reading(word: str, reading: str) -> str:
    """What stands above a word is its reading only where it has letters: dots there only stress it."""
    reading = reading.strip()
    return f"{word}（{reading}）" if word and any(map(str.isalpha, reading)) else word


def _enclosed(shape: str, words: str) -> str:
    if shape in _CIRCLES and words.isascii() and words.isdigit() and 1 <= int(words[:3]) <= 20:
        return chr(ord("①") + int(words) - 1)
    return words
