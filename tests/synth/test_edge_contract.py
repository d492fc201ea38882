"""The on-line voice keeps what every backend keeps, with the stand-in for the service."""

import pytest

from rehearse.synth.backend import Voice
from rehearse.synth.edge import EdgeBackend
from tests.synth.conftest import HURRIED, STUBBORN
from tests.synth.contract import BackendContract


@pytest.mark.usefixtures("stand_in")
class TestEdgeBackend(BackendContract):
    def opened(self) -> EdgeBackend:
        return EdgeBackend(HURRIED, STUBBORN)

    def voice(self) -> Voice:
        return next(EdgeBackend.voices())
