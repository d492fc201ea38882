"""The plan holds every sentence that is read, or there is none."""

from pathlib import Path

import pytest

from rehearse.audio.frames import silent_frames
from rehearse.cache import Take, TakeStore
from rehearse.errors import MissingTakesError
from rehearse.export.programme import plan_sound
from rehearse.recorder import utterances_of
from rehearse.synth.backend import Sound, Utterance
from rehearse.text import parse_speech
from rehearse.timing.pauses import Pauses
from tests.cache.sounds import VOICE
from tests.export.plans import programme_of

SPEECH = parse_speech("工作报告\n同志们：\n今天开会。谢谢大家。\n会开得好。\n")
PAUSES = Pauses(sentence=0.24, paragraph=0.48, heading=1.2, salutation=0.96)
LENGTHS = (3, 4, 5, 6)


@pytest.fixture
def store(tmp_path: Path) -> TakeStore:
    return TakeStore(tmp_path)


def takes_of(store: TakeStore) -> dict[Utterance, Take]:
    heard = filter(None, utterances_of(SPEECH, VOICE, 1.0))
    puts = zip(heard, LENGTHS, strict=True)
    return {utterance: store.put(utterance, Sound(silent_frames(frames), ())) for utterance, frames in puts}


def test_takes_stand_in_the_order_of_the_speech_with_their_gaps(store: TakeStore) -> None:
    plan = plan_sound(SPEECH, VOICE, 1.0, pauses=PAUSES, takes=takes_of(store), store=store)
    assert plan.lead == 2
    assert [(each.sentence, each.frames, each.gap) for each in plan.takes] == [
        (1, 3, 40),
        (2, 4, 10),
        (3, 5, 20),
        (4, 6, 2),
    ]
    assert plan.frames == 2 + 3 + 40 + 4 + 10 + 5 + 20 + 6 + 2
    assert plan.takes[2].read() == silent_frames(5)


def test_e05_a_sentence_without_a_take_is_named_with_line_and_section(store: TakeStore) -> None:
    takes = takes_of(store)
    lost = next(utterance for utterance in takes if utterance.text == "谢谢大家。")
    del takes[lost]
    with pytest.raises(MissingTakesError) as raised:
        plan_sound(SPEECH, VOICE, 1.0, pauses=PAUSES, takes=takes, store=store)
    assert raised.value.missing == ((3, 3),)


def test_e05_a_take_damaged_since_is_named_when_its_turn_comes(store: TakeStore) -> None:
    plan = plan_sound(SPEECH, VOICE, 1.0, pauses=PAUSES, takes=takes_of(store), store=store)
    said = Utterance("会开得好。", VOICE)
    damaged = store.look_up([said])[said]
    damaged.path.write_bytes(b"")
    with pytest.raises(MissingTakesError) as raised:
        plan.takes[3].read()
    assert raised.value.missing == ((4, 4),)


def test_each_cue_comes_with_its_sentence() -> None:
    told = [(round(cue.start, 3), round(cue.end, 3), sentence.text) for cue, sentence in programme_of().cues]
    assert told == [
        (0.048, 0.144, "同志们，今天开会。"),
        (0.432, 1.488, "散会！"),
        (1.776, 2.16, "谢谢大家。"),
    ]
