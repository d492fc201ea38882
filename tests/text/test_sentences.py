"""The golden file of sentences: text / --- / one sentence per line / ===; ⏎ stands for a line end inside a sentence."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rehearse.text.splitter.sentences import split_sentences

GOLDEN = Path(__file__).with_name("sentences.txt")


def cases() -> Iterator[tuple[str, list[str]]]:
    for block in GOLDEN.read_text(encoding="utf-8").split("\n===\n"):
        if block.strip():
            text, _, sentences = block.partition("\n---\n")
            yield text, sentences.split("\n")


@pytest.mark.parametrize(("text", "sentences"), list(cases()))
def test_sentences_are_those_of_the_golden_file(text: str, sentences: list[str]) -> None:
    spans = split_sentences(text)
    assert [span.of(text).strip().replace("\n", "⏎") for span in spans] == sentences
    assert "".join(span.of(text) for span in spans) == text


def test_the_golden_file_holds_a_case_for_each_rule() -> None:
    assert len(list(cases())) >= 160
