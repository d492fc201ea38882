"""Automatic numbering: Word keeps the rules in the file and the numbers nowhere, so we count as Word does."""

import re
from dataclasses import dataclass, field, replace

from rehearse.sources.docx.markup import Node
from rehearse.sources.docx.numerals import numeral
from rehearse.sources.docx.styles import Styles

LEVELS = 9
_LARGEST = 32_767
"""Word's own limit for a number."""


@dataclass(frozen=True, slots=True)
class Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    """%1 to %9 stand for the numbers of the levels."""
    restart: int | None = None
    """None: after any higher level; 0: never; n: after the levels from the first to the n-th."""
    plain: bool = False
    """Numbers of other levels are shown in Arabic digits too."""
    close: bool = False
    """Nothing stands between the number and the words."""
    style: str = ""
    """Paragraphs of this style are on this level."""


@dataclass(slots=True)
class Outline:
    """The counters that all lists with the same rules share."""

    levels: dict[int, Level]
    counts: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True)
class List:
    outline: Outline
    levels: dict[int, Level]
    """The outline's, with what this list overrules."""
    anew: set[int]
    """Levels that this list begins once from their start, although others have counted before it."""


class Numbering:
    """Paragraphs must be asked for in reading order: each question counts."""

    def __init__(self, root: Node | None, styles: Styles) -> None:
        self._styles = styles
        nodes = root.children if root else []
        rules = {each.values.get("abstractNumId", ""): each for each in nodes if each.name == "abstractNum"}
        lists = {each.values.get("numId", ""): each for each in nodes if each.name == "num"}
        rule_of = {name: _followed(node.value("abstractNumId"), rules, lists, styles) for name, node in lists.items()}
        outlines = {name: Outline(_levels(rules[name])) for name in set(rule_of.values()) if name in rules}
        self._lists = {
            name: _list(node, outlines[rule_of[name]]) for name, node in lists.items() if rule_of[name] in outlines
        }

    def label(self, paragraph: Node | None, style: str) -> str:
        """The number with its marks, "" for a paragraph without one; a bullet is no word and is left out."""
        place = self._place(paragraph, style)
        if place is None:
            return ""
        each, depth = place
        level = each.levels.get(depth, Level())
        _count(each, depth)
        return "" if level.format == "bullet" else _shown(each, level)

    def _place(self, paragraph: Node | None, style: str) -> tuple[List, int] | None:
        line = list(self._styles.line(style))
        own = paragraph.child("numPr") if paragraph else None
        said = own.value("numId") if own else ""
        found = self._lists.get(said or next((each.number for each in line if each.number), ""))
        if found is None:
            return None
        if own and own.child("ilvl"):
            return found, _whole(own.value("ilvl"), LEVELS - 1)
        linked = [depth for each in line for depth, level in found.levels.items() if level.style == each.name]
        if linked and not said:
            return found, linked[0]
        return found, _whole(next((each.level for each in line if each.level), "0") if not said else "0", LEVELS - 1)


def _followed(rule: str, rules: dict[str, Node], lists: dict[str, Node], styles: Styles) -> str:
    """Rules may be kept in a list style and only be named; one step, for a style's list names no other."""
    link = rules[rule].value("numStyleLink") if rule in rules else ""
    number = next((style.number for style in styles.line(link) if style.number), "") if link else ""
    return lists[number].value("abstractNumId") if number in lists else rule


def _list(node: Node, outline: Outline) -> List:
    levels, anew = dict(outline.levels), set[int]()
    for each in (override for override in node.children if override.name == "lvlOverride"):
        depth = _whole(each.values.get("ilvl", ""), LEVELS - 1)
        own = each.child("lvl")
        if own:
            levels[depth] = _level(own)
        if each.child("startOverride"):
            levels[depth] = replace(levels.get(depth, Level()), start=_whole(each.value("startOverride")))
            anew.add(depth)
    return List(outline, levels, anew)


def _levels(rule: Node) -> dict[int, Level]:
    return {
        _whole(each.values.get("ilvl", ""), LEVELS - 1): _level(each) for each in rule.children if each.name == "lvl"
    }


def _level(node: Node) -> Level:
    return Level(
        # Left out, it is 0 (ECMA-376 part 1, 17.9.25).
        start=_whole(node.value("start")),
        format=node.value("numFmt") or "decimal",
        text=node.value("lvlText"),
        restart=_whole(node.value("lvlRestart")) if node.child("lvlRestart") else None,
        plain=bool(node.switch("isLgl")),
        close=node.value("suff") == "nothing",
        style=node.value("pStyle"),
    )


def _count(each: List, depth: int) -> None:
    counts = each.outline.counts
    before = None if depth in each.anew else counts[depth]
    each.anew.discard(depth)
    counts[depth] = each.levels.get(depth, Level()).start if before is None else before + 1
    for deeper in range(depth + 1, LEVELS):
        restart = each.levels.get(deeper, Level()).restart
        if restart is None or depth < restart:
            counts[deeper] = None


def _shown(each: List, level: Level) -> str:
    def number(match: re.Match[str]) -> str:
        depth = int(match[1]) - 1
        of_level = each.levels.get(depth, Level())
        count = each.outline.counts[depth]
        shown = of_level.start if count is None else count
        return numeral(shown, "decimal" if level.plain and of_level is not level else of_level.format)

    label = re.sub("%([1-9])", number, level.text).strip()
    # Word has a tab here. Without anything "1." and "5亿元" would be one number.
    return label if level.close or not label or not _needs_space(label[-1]) else f"{label} "


def _needs_space(last: str) -> bool:
    return last.isascii() or last.isalnum()


def _whole(text: str, largest: int = _LARGEST) -> int:
    """0 for what is no number."""
    return min(int(text), largest) if text.isascii() and text.isdigit() and len(text) < 10 else 0
