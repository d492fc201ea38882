"""Drafts opened from files, with every folder of the user's inside the test's."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rehearse.drafts.draft import Draft, open_draft
from rehearse.settings.choice import Overrides

OpenText = Callable[..., Draft]


@pytest.fixture
def opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> OpenText:
    """`opened(text, voice=…)`: the draft of a speech of that text, its takes in `tmp_path / "takes"`."""
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))

    def open_text(text: str, voice: str | None = None) -> Draft:
        path = tmp_path / "稿.txt"
        path.write_text(text, encoding="utf-8")
        return open_draft(str(path), Overrides(voice=voice, folder=tmp_path / "takes"))

    return open_text
