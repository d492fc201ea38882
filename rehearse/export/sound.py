"""One audio file from a speech's takes: MP3 without loss, WAV with the same samples."""

from collections.abc import Iterator

from rehearse.audio.frames import EXTRA_FRAMES, FRAME_BYTES, INFO_BYTES, count_frames
from rehearse.audio.join import Following, join_frames, join_segments
from rehearse.audio.pcm import FRAME_PCM_BYTES, HEADER_BYTES, wav_header
from rehearse.errors import BrokenSoundError
from rehearse.export.programme import Programme, SoundPlan
from rehearse.export.whole_file import FileInPieces


def mp3_file(programme: Programme) -> FileInPieces:
    """Its pieces raise what `PlannedTake.read` raises, and BrokenSoundError for a take other than planned."""
    plan = sound_of(programme)
    size = INFO_BYTES + (plan.frames + EXTRA_FRAMES) * FRAME_BYTES
    return FileInPieces(size, join_frames(plan.lead, plan.frames, _following(plan)))


def wav_file(programme: Programme) -> FileInPieces:
    """The samples that a decoder gives for the MP3. Its pieces raise what those of the MP3 raise."""
    plan = sound_of(programme)
    return FileInPieces(HEADER_BYTES + plan.frames * FRAME_PCM_BYTES, _wav_pieces(plan))


def sound_of(programme: Programme) -> SoundPlan:
    if programme.sound is None:
        raise ValueError("a programme without sound")
    return programme.sound


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
