"""How long a speech takes: the voice's clock and the human one. `estimate` is the library face."""

from rehearse.timing.estimate import Estimate, estimate

__all__ = ["Estimate", "estimate"]
