"""Run-throughs are found again for a speech that was edited or moved, and hold nothing of its text."""

import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rehearse.errors import WriteError
from rehearse.practice.histories import Histories
from rehearse.text import parse_speech
from rehearse.timing.pauses import Pauses

DRAFT = """讲话
同志们：
一、提高认识
安全生产是头等大事，来不得半点马虎。
二、狠抓落实
责任要到人，检查要到位，整改要到底。
谢谢大家。
"""
PAUSES = Pauses()
DAY = datetime(2026, 5, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def kept(tmp_path: Path) -> Histories:
    return Histories(tmp_path / "practice")


def timed(kept: Histories, text: str = DRAFT, path: str = "/a/稿.txt", *, day: int = 0, slower: float = 1.0) -> None:
    speech = parse_speech(text)
    delivered = {section.index: 10.0 * slower for section in speech.sections if section.read}
    kept.keep(speech, path, delivered, PAUSES, DAY + timedelta(days=day))


def test_what_was_timed_is_there_the_next_time(kept: Histories) -> None:
    timed(kept)
    timed(kept, day=1, slower=1.5)
    first, second = kept.read_run_throughs(parse_speech(DRAFT), "/a/稿.txt")
    assert (first.date, first.total, first.timed, first.of, first.whole) == (DAY, 60.0, 6, 6, True)
    assert second.total == 90.0
    # The title is not read; 同志们, two headings, two paragraphs and the closing are.
    assert second.sections == (None, 15.0, 15.0, 15.0, 15.0, 15.0, 15.0)


def test_a_moved_speech_keeps_its_history(kept: Histories) -> None:
    timed(kept)
    assert len(kept.read_run_throughs(parse_speech(DRAFT), "/elsewhere/新名.txt")) == 1
    assert len(kept.read_run_throughs(parse_speech(DRAFT), "")) == 1


def test_an_edited_speech_keeps_its_history_but_not_the_times_of_what_was_rewritten(kept: Histories) -> None:
    timed(kept)
    edited = parse_speech(DRAFT.replace("来不得半点马虎", "一刻也不能放松"))
    (run,) = kept.read_run_throughs(edited, "/a/稿.txt")
    assert run.sections == (None, 10.0, 10.0, None, 10.0, 10.0, 10.0)
    assert run.total == 60.0


def test_another_speech_in_the_same_place_starts_anew(kept: Histories) -> None:
    timed(kept)
    assert kept.read_run_throughs(parse_speech("完全不同的一篇讲话。\n没有一句相同。\n"), "/a/稿.txt") == ()
    assert kept.read_run_throughs(parse_speech("各位来宾：\n大家好。\n"), "/b.txt") == ()


def test_part_of_a_speech_is_no_whole_run_through(kept: Histories) -> None:
    speech = parse_speech(DRAFT)
    kept.keep(speech, "", {3: 12.0}, PAUSES, DAY)
    (run,) = kept.read_run_throughs(speech, "")
    assert (run.timed, run.of, run.whole) == (1, 6, False)
    assert run.sections[3] == 12.0


def test_v08_no_word_of_the_speech_is_on_the_disk(kept: Histories, tmp_path: Path) -> None:
    timed(kept)
    (file,) = (tmp_path / "practice").iterdir()
    content = file.read_text("ascii")
    assert "安全" not in content.encode().decode("unicode_escape")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_hashes_of_one_speech_are_of_no_use_for_another(kept: Histories, tmp_path: Path) -> None:
    timed(kept)
    timed(kept, "谢谢大家。\n再见。\n", "/b.txt")
    first, second = (file.read_text("ascii") for file in (tmp_path / "practice").iterdir())
    words = {word for word in first.split('"') if len(word) == 16}
    assert words
    assert words.isdisjoint(second.split('"'))


def test_all_speeches_together_teach_the_pace(kept: Histories) -> None:
    assert kept.learn_pace().sections == 0
    speech = parse_speech("今天我们在这里集会。" * 10)
    for path in ("/a.txt", "/b.txt"):
        # 90 syllables in 27 s are 200 字/分.
        kept.keep(speech, path, {0: 27.0}, PAUSES, DAY)
    assert kept.learn_pace().sections == 2
    assert kept.learn_pace().pace == pytest.approx(199, abs=2)


def test_the_silence_planned_in_a_section_is_no_part_of_the_pace(kept: Histories) -> None:
    speech = parse_speech("同志们、朋友们、各位来宾：\n开会。\n")
    # 10 syllables in 3.0 s and 1.2 s of silence after the salutation: 200 字/分, held back by so few; not 143.
    kept.keep(speech, "", {0: 4.2}, PAUSES, DAY)
    assert kept.learn_pace().pace == pytest.approx(193, abs=2)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"schema": 2}', b'{"schema": 1, "path": "", "sentences": [], "run_throughs": [1]}']
)
def test_c04_a_damaged_or_newer_file_is_passed_over_and_left_alone(
    kept: Histories, tmp_path: Path, content: bytes
) -> None:
    timed(kept)
    (tmp_path / "practice" / f"{'0' * 32}.json").write_bytes(content)
    timed(kept, day=1)
    assert len(kept.read_run_throughs(parse_speech(DRAFT), "/a/稿.txt")) == 2
    assert (tmp_path / "practice" / f"{'0' * 32}.json").read_bytes() == content


def test_v09_a_forgotten_speech_leaves_no_file(kept: Histories, tmp_path: Path) -> None:
    timed(kept)
    timed(kept, day=1)
    assert kept.forget(parse_speech(DRAFT), "/moved.txt") == 2
    assert list((tmp_path / "practice").iterdir()) == []
    assert kept.forget(parse_speech(DRAFT), "/moved.txt") == 0


def test_v09_a_speech_whose_file_is_gone_is_forgotten_by_its_path(kept: Histories) -> None:
    timed(kept)
    assert kept.forget(None, "/b.txt") == 0
    assert kept.forget(None, "/a/稿.txt") == 1


def test_c07_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "practice").write_bytes(b"a file")
    with pytest.raises(WriteError) as raised:
        timed(Histories(tmp_path / "practice"))
    assert str(tmp_path / "practice") in raised.value.path


def test_only_the_latest_fifty_of_a_speech_are_kept(kept: Histories) -> None:
    for day in range(52):
        timed(kept, day=day)
    runs = kept.read_run_throughs(parse_speech(DRAFT), "/a/稿.txt")
    assert len(runs) == 50
    assert runs[0].date == DAY + timedelta(days=2)
