"""Which model a folder holds, told by its files, and what sherpa-onnx must be given of them."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rehearse.errors import EngineError
from rehearse.models.installed import name_of
from rehearse.synth.neural.model_file import DamagedModelError, read_metadata
from rehearse.synth.neural.name import ModelName

_TOKENS, _LEXICON, _SPEAKERS = "tokens.txt", "lexicon.txt", "voices.bin"
_ACOUSTIC = "model-steps-"
_VOCODERS = ("vocos", "hifigan")
_SMALLER = re.compile(r"int8|fp16")
_ESPEAK_DATA = "espeak-ng-data"
_ESPEAK_FILES = ("phontab", "phonindex", "phondata", "intonations")
_RELEASES = "https://github.com/k2-fsa/sherpa-onnx/releases/download"
_RELEASED = re.compile(r"(vits|matcha|kokoro|sherpa-onnx-vits)-[\w.-]+")


class Family(StrEnum):
    """How sherpa-onnx tells its models apart."""

    VITS = "vits"
    """vits-melo-tts-zh_en, vits-zh-*, vits-icefall-zh-*, vits-piper-zh_CN-*."""
    MATCHA = "matcha"
    """matcha-icefall-zh-*: two files, the second turns a spectrum into sound."""
    KOKORO = "kokoro"
    """kokoro-multi-lang-*: its speakers are in a file of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """All files are there, none is cut."""

    family: Family
    file: Path
    tokens: Path
    lexicons: tuple[Path, ...]
    """Empty for a voice that reads through espeak-ng's rules."""
    espeak_data: Path | None
    vocoder: Path | None
    speakers: Path | None
    metadata: Mapping[str, str]

    @property
    def is_read_by_clauses(self) -> bool:
        """Whether sherpa-onnx runs it on each clause alone: then cutting at ， ourselves costs no melody.

        Not so for Piper (a sentence at once) and for plain lexicons (vits-zh-aishell3), which read over a comma.
        """
        told = self.metadata
        by_phrases = "melo" in told.get("comment", "") or "1" in {told.get("jieba"), told.get("has_g2pw")}
        return self.family is not Family.VITS or by_phrases

    def audible(self) -> Iterator[Path]:
        """Every file that has a part in the sound; not the `.fst` rules, for we write out numbers ourselves."""
        yield from (self.file, self.tokens, *self.lexicons)
        yield from filter(None, (self.vocoder, self.speakers))
        if self.espeak_data:
            yield from (self.espeak_data / name for name in _ESPEAK_FILES)


def open_model(name: ModelName) -> Model:
    """Raises EngineError (no-model, unknown-model, damaged-model, speaker)."""
    folder = name.path.parent if name.path.suffix == ".onnx" else name.path
    files = _Files(name.written, folder)
    file = name.path if name.path.suffix == ".onnx" else files.model()
    metadata = files.metadata(file)
    _require_speaker(name, metadata)
    if (folder / _SPEAKERS).is_file():
        return _kokoro(files, file, metadata)
    return _matcha(files, file, metadata) if file.name.startswith(_ACOUSTIC) else _vits(files, file, metadata)


def _kokoro(files: "_Files", file: Path, metadata: Mapping[str, str]) -> Model:
    return Model(
        family=Family.KOKORO,
        file=file,
        tokens=files.need(_TOKENS),
        lexicons=(files.first("lexicon-us-en.txt", "lexicon-gb-en.txt"), files.need("lexicon-zh.txt")),
        espeak_data=files.espeak_data(),
        vocoder=None,
        speakers=files.need(_SPEAKERS),
        metadata=metadata,
    )


def _matcha(files: "_Files", file: Path, metadata: Mapping[str, str]) -> Model:
    """The one for Chinese and English reads the English through espeak-ng's rules."""
    return Model(
        family=Family.MATCHA,
        file=file,
        tokens=files.need(_TOKENS),
        lexicons=(files.need(_LEXICON),),
        espeak_data=files.espeak_data() if (files.folder / _ESPEAK_DATA).is_dir() else None,
        vocoder=files.vocoder(metadata),
        speakers=None,
        metadata=metadata,
    )


