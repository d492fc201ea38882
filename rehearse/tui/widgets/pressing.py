"""A click is the left button, down and up on the same cell: a drag selects text, the right button is the terminal's."""

from textual import events
from textual.geometry import Offset

LEFT = 1


class Pressing:
    """Textual tells of a click wherever a widget is left by the button it was entered by, drags included."""

    _down: Offset | None = None

    def on_mouse_down(self, event: events.MouseDown) -> None:
        self._down = event.screen_offset if event.button == LEFT else None

    def on_click(self, event: events.Click) -> None:
        down, self._down = self._down, None
        if down == event.screen_offset:
            self.pressed(event)

    def pressed(self, event: events.Click) -> None:
        """A plain click on it."""
        raise NotImplementedError
