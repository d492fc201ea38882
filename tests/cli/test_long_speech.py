"""Hours of sound are not recorded without a word."""

from pathlib import Path

import click
import pytest

from rehearse.cache import TakeStore
from rehearse.cli.narration import settle
from rehearse.drafts.draft import Draft, open_draft
from rehearse.settings.choice import Overrides
from rehearse.wording import Language, Words

WORDS = Words(Language.EN)


def draft(tmp_path: Path, sentences: int) -> Draft:
    path = tmp_path / "s.txt"
    path.write_text("各位代表今天都到齐了，我们开始开会。\n" * sentences, encoding="utf-8")
    return open_draft(str(path), Overrides(voice="espeak", folder=tmp_path / "takes"))


def settled(draft: Draft) -> Draft:
    return settle(WORDS, draft, TakeStore(draft.choice.folder)).draft


def at_a_terminal(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    """No pseudo-terminal: pytest owns the streams, and what is tried is who is asked."""
    for stream in ("stdin", "stderr"):
        monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda text: answer)


def test_t02_without_a_terminal_the_length_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settled(draft(tmp_path, 2000))
    assert "\nThis speech lasts 2:" in capsys.readouterr().err


def test_t02_at_a_terminal_it_is_asked_and_a_no_ends_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch, "n")
    with pytest.raises(click.Abort):
        settled(draft(tmp_path, 2000))


def test_a_speech_of_ordinary_length_is_not_asked_about(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_a_terminal(monkeypatch, "n")
    settled(draft(tmp_path, 200))
