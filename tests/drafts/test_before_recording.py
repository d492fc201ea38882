"""What is told before a recording, in the order in which it is told."""

from dataclasses import replace
from pathlib import Path

import pytest

from rehearse.drafts.before_recording import Remark, before_recording, opening_remarks, unheard_remarks
from rehearse.drafts.draft import Draft
from rehearse.sources import Notice, NoticeKind
from rehearse.synth.backend import Utterance, Voice
from tests.drafts.conftest import OpenText
from tests.drafts.memory_store import MemoryStore
from tests.synth.make_tiny_model import made
from tests.synth.scripted import ScriptedBackend

ONLINE = "zh-CN-XiaoxiaoNeural"


def keys(draft: Draft, *, asked: bool = False) -> list[str]:
    return [remark.key for remark in before_recording(draft, MemoryStore(), asked=asked)]


def with_text_boxes(draft: Draft) -> Draft:
    return replace(draft, source=replace(draft.source, path="稿.docx", notice=(Notice(NoticeKind.TEXT_BOXES, 2),)))


def test_the_source_comes_first_then_the_voice_then_the_speech(opened: OpenText) -> None:
    draft = with_text_boxes(opened("同志们：\n——\n谢谢大家。\n"))
    assert keys(draft) == ["notice.text-boxes", "voice.default", "voice.better", "record.silent"]


def test_a_notice_says_of_which_file_it_is(opened: OpenText) -> None:
    first = next(opening_remarks(with_text_boxes(opened("同志们：\n"))))
    assert first == Remark("notice.text-boxes", {"path": "稿.docx", "encoding": "utf-8", "count": 2})


def test_an_on_line_voice_says_how_much_is_sent_unless_that_was_just_agreed_to(opened: OpenText) -> None:
    draft = opened("同志们：\n谢谢大家。\n", voice=ONLINE)
    told = list(before_recording(draft, MemoryStore()))
    assert told == [Remark("online.notice", {"characters": 9, "voice": ONLINE})]
    assert keys(draft, asked=True) == []


def test_the_off_line_voice_sends_nothing(opened: OpenText) -> None:
    assert "online.notice" not in keys(opened("同志们：\n谢谢大家。\n", voice="espeak"))


def test_the_embedded_voice_is_told_with_a_better_one_that_can_be_added(opened: OpenText) -> None:
    (remark,) = before_recording(opened("同志们：\n", voice="espeak"), MemoryStore())
    assert remark == Remark("voice.better", {"voice": "biaobei", "size": 40})


def test_where_a_better_one_is_installed_it_is_named_instead(opened: OpenText, tmp_path: Path) -> None:
    (tmp_path / "XDG_DATA_HOME/rehearse/voices/kokoro").mkdir(parents=True)
    (remark,) = before_recording(opened("同志们：\n", voice="espeak"), MemoryStore())
    assert remark == Remark("voice.better-here", {"voice": "kokoro"})


def test_hours_of_sound_are_a_remark_with_a_question(opened: OpenText) -> None:
    draft = opened("各位代表今天都到齐了，我们开始开会。\n" * 2000, voice="espeak")
    _, remark = before_recording(draft, MemoryStore())
    assert (remark.key, remark.question) == ("record.long", "record.long-question")
    assert str(remark.fields["clock"]).startswith("2:")


HUNDRED = "".join(f"各位代表都到齐了，现在进行会议的第{number}项议程。\n" for number in range(100))


def told_of_slowness(draft: Draft, voice: str) -> list[Remark]:
    spoken_with = replace(draft, choice=replace(draft.choice, voice=Voice("neural", voice, online=False)))
    return [remark for remark in before_recording(spoken_with, MemoryStore()) if remark.key == "record.slow"]


def test_a_voice_no_quicker_than_speech_says_how_long_it_will_take(opened: OpenText) -> None:
    (remark,) = told_of_slowness(opened(HUNDRED), "kokoro:yunyang")
    assert 14 <= int(remark.fields["minutes"]) <= 24  # 2,300 syllables at 200 to 280 a minute, with the pauses, twice
    assert told_of_slowness(opened(HUNDRED), "biaobei") == []


def test_of_a_slow_voice_only_what_is_still_to_be_recorded_counts(opened: OpenText) -> None:
    said_again = "各位代表都到齐了，现在进行会议的第一项议程。\n" * 100
    assert told_of_slowness(opened(said_again), "kokoro:yunyang") == []


def test_a_sentence_without_anything_to_pronounce_is_named_by_its_line(opened: OpenText) -> None:
    _, remark = before_recording(opened("同志们：\n——\n谢谢大家。\n", voice="espeak"), MemoryStore())
    assert remark == Remark("record.silent", {"line": 2, "text": "——"})


class Mumbles(ScriptedBackend):
    """Says 行 in its own way."""

    def unfollowed(self, utterance: Utterance) -> tuple[str, ...]:
        return ("行（hang2）",) * utterance.text.count("行")


def test_what_the_voice_reads_in_its_own_way_is_told_once_a_section(
    opened: OpenText, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = opened("同志们：\n\n我们各行各业的代表都到了。\n\n谢谢大家。\n", voice="espeak")
    monkeypatch.setattr("rehearse.recorder.utterances.open_backend", lambda _: Mumbles())  # no real voice lacks it
    assert list(before_recording(draft, MemoryStore()))[1:] == [
        Remark("unfollowed.section", {"line": 3, "section": 2, "words": "行（hang2）"})
    ]


def test_of_many_sentences_without_anything_to_pronounce_three_are_named_and_the_rest_counted(opened: OpenText) -> None:
    draft = opened("同志们：\n" + "——\n" * 20 + "谢谢大家。\n", voice="espeak")
    _, *told = before_recording(draft, MemoryStore())
    assert [remark.fields["line"] for remark in told[:3]] == [2, 3, 4]
    assert told[3:] == [
        Remark("record.silent-more", {"count": 17, "lines": "5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 …"})
    ]


@pytest.mark.parametrize(("lines", "rest"), [(3, []), (5, [Remark("unknown.more", {"count": 2, "lines": "5, 6"})])])
def test_of_many_sections_with_characters_the_voice_does_not_know_three_are_named(
    opened: OpenText, tmp_path: Path, lines: int, rest: list[Remark]
) -> None:
    draft = opened("大家好：\n" + "大家龘好。\n" * lines, voice=f"neural:{made('vits', tmp_path / 'model')}")
    total, *sections, remedy = unheard_remarks(draft)
    assert (total, remedy) == (Remark("unknown.total", {"count": lines}), Remark("unknown.remedy"))
    assert [remark.fields["line"] for remark in sections[:3]] == [2, 3, 4]
    assert sections[3:] == rest
