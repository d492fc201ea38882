"""Rows S01, S02, S05, S11–S13: an answer is whole, or it is asked for again, or it is refused. Rows T09, T12, V10."""

from random import Random

import pytest

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.errors import IncompleteAnswerError, ServiceError, SettingsError
from rehearse.synth.backend import Sound
from rehearse.synth.edge import EdgeBackend
from rehearse.synth.proof import prove
from tests.standin import StandIn
from tests.standin.damage import random_fault, random_text
from tests.synth.edge_words import TEXT, said


def test_a_whole_answer_is_all_of_its_frames_and_words(edge: EdgeBackend) -> None:
    sound = edge.speak(said())
    assert bare_frames(sound.mp3) == sound.mp3
    assert [TEXT[mark.offset :][: mark.length] for mark in sound.timings] == [
        *("各位", "领导", "各位", "来宾", "大家", "上午", "好", "欢迎", "来到", "我们", "的城", "市")
    ]
    assert [mark.start for mark in sound.timings] == sorted(mark.start for mark in sound.timings)


@pytest.mark.parametrize("percent", [1, 5, 25, 50, 75, 95, 99])
def test_s01_an_answer_cut_part_way_is_asked_for_again(edge: EdgeBackend, stand_in: StandIn, percent: int) -> None:
    whole = edge.speak(said())
    stand_in.script(f"cut:{percent}", "normal")
    assert edge.speak(said()) == whole
    assert stand_in.connections == 3


@pytest.mark.parametrize("fault", ["cut:50", "noend"])
def test_s01_an_answer_without_its_end_is_never_taken(edge: EdgeBackend, stand_in: StandIn, fault: str) -> None:
    stand_in.script(*[fault] * 5)
    with pytest.raises(IncompleteAnswerError) as raised:
        edge.speak(said())
    assert raised.value.reason == "no-end"
    assert stand_in.connections == 5


def test_s02_an_answer_whose_connection_is_reset_is_never_taken(edge: EdgeBackend, stand_in: StandIn) -> None:
    whole = edge.speak(said())
    stand_in.script(*["reset:50"] * 5)
    with pytest.raises(ServiceError):
        edge.speak(said())
    stand_in.forget()
    stand_in.script("reset:50", "normal")
    assert edge.speak(said()) == whole


def test_s05_silence_that_passes_is_asked_through(edge: EdgeBackend, stand_in: StandIn) -> None:
    edge.speak(said(f"【故障:noaudio*2】{TEXT}"))
    assert stand_in.connections == 3


def test_s05_silence_that_stays_is_an_error(edge: EdgeBackend) -> None:
    with pytest.raises(IncompleteAnswerError) as raised:
        edge.speak(said(f"【故障:noaudio】{TEXT}"))
    assert raised.value.reason == "no-audio"


def test_s05_silence_is_asked_through_three_times_and_no_more(edge: EdgeBackend, stand_in: StandIn) -> None:
    edge.speak(said(f"【故障:noaudio*3】{TEXT}"))
    with pytest.raises(IncompleteAnswerError):
        edge.speak(said(f"【故障:noaudio*4】好，{TEXT}"))
    assert len(stand_in.heard) == 4 + 4


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("garbage", "frames"),
        ("flip", "frames"),
        ("unknown_path", "protocol"),
        ("badmeta", "protocol"),
        ("cap:1", "short"),
        ("cap:3", "short"),
        ("half", "short"),
        ("dup_audio", "long"),
    ],
)
def test_s11_s12_s13_a_damaged_answer_is_refused(edge: EdgeBackend, stand_in: StandIn, fault: str, reason: str) -> None:
    stand_in.when("城市", fault)
    with pytest.raises(IncompleteAnswerError) as raised:
        edge.speak(said())
    assert raised.value.reason == reason
    assert stand_in.connections > 1
    assert "城市" not in str(raised.value)


