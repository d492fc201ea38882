"""What the code asks of the phrases, read from its syntax: the keys it names and the fields it gives."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import rehearse

_HOUSE = Path(rehearse.__file__).parent
_SPEAKING = ("words.py", "messages.py")
"""The files of `wording` that are no tables."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One place where a phrase is asked for by its key."""

    key: str
    where: str
    fields: frozenset[str]
    more: bool
    """Whether it is given further fields by `**`, which cannot be read here."""


@dataclass(slots=True)
class Code:
    asked: list[Asked] = field(default_factory=list)
    constants: set[str] = field(default_factory=set)
    """Every string and name it writes, tables of phrases apart."""
    patterns: set[str] = field(default_factory=set)
    """Regular expressions of keys put together: f"state.{...}"."""

    def uses(self, key: str) -> bool:
        if key in self.constants:
            return True
        found = (re.fullmatch(pattern, key) for pattern in self.patterns)
        return any(match is not None and self.constants.issuperset(match.groups()) for match in found)


def read_code() -> Code:
    code = Code()
    for path in sorted(_HOUSE.rglob("*.py")):
        if path.parent.name == "wording" and path.name not in _SPEAKING:
            continue
        where = str(path.relative_to(_HOUSE))
        speaks = "rehearse.wording" in (text := path.read_text("utf-8")) or path.parent.name == "wording"
        for node in ast.walk(ast.parse(text)):
            _read(code, node, where, speaks=speaks)
    return code


def _read(code: Code, node: ast.AST, where: str, *, speaks: bool) -> None:
    match node:
        case ast.Constant(value=str(text)):
            code.constants.add(text)
        case ast.Name(id=name):
            code.constants.add(name)
        case ast.JoinedStr() if speaks and (pattern := _pattern(node)):
            code.patterns.add(pattern)
        case ast.Call(func=ast.Name(id="option")):
            code.constants.update(f"help.option.{each}" for each in _named(node, "help"))
        case ast.Call() if speaks and _is_words(node.func) and node.args:
            code.asked.extend(_asked(node, where))


def _pattern(joined: ast.JoinedStr) -> str:
    """ "" where it does not begin with a key's first word; a help text is asked for by its option instead."""
    parts = [each.value if isinstance(each, ast.Constant) else None for each in joined.values]
    if not re.fullmatch(r"[a-z]+\.[a-z.-]*", str(parts[0])) or parts[0] == "help.option.":
        return ""
    return "".join("(.+)" if part is None else re.escape(str(part)) for part in parts)


def _named(call: ast.Call, name: str) -> Iterator[str]:
    for each in call.keywords:
        if each.arg == name and isinstance(each.value, ast.Constant):
            yield str(each.value.value)


def _is_words(func: ast.expr) -> bool:
    match func:
        case ast.Name(id="words") | ast.Attribute(attr="words" | "_words") | ast.Call(func=ast.Name(id="words_of")):
            return True
    return False


def _asked(call: ast.Call, where: str) -> Iterator[Asked]:
    fields = frozenset(each.arg for each in call.keywords if each.arg is not None)
    more = any(each.arg is None for each in call.keywords)
    for key in _keys(call.args[0]):
        yield Asked(key, f"{where}:{call.lineno}", fields, more)


def _keys(given: ast.expr) -> Iterator[str]:
    match given:
        case ast.Constant(value=str(key)):
            yield key
        case ast.IfExp(body=one, orelse=other):
            yield from _keys(one)
            yield from _keys(other)
