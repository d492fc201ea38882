"""`outline --json`: DESIGN §4's object, a contract with scripts."""

from typing import Any

from rehearse.drafts.measured import Measured
from rehearse.text.speech import Finding, Part, Section, Sentence
from rehearse.text.spoken.syllables import count_syllables
from rehearse.timing.interval import Estimate
from rehearse.wording import Words

SCHEMA = 1
_DIGITS = 3


def outline_object(words: Words, now: Measured) -> dict[str, Any]:
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
        "sentences": [_sentence(now, sentence) for sentence in draft.speech.sentences],
        "findings": [_finding(words, finding) for finding in draft.speech.findings],
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


def _finding(words: Words, finding: Finding) -> dict[str, Any]:
    key = f"finding.{finding.code.value}"
    return {
        "code": finding.code.value,
        "message": words(key, excerpt=finding.excerpt),
        "hint": words(f"{key}.hint", excerpt=finding.excerpt),
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.line,
        "column": finding.column,
    }
