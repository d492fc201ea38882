"""What a model will leave out is known before it speaks."""

from pathlib import Path

import pytest

from rehearse.synth.neural.folder import open_model
from rehearse.synth.neural.lexicon import Lexicon, read_lexicon
from rehearse.synth.neural.name import ModelName
from tests.synth.make_tiny_model import made


def lexicon_of(folder: Path) -> Lexicon:
    lexicon = read_lexicon(open_model(ModelName(folder, 0)))
    assert lexicon
    return lexicon


@pytest.mark.parametrize("family", ["vits", "melo", "g2pw", "matcha", "kokoro"])
def test_o05_a_character_that_is_not_in_the_lexicon_is_told_as_often_as_it_stands(tmp_path: Path, family: str) -> None:
    lexicon = lexicon_of(made(family, tmp_path))
    assert lexicon.unknown("大家龘好，龘䶮！") == ("龘", "龘", "䶮")
    assert lexicon.unknown("各位来宾，女士们、先生们：今天我们欢聚一堂。") == ()


@pytest.mark.parametrize(
    ("family", "unknown"),
    [("vits", ("GDP",)), ("melo", ("GDP",)), ("g2pw", ("GDP",)), ("matcha", ("GDP",)), ("kokoro", ())],
)
def test_o05_a_word_in_letters_is_left_out_by_all_but_those_that_read_by_rule(
    tmp_path: Path, family: str, unknown: tuple[str, ...]
) -> None:
    assert lexicon_of(made(family, tmp_path)).unknown("提高GDP增长") == unknown


def test_a_voice_that_reads_by_rule_alone_has_no_lexicon(tmp_path: Path) -> None:
    assert read_lexicon(open_model(ModelName(made("piper", tmp_path), 0))) is None


def test_melo_spells_a_word_whose_letters_it_knows(tmp_path: Path) -> None:
    folder = made("melo", tmp_path)
    with (folder / "lexicon.txt").open("a", encoding="utf-8") as lines:
        lines.writelines(f"{letter} α 7\n" for letter in "gdp")
    assert lexicon_of(folder).unknown("GDP和WTO") == ("和", "WTO")


def test_a_character_known_only_in_a_phrase_is_said_in_that_phrase(tmp_path: Path) -> None:
    folder = made("matcha", tmp_path)
    with (folder / "lexicon.txt").open("a", encoding="utf-8") as lines:
        lines.write("万俟 α β\n")
    assert lexicon_of(folder).unknown("万俟先生") == ()
    assert lexicon_of(folder).unknown("万先生") == ("万",)


def test_a_phrase_is_looked_up_to_ten_characters(tmp_path: Path) -> None:
    folder = made("matcha", tmp_path)
    ten, eleven = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌"
    with (folder / "lexicon.txt").open("a", encoding="utf-8") as lines:
        lines.writelines(f"{phrase} α β\n" for phrase in (ten, eleven))
    lexicon = lexicon_of(folder)
    assert lexicon.unknown(ten) == ()
    assert lexicon.unknown(eleven) == tuple(eleven)


def test_the_longest_phrase_is_said_not_the_first(tmp_path: Path) -> None:
    folder = made("matcha", tmp_path)
    with (folder / "lexicon.txt").open("a", encoding="utf-8") as lines:
        lines.writelines(f"{phrase} α β\n" for phrase in ("甲乙", "甲乙丙"))
    assert lexicon_of(folder).unknown("甲乙丙丁") == ("丁",)


def test_a_plain_lexicon_is_looked_up_character_by_character(tmp_path: Path) -> None:
    folder = made("vits", tmp_path)
    with (folder / "lexicon.txt").open("a", encoding="utf-8") as lines:
        lines.write("万俟 α β\n")
    assert lexicon_of(folder).unknown("万俟先生") == ("万", "俟")


def test_a_word_with_a_phone_that_is_no_token_does_not_count(tmp_path: Path) -> None:
    folder = made("matcha", tmp_path)
    with (folder / "lexicon.txt").open("a", encoding="utf-8") as lines:
        lines.write("龘 α nowhere\n")
    assert lexicon_of(folder).unknown("龘") == ("龘",)


def test_melo_says_an_interjection_like_a_word_it_knows(tmp_path: Path) -> None:
    folder = made("melo", tmp_path)
    with (folder / "lexicon.txt").open("a", encoding="utf-8") as lines:
        lines.write("恩 α β 1 1\n")
    assert lexicon_of(folder).unknown("嗯，呣！") == ("呣",)
