"""A way of rehearsing on the player screen, as a value: its keys, its status line and what its script shows."""

from collections.abc import Callable
from dataclasses import dataclass

from rehearse.tui.keys.keymap import Keymap, keymap_of
from rehearse.tui.keys.table import LISTEN
from rehearse.tui.lines.script import Shown, whole_text
from rehearse.tui.lines.status import listening_line
from rehearse.tui.view import View
from rehearse.wording.words import Words


@dataclass(frozen=True, slots=True)
class Mode:
    """Everything the player screen does differently in it."""

    keymap: Keymap
    status: Callable[[Words, View, int], str]
    """The line under the bar, at most so many cells wide."""
    shows: Shown


LISTENING = Mode(keymap_of(LISTEN), listening_line, whole_text)
