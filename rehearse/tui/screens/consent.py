"""Asked once, before anything is recorded: may the text leave this machine?"""

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from rehearse.drafts.consent import Consent, answers_told, keeping_told
from rehearse.synth.backend import Voice
from rehearse.tui.lines.cells import literal
from rehearse.tui.widgets.pressing import Pressing
from rehearse.wording.words import Words

_HEIGHTS: list[tuple[int, str]] | None = [(0, "-cramped"), (16, "-roomy")]


class Option(Pressing, Static):
    """One answer; click it or press its digit."""

    class Picked(Message):
        def __init__(self, answer: int) -> None:
            super().__init__()
            self.answer = answer

    def __init__(self, text: Content, answer: int) -> None:
        super().__init__(text)
        self._answer = answer
        self._seen: set[int] = set()

    def on_resize(self) -> None:
        """Its rows are others."""
        self._seen.clear()

    def look(self, sight: Region) -> None:
        """These cells of the screen are before the user's eyes."""
        self._seen.update(y - self.region.y for y in self.region.intersection(sight).line_range)

    @property
    def unread(self) -> int | None:
        """Its first row that has never been on the screen."""
        return next((row for row in range(max(1, self.region.height)) if row not in self._seen), None)

    def pressed(self, event: events.Click) -> None:
        event.stop()
        self.post_message(self.Picked(self._answer))


class ConsentScreen(ModalScreen[Voice | None]):
    """The voice that was chosen; None: not now."""

    VERTICAL_BREAKPOINTS = _HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("1", "answer(0)", show=False),
        Binding("2", "answer(1)", show=False),
        Binding("up,k,down,j", "other", show=False),
        Binding("enter,space", "take", show=False),
        Binding("pagedown", "scroll(1)", show=False),
        Binding("pageup", "scroll(-1)", show=False),
        Binding("escape,q", "later", show=False),
    ]

    def __init__(self, words: Words, consent: Consent) -> None:
        super().__init__()
        self._words = words
        self._consent = consent
        self._at = 0
        answers = answers_told(words, consent)
        self._options = [Option(literal(answer), place) for place, answer in enumerate(answers)]
        # Without focus: the arrows choose.
        self._dialogue = VerticalScroll(classes="dialogue", can_focus=False)

    def compose(self) -> ComposeResult:
        with self._dialogue:
            yield Static(literal(self._words("consent.title"), "bold"))
            yield from self._options
            yield Static(literal(self._words("consent.keys"), "dim"), classes="keys")
            yield Static(literal(keeping_told(self._words), "dim"), classes="keys")

    def on_mount(self) -> None:
        self._show()
        self.watch(self._dialogue, "scroll_y", self._shown_anew)

    def on_resize(self) -> None:
        self._shown_anew()

    def action_answer(self, place: int) -> None:
        """An answer that sends the text is taken only when all of it has been on the screen; until then it is shown."""
        self._look()
        if self._consent.answers[place].online and self._options[place].unread is not None:
            self._point(place)
        else:
            self.dismiss(self._consent.answers[place])

    def action_other(self) -> None:
        self._point(1 - self._at)

    def action_take(self) -> None:
        self.action_answer(self._at)

    def action_scroll(self, pages: int) -> None:
        self._look()
        page = max(1, self._dialogue.scrollable_content_region.height - 1)
        self._dialogue.scroll_relative(y=pages * page, animate=False)

    def action_later(self) -> None:
        self.dismiss(None)

    def on_option_picked(self, event: Option.Picked) -> None:
        self.action_answer(event.answer)

    def _point(self, place: int) -> None:
        self._look()
        self._at = place
        self._show()
        option = self._options[place]
        self._dialogue.scroll_to(y=option.virtual_region.y + (option.unread or 0), animate=False)

    def _show(self) -> None:
        for at, option in enumerate(self._options):
            option.set_class(at == self._at, "-chosen")

    def _shown_anew(self) -> None:
        self.call_after_refresh(self._look)

    def _look(self) -> None:
        """Where the widgets were painted last; a scroll that is only asked for has shown nothing yet."""
        sight = self._dialogue.scrollable_content_region.intersection(self.region)
        for option in self._options:
            option.look(sight)
