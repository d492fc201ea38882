"""Numbers in Chinese words and in roman letters."""

import pytest

from rehearse.text.numerals import cardinal, formal, han_value, roman, roman_value


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        ("0", "零"),
        ("12", "十二"),
        ("10500", "一万零五百"),
        ("2222", "两千二百二十二"),
        ("1234567812345678", "一千二百三十四万五千六百七十八亿一千二百三十四万五千六百七十八"),
        ("12345678123456789", "一二三四五六七八一二三四五六七八九"),
        ("007", "零零七"),
    ],
)
def test_a_number_has_a_name_up_to_sixteen_digits_and_is_spelled_beyond(digits: str, words: str) -> None:
    assert cardinal(digits) == words


@pytest.mark.parametrize(
    ("numeral", "value"),
    [("〇", 0), ("两", 2), ("十", 10), ("二十三", 23), ("一百零五", 105), ("拾贰", 12), ("貳拾參", 23), ("半", 0)],
)
def test_a_han_numeral_has_its_value_however_formal(numeral: str, value: int) -> None:
    assert han_value(numeral) == value


def test_formal_words_are_those_nobody_can_alter() -> None:
    assert formal("一百二十三") == "壹佰贰拾叁"


@pytest.mark.parametrize(("letters", "value"), [("IV", 4), ("XIX", 19), ("XC", 90), ("MCMXLIX", 1949)])
def test_a_roman_numeral_is_read_and_written_alike(letters: str, value: int) -> None:
    assert roman_value(letters) == value
    assert roman(value) == letters


@pytest.mark.parametrize("letters", ["", "IIII", "VX", "IC", "XYZ"])
def test_letters_that_make_no_roman_numeral_have_no_value(letters: str) -> None:
    assert roman_value(letters) == 0


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_some_numbers_have_no_roman_numeral(number: int) -> None:
    assert roman(number) == ""
