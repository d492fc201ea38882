"""The one table of keys: bindings, the strip at the bottom and the help screen are made from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from textual.binding import Binding

from rehearse.tui.moves import MOVES, REPLAYS
from rehearse.wording.words import Words


@dataclass(frozen=True, slots=True)
class Key:
    """What one action of the interface is reached by."""

    action: str
    """One of `MOVES` or `REPLAYS`, or a method `action_…` of the listening screen or, where `everywhere`, of the
    app; its phrase is `do.ACTION`."""
    keys: tuple[str, ...]
    """As Textual names them, or the character itself; the twins an input method types in Chinese come last."""
    shown: tuple[str, ...]
    """How the help screen writes them; those with a phrase `key.…` are translated."""
    everywhere: bool = False
    """In dialogues too, where its keys are not the dialogue's own."""


LISTENING = (
    Key("play", ("space", "ideographic_space"), ("space",)),
    Key("previous_sentence", ("left",), ("←",)),
    Key("next_sentence", ("right",), ("→",)),
    Key("five_back", ("shift+left", "comma", "，"), ("shift+←", ",")),
    Key("five_on", ("shift+right", "full_stop", "。"), ("shift+→", ".")),
    Key("previous_section", ("p", "pageup", "<", "《"), ("p", "PgUp", "<")),
    Key("next_section", ("n", "pagedown", ">", "》"), ("n", "PgDn", ">")),
    Key("again", ("r",), ("r",)),
    Key("again_section", ("R",), ("R",)),
    Key("beginning", ("0",), ("0",)),
)
OUTLINE = (
    Key("up", ("up", "k"), ("↑", "k")),
    Key("down", ("down", "j"), ("↓", "j")),
    Key("top", ("home", "g"), ("Home", "g")),
    Key("bottom", ("end", "G"), ("End", "G")),
    Key("here", ("enter",), ("Enter",)),
)
SCREEN = (
    Key("remaining", ("T",), ("T",)),
    Key("follow", ("f",), ("f",)),
    Key("outline", ("o",), ("o",)),
    Key("help", ("question_mark", "？", "f1"), ("?", "F1")),
    Key("quit", ("q", "ctrl+q"), ("q", "ctrl+q"), everywhere=True),
)
GROUPS = (("group.listening", LISTENING), ("group.outline", OUTLINE), ("group.screen", SCREEN))

STRIP = (
    ("play",),
    ("previous_sentence", "next_sentence"),
    ("next_section", "previous_section"),
    ("help",),
    ("again",),
    ("up", "down"),
    ("here",),
    ("quit",),
)
"""What the strip names, the most needed first; actions that share a phrase `strip.…` of the first stand together."""


def every_key() -> Iterator[Key]:
    for _, keys in GROUPS:
        yield from keys


def bindings() -> list[Binding]:
    """Of the listening screen."""
    return [Binding(",".join(key.keys), _call(key), show=False) for key in every_key()]


def _call(key: Key) -> str:
    if key.action in MOVES:
        return f"move({key.action!r})"
    if key.action in REPLAYS:
        return f"replay({key.action!r})"
    return f"app.{key.action}" if key.everywhere else key.action


def strip_texts(words: Words) -> list[tuple[str, str]]:
    """Keys and what they do, in order of need."""
    first = {key.action: key.shown[0] for key in every_key()}
    return [
        (" ".join(_named(words, first[action]) for action in actions), words(f"strip.{actions[0]}"))
        for actions in STRIP
    ]


def help_rows(words: Words) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each group's heading and its rows: keys, action."""
    for heading, keys in GROUPS:
        rows = [("  ".join(_named(words, each) for each in key.shown), words(f"do.{key.action}")) for key in keys]
        yield words(heading), rows


def _named(words: Words, key: str) -> str:
    return words(f"key.{key}") if words.has(f"key.{key}") else key
