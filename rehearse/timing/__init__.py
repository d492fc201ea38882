"""How long a speech takes: the voice's clock and the human one. `estimate` is the library face.

Its names are imported when they are first asked for (PEP 562): a clock time is read and shown without the text room.
No module here may be called `estimate`, or it would stand where the function is looked for.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rehearse.timing.estimates import Estimate, estimate
else:

    def __getattr__(name: str) -> object:
        if name not in __all__:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        return getattr(import_module("rehearse.timing.estimates"), name)


__all__ = ["Estimate", "estimate"]
