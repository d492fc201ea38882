"""XML as nodes: namespaces shortened, what Word does not write refused before it can do harm."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from rehearse.errors import DamagedDocumentError, DocumentReason

_MOST_ELEMENTS = 1_200_000
"""Five hours of speech with every character in a run of its own, each with twelve settings, have 900,000."""

_MOST_NODES = 180_000
"""Kept at once: of a whole part, or of one block of a story. Three hours of such a speech in a single table have so
many; they take 90 MB."""

_DEEPEST = 250
"""Nodes inside each other: the readers of the tree recur. A table in a table in a table has 20."""

_SHORT = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://www.w3.org/XML/1998/namespace": "",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "math:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "math:",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "art:",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "diagram:",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "",
    "http://purl.oclc.org/ooxml/drawingml/main": "art:",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "diagram:",
    "http://purl.oclc.org/ooxml/officeDocument/relationships": "",
    "urn:schemas-microsoft-com:vml": "vml:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "choice:",
}
_WITH_TEXT = frozenset({"t", "math:t", "art:t", "instrText"})
_KEPT_VALUES = frozenset(
    {"val", "abstractNumId", "ilvl", "numId", "styleId", "default", "type", "fldCharType", "instr", "char", "font"}
    | {"space", "Type", "Target", "TargetMode", "Id", "dm", "string"}
)
_SETTINGS = {
    "pPr": frozenset({"pStyle", "numPr", "rPr", "jc", "outlineLvl"}),
    "rPr": frozenset({"rStyle", "vanish", "webHidden", "b", "sz", "del", "moveFrom"}),
}
"""What we read of settings. Programs write a dozen others for each run: they are four fifths of a large file."""

# Most nodes say nothing by values; one for all of them keeps the tree a quarter smaller.
_NO_VALUES: Mapping[str, str] = {}


@dataclass(slots=True)
class Node:
    name: str
    """Without prefix for WordprocessingML and relationships, math: for formulas, the whole address for the rest."""
    values: Mapping[str, str] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)
    text: str = ""
    """Only where characters are content: between other nodes they are the layout of the file."""

    def child(self, *names: str) -> "Node | None":
        """The first one along the path of names."""
        found: Node | None = self
        for name in names:
            found = next((each for each in found.children if each.name == name), None) if found else None
        return found

    def value(self, *names: str) -> str:
        """The `val` of the child along the path of names, or ""."""
        found = self.child(*names)
        return found.values.get("val", "") if found else ""

    def switch(self, name: str) -> bool | None:
        """None where nothing is said; a switch without a value is on (ECMA-376 part 1, 17.17.4)."""
        found = self.child(name)
        return None if found is None else found.values.get("val", "1").lower() not in {"0", "false", "off", "none"}


def read_markup(chunks: Iterable[bytes], path: str, part: str) -> Node:
    """The root of one part. Raises DamagedDocumentError: doctype, deep, large, or xml with its line."""
    builder = _Builder(path, part)
    for _ in _parsed(builder, chunks):
        pass
    return builder.root


def read_story(chunks: Iterable[bytes], path: str, part: str) -> Iterator[Node]:
    """The blocks of the body one by one, so that a large document is never in memory as a whole.

    Raises as `read_markup`, and DamagedDocumentError(no-document) where there is no body.
    """
    builder = _Builder(path, part, "body")
    for _ in _parsed(builder, chunks):
        yield from builder.taken()
    if builder.story is None:
        raise DamagedDocumentError(path, "no-document")


def _parsed(builder: "_Builder", chunks: Iterable[bytes]) -> Iterator[None]:
    """Pauses after each chunk."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
            yield
        parser.Parse(b"", True)
    # pyexpat answers an encoding it does not know with LookupError or ValueError.
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise builder.damaged("xml", f"{builder.part}:{parser.CurrentLineNumber}") from error


class _Builder:
    def __init__(self, path: str, part: str, story: str = "") -> None:
        self.root = Node("")
        self.part = part
        self.story: Node | None = None
        """The first child of the root of that name: its blocks are taken away while it is read."""
        self._blocks: list[Node] = []
        self._path, self._story_name = path, story
        self._open = [self.root]
        self._count = self._kept = 0
        self._skipped = 0
        """Elements open inside a setting that is not read, with it."""
        self._names: dict[str, str] = {}
        self._text: list[str] = []

    def doctype(self, *_: object) -> None:
        """Entities, and with them files and addresses to fetch, can only be declared here; Word never does."""
        raise self.damaged("doctype", self.part)

    def damaged(self, reason: DocumentReason, hint: str) -> DamagedDocumentError:
        return DamagedDocumentError(self._path, reason, hint)

    def taken(self) -> list[Node]:
        """The blocks of the story that are complete; they are forgotten here."""
        taken, self._blocks = self._blocks, []
        return taken

    def start(self, name: str, values: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST_ELEMENTS or self._kept > _MOST_NODES:
            raise self.damaged("large", self.part)
        if len(self._open) + self._skipped > _DEEPEST:
            raise self.damaged("deep", self.part)
        parent, short = self._open[-1], self._short(name)
        if self._skipped or (parent.name in _SETTINGS and short not in _SETTINGS[parent.name]):
            self._skipped += 1
            return
        self._kept += 1
        node = Node(short, self._values(values) if values else _NO_VALUES)
        if len(self._open) == 1:
            self.root = node
        else:
            parent.children.append(node)
        if self.story is None and parent is self.root and short == self._story_name:
            self.story = node
        self._open.append(node)

    def _values(self, values: dict[str, str]) -> Mapping[str, str]:
        shortened = {self._short(key): value for key, value in values.items()}
        kept = {key: shortened[key] for key in shortened.keys() & _KEPT_VALUES}
        return kept or _NO_VALUES

    def end(self, _: str) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        node = self._open.pop()
        if node.name in _WITH_TEXT:
            node.text = "".join(self._text)
            self._text.clear()
        if node.name == "choice:AlternateContent":
            chosen = _chosen(node)
            self._open[-1].children[-1:] = chosen.children if chosen else []
        if self._open[-1] is self.story:
            self._blocks += self.story.children
            self.story.children = []
            self._kept = 0

    def characters(self, text: str) -> None:
        if self._open[-1].name in _WITH_TEXT:
            self._text.append(text)

    def _short(self, name: str) -> str:
        if name not in self._names:
            space, _, local = name.rpartition(" ")
            self._names[name] = _SHORT.get(space, f"{space} ") + local if space else local
        return self._names[name]


def _chosen(alternatives: Node) -> Node | None:
    """We understand no extension, so the fallback is meant for us (ECMA-376 part 3, 7.6), unless it is mute."""
    fallback, choice = alternatives.child("choice:Fallback"), alternatives.child("choice:Choice")
    return choice if choice and (fallback is None or (_has_box(choice) and not _has_box(fallback))) else fallback


def _has_box(node: Node) -> bool:
    return node.name in {"txbxContent", "vml:textpath"} or any(map(_has_box, node.children))
