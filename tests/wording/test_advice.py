"""Advice names only what can be done there."""

import pytest

from rehearse.errors import NoSpeakerError, RehearseError, TakesWriteError, TargetWriteError, WriteError
from rehearse.wording import Language, Words, problem


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize(
    ("error", "option"),
    [(WriteError, None), (TargetWriteError, "-o"), (TakesWriteError, "--cache")],
)
def test_another_place_is_advised_where_an_option_names_one(
    language: Language, error: type[WriteError], option: str | None
) -> None:
    told = problem(Words(language), error("/full", "No space left on device"))
    advised = [each for each in ("-o", "--cache") if f"（{each}）" in told or f"({each})" in told]
    assert advised == [option] * bool(option)


@pytest.mark.parametrize(("language", "remedy"), [(Language.ZH, "声音设置"), (Language.EN, "sound settings")])
def test_no_sound_comes_with_its_remedy(language: Language, remedy: str) -> None:
    error: RehearseError = NoSpeakerError("alsa")
    told = problem(Words(language), error)
    assert remedy in told
    assert "REHEARSE_SPEAKER=null" in told
