"""All sentences that are heard, in time: what the interface follows and the export writes."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.text.speech import Speech
from rehearse.timing.interval import Estimate, of_frames, total
from rehearse.timing.pauses import LEAD, Pauses, gaps


@dataclass(frozen=True, slots=True)
class Cue:
    """A sentence that is heard, and when."""

    sentence: int
    """Index into `Speech.sentences`."""
    start: Seconds
    end: Seconds
    next: Seconds
    """When the gap after it ends: the start of the next cue, or the end of everything."""
    exact: bool
    """True when it is a take's own length; the start is exact only when every cue before it is."""


@dataclass(frozen=True, slots=True)
class Timeline:
    """Cues in order, never overlapping; the first starts after the lead-in."""

    cues: tuple[Cue, ...]
    total: Estimate
    """The whole playing time: lead-in, cues and gaps."""
    gaps: Seconds
    """The silence inserted between cues and after the last, in all."""
    lead: int = LEAD
    """Silent frames before the first cue."""

    def at(self, seconds: float) -> Cue | None:
        """The cue heard now or just over, the first during the lead-in; None outside the playing time."""
        if not self.cues or not 0 <= seconds < self.cues[-1].next:
            return None
        return self.cues[max(0, bisect_right(self.cues, seconds, key=lambda cue: cue.start) - 1)]

    def cue_of(self, sentence: int) -> Cue | None:
        """None for a sentence that is not heard."""
        place = bisect_left(self.cues, sentence, key=lambda cue: cue.sentence)
        found = self.cues[place : place + 1]
        return found[0] if found and found[0].sentence == sentence else None


def lay_out(speech: Speech, lengths: Sequence[int | Estimate | None], pauses: Pauses) -> Timeline:
    """`lengths` has one entry per sentence: a take's MP3 frames, an estimate, or None where nothing is heard.

    Frames are added up as integers, so once every length is exact no time in it has been rounded.
    """
    silent = gaps(speech, pauses, {index for index, length in enumerate(lengths) if length is not None})
    cues: list[Cue] = []
    frames, estimated = (LEAD if any(silent) else 0), 0.0
    for index, length in enumerate(lengths):
        if length is None:
            continue
        start = _moment(frames, estimated)
        if isinstance(length, int):
            frames += length
        else:
            estimated += length.seconds
        end = _moment(frames, estimated)
        frames += silent[index]
        cues.append(Cue(index, start, end, _moment(frames, estimated), isinstance(length, int)))
    playing = total([of_frames(frames), *(length for length in lengths if isinstance(length, Estimate))])
    return Timeline(tuple(cues), playing, Seconds(sum(silent) * FRAME_SECONDS))


def _moment(frames: int, estimated: float) -> Seconds:
    return Seconds(frames * FRAME_SECONDS + estimated)
