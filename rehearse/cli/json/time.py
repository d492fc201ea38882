"""`time --json`: DESIGN §4's object, a contract with scripts; what came later stands behind what was promised."""

from collections.abc import Sequence
from typing import Any

from rehearse.drafts.clock_rows import LONGEST, characters_of, syllables_of
from rehearse.drafts.clocks import Clocks
from rehearse.drafts.fit import Fit, exact_speed
from rehearse.text.place import line_of
from rehearse.text.speech import Section, Sentence
from rehearse.timing.clock import rounded
from rehearse.timing.interval import Estimate

_DIGITS = 3


def time_object(told: Clocks, fit: Fit | None) -> dict[str, Any]:
    choice, slot = told.draft.choice, told.slot
    return {
        "voice": {"name": choice.voice.name, "speed": choice.speed, **_seconds(told.now.timeline.total)},
        "speaker": {
            "pace": round(told.pace.pace, 1),
            **_seconds(told.whole),
        },
        "target": slot and slot.target,
        "over": slot and round(slot.over, _DIGITS),
        "cut_characters": slot and slot.characters,
        "required_pace": slot and slot.pace and round(slot.pace, 1),
        "parts": _parts(told),
        "learned_from_sections": told.pace.sections,
        "over_low": slot and round(slot.low, _DIGITS),
        "over_high": slot and round(slot.high, _DIGITS),
        "fitting_speed": _fitting_speed(told),
        "fit": fit and _fit(fit),
        "silence": round(told.now.silence, _DIGITS),
        "last_run_through": _last(told),
        "targets": _targets(told),
        "sections": [_section(told, section) for section in told.draft.speech.sections],
        "longest": [_sentence(told, sentence) for sentence in told.longest(LONGEST)],
        "marks": [{"minute": clock_mark.minute, "section": clock_mark.section} for clock_mark in told.clock_marks],
    }


def _parts(told: Clocks) -> list[dict[str, Any]]:
    parts = told.draft.speech.parts
    speaker = [told.part(part).seconds for part in parts]
    shares = _shares(speaker)
    return [
        {
            "id": part.id,
            "heading": part.heading,
            "characters": characters_of(told.draft.speech, part),
            "syllables": syllables_of(told.draft.speech, part),
            "voice_seconds": round(told.now.part(part).seconds, _DIGITS),
            "speaker_seconds": round(seconds, _DIGITS),
            "share": share,
        }
        for part, seconds, share in zip(parts, speaker, shares, strict=True)
    ]


def _targets(told: Clocks) -> list[dict[str, Any]]:
    """Of the parts that have one: the share of the time among them, and the share they were given."""
    given = [(part, target) for part in told.draft.speech.parts if (target := told.target_of(part)) is not None]
    shares = _shares([told.part(part).seconds for part, _ in given])
    wanted = _shares([target for _, target in given])
    return [
        {"part": part.id, "target": target, "share": share, "target_share": want}
        for (part, target), share, want in zip(given, shares, wanted, strict=True)
    ]


def _shares(values: Sequence[float]) -> list[float]:
    """Ten-thousandths that add up to one."""
    whole = sum(values) or 1.0
    return [each / 10_000 for each in rounded([10_000 * value / whole for value in values])]


def _section(told: Clocks, section: Section) -> dict[str, Any]:
    return {
        "index": section.index,
        "part": section.part,
        "read": section.read,
        "voice_seconds": round(told.now.section(section).seconds, _DIGITS),
        "speaker_seconds": round(told.speaker[section.index].seconds, _DIGITS),
        "last_seconds": _rounded(told.last_time([section])),
    }


def _sentence(told: Clocks, sentence: Sentence) -> dict[str, Any]:
    return {
        "index": sentence.index,
        "line": line_of(told.draft.speech.source, sentence),
        "characters": len("".join(sentence.text.split())),
        "voice_seconds": round(told.now.sentences[sentence.index].seconds, _DIGITS),
    }


def _fitting_speed(told: Clocks) -> float | None:
    target = told.draft.choice.target
    return None if target is None else _rounded(exact_speed(told, target))


def _fit(fit: Fit) -> dict[str, Any]:
    return {"speed": fit.speed, **_seconds(fit.now.timeline.total), "record_again": fit.again}


def _last(told: Clocks) -> dict[str, Any] | None:
    last = told.last
    if last is None:
        return None
    return {
        "date": last.date.isoformat(timespec="seconds"),
        "seconds": round(last.total, _DIGITS),
        "timed": last.timed,
        "of": last.of,
    }


def _seconds(estimate: Estimate) -> dict[str, float]:
    return {
        "seconds": round(estimate.seconds, _DIGITS),
        "low": round(estimate.low, _DIGITS),
        "high": round(estimate.high, _DIGITS),
    }


def _rounded(seconds: float | None) -> float | None:
    return None if seconds is None else round(seconds, _DIGITS)
