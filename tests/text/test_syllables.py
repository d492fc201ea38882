"""How many syllables a text takes, as it is really said."""

import pytest

from rehearse.text.spoken.syllables import count_syllables


@pytest.mark.parametrize(
    ("text", "syllables"),
    [
        ("", 0),
        ("……", 0),
        ("同志们：", 3),
        ("GDP增长5.2%", 11),
        ("PM2.5浓度", 7),
        ("B2B模式", 5),
        ("WTO", 5),
        ("COVID-19", 4),
        ("APEC会议", 4),
        ("iPhone", 2),
        ("ChatGPT", 4),
        ("Web3.0", 4),
        ("little table", 4),
        ("XX区工会", 5),
        ("XX世纪", 4),
        ("𠮷日", 2),
        ("2023年", 5),
        ("二零二三年", 5),
        ("café", 2),
        ("Zhōngguó", 2),
        ("strengths", 1),
        ("ppt", 3),
        ("www", 9),
        ("aaaaaaaaaaaa", 4),
        ("wpdjtna", 4),
        ("bcdfg" * 10, 50),
        ("bcdfg" * 13, 61),
        ("éàüéàü", 6),
    ],
)
def test_syllables_are_those_of_the_spoken_form(text: str, syllables: int) -> None:
    assert count_syllables(text) == syllables
