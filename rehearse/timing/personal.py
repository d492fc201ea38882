"""A speaker's own pace, learned from what was timed."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rehearse.timing.pace import DEFAULT_PACE, PACES, REPEAT_SD, SPEAKER_SD

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
