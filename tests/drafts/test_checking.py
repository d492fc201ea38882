"""What the file of a speech holds beside the speech is found too."""

from dataclasses import replace
from pathlib import Path

from rehearse.drafts.checking import findings_of
from rehearse.drafts.draft import Draft, open_draft
from rehearse.settings.choice import Overrides
from rehearse.sources import NoticeKind, Omitted
from rehearse.text.speech import FindingCode
from tests.drafts.conftest import OpenText
from tests.synth.make_tiny_model import made


def _draft(folder: Path, *omitted: Omitted) -> Draft:
    path = folder / "稿.txt"
    path.write_text("同志们：\nXX区要带头。\n谢谢大家。\n", encoding="utf-8")
    draft = open_draft(str(path), Overrides())
    return replace(draft, source=replace(draft.source, omitted=omitted))


def test_what_was_left_out_is_a_finding_at_its_line_in_the_order_of_the_source(tmp_path: Path) -> None:
    draft = _draft(
        tmp_path,
        Omitted(NoticeKind.TEXT_BOXES, 0, "旁注"),
        Omitted(NoticeKind.DIAGRAMS, 13, "筹备 验收"),
        Omitted(NoticeKind.FIELDS, 13, r"EQ \i(1,2,x)"),
        Omitted(NoticeKind.EMBEDDED, 13, "altChunk"),
    )

    assert [(each.code, each.line, each.column, each.excerpt) for each in findings_of(draft)] == [
        (FindingCode.TEXT_BOX, 1, 1, "旁注"),
        (FindingCode.PLACEHOLDER, 2, 1, "XX"),
        (FindingCode.DIAGRAM, 3, 1, "筹备 验收"),
        (FindingCode.FIELD, 3, 1, r"EQ \i(1,2,x)"),
        (FindingCode.EMBEDDED, 3, 1, "altChunk"),
    ]


def test_long_words_are_cut_and_control_characters_removed(tmp_path: Path) -> None:
    (finding, _) = findings_of(_draft(tmp_path, Omitted(NoticeKind.TEXT_BOXES, 0, "旁\x9b注" * 20)))

    assert finding.excerpt == "旁注" * 11 + "旁…"


def test_what_the_chosen_voice_leaves_out_is_a_finding_each_once_at_its_first_place(
    opened: OpenText, tmp_path: Path
) -> None:
    text = "大家好：\n大家<b>龘</b>好，龘好。\n大家好，䶮龘！\n"
    draft = opened(text, voice=f"neural:{made('vits', tmp_path / 'model')}")
    found = [each for each in findings_of(draft) if each.code is FindingCode.UNHEARD]
    assert [(each.excerpt, each.line, each.column, each.count) for each in found] == [("龘", 2, 6, 3), ("䶮", 3, 5, 1)]


def test_a_model_that_is_not_there_hinders_no_check(opened: OpenText, tmp_path: Path) -> None:
    draft = opened("大家好：\n大家好。\n", voice=f"neural:{tmp_path}/nowhere")
    assert findings_of(draft) == ()
