"""The layout of lines is handed to the paragraphs they make."""

from rehearse.text.layout import Alignment, LineLayout
from rehearse.text.structure.blocks import blocks_of


def test_each_block_has_the_layout_of_its_first_line() -> None:
    title, body, end = LineLayout(1, Alignment.CENTRE), LineLayout(9), LineLayout(15, Alignment.RIGHT)

    blocks = blocks_of("\n植树讲话稿\n\n\n同志们：\n\n2026年3月\n", (title, body, end))

    assert [(block.text, block.layout) for block in blocks] == [
        ("植树讲话稿", title),
        ("同志们：", body),
        ("2026年3月", end),
    ]


def test_a_source_without_layout_gives_none() -> None:
    assert [block.layout for block in blocks_of("同志们：\n")] == [None]


def test_a_block_of_which_the_layout_says_nothing_has_none() -> None:
    second = LineLayout(5)

    assert [block.layout for block in blocks_of("同志们：\n今天开会。\n", (second,))] == [None, second]
