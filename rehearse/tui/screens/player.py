"""The one screen with a speech on it: its mode says what keys mean, a timer shows what is heard."""

import time
import unicodedata
from collections import deque
from collections.abc import Callable
from functools import partial

from textual import events
from textual.actions import SkipAction
from textual.app import ComposeResult
from textual.geometry import Offset
from textual.message import Message
from textual.screen import Screen
from textual.timer import Timer
from textual.widget import Widget
from textual.widgets import Static

from rehearse.errors import NoSpeakerError, RehearseError
from rehearse.playback.player import Move
from rehearse.playback.tuning import Tuning
from rehearse.tui.keys.moves import MOVES, REPLAYS, TUNINGS
from rehearse.tui.lines.cells import literal
from rehearse.tui.mode import LISTENING, Mode
from rehearse.tui.screens.help import HelpScreen
from rehearse.tui.session import Session
from rehearse.tui.widgets.bar import Bar
from rehearse.tui.widgets.outline import Outline
from rehearse.tui.widgets.script import Script
from rehearse.tui.widgets.stage import Stage
from rehearse.wording.messages import problem
from rehearse.wording.words import Words

PLAYHEAD_SECONDS = 1 / 20
LOOK_ROUND_SECONDS = 1 / 4
SAID_SECONDS = 8.0
_WIDTHS: list[tuple[int, str]] | None = [(0, "-tiny"), (40, "-narrow"), (60, "-normal"), (110, "-wide")]
_HEIGHTS: list[tuple[int, str]] | None = [(0, "-flat"), (8, "-low"), (12, "-short"), (20, "-tall")]


