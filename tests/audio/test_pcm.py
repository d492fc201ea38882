from array import array

import lameenc
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.audio.frames import bare_frames, count_frames, silent_frames
from rehearse.audio.pcm import decode_run, decode_take, encode, reencode
from rehearse.errors import BrokenSoundError
from tests.audio.sounds import noisy_tone, spoken_take


def encoded_at(kilobits: int, rate: int, channels: int) -> bytes:
    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_in_sample_rate(rate)
    encoder.set_out_sample_rate(rate)
    encoder.set_channels(channels)
    encoder.set_bit_rate(kilobits)
    pcm = noisy_tone(rate * channels)
    return bytes(encoder.encode(pcm)) + bytes(encoder.flush())


def loudest(pcm: bytes) -> int:
    samples = array("h", pcm)
    return max(range(len(samples)), key=lambda place: abs(samples[place]))


def test_equal_sound_gives_equal_bytes() -> None:
    assert spoken_take(30_000, seed=4) == spoken_take(30_000, seed=4)


def test_the_first_frame_borrows_nothing_and_later_ones_do() -> None:
    take = spoken_take(44_100)
    assert take[4] == 0
    assert any(take[148::144])


@pytest.mark.parametrize(("rate", "click"), [(22_050, 11_025), (24_000, 12_000), (16_000, 8_000)])
def test_a_click_stays_at_half_a_second(rate: int, click: int) -> None:
    pcm = array("h", bytes(2 * rate))
    pcm[click] = 30_000
    assert abs(loudest(decode_take(encode(pcm.tobytes(), rate))) - 12_000) <= 1


def test_the_whole_sound_is_in_the_take() -> None:
    pcm = array("h", bytes(2 * 24_000))
    pcm[-1] = 30_000
    decoded = decode_take(encode(pcm.tobytes(), 24_000))
    assert loudest(decoded) == 23_999


def test_no_sound_at_all_is_a_few_silent_frames() -> None:
    assert set(decode_take(encode(b"", 22_050))) == {0}


def test_a_take_has_576_samples_a_frame() -> None:
    take = spoken_take(22_050)
    assert len(decode_take(take)) == 44 * 576 * 2


def test_the_run_before_a_take_has_1105_samples() -> None:
    take = spoken_take(22_050)
    assert decode_run(take)[2210:] == decode_take(take)
    assert len(decode_run(take)) == (1105 + 44 * 576) * 2


@pytest.mark.parametrize(("kilobits", "rate", "channels"), [(64, 24_000, 1), (48, 22_050, 1), (128, 44_100, 2)])
def test_a_sound_of_another_format_is_encoded_once_more(kilobits: int, rate: int, channels: int) -> None:
    foreign = encoded_at(kilobits, rate, channels)
    with pytest.raises(BrokenSoundError) as caught:
        bare_frames(foreign)
    assert caught.value.reason == "format"
    take = reencode(foreign)
    assert bare_frames(take) == take
    assert abs(count_frames(take) * 0.024 - 1.0) < 0.2


def test_what_no_decoder_knows_is_garbage() -> None:
    with pytest.raises(BrokenSoundError) as caught:
        reencode(b"<html>503</html>")
    assert caught.value.reason == "garbage"


@given(st.integers(0, 3000), st.sampled_from([16_000, 22_050, 24_000, 48_000]))
@settings(max_examples=30, deadline=None)
def test_whatever_is_encoded_passes_the_walk_and_keeps_its_length(samples: int, rate: int) -> None:
    take = encode(noisy_tone(samples), rate)
    sound = samples * 24_000 / rate
    assert sound <= count_frames(bare_frames(take)) * 576 <= sound + 3 * 576


def test_silent_frames_decode_to_silence() -> None:
    assert decode_take(silent_frames(4)) == bytes(4 * 576 * 2)


def test_a_frame_the_decoder_leaves_out_is_not_passed_over() -> None:
    take = spoken_take(44_100)
    borrowing = next(start for start in range(144, len(take), 144) if take[start + 4] > 0)
    with pytest.raises(BrokenSoundError):
        decode_take(take[borrowing:])
