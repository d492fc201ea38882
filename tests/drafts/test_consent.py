"""One question for every face: off-line first, and only what would really be sent is counted."""

from collections.abc import Iterable

from rehearse.cache import Take
from rehearse.drafts.consent import Answer, prepare_consent
from rehearse.drafts.draft import Draft
from rehearse.settings.files import read_user_file
from rehearse.synth.backend import Utterance
from rehearse.synth.registry import find_voice
from tests.drafts.conftest import OpenText
from tests.drafts.memory_store import take_of

ONLINE = "zh-CN-XiaoxiaoNeural"
TEXT = "同志们：\n大会开幕了。\n谢谢大家。\n谢谢大家。\n"


class Recorded:
    """A store that holds the takes of these texts, in any voice."""

    def __init__(self, *texts: str) -> None:
        self._texts = texts

    def look_up(self, utterances: Iterable[Utterance], /) -> dict[Utterance, Take]:
        return {each: take_of(each) for each in utterances if each.text in self._texts}


def named(draft: Draft) -> tuple[str, bool]:
    return draft.choice.voice.name, draft.choice.ask


def test_the_off_line_voice_is_the_first_answer_and_the_suggested_one_the_second(opened: OpenText) -> None:
    consent = prepare_consent(opened(TEXT), Recorded())
    assert consent is not None
    assert [voice.name for voice in consent.answers] == ["espeak", ONLINE]
    assert consent.offline.name == "espeak"


def test_each_sentence_is_sent_once_and_counted_once(opened: OpenText) -> None:
    consent = prepare_consent(opened(TEXT), Recorded())
    assert consent is not None
    assert consent.characters == len("同志们：大会开幕了。谢谢大家。")


def test_what_is_recorded_is_not_sent_again_and_not_counted(opened: OpenText) -> None:
    consent = prepare_consent(opened(TEXT), Recorded("大会开幕了。"))
    assert consent is not None
    assert consent.characters == len("同志们：谢谢大家。")


def test_an_answer_gives_the_draft_with_the_voice_and_leaves_no_question(opened: OpenText) -> None:
    draft = opened(TEXT)
    consent = prepare_consent(draft, Recorded())
    assert consent is not None
    assert [named(consent.answered(voice)) for voice in consent.answers] == [("espeak", False), (ONLINE, False)]
    assert named(draft) == ("espeak", True)


def test_an_answer_is_asked_again_until_it_is_remembered(opened: OpenText) -> None:
    consent = prepare_consent(opened(TEXT), Recorded())
    assert consent is not None
    consent.answered(consent.offline)
    assert read_user_file().voice is None
    answer = Answer(find_voice(ONLINE))
    path = answer.spoken([take_of(Utterance("散会。", find_voice(ONLINE)))])
    assert path is not None
    assert path.read_text("utf-8") == f'voice = "{ONLINE}"\n'
    assert prepare_consent(opened(TEXT), Recorded()) is None


def test_a_voice_is_remembered_once_it_has_spoken_itself_and_only_once(opened: OpenText) -> None:
    answer = Answer(find_voice(ONLINE))
    assert answer.spoken([]) is None
    assert answer.spoken([take_of(Utterance("散会。", find_voice("espeak")))]) is None
    assert read_user_file().voice is None
    online = take_of(Utterance("散会。", find_voice(ONLINE)))
    assert answer.spoken([online]) is not None
    assert answer.spoken([online]) is None


def test_a_voice_of_the_command_line_is_not_asked_about(opened: OpenText) -> None:
    assert prepare_consent(opened(TEXT, voice=ONLINE), Recorded()) is None
