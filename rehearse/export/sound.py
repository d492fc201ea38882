"""One audio file from a speech's takes: MP3 without loss, WAV with the same samples."""

from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass
from pathlib import Path

from rehearse.audio.frames import EXTRA_FRAMES, FRAME_BYTES, INFO_BYTES, count_frames
from rehearse.audio.join import Following, join_frames, join_segments
from rehearse.audio.pcm import FRAME_PCM_BYTES, HEADER_BYTES, MOST_FRAMES, wav_header
from rehearse.audio.seconds import FRAME_SECONDS, Seconds
from rehearse.errors import BrokenSoundError, TargetRefusedError
from rehearse.export.target import check_target
from rehearse.export.whole_file import WholeFile


@dataclass(frozen=True, slots=True)
class PlannedTake:
    """A take's place in the export. All lengths are frames of 24 ms."""

    sentence: int
    """Its index in `Speech.sentences`."""
    read: Callable[[], bytes]
    """Gives its bare frames when its turn comes, so that one take at a time is in memory."""
    frames: int
    gap: int
    """Silent frames behind it, at least `audio.join.LEAST_GAP`."""


@dataclass(frozen=True, slots=True)
class SoundPlan:
    """Every take of an export in order, and the silence around them."""

    lead: int
    """Silent frames before the first take, at least `audio.join.LEAST_GAP`."""
    takes: tuple[PlannedTake, ...]

    @property
    def frames(self) -> int:
        return self.lead + sum(take.frames + take.gap for take in self.takes)

    @property
    def seconds(self) -> Seconds:
        """Exactly what every decoder gives for the exported file."""
        return Seconds(self.frames * FRAME_SECONDS)


def export_sound(
    plan: SoundPlan, target: Path, *, force: bool = False, source: Path | None = None
) -> Generator[int, None, None]:
    """Checks the target at once, then yields the number of takes written so far: 1, 2, 3 …

    The file has its name only when the iterator is exhausted; closed or broken off before, it leaves nothing.
    Raises what `check_target` and `PlannedTake.read` raise, WriteError, and BrokenSoundError for a take other
    than planned.
    """
    check_target(target, force=force, source=source)
    if target.suffix.lower() == ".mp3":
        size = INFO_BYTES + (plan.frames + EXTRA_FRAMES) * FRAME_BYTES
        return _written(target, _mp3_pieces(plan), size, len(plan.takes))
    if plan.frames > MOST_FRAMES:
        raise TargetRefusedError(path=str(target), reason="large")
    size = HEADER_BYTES + plan.frames * FRAME_PCM_BYTES
    return _written(target, _wav_pieces(plan), size, len(plan.takes))


def _written(target: Path, pieces: Iterator[bytes], size: int, takes: int) -> Generator[int, None, None]:
    """The first of the pieces is the file's head, then comes one for each take, at last its end."""
    with WholeFile(target, size) as file:
        file.write(next(pieces))
        for written in range(1, takes + 1):
            file.write(next(pieces))
            yield written
        for piece in pieces:
            file.write(piece)


def _mp3_pieces(plan: SoundPlan) -> Iterator[bytes]:
    return join_frames(plan.lead, plan.frames, _following(plan))


def _wav_pieces(plan: SoundPlan) -> Iterator[bytes]:
    yield wav_header(plan.frames)
    for segment in join_segments(plan.lead, plan.frames, _following(plan)):
        yield segment.raw_data


def _following(plan: SoundPlan) -> Iterator[Following]:
    for take in plan.takes:
        bare = take.read()
        if count_frames(bare) != take.frames:
            raise BrokenSoundError(reason="cut", offset=len(bare))
        yield Following(bare, take.gap)
