"""Asked once, before anything is recorded: may the text leave this machine?"""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from rehearse.tui.cells import literal
from rehearse.wording.words import Words


class Option(Static):
    """One answer; click it or press its digit."""

    class Picked(Message):
        def __init__(self, answer: int) -> None:
            super().__init__()
            self.answer = answer

    def __init__(self, text: Content, answer: int) -> None:
        super().__init__(text)
        self._answer = answer

    def on_click(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Picked(self._answer))


class Consent(ModalScreen[bool | None]):
    """True: the on-line voice; False: the off-line one; None: the off-line one for this time, to be asked again."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "answer(0)", show=False),
        Binding("2", "answer(1)", show=False),
        Binding("up,k,down,j", "other", show=False),
        Binding("enter,space", "take", show=False),
        Binding("escape,q", "later", show=False),
    ]

    def __init__(self, words: Words, voice: str, characters: int) -> None:
        """`characters` would be sent."""
        super().__init__()
        self._words = words
        self._voice = voice
        self._characters = characters
        self._at = 0

    def compose(self) -> ComposeResult:
        words = self._words
        with Vertical(classes="dialogue"):
            yield Static(literal(words("consent.title"), "bold"))
            yield Option(literal(words("consent.offline", digit=1)), 0)
            yield Option(literal(words("consent.online", digit=2, voice=self._voice, characters=self._characters)), 1)
            yield Static(literal(words("consent.keys"), "dim"), classes="keys")

    def on_mount(self) -> None:
        self._show()

    def action_answer(self, answer: int) -> None:
        self.dismiss(answer == 1)

    def action_other(self) -> None:
        self._at = 1 - self._at
        self._show()

    def action_take(self) -> None:
        self.action_answer(self._at)

    def action_later(self) -> None:
        self.dismiss(None)

    def on_option_picked(self, event: Option.Picked) -> None:
        self.action_answer(event.answer)

    def _show(self) -> None:
        for at, option in enumerate(self.query(Option)):
            option.set_class(at == self._at, "-chosen")
