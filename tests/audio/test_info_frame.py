import miniaudio

from rehearse.audio.frames import info_frame, silent_frames


def test_the_header_frame_of_ten_frames_byte_by_byte() -> None:
    frame = info_frame(10)
    assert len(frame) == 192
    assert frame[:13].hex() == "fff384c4" + "00" * 9
    assert frame[13:29].hex() == "496e666f" + "0000000f" + "0000000a" + "00000660"
    assert frame[29:129][:2].hex() == "1e20"
    assert frame[129:133].hex() == "00000032"
    assert frame[133:142] == b"LAME3.100"
    assert frame[154:157].hex() == "240240"
    assert frame[161:165].hex() == "00000660"


def test_the_checksum_of_the_tag_is_the_one_a_bitwise_division_gives() -> None:
    frame = info_frame(10)
    # 0x8005 over each byte, lowest bit first, divided as a polynomial of bits.
    bits = [byte >> place & 1 for byte in frame[:167] for place in range(8)] + [0] * 16
    for start in range(len(bits) - 16):
        if bits[start]:
            for place, digit in enumerate("11000000000000101"):
                bits[start + place] ^= int(digit)
    rest = sum(bit << place for place, bit in enumerate(bits[-16:]))
    assert int.from_bytes(frame[167:169], "big") == rest


def test_a_decoder_gives_neither_the_header_nor_the_two_extra_frames() -> None:
    sound = miniaudio.mp3_read_s16(info_frame(102) + silent_frames(102))
    assert bytes(sound.samples) == bytes(100 * 576 * 2)


def test_the_contents_grow_to_the_end_of_an_hour() -> None:
    places = info_frame(150_000)[29:129]
    assert list(places) == sorted(places)
    assert (places[0], places[50], places[99]) == (0, 128, 253)
