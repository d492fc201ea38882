"""Spans, and texts led back to what they were made from."""

import pickle

from rehearse.text import parse_speech
from rehearse.text.aligned import AlignedText, Replacement, Span


def test_a_span_unpacks_and_slices() -> None:
    start, end = Span(2, 4)
    assert (start, end) == (2, 4)
    assert "甲乙丙丁戊"[Span(2, 4).slice] == "丙丁"


def test_replaced_characters_spread_over_what_they_replace() -> None:
    said = AlignedText.of("增25%。").rewritten([Replacement(1, 4, "百分之二十五")])
    assert said == AlignedText("增百分之二十五。", (0, 1, 1, 2, 2, 3, 3, 4))
    assert said.behind(Span(1, 7)) == Span(1, 4)
    assert said.behind(Span(0, 2)) == Span(0, 2)


def test_removed_characters_are_behind_nothing() -> None:
    assert AlignedText.of("**重**点").rewritten([Replacement(0, 2, ""), Replacement(3, 5, "")]) == AlignedText(
        "重点", (2, 5)
    )


def test_a_text_without_changes_is_itself() -> None:
    text = AlignedText.of("甲乙", 5)
    assert text.rewritten([]) is text
    assert text.origin == (5, 6)


def test_two_rewritings_one_after_the_other_lead_back_to_the_first_text() -> None:
    first = AlignedText("乙丁", (1, 3))
    second = AlignedText("二丁丁", (0, 1, 1))
    assert first.then(second) == AlignedText("二丁丁", (1, 3, 3))


def test_joined_texts_keep_their_places() -> None:
    assert AlignedText.joined([AlignedText.of("甲", 3), AlignedText.of("乙", 9)]) == AlignedText("甲乙", (3, 9))


def test_a_sentence_is_hashable_and_survives_the_way_to_a_worker_process() -> None:
    sentences = parse_speech("增长25%。**重**点").sentences
    assert len({*sentences}) == 2
    assert pickle.loads(pickle.dumps(sentences)) == sentences  # noqa: S301 - our own bytes
