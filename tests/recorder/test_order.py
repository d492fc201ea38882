"""Look-ahead: what the listener needs next is recorded next."""

from rehearse.recorder import Order
from rehearse.synth.backend import Utterance
from tests.cache.sounds import VOICE

A, B, C, D = (Utterance(text, VOICE) for text in ("一。", "二。", "三。", "四。"))


def taken(order: Order) -> list[Utterance]:
    return list(iter(order.take_next, None))


def test_utterances_come_in_the_order_of_the_speech() -> None:
    assert taken(Order([A, B, C])) == [A, B, C]


def test_equal_utterances_are_recorded_once() -> None:
    order = Order([A, B, A])
    assert len(order) == 2
    assert taken(order) == [A, B]


def test_a_jump_puts_the_wanted_one_first_then_what_follows_then_the_rest() -> None:
    order = Order([A, B, C, D])
    order.take_next()
    order.want(C)
    assert taken(order) == [C, D, B]


def test_wanting_what_is_recorded_goes_on_behind_it() -> None:
    order = Order([A, B, C, D])
    order.take_next()
    order.take_next()
    order.want(A)
    assert taken(order) == [C, D]


def test_the_rest_is_taken_at_once() -> None:
    order = Order([A, B, C])
    order.take_next()
    assert order.remaining() == (B, C)
    assert order.take_next() is None
