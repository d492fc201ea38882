"""A draft is one snapshot of its source."""

from pathlib import Path

import pytest

from rehearse.drafts.draft import open_draft, with_voice
from rehearse.errors import NothingToReadError
from rehearse.settings.choice import Overrides


def test_i08_what_happens_to_the_file_later_does_not_change_the_draft(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("同志们：\n谢谢大家。\n", encoding="utf-8")
    before = open_draft(str(path), Overrides())
    path.write_text("换了一稿。\n", encoding="utf-8")
    assert [each.text for each in before.speech.sentences] == ["同志们：", "谢谢大家。"]
    assert open_draft(str(path), Overrides()).source.digest != before.source.digest


def test_a_speech_of_which_nothing_is_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("（掌声）\n……\n", encoding="utf-8")
    with pytest.raises(NothingToReadError):
        open_draft(str(path), Overrides())


def test_choosing_a_voice_leaves_no_question_open(tmp_path: Path) -> None:
    path = tmp_path / "稿.txt"
    path.write_text("同志们：\n谢谢大家。\n", encoding="utf-8")
    draft = open_draft(str(path), Overrides())
    chosen = with_voice(draft, "zh-CN-YunyangNeural")
    assert draft.choice.ask
    assert (chosen.choice.voice.name, chosen.choice.ask) == ("zh-CN-YunyangNeural", False)
    assert chosen.speech is draft.speech