class PlayerScreen(Screen[None]):
    """Opens paused, in the mode of listening."""

    HORIZONTAL_BREAKPOINTS = _WIDTHS
    VERTICAL_BREAKPOINTS = _HEIGHTS

    class Left(Message):
        """The user wants to go."""

    def __init__(
        self, words: Words, session: Session, clock: Callable[[], float] = time.monotonic, mode: Mode = LISTENING
    ) -> None:
        super().__init__()
        self._words = words
        self._session = session
        self._clock = clock
        self._mode = mode
        self._stage = Stage(words, session.draft.speech, session.showing.rows(), session.view())
        self._remaining = False
        self._said_at = 0.0
        self._toggled = False
        """The outline is shown where it is usually hidden, and hidden where it is shown."""
        self._to_tell: deque[str] = deque()
        self._ticker: Timer | None = None
        self._actions: dict[str, Callable[[], object]] = {
            **{name: partial(self._move, move) for name, move in MOVES.items()},
            **{name: partial(self._play, move) for name, move in REPLAYS.items()},
            **{name: partial(self._tune, change) for name, change in TUNINGS.items()},
            "play": self._toggle,
            "up": lambda: self._stage.browse(self._stage.outline.cursor - 1),
            "down": lambda: self._stage.browse(self._stage.outline.cursor + 1),
            "top": lambda: self._stage.browse(0),
            "bottom": lambda: self._stage.browse(len(session.draft.speech.sections) - 1),
            "here": self._play_here,
            "remaining": self._count_the_other_way,
            "follow": lambda: self._follow(on=not self._stage.following),
            "outline": self._toggle_outline,
            "help": self._help,
            "quit": lambda: self.post_message(self.Left()),
        }

    def compose(self) -> ComposeResult:
        yield self._stage
        yield Static(literal(self._words("screen.small")), id="small")

    def on_mount(self) -> None:
        self.enter(self._mode)
        self._ticker = self.set_interval(PLAYHEAD_SECONDS, self._show_now)
        self.set_interval(LOOK_ROUND_SECONDS, self.look_round)

    def enter(self, mode: Mode) -> None:
        """Another way of rehearsing; the place stays, playing goes on."""
        self._mode = mode
        self._stage.enter(mode)
        self._show_now()

    def _toggle_outline(self) -> None:
        """Laid out once for all the keys that came meanwhile."""
        self._toggled = not self._toggled
        self.call_after_refresh(lambda: self.set_class(self._toggled, "-toggled"))

    def _help(self) -> None:
        """Once: keys that were pressed before it covered this screen still arrive here."""
        if self.app.screen is self:
            self.app.push_screen(HelpScreen(self._words, self._mode.keymap))

    def open(self) -> None:
        """The session has another draft."""
        self._stage.open(self._session.draft.speech, self._session.showing.rows())
        self._show_now()
        if self._ticker:
            self._ticker.resume()

    # What is said

    def say(self, text: str) -> None:
        """For some seconds, in the second status line, at once."""
        self._said_at = self._clock()
        self._stage.say(text)

    def tell(self, text: str) -> None:
        """As soon as what was said before has had its time."""
        self._to_tell.append(text)
        self._tell_next()

    def say_problem(self, error: RehearseError) -> None:
        self.say(problem(self._words, error))

    def _tell_next(self) -> None:
        if self._clock() - self._said_at > SAID_SECONDS:
            self._stage.say("")
            if self._to_tell:
                self.say(self._to_tell.popleft())

    # What is heard

    def _show_now(self) -> None:
        view = self._session.view(remaining=self._remaining)
        if (left := self._stage.show(view)) is not None:
            self._session.showing.touch_section(left)
        if self._ticker and not view.now.state.running:
            self._ticker.pause()

    def look_round(self) -> None:
        """What need not be shown at once, and what may have gone wrong meanwhile."""
        if damaged := self._session.tick():
            self.say(self._words("screen.damaged", count=damaged))
            self._session.retry()
        if self._session.player.release_dead_card():
            self.say(self._words("screen.card-gone"))
        self._tell_next()
        self._show_now()
        for section, row in self._session.showing.changed_rows():
            self._stage.outline.put(section, row)

    # The mouse's selection

    def get_widget_and_offset_at(self, x: int, y: int) -> tuple[Widget | None, Offset | None]:
        """The script knows its own places: Textual's would be lines of the screen, which move."""
        script = self._stage.script
        if script.display and script.region.contains(x, y):
            return script, script.offset_at(x - script.region.x, y - script.region.y)
        return super().get_widget_and_offset_at(x, y)

    def action_copy_text(self) -> None:
        """Ctrl+C, as Textual binds it; without a selection it is the app's."""
        text = self.get_selected_text()
        if not text:
            raise SkipAction
        self.app.copy_to_clipboard(text)
        self.say(self._words("screen.copied", count=len(text)))

    # Keys

    def on_key(self, event: events.Key) -> None:
        """A Chinese character means that the input method is on."""
        meaning = self._mode.keymap.meaning(event.key, event.character)
        if meaning is not None:
            event.stop()
            event.prevent_default()
            self._actions[meaning]()
        elif unicodedata.name((event.character or " ")[0], "").startswith("CJK UNIFIED"):
            self.say(self._words("screen.han"))

    def _toggle(self) -> None:
        self._act(self._session.player.toggle)

    def _move(self, move: Move) -> None:
        self._act(partial(self._session.player.move, move))

    def _play(self, move: Move | None = None) -> None:
        self._act(partial(self._session.player.play, move))

    def _tune(self, change: Callable[[Tuning], Tuning]) -> None:
        player = self._session.player
        player.tune(change(player.tuning))
        self._show_now()

    def _play_here(self) -> None:
        section = self._session.draft.speech.sections[self._stage.outline.cursor]
        missed = self._session.coverage.missed
        if not any(each in missed for each in range(section.first, section.last)):
            self._play_from(section.first)
            return
        self.say(self._words("screen.retrying", count=len(missed)))
        self._session.retry()
        if section.first <= self._session.view().now.place.sentence < section.last:
            self._play()
        else:
            self._play_from(section.first)

    def _count_the_other_way(self) -> None:
        self._remaining = not self._remaining
        self._show_now()

    # The mouse

    def on_outline_chosen(self, event: Outline.Chosen) -> None:
        self._play_from(self._session.draft.speech.sections[event.section].first)

    def on_script_chosen(self, event: Script.Chosen) -> None:
        self._play_from(event.sentence)

    def on_script_scrolled(self) -> None:
        if self._stage.following:
            self._follow(on=False)

    def on_bar_sought(self, event: Bar.Sought) -> None:
        player = self._session.player
        self._act(partial(player.seek, event.share * player.timeline.total.seconds))

    def _follow(self, *, on: bool) -> None:
        self._stage.follow(on=on)
        self.say(self._words("screen.follow-on" if on else "screen.follow-off"))

    def _play_from(self, sentence: int) -> None:
        if self.has_class("-narrow"):
            self.remove_class("-toggled")
        self._play(lambda rehearsal: rehearsal.jump(sentence))

    def _act(self, act: Callable[[], None]) -> None:
        try:
            act()
        except NoSpeakerError as error:
            self.say_problem(error)
        self._stage.browsing = False
        self._show_now()
        self._session.want()
        if self._ticker:
            self._ticker.resume()
