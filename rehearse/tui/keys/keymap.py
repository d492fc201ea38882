"""The keys of one mode: which means what, and how strip and help write them."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rehearse.tui.keys.table import STRIP, TABLE, Group, Key
from rehearse.wording.words import Words


@dataclass(frozen=True, slots=True)
class Keymap:
    """Groups of keys, no key twice among them."""

    groups: tuple[Group, ...]

    def __iter__(self) -> Iterator[Key]:
        return (key for _, keys in self.groups for key in keys)

    def meaning(self, name: str, character: str | None = None) -> str | None:
        """The id of what was pressed: by Textual's name, or by the character that came with it."""
        return next((key.id for key in self if any(_is(each, name, character) for each in key.keys)), None)

    def remapped(self, changes: Mapping[str, tuple[str, ...]]) -> "Keymap":
        """Other keys for some ids. Raises ValueError for an id it has not, and for a key that would mean two things."""
        unknown = changes.keys() - {key.id for key in self}
        changed = Keymap(
            tuple((heading, tuple(_changed(key, changes) for key in keys)) for heading, keys in self.groups)
        )
        pressed = [name for key in changed for name in key.keys]
        twice = {name for name in pressed if pressed.count(name) > 1}
        if unknown or twice:
            raise ValueError(*sorted(unknown | twice))
        return changed


def keymap_of(mode: str, table: tuple[Group, ...] = TABLE) -> Keymap:
    """As the table has it; a group without a key in this mode is left out."""
    groups = ((heading, tuple(key for key in keys if mode in key.modes)) for heading, keys in table)
    return Keymap(tuple((heading, keys) for heading, keys in groups if keys))


def strip_texts(words: Words, keymap: Keymap) -> list[tuple[str, str]]:
    """Keys and what they do, in order of need."""
    first = {key.id: key.shown[0] for key in keymap}
    told = ([each for each in actions if each in first] for actions in STRIP)
    return [
        (" ".join(_named(words, first[each]) for each in actions), words(f"strip.{actions[0]}"))
        for actions in told
        if actions
    ]


def help_rows(words: Words, keymap: Keymap) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each group's heading and its rows: keys, action."""
    for heading, keys in keymap.groups:
        rows = [("  ".join(_named(words, each) for each in key.shown), words(f"do.{key.id}")) for key in keys]
        yield words(heading), rows


def _is(key: str, name: str, character: str | None) -> bool:
    if key in {name, character}:
        return True
    # Textual says fullwidth_comma for ，, and not always the character with it.
    return len(key) == 1 and unicodedata.name(key, "").lower().replace("-", "_").replace(" ", "_") == name


def _changed(key: Key, changes: Mapping[str, tuple[str, ...]]) -> Key:
    chosen = changes.get(key.id)
    return replace(key, keys=chosen, shown=chosen) if chosen else key


def _named(words: Words, key: str) -> str:
    return words(f"key.{key}") if words.has(f"key.{key}") else key
