"""Formulas of Word's equation editor (ECMA-376 part 1, 22.1), in a line as one would type them."""

from rehearse.sources.docx.equations import raised
from rehearse.sources.docx.markup import Node


def typed(formula: Node) -> str:
    """Fractions with a stroke, powers with raised figures, roots with their sign; all else one after another."""
    return "".join(map(_typed, formula.children))


def _typed(node: Node) -> str:
    match node.name:
        case "math:t" | "t":
            return node.text
        case "del" | "moveFrom":
            return ""
        case "math:f":
            return f"{_of(node, 'num')}/{_of(node, 'den')}"
        case "math:sSup":
            return _of(node, "e") + raised(_of(node, "sup"))
        case "math:rad":
            return f"√{_of(node, 'e')}"
        case _:
            return typed(node)


def _of(node: Node, name: str) -> str:
    return "".join(typed(each) for each in node.children if each.name == f"math:{name}")
