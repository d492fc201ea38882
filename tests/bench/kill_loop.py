"""SIGKILL at random while recording and exporting: `python -m tests.bench.kill_loop [KILLS [SENTENCES]] [--scripted]`.

Also one before and one after each fsync, rename and removal of a whole run. After every kill: are all finished takes
whole, was none of them recorded again, is the file under the export's name the whole one or none? And at the end: are
the temporary files gone? `--scripted` speaks in tones, so that little time passes between two writes. POSIX only.
"""

import os
import random
import select
import shutil
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from rehearse.cache import EntryState, TakeFolder, read_entries
from rehearse.cli.commands import cache, export, record
from rehearse.cli.main import main as rehearse
from rehearse.synth.registry import list_voices
from tests.bench.recording import HOW, WHAT, WHO
from tests.synth.scripted import ScriptedBackend

_STEPS = ("fsync", "replace", "unlink")
_LONG_AGO = 3600
_AT_HAND = (cache, export, record, tuple(list_voices()))
"""Imported before the first fork, so that a run's time is spent on its work."""


@dataclass
class Tally:
    kills: int = 0
    runs: int = 0
    """Runs that came to their end."""
    damaged: int = 0
    again: int = 0
    """Finished takes that were recorded again."""
    half: int = 0
    """Exports that were not the whole file."""
    failed: int = 0
    """Runs that ended by themselves with another code than 0."""
    left_over: list[str] = field(default_factory=list)

    @property
    def clean(self) -> bool:
        return not (self.damaged or self.again or self.half or self.failed or self.left_over)


class Trial:
    """One speech, its takes and its export in a folder of their own."""

    def __init__(self, home: Path, sentences: int, *, scripted: bool) -> None:
        self.speech, self.takes, self.target = home / "稿.txt", home / "takes", home / "out" / "讲话.mp3"
        self.tally = Tally()
        self._scripted = scripted
        self._finished: dict[str, tuple[int, int]] = {}
        self.target.parent.mkdir()
        parts = (WHO, HOW, WHAT)
        lines = ("，".join(part[number % len(part)] for part in parts) for number in range(sentences))
        self.speech.write_text("同志们：\n" + "\n".join(lines), encoding="utf-8")
        self.cold = min(self._timed(takes=True) for _ in range(2))
        self.warm = min(self._timed(takes=False) for _ in range(2))
        self.whole = self.target.read_bytes()

    def clear(self, *, takes: bool) -> None:
        """No export; and with `takes` none of them either, so that a run begins from nothing."""
        self.target.unlink(missing_ok=True)
        if takes:
            shutil.rmtree(self.takes, ignore_errors=True)
            self._finished.clear()

    def killed_after(self, seconds: float) -> bool:
        """False when the run was faster."""
        child = self._start()
        descriptor = os.pidfd_open(child)
        ended, _, _ = select.select([descriptor], [], [], seconds)
        os.close(descriptor)
        if not ended:
            os.kill(child, signal.SIGKILL)
        return self._end(child)

    def killed_at(self, step: int, *, after: bool) -> bool:
        """Around the so-manyth call that changes the disk; False when a run has fewer."""
        return self._end(self._start(lambda: _deadly(step, after=after)))

    def finish(self) -> None:
        self._end(self._start())

    def check(self) -> None:
        found = {entry.key: entry for entry in read_entries(TakeFolder(self.takes))}
        for key, entry in found.items():
            folder = TakeFolder(self.takes)
            if not folder.sidecar(key).exists():
                continue
            self.tally.damaged += entry.state is not EntryState.WHOLE
            status = folder.sound(key).stat()
            stamp = (status.st_ino, status.st_mtime_ns)
            self.tally.again += self._finished.setdefault(key, stamp) != stamp
        self.tally.damaged += len(self._finished.keys() - found.keys())
        self.tally.half += self.target.exists() and self.target.read_bytes() != self.whole

    def sweep(self) -> None:
        """What is left after one more whole run, an hour later."""
        for part in self.target.parent.glob(".*"):
            os.utime(part, (time.time() - _LONG_AGO,) * 2)
        self.finish()
        hidden = [*self.takes.glob(".*"), *self.target.parent.glob(".*")]
        self.tally.left_over = [path.name for path in hidden if path.name != ".lock"]

    def _timed(self, *, takes: bool) -> float:
        """Seconds of a run that nobody disturbs; with `takes` it has to record them."""
        self.clear(takes=takes)
        began = time.perf_counter()
        self.finish()
        return time.perf_counter() - began

    def _start(self, prepare: Callable[[], None] | None = None) -> int:
        if child := os.fork():
            return child
        silence = os.open(os.devnull, os.O_RDWR)
        for stream in (0, 1, 2):
            os.dup2(silence, stream)
        for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            os.environ[name] = str(self.speech.parent / "home")
        if prepare:
            prepare()
        code = 70
        try:
            code = self._run()
        finally:
            os._exit(code)

    def _run(self) -> int:
        arguments = ["export", str(self.speech), "-o", str(self.target), "--force", "--offline"]
        arguments += ["--cache", str(self.takes)]
        if not self._scripted:
            return rehearse(arguments)
        with patch("rehearse.recorder.recorder.open_backend", lambda *_, **__: ScriptedBackend()):
            return rehearse(arguments)

    def _end(self, child: int) -> bool:
        """Whether it was killed."""
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code == -signal.SIGKILL:
            self.tally.kills += 1
            return True
        self.tally.runs += 1
        self.tally.failed += code != 0
        return False


