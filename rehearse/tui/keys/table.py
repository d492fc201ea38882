"""The one table of keys. Everything that names a key is made from it: what it does, the strip, the help."""

from dataclasses import dataclass

LISTEN = "listen"
"""The mode the interface opens in."""


@dataclass(frozen=True, slots=True)
class Key:
    """What one action of the interface is reached by."""

    id: str
    """The action, by which users remap it; its phrase is `do.ID`."""
    keys: tuple[str, ...]
    """As Textual names them, or the character itself; the twins an input method types in Chinese come last."""
    shown: tuple[str, ...]
    """How strip and help write them; those with a phrase `key.…` are translated."""
    modes: frozenset[str] = frozenset({LISTEN})
    """In which it means this."""


LISTENING = (
    Key("play", ("space", "ideographic_space"), ("space",)),
    Key("previous_sentence", ("left",), ("←",)),
    Key("next_sentence", ("right",), ("→",)),
    Key("five_back", ("shift+left", ",", "，"), ("shift+←", ",")),
    Key("five_on", ("shift+right", ".", "。"), ("shift+→", ".")),
    Key("previous_section", ("p", "pageup", "<", "《"), ("p", "PgUp", "<")),
    Key("next_section", ("n", "pagedown", ">", "》"), ("n", "PgDn", ">")),
    Key("again", ("r",), ("r",)),
    Key("again_section", ("R",), ("R",)),
    Key("beginning", ("0",), ("0",)),
    Key("slower", ("[", "【"), ("[",)),
    Key("faster", ("]", "】"), ("]",)),
    Key("own_tempo", ("=", "backspace"), ("=", "Backspace")),
    Key("louder", ("+",), ("+",)),
    Key("softer", ("-",), ("-",)),
    Key("mute", ("M",), ("M",)),
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
    Key("help", ("?", "？", "f1"), ("?", "F1")),
    Key("quit", ("q", "ctrl+q"), ("q", "ctrl+q")),
)

Group = tuple[str, tuple[Key, ...]]
"""A heading's phrase and its keys."""

TABLE: tuple[Group, ...] = (("group.listening", LISTENING), ("group.outline", OUTLINE), ("group.screen", SCREEN))

STRIP = (
    ("play",),
    ("previous_sentence", "next_sentence"),
    ("next_section", "previous_section"),
    ("help",),
    ("again",),
    ("slower", "faster"),
    ("up", "down"),
    ("here",),
    ("quit",),
)
"""What the strip names, the most needed first; actions that share a phrase `strip.…` of the first stand together."""
