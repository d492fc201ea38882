"""How long a voice will take, as far as it is known: its profile, corrected by every take that was recorded.

Closed-form Bayesian regression on the profile's weights, one take at a time (a Kalman update): no matrix is inverted.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from rehearse.audio.seconds import FRAME_SECONDS
from rehearse.text.cleaning import shown_text
from rehearse.text.markdown import without_marks
from rehearse.text.paragraphs import paragraphs_of
from rehearse.text.speech import Speech
from rehearse.text.spoken.form import to_spoken
from rehearse.timing import embedded_lengths, online_lengths
from rehearse.timing.counts import Counts, count
from rehearse.timing.interval import NINETY, NOTHING, Estimate, around
from rehearse.timing.measured import MEASURED
from rehearse.timing.measured_neural import MEASURED_NEURAL
from rehearse.timing.pauses import is_heard


@dataclass(frozen=True, slots=True)
class Profile:
    """One voice at speed 1.0."""

    weights: tuple[float, ...]
    """Seconds, in the order of the fields of `Counts`."""
    scale_sd: float
    """How far the whole voice may be off, as a share of its time: one mistake common to all its sentences."""
    weight_sd: float
    """How far each single weight may be off, as a share of it."""
    noise: float
    """Standard deviation of one second of speech; that of T seconds is `noise` times the root of T."""
    lengths: Mapping[str, float] = field(repr=False)
    """Seconds by which a character is longer than the average one."""
    least: float = 0.0
    """Seconds at any speed: what a service fills a short answer up to with silence; 0 where nobody does."""


EMBEDDED_VOICE = "espeak"
GENERIC = "generic"
_KNOWN = {**MEASURED, **MEASURED_NEURAL}
_UNKNOWN_WEIGHT_SD = 0.15

KNOWN_WEIGHT_SHARE = 0.5
"""How far a single weight of a measured voice may be off, as a share of its scale_sd."""

_ONLINE = re.compile(r"[a-z]{2,3}-[A-Z]{2}-.+Neural")
"""Names of the on-line service's voices, those nobody measured included."""

FILLED_UP = 74 * FRAME_SECONDS
"""Its shortest answer since about 21 July 2026, at any speed: 1.776 s."""


def profile_of(voice: str) -> Profile:
    """That of its family (kokoro:SPEAKER) for a speaker who was never measured, the generic one for any other voice."""
    family = voice.partition(":")[0]
    name = next((each for each in (voice, family) if each in _KNOWN), GENERIC)
    weights, scale_sd, noise = _KNOWN[name]
    return Profile(
        weights,
        scale_sd,
        _UNKNOWN_WEIGHT_SD if name == GENERIC else KNOWN_WEIGHT_SHARE * scale_sd,
        noise,
        (embedded_lengths if name == EMBEDDED_VOICE else online_lengths).LENGTHS,
        FILLED_UP if _ONLINE.fullmatch(voice) else 0.0,
    )


