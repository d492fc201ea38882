"""Where the user's things are: settings, takes; and the language, which is wanted before anything else is read."""

import os
import tomllib
from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path

_APP = "rehearse"


def user_file() -> Path:
    return user_config_path(_APP, appauthor=False) / "settings.toml"


def user_data() -> Path:
    """The folder of what the program has learned: run-throughs, voices."""
    return user_data_path(_APP, appauthor=False)


def find_cache_folder() -> Path:
    """REHEARSE_CACHE, else `audio_cache` in the current folder where it exists, else the user's cache folder."""
    if chosen := os.environ.get("REHEARSE_CACHE"):
        return Path(chosen)
    here = Path("audio_cache")
    return here.resolve() if here.is_dir() else user_cache_path(_APP, appauthor=False) / "audio_cache"


def read_user_language() -> str | None:
    """The `language` of the user's settings; None where there is none, or where the file cannot be used at all:
    whoever reads it in full says so, in the locale's language.
    """
    try:
        table = tomllib.loads(user_file().read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    language = table.get("language")
    return language if isinstance(language, str) else None
