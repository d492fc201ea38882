import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.audio.frames import bare_frames, count_frames, info_frame, silent_frames
from rehearse.errors import BrokenSoundError
from tests.audio.sounds import spoken_take

TAKE = spoken_take(22_050)
ID3V2 = b"ID3\x04\x00\x00\x00\x00\x01\x02" + b"x" * 130
ID3V2_WITH_FOOTER = b"ID3\x04\x00\x10\x00\x00\x00\x03xyz3DI\x04\x00\x10\x00\x00\x00\x03"
ID3V1 = b"TAG" + b"t" * 125
STEREO = b"\xff\xf3\x64\x44"
LOW_RATE = b"\xff\xf3\x44\xc4"
WITH_CHECKSUM = b"\xff\xf2\x64\xc4"


def broken(mp3: bytes) -> tuple[str, int]:
    with pytest.raises(BrokenSoundError) as caught:
        bare_frames(mp3)
    return caught.value.reason, caught.value.offset


def walked(mp3: bytes) -> bytes | None:
    try:
        return bare_frames(mp3)
    except BrokenSoundError:
        return None


def with_header(take: bytes, number: int, header: bytes) -> bytes:
    start = number * 144
    return take[:start] + header + take[start + 4 :]


def test_whole_frames_stay_as_they_are() -> None:
    assert bare_frames(TAKE) == TAKE


@pytest.mark.parametrize(
    "mp3",
    [
        ID3V2 + TAKE,
        ID3V2_WITH_FOOTER + TAKE,
        ID3V2 + ID3V2 + TAKE,
        TAKE + ID3V1,
        info_frame(44) + TAKE,
        info_frame(44).replace(b"Info", b"Xing") + TAKE,
        ID3V2 + info_frame(44) + TAKE + ID3V1,
    ],
    ids=["id3v2", "id3v2 with footer", "two id3v2", "id3v1", "info", "xing", "all of them"],
)
def test_tags_and_header_frames_are_taken_off(mp3: bytes) -> None:
    assert bare_frames(mp3) == TAKE


def test_a_second_of_sound_has_44_frames() -> None:
    assert count_frames(TAKE) == 44


def test_nothing_at_all_is_empty() -> None:
    assert broken(b"") == ("empty", 0)


def test_tags_alone_are_empty() -> None:
    assert broken(ID3V2 + ID3V1) == ("empty", 140)


def test_a_cut_names_the_frame_that_is_not_whole() -> None:
    assert broken(TAKE[: 144 * 7 + 100]) == ("cut", 1008)


def test_a_cut_inside_a_header_is_a_cut() -> None:
    assert broken(TAKE[: 144 * 7 + 2]) == ("cut", 1008)


def test_a_cut_inside_a_tag_is_a_cut() -> None:
    assert broken(ID3V2[:60]) == ("cut", 60)


def test_a_cut_inside_the_header_frame_is_a_cut() -> None:
    assert broken(ID3V2 + info_frame(44)[:100]) == ("cut", 140)


def test_offsets_count_from_the_start_of_the_file() -> None:
    assert broken(ID3V2 + info_frame(44) + TAKE[:200]) == ("cut", 140 + 192 + 144)


@pytest.mark.parametrize("header", [STEREO, LOW_RATE, WITH_CHECKSUM, b"\xff\xfb\x90\xc4"])
def test_another_format_is_told_from_a_broken_sound(header: bytes) -> None:
    assert broken(with_header(TAKE, 0, header)) == ("format", 0)


@pytest.mark.parametrize("header", [STEREO, LOW_RATE, WITH_CHECKSUM])
def test_two_formats_in_one_sound_are_refused(header: bytes) -> None:
    assert broken(with_header(TAKE, 3, header)) == ("mixed", 432)


@pytest.mark.parametrize("noise", [b"<!DOCTYPE html><html>", b"\x89PNG\r\n\x1a\n", bytes(1000), b"RIFF\0\0\0\0WAVE"])
def test_what_is_no_sound_is_garbage(noise: bytes) -> None:
    assert broken(noise) == ("garbage", 0)


