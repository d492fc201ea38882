"""The help: every key of the mode, from the key table, and the outline's signs."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from rehearse.tui.keys.keymap import Keymap, help_rows
from rehearse.tui.lines.cells import fit, joined, literal
from rehearse.tui.lines.rows import Glyph
from rehearse.wording.words import Words

_KEYS = 18


class HelpScreen(ModalScreen[None]):
    BINDINGS: ClassVar[list[BindingType]] = [Binding("question_mark,？,f1,escape,q,enter,space", "close", show=False)]

    def __init__(self, words: Words, keymap: Keymap) -> None:
        super().__init__()
        self._words = words
        self._keymap = keymap

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialogue"):
            for heading, rows in (*help_rows(self._words, self._keymap), self._glyphs()):
                yield Static(literal(heading, "bold $primary"))
                for sign, meaning in rows:
                    yield Static(joined(literal(f"  {fit(sign, _KEYS)}", "bold"), literal(meaning)))

    def action_close(self) -> None:
        self.dismiss()

    def _glyphs(self) -> tuple[str, list[tuple[str, str]]]:
        told = (Glyph.PRESENT, Glyph.REHEARSED, Glyph.RECORDING, Glyph.QUEUED, Glyph.MISSED)
        return self._words("group.glyphs"), [(each, self._words(f"glyph.{each.name}")) for each in told]
