"""A draft is one snapshot of its source."""

from pathlib import Path

import pytest

from rehearse.drafts.draft import open_draft, with_voice
from rehearse.errors import NothingToReadError
from rehearse.settings.choice import Overrides
from rehearse.settings.paths import user_file
from tests.drafts.conftest import OpenText
from tests.sources.word_files import paragraph, word_parts, zipped


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


def keep(path: Path, readings: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'[placeholders]\n"XX区" = "海淀区"\n[readings]\n{readings}\n[read]\n"本文" = false\n', "utf-8")


def test_what_the_user_keeps_for_every_speech_is_obeyed_and_the_speechs_own_file_overrules_it(
    opened: OpenText, tmp_path: Path
) -> None:
    text = "XX区要带头！\n万俟到会。\n本文系投稿。\n"
    opened(text)
    keep(user_file(), '"带头" = "代头"\n"万俟" = "莫奇"')
    said = [(each.spoken.text, each.read) for each in opened(text).speech.sentences]
    assert said == [("海淀区要代头！", True), ("莫奇到会。", True), ("本文系投稿。", False)]
    (tmp_path / "稿.toml").write_text('[readings]\n"万俟" = "墨奇"\n[read]\n"本文" = true\n', "utf-8")
    said = [(each.spoken.text, each.read) for each in opened(text).speech.sentences]
    assert said == [("海淀区要代头！", True), ("墨奇到会。", True), ("本文系投稿。", True)]


def test_the_layout_of_a_word_document_reaches_its_speech(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><w:txbxContent>{paragraph('请先看一遍，再念。')}</w:txbxContent></w:pict></w:r>"
    path = tmp_path / "稿.docx"
    path.write_bytes(zipped(word_parts(f"<w:p>{box}</w:p>{paragraph('同志们：')}{paragraph('谢谢大家。')}")))
    speech = open_draft(str(path), Overrides()).speech
    assert [each.text for each in speech.sentences if each.read] == ["同志们：", "谢谢大家。"]
