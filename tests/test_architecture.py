"""The map in docs/architecture.md shows the house as it stands."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
MAP = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def layers() -> list[set[str]]:
    """Lowest first; the rooms of one layer are strangers to each other."""
    (contract,) = (each for each in PROJECT["tool"]["importlinter"]["contracts"] if each["name"] == "One way only")
    return [set(layer.split(" | ")) for layer in reversed(contract["layers"])]


def drawn() -> list[set[str]]:
    picture = MAP.partition("\n    errors")[2].partition("\n\n")[0]
    return [{room.strip() for room in layer.split("|")} for layer in f"errors{picture}".split("<-")]


def test_the_rooms_stand_as_they_are_drawn() -> None:
    assert drawn() == layers()


def test_every_file_it_names_exists() -> None:
    named = re.findall(r"`((?:rehearse|tests|docs)/[\w./]+)`", MAP)
    assert len(named) > 20
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_it_fits_on_a_few_screens() -> None:
    assert len(MAP.splitlines()) <= 150
