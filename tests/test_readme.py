"""What the README shows of the library is what the library does."""

import doctest
from pathlib import Path

from rehearse.export.formats import FORMATS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_library_does_what_the_readme_shows() -> None:
    shown = doctest.DocTestParser().get_doctest(README, {}, "README.md", "README.md", 0)
    assert len(shown.examples) == 8
    told: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(shown, out=told.append)
    assert (result.failed, "".join(told)) == (0, "")


def test_both_readmes_name_every_format_that_can_be_exported() -> None:
    for page in ("README.md", "README.zh-CN.md"):
        written = (ROOT / page).read_text(encoding="utf-8")
        assert [suffix for suffix in FORMATS if f"`{suffix}`" not in written] == []