def at_random(trial: Trial, kills: int, chance: random.Random) -> None:
    """A run that comes to its end is followed by one over the same takes, or by one from nothing."""
    trial.clear(takes=True)
    wanted = trial.tally.kills + kills
    while trial.tally.kills < wanted:
        # As long as a run from nothing may take, or little longer than one that only exports.
        killed = trial.killed_after(chance.uniform(0, chance.choice((trial.cold, 3 * trial.warm))))
        trial.check()
        if not killed:
            trial.clear(takes=chance.random() < 0.5)


def at_each_step(trial: Trial) -> Iterator[int]:
    """From nothing each time; then once more over what the kill has left."""
    step, killed = 0, True
    while killed:
        step += 1
        for after in (False, True):
            trial.clear(takes=True)
            killed = trial.killed_at(step, after=after)
            trial.check()
            trial.finish()
            trial.check()
        yield step


def _deadly(step: int, *, after: bool) -> None:
    left = step

    def wrapped(real: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            nonlocal left
            left -= 1
            if left == 0 and not after:
                os.kill(os.getpid(), signal.SIGKILL)
            answer = real(*arguments, **named)
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return answer

        return call

    for name in _STEPS:
        setattr(os, name, wrapped(getattr(os, name)))


@contextmanager
def trial_of(sentences: int, *, scripted: bool) -> Iterator[Trial]:
    with tempfile.TemporaryDirectory() as folder:
        yield Trial(Path(folder), sentences, scripted=scripted)


def main(kills: int = 1000, sentences: int = 40, *, scripted: bool) -> int:
    seed = random.randrange(1 << 32)
    with trial_of(sentences, scripted=scripted) as trial:
        print(f"seed {seed}; one run takes {trial.cold:.2f} s from nothing, {trial.warm:.2f} s over its takes")
        at_random(trial, kills, random.Random(seed))
        trial.sweep()
        print(f"random: {trial.tally}")
    with trial_of(1, scripted=scripted) as steps:
        count = max(at_each_step(steps)) - 1
        steps.sweep()
        print(f"{count} steps: {steps.tally}")
    return 0 if trial.tally.clean and steps.tally.clean else 1


if __name__ == "__main__":
    numbers = [int(each) for each in sys.argv[1:] if each.isdecimal()]
    sys.exit(main(*numbers, scripted="--scripted" in sys.argv))
