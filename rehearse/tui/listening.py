"""The screen one listens on: keys move the listener, a timer shows what is heard."""

import time
import unicodedata
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widgets import Static

from rehearse.drafts.draft import Draft
from rehearse.errors import NoSpeakerError, RehearseError
from rehearse.playback.player import Move, Now, Player
from rehearse.playback.rehearsal import State
from rehearse.tui.background import Progress, recording_state
from rehearse.tui.cells import literal
from rehearse.tui.help import Help
from rehearse.tui.keys import bindings
from rehearse.tui.moves import MOVES, REPLAYS
from rehearse.tui.stage import Stage
from rehearse.tui.widgets.bar import Bar
from rehearse.tui.widgets.outline import Outline
from rehearse.tui.widgets.script import Script
from rehearse.wording.messages import problem
from rehearse.wording.words import Words

PLAYHEAD_SECONDS = 1 / 20
LOOK_ROUND_SECONDS = 1 / 4
SAID_SECONDS = 8.0
_WIDTHS: list[tuple[int, str]] | None = [(0, "-tiny"), (40, "-narrow"), (60, "-normal"), (110, "-wide")]
_HEIGHTS: list[tuple[int, str]] | None = [(0, "-flat"), (8, "-low"), (12, "-short"), (20, "-tall")]


class ListeningScreen(Screen[None]):
    """Opens paused."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings()]
    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS

    class Wanted(Message):
        """The listener stands at a sentence that has no take yet."""

        def __init__(self, sentence: int) -> None:
            super().__init__()
            self.sentence = sentence

    class RetryWanted(Message):
        """What was missed or lost is to be recorded again."""

    def __init__(
        self, words: Words, draft: Draft, listener: Player, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__()
        self._words = words
        self._clock = clock
        self._draft = draft
        self._listener = listener
        self._stage = Stage(words, draft, listener.coverage)
        self._remaining = False
        self._waiting_since = 0.0
        self._said_at = 0.0
        self._ticker: Timer | None = None
        self.progress: Progress | None = None
        """Of the recording; None while none runs."""

    def compose(self) -> ComposeResult:
        yield self._stage
        yield Static(literal(self._words("screen.small")), id="small")

    def on_mount(self) -> None:
        self.open(self._draft, self._listener)
        self._ticker = self.set_interval(PLAYHEAD_SECONDS, self._show_now)
        self.set_interval(LOOK_ROUND_SECONDS, self._look_round)

    def open(self, draft: Draft, listener: Player) -> None:
        """The same speech, with another voice perhaps."""
        self._draft, self._listener = draft, listener
        self._stage.open(draft, listener.coverage, listener.rehearsed)
        self._show_now()

    def show_sections(self, sentences: Sequence[int]) -> None:
        """The sections of these sentences have changed."""
        speech = self._draft.speech
        self._stage.show_rows(speech.sections[n] for n in {speech.sentences[each].section for each in sentences})

    def say(self, text: str) -> None:
        """For some seconds, in the second status line."""
        self._said_at = self._clock()
        self._stage.say(text)
        self._show_plan()

    def say_problem(self, error: RehearseError) -> None:
        self.say(problem(self._words, error))

    # What is heard

    def _show_now(self) -> None:
        now = self._listener.now()
        if now.state is not State.WAITING:
            self._waiting_since = self._clock()
        self._stage.show(now, self._listener.timeline, self._why(now), remaining=self._remaining)
        if self._ticker and not now.state.running:
            self._ticker.pause()

    def _why(self, now: Now) -> str:
        """What a wait is for; "" while there is none."""
        if now.state is not State.WAITING:
            return ""
        if now.place.sentence in self._listener.coverage.missed:
            return self._words("screen.wait-missed")
        return self._words("screen.wait", seconds=int(self._clock() - self._waiting_since))

    def _look_round(self) -> None:
        """What need not be shown at once, and what may have gone wrong meanwhile."""
        if damaged := self._listener.tick():
            self.show_sections(damaged)
            self.say(self._words("screen.damaged", count=len(damaged)))
            self.post_message(self.RetryWanted())
        if self._listener.release_dead_card():
            self.say(self._words("screen.card-gone"))
        if self._clock() - self._said_at > SAID_SECONDS:
            self._stage.say("")
        self._show_now()
        self._show_plan()

    def _show_plan(self) -> None:
        state = recording_state(self._listener.coverage, self.progress)
        self._stage.show_plan(self._listener.timeline, state)

    # Keys

    def action_play(self) -> None:
        self._act(self._listener.toggle)

    def action_move(self, name: str) -> None:
        self._act(partial(self._listener.move, MOVES[name]))

    def action_replay(self, name: str) -> None:
        self._play(REPLAYS[name])

    def action_up(self) -> None:
        self._stage.browse(self._stage.outline.cursor - 1)

    def action_down(self) -> None:
        self._stage.browse(self._stage.outline.cursor + 1)

    def action_top(self) -> None:
        self._stage.browse(0)

    def action_bottom(self) -> None:
        self._stage.browse(len(self._draft.speech.sections) - 1)

    def action_here(self) -> None:
        section = self._draft.speech.sections[self._stage.outline.cursor]
        missed = self._listener.coverage.missed
        if not any(each in missed for each in range(section.first, section.last)):
            self._play_from(section.first)
            return
        self.say(self._words("screen.retrying", count=len(missed)))
        self.post_message(self.RetryWanted())
        if section.first <= self._listener.now().place.sentence < section.last:
            self._act(self._listener.play)
        else:
            self._play_from(section.first)

    def action_remaining(self) -> None:
        self._remaining = not self._remaining
        self._show_now()

    def action_follow(self) -> None:
        self._follow(on=not self._stage.following)

    def action_outline(self) -> None:
        self.toggle_class("-toggled")

    def action_help(self) -> None:
        self.app.push_screen(Help(self._words))

    def on_key(self, event: events.Key) -> None:
        """A Chinese character means that the input method is on."""
        character = (event.character or "")[:1]
        if character and unicodedata.name(character, "").startswith("CJK UNIFIED"):
            self.say(self._words("screen.han"))

    # The mouse

    def on_outline_chosen(self, event: Outline.Chosen) -> None:
        self._play_from(self._draft.speech.sections[event.section].first)

    def on_script_chosen(self, event: Script.Chosen) -> None:
        self._play_from(event.sentence)

    def on_script_scrolled(self) -> None:
        if self._stage.following:
            self._follow(on=False)

    def on_bar_sought(self, event: Bar.Sought) -> None:
        self._act(partial(self._listener.seek, event.share * self._listener.timeline.total.seconds))

    def _follow(self, *, on: bool) -> None:
        self._stage.following = on
        self.say(self._words("screen.follow-on" if on else "screen.follow-off"))
        if on:
            self._stage.script.show_present()

    def _play_from(self, sentence: int) -> None:
        if self.has_class("-narrow"):
            self.remove_class("-toggled")
        self._play(lambda rehearsal: rehearsal.jump(sentence))

    def _play(self, move: Move) -> None:
        self._act(partial(self._listener.play, move))

    def _act(self, act: Callable[[], None]) -> None:
        try:
            act()
        except NoSpeakerError as error:
            self.say_problem(error)
        self._stage.browsing = False
        self._show_now()
        now = self._listener.now()
        if now.place.sentence not in self._listener.coverage.takes:
            self.post_message(self.Wanted(now.place.sentence))
        if self._ticker and now.state.running:
            self._ticker.resume()
