"""The worker process breaks: the utterance fails with its reason, and the next one is spoken."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

import pytest

import tests.synth.faulty_worker
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.synth.backend import Utterance
from rehearse.synth.espeak.backend import VOICE, EspeakBackend
from tests.synth.contract import OTHER, SHORT

FAULTY = (sys.executable, tests.synth.faulty_worker.__file__)

linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def faulty() -> Iterator[EspeakBackend]:
    backend = EspeakBackend(worker=(*FAULTY, "sound"), timeout=Seconds(1))
    yield backend
    backend.close()


def refusal(backend: EspeakBackend, text: str) -> EngineError:
    with pytest.raises(EngineError) as refused:
        backend.speak(Utterance(text, VOICE))
    assert refused.value.voice == "espeak"
    assert text not in str(refused.value)
    return refused.value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("引擎在这里崩溃。", "crashed"),
        ("引擎在这里死机。", "hung"),
        ("引擎在这里漏尾，后面的都没有说。", "short"),
        ("引擎在这里漏头。", "short"),
        ("引擎拒绝这一句。", "short"),
        ("……", "short"),
    ],
)
def test_a_broken_answer_is_named_and_the_next_text_is_spoken(faulty: EspeakBackend, text: str, reason: str) -> None:
    before = faulty.speak(Utterance(SHORT, VOICE)).mp3
    assert refusal(faulty, text).reason == reason
    assert faulty.speak(Utterance(SHORT, VOICE)).mp3 == before


def test_a_crash_tells_the_signal(faulty: EspeakBackend) -> None:
    assert refusal(faulty, "崩溃").hint == "exit code -9"


def test_a_crash_of_one_process_leaves_the_other_speaking(faulty: EspeakBackend) -> None:
    with ThreadPoolExecutor(2) as threads:
        crashes = [threads.submit(faulty.speak, Utterance("崩溃", VOICE)) for _ in range(5)]
        spoken = [threads.submit(faulty.speak, Utterance(OTHER, VOICE)) for _ in range(5)]
    assert [type(crash.exception()) for crash in crashes] == [EngineError] * 5
    assert len({each.result().mp3 for each in spoken}) == 1


def test_a_process_killed_while_nobody_asks_is_replaced_unseen(faulty: EspeakBackend) -> None:
    faulty.speak(Utterance(SHORT, VOICE))
    (worker,) = faulty._idle
    worker.kill()
    worker._child.wait()
    assert faulty.speak(Utterance(SHORT, VOICE)).mp3


def test_han_cut_off_by_the_engine_are_missed(faulty: EspeakBackend) -> None:
    # Without punctuation espeak-ng stops after 199 Han and says nothing of it.
    assert refusal(faulty, "我" * 250).reason == "short"


def test_a_wheel_that_is_not_there_is_named_with_its_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    # How Python itself says that a module is not to be found.
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    refused = refusal(EspeakBackend(), SHORT)
    assert (refused.reason, refused.hint) == ("missing", 'pip install "espeakng-loader>=0.2.4,<0.3"')


@pytest.mark.parametrize("left", ["nothing", "library"])
def test_an_installation_with_holes_is_missing(tmp_path: Path, left: str) -> None:
    if left == "library":
        installed = EspeakBackend()._installed("espeak")
        for library in installed.glob("*espeak-ng*"):
            if library.is_file():
                (tmp_path / library.name).symlink_to(library)
    backend = EspeakBackend(tmp_path)
    refused = refusal(backend, SHORT)
    backend.close()
    assert refused.reason == "missing"
    assert "pip install" in refused.hint


def test_an_engine_that_reads_chinese_as_english_is_not_used() -> None:
    backend = EspeakBackend(worker=(*FAULTY, "english"))
    refused = refusal(backend, SHORT)
    backend.close()
    assert refused.reason == "wrong-voice"


def test_a_command_that_cannot_be_run_is_an_engine_error(tmp_path: Path) -> None:
    assert refusal(EspeakBackend(worker=(str(tmp_path / "nothing"),)), SHORT).reason == "crashed"


def test_closing_ends_a_call_under_way_within_two_seconds() -> None:
    backend = EspeakBackend(worker=(*FAULTY, "sound"), timeout=Seconds(60))
    backend.speak(Utterance(SHORT, VOICE))
    with ThreadPoolExecutor(1) as thread:
        hanging = thread.submit(backend.speak, Utterance("死机", VOICE))
        while not backend._busy:
            pass
        started = monotonic()
        backend.close()
        refused = hanging.exception(timeout=5)
        assert monotonic() - started < 2
    assert isinstance(refused, EngineError)
    assert refused.reason == "closed"


@linux
def test_no_process_list_shows_the_text(faulty: EspeakBackend) -> None:
    canary = "金丝雀的秘密讲话"
    faulty.speak(Utterance(SHORT, VOICE))
    with ThreadPoolExecutor(1) as thread:
        hanging = thread.submit(faulty.speak, Utterance(canary + "死机", VOICE))
        while not faulty._busy:
            pass
        process = Path("/proc", str(faulty._busy[0]._child.pid))
        shown = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
        sockets = [fd for fd in (process / "fd").iterdir() if "socket" in str(fd.readlink())]
        assert isinstance(hanging.exception(), EngineError)
    assert canary.encode() not in shown
    assert sockets == []


OWNER = """
import sys, threading
from rehearse.audio.seconds import Seconds
from rehearse.synth.backend import Utterance
from rehearse.synth.espeak.backend import VOICE, EspeakBackend
backend = EspeakBackend(worker=sys.argv[2:], timeout=Seconds(1))
backend.speak(Utterance("大家好。", VOICE))
pid = backend._idle[0]._child.pid
asked = threading.Thread(target=backend.speak, args=[Utterance(sys.argv[1], VOICE)])
asked.start()
while sys.argv[1] == "死机" and not backend._busy:
    pass
print(pid, flush=True)
sys.stdin.read()
"""


@linux
@pytest.mark.parametrize("text", ["大家好。", "死机"])
def test_a_worker_does_not_outlive_its_killed_owner(text: str) -> None:
    owner = subprocess.Popen(
        [sys.executable, "-c", OWNER, text, *FAULTY, "sound"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with owner:
        assert owner.stdout
        worker = os.pidfd_open(int(owner.stdout.readline()))
        owner.send_signal(signal.SIGKILL)
        ended, _, _ = select.select([worker], [], [], 10)
        os.close(worker)
    assert ended
