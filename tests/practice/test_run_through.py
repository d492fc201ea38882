from rehearse.practice.run_through import Stopwatch


class HandClock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_the_end_of_one_section_is_the_start_of_the_next() -> None:
    clock = HandClock()
    watch = Stopwatch([2, 5, 6], clock)
    assert watch.section == 2
    watch.start()
    clock.now = 103.0
    watch.next()
    assert watch.section == 5
    clock.now = 110.5
    watch.next()
    assert watch.delivered == {2: 3.0, 5: 7.5}
    assert watch.section == 6


def test_before_the_start_and_after_the_end_nothing_is_timed() -> None:
    clock = HandClock()
    watch = Stopwatch([1], clock)
    watch.next()
    assert watch.delivered == {}
    watch.start()
    clock.now = 104.0
    watch.next()
    watch.next()
    assert watch.delivered == {1: 4.0}
    assert watch.section is None
