"""One utterance in, one take or one reason out: nothing lost, nothing paid for twice, nothing hammered."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from threading import Event
from typing import ClassVar

import pytest

from rehearse.audio.frames import silent_frames
from rehearse.audio.seconds import Seconds
from rehearse.cache import Take, TakeStore
from rehearse.cache.take import take_key
from rehearse.errors import (
    EngineError,
    Exit,
    IncompleteAnswerError,
    OfflineVoiceError,
    ServiceRefusedError,
    ServiceUnreachableError,
    VoiceError,
    WriteError,
)
from rehearse.recorder import Backoff, Missed, Order, exit_of, record, record_speech, utterances_of
from rehearse.synth.backend import Sound, Utterance, Voice
from rehearse.text import parse_speech
from tests.cache.sounds import VOICE
from tests.synth.scripted import ScriptedBackend

FIRST, SECOND, THIRD = (Utterance(text, VOICE) for text in ("同志们。", "今天开会。", "谢谢大家。"))
ALL = (FIRST, SECOND, THIRD)


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path / "takes")


def recorded(backend: ScriptedBackend, store: TakeStore, utterances: Iterable[Utterance] = ALL) -> list[Take | Missed]:
    return [each for each in record(Order(utterances), backend, store) if not isinstance(each, Backoff)]


def failing(text: str, *errors: VoiceError) -> ScriptedBackend:
    return ScriptedBackend({text: errors}, parallel=1)


def test_every_utterance_arrives_once_as_a_take_that_is_kept(store: TakeStore) -> None:
    arrived = recorded(ScriptedBackend(), store)
    assert {each.utterance for each in arrived} == set(ALL)
    assert all(store.find(utterance) for utterance in ALL)


def test_what_is_kept_is_not_asked_for_again(store: TakeStore) -> None:
    recorded(ScriptedBackend(), store, [FIRST])
    again = ScriptedBackend()
    arrived = recorded(again, store)
    assert FIRST not in again.asked
    assert len(arrived) == 3


def test_c02_a_damaged_take_is_recorded_again(store: TakeStore) -> None:
    recorded(ScriptedBackend(), store, [FIRST])
    take = store.find(FIRST)
    assert take is not None
    take.path.write_bytes(b"")
    again = ScriptedBackend()
    recorded(again, store, [FIRST])
    assert again.asked == [FIRST]
    assert store.damaged == [take.key, take.key]
    assert store.find(FIRST) is not None


def test_one_failure_does_not_stop_the_rest(store: TakeStore) -> None:
    crash = EngineError("espeak", "crashed")
    arrived = recorded(failing(SECOND.text, crash), store)
    assert [each for each in arrived if isinstance(each, Missed)] == [Missed(SECOND, crash)]
    assert store.find(FIRST)
    assert store.find(THIRD)
    assert store.find(SECOND) is None


@pytest.mark.parametrize(
    "error",
    [
        ServiceRefusedError("v", "forbidden"),
        EngineError("v", "missing"),
        EngineError("v", "version"),
    ],
)
def test_s06_what_fails_for_all_alike_is_tried_once(store: TakeStore, error: VoiceError) -> None:
    backend = failing(FIRST.text, error)
    arrived = recorded(backend, store)
    assert backend.asked == [FIRST]
    assert {each.utterance for each in arrived if isinstance(each, Missed)} == set(ALL)


def test_s10_a_service_that_stays_away_is_left_alone_after_four_sentences(store: TakeStore) -> None:
    many = [Utterance(f"第{each}句。", VOICE) for each in "一二三四五六七八"]
    away = ServiceUnreachableError("v", "dns")
    backend = ScriptedBackend({each.text: [away] for each in many}, parallel=1)
    arrived = recorded(backend, store, many)
    assert len(backend.asked) == 4
    assert len(arrived) == 8


def test_s08_after_a_failing_service_the_other_sentences_are_tried(store: TakeStore) -> None:
    backend = failing(FIRST.text, ServiceRefusedError("v", "failing"))
    arrived = recorded(backend, store)
    assert backend.asked == list(ALL)
    assert [each.utterance for each in arrived if isinstance(each, Missed)] == [FIRST]


def test_an_answer_in_between_shows_that_the_service_is_there(store: TakeStore) -> None:
    many = [Utterance(f"第{each}句。", VOICE) for each in "一二三四五六七"]
    away = ServiceUnreachableError("v", "dns")
    backend = ScriptedBackend({each.text: [away] for each in many if each != many[3]}, parallel=1)
    arrived = recorded(backend, store, many)
    assert backend.asked == many
    assert [isinstance(each, Take) for each in arrived] == [False, False, False, True, False, False, False]


def test_an_answer_that_was_not_whole_says_nothing_of_the_next(store: TakeStore) -> None:
    many = [Utterance(f"第{each}句。", VOICE) for each in "一二三四五六"]
    backend = ScriptedBackend({each.text: [IncompleteAnswerError("v", "no-audio")] for each in many}, parallel=1)
    recorded(backend, store, many)
    assert backend.asked == many


def test_four_answers_that_stall_are_a_service_that_is_away(store: TakeStore) -> None:
    many = [Utterance(f"第{each}句。", VOICE) for each in "一二三四五六"]
    backend = ScriptedBackend({each.text: [IncompleteAnswerError("v", "stalled")] for each in many}, parallel=1)
    recorded(backend, store, many)
    assert backend.asked == many[:4]


def test_c07_what_one_thread_cannot_write_stops_the_others_too(store: TakeStore) -> None:
    many = [Utterance(f"第{each}句。", VOICE) for each in map(in_han, range(200))]
    store.put(FIRST, Sound(silent_frames(20), ()))
    (store.folder / f"{take_key(many[0], 1)}.mp3").mkdir()
    backend = ScriptedBackend(parallel=2)
    with pytest.raises(WriteError):
        recorded(backend, store, many)
    assert len(backend.asked) < 200


class Answering:
    """A backend whose answers are laid out beforehand."""

    name: ClassVar[str] = "espeak"
    sound_version: ClassVar[int] = 1

    def __init__(self, *answers: Sound) -> None:
        self.parallel = 1
        self.answers = list(answers)

    def speak(self, utterance: Utterance) -> Sound:
        return self.answers.pop(0)

    @classmethod
    def voices(cls) -> Iterator[Voice]:
        return iter((VOICE,))

    def close(self) -> None:
        return


LONG = Utterance("各级工会要团结广大职工。", VOICE)
"""Twelve characters: 2.6 s at the embedded voice's tempo, so at least 1.0 and at most 6.6 s."""


