import miniaudio
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.audio.frames import info_frame, silent_frames
from rehearse.audio.join import Following, join_frames, join_segments
from rehearse.audio.pcm import decode_take
from rehearse.errors import BrokenSoundError
from tests.audio.sounds import spoken_take

TAKES = tuple(spoken_take(samples, seed=samples) for samples in (900, 22_050, 7_000, 14_321))
"""Of 4, 44, 16 and 30 frames."""
FRAMES = (4, 44, 16, 30)


def decoded(mp3: bytes) -> bytes:
    return bytes(miniaudio.mp3_read_s16(mp3).samples)


def joined(lead: int, total: int, *takes: Following) -> bytes:
    return b"".join(join_frames(lead, total, takes))


def test_the_file_is_header_silence_takes_and_their_gaps() -> None:
    first, second = TAKES[0], TAKES[2]
    assert joined(2, 2 + 4 + 3 + 16 + 12, Following(first, 3), Following(second, 12)) == (
        info_frame(39) + silent_frames(2) + first + silent_frames(3) + second + silent_frames(12 + 2)
    )


def test_each_take_sounds_in_the_file_exactly_as_alone() -> None:
    sound = decoded(joined(2, 2 + 4 + 2 + 44 + 40 + 4 + 2, *map(Following, TAKES[:2] + TAKES[:1], (2, 40, 2))))
    assert len(sound) == 98 * 1152
    assert sound[2 * 1152 : 6 * 1152] == decode_take(TAKES[0])
    assert sound[8 * 1152 : 52 * 1152] == decode_take(TAKES[1])
    assert sound[92 * 1152 : 96 * 1152] == decode_take(TAKES[0])


def test_there_is_a_piece_for_the_head_each_take_and_the_end() -> None:
    takes = [Following(TAKES[0], 2), Following(TAKES[2], 2)]
    assert len(list(join_frames(2, 26, takes))) == 4
    assert len(list(join_segments(2, 26, takes))) == 3


def test_takes_are_asked_for_one_at_a_time() -> None:
    takes = iter([Following(TAKES[0], 2), Following(TAKES[1], 2)])
    pieces = join_frames(2, 54, takes)
    next(pieces), next(pieces)
    assert next(takes).bare == TAKES[1]


@pytest.mark.parametrize(("lead", "gap"), [(1, 2), (2, 1), (0, 2), (2, 0)])
def test_a_gap_in_which_a_take_would_sound_on_is_refused(lead: int, gap: int) -> None:
    with pytest.raises(ValueError, match="sound into the next"):
        joined(lead, lead + 4 + gap, Following(TAKES[0], gap))
    with pytest.raises(ValueError, match="sound into the next"):
        list(join_segments(lead, lead + 4 + gap, [Following(TAKES[0], gap)]))


def test_a_wrong_total_is_refused() -> None:
    with pytest.raises(ValueError, match="8 frames joined, 9 announced"):
        joined(2, 9, Following(TAKES[0], 2))
    with pytest.raises(ValueError, match="8 frames joined, 9 announced"):
        list(join_segments(2, 9, [Following(TAKES[0], 2)]))


def test_a_take_that_is_not_whole_is_refused() -> None:
    with pytest.raises(BrokenSoundError):
        joined(2, 8, Following(TAKES[0][:-1], 2))


def test_segments_are_24_kilohertz_mono() -> None:
    segment = next(join_segments(2, 8, [Following(TAKES[0], 2)]))
    assert (segment.frame_rate, segment.channels, segment.sample_width) == (24_000, 1, 2)


@given(st.integers(2, 9), st.lists(st.tuples(st.integers(0, 3), st.integers(2, 60)), min_size=1, max_size=6))
@settings(max_examples=25, deadline=None)
def test_any_takes_give_the_planned_samples_and_segments_the_same_ones(
    lead: int, chosen: list[tuple[int, int]]
) -> None:
    takes = [Following(TAKES[number], gap) for number, gap in chosen]
    total = lead + sum(FRAMES[number] + gap for number, gap in chosen)
    sound = decoded(joined(lead, total, *takes))
    assert len(sound) == total * 1152
    assert b"".join(segment.raw_data for segment in join_segments(lead, total, takes)) == sound
    start = lead
    for number, gap in chosen:
        assert sound[start * 1152 : (start + FRAMES[number]) * 1152] == decode_take(TAKES[number])
        start += FRAMES[number] + gap
