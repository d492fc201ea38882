"""What there is to see of a player: the view of each moment, and the outline's rows as they change."""

import time
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator

from rehearse.audio.seconds import Seconds
from rehearse.drafts.draft import Draft
from rehearse.drafts.measured import Measured
from rehearse.playback.player import Now, Player
from rehearse.playback.rehearsal import State
from rehearse.timing.clock import WholeSeconds
from rehearse.timing.timeline import Timeline
from rehearse.tui.lines.rows import Row, row_of
from rehearse.tui.lines.script import written_word
from rehearse.tui.view import RecordingState, SectionMoment, View, Wait


class Showing:
    """Made anew with each player. Whatever costs time for each sentence is reckoned with a new timeline only."""

    def __init__(self, draft: Draft, player: Player, clock: Callable[[], float] = time.monotonic) -> None:
        self._draft = draft
        self._player = player
        self._clock = clock
        self._waiting_since = 0.0
        self._timeline = player.timeline
        self._shown = self._whole_seconds()
        self._part_starts = self._starts_of(self._timeline)
        self._touched: set[int] = set()

    def touch(self, sentences: Iterable[int]) -> None:
        """Their sections' rows may have changed."""
        self._touched.update(self._draft.speech.sentences[each].section for each in sentences)

    def touch_section(self, index: int) -> None:
        """It may have been heard to its end."""
        self._touched.add(index)

    def rows(self) -> Iterator[Row]:
        self._keep_up()
        return (self._row(section.index) for section in self._draft.speech.sections)

    def changed_rows(self) -> Iterator[tuple[int, Row]]:
        """The rows that may differ from those given before, each with its section."""
        self._keep_up()
        touched, self._touched = sorted(self._touched), set()
        for index in touched:
            yield index, self._row(index)

    def view(self, recording: RecordingState, *, remaining: bool) -> View:
        now, coverage = self._player.now(), self._player.coverage
        self._keep_up()
        sentence = self._draft.speech.sentences[now.place.sentence]
        timing = coverage.word_at(now.place)
        return View(
            title=self._draft.title,
            voice=self._draft.choice.voice,
            speed=self._draft.choice.speed,
            target=self._draft.choice.target,
            now=now,
            tuning=self._player.tuning,
            section=self._section_moment(now, sentence.section),
            word=written_word(sentence, timing) if timing else (0, 0),
            wait=self._wait(now),
            part_starts=self._part_starts,
            recording=recording,
            remaining=remaining,
        )

    def _keep_up(self) -> None:
        """A take may move a second from one row to another: rows add up to the whole."""
        timeline = self._player.timeline
        if timeline is self._timeline:
            return
        self._timeline = timeline
        before, self._shown = self._shown.sections, self._whole_seconds()
        self._part_starts = self._starts_of(timeline)
        pairs = zip(before, self._shown.sections, strict=True)
        self._touched.update(index for index, (old, new) in enumerate(pairs) if old != new)

    def _whole_seconds(self) -> WholeSeconds:
        """Rounded as `outline` and `time` round them."""
        return Measured(self._draft, self._player.coverage.estimates(), self._timeline).shown

    def _row(self, index: int) -> Row:
        section, seconds = self._draft.speech.sections[index], self._shown.sections[index]
        return row_of(self._player.coverage, section, seconds, rehearsed=self._player.rehearsed(index))

    def _section_moment(self, now: Now, index: int) -> SectionMoment:
        sections, coverage = self._draft.speech.sections, self._player.coverage
        whole = self._shown.sections[index]
        elapsed = Seconds(min(whole, coverage.seconds_before(sections[index], now.place)))
        _, exact = coverage.seconds_of(sections[index])
        return SectionMoment(index, len(sections), elapsed, whole, exact)

    def _wait(self, now: Now) -> Wait | None:
        if now.state is not State.WAITING:
            self._waiting_since = self._clock()
            return None
        missed = now.place.sentence in self._player.coverage.missed
        return Wait(int(self._clock() - self._waiting_since), missed)

    def _starts_of(self, timeline: Timeline) -> tuple[float, ...]:
        """Where the parts begin, as shares of the playing time."""
        speech, whole = self._draft.speech, timeline.total.seconds or 1.0
        firsts = [speech.sections[part.first].first for part in speech.parts]
        places = [bisect_left(timeline.cues, first, key=lambda cue: cue.sentence) for first in firsts]
        return tuple(timeline.cues[at].start / whole for at in places if at < len(timeline.cues))
