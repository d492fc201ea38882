"""The app played by keys, with everything around it faked, and its screen as a grid of text."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from textual.pilot import Pilot

from rehearse.audio.pcm import encode
from rehearse.cache.take import Take
from rehearse.drafts.draft import Draft
from rehearse.tui.app import RehearseApp
from rehearse.tui.session import Equipment
from rehearse.wording.words import Language, Words
from tests.playback.hand_speaker import HandSpeaker
from tests.tui.fakes import HandClock, MemoryStore, ScriptedRecording, Studio, small_draft, small_takes

ONE_SECOND = encode(bytes(48_000), 24_000)
"""A silent take of 42 frames or so."""


@dataclass
class Play:
    """One app on the test's stage."""

    app: RehearseApp
    pilot: Pilot[None]
    speaker: HandSpeaker
    studio: Studio
    store: MemoryStore
    clock: HandClock

    @property
    def recording(self) -> ScriptedRecording:
        return self.studio.recordings[-1]

    @property
    def settled(self) -> bool:
        """The question is put, a recording is under way, or everything was recorded before."""
        asked = self.app.screen is not self.app.player_screen
        done = not self.app.session.recording and len(self.app.session.coverage.takes) == len(self.store.takes)
        return asked or bool(self.studio.recordings) or done

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.settle()

    async def settle(self) -> None:
        """Lets messages pass, and does what the slower timer does without waiting for it."""
        await self.pilot.pause()
        self.app.player_screen.look_round()
        await self.pilot.pause()

    async def until(self, true: Callable[[], bool]) -> None:
        """Waits for another thread's messages, ten seconds at most; the sound card goes on."""
        for _ in range(500):
            if true():
                return
            self.speaker.crank(0.02)
            self.clock.now += 0.02
            await self.pilot.pause(0.02)
        raise AssertionError("\n".join(self.grid()))

    async def pass_time(self, seconds: float) -> None:
        """The sound card and the clock go on together."""
        for _ in range(round(seconds * 10)):
            self.speaker.crank(0.1)
            self.clock.now += 0.1
        await self.settle()

    def grid(self) -> list[str]:
        """Each row of the screen as it is shown."""
        strips = self.app.screen._compositor.render_strips()
        return ["".join(segment.text for segment in strip) for strip in strips]

    def shows(self, text: str) -> bool:
        return any(text in row for row in self.grid())

    def row_with(self, text: str) -> str:
        return next(row for row in self.grid() if text in row)


Scene = Callable[[Play], Awaitable[None]]


def perform(
    scene: Scene,
    draft: Draft | None = None,
    *,
    takes: Sequence[Take] | None = None,
    size: tuple[int, int] = (80, 24),
    speaker: HandSpeaker | None = None,
    language: Language = Language.ZH,
    ending: Callable[[int], None] = lambda code: None,
    wait: float = 9.0,
) -> RehearseApp:
    """Plays a scene to its end; without `takes` everything is recorded already. Returns the closed app."""
    card, studio, clock = speaker or HandSpeaker(), Studio(), HandClock()
    store = MemoryStore(small_takes() if takes is None else takes, ONE_SECOND)
    app = RehearseApp(draft or small_draft(), Equipment(store, card, studio.start), Words(language), clock=clock)
    app.ending = ending

    async def run() -> None:
        async with app.run_test(size=size, notifications=True, tooltips=True) as pilot:
            play = Play(app, pilot, card, studio, store, clock)
            await play.until(lambda: play.settled)
            # What is told before the recording has its time first: of a better voice, here.
            clock.now += wait
            await play.settle()
            await scene(play)

    asyncio.run(run())
    return app
