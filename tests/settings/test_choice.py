"""Whose word counts, and the consent rule: a speech's own file never sends a draft anywhere."""

import pytest

from rehearse.errors import OfflineVoiceError, UnknownVoiceError
from rehearse.settings.choice import Choice, Overrides, Remark, choose
from rehearse.settings.keys import Keys

ONLINE = "zh-CN-YunyangNeural"
OTHER = "zh-CN-XiaoxiaoNeural"
NOTHING = Keys()


def test_nothing_chosen_means_the_embedded_voice_and_one_question() -> None:
    choice = choose(Overrides(), NOTHING, NOTHING)
    assert (choice.voice.name, choice.ask, choice.suggested) == ("espeak", True, OTHER)
    assert choice.remarks == (Remark("voice.default", OTHER),)
    assert (choice.speed, choice.pace, choice.target) == (1.0, 180.0, None)


def test_the_command_line_is_consent() -> None:
    choice = choose(Overrides(voice=ONLINE), NOTHING, NOTHING)
    assert (choice.voice.name, choice.ask, choice.remarks) == (ONLINE, False, ())


def test_the_users_settings_are_consent() -> None:
    choice = choose(Overrides(), NOTHING, Keys(voice=ONLINE))
    assert (choice.voice.name, choice.ask) == (ONLINE, False)


def test_v02_a_speechs_file_is_no_consent() -> None:
    choice = choose(Overrides(), Keys(voice=ONLINE), NOTHING)
    assert (choice.voice.name, choice.ask, choice.suggested) == ("espeak", True, ONLINE)
    assert choice.remarks == (Remark("voice.no-consent", ONLINE),)


def test_v02_a_user_who_chose_the_off_line_voice_is_asked_again() -> None:
    choice = choose(Overrides(), Keys(voice=ONLINE), Keys(voice="espeak"))
    assert (choice.voice.name, choice.ask) == ("espeak", True)


def test_a_user_who_agreed_to_the_service_may_be_given_another_of_its_voices() -> None:
    choice = choose(Overrides(), Keys(voice=ONLINE), Keys(voice=OTHER))
    assert (choice.voice.name, choice.ask) == (ONLINE, False)


def test_a_speechs_file_may_choose_the_off_line_voice() -> None:
    choice = choose(Overrides(), Keys(voice="espeak"), Keys(voice=OTHER))
    assert (choice.voice.name, choice.ask) == ("espeak", False)


def test_v01_offline_and_an_online_voice_on_the_command_line_contradict() -> None:
    with pytest.raises(OfflineVoiceError):
        choose(Overrides(voice=ONLINE, offline=True), NOTHING, NOTHING)


@pytest.mark.parametrize(("speech", "user"), [(Keys(voice=ONLINE), NOTHING), (NOTHING, Keys(voice=ONLINE))])
def test_v01_offline_overrules_every_file(speech: Keys, user: Keys) -> None:
    choice = choose(Overrides(offline=True), speech, user)
    assert (choice.voice.name, choice.ask, choice.offline) == ("espeak", False, True)
    assert choice.remarks == (Remark("voice.offline", ONLINE),)


def test_an_unknown_voice_is_answered_with_the_nearest() -> None:
    with pytest.raises(UnknownVoiceError) as raised:
        choose(Overrides(voice="zh-CN-Xiaoxia"), NOTHING, NOTHING)
    assert OTHER in raised.value.nearest


@pytest.mark.parametrize("name", ["晓晓", "xiaoxiao", "ZH-CN-XIAOXIAONEURAL"])
def test_a_voice_answers_to_its_short_names(name: str) -> None:
    assert choose(Overrides(voice=name), NOTHING, NOTHING).voice.name == OTHER


def layered(given: Overrides, speech: Keys, user: Keys) -> tuple[float, float]:
    choice: Choice = choose(given, speech, user)
    return choice.speed, choice.pace


def test_command_line_over_speech_over_settings_over_built_in() -> None:
    user, speech = Keys(speed=0.8, pace=160.0), Keys(speed=0.9)
    assert layered(Overrides(), NOTHING, user) == (0.8, 160.0)
    assert layered(Overrides(), speech, user) == (0.9, 160.0)
    assert layered(Overrides(speed=1.1, pace=200.0), speech, user) == (1.1, 200.0)


def test_pauses_of_both_files_are_merged() -> None:
    pauses = choose(Overrides(), Keys(pauses={"sentence": 0.5}), Keys(pauses={"sentence": 0.1, "heading": 2.0})).pauses
    assert (pauses.sentence, pauses.heading, pauses.paragraph) == (0.5, 2.0, 0.8)
