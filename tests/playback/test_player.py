"""What is recorded, how long it is, and one person listening to it."""

from collections.abc import Callable
from threading import Event

import pytest

from rehearse.audio.frames import silent_frames
from rehearse.audio.seconds import SAMPLE_RATE, Seconds
from rehearse.errors import EngineError, NoSpeakerError
from rehearse.playback.coverage import Coverage
from rehearse.playback.place import Place
from rehearse.playback.player import Player
from rehearse.playback.rehearsal import Rehearsal, State
from rehearse.playback.route import Route, Turn
from rehearse.playback.speaker import PcmSource, SoundCard
from rehearse.playback.tuning import Tuning
from rehearse.recorder import Missed, utterances_of
from rehearse.synth.backend import WordTiming
from rehearse.timing.interval import exactly
from rehearse.timing.pauses import Pauses
from tests.playback.hand_speaker import HandSpeaker
from tests.playback.small_speech import VOICE, small_speech, take_of

FRAMES = 100
"""2.4 s."""

SILENCE = silent_frames(FRAMES)


class HandClock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def covered() -> Coverage:
    """Five sentences estimated at ten seconds each, the title not read."""
    speech = small_speech()
    return Coverage(speech, utterances_of(speech, VOICE, 1.0), [exactly(10.0)] * 5)


def opened(speaker: HandSpeaker, clock: Callable[[], float], *ready: int, mp3: bytes | None = SILENCE) -> Player:
    made = Player(covered(), Pauses(), lambda take: mp3, speaker, clock)
    for sentence in ready:
        made.arrived(take_of(made.coverage.speech, sentence, FRAMES))
    return made


def test_a_section_is_exact_once_all_its_sentences_have_takes() -> None:
    made = covered()
    section = made.speech.sections[2]
    assert made.seconds_of(section) == (20.0, False)
    made.arrived(take_of(made.speech, 2, FRAMES))
    assert made.seconds_of(section)[0] == pytest.approx(12.4)
    made.arrived(take_of(made.speech, 3, FRAMES))
    seconds, exact = made.seconds_of(section)
    assert seconds == pytest.approx(4.8)
    assert exact


def test_what_is_not_read_takes_no_time_and_is_no_estimate() -> None:
    made = covered()
    assert made.seconds_of(made.speech.sections[0]) == (0.0, True)
    assert [each.seconds for each in made.estimates()] == [0.0, 10.0, 10.0, 10.0, 10.0]


def test_the_time_inside_a_section_leaves_the_gaps_out() -> None:
    made = covered()
    for sentence in (2, 3):
        made.arrived(take_of(made.speech, sentence, FRAMES))
    section = made.speech.sections[2]
    assert made.seconds_before(section, Place(2, 12_000)) == pytest.approx(0.5)
    assert made.seconds_before(section, Place(2, 999_999)) == pytest.approx(2.4)
    assert made.seconds_before(section, Place(3, 24_000)) == pytest.approx(3.4)


def test_what_is_left_to_record_counts_neither_takes_nor_what_was_missed() -> None:
    made = covered()
    assert made.left() == 40.0
    made.arrived(take_of(made.speech, 1, FRAMES))
    missed = Missed(take_of(made.speech, 2, 1).utterance, EngineError("espeak", "crashed"))
    assert made.failed(missed) == [2]
    assert made.left() == 20.0
    assert made.retried() == (2,)
    assert made.left() == 30.0


def test_a_take_that_comes_after_all_ends_the_miss() -> None:
    made = covered()
    take = take_of(made.speech, 2, FRAMES)
    made.failed(Missed(take.utterance, EngineError("espeak", "crashed")))
    made.arrived(take)
    assert made.missed == {}


def test_equal_sentences_share_a_take() -> None:
    speech = small_speech()
    utterances = list(utterances_of(speech, VOICE, 1.0))
    utterances[4] = utterances[1]
    made = Coverage(speech, utterances, [exactly(10.0)] * 5)
    assert made.arrived(take_of(speech, 1, FRAMES)) == [1, 4]