_TAKE_SD = 0.03
"""How far one take may be from what its voice's true weights say, as a share, beside the profile's noise."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights and how sure they are, in seconds at speed 1.0; the order is that of `Counts`."""

    profile: Profile
    weights: tuple[float, ...]
    covariance: tuple[tuple[float, ...], ...]

    def estimate(self, spoken: str, speed: float = 1.0) -> Estimate:
        """Of a spoken text said in one go; nothing to say takes no time."""
        counts = count(spoken, self.profile.lengths)
        if counts is None:
            return NOTHING
        counted = tuple(counts)
        seconds = self._seconds(counted)
        return around(
            max(seconds / speed, self.profile.least),
            common=NINETY * math.sqrt(_dot(counted, self._spread(counted))) / speed,
            own=NINETY * self.profile.noise * math.sqrt(seconds) / speed,
        )

    def said_in(self, spoken: str, speed: float = 1.0) -> float:
        """Seconds without what a service fills a short answer up with; 0 for nothing to say."""
        counts = count(spoken, self.profile.lengths)
        return self._seconds(tuple(counts)) / speed if counts else 0.0

    def updated(self, spoken: str, seconds: float, speed: float = 1.0) -> "Calibration":
        """What is known once a take of this text has turned out `seconds` long."""
        counts = count(spoken, self.profile.lengths)
        if counts is None:
            return self
        counted = tuple(counts)
        expected = self._seconds(counted)
        if expected / speed <= self.profile.least and abs(seconds - self.profile.least) < FRAME_SECONDS / 2:
            # Filled up: it may have been as short as expected.
            return self
        spread = self._spread(counted)
        noise = self.profile.noise**2 * expected + (_TAKE_SD * expected) ** 2
        gain = [value / (_dot(counted, spread) + noise) for value in spread]
        surprise = seconds * speed - expected
        weights = tuple(w + g * surprise for w, g in zip(self.weights, gain, strict=True))
        covariance = tuple(
            tuple(value - g * s for value, s in zip(row, spread, strict=True))
            for row, g in zip(self.covariance, gain, strict=True)
        )
        return replace(self, weights=weights, covariance=covariance)

    @property
    def relative_sd(self) -> float:
        """How far everything estimated may be off together, as a share: one standard deviation, of plain speech."""
        return math.sqrt(_dot(_PLAIN, self._spread(_PLAIN))) / self.tempo

    @property
    def tempo(self) -> float:
        """Seconds of plain speech: what tells a slow voice from a fast one."""
        return self._seconds(_PLAIN)

    def aged(self) -> "Calibration":
        """As it is taken up again in a later run: what is kept may be a little out of date."""
        drift = prior_of(replace(self.profile, weights=self.weights, scale_sd=_AGING, weight_sd=2 * _AGING))
        covariance = tuple(
            tuple(one + other for one, other in zip(row, added, strict=True))
            for row, added in zip(self.covariance, drift.covariance, strict=True)
        )
        return replace(self, covariance=covariance)

    def _seconds(self, counted: Sequence[float]) -> float:
        return max(LEAST, _dot(counted, self.weights))

    def _spread(self, counted: Sequence[float]) -> list[float]:
        return [_dot(row, counted) for row in self.covariance]


LEAST = 0.1
"""Seconds: nothing that is said takes less, whatever the weights of a far-fetched text add up to."""

ENOUGH = 200
"""Takes of one speech after which no further one is heard: the weights no longer move."""

_AGING = 0.002
"""By how much a voice may change between two runs, as a share."""

_PLAIN = tuple(Counts(syllables=30, neutral=2, commas=2, stops=1))
"""Thirty syllables in four stretches."""


def uncalibrated(voice: str) -> Calibration:
    """What is known of a voice before any take of it: the generic profile where it was never measured."""
    return prior_of(profile_of(voice))


def prior_of(profile: Profile) -> Calibration:
    """The voice may be slower or faster as a whole, and each weight may be off on its own."""
    weights = profile.weights
    covariance = tuple(
        tuple(
            profile.scale_sd**2 * one * other + (profile.weight_sd**2 * one * other if here == there else 0.0)
            for there, other in enumerate(weights)
        )
        for here, one in enumerate(weights)
    )
    return Calibration(profile, weights, covariance)


def _dot(one: Sequence[float], other: Sequence[float]) -> float:
    return sum(a * b for a, b in zip(one, other, strict=True))


def estimate(text: str, voice: str, speed: float = 1.0, *, unmeasured: bool = False) -> Estimate:
    """Of a written text said in one go, the voice's own pauses included and none of ours. Nothing to say takes no time.

    Raises ValueError for a speed that is not above 0, and for a voice nobody measured (a mistyped name among them)
    unless `unmeasured` asks for it: then the generic profile answers, with an interval of about ±26 %.
    """
    if not speed > 0:
        raise ValueError(f"speed must be above 0, not {speed!r}")
    if not (unmeasured or voice in _KNOWN):
        raise ValueError(f"the voice {voice!r} was never measured: unmeasured=True gives a generic estimate")
    return uncalibrated(voice).estimate(said_in_one_go(text), speed)


def said_in_one_go(text: str) -> str:
    """The spoken form of a whole written text, its paragraphs kept apart by line ends."""
    shown = (shown_text(text, paragraph) for paragraph in paragraphs_of(text))
    return "\n".join(to_spoken(without_marks(paragraph).text) for paragraph in shown)


def estimate_speech(
    speech: Speech, voice: str, speed: float = 1.0, calibration: Calibration | None = None
) -> tuple[Estimate, ...]:
    """One estimate per sentence, gaps apart; zero where nothing is heard. A calibration is of the same voice."""
    known = calibration or uncalibrated(voice)
    return tuple(
        known.estimate(sentence.spoken.text, speed) if is_heard(sentence) else NOTHING for sentence in speech.sentences
    )
