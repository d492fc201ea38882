"""What a style says about hiding, numbering and looks, through the styles it is based on."""

from collections.abc import Iterator
from dataclasses import dataclass

from rehearse.sources.docx.markup import Node


@dataclass(frozen=True, slots=True)
class Style:
    name: str
    base: str
    hidden: bool | None
    """None: as the style it is based on."""
    number: str
    """The list it belongs to; "" as the base, "0" to none."""
    level: str
    title: str
    """The name a user sees."""
    alignment: str
    outline: str
    size: str
    bold: bool | None


class Styles:
    def __init__(self, root: Node | None) -> None:
        nodes = [each for each in root.children if each.name == "style"] if root else []
        self._styles = {each.values.get("styleId", ""): _style(each) for each in nodes}
        self._default = next(
            (
                each.values.get("styleId", "")
                for each in nodes
                if each.values.get("type") == "paragraph" and each.values.get("default", "0") not in {"0", "false"}
            ),
            "",
        )
        defaults = root.child("docDefaults", "rPrDefault", "rPr") if root else None
        self._hides = bool(hides(defaults))
        self.size = defaults.value("sz") if defaults else ""
        """Half points, as the file has it."""
        self.bold = bool(defaults and defaults.switch("b"))

    def line(self, name: str) -> Iterator[Style]:
        """The style and what it is based on, nearest first; a paragraph without a style has the default one."""
        seen: set[str] = set()
        name = name or self._default
        while name in self._styles and name not in seen:
            seen.add(name)
            yield self._styles[name]
            name = self._styles[name].base

    def hidden(self, run: Node | None, paragraph_style: str) -> bool:
        """Hiding is a switch that a run's style turns over and a run decides (ECMA-376 part 1, 17.7.3)."""
        decided = hides(run)
        if decided is not None:
            return decided
        of_run = run.value("rStyle") if run else ""
        turned = [self._hidden_by(name) for name in (paragraph_style or self._default, of_run) if name]
        return self._hides or sum(turned) == 1

    def _hidden_by(self, name: str) -> bool:
        return next((style.hidden for style in self.line(name) if style.hidden is not None), False)


def hides(run: Node | None) -> bool | None:
    """What run properties say themselves. Word's web layout hides webHidden text, and a voice has no pages either."""
    said = [run.switch(name) for name in ("vanish", "webHidden")] if run else []
    return None if not any(each is not None for each in said) else any(said)


def _style(node: Node) -> Style:
    return Style(
        name=node.values.get("styleId", ""),
        base=node.value("basedOn"),
        hidden=hides(node.child("rPr")),
        number=node.value("pPr", "numPr", "numId"),
        level=node.value("pPr", "numPr", "ilvl"),
        title=node.value("name"),
        alignment=node.value("pPr", "jc"),
        outline=node.value("pPr", "outlineLvl"),
        size=node.value("rPr", "sz"),
        bold=run.switch("b") if (run := node.child("rPr")) else None,
    )
