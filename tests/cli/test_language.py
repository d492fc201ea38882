"""Whoever has chosen no language is told once how to choose Chinese."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rehearse.cli.main import main

HINT = "--lang zh"
Tell = Callable[..., str]


@pytest.fixture
def tell(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tell:
    """What one run says on standard error, under that locale."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))

    def run(locale: str, *arguments: str, terminal: bool = True) -> str:
        monkeypatch.setattr("sys.stderr.isatty", lambda: terminal)
        monkeypatch.setenv("LC_ALL", locale)
        main([*arguments, "--version"])
        return capsys.readouterr().err

    return run


def test_a_locale_without_a_language_is_told_of_chinese_once(tell: Tell) -> None:
    assert HINT in tell("C.UTF-8")
    assert HINT not in tell("C.UTF-8")


@pytest.mark.parametrize("locale", ["en_US.UTF-8", "zh_CN.UTF-8", "de_DE"])
def test_a_locale_with_a_language_is_a_choice(tell: Tell, locale: str) -> None:
    assert tell(locale) == ""


def test_who_has_chosen_is_told_nothing(tell: Tell) -> None:
    assert tell("C.UTF-8", "--lang", "en") == ""


def test_nobody_reads_it_where_there_is_no_terminal(tell: Tell) -> None:
    assert tell("C.UTF-8", terminal=False) == ""
    assert HINT in tell("C.UTF-8")
