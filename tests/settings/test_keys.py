"""A settings file says what it means or is refused with the remedy."""

from pathlib import Path

import pytest

from rehearse.errors import SettingsError
from rehearse.settings.files import read_speech_file, remember_voice
from rehearse.settings.keys import Keys

FULL = """
voice = "zh-CN-YunyangNeural"
speed = 1.1
target = "12:00"
pace = 170
[placeholders]
"XX区" = "朝阳区"
[readings]
"万俟" = "莫奇"
[pauses]
sentence = 0.5
applause = 4
[targets]
"一" = "3:00"
[read]
"本文系" = true
"""


def speech_with(tmp_path: Path, settings: str | bytes) -> Path:
    content = settings if isinstance(settings, bytes) else settings.encode()
    (tmp_path / "稿.toml").write_bytes(content)
    return tmp_path / "稿.txt"


def refused(tmp_path: Path, settings: str | bytes) -> SettingsError:
    with pytest.raises(SettingsError) as raised:
        read_speech_file(speech_with(tmp_path, settings))
    assert raised.value.path == str(tmp_path / "稿.toml")
    return raised.value


def test_every_key_is_read(tmp_path: Path) -> None:
    keys = read_speech_file(speech_with(tmp_path, FULL))
    assert (keys.voice, keys.speed, keys.target, keys.pace) == ("zh-CN-YunyangNeural", 1.1, 720.0, 170.0)
    assert dict(keys.placeholders) == {"XX区": "朝阳区"}
    assert dict(keys.readings) == {"万俟": "莫奇"}
    assert dict(keys.pauses) == {"sentence": 0.5, "applause": 4.0}
    assert dict(keys.targets) == {"一": 180.0}
    assert dict(keys.read) == {"本文系": True}


def test_no_file_chooses_nothing(tmp_path: Path) -> None:
    assert read_speech_file(tmp_path / "稿.txt") == Keys()


def test_a_name_too_long_for_a_settings_file_has_none(tmp_path: Path) -> None:
    assert read_speech_file(tmp_path / ("长" * 84 + ".tx")) == Keys()


def test_an_unknown_key_is_refused_with_the_nearest(tmp_path: Path) -> None:
    error = refused(tmp_path, "sped = 1.1")
    assert (error.key, error.reason, error.hint) == ("sped", "unknown", "speed")


@pytest.mark.parametrize(
    ("line", "key", "reason"),
    [
        ("speed = 9", "speed", "range"),
        ("speed = true", "speed", "type"),
        ("speed = '１０%'", "speed", "type"),
        ("speed = nan", "speed", "range"),
        ("pace = 5", "pace", "range"),
        ("target = '12'", "target", "value"),
        ("target = 12", "target", "type"),
        ("voice = \"…'/><voice name='x\"", "voice", "value"),
        ("voice = 'zh-CN-XiaoxiaoNeural\\n'", "voice", "value"),
        ("placeholders = 'XX'", "placeholders", "type"),
        ("[pauses]\nsentense = 1", "pauses", "value"),
        ("[pauses]\nsentence = -1", "pauses", "range"),
        ("[read]\n'本文' = 'no'", "read", "type"),
        ("[targets]\n'一' = 3", "targets", "type"),
        ("[targets]\n'一' = 'soon'", "targets", "value"),
        ("language = 'zh'", "language", "unknown"),
    ],
)
def test_t12_a_value_that_cannot_be_is_refused(tmp_path: Path, line: str, key: str, reason: str) -> None:
    error = refused(tmp_path, line)
    assert (error.key, error.reason) == (key, reason)


@pytest.mark.parametrize("content", ["speed = ", b"\xff\xfe\x00"])
def test_a_file_that_is_no_toml_is_refused(tmp_path: Path, content: str | bytes) -> None:
    assert refused(tmp_path, content).reason == "syntax"


def test_remembering_a_voice_keeps_the_other_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rehearse.settings.files.user_file", lambda: tmp_path / "settings.toml")
    (tmp_path / "settings.toml").write_text('speed = 1.2\nvoice = "espeak"\n\n[pauses]\nsentence = 0.4\n', "utf-8")
    remember_voice("zh-CN-XiaoxiaoNeural")
    kept = (tmp_path / "settings.toml").read_text("utf-8")
    assert kept == 'voice = "zh-CN-XiaoxiaoNeural"\nspeed = 1.2\n\n[pauses]\nsentence = 0.4\n'


def test_a_link_to_settings_kept_elsewhere_stays_a_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The platform's own folder would be the user's.
    monkeypatch.setattr("rehearse.settings.files.user_file", lambda: tmp_path / "settings.toml")
    (tmp_path / "elsewhere.toml").write_text("pace = 170\n", "utf-8")
    (tmp_path / "settings.toml").symlink_to(tmp_path / "elsewhere.toml")
    remember_voice("espeak")
    assert (tmp_path / "settings.toml").is_symlink()
    assert (tmp_path / "elsewhere.toml").read_text("utf-8") == 'voice = "espeak"\npace = 170\n'


def test_a_speed_has_two_places_so_that_takes_of_it_are_found_again(tmp_path: Path) -> None:
    assert read_speech_file(speech_with(tmp_path, "speed = 1.1249")).speed == 1.12
