"""A voice to add that is some 100 kB: the tiny model of the backends' tests, packed as a release packs its models."""

import hashlib
import io
import tarfile
from collections.abc import Mapping
from pathlib import Path

from rehearse.models.catalogue import Addable, Release, Source
from tests.synth.make_tiny_model import made

KEEP = ("model.onnx", "lexicon.txt", "tokens.txt", "LICENSE*")


def sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def source_of(path: str, content: bytes) -> Source:
    return Source(path, len(content), sha256(content))


def packed(files: Mapping[str, bytes], around: str = "tiny-model") -> bytes:
    archive = io.BytesIO()
    with tarfile.open(fileobj=archive, mode="w:bz2") as tar:
        for name, content in files.items():
            member = tarfile.TarInfo(f"{around}/{name}")
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return archive.getvalue()


def model_files(around: Path) -> dict[str, bytes]:
    """With what a release has besides: rules that nobody uses, and a licence."""
    folder = made("vits", around)
    files = {path.name: path.read_bytes() for path in sorted(folder.iterdir())}
    return {**files, "number.fst": b"rules", "model.int8.onnx": b"version https://git-lfs", "LICENSE": b"MIT"}


def addable(*sources: Source, name: str = "melo", keep: tuple[str, ...] = KEEP) -> Addable:
    """Under the name of a real one, so that its voice can be found afterwards."""
    return Addable(
        name=name,
        label="",
        speakers=1,
        origin=Release(sources, keep),
        installed=None,
        licence="MIT",
        non_commercial=False,
        site="https://example.org",
        times_real=None,
    )
