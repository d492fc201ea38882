"""How paragraphs and letters look: what they say themselves, else their styles, else the defaults of the document."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rehearse.sources.docx.markup import Node
from rehearse.sources.docx.styles import Style, Styles
from rehearse.text.layout import Alignment

_ALIGNMENTS = {"center": Alignment.CENTRE, "right": Alignment.RIGHT, "end": Alignment.RIGHT}
_LEVELS = 9
_HEADING = re.compile(rf"(?:heading|标题) ?([1-{_LEVELS}])", re.IGNORECASE)
"""By name: WPS and Chinese Word call the styles themselves 1, 2 or a3."""
_TITLES = frozenset({"title", "标题"})
_SUBTITLES = frozenset({"subtitle", "副标题"})


@dataclass(frozen=True, slots=True)
class Face:
    """Of letters."""

    size: float
    """Points; 0 where nothing is said."""
    bold: bool


@dataclass(frozen=True, slots=True)
class Look:
    """Of a paragraph."""

    alignment: Alignment
    outline_level: int
    title: bool


class Looks:
    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._faces: dict[tuple[str, str, str, bool | None], Face] = {}
        """Documents have thousands of runs and a handful of faces."""

    def of_paragraph(self, properties: Node | None, style: str) -> Look:
        line = list(self._styles.line(style))
        said = properties.value("jc") if properties else ""
        alignment = said or next((each.alignment for each in line if each.alignment), "")
        named = next(filter(None, map(_part_named, line)), "")
        return Look(
            _ALIGNMENTS.get(alignment, Alignment.LEFT),
            _level(properties.value("outlineLvl") if properties else "", line),
            named in _TITLES,
        )

    def of_run(self, properties: Node | None, paragraph_style: str) -> Face:
        of_run = properties.value("rStyle") if properties else ""
        size = properties.value("sz") if properties else ""
        bold = properties.switch("b") if properties else None
        key = (paragraph_style, of_run, size, bold)
        if key not in self._faces:
            self._faces[key] = self._face(*key)
        return self._faces[key]

    def _face(self, paragraph_style: str, of_run: str, size: str, bold: bool | None) -> Face:
        near = list(self._styles.line(of_run)) if of_run else []
        far = list(self._styles.line(paragraph_style))
        size = size or next((each.size for each in near + far if each.size), self._styles.size)
        if bold is None:
            # Like hiding, a switch that one style turns over and the other turns back.
            bold = self._styles.bold or _first(near, _boldness) != _first(far, _boldness)
        return Face(_points(size), bold)


def _first(line: list[Style], said: Callable[[Style], bool | None]) -> bool:
    return next((answer for answer in map(said, line) if answer is not None), False)


def _boldness(style: Style) -> bool | None:
    return style.bold


def _part_named(style: Style) -> str:
    """What part of a document the name of a style stands for: no heading is a title, though based on it."""
    name = style.title.strip().lower()
    return name if name in _TITLES or name in _SUBTITLES or _HEADING.fullmatch(name) else ""


def _level(said: str, line: list[Style]) -> int:
    return next((level for level in _levels(said, line) if level is not None), 0)


def _levels(said: str, line: list[Style]) -> Iterator[int | None]:
    """From the nearest on; 9 in the file is plain text (ECMA-376 part 1, 17.3.1.20)."""
    yield _level_said(said)
    for style in line:
        yield _level_said(style.outline)
        named = _HEADING.fullmatch(style.title.strip())
        yield int(named[1]) if named else None


def _level_said(said: str) -> int | None:
    if not (said.isascii() and said.isdigit()):
        return None
    return int(said) + 1 if len(said) == 1 and int(said) < _LEVELS else 0


def _points(halves: str) -> float:
    return int(halves) / 2 if halves.isascii() and halves.isdigit() and len(halves) < 5 else 0.0
