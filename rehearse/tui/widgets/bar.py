"""The whole speech as a line: what has been heard, and where its parts begin."""

from collections.abc import Sequence
from typing import ClassVar

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from rehearse.tui.lines.cells import strip_of
from rehearse.tui.widgets.pressing import Pressing


class Bar(Pressing, Widget, can_focus=False):
    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"bar--heard", "bar--coming"}

    class Sought(Message):
        """A place on it was clicked."""

        def __init__(self, share: float) -> None:
            super().__init__()
            self.share = share

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._share = 0.0
        self._parts: tuple[float, ...] = ()
        self._drawn = ""

    def show(self, share: float, parts: Sequence[float]) -> None:
        """Shares of the whole, 0 to 1: heard so far, and where each part begins. Repaints when a cell changes."""
        self._share, self._parts = share, tuple(parts)
        if self._line() != self._drawn:
            self.refresh()

    def render_line(self, y: int) -> Strip:
        self._drawn = line = self._line()
        heard = line.count("━") + line.count("┿") + line.count("╸")
        base = self.rich_style
        coming = base + self.get_component_rich_style("bar--coming", partial=True)
        done = base + self.get_component_rich_style("bar--heard", partial=True)
        return strip_of([(line[:heard], done), (line[heard:], coming)], self.size.width, base)

    def pressed(self, event: events.Click) -> None:
        self.post_message(self.Sought(event.x / max(1, self.size.width)))

    def _line(self) -> str:
        width = self.size.width
        halves = round(self._share * width * 2)
        cells = ["━" if 2 * cell + 1 < halves else "╸" if 2 * cell + 1 == halves else "─" for cell in range(width)]
        for part in self._parts:
            cell = min(width - 1, int(part * width))
            if 0 < cell < width:
                cells[cell] = "┼" if cells[cell] == "─" else "┿"
        return "".join(cells)
