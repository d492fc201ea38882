"""A take store in memory: what is there is given to it, what is pinned is remembered."""

from collections.abc import Iterable
from pathlib import Path

from rehearse.cache import Take
from rehearse.synth.backend import Utterance


class MemoryStore:
    def __init__(self, *takes: Take) -> None:
        self.damaged: list[str] = []
        self.pinned: list[tuple[tuple[str, ...], Path | None]] = []
        self._takes = {take.utterance: take for take in takes}

    def pin(self, utterances: tuple[Utterance, ...], speech: Path | None = None, /) -> None:
        self.pinned.append((tuple(each.text for each in utterances), speech))

    def look_up(self, utterances: Iterable[Utterance], /) -> dict[Utterance, Take]:
        assert self.pinned or not self._takes, "what is looked up may be removed before it is pinned"
        return {each: self._takes[each] for each in utterances if each in self._takes}


def take_of(utterance: Utterance, frames: int = 42) -> Take:
    return Take(utterance, utterance.text, Path(f"{utterance.text}.mp3"), frames, ())
