"""Words in drawings: text boxes, WordArt of old versions, SmartArt."""

from collections.abc import Iterator

from rehearse.sources.docx.markup import Node

DRAWN = frozenset({"drawing", "pict", "object"})


def boxes_in(drawing: Node) -> Iterator[Node]:
    """The stories of its text boxes, the outer ones: those inside are met when these are read."""
    for node in drawing.children:
        if node.name == "txbxContent":
            yield node
        elif node.name == "vml:textpath" and node.values.get("string"):
            yield _story(node.values["string"])
        else:
            yield from boxes_in(node)


def diagrams_in(drawing: Node) -> Iterator[str]:
    """Ids of the relations to what its SmartArt says."""
    for node in drawing.children:
        if node.name == "diagram:relIds":
            yield node.values.get("dm", "")
        else:
            yield from diagrams_in(node)


def words_of_diagram(node: Node) -> Iterator[str]:
    """One for each paragraph."""
    for each in node.children:
        if each.name == "art:p":
            yield "".join(_texts(each))
        else:
            yield from words_of_diagram(each)


def _texts(node: Node) -> Iterator[str]:
    for each in node.children:
        yield each.text if each.name == "art:t" else "".join(_texts(each))


def _story(words: str) -> Node:
    text = Node("t", {"space": "preserve"}, text=words)
    return Node("txbxContent", children=[Node("p", children=[Node("r", children=[text])])])
