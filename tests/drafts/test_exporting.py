"""One draft, several files, one pass over its takes."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.audio.frames import silent_frames
from rehearse.cache import Take, TakeStore
from rehearse.drafts.draft import Draft
from rehearse.drafts.exporting import FileWritten, TakesWritten, export_draft, plan_recorded
from rehearse.drafts.recording import RecordingOutcome
from rehearse.errors import MissingTakesError, TargetExistsError
from rehearse.export.programme import SoundPlan
from rehearse.export.target import Targets
from rehearse.recorder import utterances_of
from rehearse.synth.backend import Sound
from rehearse.wording import Language, Words
from tests.drafts.conftest import OpenText

ZH = Words(Language.ZH)
TEXT = "讲话\n同志们：\n今天开会。会开得好。\n"


class CountingStore(TakeStore):
    """Counts the takes that are read from the disk and proven."""

    reads = 0

    def sound(self, take: Take) -> bytes | None:
        self.reads += 1
        return super().sound(take)


@pytest.fixture
def draft(opened: OpenText) -> Draft:
    return opened(TEXT, voice="espeak")


@pytest.fixture
def store(draft: Draft) -> Iterator[CountingStore]:
    with closing(CountingStore(draft.choice.folder)) as store:
        yield store


def recorded(draft: Draft, store: TakeStore) -> RecordingOutcome:
    """Takes of 10, 11 and 12 frames."""
    heard = list(filter(None, utterances_of(draft.speech, draft.choice.voice, draft.choice.speed)))
    puts = [store.put(each, Sound(silent_frames(10 + place), ())) for place, each in enumerate(heard)]
    return RecordingOutcome(draft, {take.utterance: take for take in puts}, (), frozenset(), 0)


def sound_of(draft: Draft, store: TakeStore) -> SoundPlan:
    return plan_recorded(recorded(draft, store), store)


def test_mp3_wav_and_csv_read_each_take_once(draft: Draft, store: CountingStore, tmp_path: Path) -> None:
    targets = Targets(tuple(tmp_path / f"讲话{suffix}" for suffix in (".csv", ".mp3", ".wav")))
    steps = list(export_draft(ZH, draft, targets, sound_of(draft, store)))
    assert store.reads == 3
    assert steps[:3] == [TakesWritten(1), TakesWritten(2), TakesWritten(3)]
    written = [step.target.path.suffix for step in steps if isinstance(step, FileWritten)]
    assert written == [".mp3", ".wav", ".csv"]
    assert all(path.stat().st_size for path in targets.paths)


def test_the_programme_is_as_long_as_its_sound(draft: Draft, store: CountingStore, tmp_path: Path) -> None:
    sound = sound_of(draft, store)
    steps = list(export_draft(ZH, draft, Targets((tmp_path / "o.mp3",)), sound))
    last = steps[-1]
    assert isinstance(last, FileWritten)
    assert last.programme.timeline.total.exact
    assert last.programme.timeline.total.seconds == pytest.approx(sound.seconds)
    assert [sentence.text for _, sentence in last.programme.cues] == ["同志们：", "今天开会。", "会开得好。"]
    assert last.programme.rundown is None


def test_the_takes_are_those_of_the_drafts_own_speed(draft: Draft, store: CountingStore) -> None:
    fast = replace(draft, choice=replace(draft.choice, speed=1.5))
    assert [take.frames for take in sound_of(fast, store).takes] == [10, 11, 12]


def test_a_rundown_alone_needs_no_take(draft: Draft, tmp_path: Path) -> None:
    target = tmp_path / "o.md"
    steps = list(export_draft(ZH, draft, Targets((target,))))
    assert len(steps) == 1
    assert target.read_text("utf-8").startswith("# 讲话\n\n| 段 | 内容 |")
    assert not draft.choice.folder.exists()


def test_a_take_lost_meanwhile_leaves_no_file_at_all(draft: Draft, store: CountingStore, tmp_path: Path) -> None:
    outcome = recorded(draft, store)
    next(iter(outcome.takes.values())).path.unlink()
    targets = Targets((tmp_path / "o.mp3", tmp_path / "o.csv"))
    with pytest.raises(MissingTakesError) as lost:
        list(export_draft(ZH, draft, targets, plan_recorded(outcome, store)))
    assert lost.value.missing == ((2, 2),)
    assert not any(path.exists() for path in targets.paths)


def test_a_target_that_appeared_meanwhile_is_not_overwritten(draft: Draft, tmp_path: Path) -> None:
    (tmp_path / "o.csv").write_text("precious", encoding="utf-8")
    with pytest.raises(TargetExistsError):
        list(export_draft(ZH, draft, Targets((tmp_path / "o.csv",))))
    assert (tmp_path / "o.csv").read_text("utf-8") == "precious"
