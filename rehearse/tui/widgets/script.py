"""The script: a window of lines around the sentence being spoken, laid out section by section as it is needed."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Offset, Region
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from rehearse.text.aligned import Span
from rehearse.text.speech import Role, Sentence, Speech
from rehearse.tui.lines.cells import strip_of, width_of
from rehearse.tui.lines.script import Line, Shown, section_lines, whole_text
from rehearse.tui.lines.selecting import Place, chosen, ends_of, offset_in, text_between
from rehearse.tui.widgets.pressing import Pressing

WIDEST = 88
GUTTER = 2
BAR = "▌ "
WHEEL = 3
_UNBROKEN = 1 << 30
"""Cells of a line that holds any paragraph."""


@dataclass(frozen=True, slots=True)
class Highlight:
    """The sentence being spoken, and the word or clause of it, as offsets into its text (equal: none)."""

    sentence: int
    start: int = 0
    end: int = 0


class Script(Pressing, Widget, can_focus=False):
    """Follows the highlight until it is scrolled by hand."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "script--past",
        "script--present",
        "script--word",
        "script--reading",
        "script--coming",
        "script--unread",
        "script--heading",
        "script--bar",
        "script--selected",
    }

    class Chosen(Message):
        """A sentence was clicked."""

        def __init__(self, sentence: int) -> None:
            super().__init__()
            self.sentence = sentence

    class Scrolled(Message):
        """The text was moved by hand."""

    def __init__(self, speech: Speech, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._speech = speech
        self._shown_of: Shown = whole_text
        self._highlight = Highlight(-1)
        self._top = (0, 0)
        """Section and line of it on the first row."""
        self._window: list[Line] = []
        self._lines = lru_cache(maxsize=256)(self._laid_out)

    def on_resize(self) -> None:
        self._lay_out()

    def open(self, speech: Speech) -> None:
        """Another draft of it."""
        self._speech, self._highlight = speech, Highlight(-1)
        self._lay_out()

    def show_as(self, shown_of: Shown) -> None:
        """All of the text or less of it."""
        self._shown_of = shown_of
        self._lay_out()

    def highlight(self, highlight: Highlight, *, follow: bool) -> None:
        """Repaints the rows it touches; scrolls only when the sentence would leave the readable part."""
        if highlight == self._highlight:
            return
        before, self._highlight = self._highlight, highlight
        if follow and before.sentence != highlight.sentence and not self._well_placed():
            self.show_present()
            return
        first, last = sorted((before.sentence, highlight.sentence))
        for row, line in enumerate(self._window):
            if any(first <= piece.sentence <= last for piece in line):
                self.refresh(Region(0, row, self.size.width, 1))

    def show_present(self) -> None:
        """Puts the present sentence on the upper third."""
        sentence = max(0, self._highlight.sentence)
        section = self._speech.sentences[sentence].section
        line = next((n for n, line in enumerate(self._lines(section)) if _holds(line, sentence)), 0)
        self._top = self._moved((section, line), -(self.size.height // 4))
        self._fill()

    def scroll_lines(self, lines: int) -> None:
        self._top = self._moved(self._top, lines)
        self._fill()

    def render_line(self, y: int) -> Strip:
        base = self.rich_style
        line = self._window[y] if y < len(self._window) else ()
        present = _holds(line, self._highlight.sentence)
        bar = (BAR, base + self._style("bar")) if present else (" " * GUTTER, base)
        pieces = [(" " * self._margin, base), bar, *self._painted(line, base)]
        return strip_of(pieces, self.size.width, base)

    def offset_at(self, x: int, y: int) -> Offset:
        """Of a cell, for Textual's selection: the sentence for its row, where in it for its column."""
        lines = [line for line in self._window[: y + 1] if line]
        if not lines:
            return Offset(0, 0)
        below = y >= len(self._window) or not self._window[y]
        return offset_in(lines[-1], self.size.width if below else x - self._margin - GUTTER)

    def get_selection(self, selection: Selection) -> tuple[str, str]:
        """What was dragged over, as it is shown, without the line breaks of this width."""
        first, last = self._ends(selection)
        sections = range(self._speech.sentences[first[0]].section, self._speech.sentences[last[0]].section + 1)
        return text_between(first, last, self._paragraphs(sections)), "\n"

    def on_mouse_scroll_down(self, event: events.MouseScrollDown) -> None:
        self._wheel(event, WHEEL)

    def on_mouse_scroll_up(self, event: events.MouseScrollUp) -> None:
        self._wheel(event, -WHEEL)

    def pressed(self, event: events.Click) -> None:
        if event.y >= len(self._window):
            return
        column = event.x - self._margin - GUTTER
        for piece in self._window[event.y]:
            column -= width_of(piece.text)
            if column < 0:
                self.post_message(self.Chosen(piece.sentence))
                return

    @property
    def _text_width(self) -> int:
        return max(2, min(self.size.width, WIDEST) - GUTTER - 1)

    @property
    def _margin(self) -> int:
        return max(0, self.size.width - WIDEST) // 2

    def _laid_out(self, section: int) -> tuple[Line, ...]:
        return section_lines(self._speech, self._speech.sections[section], self._text_width, self._shown_of)

    def _lay_out(self) -> None:
        self._lines.cache_clear()
        self.show_present()

    def _wheel(self, event: events.MouseEvent, lines: int) -> None:
        event.stop()
        self.scroll_lines(lines)
        self.post_message(self.Scrolled())

    def _fill(self) -> None:
        self._window = list(self._from(self._top, self.size.height))
        self.refresh()

    def _from(self, top: tuple[int, int], count: int) -> Iterator[Line]:
        section, line = top
        while count > 0 and section < len(self._speech.sections):
            for each in self._lines(section)[line : line + count]:
                yield each
                count -= 1
            section, line = section + 1, 0

    def _moved(self, place: tuple[int, int], lines: int) -> tuple[int, int]:
        """That many lines on or back, never out of the text."""
        section, line = place[0], place[1] + lines
        while line < 0 and section > 0:
            section -= 1
            line += len(self._lines(section))
        last = len(self._speech.sections) - 1
        while line >= len(self._lines(section)) and section < last:
            line -= len(self._lines(section))
            section += 1
        return section, min(max(0, line), max(0, len(self._lines(section)) - 1))

    def _well_placed(self) -> bool:
        rows = [row for row, line in enumerate(self._window) if _holds(line, self._highlight.sentence)]
        if not rows or rows[-1] > self.size.height * 3 // 4:
            return False
        # A sentence that seems to begin on the first row may have begun above it.
        return rows[0] > 0 or self._top == (0, 0)

    def _painted(self, line: Line, base: Style) -> Iterator[tuple[str, Style]]:
        for piece in line:
            sentence = self._speech.sentences[piece.sentence]
            style = base + self._style(self._kind(sentence))
            marked = list(self._marked(sentence))
            edges = {edge - piece.start for place, _ in marked for edge in place}
            inner = sorted(edge for edge in edges if 0 < edge < len(piece.text))
            for first, last in pairwise([0, *inner, len(piece.text)]):
                over = [kind for place, kind in marked if place.start <= piece.start + first < place.end]
                yield piece.text[first:last], sum(map(self._style, over), style)

    def _marked(self, sentence: Sentence) -> Iterator[tuple[Span, str]]:
        """Stretches of its text that are not painted as the rest: readings, and over them the word heard."""
        for reading in sentence.readings:
            yield reading.bracket, "reading"
        if sentence.index == self._highlight.sentence:
            yield Span(self._highlight.start, self._highlight.end), "word"
        if (selection := self.text_selection) and (over := chosen(*self._ends(selection), sentence.index)):
            yield Span(over.start, min(over.end, len(sentence.text))), "selected"

    def _ends(self, selection: Selection) -> tuple[Place, Place]:
        """Where a drag left the script, what is in sight counts, not the whole speech."""
        pieces = [piece for line in self._window for piece in line]
        return ends_of(selection, pieces[0], pieces[-1])

    def _paragraphs(self, sections: range) -> Iterator[Line]:
        for section in sections:
            yield from section_lines(self._speech, self._speech.sections[section], _UNBROKEN, self._shown_of)

    def _kind(self, sentence: Sentence) -> str:
        if sentence.index == self._highlight.sentence:
            return "present"
        if not sentence.read:
            return "unread"
        if sentence.index < self._highlight.sentence:
            return "past"
        return "heading" if sentence.role is Role.HEADING else "coming"

    def _style(self, kind: str) -> Style:
        return self.get_component_rich_style(f"script--{kind}", partial=True)


def _holds(line: Line, sentence: int) -> bool:
    return any(piece.sentence == sentence for piece in line)
