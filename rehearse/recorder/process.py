"""Recording in a process of its own, so that voice work never slows a key."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from threading import Lock

from rehearse.cache.take import Take
from rehearse.errors import EngineError
from rehearse.recorder import messages
from rehearse.recorder.missed import Missed
from rehearse.synth.backend import Utterance
from rehearse.synth.worker_process import start_worker

_WORKER = (sys.executable, "-P", "-m", "rehearse.recorder.worker")
"""-P: the folder the user stands in is no place for modules."""

_STOP_SECONDS = 2.0


class Recording:
    """One run of the recorder over a speech's utterances, started at once; iterate it in a thread of its own."""

    def __init__(self, utterances: Sequence[Utterance], folder: Path, *, offline: bool) -> None:
        self._utterances = tuple(dict.fromkeys(utterances))
        self._folder = folder
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self.stopped = False
        self._listened_to = False
        if self._utterances:
            self._start(offline=offline)
        self._arrivals = self._arriving()

    def __iter__(self) -> Iterator[Take | Missed]:
        """Blocks for each arrival; ends when all have arrived or the run was stopped.

        Raises what the recorder raises, and EngineError when the process ended before its work did.
        """
        return self._arrivals

    def want(self, utterance: Utterance) -> None:
        """This one first, then those behind it, then the rest."""
        self._send(messages.line({"want": self._utterances.index(utterance)}))

    def stop(self) -> None:
        """Ends the process within two seconds; takes that are finished stay."""
        self.stopped = True
        process = self._process
        if process is None:
            return
        with self._lock:
            if process.stdin and not process.stdin.closed:
                process.stdin.close()
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if not self._listened_to and process.stdout:
            process.stdout.close()

    def _arriving(self) -> Iterator[Take | Missed]:
        process = self._process
        if process is None or process.stdout is None or self.stopped:
            return
        self._listened_to = True
        with process.stdout as arrivals:
            for raw in arrivals:
                if raw == messages.DONE:
                    return
                yield messages.read_arrival(raw, self._utterances, self._folder)
        if not self.stopped:
            raise EngineError(self._utterances[0].voice.name, "crashed")

    def _start(self, *, offline: bool) -> None:
        self._process = start_worker(_WORKER)
        self._send(messages.start(self._utterances, self._folder, offline=offline))

    def _send(self, message: bytes) -> None:
        process = self._process
        with self._lock:
            if process is None or process.stdin is None or process.stdin.closed or process.poll() is not None:
                return
            try:
                process.stdin.write(message)
                process.stdin.flush()
            except BrokenPipeError:
                # The process has ended: whoever iterates the arrivals learns why.
                return
