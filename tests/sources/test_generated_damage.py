"""Thousands of cut, flipped and shortened files: none may be read in another encoding than its own."""

import io
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rehearse.errors import EncodingError, InputError
from rehearse.sources import read_source

SENTENCES = (
    "各位来宾，大家上午好。",
    "今天我想和大家谈一谈排练的意义。",
    "一篇讲稿，写在纸上是一回事，讲出来是另一回事。",
    "全年实现地区生产总值1.2万亿元，增长5.8%。",
    "城南的老人们至今还记得小时候淘米洗菜的情景；",
    "一、提高认识，把思想统一到会议精神上来",
    "“特别想知道”——这五个字，比任何一张证书都珍贵。",
    "生物系有一位同学，为了看清苔藓怎样在雨后醒来，连续蹲了十九个清晨。",
    "谢谢！",
)


def _outcome(data: bytes) -> tuple[str, str]:
    """("text", encoding) or (reason, encoding)."""
    try:
        return "text", read_source("-", stdin=io.BytesIO(data)).encoding
    except EncodingError as error:
        return error.reason, error.encoding
    except InputError as error:
        return error.code, ""


def _dice(seed: int) -> random.Random:
    return random.Random(seed)  # noqa: S311  # repeatable, not secret


def _text(rng: random.Random) -> str:
    return "\n".join(rng.sample(SENTENCES, rng.choice([1, 1, 2, 4, 8])))


def _damaged(data: bytes, rng: random.Random) -> bytes:
    at = rng.randrange(1, len(data))
    match rng.choice(["cut", "flip", "drop"]):
        case "cut":
            return data[:at]
        case "flip":
            return data[:at] + bytes([data[at] ^ (1 << rng.randrange(8))]) + data[at + 1 :]
        case _:
            return data[:at] + data[at + 1 :]


@pytest.mark.parametrize("seed", range(10))
def test_i04_damaged_utf8_is_never_read_as_anything_else(seed: int) -> None:
    rng = _dice(seed)
    outcomes = [_outcome(_damaged(_text(rng).encode(), rng)) for _ in range(200)]

    assert {encoding for reason, encoding in outcomes if reason == "text"} <= {"utf-8"}
    assert sum(outcome == ("damaged", "utf-8") for outcome in outcomes) > 100


@pytest.mark.parametrize("seed", range(5))
def test_i05_damaged_gb18030_is_never_read_as_anything_else(seed: int) -> None:
    rng = _dice(seed)
    outcomes = [_outcome(_damaged("\n".join(SENTENCES).encode("gb18030"), rng)) for _ in range(200)]

    assert {encoding for reason, encoding in outcomes if reason == "text"} <= {"gb18030"}
    assert sum(outcome == ("damaged", "gb18030") for outcome in outcomes) > 50


@pytest.mark.parametrize("seed", range(5))
def test_i06_whole_speeches_are_read_in_their_encoding_or_asked_about(seed: int) -> None:
    rng = _dice(seed)
    for _ in range(60):
        text = "\n".join(rng.sample(SENTENCES, 5))
        assert _outcome(text.encode("gb18030")) == ("text", "gb18030")
        assert _outcome(text.encode("utf-16-le")) == ("text", "utf-16-le")
        assert _outcome(text.encode("utf-16-be")) == ("text", "utf-16-be")
        assert _outcome(text.encode("big5", "ignore")) == ("undecided", "")


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_an_input_error(data: bytes) -> None:
    assert _outcome(data)[0] in {"text", "damaged", "undecided", "not-text", "nothing-to-read"}


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=200))
def test_any_unicode_text_in_utf8_loses_no_character(text: str) -> None:
    data = ("\ufeff起" + text).encode()

    assert read_source("-", stdin=io.BytesIO(data)).text == "起" + text
