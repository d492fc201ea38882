"""What is known of each voice: how long it takes over each thing it says, and how sure that is."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rehearse.timing import embedded_lengths, online_lengths
from rehearse.timing.measured import MEASURED


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


EMBEDDED_VOICE = "espeak"
GENERIC = "generic"
_UNKNOWN_WEIGHT_SD = 0.15

KNOWN_WEIGHT_SHARE = 0.5
"""How far a single weight of a measured voice may be off, as a share of its scale_sd."""


def profile_of(voice: str) -> Profile:
    """The generic one, with its wide interval, for a voice that was never measured."""
    name = voice if voice in MEASURED else GENERIC
    weights, scale_sd, noise = MEASURED[name]
    return Profile(
        weights,
        scale_sd,
        _UNKNOWN_WEIGHT_SD if name == GENERIC else KNOWN_WEIGHT_SHARE * scale_sd,
        noise,
        (embedded_lengths if name == EMBEDDED_VOICE else online_lengths).LENGTHS,
    )
