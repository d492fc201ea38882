"""Numbers out of sequence."""

import pytest

from tests.text.findings.found import told

BODY = "我们要把各项工作落到实处，让群众满意。\n"


def heads(*numbers: str) -> str:
    return "".join(f"{number}加强学习\n{BODY}" for number in numbers)


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("一、", "三、"), [("number-missing", "三、", "二")]),
        (("二、", "三、"), [("number-missing", "二、", "一")]),
        (("一、", "二、", "二、"), [("number-repeated", "二、", "三")]),
        (("一、", "（一）", "（三）", "二、"), [("number-missing", "（三）", "（二）")]),
        (("一、", "二、", "3、"), [("number-mixed", "3、", "三、")]),
        (("（一）", "（二）"), [("number-orphan", "（一）", "")]),
        (("壹、", "叁、"), [("number-missing", "叁、", "贰")]),
        (("一、", "1.", "2.", "4."), [("number-missing", "4.", "3")]),
    ],
)
def test_a_number_out_of_sequence_is_found_with_the_right_one(
    numbers: tuple[str, ...], expected: list[tuple[str, str, str]]
) -> None:
    assert told(heads(*numbers)) == expected


@pytest.mark.parametrize(
    "numbers",
    [
        ("一、", "（一）", "（二）", "二、", "（一）", "（二）", "三、"),
        ("一、", "1.", "2.", "二、", "1.", "2."),
        ("一、", "1.", "2.", "二、", "3.", "4."),
        ("第一部分 ", "一、", "二、", "第二部分 ", "一、", "二、"),
        ("第一章 ", "第一节 ", "第二节 ", "第二章 ", "第一节 "),
        ("壹、", "一、", "二、", "贰、", "一、"),
        ("1.", "2.", "3."),
    ],
)
def test_numbers_in_order_are_right(numbers: tuple[str, ...]) -> None:
    assert told(heads(*numbers)) == []


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("要做三件事。一是抓学习。三是抓作风。", [("number-missing", "三是", "二是")]),
        ("要做三件事。一是抓学习；二是抓纪律；二是抓作风。", [("number-repeated", "二是", "三是")]),
        ("要做两件事。第一，抓学习。第三，抓作风。", [("number-missing", "第三，", "第二")]),
    ],
)
def test_an_item_left_out_is_found(paragraph: str, expected: list[tuple[str, str, str]]) -> None:
    assert told(paragraph) == expected


@pytest.mark.parametrize(
    "paragraph",
    [
        "要做三件事。一是抓学习。二是抓纪律。三是抓作风。",
        "要做两件事。一是抓学习，二要抓纪律，三是抓作风。",
        "一是抓学习。\n二是抓纪律。\n三是抓作风。",
        "首先，抓学习。第二，抓纪律。第三，抓作风。",
        "三、四线城市也要跟上。",
        "粮食产量居全市第二，蔬菜产量居第一。",
        "这件事一要快，二要好。另一件事一要准，二要稳。",
    ],
)
def test_items_in_order_are_right(paragraph: str) -> None:
    assert told(paragraph) == []
