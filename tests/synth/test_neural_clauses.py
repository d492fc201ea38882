"""Where an utterance is cut for a model, and what the model is given."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rehearse.synth.neural.clauses import STRONG, Break, clauses_of


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("大家好，今天我们欢聚一堂！", ["大家好，", "今天我们欢聚一堂！"]),
        ("苹果、香蕉、橘子。", ["苹果，", "香蕉，", "橘子。"]),
        ("他问：“谁去？”我去；你也去", ["他问，", "谁去？", "我去，", "你也去。"]),
        ("一句话——两件事……完了", ["一句话，", "两件事。", "完了。"]),
        ("女士们、先生们：", ["女士们，", "先生们，"]),
        ("第一行\n第二行", ["第一行。", "第二行。"]),
        ("（他）说《红楼梦》好", ["他）说《红楼梦》好。"]),
        ("GDP, good!", ["GDP，", "good！"]),
        ("……！？", []),
    ],
)
def test_a_model_is_given_each_clause_with_one_mark_it_knows(text: str, said: list[str]) -> None:
    wanted = [each.replace("）", "").replace("《", "").replace("》", "") for each in said]
    assert [clause.said for clause in clauses_of(text)] == wanted


def test_the_strongest_mark_between_two_clauses_is_their_break() -> None:
    text = "一，二：“三、四。”五；六——七"
    assert [clause.after for clause in clauses_of(text)] == [
        Break.COMMA,
        Break.COLON,
        Break.LIST,
        Break.STOP,
        Break.COLON,
        Break.COLON,
        Break.STOP,
    ]


def test_a_model_that_reads_over_commas_keeps_them_and_no_enumeration_comma() -> None:
    clauses = clauses_of("苹果、香蕉，橘子；还有梨。", STRONG)
    assert [clause.said for clause in clauses] == ["苹果，香蕉，橘子，", "还有梨。"]


@given(st.text(alphabet="大家好，、；：。！？…—“”（）《》AB \n"))
def test_clauses_hold_all_that_is_said_in_its_order(text: str) -> None:
    said = "".join(text[clause.start : clause.end] for clause in clauses_of(text))
    assert "".join(filter(str.isalnum, said)) == "".join(filter(str.isalnum, text))
