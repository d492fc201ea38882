"""`outline --json`: DESIGN §4's object, a contract with scripts."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from rehearse.drafts.measured import Measured
from rehearse.text.cleaning import cleaned
from rehearse.text.speech import Part, Section, Sentence, Speech
from rehearse.text.spoken.syllables import count_syllables
from rehearse.timing.interval import Estimate

SCHEMA = 2
_DIGITS = 3


def outline_object(now: Measured) -> dict[str, Any]:
    draft = now.draft
    total = now.timeline.total
    return {
        "schema": SCHEMA,
        "source": {
            "path": draft.source.path,
            "encoding": draft.source.encoding,
            "characters": len(draft.source.text),
        },
        "title": draft.speech.title,
        "voice": draft.choice.voice.name,
        "speed": draft.choice.speed,
        "total": {**_seconds(total), "gaps": round(now.timeline.gaps, _DIGITS)},
        "parts": [_part(part) for part in draft.speech.parts],
        "sections": [_section(now, section) for section in draft.speech.sections],
        "sentences": [
            _sentence(now, sentence) | {"readings": _readings(now, sentence)} for sentence in draft.speech.sentences
        ],
        "placeholders": list(_placeholders(draft.speech)),
    }


def _seconds(estimate: Estimate) -> dict[str, float]:
    return {
        "seconds": round(estimate.seconds, _DIGITS),
        "low": round(estimate.low, _DIGITS),
        "high": round(estimate.high, _DIGITS),
    }


def _part(part: Part) -> dict[str, Any]:
    return {
        "id": part.id,
        "number": part.number,
        "level": part.level,
        "heading": part.heading,
        "role": part.role.value,
    }


def _section(now: Measured, section: Section) -> dict[str, Any]:
    return {
        "index": section.index,
        "part": section.part,
        "role": section.role.value,
        "read": section.read,
        "start": section.span.start,
        "end": section.span.end,
        "preview": section.preview,
        **_seconds(now.section(section)),
    }


def _sentence(now: Measured, sentence: Sentence) -> dict[str, Any]:
    return {
        "index": sentence.index,
        "section": sentence.section,
        "part": sentence.part,
        "paragraph": sentence.paragraph,
        "sentence": sentence.sentence,
        "piece": sentence.piece,
        "role": sentence.role.value,
        "read": sentence.read,
        "start": sentence.span.start,
        "end": sentence.span.end,
        "text": sentence.text,
        "spoken": sentence.spoken.text,
        "syllables": count_syllables(sentence.spoken.text),
        **_seconds(now.sentences[sentence.index]),
    }


def _readings(now: Measured, sentence: Sentence) -> list[dict[str, Any]]:
    """What the author wrote behind a word; `start` and `end` are the word's, its bracket stands after it."""
    words = cleaned(now.draft.speech.source, sentence.span)
    return [
        {
            "text": reading.word.of(sentence.text),
            "reading": reading.written,
            "start": words.behind(reading.word).start,
            "end": words.behind(reading.word).end,
        }
        for reading in sentence.readings
    ]


def _placeholders(speech: Speech) -> Iterator[dict[str, Any]]:
    """Every place still to be filled; `count` is how many places of the speech hold the same text."""
    counts = Counter(each.excerpt for each in speech.placeholders)
    for each in speech.placeholders:
        yield {
            "text": each.excerpt,
            "count": counts[each.excerpt],
            "start": each.span.start,
            "end": each.span.end,
            "line": each.line,
            "column": each.column,
        }
