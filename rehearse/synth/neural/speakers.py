"""Neural voices by name and speaker: `biaobei`, `kokoro:zf_001`, `neural:PATH:yunyang`.

A model's speakers are numbers; what they are called its maker wrote into it: zf_… and zm_… speak Mandarin.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from rehearse.errors import EngineError, UnknownVoiceError
from rehearse.models.catalogue import Addable, find_addable
from rehearse.models.installed import find_installed, voices_folder
from rehearse.synth.backend import Sex, Voice
from rehearse.synth.neural.fingerprint import FileHashes, fingerprint
from rehearse.synth.neural.folder import open_model
from rehearse.synth.neural.known import known_as
from rehearse.synth.neural.name import BACKEND, ModelName, exists, parse_name

_WOMEN, _MEN = "zf_", "zm_"


def list_installed_voices() -> Iterator[Voice]:
    """Every Mandarin speaker of every installed model; one, silent until it is mended, of a damaged model."""
    for each in find_installed():
        names = _names_of(each)
        identity = _identity(names[0])
        for name in names:
            yield voice_of(name, identity)


def find_model_name(name: str) -> ModelName | None:
    """None for a name of another form. Raises UnknownVoiceError for a speaker that the model does not have.

    Of `neural:PATH` that there is a model shows when it speaks.
    """
    addable = find_addable(name)
    if addable and any(each.name == addable.name for each in find_installed()):
        return _installed(name, addable)
    parsed = parse_name(name)
    if parsed is None or parsed.speaker or exists(str(parsed.path)):
        return parsed
    path, _, speaker = name.rpartition(":")
    model = parse_name(path)
    if model is None or not exists(str(model.path)):
        return parsed
    names = _read_names(model)
    wanted = _number(names, speaker)
    if wanted is None:
        raise UnknownVoiceError(name, tuple(f"{path}:{each}" for each in names[:3]))
    return replace(model, speaker=wanted)


def voice_of(name: ModelName, identity: str | None = None) -> Voice:
    """`identity` is the model's where it is known already."""
    whole = _identity(name) if identity is None else identity
    addable = find_addable(name.short) if name.short else None
    return Voice(
        BACKEND,
        name.written,
        online=False,
        sex=name.sex,
        label=addable.label if addable else name.label,
        identity=f"{whole}:{name.speaker}" if whole else "",
        tempo="" if name.short else _tempo(name),
    )


def _installed(name: str, addable: Addable) -> ModelName:
    names = _names_of(addable)
    speaker = name.partition(":")[2].casefold()
    wanted = {speaker, speaker.removeprefix(_WOMEN).removeprefix(_MEN)}
    for each in names if speaker else ():
        called = each.short.partition(":")[2]
        if wanted & {called, called.removeprefix(_WOMEN).removeprefix(_MEN)}:
            return each
    if speaker:
        raise UnknownVoiceError(name, tuple(each.short for each in names[:3]))
    return names[0]


def _names_of(addable: Addable) -> tuple[ModelName, ...]:
    """At least one; the one to take where no speaker is named comes first."""
    folder = voices_folder() / addable.name
    speakers = _read_names(ModelName(folder, 0, addable.name))
    mandarin = [number for number, each in enumerate(speakers) if each.startswith((_WOMEN, _MEN))]
    if not mandarin:
        return (ModelName(folder, 0, addable.name, Sex.FEMALE),)
    return tuple(_speaker(folder, addable, number, speakers[number]) for number in mandarin)


def _speaker(folder: Path, addable: Addable, number: int, called: str) -> ModelName:
    """zm_yunyang is called yunyang; zf_001, a number, keeps what tells it from a speaker's number."""
    person = called.partition("_")[2]
    sex = Sex.MALE if called.startswith(_MEN) else Sex.FEMALE
    return ModelName(folder, number, f"{addable.name}:{called if person.isdecimal() else person}", sex)


def _read_names(model: ModelName) -> tuple[str, ...]:
    """In the order of their numbers; none where the model tells none or cannot be read."""
    try:
        metadata = open_model(model).metadata
    except EngineError:
        return ()
    return speaker_names(metadata)


def speaker_names(metadata: Mapping[str, str]) -> tuple[str, ...]:
    """As sherpa-onnx's makers write them into a model: zf_xiaobei,zm_yunyang …"""
    return tuple(filter(None, map(str.strip, metadata.get("speaker_names", "").split(","))))


def _number(names: tuple[str, ...], wanted: str) -> int | None:
    """By the whole name or by what follows its prefix."""
    return next((number for number, each in enumerate(names) if wanted in {each, each.partition("_")[2]}), None)


def _identity(name: ModelName) -> str:
    """ "" where there is no whole model; it cannot be heard then, and no take is asked for."""
    try:
        return fingerprint(open_model(name), FileHashes())
    except (EngineError, OSError):
        return ""


def _tempo(name: ModelName) -> str:
    """A model of the user's that is one of ours is timed like it."""
    try:
        return known_as(open_model(name), name.speaker)
    except (EngineError, OSError):
        return ""
