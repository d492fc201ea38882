"""Rows S03, S04, S07, S15, S16: how long the service is waited for, and how the wait ends."""

import signal
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace

import pytest

from rehearse.errors import IncompleteAnswerError, ServiceRefusedError, ServiceUnreachableError
from rehearse.synth.edge import EdgeBackend
from rehearse.synth.edge.policy import RetryPolicy, SystemClock, Timeouts
from rehearse.synth.edge.session import Session
from tests.standin import StandIn
from tests.synth.conftest import HURRIED, STUBBORN
from tests.synth.edge_words import TEXT, said


@dataclass
class HandClock:
    """Stands still but when it is slept on."""

    now: float = 1000.0
    slept: list[float] = field(default_factory=list)

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


class LaptopClock(SystemClock):
    """Its wall clock goes on while the lid is closed; its monotonic one does not, as on Linux."""

    closed_for = 0.0

    def wall(self) -> float:
        return super().wall() + self.closed_for


def test_s03_a_service_that_says_nothing_is_asked_again(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("stall", "normal")
    edge.speak(said())
    assert stand_in.connections == 2


def test_s03_a_service_that_never_says_anything_is_unreachable(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("hang", "stall", "stall")
    with pytest.raises(ServiceUnreachableError) as raised:
        edge.speak(said())
    assert raised.value.reason == "timeout"


def test_s03_a_half_open_connection_is_dropped_not_left_behind(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("stall_mid:50", "normal")
    edge.speak(said())
    assert stand_in.wait_until_alone()


def test_s03_an_answer_that_stops_half_way_is_asked_for_again(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("stall_mid:50", "normal")
    edge.speak(said())
    stand_in.script("stall_mid:50", "stall_mid:10", "stall_mid:90")
    with pytest.raises(IncompleteAnswerError) as raised:
        edge.speak(said())
    assert raised.value.reason == "stalled"


def test_s04_a_slow_answer_is_waited_for_while_it_comes(stand_in: StandIn) -> None:
    # Some seventy messages of 10 ms each: longer than the silence that would be a failure.
    stand_in.script("drip:10")
    edge = EdgeBackend(replace(HURRIED, silence=0.3), STUBBORN)
    edge.speak(said())
    edge.close()
    assert stand_in.connections == 1


def test_s04_the_limit_of_a_slow_answer_grows_with_the_text(stand_in: StandIn) -> None:
    stand_in.script("drip:10", "drip:10", "drip:10")
    hasty = replace(HURRIED, least=0.1, per_second=0.0)
    edge = EdgeBackend(hasty, STUBBORN)
    with pytest.raises(IncompleteAnswerError):
        edge.speak(said())
    edge.close()
    stand_in.script("drip:10")
    edge = EdgeBackend(replace(hasty, per_second=1.0), STUBBORN)
    edge.speak(said())
    edge.close()


def test_s07_the_service_is_left_alone_as_long_as_it_asks(stand_in: StandIn) -> None:
    clock = HandClock()
    edge = EdgeBackend(HURRIED, STUBBORN, clock)
    stand_in.script("http:429:20", "http:429:30", "normal")
    edge.speak(said())
    edge.close()
    assert clock.slept == [20.0, 30.0]


def test_s07_no_more_than_five_minutes_are_waited(stand_in: StandIn) -> None:
    clock = HandClock()
    edge = EdgeBackend(HURRIED, STUBBORN, clock)
    stand_in.script("http:429:200", "http:429:101")
    with pytest.raises(ServiceRefusedError) as raised:
        edge.speak(said())
    edge.close()
    assert (raised.value.reason, raised.value.wait) == ("busy", 101.0)
    assert clock.slept == [200.0]


def test_s07_without_a_time_named_a_minute_is_waited(stand_in: StandIn) -> None:
    clock = HandClock()
    edge = EdgeBackend(HURRIED, RetryPolicy(), clock)
    stand_in.script("http:429", "normal")
    edge.speak(said())
    edge.close()
    assert clock.slept == [60.0]


def test_s07_a_time_named_as_a_date_counts_from_now(stand_in: StandIn) -> None:
    clock = HandClock()
    edge = EdgeBackend(HURRIED, STUBBORN, clock)
    stand_in.script("http:429:dated")
    edge.speak(said())
    edge.close()
    assert clock.slept == [10.0]


def test_s07_the_wait_can_be_seen_and_broken_off(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("http:429:200")
    with ThreadPoolExecutor(1) as pool:
        speaking = pool.submit(edge.speak, said())
        while not edge.backoff():
            assert not speaking.done()
        assert 199 < edge.backoff() <= 200
        edge.close()
        assert broken_off(speaking.exception(timeout=2)) == "closed"


def test_s07_after_a_429_one_at_a_time_asks(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("http:429")
    stand_in.when("城市", "delay:20")
    with ThreadPoolExecutor(6) as pool:
        edge.speak(said("我们开始吧。"))
        list(pool.map(edge.speak, [said()] * 6))
    assert stand_in.most_at_once == 1


def test_s07_after_twenty_good_answers_one_more_asks(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.script("http:429")
    for _ in range(20):
        edge.speak(said("好。"))
    stand_in.when("城市", "delay:50")
    with ThreadPoolExecutor(6) as pool:
        list(pool.map(edge.speak, [said()] * 6))
    assert stand_in.most_at_once == 2


def test_no_more_than_three_ask_at_once(edge: EdgeBackend, stand_in: StandIn) -> None:
    stand_in.when("城市", "delay:100")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(edge.speak, [said()] * 8))
    assert stand_in.most_at_once == edge.parallel == 3


def test_s15_answers_that_finish_in_another_order_stay_with_their_text(edge: EdgeBackend, stand_in: StandIn) -> None:
    texts = [TEXT[:length] for length in range(12, 24)]
    for place, text in enumerate(texts):
        stand_in.when(text, f"delay:{60 * (place % 3 == 0)}")
    with ThreadPoolExecutor(3) as pool:
        sounds = list(pool.map(edge.speak, map(said, texts)))
    assert [sound.mp3 for sound in sounds] == [edge.speak(said(text)).mp3 for text in texts]
    assert len({len(sound.mp3) for sound in sounds}) == len(texts)


def test_s16_after_a_sleep_of_the_machine_the_dead_connection_is_dropped(stand_in: StandIn) -> None:
    clock = LaptopClock()
    edge = EdgeBackend(replace(HURRIED, silence=60.0, least=60.0), STUBBORN, clock)
    stand_in.script("stall_mid:50", "normal")
    with ThreadPoolExecutor(1) as pool:
        speaking = pool.submit(edge.speak, said())
        assert stand_in.wait_for(1)
        clock.closed_for = 3600.0
        assert speaking.result(timeout=5).mp3
    edge.close()
    assert stand_in.connections == 2


@pytest.mark.parametrize("fault", ["stall", "stall_mid:50", "drip:100"])
def test_closing_lets_every_caller_go_at_once(stand_in: StandIn, fault: str) -> None:
    # However long the connections take to end.
    edge = EdgeBackend(Timeouts(closing=60.0))
    stand_in.script(fault, fault, fault)
    with ThreadPoolExecutor(3) as pool:
        speaking = [pool.submit(edge.speak, said()) for _ in range(3)]
        assert stand_in.wait_for(3)
        edge.close()
        assert [broken_off(each.exception(timeout=2)) for each in speaking] == ["closed"] * 3


def test_a_closed_backend_asks_nobody(edge: EdgeBackend, stand_in: StandIn) -> None:
    edge.speak(said())
    edge.close()
    edge.close()
    with pytest.raises(ServiceUnreachableError) as raised:
        edge.speak(said())
    assert raised.value.reason == "closed"
    assert stand_in.connections == 1


def test_an_utterance_that_comes_while_the_session_closes_is_let_go_too(stand_in: StandIn) -> None:
    session = Session(3, HURRIED, STUBBORN, SystemClock())
    session.close()
    with pytest.raises(ServiceUnreachableError):
        session.speak(said())
    assert stand_in.connections == 0


def test_s03_ctrl_c_ends_the_wait_and_only_the_wait(stand_in: StandIn) -> None:
    edge = EdgeBackend()
    stand_in.script("stall")
    with ThreadPoolExecutor(1) as pool:
        pool.submit(interrupt_when_heard, stand_in)
        with pytest.raises(KeyboardInterrupt):
            edge.speak(said())
    assert stand_in.wait_until_alone()
    edge.speak(said())
    edge.close()


def interrupt_when_heard(stand_in: StandIn) -> None:
    stand_in.wait_for(1)
    signal.raise_signal(signal.SIGINT)


def broken_off(error: BaseException | None) -> str:
    return error.reason if isinstance(error, ServiceUnreachableError) else repr(error)
