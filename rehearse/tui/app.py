"""The interface as a program: its theme, what is asked and said before the recording, and the way out."""

import asyncio
import time
from collections.abc import Callable, Iterable
from functools import partial

from rehearse.cache import Take
from rehearse.drafts.before_recording import Remark, before_recording
from rehearse.drafts.consent import Answer, Consent, prepare_consent
from rehearse.drafts.draft import Draft
from rehearse.errors import NoSpeakerError, StateError, WriteError
from rehearse.synth.backend import Voice
from rehearse.tui.background import BackgroundRecording
from rehearse.tui.ending import EndingApp
from rehearse.tui.screens.consent import ConsentScreen
from rehearse.tui.screens.player import PlayerScreen
from rehearse.tui.session import Equipment, Session
from rehearse.tui.theme import DARK
from rehearse.wording.words import Words

TWICE_SECONDS = 2.0


class RehearseApp(EndingApp):
    """One draft, from the question to the end."""

    CSS_PATH = "rehearse.tcss"
    ENABLE_COMMAND_PALETTE = False

    def __init__(
        self,
        draft: Draft,
        equipment: Equipment,
        words: Words,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._store = equipment.store
        self._words = words
        self._clock = clock
        self._quit_asked_at: float | None = None
        self._answer: Answer | None = None
        self.session = Session(draft, equipment, self._launch, clock)
        self.player_screen = PlayerScreen(words, self.session, clock)

    def get_default_screen(self) -> PlayerScreen:
        return self.player_screen

    def on_mount(self) -> None:
        self.register_theme(DARK)
        self.theme = DARK.name
        self.call_after_refresh(self._begin)

    async def on_unmount(self) -> None:
        """Whatever ended the interface: no sound and no recording process is left."""
        self.session.close()
        await asyncio.to_thread(self.session.finish)

    def leave(self, code: int) -> None:
        """Silent at once; the recorder has until the screen is gone."""
        self.session.close()
        super().leave(code)

    def action_help_quit(self) -> None:
        """Ctrl+C, as Textual binds it: twice within two seconds quits."""
        asked, self._quit_asked_at = self._quit_asked_at, self._clock()
        if asked is not None and self._clock() - asked < TWICE_SECONDS:
            self.leave(0)
        self.player_screen.say(self._words("screen.again-to-quit"))

    def on_player_screen_left(self) -> None:
        self.leave(0)

    # Before the recording

    async def _begin(self) -> None:
        # The store is on a disk: the first screen and the first keys do not wait for it.
        consent = await asyncio.to_thread(prepare_consent, self.session.draft, self._store)
        if consent is None:
            await self._say_and_record(asked=False)
        else:
            self.push_screen(ConsentScreen(self._words, consent), partial(self._answered, consent))

    async def _answered(self, consent: Consent, voice: Voice | None) -> None:
        """None puts the question off: the off-line voice for this time, and it is asked again."""
        self._open(consent.answered(voice or consent.offline))
        if voice is not None:
            self._answer = Answer(voice)
        await self._say_and_record(asked=True)

    def _open(self, draft: Draft) -> None:
        try:
            self.session.open(draft)
        except NoSpeakerError as error:
            self.player_screen.say_problem(error)
        self.player_screen.open()

    async def _say_and_record(self, *, asked: bool) -> None:
        try:
            remarks = await asyncio.to_thread(self._remarks, asked=asked)
        except StateError as error:
            self.player_screen.say_problem(error)
        else:
            for remark in remarks:
                self.player_screen.tell(self._words(remark.key, **remark.fields))
        self.session.record()

    def _remarks(self, *, asked: bool) -> tuple[Remark, ...]:
        """May read a voice's model; for a thread."""
        return tuple(before_recording(self.session.draft, self._store, asked=asked))

    # The recording

    def _launch(self, run: BackgroundRecording) -> None:
        self.run_worker(partial(run.work, self.post_message), thread=True, group="recording")

    def on_background_recording_found(self, event: BackgroundRecording.Found) -> None:
        self.session.found(event.run, event.takes)
        self._keep_answer(event.takes)

    def on_background_recording_arrived(self, event: BackgroundRecording.Arrived) -> None:
        if error := self.session.arrived(event.run, event.arrived):
            self.player_screen.say_problem(error)
        if isinstance(event.arrived, Take):
            self._keep_answer((event.arrived,))

    def on_background_recording_ended(self, event: BackgroundRecording.Ended) -> None:
        if error := self.session.ended(event.run, event.error):
            self.player_screen.say_problem(error)

    def _keep_answer(self, takes: Iterable[Take]) -> None:
        try:
            if self._answer and (path := self._answer.spoken(takes)):
                self.player_screen.tell(self._words("consent.kept", path=path))
        except WriteError as error:
            self.player_screen.say_problem(error)
