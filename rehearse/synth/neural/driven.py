"""A model with carriers beside its own words: the lexicon it is given, and the text that makes it read as we do.

The lexicon is kept in the user's cache folder under the model's fingerprint; nothing is written beside the model.
"""

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from platformdirs import user_cache_path

from rehearse.synth.neural.carriers import (
    WITH_TONE,
    Carrier,
    Carriers,
    Entries,
    Phones,
    learn_phones,
    make_carriers,
)
from rehearse.synth.neural.fingerprint import FileHashes, fingerprint
from rehearse.synth.neural.folder import Family, Model
from rehearse.synth.neural.lexicon import Lexicon, read_lexicon, read_tokens

_VERSION = 2
"""Raised when the lexicon is made in another way."""
_LONGEST_PHRASE = 10
"""Characters: sherpa-onnx looks no further."""


@dataclass(frozen=True, slots=True)
class Driven:
    model: Model
    """With the lexicon to load."""
    lexicon: Lexicon | None
    """What it knows; None for a voice that reads everything by rule."""
    carriers: Carriers | None
    """None where it cannot be driven and reads in its own way: by rule, another language, a folder that is full."""

    def carried(self, text: str) -> str:
        """What to hand to sherpa-onnx for a text: as long as the text, each character in its place."""
        return self.carriers.carried(text) if self.carriers else text

    def unknown(self, text: str) -> tuple[str, ...]:
        """Words in letters and characters that will not be heard."""
        return self.lexicon.unknown(self.carried(text)) if self.lexicon else ()

    def unfollowed(self, text: str) -> tuple[str, ...]:
        """Words it will say in its own way, whatever we think of them."""
        return self.carriers.unfollowed(text) if self.carriers else ()


def open_driven(model: Model, folder: Path | None = None) -> Driven:
    """Makes the lexicon where it is not yet there. Raises OSError, UnicodeDecodeError of the model's files."""
    lexicon = read_lexicon(model)
    if lexicon is None or not model.lexicons or lexicon.characters_alone:
        return Driven(model, lexicon, None)
    entries = _read_entries(model)
    folder = folder or user_cache_path("rehearse", appauthor=False) / "lexicons"
    kept = folder / f"{fingerprint(model, FileHashes())}-{_VERSION}.txt"
    longest = _LONGEST_PHRASE if lexicon.phrases else 1
    carriers = _recalled(kept, entries, longest)
    if carriers is None:
        phones = learn_phones(entries, read_tokens(model))
        if not phones or "," in str(kept):  # sherpa-onnx would take the comma for the end of a path
            return Driven(model, lexicon, None)
        carriers = make_carriers(phones, entries, longest)
        if not _keep(kept, model, carriers):
            return Driven(model, lexicon, None)
    lexicons = (*model.lexicons[:-1], kept)
    known = replace(lexicon, words=lexicon.words | carriers.characters)
    return Driven(replace(model, lexicons=lexicons), known, carriers)


def _read_entries(model: Model) -> Entries:
    """The Chinese lexicon, which is the last; of equal words the first counts."""
    tones = lexicon_has_tones(model)
    entries: dict[str, Phones] = {}
    with model.lexicons[-1].open(encoding="utf-8") as lines:
        for line in lines:
            word, *phones = line.split() or [""]
            if not word.isascii() and phones:
                entries.setdefault(word, _with_tones(phones) if tones else tuple(phones))
    return entries


def lexicon_has_tones(model: Model) -> bool:
    """Whether the tones stand behind all phones of a word, as in MeloTTS."""
    return model.family is Family.VITS and "melo" in model.metadata.get("comment", "")


def _with_tones(written: list[str]) -> Phones:
    half = len(written) // 2
    return tuple(f"{phone}{WITH_TONE}{tone}" for phone, tone in zip(written[:half], written[half:], strict=False))


def _recalled(kept: Path, entries: Entries, longest: int) -> Carriers | None:
    """As they were made before, half a second sooner; None where there is nothing whole."""
    try:
        read = json.loads(kept.with_suffix(".json").read_bytes())
        made = {
            syllable: Carrier(tuple(phones), inner, last) for syllable, (phones, inner, last) in read["made"].items()
        }
        marks = tuple(read["marks"]) if read["marks"] else None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return Carriers(made, entries, marks, longest) if made and kept.is_file() else None


def _keep(kept: Path, model: Model, carriers: Carriers) -> bool:
    made = {syllable: (each.phones, each.inner, each.last) for syllable, each in carriers.by_syllable.items()}
    try:
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(kept, "".join(_merged(model, carriers)))
        _write(kept.with_suffix(".json"), json.dumps({"marks": carriers.marks, "made": made}))
    except OSError:
        return False
    return True


def _write(path: Path, text: str) -> None:
    whole = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        whole.write_text(text, encoding="utf-8", newline="\n")
        whole.replace(path)
    except OSError:
        with suppress(OSError):
            whole.unlink(missing_ok=True)
        raise


def _merged(model: Model, carriers: Carriers) -> Iterator[str]:
    """The carriers and all of the model's own words, but for the characters that became carriers.

    One file in place of its own: most of sherpa-onnx's readers take no second one.
    """
    replaced = carriers.characters
    yield from (f"{line}\n" for line in carriers.lines())
    with model.lexicons[-1].open(encoding="utf-8") as lines:
        yield from (line.rstrip("\r\n") + "\n" for line in lines if line.strip() and line.split()[0] not in replaced)
