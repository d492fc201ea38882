"""The two settings files: the speech's own `NAME.toml` beside it, and the user's in the platform's folder."""

import json
import os
import secrets
import tomllib
from pathlib import Path
from typing import Any

from rehearse.disk.files import write_whole
from rehearse.errors import SettingsError, WriteError
from rehearse.settings.keys import Keys, read_keys
from rehearse.settings.paths import user_file


def speech_file(speech: Path) -> Path:
    return speech.parent / f"{speech.stem}.toml"


def read_speech_file(speech: Path) -> Keys:
    """Nothing chosen when there is no such file. Raises SettingsError."""
    return _read(speech_file(speech), speech_file=True)


def read_user_file() -> Keys:
    return _read(user_file(), speech_file=False)


def remember_voice(name: str) -> Path:
    """Keeps the voice as the user's choice: for an on-line voice this is the consent. Raises WriteError."""
    path = user_file()
    chosen = f"voice = {json.dumps(name, ensure_ascii=False)}"
    try:
        lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
        kept = [line for line in lines if not _is_voice(line)]
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # Through a symbolic link, so that settings kept elsewhere stay there.
        written = "".join(f"{line}\n" for line in (chosen, *kept)).encode()
        write_whole(Path(os.path.realpath(path)), written, secrets.token_hex(7))
    except OSError as error:
        raise WriteError(str(path), error.strerror or str(error)) from error
    return path


def _is_voice(line: str) -> bool:
    """Only the top-level key is named so: no table of ours has a key `voice`."""
    return line.split("=", maxsplit=1)[0].strip() == "voice"


def _read(path: Path, *, speech_file: bool) -> Keys:
    # os.path, not pathlib: a name too long for any file is no file there, and an error here.
    if not os.path.isfile(path):  # noqa: PTH113
        return Keys()
    return read_keys(_parsed(path), str(path), speech_file=speech_file)


def _parsed(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(str(path), "", "syntax", str(error)) from error
    except UnicodeDecodeError as error:
        raise SettingsError(str(path), "", "syntax", "UTF-8") from error
    except OSError as error:
        raise SettingsError(str(path), "", "syntax", error.strerror or str(error)) from error
