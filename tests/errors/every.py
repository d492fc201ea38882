"""One of each error, all its fields filled, and the reasons each may carry."""

import inspect
from dataclasses import fields
from typing import Any, Literal, get_args, get_origin, get_type_hints

from rehearse import errors
from rehearse.errors import RehearseError

_VALUES = {
    str: "稿.txt",
    int: 7,
    float: 1.5,
    tuple[str, ...]: ("big5", "gb18030"),
    tuple[tuple[int, int], ...]: ((12, 4),),
}


def every_kind() -> list[type[RehearseError]]:
    """All classes a user can meet, those above them included."""
    return [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, RehearseError)]


def reasons_of(kind: type[RehearseError]) -> tuple[str, ...]:
    """() for a kind without a reason, or whose reason is free text."""
    hint = get_type_hints(kind).get("reason")
    return get_args(hint) if get_origin(hint) is Literal else ()


def filled(kind: type[RehearseError], **given: str) -> RehearseError:
    hints = get_type_hints(kind)
    values: dict[str, Any] = {field.name: given.get(field.name, _value(hints[field.name])) for field in fields(kind)}
    return kind(**values)


def _value(hint: Any) -> object:
    return get_args(hint)[0] if get_origin(hint) is Literal else _VALUES[hint]
