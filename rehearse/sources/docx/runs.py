"""The words of one paragraph: hidden, deleted and computed text told apart from what is read."""

from collections import Counter
from collections.abc import Iterator

from rehearse.sources.docx.line import Piece
from rehearse.sources.docx.looks import Face, Looks
from rehearse.sources.docx.markup import Node
from rehearse.sources.docx.styles import Styles
from rehearse.sources.notice import NoticeKind

PASSED_OVER = frozenset(
    {"del", "moveFrom", "delText", "rt"}
    | {"pPr", "rPr", "sectPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "rubyPr"}
    | {"customXmlPr", "smartTagPr", "fldData", "ffData"}
)
"""Settings, readings above the line, and what the author has taken out. What we do not know is looked into."""

_DRAWN = frozenset({"drawing", "pict", "object"})
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = frozenset({"footnoteReference", "endnoteReference"})
_SPACES = str.maketrans("\n\r\t", "   ")

_NO_FACE = Face(0.0, bold=False)
"""Of formulas."""

_PRIVATE = range(0xE000, 0xF900)
_SYMBOL_FONT = dict(zip(b"\xa3\xae\xb0\xb1\xb3\xb4\xb8\xb9", "≤→°±≥×÷≠", strict=True))
_PICTURE_FONTS = ("wingdings", "webdings", "marlett")


class Runs:
    """Knows of the fields that are open, which may go on over paragraphs."""

    def __init__(self, styles: Styles, looks: Looks, omitted: Counter[NoticeKind]) -> None:
        self._styles = styles
        self._looks = looks
        self._omitted = omitted
        self._fields: list[_Field] = []

    def words(self, paragraph: Node, style: str) -> tuple[list[Piece], bool]:
        """And whether all there may be was left out as part of a table of contents."""
        silenced = self._in_contents()
        words = [piece for piece in self._inline(paragraph, style) if piece.text]
        # A field that does not come to its result in its paragraph is broken: it must not silence the rest.
        self._fields = [each for each in self._fields if each.has_result]
        return words, silenced and not words

    def _inline(self, parent: Node, style: str) -> Iterator[Piece]:
        for node in parent.children:
            if node.name == "r":
                yield from self._run(node, style)
            elif node.name == "math:t":
                yield from (Piece(words, _NO_FACE) for words in self._part(node))
            elif node.name == "fldSimple" and _is_contents(node.values.get("instr", "")):
                self._omitted[NoticeKind.CONTENTS] += 1
            elif node.name not in PASSED_OVER:
                yield from self._inline(node, style)

    def _run(self, run: Node, style: str) -> Iterator[Piece]:
        properties = run.child("rPr")
        seen = not self._styles.hidden(properties, style)
        face = self._looks.of_run(properties, style)
        for node in run.children:
            if node.name == "fldChar":
                self._turn(node.values.get("fldCharType", ""))
            elif node.name == "instrText":
                self._instruct(node.text)
            elif seen and self._speaking():
                if node.name == "ruby":
                    yield from self._inline(node, style)
                else:
                    yield from (Piece(words, face) for words in self._part(node))

    def _part(self, node: Node) -> Iterator[str]:
        match node.name:
            case "t" | "math:t":
                text = node.text.translate(_SPACES)
                yield text if node.values.get("space") == "preserve" else text.strip(" ")
            case "sym":
                yield self._symbol(node.values.get("char", ""), node.values.get("font", ""))
            case name if name in _SIGNS:
                yield _SIGNS[name]
            case name if name in _NOTES:
                self._omitted[NoticeKind.NOTES] += 1
            case name if name in _DRAWN:
                self._omitted[NoticeKind.TEXT_BOXES] += _text_boxes(node)
            case name if name not in PASSED_OVER:
                for each in node.children:
                    yield from self._part(each)

    def _symbol(self, code: str, font: str) -> str:
        """A character by its place in a font: those of a symbol font stand at F020 to F0FF."""
        try:
            place = int(code, 16)
            char = chr(place)
        except (ValueError, OverflowError):
            place, char = 0xF000, ""
        if place not in _PRIVATE:
            return char
        if font.lower() == "symbol" and place & 0xFF in _SYMBOL_FONT:
            return _SYMBOL_FONT[place & 0xFF]
        if not font.lower().startswith((*_PICTURE_FONTS, "symbol")) and 0xF020 <= place < 0xF07F:
            return chr(place & 0xFF)
        self._omitted[NoticeKind.SYMBOLS] += 1
        return ""

    def _turn(self, kind: str) -> None:
        """A field is begun, its instruction ends (separate) and its result ends."""
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields and kind == "separate":
            self._fields[-1].has_result = True
            if self._fields[-1].is_contents():
                self._omitted[NoticeKind.CONTENTS] += 1
        elif self._fields and kind == "end":
            self._fields.pop()

    def _instruct(self, text: str) -> None:
        if self._fields and not self._fields[-1].has_result:
            self._fields[-1].instruction += text

    def _in_contents(self) -> bool:
        return any(each.is_contents() for each in self._fields)

    def _speaking(self) -> bool:
        return all(each.has_result for each in self._fields) and not self._in_contents()


class _Field:
    def __init__(self) -> None:
        self.instruction = ""
        self.has_result = False

    def is_contents(self) -> bool:
        return _is_contents(self.instruction)


def _is_contents(instruction: str) -> bool:
    return instruction.split()[:1] == ["TOC"]


def _text_boxes(node: Node) -> int:
    return (node.name == "txbxContent") + sum(map(_text_boxes, node.children))
