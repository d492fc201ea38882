"""`rehearse time`: the voice's time and the speaker's, against the slot."""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import click

from rehearse.audio.seconds import Seconds
from rehearse.cli import values
from rehearse.cli.options import common, the_speech
from rehearse.cli.say import remarks
from rehearse.cli.table import columns, shortened
from rehearse.cli.worded import WordedCommand, option, words_of
from rehearse.settings.choice import Overrides
from rehearse.settings.draft import Draft, open_draft
from rehearse.settings.measured import Measured, measured
from rehearse.text.speech import Part, PartRole
from rehearse.timing.clock import clock
from rehearse.timing.interval import Estimate, total
from rehearse.timing.pace import section_syllables, speaker_seconds
from rehearse.wording import Words

_DIGITS = 3


@click.command("time", WordedCommand, help="help.time")
@the_speech
@common
@option("--target", help="target", callback=values.moment, metavar="10:00")
@option("--pace", help="pace", callback=values.pace, metavar="180")
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def command(ctx: click.Context, /, speech: str, as_json: bool, given: Overrides) -> None:
    words = words_of(ctx)
    answer = _answer(open_draft(speech, given, sys.stdin.buffer))
    if as_json:
        click.echo(json.dumps(answer.to_object(), ensure_ascii=False))
        return
    remarks(words, answer.now.draft)
    for line in answer.lines(words):
        click.echo(line)


@dataclass(frozen=True, slots=True)
class _Slot:
    """The speaker against the target."""

    target: Seconds
    over: Seconds
    """Negative: time to spare."""
    characters: int
    """To cut; negative: may be added."""
    pace: float | None
    """字/分 that meets the target exactly; None when the pauses alone are longer."""


@dataclass(frozen=True, slots=True)
class _Answer:
    now: Measured
    speaker: tuple[Estimate, ...]
    """One a section."""

    @property
    def slot(self) -> _Slot | None:
        choice = self.now.draft.choice
        if choice.target is None:
            return None
        whole = total(self.speaker).seconds
        syllables = sum(_syllables(self.now.draft, part) for part in self.now.draft.speech.parts)
        speaking = syllables * 60 / choice.pace
        left = choice.target - (whole - speaking)
        over = Seconds(whole - choice.target)
        pace = syllables * 60 / left if left > 0 else None
        return _Slot(choice.target, over, round(over * choice.pace / 60), pace)

    def part(self, part: Part) -> Estimate:
        return total(self.speaker[part.first : part.last])

    def to_object(self) -> dict[str, Any]:
        choice, slot = self.now.draft.choice, self.slot
        return {
            "voice": {"name": choice.voice.name, "speed": choice.speed, **_seconds(self.now.timeline.total)},
            "speaker": {"pace": choice.pace, **_seconds(total(self.speaker))},
            "target": slot and slot.target,
            "over": slot and round(slot.over, _DIGITS),
            "cut_characters": slot and slot.characters,
            "required_pace": slot and slot.pace and round(slot.pace, 1),
            "parts": [self._part_object(part) for part in self.now.draft.speech.parts],
        }

    def _part_object(self, part: Part) -> dict[str, Any]:
        seconds = self.part(part).seconds
        return {
            "id": part.id,
            "heading": part.heading,
            "characters": _characters(self.now.draft, part),
            "syllables": _syllables(self.now.draft, part),
            "voice_seconds": round(self.now.part(part).seconds, _DIGITS),
            "speaker_seconds": round(seconds, _DIGITS),
            "share": round(seconds / (total(self.speaker).seconds or 1.0), 4),
        }

    def lines(self, words: Words) -> Iterator[str]:
        choice = self.now.draft.choice
        voice = self.now.timeline.total
        key = "time.voice-exact" if self.now.recorded else "time.voice"
        yield words(key, voice=choice.voice.label or choice.voice.name, **_clocks(voice))
        yield words("time.speaker", pace=choice.pace, **_clocks(total(self.speaker)))
        if self.slot:
            yield _slot_line(words, self.slot)
        yield ""
        yield from columns(list(self._rows(words)), right=frozenset({1, 2, 3, 4}))

    def _rows(self, words: Words) -> Iterator[tuple[str, ...]]:
        heads = ("part", "characters", "voice-column", "speaker-column", "share")
        yield tuple(words(f"time.{head}") for head in heads)
        whole = total(self.speaker).seconds or 1.0
        for part in self.now.draft.speech.parts:
            mine = self.part(part).seconds
            yield (
                shortened(_name(words, part), 40),
                str(_characters(self.now.draft, part)),
                clock(self.now.part(part).seconds),
                clock(mine),
                f"{mine / whole:.0%}",
            )


def _answer(draft: Draft) -> _Answer:
    return _Answer(measured(draft), speaker_seconds(draft.speech, draft.choice.pace, draft.choice.pauses))


def _slot_line(words: Words, slot: _Slot) -> str:
    target = clock(slot.target)
    if slot.pace is None:
        return words("time.impossible", target=target)
    key = "time.over" if slot.over > 0 else "time.under"
    return words(key, target=target, over=clock(abs(slot.over)), characters=abs(slot.characters), pace=slot.pace)


def _name(words: Words, part: Part) -> str:
    if part.role is PartRole.BODY:
        return f"{part.number}、{part.heading}" if part.number else part.heading
    return words(f"outline.{part.role.value}")


def _syllables(draft: Draft, part: Part) -> int:
    return sum(section_syllables(draft.speech, section) for section in draft.speech.sections_of(part))


def _characters(draft: Draft, part: Part) -> int:
    """Written characters that are read, white space apart."""
    sections = draft.speech.sections_of(part)
    read = (each for section in sections for each in draft.speech.sentences_of(section) if each.read)
    return sum(len("".join(each.text.split())) for each in read)


def _seconds(estimate: Estimate) -> dict[str, float]:
    return {
        "seconds": round(estimate.seconds, _DIGITS),
        "low": round(estimate.low, _DIGITS),
        "high": round(estimate.high, _DIGITS),
    }


def _clocks(estimate: Estimate) -> dict[str, str]:
    return {"clock": clock(estimate.seconds), "low": clock(estimate.low), "high": clock(estimate.high)}
