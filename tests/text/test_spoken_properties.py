"""What holds for the spoken form of any text whatever."""

import re
import unicodedata

from hypothesis import example, given, settings
from hypothesis import strategies as st

from rehearse.text.spoken.form import spoken_form, to_spoken
from rehearse.text.spoken.syllables import count_syllables

_WRITTEN = st.one_of(
    st.text(max_size=60),
    st.text(st.characters(), max_size=40),
    st.text("0123456789.,:/-~—%‰℃年月日点分第号个万亿XxIV+×=()（）〔〕“”¥$ \n\t①½²ⅡAkm12人后|[^]&é班二", max_size=40),
)
_PAUSES = "，。！？；：、…"


def _may_be_said(character: str) -> bool:
    name = unicodedata.name(character, "")
    return name.startswith(("CJK UNIFIED IDEOGRAPH", "LATIN ")) or character in _PAUSES


@settings(max_examples=400, deadline=None)
@given(_WRITTEN)
@example("[[页面]]\x01\x02\ue000\ud800\ufffe\u202e〇⒈٣৪")
def test_only_han_latin_letters_and_pause_marks_are_left(written: str) -> None:
    without_apostrophes = re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "", to_spoken(written))
    for character in without_apostrophes.replace(" ", ""):
        assert _may_be_said(character)
        assert unicodedata.category(character) not in {"Nd", "No", "Nl"}


@settings(max_examples=200, deadline=None)
@given(_WRITTEN)
def test_a_space_only_stands_between_two_latin_words(written: str) -> None:
    spoken = to_spoken(written)
    assert re.sub("(?<=[A-Za-zÀ-ɏḀ-ỿ]) (?=[A-Za-zÀ-ɏḀ-ỿ])", "", spoken).count(" ") == 0


@settings(max_examples=400, deadline=None)
@given(_WRITTEN)
def test_every_spoken_character_comes_from_a_written_one_in_order(written: str) -> None:
    spoken = spoken_form(written)
    assert len(spoken.origin) == len(spoken.text)
    assert list(spoken.origin) == sorted(spoken.origin)
    assert all(0 <= place < len(written) for place in spoken.origin)


@settings(max_examples=200, deadline=None)
@given(st.text("0123456789.,:/-~—%‰℃年月日点分第号个万亿+×=()（）〔〕“”¥$ \n\t①½²Ⅱ人后零两|^班", max_size=30))
def test_reading_what_is_already_spoken_changes_nothing(written: str) -> None:
    spoken = to_spoken(written)
    assert to_spoken(spoken) == spoken
    assert count_syllables(spoken) == count_syllables(written)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(categories=["So", "Po", "Ps", "Pe", "Zs", "Cc", "Cf"]), max_size=20))
def test_text_without_words_or_numbers_is_silent_or_says_its_sign(written: str) -> None:
    spoken = to_spoken(written)
    assert spoken == "" or count_syllables(spoken) > 0