def test_the_word_is_the_last_that_has_begun_and_none_in_the_gap() -> None:
    made = covered()
    made.arrived(take_of(made.speech, 1, FRAMES))
    assert made.word_at(Place(1, 0)) == WordTiming(Seconds(0.0), Seconds(1.2), 0, 2)
    assert made.word_at(Place(1, 2 * SAMPLE_RATE)) == WordTiming(Seconds(1.2), Seconds(2.4), 2, 2)
    assert made.word_at(Place(1, 3 * SAMPLE_RATE)) is None
    assert made.word_at(Place(2, 0)) is None


def test_the_whole_time_is_laid_out_again_at_most_four_times_a_second() -> None:
    clock = HandClock()
    player = opened(HandSpeaker(), clock)
    before = player.timeline
    player.arrived(take_of(player.coverage.speech, 1, FRAMES))
    assert player.timeline is before
    clock.now += 0.3
    assert player.timeline is not before
    assert player.timeline is player.timeline


def test_arriving_takes_do_not_move_the_listener() -> None:
    clock, speaker = HandClock(), HandSpeaker()
    player = opened(speaker, clock, 2)
    player.play(Rehearsal.next_sentence)
    speaker.crank(1.0)
    clock.now += 1
    before = player.now()
    player.arrived(take_of(player.coverage.speech, 1, FRAMES))
    clock.now += 1
    after = player.now()
    assert after.place == before.place == Place(2, SAMPLE_RATE)
    assert after.elapsed == pytest.approx(before.elapsed - 7.6)


def test_a_moment_sought_is_met_inside_a_take_and_at_the_start_of_an_estimate() -> None:
    player = opened(HandSpeaker(), HandClock(), 1)
    player.seek(1.048)
    assert player.now().place == Place(1, SAMPLE_RATE)
    player.seek(9.0)
    assert player.now().place == Place(2, 0)
    player.seek(9999.0)
    assert player.now().place == Place(4, 0)


def test_p01_without_a_sound_card_it_stays_paused_and_says_what_was_tried() -> None:
    player = opened(HandSpeaker(broken="ALSA"), HandClock(), 1)
    with pytest.raises(NoSpeakerError, match="ALSA"):
        player.toggle()
    assert player.now().state is State.PAUSED


def test_a_damaged_take_is_told_of_and_counts_as_missing() -> None:
    speaker = HandSpeaker()
    player = opened(speaker, HandClock(), 1, mp3=None)
    player.play()
    speaker.crank(0.1)
    assert player.tick() == [1]
    assert player.coverage.frames(1) is None
    assert player.now().state is State.WAITING


def test_p02_a_card_that_stops_asking_is_let_go() -> None:
    clock, speaker = HandClock(), HandSpeaker()
    player = opened(speaker, clock, 1)
    player.play()
    speaker.crank(0.1)
    clock.now += 1.9
    assert not player.release_dead_card()
    clock.now += 0.2
    assert player.release_dead_card()
    assert speaker.source is None
    assert player.now().state is State.PAUSED


def test_a_section_is_rehearsed_when_it_was_heard_to_its_end() -> None:
    speaker = HandSpeaker()
    player = opened(speaker, HandClock(), 1, 2, 3, 4)
    player.play()
    speaker.crank(3.0)
    assert not player.rehearsed(1)
    speaker.crank(0.7)
    assert [player.rehearsed(section) for section in range(4)] == [False, True, False, False]


def test_a_card_that_was_let_go_in_a_pause_is_not_taken_for_dead_when_it_plays_again() -> None:
    clock, speaker = HandClock(), HandSpeaker()
    player = opened(speaker, clock, 1)
    player.play()
    speaker.crank(0.1)
    player.pause()
    clock.now += 5
    player.tick()
    assert speaker.source is None
    assert not player.release_dead_card()
    player.play()
    assert not player.release_dead_card()


