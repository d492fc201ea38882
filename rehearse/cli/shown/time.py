"""What `rehearse time` says to people."""

from collections.abc import Iterator, Sequence

from rehearse.audio.seconds import Seconds
from rehearse.cli.shown.table import columns, shortened
from rehearse.drafts.clock_rows import LONGEST, ClockRows, characters_of, clock_rows, part_name
from rehearse.drafts.clocks import Clocks
from rehearse.drafts.fit import FITTING, Fit, exact_speed
from rehearse.text.place import line_of
from rehearse.text.speech import Part, Section
from rehearse.timing.clock import as_clock, percentages
from rehearse.timing.interval import Estimate
from rehearse.timing.slot import Slot
from rehearse.wording import Words

_NAME_CELLS = 40
_FIRST_WORDS = 12


def time_lines(words: Words, told: Clocks, *, sections: bool) -> Iterator[str]:
    yield from _clocks(words, told)
    if told.slot:
        yield from _answer(words, told, told.slot)
    yield from _longest(words, told)
    yield ""
    table = _section_table(words, told) if sections else _part_table(words, told)
    yield from columns(list(table), right=frozenset(range(1, 8)))
    if sections:
        yield from _clock_marks(words, told)


def fit_lines(words: Words, told: Clocks, fit: Fit) -> Iterator[str]:
    """The speed, what it costs, and how to use it."""
    target = as_clock(told.draft.choice.target or 0.0)
    yield words("time.fit", speed=fit.speed, target=target, **_interval(fit.now.timeline.total))
    if fit.again:
        yield words("time.fit-again", count=fit.again, sentences=len(fit.now.timeline.cues))
    else:
        yield words("time.fit-recorded")
    yield words("time.fit-use", speed=fit.speed)


def _clocks(words: Words, told: Clocks) -> Iterator[str]:
    voice = told.draft.choice.voice
    key = "time.voice-exact" if told.now.recorded else "time.voice"
    yield words(key, voice=words.label(voice.label, voice.name), **_interval(told.now.timeline.total))
    key = "time.speaker-learned" if told.pace.sections else "time.speaker"
    yield words(key, pace=round(told.pace.pace), sections=told.pace.sections, **_interval(told.whole))
    if last := told.last:
        key = "time.last" if last.whole else "time.last-partly"
        date = f"{last.date:%Y-%m-%d}"
        yield words(key, date=date, clock=as_clock(last.total), timed=last.timed, of=last.of)


def _answer(words: Words, told: Clocks, slot: Slot) -> Iterator[str]:
    target = as_clock(slot.target)
    if slot.pace is None:
        yield words("time.impossible", target=target)
        return
    sign = 1 if slot.over > 0 else -1
    low, high = sorted((sign * slot.low, sign * slot.high))
    yield words(
        "time.over" if sign > 0 else "time.under",
        target=target,
        over=as_clock(abs(slot.over)),
        low=as_clock(low),
        high=as_clock(high),
        characters=abs(slot.characters),
        pace=slot.pace,
    )
    yield _voice_speed(words, exact_speed(told, slot.target), target)
    for part, share, wanted in _unbalanced(told):
        yield words("time.unbalanced", part=part_name(words, part), share=share, wanted=wanted)


def _voice_speed(words: Words, speed: float | None, target: str) -> str:
    if speed is None:
        return words("time.speed-impossible", target=target)
    low, high = FITTING
    key = "time.speed" if low <= speed <= high else "time.speed-outside"
    return words(key, speed=speed, target=target, low=low, high=high)


_OUT_OF_PROPORTION = 0.2
"""From a fifth more or less than its share of the target a part is named."""


def _unbalanced(told: Clocks) -> Iterator[tuple[Part, int, int]]:
    """Parts whose share of the time is not that of the target, among the parts that have one; in whole percent."""
    parts = [part for part in told.draft.speech.parts if told.target_of(part) is not None]
    shares = percentages([told.part(part).seconds for part in parts])
    wanted = percentages([told.target_of(part) or 0.0 for part in parts])
    for part, share, want in zip(parts, shares, wanted, strict=True):
        if abs(share - want) > max(1, _OUT_OF_PROPORTION * want):
            yield part, share, want


