"""The interface as a program: who is asked first, what is recorded, and how it ends."""

import asyncio
import signal
import time
from collections.abc import Callable
from functools import partial
from types import FrameType

from textual.app import App
from textual.worker import WorkerFailed

from rehearse.cache.take import Take
from rehearse.drafts.draft import Draft, with_voice
from rehearse.drafts.measured import recall_voice
from rehearse.errors import EngineError, WriteError
from rehearse.playback.coverage import Coverage
from rehearse.playback.player import Player
from rehearse.playback.speaker import Speaker
from rehearse.recorder import utterances_of
from rehearse.settings.files import remember_voice
from rehearse.synth.registry import EMBEDDED, find_voice
from rehearse.timing.calibration import uncalibrated
from rehearse.timing.estimates import estimate_speech
from rehearse.tui.background import BackgroundRecording, Progress, StartRecording, Takes
from rehearse.tui.consent import Consent
from rehearse.tui.listening import ListeningScreen
from rehearse.tui.theme import DARK
from rehearse.wording.messages import notices
from rehearse.wording.words import Words

TWICE_SECONDS = 2.0

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")
"""Windows has the first two."""

Handler = Callable[[int, FrameType | None], object] | int | None


class RehearseApp(App[None]):
    """`return_code` is 0, 1 after a bug of ours, or 128 + the number of the signal that ended it."""

    CSS_PATH = "rehearse.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        draft: Draft,
        store: Takes,
        speaker: Speaker,
        words: Words,
        start_recording: StartRecording,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self.ending: Callable[[int], None] = lambda code: None
        """Told the exit code as soon as a signal asks for the end, whatever the interface is doing."""
        self._handlers: dict[int, Handler] = {}
        self._restarted = False
        self._store = store
        self._speaker = speaker
        self._words = words
        self._start_recording = start_recording
        self._clock = clock
        self._run: BackgroundRecording | None = None
        self._told: set[tuple[str, str]] = set()
        self._quit_asked_at: float | None = None
        self.failure: BaseException | None = None
        """The bug of ours that ended it; told by whoever ran it, once the terminal is given back."""
        self._choose(draft)

    def get_default_screen(self) -> ListeningScreen:
        return ListeningScreen(self._words, self._draft, self._listener, self._clock)

    def on_mount(self) -> None:
        self.register_theme(DARK)
        self.theme = DARK.name
        self._obey_signals()
        self.call_after_refresh(self._begin)

    def on_unmount(self) -> None:
        """Whatever ended the interface: no sound, no recording process and no thread is left."""
        self._close()
        for number, handler in self._handlers.items():
            signal.signal(number, handler)

    def _choose(self, draft: Draft) -> None:
        choice = draft.choice
        self._draft = draft
        self._utterances = utterances_of(draft.speech, choice.voice, choice.speed)
        known = recall_voice(draft) or uncalibrated(choice.voice.name)
        estimates = estimate_speech(draft.speech, choice.voice.name, choice.speed, known)
        recorded = Coverage(draft.speech, self._utterances, estimates, known)
        self._listener = Player(recorded, choice.pauses, self._store.sound, self._speaker, self._clock)

    def _begin(self) -> None:
        choice = self._draft.choice
        for line in notices(self._words, self._draft.source):
            self._listening.say(line)
        if not choice.ask:
            self._record()
            return
        characters = sum(len(each.text) for each in self._utterances if each)
        suggested = find_voice(choice.suggested)
        consent = Consent(self._words, self._words.label(suggested.label, suggested.name), characters)
        self.push_screen(consent, self._answered)

    def _answered(self, online: bool | None) -> None:
        voice = self._draft.choice.suggested if online else EMBEDDED
        self._choose(with_voice(self._draft, voice))
        self._listening.open(self._draft, self._listener)
        if online is not None:
            try:
                remember_voice(voice)
            except WriteError as error:
                self._listening.say_problem(error)
        self._record()

    def _record(self) -> None:
        if self._run:
            self._run.stop()
        self._told.clear()
        heard = [each for each in dict.fromkeys(self._utterances) if each]
        self._run = BackgroundRecording(self._draft, heard, self._store, self._start_recording)
        self._listening.progress = Progress(self._clock)
        self.run_worker(partial(self._run.work, self.post_message), thread=True, group="recording")

    def on_background_recording_found(self, event: BackgroundRecording.Found) -> None:
        places = [place for take in event.takes for place in self._listener.arrived(take)]
        if self._listening.progress:
            self._listening.progress.begin(self._listener.coverage.left())
        self._listening.show_sections(places)

    def on_background_recording_arrived(self, event: BackgroundRecording.Arrived) -> None:
        if isinstance(event.arrived, Take):
            self._restarted = False
            self._listening.show_sections(self._listener.arrived(event.arrived))
            return
        self._listening.show_sections(self._listener.coverage.failed(event.arrived))
        # A service that is away misses every sentence for one reason: it is told once a run.
        error = event.arrived.error
        if (error.code, error.reason) not in self._told:
            self._told.add((error.code, error.reason))
            self._listening.say_problem(error)

    def on_background_recording_ended(self, event: BackgroundRecording.Ended) -> None:
        """A recording process that died is started again, once until it has brought a take."""
        if event.run is not self._run:
            return
        self._run = None
        self._listening.progress = None
        if event.error is None:
            return
        if isinstance(event.error, EngineError) and not self._restarted:
            self._restarted = True
            self._record()
        else:
            self._listening.show_sections(self._listener.coverage.given_up(event.error))
        self._listening.say_problem(event.error)

    def on_listening_screen_wanted(self, event: ListeningScreen.Wanted) -> None:
        utterance = self._utterances[event.sentence]
        if self._run and utterance:
            self._run.want(utterance)

    def on_listening_screen_retry_wanted(self) -> None:
        self._listening.show_sections(self._listener.coverage.retried())
        self._record()

    def _handle_exception(self, error: Exception) -> None:
        first = error.error if isinstance(error, WorkerFailed) else error
        self.failure = self.failure or first
        super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Textual's own prints local variables, and with them the speech."""
        self._close_messages_no_wait()

    async def action_quit(self) -> None:
        self._leave(0)

    def action_help_quit(self) -> None:
        """Ctrl+C, as Textual binds it: twice within two seconds quits."""
        asked, self._quit_asked_at = self._quit_asked_at, self._clock()
        if asked is not None and self._clock() - asked < TWICE_SECONDS:
            self._leave(0)
        self._listening.say(self._words("screen.again-to-quit"))

    @property
    def _listening(self) -> ListeningScreen:
        screen = self.screen_stack[0]
        assert isinstance(screen, ListeningScreen)  # noqa: S101 - the default screen, always the lowest
        return screen

    def _close(self) -> None:
        self._listener.close()
        if self._run:
            self._run.stop()

    def _leave(self, code: int) -> None:
        self._close()
        self.exit(return_code=code)

    def _obey_signals(self) -> None:
        """The terminal is given back before the process ends.

        Not the event loop's own handlers: with the terminal gone the loop may stand still, and they with it.
        """
        loop = asyncio.get_running_loop()

        def leave(number: int, _frame: FrameType | None) -> None:
            self.ending(128 + number)
            loop.call_soon_threadsafe(self._leave, 128 + number)

        for name in _ENDING:
            if number := getattr(signal, name, None):
                self._handlers[number] = signal.signal(number, leave)
