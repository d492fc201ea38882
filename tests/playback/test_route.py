"""What comes after a sentence, and how long the silence is; all values by hand."""

import pytest

from rehearse.playback.route import Loop, Route, Stop, Turn

STOPS = (Stop(1, 1), Stop(2, 2), Stop(3, 2), Stop(5, 4))
"""A salutation, a section of two sentences, and a last one; 0 and 4 are not heard."""


def walked(route: Route, start: int, steps: int) -> list[int | None]:
    """The sentences played from a stop on, each once or as often as the route says; None: the end."""
    sentences: list[int | None] = []
    at, times = start, 0
    for _ in range(steps):
        sentences.append(STOPS[at].sentence)
        following = route.after(STOPS, at, times + 1)
        if following is None:
            return [*sentences, None]
        at, times = following, times + 1 if following == at else 0
    return sentences


@pytest.mark.parametrize(
    ("route", "start", "expected"),
    [
        (Route(), 0, [1, 2, 3, 5, None]),
        (Route(loop=Loop.SENTENCE), 1, [2, 2, 2, 2, 2]),
        (Route(loop=Loop.SECTION), 0, [1, 1, 1, 1, 1]),
        (Route(loop=Loop.SECTION), 2, [3, 2, 3, 2, 3]),
        (Route(loop=Loop.SECTION), 3, [5, 5, 5, 5, 5]),
        (Route(loop=Loop.ALL), 2, [3, 5, 1, 2, 3]),
        (Route(between=(2, 3)), 0, [1, 2, 3, 2, 3]),
        (Route(between=(0, 2)), 0, [1, 2, 1, 2, 1]),
        (Route(between=(2, 3)), 3, [5, None]),
        (Route(between=(3, 3)), 1, [2, 3, 3, 3, 3]),
        (Route(between=(1, 3), loop=Loop.SECTION), 2, [3, 1, 1, 1, 1]),
        (Route(repeats=2), 2, [3, 3, 5, 5, None]),
        (Route(repeats=2, loop=Loop.SECTION), 1, [2, 2, 3, 3, 2]),
        (Route(repeats=2, between=(2, 3)), 1, [2, 2, 3, 3, 2]),
        (Route(repeats=3, turn=Turn(1.0)), 3, [5, 5, 5, None]),
    ],
)
def test_what_comes_after_a_sentence(route: Route, start: int, expected: list[int | None]) -> None:
    assert walked(route, start, 5) == expected


@pytest.mark.parametrize(
    ("turn", "written", "expected"),
    [
        (None, 1_152, 1_152),
        (Turn(0.5), 1_152, 12_000),
        (Turn(1.0), 1_152, 24_000),
        (Turn(1.5), 1_152, 36_000),
        (Turn(0.5), 72_000, 72_000),
        (Turn(None), 1_152, None),
    ],
)
def test_the_silence_is_the_written_pause_or_the_speakers_turn(
    turn: Turn | None, written: int, expected: int | None
) -> None:
    assert Route(turn=turn).silence(24_000, written) == expected
