"""`check` of a Word document: words of its file that are not in the speech."""

import json
from pathlib import Path

from tests.cli.program import rehearse
from tests.sources.word_files import paragraph, word_parts, zipped


def test_a_text_box_is_a_finding_and_ends_with_9(tmp_path: Path) -> None:
    box = f"<w:r><w:pict><v:textbox><w:txbxContent>{paragraph('旁注')}</w:txbxContent></v:textbox></w:pict></w:r>"
    path = tmp_path / "稿.docx"
    path.write_bytes(zipped(word_parts(f"{paragraph('同志们：')}<w:p>{box}</w:p>{paragraph('谢谢大家。')}")))

    ended = rehearse("check", path, "--json", home=tmp_path)

    (finding,) = json.loads(ended.out)["findings"]
    assert (ended.code, finding["code"], finding["line"], finding["excerpt"]) == (9, "text-box", 2, "旁注")
