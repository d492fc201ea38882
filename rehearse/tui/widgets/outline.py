"""The outline: one row a section, drawn as it scrolls into sight."""

from collections.abc import Iterable
from typing import ClassVar

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from rehearse.tui.lines.cells import fit, strip_of
from rehearse.tui.lines.rows import Glyph, Row
from rehearse.tui.widgets.pressing import Pressing

TIME = 6
"""Cells of a section's time: ~12:34."""


class Outline(Pressing, ScrollView, can_focus=False):
    """A cursor to browse with, and the section being heard."""

    ALLOW_SELECT = False

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "outline--heading",
        "outline--unread",
        "outline--present",
        "outline--cursor",
        "outline--missed",
        "outline--time",
    }

    class Chosen(Message):
        """A section was clicked."""

        def __init__(self, section: int) -> None:
            super().__init__()
            self.section = section

    def __init__(self, rows: Iterable[Row], *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._rows = list(rows)
        self._digits = len(str(len(self._rows)))
        self.cursor = 0
        self.present = -1

    def on_mount(self) -> None:
        self._measure()

    def on_resize(self) -> None:
        self._measure()
        self._into_sight(self.cursor)

    def open(self, rows: Iterable[Row]) -> None:
        """Another draft's; the cursor stays as far down as there are rows."""
        self._rows = list(rows)
        self._digits = len(str(len(self._rows)))
        self.present = -1
        self._measure()
        self.point(self.cursor)
        self.refresh()

    def put(self, section: int, row: Row) -> None:
        """Repaints the row when it differs."""
        if self._rows[section] != row:
            self._rows[section] = row
            self._repaint(section)

    def point(self, section: int) -> None:
        """Moves the cursor there and brings it into sight."""
        before, self.cursor = self.cursor, min(max(0, section), len(self._rows) - 1)
        self._repaint(before)
        self._repaint(self.cursor)
        self._into_sight(self.cursor)

    def mark(self, section: int) -> None:
        """The section being heard."""
        before, self.present = self.present, section
        self._repaint(before)
        self._repaint(section)

    def render_line(self, y: int) -> Strip:
        width = self.scrollable_content_region.width
        base = self.rich_style
        section = y + self.scroll_offset.y
        if section >= len(self._rows):
            return strip_of((), width, base)
        row, style = self._rows[section], base + self._row_style(section)
        fixed = 2 + self._digits + 1 + TIME
        present = section == self.present and row.glyph is not Glyph.MISSED
        glyph = Glyph.PRESENT if present else row.glyph
        lead = f"{glyph} {row.number:>{self._digits}} "
        return strip_of(
            [
                (lead, style + self._style("missed") if glyph is Glyph.MISSED else style),
                (fit(row.text, max(0, width - fixed)), style),
                (f"{row.time:>{TIME}}", style + self._style("time")),
            ],
            width,
            style,
        )

    def pressed(self, event: events.Click) -> None:
        section = event.y + self.scroll_offset.y
        if section < len(self._rows):
            self.post_message(self.Chosen(section))

    def _measure(self) -> None:
        self.virtual_size = Size(self.scrollable_content_region.width, len(self._rows))

    def _into_sight(self, section: int) -> None:
        top, height = self.scroll_offset.y, self.scrollable_content_region.height
        if not top <= section < top + height:
            self.scroll_to(y=max(0, section - height // 3), animate=False)

    def _repaint(self, section: int) -> None:
        self.refresh_line(section)

    def _row_style(self, section: int) -> Style:
        row, style = self._rows[section], Style()
        if not row.time:
            style += self._style("unread")
        elif row.heading:
            style += self._style("heading")
        if section == self.present:
            style += self._style("present")
        return style + self._style("cursor") if section == self.cursor else style

    def _style(self, kind: str) -> Style:
        return self.get_component_rich_style(f"outline--{kind}", partial=True)
