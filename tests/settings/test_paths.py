"""Where takes are kept when nobody says so on the command line."""

from pathlib import Path

import pytest

from rehearse.settings.paths import find_cache_folder, read_user_language


def test_takes_are_kept_in_the_current_folder_where_it_has_a_place_for_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("REHEARSE_CACHE", raising=False)
    monkeypatch.chdir(tmp_path)
    assert find_cache_folder() != tmp_path / "audio_cache"
    (tmp_path / "audio_cache").mkdir()
    assert find_cache_folder() == tmp_path / "audio_cache"


def test_the_environment_has_the_last_word(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REHEARSE_CACHE", str(tmp_path / "elsewhere"))
    monkeypatch.chdir(tmp_path)
    (tmp_path / "audio_cache").mkdir()
    assert find_cache_folder() == tmp_path / "elsewhere"


def test_a_language_is_read_from_settings_that_can_be_used_and_only_from_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The platform's own folder would be the user's.
    monkeypatch.setattr("rehearse.settings.paths.user_file", lambda: tmp_path / "settings.toml")
    assert read_user_language() is None
    for content, language in (('language = "en"', "en"), ("language = 7", None), ("language = ", None)):
        (tmp_path / "settings.toml").write_text(content, "utf-8")
        assert read_user_language() == language
