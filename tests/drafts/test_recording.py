"""A draft recorded step by step: held, looked up, spoken, learned from, in this process and out of it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from rehearse.cache import Take, TakeStore
from rehearse.drafts.draft import Draft
from rehearse.drafts.measured import recall_voice
from rehearse.drafts.recording import (
    Begun,
    FellBack,
    LiveRecording,
    RecordingOutcome,
    Step,
    record_apart,
    record_draft,
    record_here,
)
from rehearse.errors import EngineError, OfflineVoiceError, WriteError
from rehearse.recorder import Backoff, Missed
from rehearse.synth.backend import Utterance
from rehearse.timing.calibration import uncalibrated
from tests.drafts.conftest import OpenText
from tests.drafts.memory_store import MemoryStore, take_of

ONLINE = "zh-CN-XiaoxiaoNeural"
TEXT = "今天我们在这里集会。\n大家要狠抓落实，一抓到底。\n今天我们在这里集会。\n"


class Scripted:
    """Starts recordings that speak everything but the texts that fail, and remembers what became of them."""

    def __init__(self, *failing: str, voices: tuple[str, ...] = (ONLINE,), dies: bool = False) -> None:
        self.begun: list[Begun] = []
        self.stopped = 0
        self._failing = failing
        self._voices = voices
        self._dies = dies

    def __call__(self, begun: Begun) -> LiveRecording:
        self.begun.append(begun)
        return self

    def __iter__(self) -> Iterator[Take | Missed | Backoff]:
        for each in self.begun[-1].heard:
            lost = each.text in self._failing and each.voice.name in self._voices
            yield Missed(each, EngineError(each.voice.name, "crashed")) if lost else take_of(each)
        if self._dies:
            raise WriteError("takes", "full")

    def want(self, utterance: Utterance) -> None:
        raise AssertionError(utterance)

    def stop(self) -> None:
        self.stopped += 1


def outcome_of(steps: list[Step]) -> RecordingOutcome:
    assert isinstance(steps[-1], RecordingOutcome)
    return steps[-1]


def kinds(steps: list[Step]) -> list[str]:
    return [type(each).__name__ for each in steps]


def test_what_is_said_is_pinned_before_it_is_looked_up_each_once(opened: OpenText) -> None:
    draft, store = opened(TEXT, voice="espeak"), MemoryStore()
    file = Path("稿.txt")
    steps = list(record_draft(draft, store, Scripted(), file))
    assert store.pinned == [(("今天我们在这里集会。", "大家要狠抓落实，一抓到底。"), file)]
    assert kinds(steps) == ["Begun", "Take", "Take", "RecordingOutcome"]


def test_sentences_are_counted_by_where_their_take_came_from(opened: OpenText) -> None:
    draft = opened(TEXT, voice="espeak")
    first = outcome_of(list(record_draft(draft, MemoryStore(), Scripted())))
    assert (len(first.sentences), first.sentences_recorded, first.sentences_found) == (3, 3, 0)
    store = MemoryStore(next(take for each, take in first.takes.items() if each.text.startswith("今天")))
    second = outcome_of(list(record_draft(draft, store, Scripted())))
    assert (len(second.sentences), second.sentences_recorded, second.sentences_found) == (3, 1, 2)


def test_a_damaged_take_counts_as_recorded_again(opened: OpenText) -> None:
    draft = opened(TEXT, voice="espeak")
    takes = outcome_of(list(record_draft(draft, MemoryStore(), Scripted()))).takes.values()
    store = MemoryStore(*takes)
    store.damaged.append("今天我们在这里集会。")
    outcome = outcome_of(list(record_draft(draft, store, Scripted())))
    assert (outcome.sentences_recorded, outcome.sentences_found, outcome.damaged) == (2, 1, 1)


def test_a_missed_sentence_is_named_wherever_it_is_said(opened: OpenText) -> None:
    draft = opened(TEXT, voice=ONLINE)
    outcome = outcome_of(list(record_draft(draft, MemoryStore(), Scripted("今天我们在这里集会。"))))
    assert [each.index for each in outcome.sentences_missed] == [0, 2]
    assert outcome.draft.choice.voice.name == ONLINE


def test_with_a_fallback_all_of_the_speech_follows_in_the_embedded_voice(opened: OpenText) -> None:
    draft, start = opened(TEXT, voice=ONLINE), Scripted("今天我们在这里集会。")
    steps = list(record_draft(draft, MemoryStore(), start, fallback=True))
    assert kinds(steps) == ["Begun", "Missed", "Take", "FellBack", "Begun", "Take", "Take", "RecordingOutcome"]
    assert [begun.draft.choice.voice.name for begun in start.begun] == [ONLINE, "espeak"]
    fallen = steps[3]
    assert isinstance(fallen, FellBack)
    assert len(fallen.outcome.missed) == 1
    outcome = outcome_of(steps)
    assert (outcome.draft.choice.voice.name, outcome.missed) == ("espeak", ())


def test_the_embedded_voice_has_nothing_to_fall_back_to(opened: OpenText) -> None:
    draft, start = opened(TEXT, voice="espeak"), Scripted("今天我们在这里集会。", voices=("espeak",))
    steps = list(record_draft(draft, MemoryStore(), start, fallback=True))
    assert kinds(steps) == ["Begun", "Missed", "Take", "RecordingOutcome"]


def test_nothing_falls_back_where_nothing_was_missed(opened: OpenText) -> None:
    start = Scripted()
    list(record_draft(opened(TEXT, voice=ONLINE), MemoryStore(), start, fallback=True))
    assert len(start.begun) == 1


@pytest.mark.parametrize("dies", [True, False])
def test_however_a_run_ends_its_recorder_is_stopped_and_its_takes_have_taught(opened: OpenText, dies: bool) -> None:
    draft, start = opened(TEXT, voice="espeak"), Scripted(dies=dies)
    steps = record_draft(draft, MemoryStore(), start)
    for _ in range(3):
        next(steps)
    if dies:
        with pytest.raises(WriteError):
            next(steps)
    else:
        steps.close()
    assert start.stopped == 1
    assert recall_voice(draft) is not None


def test_what_is_all_there_starts_no_process(opened: OpenText, tmp_path: Path) -> None:
    draft = opened(TEXT, voice="espeak")
    first = outcome_of(list(record_draft(draft, MemoryStore(), Scripted())))
    steps = list(record_draft(draft, MemoryStore(*first.takes.values()), record_apart))
    assert kinds(steps) == ["Begun", "RecordingOutcome"]
    assert outcome_of(steps).takes == first.takes
    assert not (tmp_path / "takes").exists()


@pytest.mark.parametrize("apart", [True, False])
def test_fresh_takes_teach_the_voice_and_found_ones_do_not(opened: OpenText, apart: bool) -> None:
    draft = opened(TEXT, voice="espeak")
    assert recall_voice(draft) is None
    with closing(TakeStore(draft.choice.folder)) as store:
        assert recorded(draft, store, apart=apart).sentences_recorded == 3
        learned = recall_voice(draft)
        assert learned is not None
        assert learned.weights != uncalibrated("espeak").weights
        again = recorded(draft, store, apart=apart)
    assert (again.sentences_recorded, again.sentences_found) == (0, 3)
    assert recall_voice(draft) == learned


def recorded(draft: Draft, store: TakeStore, *, apart: bool) -> RecordingOutcome:
    return outcome_of(list(record_draft(draft, store, record_apart if apart else record_here(store))))


@pytest.mark.parametrize("apart", [True, False])
def test_v01_off_line_no_recorder_takes_an_on_line_voice(opened: OpenText, apart: bool) -> None:
    draft = opened(TEXT, voice=ONLINE)
    draft = replace(draft, choice=replace(draft.choice, offline=True))
    with closing(TakeStore(draft.choice.folder)) as store, pytest.raises(OfflineVoiceError):
        recorded(draft, store, apart=apart)


def test_in_this_process_too_what_is_wanted_comes_first(opened: OpenText) -> None:
    numbered = "".join(f"第{number}句。\n" for number in "一二三四五六七八")
    draft = opened(f"同志们：\n{numbered}谢谢大家。\n", voice="espeak")
    with closing(TakeStore(draft.choice.folder)) as store:
        begun = next(record_draft(draft, MemoryStore(), record_here(store)))
        assert isinstance(begun, Begun)
        running = record_here(store)(begun)
        running.want(begun.heard[-1])
        # Two are spoken at once: a shorter one that was begun beside it may be there before it.
        first = list(islice(running, 3))
        running.stop()
    assert "谢谢大家。" in {arrival.utterance.text for arrival in first if isinstance(arrival, Take)}
