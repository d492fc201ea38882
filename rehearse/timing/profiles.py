"""What is known of each voice: fitted coefficients, in seconds at speed 1.0."""

from dataclasses import dataclass

from rehearse.timing.counts import Counts


@dataclass(frozen=True, slots=True)
class Profile:
    """How long a voice takes over each thing it says."""

    weights: tuple[float, ...]
    """Seconds, in the order of the fields of `Counts`."""
    scale_sd: float
    """How far the whole voice may be off, as a share of its time: one mistake common to all its sentences."""
    noise: float
    """Standard deviation of one second of speech; that of T seconds is `noise` times the root of T."""

    def seconds(self, counts: Counts) -> float:
        return sum(weight * number for weight, number in zip(self.weights, counts, strict=True))


GENERIC = Profile((0.65, 0.195, 0.7, -0.07, 0.0, 0.2, 0.225, 0.6, 0.34, 0.27, 0.28, 0.0), 0.10, 0.08)

PROFILES = {
    "zh-CN-XiaoxiaoNeural": Profile(
        (0.565, 0.216, 1, -0.081, 0, 0.262, 0.262, 0.387, 0.294, 0.215, 0.268, 0.0), 0.008, 0.05
    ),
    "zh-CN-YunyangNeural": Profile(
        (0.728, 0.183, 0.7, -0.114, 0, 0.239, 0.239, 0.629, 0.35, 0.246, 0.287, 0.0), 0.012, 0.06
    ),
    "zh-CN-YunxiNeural": Profile(
        (0.681, 0.175, 0.2, -0.026, 0, 0.175, 0.175, 0.779, 0.411, 0.347, 0.297, 0.0), 0.015, 0.07
    ),
    "espeak": Profile((0.1, 0.27, 0.0, 0.0, 0.0, 0.27, 0.27, 0.6, 0.35, 0.35, 0.35, 0.0), 0.05, 0.08),
}


def profile_of(voice: str) -> Profile:
    """The generic one, with its wide interval, for a voice that was never measured."""
    return PROFILES.get(voice, GENERIC)
