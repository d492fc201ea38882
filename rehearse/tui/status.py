"""The lines under the script, as plain texts of a given width."""

from dataclasses import dataclass

from rehearse.audio.seconds import Seconds
from rehearse.playback.player import Now
from rehearse.playback.rehearsal import State
from rehearse.timing.clock import as_clock
from rehearse.timing.interval import Estimate
from rehearse.tui.cells import spread
from rehearse.wording.words import Words

ON_TIME = 0.02
"""Share of the target within which a speech is on time."""

_GLYPHS = {State.PLAYING: ">", State.PAUSED: "‖", State.WAITING: "~", State.TURN: "…", State.ENDED: "■"}


@dataclass(frozen=True, slots=True)
class SectionMoment:
    """Where the listener is among the sections."""

    number: int
    of: int
    elapsed: Seconds
    total: Seconds
    exact: bool


@dataclass(frozen=True, slots=True)
class RecordingState:
    """How far the recording is, counted in sentences."""

    done: int
    of: int
    missed: int
    seconds_left: Seconds | None
    running: bool


def listening_line(words: Words, now: Now, section: SectionMoment, why: str, width: int, *, remaining: bool) -> str:
    """`why` says what a wait is for; "" otherwise."""
    total = about(now.total)
    time = f"-{as_clock(now.total.seconds - now.elapsed)}" if remaining else as_clock(now.elapsed)
    own = f"{as_clock(section.elapsed)}/{'' if section.exact else '~'}{as_clock(section.total)}"
    state = f"{_GLYPHS[now.state]} {why or words(f'state.{now.state.value}')}"
    place = f"{words('screen.section', number=section.number, of=section.of)} {own}"
    return spread((f"{state} {time}/{total}", place), "", width)


def plan_line(words: Words, total: Estimate, target: Seconds | None, recording: RecordingState, width: int) -> str:
    """The length against the target on the left, the recording on the right."""
    return spread(_lengths(words, total, target), _recording(words, recording), width)


def about(total: Estimate) -> str:
    """~12:11 while it is an estimate, 12:11 once it is known."""
    return as_clock(total.seconds) if total.exact else f"~{as_clock(total.seconds)}"


def _lengths(words: Words, total: Estimate, target: Seconds | None) -> tuple[str, ...]:
    length = words("screen.length", clock=as_clock(total.seconds))
    if not total.exact:
        length = words("screen.expected", clock=as_clock(total.seconds))
    interval = f"({as_clock(total.low)}–{as_clock(total.high)})" if not total.exact else ""
    if target is None:
        return length, interval
    return words("screen.target", clock=as_clock(target)), length, _against(words, total, target)


def off_target(total: Estimate, target: Seconds) -> float:
    """Seconds too long, negative when too short; 0 within 3 s or 2 %: nobody speaks more evenly."""
    over = total.seconds - target
    return 0.0 if abs(over) <= max(3.0, ON_TIME * target) else over


def _against(words: Words, total: Estimate, target: Seconds) -> str:
    over = off_target(total, target)
    if not over:
        return words("screen.on-target")
    return words("screen.over" if over > 0 else "screen.under", clock=as_clock(abs(over)))


def _recording(words: Words, recording: RecordingState) -> str:
    if recording.missed and not recording.running:
        return words("screen.missed", count=recording.missed)
    if recording.done == recording.of:
        return words("screen.recorded")
    counted = words("screen.recording", done=recording.done, of=recording.of)
    if not recording.running:
        return counted
    if recording.seconds_left is None:
        return counted
    return f"{counted} {words('screen.left', clock=as_clock(max(1.0, recording.seconds_left)))}"
