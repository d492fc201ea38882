"""What the user is told before a draft is recorded, whichever face tells it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from math import ceil

from rehearse.drafts.consent import KnowsTakes, count_unsent
from rehearse.drafts.draft import Draft
from rehearse.drafts.measured import measure_draft
from rehearse.errors import VoiceError
from rehearse.models.catalogue import CATALOGUE
from rehearse.models.installed import find_installed
from rehearse.recorder.utterances import Unheard, find_unfollowed, find_unheard
from rehearse.synth.registry import EMBEDDED
from rehearse.text.place import line_of
from rehearse.timing.clock import as_clock

_LONG = 2 * 3600
"""Seconds from which on it is hardly one speech."""

_QUICK = 3.0
"""Times real time from which on a voice is always ahead of whoever listens."""
_MOST_SHOWN = 12
_MOST_LISTED = 3
"""Lines told one by one; the rest of them together. `check` lists them all."""
_MOST_NUMBERED = 12


@dataclass(frozen=True, slots=True)
class Remark:
    """One line: a phrase's key and its fields."""

    key: str
    fields: Mapping[str, str | int] = field(default_factory=dict)
    question: str = ""
    """The phrase, of the same fields, that is asked instead where somebody can answer: a no records nothing."""


def before_recording(draft: Draft, store: KnowsTakes, *, asked: bool = False) -> Iterator[Remark]:
    """`asked`: the user has just agreed to the voice, and to what is sent to it.

    Reads takes and the voice's model. Raises StateError.
    """
    yield from opening_remarks(draft)
    if not asked:
        yield from _sent(draft, store)
    yield from _better(draft)
    yield from _long(draft)
    yield from _slow(draft, store)
    yield from _silent(draft)
    yield from unheard_remarks(draft)
    yield from unfollowed_remarks(draft)


def opening_remarks(draft: Draft) -> Iterator[Remark]:
    """What the source left open, which voice was chosen for the user, and how to choose another."""
    source = draft.source
    for notice in source.notice:
        yield Remark(
            f"notice.{notice.kind.value}",
            {"path": source.path, "encoding": source.encoding, "count": notice.count},
        )
    for remark in draft.choice.remarks:
        yield Remark(remark.key, {"voice": remark.voice})


def unheard_remarks(draft: Draft) -> Iterator[Remark]:
    """The characters that the chosen voice will leave out: each section that holds one, with its line."""
    speech, choice = draft.speech, draft.choice
    sections: list[Unheard] = []
    # What is wrong with a voice's model is said by the recording, which may have another voice to turn to.
    with suppress(VoiceError):
        sections.extend(find_unheard(speech, choice.voice, choice.speed))
    if not sections:
        return
    yield Remark("unknown.total", {"count": sum(len(each.characters) for each in sections)})
    for each in sections[:_MOST_LISTED]:
        line = line_of(speech.source, speech.sentences[each.section.first])
        characters = " ".join(dict.fromkeys(each.characters))
        yield Remark("unknown.section", {"line": line, "section": each.section.index + 1, "characters": characters})
    rest = [line_of(speech.source, speech.sentences[each.section.first]) for each in sections[_MOST_LISTED:]]
    if rest:
        yield Remark("unknown.more", {"count": len(rest), "lines": _numbers(rest)})
    yield Remark("unknown.remedy")


def unfollowed_remarks(draft: Draft) -> Iterator[Remark]:
    """The words the chosen voice will read in its own way: each section that holds one, and few do, with its line."""
    speech, choice = draft.speech, draft.choice
    with suppress(VoiceError):
        for each in find_unfollowed(speech, choice.voice, choice.speed):
            line = line_of(speech.source, speech.sentences[each.section.first])
            words = " ".join(dict.fromkeys(each.words))
            yield Remark("unfollowed.section", {"line": line, "section": each.section.index + 1, "words": words})


def _sent(draft: Draft, store: KnowsTakes) -> Iterator[Remark]:
    voice = draft.choice.voice
    if voice.online and (count := count_unsent(draft, store)):
        yield Remark("online.notice", {"characters": count, "voice": voice.name})


def _better(draft: Draft) -> Iterator[Remark]:
    """The embedded voice is the only one that is always there, and the hardest to follow."""
    if draft.choice.voice.name != EMBEDDED:
        return
    if installed := next(find_installed(), None):
        yield Remark("voice.better-here", {"voice": installed.name})
    else:
        suggested = CATALOGUE[0]
        yield Remark("voice.better", {"voice": suggested.name, "size": round(suggested.download / 1e6)})


def _long(draft: Draft) -> Iterator[Remark]:
    """Hours of sound."""
    seconds = measure_draft(draft).timeline.total.seconds
    if seconds >= _LONG:
        yield Remark("record.long", {"clock": as_clock(seconds)}, question="record.long-question")


def _slow(draft: Draft, store: KnowsTakes) -> Iterator[Remark]:
    """A voice that is no quicker than whoever listens: how long it will take, to be begun in good time."""
    family = draft.choice.voice.timed_as.partition(":")[0]
    times = next((each.times_real for each in CATALOGUE if each.name == family), None)
    if times is None or times >= _QUICK:
        return
    every = sum(len(each.spoken.text) for each in draft.speech.sentences if each.read)
    share = count_unsent(draft, store) / max(1, every)
    minutes = ceil(share * measure_draft(draft).timeline.total.seconds / times / 60)
    if minutes > 1:
        yield Remark("record.slow", {"minutes": minutes})


def _silent(draft: Draft) -> Iterator[Remark]:
    """Sentences that are read but hold nothing to pronounce are named, never dropped without a word."""
    speech = draft.speech
    silent = [each for each in speech.sentences if each.read and each.text and not each.spoken.text]
    for sentence in silent[:_MOST_LISTED]:
        line = line_of(speech.source, sentence)
        yield Remark("record.silent", {"line": line, "text": sentence.text[:_MOST_SHOWN]})
    if rest := [line_of(speech.source, sentence) for sentence in silent[_MOST_LISTED:]]:
        yield Remark("record.silent-more", {"count": len(rest), "lines": _numbers(rest)})


def _numbers(lines: Sequence[int]) -> str:
    different = list(dict.fromkeys(lines))
    return ", ".join(map(str, different[:_MOST_NUMBERED])) + (" …" if len(different) > _MOST_NUMBERED else "")
