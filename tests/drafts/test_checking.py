"""What the file of a speech holds beside the speech is found too."""

from dataclasses import replace
from pathlib import Path

from rehearse.drafts.checking import findings_of
from rehearse.drafts.draft import Draft, open_draft
from rehearse.settings.choice import Overrides
from rehearse.sources import NoticeKind, Omitted
from rehearse.text.speech import FindingCode


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