def test_the_card_is_kept_while_it_plays_waits_or_the_speaker_has_his_turn() -> None:
    clock, speaker = HandClock(), HandSpeaker()
    player = opened(speaker, clock, 1)
    player.follow(Route(turn=Turn(None)))
    player.play()
    speaker.crank(4.0)
    for _ in range(10):
        clock.now += 0.5
        speaker.crank(0.02)
        player.tick()
    assert player.now().state is State.TURN
    assert speaker.source is not None
    player.go_on()
    assert player.now().state is State.WAITING


def test_the_key_that_plays_pauses_a_turn() -> None:
    speaker = HandSpeaker()
    player = opened(speaker, HandClock(), 1)
    player.follow(Route(turn=Turn(1.0)))
    player.play()
    speaker.crank(3.0)
    player.toggle()
    assert player.now().state is State.PAUSED


def test_jumps_are_taken_back_to_the_very_sample() -> None:
    speaker = HandSpeaker()
    player = opened(speaker, HandClock(), 1, 2, 3, 4)
    player.play()
    speaker.crank(1.0)
    player.move(Rehearsal.next_section)
    player.play(Rehearsal.again)
    player.seek(9.0)
    player.undo()
    player.undo()
    assert player.now().place == Place(1, SAMPLE_RATE)
    player.undo()
    assert player.now().place == Place(1, SAMPLE_RATE)


def test_at_another_speed_times_and_moments_sought_are_the_speechs_own() -> None:
    clock, speaker = HandClock(), HandSpeaker()
    player = opened(speaker, clock, 1, 2, 3, 4)
    player.tune(Tuning(percent=150))
    player.play()
    speaker.crank(1.0)
    clock.now += 0.03
    assert player.now().place == Place(1, 36_000)
    assert player.now().elapsed == pytest.approx(player.timeline.cues[0].start + 1.5)
    player.seek(player.now().elapsed + 0.1)
    assert player.now().place == Place(1, 38_400)
    assert player.timeline.total.seconds == opened(HandSpeaker(), clock, 1, 2, 3, 4).timeline.total.seconds


class NullCard(SoundCard):
    """miniaudio's null device; tells when it has asked for so many samples."""

    def __init__(self, enough: int) -> None:
        super().__init__({"REHEARSE_SPEAKER": "null"})
        self.over = Event()
        self._left = enough

    def start(self, source: PcmSource) -> None:
        self._source = source
        super().start(self)

    def read(self, samples: int) -> bytes:
        self._left -= samples
        if self._left < 0:
            self.over.set()
        return self._source.read(samples)


def test_through_a_real_device_double_speed_plays_to_the_end_of_the_speech() -> None:
    """Four sentences of 48 ms, heard in 24, each with a gap of 48."""
    card = NullCard(enough=4 * (576 + 1152) + 480)
    player = Player(covered(), Pauses(*[0.0] * 5), lambda take: silent_frames(2), card)
    for sentence in (1, 2, 3, 4):
        player.arrived(take_of(player.coverage.speech, sentence, 2))
    player.tune(Tuning(percent=200, volume=50))
    player.play()
    assert card.over.wait(10)
    player.close()
    assert player.now().state is State.ENDED
    assert all(player.rehearsed(section) for section in (1, 2, 3))


def test_a_change_of_speed_is_no_jump_and_keeps_pausing_and_playing_as_they_are() -> None:
    clock, speaker = HandClock(), HandSpeaker()
    player = opened(speaker, clock, 1, 2)
    player.tune(Tuning(percent=50))
    assert player.now().state is State.PAUSED
    player.play()
    speaker.crank(1.0)
    player.tune(Tuning(percent=200))
    assert player.now().state is State.PLAYING
    player.undo()
    clock.now += 0.03
    assert player.now().place == Place(1, 12_000)
