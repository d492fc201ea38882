"""The human clock: how long a speaker takes at a pace in 字/分, and a speaker's own pace, learned from what was timed.

Pace is gross: the ordinary pauses of a delivery are in it. Only what a speaker plans on top of it adds:
the silence after a salutation and around a heading, and written pauses.
"""

import math
from collections.abc import Iterable, Sequence
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


OCCASION_SD = 0.04
"""How far one delivery as a whole may be from the speaker's usual pace, as a share: no data set we know times one
speaker on several occasions, so this is taken to be about as large as what was measured within one."""

_PRIOR_SD = 0.20
"""How far a speaker may be from the prior pace when learning begins: wider than speakers differ (SPEAKER_SD), because
the usual pace of his kind of speech is not known either: the presets span 160 to 260 字/分."""

_SYLLABLE_SD = 0.39
"""How far one syllable's time is from the speaker's mean, as a share, so that short sections teach less: 10.5 % over
utterances of 14 syllables, between utterances of one reader of AISHELL-1."""


@dataclass(frozen=True, slots=True)
class Timed:
    """What a speaker said, and how long it took."""

    syllables: int
    seconds: float
    """Without the silence that a pace does not hold."""


@dataclass(frozen=True, slots=True)
class SpeakerPace:
    """字/分, and how sure it is."""

    pace: float
    scale_sd: float = SPEAKER_SD
    """How far this speaker may be from the pace on another day, as a share."""
    sections: int = 0
    """Timed sections it was learned from; 0: it was chosen, not learned."""


def learned_pace(runs: Iterable[Sequence[Timed]], prior: float = DEFAULT_PACE) -> SpeakerPace:
    """From what was timed on each occasion; sections at an impossible pace (a key pressed twice) teach nothing.

    Normal-normal, twice: an occasion's mean from its sections, the speaker's from his occasions. `prior` is the pace
    of a speaker nobody has timed.
    """
    believed = _Mean(1.0, _PRIOR_SD**2 - OCCASION_SD**2)
    sections = 0
    for run in runs:
        likely = [timed for timed in run if timed.syllables and PACES[0] <= _pace(timed) <= PACES[1]]
        if likely:
            occasion = _occasion(likely, prior)
            believed = believed.joined(_Mean(occasion.value, occasion.variance + OCCASION_SD**2))
            sections += len(likely)
    scale_sd = math.hypot(math.sqrt(believed.variance), OCCASION_SD)
    return SpeakerPace(prior / believed.value, min(SPEAKER_SD, scale_sd), sections)


@dataclass(frozen=True, slots=True)
class _Mean:
    """Of the time taken over that at the prior pace."""

    value: float
    variance: float

    def joined(self, other: "_Mean") -> "_Mean":
        precision = 1 / self.variance + 1 / other.variance
        value = (self.value / self.variance + other.value / other.variance) / precision
        return _Mean(value, 1 / precision)


def _occasion(timed: Sequence[Timed], prior: float) -> _Mean:
    precision = [1 / (REPEAT_SD**2 + _SYLLABLE_SD**2 / each.syllables) for each in timed]
    weighed = sum(prior / _pace(each) * weight for each, weight in zip(timed, precision, strict=True))
    return _Mean(weighed / sum(precision), 1 / sum(precision))


def _pace(timed: Timed) -> float:
    return timed.syllables * 60 / timed.seconds if timed.seconds > 0 else math.inf