def _vits(files: "_Files", file: Path, metadata: Mapping[str, str]) -> Model:
    """Either a lexicon or espeak-ng's rules: given both, sherpa-onnx leaves out the blanks between phones."""
    lexicons = (files.need(_LEXICON),) if (files.folder / _LEXICON).is_file() else ()
    return Model(
        family=Family.VITS,
        file=file,
        tokens=files.need(_TOKENS),
        lexicons=lexicons,
        espeak_data=None if lexicons or metadata.get("frontend") == "characters" else files.espeak_data(),
        vocoder=None,
        speakers=None,
        metadata=metadata,
    )


def fetch_line(folder: Path) -> str:
    """The command that gets a model again; "" for a folder whose name no release has."""
    if name := name_of(folder):
        return f"rehearse voices add {name}"
    if not _RELEASED.fullmatch(folder.name):
        return ""
    archive = f"{folder.name}.tar.bz2"
    return f"curl -LO {_RELEASES}/tts-models/{archive} && tar xf {archive}"


@dataclass(frozen=True, slots=True)
class _Files:
    """The folder, and the voice it is wanted for."""

    voice: str
    folder: Path

    def need(self, name: str) -> Path:
        path = self.folder / name
        if not path.is_file():
            raise self._missing(path)
        if not path.stat().st_size:
            raise self._damaged(path)
        return path

    def first(self, *names: str) -> Path:
        """The first that is there."""
        return self.need(next((name for name in names if (self.folder / name).is_file()), names[0]))

    def espeak_data(self) -> Path:
        for name in _ESPEAK_FILES:
            self.need(f"{_ESPEAK_DATA}/{name}")
        return self.folder / _ESPEAK_DATA

    def model(self) -> Path:
        """The one to use where a folder holds several: never a smaller one (int8, fp16) beside the full one."""
        if not self.folder.is_dir():
            raise self._missing(self.folder)
        found = [path for path in sorted(self.folder.glob("*.onnx")) if not path.name.startswith(_VOCODERS)]
        if not found:
            raise self._missing(self.folder / "model.onnx")
        full = [path for path in found if not _SMALLER.search(path.name)] or found
        usual = [path for path in full if path.name in {"model.onnx", "model-steps-3.onnx"}] or full
        if len(usual) > 1:
            raise EngineError(self.voice, "unknown-model", ", ".join(path.name for path in usual))
        return usual[0]

    def vocoder(self, metadata: Mapping[str, str]) -> Path:
        """In the folder or beside it: it comes as a file of its own, one for each sample rate."""
        rate = "16khz" if metadata.get("sample_rate") == "16000" else "22khz"
        found = [path for place in (self.folder, self.folder.parent) for path in _vocoders(place)]
        fitting = [path for path in found if ("16khz" in path.name) == (rate == "16khz")]
        if not fitting:
            line = f"curl -LO {_RELEASES}/vocoder-models/vocos-{rate}-univ.onnx"
            raise EngineError(self.voice, "no-model", f"{self.folder / f'vocos-{rate}-univ.onnx'}; {line}")
        self.metadata(fitting[0])
        return fitting[0]

    def metadata(self, path: Path) -> Mapping[str, str]:
        if not path.is_file():
            raise self._missing(path)
        try:
            return read_metadata(path)
        except DamagedModelError as error:
            raise self._damaged(path) from error
        except OSError as error:
            raise EngineError(self.voice, "no-model", f"{path}: {error.strerror}") from error

    def _missing(self, path: Path) -> EngineError:
        return EngineError(self.voice, "no-model", self._remedy(path))

    def _damaged(self, path: Path) -> EngineError:
        return EngineError(self.voice, "damaged-model", self._remedy(path))

    def _remedy(self, path: Path) -> str:
        return "; ".join(filter(None, (str(path), fetch_line(self.folder))))


def _vocoders(folder: Path) -> Iterator[Path]:
    """vocos before hifigan: it is the newer, and the quicker."""
    for name in _VOCODERS:
        yield from sorted(folder.glob(f"{name}*.onnx"))


def _require_speaker(name: ModelName, metadata: Mapping[str, str]) -> None:
    """sherpa-onnx takes the first speaker in place of one that is not there, and says so to nobody."""
    written = metadata.get("n_speakers", "")
    last = max(int(written) if written.isascii() and written.isdigit() else 1, 1) - 1
    if name.speaker > last:
        raise EngineError(name.written, "speaker", f"0–{last}")
