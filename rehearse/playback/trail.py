"""Where the listener was before each jump, so that a jump can be taken back."""

from dataclasses import dataclass

from rehearse.playback.place import Place

LONGEST = 50


@dataclass(frozen=True, slots=True)
class Trail:
    """Places that were left, the last one last."""

    places: tuple[Place, ...] = ()

    def leaving(self, place: Place, to: Place) -> "Trail":
        """A step on the spot leaves nothing behind."""
        return self if place == to else Trail((*self.places, place)[-LONGEST:])

    def back(self) -> tuple["Trail", Place | None]:
        """The place before the last jump, None where there was none, and the trail that led there."""
        if not self.places:
            return self, None
        return Trail(self.places[:-1]), self.places[-1]