@pytest.mark.parametrize(
    ("frames", "reason"), [(10, "short"), (1000, "long")], ids=["a tenth of the answer", "a doubled answer"]
)
def test_s13_an_answer_of_the_wrong_length_is_asked_for_again_and_never_kept(
    store: TakeStore, frames: int, reason: str
) -> None:
    wrong = Sound(silent_frames(frames), ())
    backend = Answering(wrong, wrong, wrong, wrong)
    (missed,) = record(Order([LONG]), backend, store)
    assert isinstance(missed, Missed)
    assert isinstance(missed.error, IncompleteAnswerError)
    assert missed.error.reason == reason
    assert len(backend.answers) == 1
    assert store.find(LONG) is None


def test_s11_garbage_is_not_kept_and_the_next_whole_answer_is(store: TakeStore) -> None:
    backend = Answering(Sound(b"garbage", ()), Sound(silent_frames(100), ()))
    (take,) = record(Order([LONG]), backend, store)
    assert isinstance(take, Take)
    assert take.frames == 100


def test_a_jump_is_recorded_next(store: TakeStore) -> None:
    held = Event()
    backend = ScriptedBackend(holds={FIRST.text: held}, parallel=1)
    order = Order(ALL)
    arrivals = record(order, backend, store)
    order.want(THIRD)
    held.set()
    list(arrivals)
    assert backend.asked.index(THIRD) < backend.asked.index(SECOND)


