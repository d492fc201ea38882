"""Where something is in the sound of a speech."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A moment of the speech that stays where it is while estimates around it become exact."""

    sentence: int
    """Index into `Speech.sentences`."""
    sample: int
    """From the take's first; at its length and beyond: in the gap after it."""


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Samples of one take, or of the gap after it, played without a break."""

    place: Place
    samples: int
    """Of the take or the gap."""
    heard: int
    """As how many the sound card is handed them: fewer of a take that is played faster."""
    silent: bool
    """True in the gap."""

    def at(self, heard: int) -> Place:
        """The place when so many have been heard; before the first its start, behind the last its end."""
        inside = min(max(0, heard), self.heard)
        return Place(self.place.sentence, self.place.sample + inside * self.samples // self.heard)
