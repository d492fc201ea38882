"""Put first on PYTHONPATH by the stand-in: points an unmodified edge-tts at it, in a program and its children.

The addresses are set as soon as the library has read them, and before any of its modules takes them over.
"""

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType


class _Redirected(Loader):
    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        module.__dict__["WSS_URL"] = os.environ["STANDIN_WSS_URL"]
        module.__dict__["VOICE_LIST"] = os.environ["STANDIN_VOICE_LIST"]


class _Redirect(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname != "edge_tts.constants":
            return None
        sys.meta_path.remove(self)
        spec = find_spec(fullname)
        if spec and spec.loader:
            spec.loader = _Redirected(spec.loader)
        return spec


if "STANDIN_WSS_URL" in os.environ:
    sys.meta_path.insert(0, _Redirect())