class SupportsBackoff(ScriptedBackend):
    """Its service asks for seven seconds of rest; whoever was told of it lets the utterance go on."""

    def backoff(self) -> Seconds:
        return Seconds(7.0)


def test_s07_a_service_that_asks_to_be_left_alone_is_told_of_while_nothing_arrives(store: TakeStore) -> None:
    held = Event()
    arrivals = record(Order([FIRST]), SupportsBackoff(holds={FIRST.text: held}, parallel=1), store)
    assert next(arrivals) == Backoff(Seconds(7.0))
    held.set()
    assert [type(each) for each in arrivals] == [Take]


def test_editing_one_sentence_of_six_hundred_records_one_take(store: TakeStore) -> None:
    said = [Utterance(f"第{each}句。", VOICE) for each in map(in_han, range(600))]
    kept = store.put(said[0], Sound(silent_frames(20), ()))
    for utterance in said[1:]:
        name = take_key(utterance, 1)
        for part in (kept.path, kept.path.with_suffix(".json")):
            part.with_name(name + part.suffix).write_bytes(part.read_bytes())
    edited = [*said[:300], Utterance("改过的一句。", VOICE), *said[301:]]
    backend = ScriptedBackend()
    assert len(recorded(backend, store, edited)) == 600
    assert backend.asked == [edited[300]]


def in_han(number: int) -> str:
    return "".join("零一二三四五六七八九"[int(digit)] for digit in str(number))


def test_closing_stops_and_keeps_what_is_finished(store: TakeStore) -> None:
    backend = ScriptedBackend(holds={SECOND.text: Event()}, parallel=1)
    arrivals = record(Order(ALL), backend, store)
    first = next(arrivals)
    arrivals.close()
    assert isinstance(first, Take)
    assert backend.closed
    assert store.find(FIRST)
    assert store.find(THIRD) is None


def test_c07_a_folder_that_cannot_be_written_is_an_error_of_the_run(tmp_path: Path) -> None:
    (tmp_path / "takes").write_bytes(b"")
    with pytest.raises(WriteError):
        recorded(ScriptedBackend(), TakeStore(tmp_path / "takes"))


def test_v01_offline_no_online_backend_is_even_opened(store: TakeStore) -> None:
    voice = Voice("edge", "zh-CN-XiaoxiaoNeural", online=True)
    with pytest.raises(OfflineVoiceError):
        record_speech(parse_speech("同志们：\n谢谢大家。\n"), voice, 1.0, store, offline=True)


def test_what_is_not_read_and_what_cannot_be_pronounced_has_no_utterance() -> None:
    speech = parse_speech("工作报告\n同志们：\n第一段说完。\n……\n（掌声）\n谢谢大家。\n")
    said = [each.text if each else None for each in utterances_of(speech, VOICE, 1.0)]
    assert len(said) == len(speech.sentences)
    assert [each for each in said if each] == ["同志们：", "第一段说完。", "谢谢大家。"]


@pytest.mark.parametrize(
    ("errors", "code"),
    [
        ([], Exit.DONE),
        *(([EngineError("v", reason)], Exit.PARTLY) for reason in ("crashed", "hung", "short")),
        ([IncompleteAnswerError("v", "no-audio")], Exit.PARTLY),
        ([IncompleteAnswerError("v", "no-audio"), ServiceUnreachableError("v", "dns")], Exit.SERVICE),
        ([EngineError("v", "missing")], Exit.ENGINE),
    ],
)
def test_a_known_cause_beats_partly_done(errors: list[VoiceError], code: Exit) -> None:
    assert exit_of(Missed(FIRST, error) for error in errors) is code
