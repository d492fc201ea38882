"""One person listening to one speech: keys and arriving takes in, sound and the present moment out."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rehearse.audio.seconds import FRAME_SAMPLES, SAMPLE_RATE, Seconds
from rehearse.cache.take import Take
from rehearse.errors import NoSpeakerError
from rehearse.playback.coverage import Coverage
from rehearse.playback.feed import Feed
from rehearse.playback.place import Place
from rehearse.playback.rehearsal import Rehearsal, State
from rehearse.playback.route import STRAIGHT, Route
from rehearse.playback.speaker import Speaker
from rehearse.playback.trail import Trail
from rehearse.playback.tuning import Tuning
from rehearse.timing.interval import Estimate
from rehearse.timing.pauses import Pauses, gaps
from rehearse.timing.timeline import Timeline, lay_out

IDLE_SECONDS = 1.0
"""After this much silence of ours the sound card is let go."""

SILENT_CARD_SECONDS = 2.0
"""A running sound card that asks for nothing this long has gone."""

LAYOUT_SECONDS = 0.25

Move = Callable[[Rehearsal], None]


@dataclass(frozen=True, slots=True)
class Now:
    """The moment that is heard."""

    state: State
    place: Place
    elapsed: Seconds
    """Of the whole playing time."""
    total: Estimate


class Player:
    """Used from one thread; the sound card reads from its own."""

    def __init__(
        self,
        coverage: Coverage,
        pauses: Pauses,
        sound: Callable[[Take], bytes | None],
        speaker: Speaker,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.coverage = coverage
        self.route = STRAIGHT
        self.tuning = Tuning()
        self._pauses = pauses
        self._speaker = speaker
        self._clock = clock
        self._timeline: Timeline | None = None
        self._laid_at = 0.0
        self._stale = True
        self._trail = Trail()
        self._running = False
        self._active_at = 0.0
        """When there last was a reason to keep the sound card."""
        silent = [frames * FRAME_SAMPLES for frames in gaps(coverage.speech, pauses, set(coverage.heard))]
        rehearsal = Rehearsal(coverage.speech, coverage.heard, silent)
        self._feed = Feed(rehearsal, sound, latency=speaker.latency, clock=clock)

    @property
    def timeline(self) -> Timeline:
        """Laid out again when takes have arrived since, but not more often than four times a second."""
        if self._timeline is None or (self._stale and self._clock() - self._laid_at >= LAYOUT_SECONDS):
            self._timeline = lay_out(self.coverage.speech, self.coverage.lengths(), self._pauses)
            self._laid_at, self._stale = self._clock(), False
        return self._timeline

    def arrived(self, take: Take) -> Sequence[int]:
        """The sentences that can be played now."""
        places = self.coverage.arrived(take)
        for place in places:
            self._feed.arrived(place, take)
        self._stale = True
        return places

    def now(self) -> Now:
        state, place = self._feed.playhead()
        cue = self.timeline.cue_of(place.sentence)
        start, end = (cue.start, cue.next) if cue else (0.0, 0.0)
        elapsed = Seconds(min(end, start + place.sample / SAMPLE_RATE))
        return Now(state, place, elapsed, self.timeline.total)

    def toggle(self) -> None:
        """Plays or pauses. Raises NoSpeakerError, and stays paused then."""
        if self._feed.playhead()[0].running:
            self.pause()
        else:
            self.play()

    def play(self, move: Move | None = None) -> None:
        """Goes on, from where `move` leads. Raises NoSpeakerError, and stays paused there."""
        if move:
            self._moved(move)
        with self._feed.moving() as rehearsal:
            rehearsal.play()
        self._feed.prepare()
        try:
            self._start()
        except NoSpeakerError:
            self.pause()
            raise

    def pause(self) -> None:
        with self._feed.moving() as rehearsal:
            rehearsal.pause()

    def move(self, move: Move) -> None:
        """Paused stays paused, playing goes on playing there."""
        self._moved(move)
        self._feed.prepare()

    def undo(self) -> None:
        """Back to where the listener was before the last jump, as often as there was one."""
        self._trail, place = self._trail.back()
        if place is not None:
            with self._feed.moving() as rehearsal:
                rehearsal.go_to(place)
            self._feed.prepare()

    def follow(self, route: Route) -> None:
        """From here on; the listener stays where he is."""
        self.route = route
        with self._feed.moving() as rehearsal:
            rehearsal.follow(route)
        self._feed.prepare()

    def tune(self, tuning: Tuning) -> None:
        """The playback speed and the volume from now on; the listener stays where he is."""
        self.tuning = tuning
        self._feed.tune(tuning)

    def go_on(self) -> None:
        """The speaker has had his turn."""
        with self._feed.moving() as rehearsal:
            rehearsal.go_on()

    def seek(self, seconds: float) -> None:
        """To a moment of the whole playing time; the start of the sentence where its take is not there yet."""
        cue = self.timeline.at(seconds) or self.timeline.cues[-1]
        inside = round(max(0.0, seconds - cue.start) * SAMPLE_RATE)
        place = Place(cue.sentence, inside if cue.exact else 0)
        self.move(lambda rehearsal: rehearsal.go_to(place))

    def tick(self) -> Sequence[int]:
        """To be called a few times a second. The sentences whose takes turned out to be damaged."""
        if self._feed.playhead()[0].running:
            self._active_at = self._clock()
            self._feed.prepare()
        elif self._running and self._clock() - self._active_at > IDLE_SECONDS:
            self.close()
        damaged = [place for each in self._feed.damaged() for place in self.coverage.lost(each)]
        if damaged:
            self._stale = True
        return damaged

    def close(self) -> None:
        """Lets the sound card go."""
        self._running = False
        self._speaker.stop()

    def rehearsed(self, section: int) -> bool:
        """Whether every sentence of it has been heard to its end."""
        own = self.coverage.speech.sections[section]
        heard = [each for each in range(own.first, own.last) if self.coverage.utterances[each]]
        return bool(heard) and self._feed.finished(heard)

    def release_dead_card(self) -> bool:
        """Whether the running sound card has stopped asking: it is paused then, where it was, and let go."""
        gone = self._running and self._clock() - self._feed.read_at > SILENT_CARD_SECONDS
        if gone:
            self.pause()
            self.close()
        return gone

    def _moved(self, move: Move) -> None:
        with self._feed.moving() as rehearsal:
            before = rehearsal.place
            move(rehearsal)
            self._trail = self._trail.leaving(before, rehearsal.place)

    def _start(self) -> None:
        if not self._running:
            self._feed.read_at = self._clock()
            self._speaker.start(self._feed)
            self._running = True
