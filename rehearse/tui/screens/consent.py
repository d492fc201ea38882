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

from rehearse.drafts.consent import Consent, answers_told
from rehearse.synth.backend import Voice
from rehearse.tui.lines.cells import literal
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


class ConsentScreen(ModalScreen[Voice | None]):
    """The voice that was chosen; None: not now."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "answer(0)", show=False),
        Binding("2", "answer(1)", show=False),
        Binding("up,k,down,j", "other", show=False),
        Binding("enter,space", "take", show=False),
        Binding("escape,q", "later", show=False),
    ]

    def __init__(self, words: Words, consent: Consent) -> None:
        super().__init__()
        self._words = words
        self._consent = consent
        self._at = 0

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialogue"):
            yield Static(literal(self._words("consent.title"), "bold"))
            for place, answer in enumerate(answers_told(self._words, self._consent)):
                yield Option(literal(answer), place)
            yield Static(literal(self._words("consent.keys"), "dim"), classes="keys")

    def on_mount(self) -> None:
        self._show()

    def action_answer(self, place: int) -> None:
        self.dismiss(self._consent.answers[place])

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
