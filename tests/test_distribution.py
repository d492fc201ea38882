"""The name on the package index: every line a user is told to type must fetch this project, not a stranger's."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
INSTALLS = re.compile(r"""pip install ((?:-[a-zA-Z]+ )*)["']?([A-Za-z][\w.-]*)(?:\[(\w+)\])?""")


def told() -> list[tuple[str, str, str]]:
    """File, distribution and extra of each install line in what users read: documents and messages."""
    pages = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("rehearse/**/*.py")]
    return [
        (page.name, found[2], found[3] or "")
        for page in pages
        for found in INSTALLS.finditer(page.read_text(encoding="utf-8"))
    ]


def test_the_distribution_is_ours_and_the_command_keeps_its_name() -> None:
    assert PROJECT["name"] == "rehearse-speech"
    assert PROJECT["scripts"] == {"rehearse": "rehearse.__main__:run"}


def test_no_line_tells_a_user_to_install_the_strangers_package() -> None:
    lines = told()
    assert ("libraries.py", "rehearse-speech", "neural") in lines
    assert [line for line in lines if line[1] == "rehearse"] == []


def test_every_extra_that_is_named_exists() -> None:
    named = {extra for _, distribution, extra in told() if distribution == "rehearse-speech" and extra}
    assert named == {"neural"}
    assert named <= set(PROJECT["optional-dependencies"])
