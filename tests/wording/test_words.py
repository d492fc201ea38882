"""Both languages complete: a phrase without its twin would leave a user before a foreign sentence."""

import pytest

from rehearse.errors import (
    EncodingError,
    MissingTakesError,
    RehearseError,
    SettingsError,
    UnknownVoiceError,
    UnreadableSourceError,
)
from rehearse.settings.keys import read_keys
from rehearse.text.speech import FindingCode
from rehearse.wording import Language, Words, language_of, problem
from rehearse.wording.words import PHRASES
from tests.errors.every import every_kind, filled, reasons_of
from tests.wording.test_phrases import fields_of

ZH, EN = Words(Language.ZH), Words(Language.EN)

ABSTRACT = {"error", "voice", "service"}
"""Never raised themselves."""


@pytest.mark.parametrize("kind", [kind for kind in every_kind() if "code" in vars(kind)])
def test_every_error_and_every_reason_of_it_has_a_phrase_of_its_own(kind: type[RehearseError]) -> None:
    for reason in reasons_of(kind):
        general, by_code = f"reason.{reason}", f"error.{kind.code}"
        spoken_of = ZH.has(general) and ZH.has(by_code) and "reason" in fields_of(PHRASES[by_code][0])
        assert spoken_of or ZH.has(f"{by_code}.{reason}"), (kind.code, reason)
    if not reasons_of(kind):
        assert ZH.has(f"error.{kind.code}") or kind.code in ABSTRACT


def test_no_error_shows_a_reason_as_it_is_spelled_in_the_code() -> None:
    for kind in every_kind():
        for reason in reasons_of(kind):
            assert reason not in problem(ZH, filled(kind, reason=reason))


def test_every_finding_has_a_message_and_a_hint() -> None:
    for code in FindingCode:
        assert ZH.has(f"finding.{code.value}")
        assert ZH.has(f"finding.{code.value}.hint")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (UnknownVoiceError("Xiaoxiau", ("zh-CN-XiaoxiaoNeural",)), "是不是想写 zh-CN-XiaoxiaoNeural？"),
        (UnreadableSourceError("稿.txt", "missing"), "找不到 稿.txt。"),
        (
            EncodingError("稿.txt", "utf-8", "damaged", line=3, offset=17),
            "稿.txt 第 3 行（第 17 字节处）的 utf-8 编码已损坏",
        ),
        (EncodingError("稿.txt", "", "undecided", guesses=("big5", "gb18030")), "可以先试：big5, gb18030"),
        (SettingsError("稿.toml", "sped", "unknown", "speed"), "不认识的设置项 sped。是不是想写 speed？"),
        (MissingTakesError(((12, 4),)), "有 1 句没有录音"),
    ],
)
def test_an_error_says_what_happened_with_its_fields(error: RehearseError, said: str) -> None:
    assert said in problem(ZH, error)


def test_a_settings_file_may_name_every_language_there_is() -> None:
    for language in Language:
        assert read_keys({"language": language.value}, "config.toml", speech_file=False).language == language
    with pytest.raises(SettingsError, match="'zh, en'"):
        read_keys({"language": "de"}, "config.toml", speech_file=False)


def test_missing_sentences_are_named_with_their_lines() -> None:
    told = problem(EN, MissingTakesError(((12, 4), (15, 6))))
    assert "  line 12 (section 4)\n  line 15 (section 6)\n" in told


def test_t06_control_characters_of_a_path_are_shown_as_escapes() -> None:
    told = problem(EN, UnreadableSourceError("a\x1b]52;c;x\x07\u202e.txt", "missing"))
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "a\\x1b]52" in told


def test_braces_in_a_field_are_no_template() -> None:
    assert "{0.__class__}" in problem(EN, UnreadableSourceError("{0.__class__}", "missing"))


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "en_US.UTF-8"}, Language.EN),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "C"}, Language.EN),
        ({"LC_MESSAGES": "zh_TW", "LANG": "de_DE"}, Language.ZH),
    ],
)
def test_the_locale_decides_the_language(environment: dict[str, str], language: Language) -> None:
    assert language_of(environment) is language
