"""How long a speech takes, before and after it is recorded: the voice's clock and the human one.

`counts` says what of a spoken text takes time; `calibration` makes a voice's seconds of it, from what `timing_fit` of
the benches measured (`measured`, `online_lengths`, `embedded_lengths`) and what each take teaches; `pace` makes a
speaker's. Either gives an `interval`. With the silence of `pauses` they become a `timeline`, are laid
against a `slot`, and are read on a `clock`. It knows texts, and no takes: `recorder` and `drafts` put the two together.

`estimate` is the library face. Its names are imported when they are first asked for (PEP 562): a clock time is read
without the text room. No module here may be called `estimate`, or it would stand where the function is looked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rehearse.timing.calibration import estimate
    from rehearse.timing.interval import Estimate
else:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module("rehearse.timing.calibration"), name)


__all__ = ["Estimate", "estimate"]