def _longest(words: Words, told: Clocks) -> Iterator[str]:
    yield words("time.longest")
    for sentence in told.longest(LONGEST):
        yield words(
            "time.longest-line",
            line=line_of(told.draft.speech.source, sentence),
            characters=len("".join(sentence.text.split())),
            clock=as_clock(told.now.sentences[sentence.index].seconds),
            first=sentence.text[:_FIRST_WORDS],
        )


def _part_table(words: Words, told: Clocks) -> Iterator[tuple[str, ...]]:
    speech, rows = told.draft.speech, clock_rows(told)
    targets = [told.target_of(part) for part in speech.parts]
    shares = percentages([told.part(part).seconds for part in speech.parts])
    wanted = percentages([target or 0.0 for target in targets])
    heads = ("part", "characters", "voice-column", "speaker-column", "share")
    yield (*(words(f"time.{head}") for head in heads), *_more_heads(words, told, targets))
    for part, share, target, want in zip(speech.parts, shares, targets, wanted, strict=True):
        yield (
            shortened(part_name(words, part), _NAME_CELLS),
            str(characters_of(speech, part)),
            as_clock(rows.voice.parts[part.id]),
            as_clock(rows.speaker.parts[part.id]),
            f"{share}%",
            *_last(told, rows, speech.sections_of(part), part),
            *([] if not any(targets) else ["", ""] if target is None else [as_clock(target), f"{want}%"]),
        )
    more = [""] * (2 if any(targets) else 0)
    silence = [""] if rows.last else []
    yield (words("time.gaps"), "", as_clock(rows.voice.silence), "", "", *silence, *more)
    characters = sum(characters_of(speech, part) for part in speech.parts)
    last = [as_clock(rows.last.total)] if rows.last else []
    whole = "100%" if any(shares) else "0%"
    totals = (as_clock(rows.voice.total), as_clock(rows.speaker.total), whole)
    yield (words("time.total"), str(characters), *totals, *last, *more)


def _more_heads(words: Words, told: Clocks, targets: Sequence[Seconds | None]) -> Iterator[str]:
    if told.last:
        yield words("time.last-column")
    if any(targets):
        yield words("time.target-column")
        yield words("time.wanted")


def _section_table(words: Words, told: Clocks) -> Iterator[tuple[str, ...]]:
    speech, rows = told.draft.speech, clock_rows(told)
    last = [words("time.last-column")] if rows.last else []
    yield (*(words(f"time.{head}") for head in ("name", "start", "voice-column", "speaker-column")), *last)
    for part in speech.parts:
        sections = speech.sections_of(part)
        times = as_clock(rows.voice.parts[part.id]), as_clock(rows.speaker.parts[part.id])
        yield (f"[{shortened(part_name(words, part), _NAME_CELLS)}]", "", *times, *_last(told, rows, sections, part))
        for section in sections:
            if section.read:
                yield _section_row(told, rows, section)
    more = [""] if rows.last else []
    yield (words("time.gaps"), "", as_clock(rows.voice.silence), "", *more)
    known = [as_clock(rows.last.total)] if rows.last else []
    yield (words("time.total"), "", as_clock(rows.voice.total), as_clock(rows.speaker.total), *known)


def _section_row(told: Clocks, rows: ClockRows, section: Section) -> tuple[str, ...]:
    return (
        f"{section.index + 1:>4}  {shortened(section.preview, _NAME_CELLS)}",
        as_clock(rows.start_of(section)),
        as_clock(rows.voice.sections[section.index]),
        as_clock(rows.speaker.sections[section.index]),
        *_last(told, rows, (section,), None),
    )


def _last(told: Clocks, rows: ClockRows, sections: Sequence[Section], part: Part | None) -> Iterator[str]:
    """One cell where there is a last run-through, a dash where it does not know the section."""
    if rows.last is None:
        return
    if told.last_time(sections) is None:
        yield "–"
    else:
        yield as_clock(rows.last.sections[sections[0].index] if part is None else rows.last.parts[part.id])


def _clock_marks(words: Words, told: Clocks) -> Iterator[str]:
    if told.clock_marks:
        yield ""
        yield words("time.clock-marks")
    for clock_mark in told.clock_marks:
        preview = told.draft.speech.sections[clock_mark.section].preview
        yield f"{as_clock(60 * clock_mark.minute):>8}  {clock_mark.section + 1:>4}  {shortened(preview, _NAME_CELLS)}"


def _interval(estimate: Estimate) -> dict[str, str]:
    return {"clock": as_clock(estimate.seconds), "low": as_clock(estimate.low), "high": as_clock(estimate.high)}
