"""The lines under the script, as plain texts of a given width."""

from rehearse.audio.seconds import Seconds
from rehearse.audio.tempo import NORMAL
from rehearse.playback.rehearsal import State
from rehearse.playback.tuning import Tuning
from rehearse.timing.clock import as_clock
from rehearse.timing.interval import Estimate
from rehearse.tui.lines.cells import spread
from rehearse.tui.view import RecordingState, View, Wait
from rehearse.wording.words import Words

ON_TIME = 0.02
"""Share of the target within which a speech is on time."""

_GLYPHS = {State.PLAYING: ">", State.PAUSED: "‖", State.WAITING: "~", State.TURN: "…", State.ENDED: "■"}


def listening_line(words: Words, view: View, width: int) -> str:
    """The state, the whole speech's time and the section's, playback speed and volume."""
    now, section = view.now, view.section
    time = f"-{as_clock(now.total.seconds - now.elapsed)}" if view.remaining else as_clock(now.elapsed)
    state = f"{_GLYPHS[now.state]} {_state(words, now.state, view.wait)}"
    own = f"{as_clock(section.elapsed)}/{'' if section.exact else '~'}{as_clock(section.total)}"
    place = f"{words('screen.section', number=section.index + 1, of=section.of)} {own}"
    return spread((f"{state} {time}/{about(now.total)}", place, *_heard_as(words, view.tuning)), "", width)


def plan_line(words: Words, view: View, width: int) -> str:
    """The length against the target on the left, the recording on the right."""
    return spread(_lengths(words, view.now.total, view.target), _recording(words, view.recording), width)


def about(total: Estimate) -> str:
    """~12:11 while it is an estimate, 12:11 once it is known."""
    return as_clock(total.seconds) if total.exact else f"~{as_clock(total.seconds)}"


def off_target(total: Estimate, target: Seconds) -> float:
    """Seconds too long, negative when too short; 0 within 3 s or 2 %: nobody speaks more evenly."""
    over = total.seconds - target
    return 0.0 if abs(over) <= max(3.0, ON_TIME * target) else over


def _state(words: Words, state: State, wait: Wait | None) -> str:
    if wait is None:
        return words(f"state.{state.value}")
    return words("screen.wait-missed") if wait.missed else words("screen.wait", seconds=wait.seconds)


def _heard_as(words: Words, tuning: Tuning) -> tuple[str, str]:
    volume = words("screen.muted") if tuning.muted else words("screen.volume", volume=tuning.volume)
    return words("screen.playback-speed", speed=f"{tuning.percent / NORMAL:.2f}"), volume


def _lengths(words: Words, total: Estimate, target: Seconds | None) -> tuple[str, ...]:
    length = words("screen.length" if total.exact else "screen.expected", clock=as_clock(total.seconds))
    if target is not None:
        return words("screen.target", clock=as_clock(target)), length, _against(words, total, target)
    interval = f"({as_clock(total.low)}–{as_clock(total.high)})" if not total.exact else ""
    return length, interval


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
    if not recording.running or recording.seconds_left is None:
        return counted
    return f"{counted} {words('screen.left', clock=as_clock(max(1.0, recording.seconds_left)))}"