def test_s13_an_answer_whose_words_stop_early_is_asked_for_again(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("half_meta", "normal")
    sound = edge.speak(said())
    assert stand_in.connections == 2
    assert not sound.unproven
    assert len(sound.timings) == 12


def test_s13_what_is_refused_twice_alike_and_has_a_likely_length_is_taken_and_marked(
    edge: EdgeBackend, stand_in: StandIn
) -> None:
    whole = edge.speak(said())
    stand_in.when("城市", "half_meta")
    sound = edge.speak(said())
    assert stand_in.connections == 3
    assert (sound.mp3, sound.timings, sound.unproven) == (whole.mp3, (), True)


@pytest.mark.parametrize("faults", [("half_meta", "cap:3"), ("cap:4.5", "cap:4.5"), ("dup_audio", "dup_audio")])
def test_s12_s13_two_refusals_that_differ_or_are_cut_or_too_long_stay_refusals(
    edge: EdgeBackend, stand_in: StandIn, faults: tuple[str, ...]
) -> None:
    # 25 characters take 6.6 s: 4.5 of them would be likely, if the words did not go on after them.
    stand_in.script(*faults)
    with pytest.raises(IncompleteAnswerError):
        edge.speak(said())


@pytest.mark.parametrize("speed", [0.5, 1.0, 2.0])
@pytest.mark.parametrize("fault", ["sentences", "words", "unfilled", "over:12", "several:3", "session_end"])
@pytest.mark.parametrize("text", ["好！", "谢谢！", "同志们！", TEXT, "我们开会。欢迎来到WTO！"])
def test_what_the_real_service_sends_is_taken_at_once(
    edge: EdgeBackend, stand_in: StandIn, text: str, fault: str, speed: float
) -> None:
    stand_in.script(fault)
    sound = edge.speak(said(text, speed=speed))
    assert stand_in.connections == 1
    assert not sound.unproven
    prove(said(text, speed=speed), sound)


def test_every_word_of_a_message_with_several_is_heard(edge: EdgeBackend, stand_in: StandIn) -> None:
    whole = edge.speak(said())
    stand_in.script("several:5")
    assert edge.speak(said()) == whole


def test_boundaries_of_sentences_prove_an_answer_and_give_no_words(edge: EdgeBackend, stand_in: StandIn) -> None:
    whole = edge.speak(said())
    stand_in.script("sentences")
    assert edge.speak(said()) == Sound(whole.mp3, ())


def test_s05_after_two_answers_without_sound_the_other_kind_of_boundary_is_asked_for_once(
    edge: EdgeBackend, stand_in: StandIn
) -> None:
    stand_in.when("城市", "silent_words")
    edge.speak(said())
    assert [heard.boundary for heard in stand_in.heard] == ["word", "word", "sentence"]
    stand_in.when("城市", "noaudio")
    with pytest.raises(IncompleteAnswerError):
        edge.speak(said())
    assert [heard.boundary for heard in stand_in.heard[3:]] == ["word", "word", "sentence", "word"]


def test_s05_a_voice_that_stays_silent_is_told_with_others_like_it(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.when("城市", "noaudio")
    with pytest.raises(IncompleteAnswerError) as raised:
        edge.speak(said())
    assert raised.value.others == ("zh-CN-XiaomengNeural", "zh-CN-YunyangNeural", "zh-CN-YunxiNeural")


def test_s08_a_service_that_refuses_after_six_answers_is_waited_for(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.tires_after = 6
    for _ in range(13):
        edge.speak(said())
    # Twice two refusals in between.
    assert stand_in.connections == 17


def test_s11_what_is_not_understood_points_to_the_update(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.when("城市", "unknown_path")
    with pytest.raises(IncompleteAnswerError) as raised:
        edge.speak(said())
    assert 'pip install -U "edge-tts>=7.3.1,<8"' in raised.value.hint


def test_s12_a_long_text_capped_by_the_service_is_refused(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.when("城市", "cap:20")
    with pytest.raises(IncompleteAnswerError):
        edge.speak(said(TEXT * 5))


def test_an_answer_whose_words_are_not_told_is_taken_without_marks(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("nometa")
    assert edge.speak(said()).timings == ()
    assert stand_in.connections == 1


def test_whole_frames_of_another_format_are_encoded_anew(edge: EdgeBackend, stand_in: StandIn) -> None:
    ours = edge.speak(said())
    stand_in.script("foreign")
    other = edge.speak(said())
    assert stand_in.connections == 2
    assert abs(count_frames(other.mp3) - count_frames(ours.mp3)) <= 10


def test_v10_the_service_gets_the_text_the_voice_and_the_speed_and_nothing_else(
    edge: EdgeBackend, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("USER", "LOGNAME", "HOME", "HOSTNAME"):
        monkeypatch.setenv(name, "canary-of-this-machine")
    edge.speak(said(speed=1.1))
    heard = stand_in.heard[0]
    assert (heard.text, heard.rate, heard.pitch, heard.volume) == (TEXT, "+10%", "+0Hz", "+0%")
    assert heard.voice == "Microsoft Server Speech Text to Speech Voice (zh-CN, XiaoxiaoNeural)"
    assert heard.boundary == "word"
    everything = f"{heard.path} {heard.headers} {heard.messages}"
    assert "canary" not in everything
    assert "rehearse" not in everything
    assert "python" not in everything.lower()


def test_v10_two_requests_share_no_identity(edge: EdgeBackend, stand_in: StandIn) -> None:
    edge.speak(said())
    edge.speak(said())
    first, second = stand_in.heard
    assert first.headers["Cookie"] != second.headers["Cookie"]
    assert first.path != second.path


def test_t09_markup_in_the_text_is_escaped_once(edge: EdgeBackend, stand_in: StandIn) -> None:
    text = "一加二 < 四 & 五 > 三，</voice> 就这样写成 &amp; 了各位"
    edge.speak(said(text))
    assert stand_in.heard[0].text == text
    assert stand_in.heard[0].elements == 3


@pytest.mark.parametrize(
    ("speed", "rate"), [(0.5, "-50%"), (0.99, "-1%"), (1.0, "+0%"), (1.15, "+15%"), (2.0, "+100%")]
)
def test_the_speed_is_sent_as_a_rate(edge: EdgeBackend, stand_in: StandIn, speed: float, rate: str) -> None:
    edge.speak(said(speed=speed))
    assert stand_in.heard[0].rate == rate


@pytest.mark.parametrize("speed", [0.49, 2.01, 1e9, -1.0, float("nan"), float("inf")])
def test_t12_a_speed_out_of_range_is_not_sent(edge: EdgeBackend, stand_in: StandIn, speed: float) -> None:
    with pytest.raises(SettingsError):
        edge.speak(said(speed=speed))
    assert stand_in.connections == 0


READING = "我们要坚持以人民为中心的发展思想，不断把各项改革一齐推向前进。" * 45
"""1,395 characters, which a user may well have put in the place of one word."""


def test_a_text_too_long_for_one_request_is_asked_for_in_several_cut_at_its_marks(
    edge: EdgeBackend, stand_in: StandIn
) -> None:
    sound = edge.speak(said(READING))
    texts = [heard.text for heard in stand_in.heard]
    assert len(texts) == 2
    assert "".join(texts) == READING
    assert texts[0].endswith("前进。")
    assert all(len(text.encode()) <= 3_600 for text in texts)
    prove(said(READING), sound)


def test_the_words_of_a_later_request_stand_where_they_are_in_the_text_and_in_the_sound(
    edge: EdgeBackend, stand_in: StandIn
) -> None:
    whole = edge.speak(said(READING))
    first, second = (edge.speak(said(heard.text)) for heard in list(stand_in.heard))
    assert bare_frames(whole.mp3) == first.mp3 + second.mp3
    assert whole.timings[: len(first.timings)] == first.timings
    behind = whole.timings[len(first.timings)]
    assert behind.offset == len(stand_in.heard[0].text) + second.timings[0].offset
    assert behind.start == pytest.approx(count_frames(first.mp3) * 0.024 + second.timings[0].start)
    assert behind.end == pytest.approx(count_frames(first.mp3) * 0.024 + second.timings[0].end)


def test_s01_of_sixty_damaged_answers_none_is_taken(edge: EdgeBackend, stand_in: StandIn) -> None:
    chance = Random(1)  # noqa: S311 -- a seed, not a secret
    while stand_in.connections < 60:
        fault = random_fault(chance)
        stand_in.script(*[fault] * 5)
        with pytest.raises(ServiceError):
            edge.speak(said(random_text(chance)))
        stand_in.forget()
