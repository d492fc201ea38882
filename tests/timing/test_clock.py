import pytest

from rehearse.timing.clock import as_clock, parse_clock


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("10:00", 600),
        ("10：30", 630),
        ("1:02:03", 3723),
        ("0:45", 45),
        ("10m", 600),
        ("10 min", 600),
        ("10分钟", 600),
        ("１０分钟", 600),
        ("2.5分钟", 150),
        ("1小时5分", 3900),
        ("1h30m", 5400),
        ("1分30秒", 90),
        ("90s", 90),
        (" 90 秒 ", 90),
    ],
)
def test_durations_are_read_as_people_write_them(text: str, seconds: float) -> None:
    assert parse_clock(text) == seconds


@pytest.mark.parametrize("text", ["", "10", "十分钟", "10:75", "10:", "-5m", "10m20", "5m10m", "m", "1e3s"])
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_clock(text)


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [
        (0, "0:00"),
        (59.4, "0:59"),
        (59.5, "1:00"),
        (731, "12:11"),
        (3599.6, "1:00:00"),
        (3723, "1:02:03"),
        (-5, "-0:05"),
        (-0.2, "0:00"),
    ],
)
def test_seconds_are_shown_as_a_clock_shows_them(seconds: float, shown: str) -> None:
    assert as_clock(seconds) == shown
