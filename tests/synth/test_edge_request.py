"""A text in as few requests as its bytes allow."""

import pytest

from rehearse.synth.edge.request import requests_for


@pytest.mark.parametrize("text", ["大家好。", "我" * 1_200, "&" * 719 + "一"])
def test_what_fits_is_one_request(text: str) -> None:
    assert list(requests_for(text)) == [(0, text)]


def test_where_no_mark_stands_it_is_cut_anywhere() -> None:
    assert list(requests_for("我" * 1_201)) == [(0, "我" * 1_200), (1_200, "我")]


def test_a_sentence_ends_sooner_than_a_clause() -> None:
    text = "一" * 500 + "。" + "二" * 400 + "，" + "三" * 400
    assert [(offset, len(request)) for offset, request in requests_for(text)] == [(0, 501), (501, 801)]


def test_without_the_end_of_a_sentence_it_is_cut_behind_a_clause() -> None:
    text = "一" * 500 + "，" + "二" * 800
    assert [(offset, len(request)) for offset, request in requests_for(text)] == [(0, 501), (501, 800)]


def test_a_request_is_measured_as_it_is_sent() -> None:
    # In XML & is five bytes: 720 fill a request.
    assert [len(request) for _, request in requests_for("一" + "&" * 719 + "二")] == [720, 1]


def test_no_request_holds_marks_alone() -> None:
    assert [offset for offset, _ in requests_for("一" + "…" * 1_300)] == [0]
