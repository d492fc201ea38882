"""The on-line voice against its stand-in."""

from collections.abc import Iterator

import edge_tts.communicate
import edge_tts.voices
import pytest
from edge_tts.drm import DRM

from rehearse.synth.edge import EdgeBackend
from rehearse.synth.edge.policy import RetryPolicy, Timeouts
from tests.standin import StandIn

HURRIED = Timeouts(silence=0.5, least=5.0, look=0.02, listing=2.0, closing=0.1)
STUBBORN = RetryPolicy(first=0.001, untold=0.01)


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    with StandIn() as service:
        point_edge_tts_at(service, monkeypatch)
        yield service


@pytest.fixture
def edge(stand_in: StandIn) -> Iterator[EdgeBackend]:
    """Speaks with the stand-in, and waits for nothing as long as it would for the real service."""
    backend = EdgeBackend(HURRIED, STUBBORN)
    yield backend
    backend.close()


def point_edge_tts_at(service: StandIn, monkeypatch: pytest.MonkeyPatch, host: str = "127.0.0.1") -> None:
    """The library has no parameter for the address; only the two names are replaced, its code stays as installed."""
    speech, voices = service.addresses(host)
    monkeypatch.setattr(edge_tts.communicate, "WSS_URL", speech)
    monkeypatch.setattr(edge_tts.voices, "VOICE_LIST", voices)
    monkeypatch.setattr(DRM, "clock_skew_seconds", 0.0)
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