def test_garbage_behind_the_frames_is_found() -> None:
    assert broken(TAKE + b"</html>") == ("garbage", 44 * 144)


def test_a_sound_without_its_first_frames_borrows_what_is_not_there() -> None:
    borrowing = next(start for start in range(144, len(TAKE), 144) if TAKE[start + 4] > 0)
    assert broken(TAKE[borrowing:]) == ("cut", 0)


def test_the_second_frame_cannot_borrow_more_than_the_first_has() -> None:
    frames = bytearray(silent_frames(2))
    frames[144 + 4] = 132
    assert broken(bytes(frames)) == ("cut", 0)
    frames[144 + 4] = 131
    assert count_frames(bare_frames(bytes(frames))) == 2


def test_a_frame_cannot_hold_more_than_its_bytes() -> None:
    frames = bytearray(silent_frames(3))
    # 1,049 bits: one more than the 131 bytes of a frame that borrows none.
    frames[288 + 5], frames[288 + 6] = 1049 >> 5, (1049 & 31) << 3
    assert broken(bytes(frames)) == ("garbage", 288)
    frames[288 + 5], frames[288 + 6] = 1048 >> 5, (1048 & 31) << 3
    assert count_frames(bare_frames(bytes(frames))) == 3


def test_a_sound_that_spells_tag_in_its_last_frame_has_no_tag() -> None:
    frames = bytearray(silent_frames(3))
    frames[-128:-125] = b"TAG"
    assert bare_frames(bytes(frames)) == frames


def test_copyright_and_private_bits_do_not_make_another_format() -> None:
    assert count_frames(bare_frames(with_header(TAKE, 1, b"\xff\xf3\x65\xc8"))) == 44


def test_silent_frames_pass_the_walk() -> None:
    assert count_frames(bare_frames(silent_frames(5))) == 5


def test_counting_refuses_what_is_not_whole() -> None:
    with pytest.raises(BrokenSoundError):
        count_frames(TAKE[:-1])


@given(st.integers(0, len(TAKE)), st.booleans())
@settings(deadline=None)
def test_a_cut_is_accepted_only_between_frames(place: int, tagged: bool) -> None:
    head = ID3V2 + info_frame(44) if tagged else b""
    if place and place % 144 == 0:
        assert bare_frames(head + TAKE[:place]) == TAKE[:place]
    else:
        assert broken(head + TAKE[:place])[0] in {"cut", "empty"}


@given(st.integers(1, len(TAKE) - 1), st.integers(0, 8 * len(TAKE) - 1))
@settings(max_examples=200, deadline=None)
def test_a_cut_with_a_flipped_bit_is_never_accepted(place: int, bit: int) -> None:
    flipped = bytearray(TAKE)
    flipped[bit // 8] ^= 1 << bit % 8
    kept = bytes(flipped[:place])
    accepted = walked(kept)
    assert accepted in {None, kept}
    assert accepted is None or place % 144 == 0


@given(st.integers(0, 43), st.integers(0, 31))
@settings(deadline=None)
def test_a_flipped_bit_of_a_header_is_found_where_a_decoder_reads_it(number: int, bit: int) -> None:
    header = int.from_bytes(TAKE[number * 144 : number * 144 + 4], "big") ^ 1 << bit
    unread = {2, 3, 4, 5, 8}
    mp3 = with_header(TAKE, number, header.to_bytes(4, "big"))
    if bit in unread:
        assert bare_frames(mp3) == mp3
    else:
        assert broken(mp3)[1] == number * 144


@given(st.binary(max_size=400))
@settings(deadline=None)
def test_any_bytes_are_whole_frames_or_refused(noise: bytes) -> None:
    accepted = walked(noise)
    assert accepted is None or (accepted and len(accepted) % 144 == 0)
