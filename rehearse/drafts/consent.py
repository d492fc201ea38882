"""Asked once, before anything is recorded: may the text leave this machine? Every face asks it with the same digits."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rehearse.cache import Take
from rehearse.drafts.draft import Draft, with_voice
from rehearse.recorder import utterances_of
from rehearse.settings.files import remember_voice
from rehearse.settings.paths import user_file
from rehearse.synth.backend import Utterance, Voice
from rehearse.synth.registry import EMBEDDED, find_voice
from rehearse.wording import Words


class KnowsTakes(Protocol):
    """What is recorded already: a `TakeStore`."""

    def look_up(self, utterances: Iterable[Utterance], /) -> Mapping[Utterance, Take]: ...


@dataclass(frozen=True, slots=True)
class Consent:
    """The question, with all that whoever answers it has to know."""

    draft: Draft
    answers: tuple[Voice, Voice]
    """Off-line first; the digit that stands for one is its place and one."""
    characters: int
    """To be sent for the on-line voice: what is recorded in it already is not sent again."""

    @property
    def offline(self) -> Voice:
        """Also the answer of who puts the question off: it is asked again where it was not remembered."""
        return self.answers[0]

    def answered(self, voice: Voice) -> Draft:
        """The draft with that voice, and no question left open."""
        return with_voice(self.draft, voice.name)


def answers_told(words: Words, consent: Consent) -> Iterator[str]:
    """Each answer with its digit, as every face shows it."""
    for digit, voice in enumerate(consent.answers, 1):
        if voice.online:
            label = words.label(voice.label, voice.name)
            yield words("consent.online", digit=digit, voice=label, characters=consent.characters)
        else:
            yield words("consent.offline", digit=digit)


def keeping_told(words: Words) -> str:
    """Where the answer is kept, and how to change it."""
    return words("consent.where", path=user_file())


def prepare_consent(draft: Draft, store: KnowsTakes) -> Consent | None:
    """None where the user has agreed to a voice before. Looks into the store, asks nobody."""
    if not draft.choice.ask:
        return None
    suggested = with_voice(draft, draft.choice.suggested)
    return Consent(draft, (find_voice(EMBEDDED), suggested.choice.voice), count_unsent(suggested, store))


class Answer:
    """A voice agreed to just now. It is kept once it has spoken: of one that never could it is asked again."""

    def __init__(self, voice: Voice) -> None:
        self._unkept: Voice | None = voice

    def spoken(self, takes: Iterable[Take]) -> Path | None:
        """The user's settings, when it is now kept there: said once. Raises WriteError, once too."""
        voice = self._unkept
        if voice is None or all(take.utterance.voice.name != voice.name for take in takes):
            return None
        self._unkept = None
        return remember_voice(voice.name)


def count_unsent(draft: Draft, store: KnowsTakes) -> int:
    """How many characters the voice has still to be given: what is recorded is not sent again."""
    choice = draft.choice
    heard = dict.fromkeys(filter(None, utterances_of(draft.speech, choice.voice, choice.speed)))
    recorded = store.look_up(heard)
    return sum(len(utterance.text) for utterance in heard if utterance not in recorded)
