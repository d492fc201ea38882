"""XML as nodes: namespaces shortened, what Word does not write refused before it can do harm."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from rehearse.errors import DamagedDocumentError

_MOST_NODES = 400_000
"""An hour of speech with every word in a run of its own, each with four settings, has 180,000."""

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
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = builder.doctype
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.characters
    try:
        for chunk in chunks:
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    # pyexpat answers an encoding it does not know with LookupError or ValueError.
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise DamagedDocumentError(path, "xml", f"{part}:{parser.CurrentLineNumber}") from error
    return builder.root


class _Builder:
    def __init__(self, path: str, part: str) -> None:
        self.root = Node("")
        self._path, self._part = path, part
        self._open = [self.root]
        self._count = 0
        self._names: dict[str, str] = {}
        self._text: list[str] = []

    def doctype(self, *_: object) -> None:
        """Entities, and with them files and addresses to fetch, can only be declared here; Word never does."""
        raise DamagedDocumentError(self._path, "doctype", self._part)

    def start(self, name: str, values: dict[str, str]) -> None:
        self._count += 1
        if self._count > _MOST_NODES:
            raise DamagedDocumentError(self._path, "large", self._part)
        if len(self._open) > _DEEPEST:
            raise DamagedDocumentError(self._path, "deep", self._part)
        shortened = {self._short(key): value for key, value in values.items()}
        kept = {key: shortened[key] for key in shortened.keys() & _KEPT_VALUES}
        node = Node(self._short(name), kept or _NO_VALUES)
        if len(self._open) == 1:
            self.root = node
        else:
            self._open[-1].children.append(node)
        self._open.append(node)

    def end(self, _: str) -> None:
        node = self._open.pop()
        if node.name in _WITH_TEXT:
            node.text = "".join(self._text)
            self._text.clear()
        if node.name == "choice:AlternateContent":
            chosen = _chosen(node)
            self._open[-1].children[-1:] = chosen.children if chosen else []

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
