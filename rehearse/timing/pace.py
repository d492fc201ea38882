"""The human clock: how long a speaker takes at a pace in 字/分.

Pace is gross: the ordinary pauses of a delivery are in it. Only what a speaker plans on top of it adds:
the silence after a salutation and around a heading, and written pauses.
"""

from dataclasses import dataclass, replace

from rehearse.text.speech import Section, Speech
from rehearse.timing.counts import count
from rehearse.timing.interval import NINETY, Estimate, around, exactly
from rehearse.timing.pauses import Pauses, is_heard, silences

DEFAULT_PACE = 180.0
"""字/分 of formal speech."""

PACES = (60.0, 400.0)
"""字/分; slower is no speech, faster no listener follows."""

SPEAKER_SD = 0.12
"""How far speakers differ in pace, as a share: 11.7 % between 40 readers of AISHELL-1, silence at both ends of their
recordings apart, 9.6 % with it (docs/timing.md)."""

REPEAT_SD = 0.05
"""How far one speaker differs from himself from section to section, as a share: 3.6 % between stretches of
140 syllables read in one session of AISHELL-1; a delivery varies more than a reading."""


@dataclass(frozen=True, slots=True)
class Preset:
    """A pace people ask for by name; `wording` knows the name."""

    key: str
    pace: float
    source: str
    """Where the figure comes from, as shown in the timing page."""


PRESETS = (
    Preset("solemn", 160, "lower end of formal addresses, 160-200"),
    Preset("address", 180, "middle of formal addresses, 160-200"),
    Preset("report", 200, "upper end of formal addresses; 《新闻和报纸摘要》 in the 1980s, 200-220"),
    Preset("talk", 220, "lively talks; upper end of 《新闻和报纸摘要》 in the 1980s, 200-220"),
    Preset("broadcast", 260, "《新闻和报纸摘要》 since the 2000s, 250-270"),
)
"""庄重 讲话 汇报 演讲 播音."""


def speaker_seconds(speech: Speech, pace: float, pauses: Pauses, scale_sd: float = SPEAKER_SD) -> tuple[Estimate, ...]:
    """One estimate per section, zero where nothing is read; `total` adds them up.

    `scale_sd` is how far this speaker may be from the pace, as a share.
    """
    planned = planned_silence(speech, pauses)
    return tuple(
        _speaking(section_syllables(speech, section) * 60 / pace, scale_sd) + exactly(planned[section.index])
        for section in speech.sections
    )


def planned_silence(speech: Speech, pauses: Pauses) -> tuple[float, ...]:
    """Seconds in each section that a pace does not hold: after a salutation, around a heading, where one is written."""
    planned = dict(silences(speech, replace(pauses, sentence=0.0, paragraph=0.0)))
    return tuple(
        sum(planned.get(index, 0.0) for index in range(section.first, section.last)) for section in speech.sections
    )


def section_syllables(speech: Speech, section: Section) -> int:
    """Spoken syllables of what is read in it."""
    heard = (count(s.spoken.text) for s in speech.sentences_of(section) if is_heard(s))
    return sum(counts.spoken for counts in heard if counts)


def _speaking(seconds: float, scale_sd: float) -> Estimate:
    return around(seconds, common=NINETY * scale_sd * seconds, own=NINETY * REPEAT_SD * seconds)
