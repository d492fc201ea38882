"""The words of one paragraph: hidden, deleted and computed text told apart from what is read."""

from collections.abc import Callable, Iterator

from rehearse.sources.docx.drawings import DRAWN, boxes_in, diagrams_in
from rehearse.sources.docx.equations import with_reading
from rehearse.sources.docx.fields import Fields
from rehearse.sources.docx.formulas import typed
from rehearse.sources.docx.line import NO_FACE, Piece
from rehearse.sources.docx.looks import Face, Looks
from rehearse.sources.docx.markup import Node
from rehearse.sources.docx.omissions import Omissions
from rehearse.sources.docx.styles import Styles
from rehearse.sources.notice import NoticeKind

PASSED_OVER = frozenset(
    {"del", "moveFrom", "delText", "rt"}
    | {"pPr", "rPr", "sectPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr", "rubyPr"}
    | {"customXmlPr", "smartTagPr", "fldData", "ffData"}
)
"""Settings, readings above the line, and what the author has taken out. What we do not know is looked into."""

_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_NOTES = frozenset({"footnoteReference", "endnoteReference"})
_SPACES = str.maketrans("\n\r\t", "   ")

_PRIVATE = range(0xE000, 0xF900)
_SYMBOL_FONT = dict(zip(b"\xa3\xae\xb0\xb1\xb3\xb4\xb8\xb9", "≤→°±≥×÷≠", strict=True))
_PICTURE_FONTS = ("wingdings", "webdings", "marlett")


class Runs:
    """Knows of the fields that are open."""

    def __init__(self, styles: Styles, looks: Looks, omitted: Omissions, diagram: Callable[[str], str]) -> None:
        """`diagram` gives the words of SmartArt by the name of its relation."""
        self._styles = styles
        self._looks = looks
        self._omitted = omitted
        self._diagram = diagram
        self._fields = Fields(omitted)

    def words(self, paragraph: Node, style: str) -> tuple[list[Piece], bool]:
        """And whether all there may be was left out as part of a table of contents."""
        silenced = self._fields.in_contents()
        pieces = [piece for piece in self._inline(paragraph, style) if piece.text or piece.box]
        if words := self._fields.end_paragraph():
            pieces.append(Piece(words, NO_FACE))
        return pieces, silenced and not pieces

    def _inline(self, parent: Node, style: str) -> Iterator[Piece]:
        for node in parent.children:
            if node.name == "r":
                yield from self._run(node, style)
            elif node.name == "math:oMath":
                yield Piece(typed(node).translate(_SPACES).strip(" "), NO_FACE)
            elif node.name == "fldSimple":
                yield from self._simple_field(node, style)
            elif node.name not in PASSED_OVER:
                yield from self._inline(node, style)

    def _simple_field(self, node: Node, style: str) -> Iterator[Piece]:
        drawn = self._fields.simple(node.values.get("instr", ""))
        if drawn is None:
            yield from self._inline(node, style)
        else:
            yield Piece(drawn, NO_FACE)

    def _run(self, run: Node, style: str) -> Iterator[Piece]:
        properties = run.child("rPr")
        seen = not self._styles.hidden(properties, style)
        face = self._looks.of_run(properties, style)
        for node in run.children:
            if node.name == "fldChar":
                drawn = self._turn(node.values.get("fldCharType", ""))
                yield Piece(drawn if seen else "", face)
            elif node.name == "instrText" or (node.name == "t" and not self._fields.speak()):
                # WPS writes the characters of a formula as plain text inside the instruction.
                self._fields.instruct(node.text)
            elif seen and self._fields.speak():
                yield from self._ruby(node, style, face) if node.name == "ruby" else self._part(node, face)

    def _ruby(self, ruby: Node, style: str, face: Face) -> Iterator[Piece]:
        """A word and, in brackets, the reading above it."""
        base, above = ruby.child("rubyBase"), ruby.child("rt")
        word = "".join(piece.text for piece in self._inline(base, style)) if base else ""
        reading = "".join(piece.text for piece in self._inline(above, style)) if above else ""
        yield Piece(with_reading(word, reading), face)

    def _part(self, node: Node, face: Face) -> Iterator[Piece]:
        match node.name:
            case "t":
                text = node.text.translate(_SPACES)
                yield Piece(text if node.values.get("space") == "preserve" else text.strip(" "), face)
            case "sym":
                yield Piece(self._symbol(node.values.get("char", ""), node.values.get("font", "")), face)
            case name if name in _SIGNS:
                yield Piece(_SIGNS[name], face)
            case name if name in _NOTES:
                self._omitted.count(NoticeKind.NOTES)
            case name if name in DRAWN:
                for diagram in diagrams_in(node):
                    self._omitted.add(NoticeKind.DIAGRAMS, self._diagram(diagram))
                yield from (Piece("", face, box) for box in boxes_in(node))
            case name if name not in PASSED_OVER:
                for each in node.children:
                    yield from self._part(each, face)

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
        self._omitted.count(NoticeKind.SYMBOLS)
        return ""

    def _turn(self, kind: str) -> str:
        """A field is begun, its instruction ends (separate) and its result ends."""
        match kind:
            case "begin":
                self._fields.begin()
            case "separate":
                self._fields.separate()
            case "end":
                return self._fields.end()
        return ""
