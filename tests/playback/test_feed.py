"""What the sound card is handed, and what is said to be heard."""

from array import array
from collections.abc import Callable

import pytest

from rehearse.audio.pcm import decode_take, encode
from rehearse.audio.seconds import SAMPLE_RATE, Seconds
from rehearse.cache.take import Take
from rehearse.playback.feed import Feed
from rehearse.playback.place import Place
from rehearse.playback.rehearsal import Rehearsal, State
from rehearse.playback.route import Loop, Route, Turn
from rehearse.playback.tuning import Tuning
from tests.playback.small_speech import HEARD, small_speech, take_of

SECOND = SAMPLE_RATE
GAPS = (0, 1152, 1152, 1152, 1152)


class HandClock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Shelf:
    """Sounds by sentence; a sound taken off it is damaged."""

    def __init__(self) -> None:
        self.sounds: dict[str, bytes] = {}
        self.asked: list[int] = []

    def __call__(self, take: Take) -> bytes | None:
        self.asked.append(int(take.key))
        return self.sounds.get(take.key)


@pytest.fixture(scope="module")
def loud() -> bytes:
    """One second that is nowhere silent, as bare frames."""
    wave = b"".join(int(9000 * (-1) ** (n // 30)).to_bytes(2, "little", signed=True) for n in range(SECOND))
    return encode(wave, SAMPLE_RATE)


Open = Callable[..., Feed]


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def open_feed(loud: bytes, shelf: Shelf) -> Open:
    def opened(*ready: int, latency: float = 0.0, clock: HandClock | None = None) -> Feed:
        speech = small_speech()
        made = Feed(Rehearsal(speech, HEARD, GAPS), shelf, latency=Seconds(latency), clock=clock or HandClock())
        for sentence in ready:
            take = take_of(speech, sentence, len(decode_take(loud)) // 1152)
            shelf.sounds[take.key] = loud
            made.arrived(sentence, take)
        return made

    return opened


def playing(feed: Feed) -> Feed:
    with feed.moving() as rehearsal:
        rehearsal.play()
    return feed


def test_paused_it_hands_over_silence_of_the_asked_length(open_feed: Open) -> None:
    assert open_feed(*HEARD).read(480) == bytes(960)


def test_the_takes_pcm_comes_unchanged_then_the_gap_then_the_next(open_feed: Open, loud: bytes) -> None:
    feed = playing(open_feed(1, 2))
    feed.prepare()
    pcm = decode_take(loud)
    sound = b"".join(feed.read(480) for _ in range(len(pcm) // 960 * 2))
    assert sound[: len(pcm)] == pcm
    assert sound[len(pcm) : len(pcm) + 2304] == bytes(2304)
    assert sound[len(pcm) + 2304 :][:9600] == pcm[:9600]


def test_a_sentence_nobody_prepared_is_heard_all_the_same(open_feed: Open, loud: bytes) -> None:
    assert playing(open_feed(1)).read(4800) == decode_take(loud)[:9600]


def test_an_unready_sentence_is_silence_and_a_wait_not_an_end(open_feed: Open) -> None:
    feed = playing(open_feed())
    assert feed.read(480) == bytes(960)
    assert feed.playhead() == (State.WAITING, Place(1, 0))


def test_a_damaged_take_is_told_once_and_waited_for(open_feed: Open, shelf: Shelf) -> None:
    feed = playing(open_feed(*HEARD))
    shelf.sounds.clear()
    feed.prepare()
    assert feed.read(480) == bytes(960)
    assert feed.damaged() == (1, 2, 3, 4)
    assert feed.damaged() == ()
    assert feed.playhead() == (State.WAITING, Place(1, 0))


def test_a_take_of_garbage_counts_as_damaged(open_feed: Open, shelf: Shelf) -> None:
    feed = playing(open_feed(1))
    shelf.sounds = dict.fromkeys(shelf.sounds, b"garbage" * 99)
    feed.read(480)
    assert feed.damaged() == (1,)


def test_what_is_heard_lags_behind_what_was_handed_over(open_feed: Open) -> None:
    clock = HandClock()
    feed = playing(open_feed(1, latency=0.06, clock=clock))
    for _ in range(3):
        feed.read(480)
    assert feed.playhead()[1] == Place(1, 0)
    clock.now += 0.01
    assert feed.playhead()[1] == Place(1, 240)
    clock.now += 10
    assert feed.playhead()[1] == Place(1, 1440)


def test_a_jump_shows_at_once(open_feed: Open) -> None:
    feed = playing(open_feed(1, 2, latency=0.06))
    feed.read(480)
    with feed.moving() as rehearsal:
        rehearsal.next_sentence()
    assert feed.playhead() == (State.PLAYING, Place(2, 0))


def test_the_highlight_passes_into_the_next_sentence_only_when_it_is_heard(open_feed: Open) -> None:
    clock = HandClock()
    feed = playing(open_feed(1, 2, latency=0.04, clock=clock))
    frames = 0
    while feed.playhead()[1].sentence == 1:
        feed.read(480)
        frames += 480
        clock.now += 0.02
    length = feed.playhead()
    assert length[1].sentence == 2
    assert length[1].sample < 480


def test_what_is_decoded_is_kept_while_it_is_near_and_dropped_when_it_is_far(open_feed: Open, shelf: Shelf) -> None:
    feed = open_feed(*HEARD)
    feed.prepare()
    feed.prepare()
    assert shelf.asked == [1, 2, 3, 4]
    with feed.moving() as rehearsal:
        rehearsal.jump(4)
    feed.prepare()
    with feed.moving() as rehearsal:
        rehearsal.jump(1)
    feed.prepare()
    assert shelf.asked == [1, 2, 3, 4, 1, 2, 3]


def test_a_loop_is_decoded_once(open_feed: Open, shelf: Shelf) -> None:
    feed = open_feed(*HEARD)
    with feed.moving() as rehearsal:
        rehearsal.follow(Route(loop=Loop.SENTENCE))
    feed.prepare()
    assert shelf.asked == [1]


def test_a_new_take_is_heard_in_place_of_the_one_decoded_before(open_feed: Open, shelf: Shelf) -> None:
    feed = open_feed(1)
    feed.prepare()
    quiet = encode(bytes(2 * SECOND), SAMPLE_RATE)
    take = take_of(small_speech(), 1, len(decode_take(quiet)) // 1152)
    shelf.sounds[take.key] = quiet
    feed.arrived(1, take)
    assert playing(feed).read(4800) == bytes(9600)


def test_a_wait_stands_at_the_sentence_that_is_waited_for(open_feed: Open, loud: bytes) -> None:
    feed = playing(open_feed(1))
    length = len(decode_take(loud)) // 2
    for _ in range(length // 480 + 5):
        feed.read(480)
    assert feed.playhead() == (State.WAITING, Place(2, 0))


def test_a_turn_until_a_key_is_silence_at_the_end_of_the_sentence(open_feed: Open, loud: bytes) -> None:
    feed = playing(open_feed(1, 2))
    with feed.moving() as rehearsal:
        rehearsal.follow(Route(turn=Turn(None)))
    length = len(decode_take(loud)) // 2
    for _ in range(length // 480 + 5):
        feed.read(480)
    assert feed.read(480) == bytes(960)
    assert feed.playhead() == (State.TURN, Place(1, length))


def test_twice_as_fast_the_take_lasts_half_as_long_and_the_gap_as_long(open_feed: Open, loud: bytes) -> None:
    feed = playing(open_feed(1, 2))
    feed.tune(Tuning(percent=200))
    length = len(decode_take(loud)) // 2
    sound = b"".join(feed.read(480) for _ in range((length // 2 + 1152) // 480 + 2))
    assert any(sound[length - 960 : length])
    assert sound[length : length + 2304] == bytes(2304)
    assert any(sound[length + 2304 : length + 2400])
    assert feed.playhead()[1].sentence == 2


def test_the_playhead_moves_at_the_playback_speed(open_feed: Open) -> None:
    clock = HandClock()
    feed = playing(open_feed(1, latency=0.06, clock=clock))
    feed.tune(Tuning(percent=150))
    for _ in range(6):
        feed.read(480)
    assert feed.playhead()[1] == Place(1, 3 * 720)
    clock.now += 0.01
    assert feed.playhead()[1] == Place(1, 3 * 720 + 360)


def test_what_was_handed_over_before_the_speed_changed_is_heard_at_the_old_one(open_feed: Open) -> None:
    clock = HandClock()
    feed = playing(open_feed(1, latency=0.04, clock=clock))
    feed.read(480)
    feed.read(480)
    before = feed.playhead()
    feed.tune(Tuning(percent=200))
    assert feed.playhead() == before
    feed.read(480)
    assert feed.playhead()[1] == Place(1, 480)
    clock.now += 0.03
    assert feed.playhead()[1] == Place(1, 960 + 2 * 240)


def test_a_changed_speed_is_heard_within_two_buffers_at_the_same_place(open_feed: Open, loud: bytes) -> None:
    """The piece at hand, 30 ms, is heard to its end."""
    feed = playing(open_feed(1))
    feed.read(12_000)
    feed.tune(Tuning(percent=200))
    sound, pcm = feed.read(960), decode_take(loud)
    assert sound[:1440] == pcm[24_000:25_440]
    assert sound[1440:] != pcm[25_440:25_920]
    with feed.moving() as rehearsal:
        assert rehearsal.place == Place(1, 12_000 + 1920)


def test_the_volume_is_of_all_that_is_handed_over(open_feed: Open, loud: bytes) -> None:
    feed = playing(open_feed(1))
    feed.tune(Tuning(volume=50))
    quiet, pcm = array("h", feed.read(480)), array("h", decode_take(loud)[:960])
    assert quiet.tolist() == [each // 4 for each in pcm]
    feed.tune(Tuning(volume=50, muted=True))
    feed.read(480)
    assert feed.read(480) == bytes(960)
    with feed.moving() as rehearsal:
        assert rehearsal.place == Place(1, 1440)


def test_as_much_is_decoded_ahead_as_is_heard_in_five_seconds(open_feed: Open, shelf: Shelf, loud: bytes) -> None:
    """Sentences of a second: at half speed each of them lasts two."""
    feed = open_feed(*HEARD)
    feed.tune(Tuning(percent=50))
    feed.prepare()
    assert shelf.asked == [1, 2, 3]
