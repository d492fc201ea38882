"""Row S17: what of edge-tts is used besides its documented face may be gone in any release."""

import edge_tts
import edge_tts.communicate
import edge_tts.constants
import edge_tts.exceptions
import pytest

from rehearse.errors import EngineError, Exit
from rehearse.synth.edge import EdgeBackend, load_edge_tts
from rehearse.synth.edge.internals import ended_bytes
from tests.standin import StandIn
from tests.synth.edge_words import said

PIP_LINE = 'pip install -U "edge-tts>=7.3.1,<8"'


def refusal() -> EngineError:
    backend = EdgeBackend()
    with pytest.raises(EngineError) as raised:
        backend.speak(said())
    backend.close()
    return raised.value


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (edge_tts, "Communicate"),
        (edge_tts, "list_voices"),
        (edge_tts.constants, "WSS_URL"),
        (edge_tts.exceptions, "NoAudioReceived"),
        (edge_tts.exceptions, "SkewAdjustmentError"),
    ],
)
def test_s17_a_part_that_is_gone_is_named_with_the_line_that_mends_it(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch, module: object, name: str
) -> None:
    monkeypatch.delattr(module, name)
    refused = refusal()
    assert (refused.reason, refused.exit) == ("version", Exit.ENGINE)
    assert name in refused.hint
    assert PIP_LINE in refused.hint
    assert stand_in.connections == 0


class Uncounted(edge_tts.Communicate):
    """Of a release that counts nothing."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.__dict__["state"] = {"chunk_audio_bytes": 0}


def test_s17_a_client_that_does_not_count_what_ended_is_no_engine(
    stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(edge_tts, "Communicate", Uncounted)
    refused = refusal()
    assert "cumulative_audio_bytes" in refused.hint
    assert PIP_LINE in refused.hint
    assert stand_in.connections == 0


def test_s17_a_count_that_goes_while_the_answer_comes_is_an_engine_error_too() -> None:
    with pytest.raises(EngineError):
        ended_bytes(Uncounted("好"), "v")


def test_s17_the_edge_tts_that_is_installed_has_all_that_is_used() -> None:
    load_edge_tts("v")


def test_without_the_private_method_the_library_behaves_as_it_would_by_itself(
    edge: EdgeBackend, stand_in: StandIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def parsed(self: object, data: bytes) -> object:
        raise LookupError

    whole = edge.speak(said())
    # Under another name it is simply never called.
    monkeypatch.setattr("rehearse.synth.edge.listener.Listener._Communicate__parse_metadata", parsed)
    monkeypatch.delattr("rehearse.synth.edge.listener.Listener._Communicate__parse_metadata")
    assert edge.speak(said()) == whole
    stand_in.when("城市", "several:3")
    assert edge.speak(said()).unproven
