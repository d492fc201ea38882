"""The library's client, made to bear what the service sends and the library does not expect."""

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import edge_tts

from rehearse.audio.seconds import Seconds
from rehearse.synth.edge.answer import Received
from rehearse.synth.edge.boundaries import Boundary, Kind

if TYPE_CHECKING:
    from edge_tts.typing import TTSChunk

_TICKS = 10_000_000
"""Of the service's clock, a second."""

_NOTHING = "SessionEnd"
"""A message of metadata that is about no word."""


class Listener(edge_tts.Communicate):
    """Several words in one message are all heard, and a message that holds none breaks nothing off.

    The library calls the one method by its private name; a library that has it no more behaves as it would by itself.
    """

    _earlier: "Sequence[TTSChunk]" = ()

    def _Communicate__parse_metadata(self, data: bytes) -> "TTSChunk":
        """The last word of a message; `take_in` then takes those before it too."""
        told = [each for each in json.loads(data)["Metadata"] if each["Type"] != _NOTHING]
        parsed = [self._parsed(each) for each in told]
        self._earlier = parsed[:-1]
        return parsed[-1] if parsed else {"type": _NOTHING, "offset": 0, "duration": 0, "text": ""}  # type: ignore[typeddict-item]

    def take_in(self, chunk: Mapping[str, Any], received: Received) -> None:
        """Raises ValueError, LookupError or TypeError for what is neither sound nor boundary."""
        if chunk["type"] == "audio":
            received.mp3 += chunk["data"]
            return
        earlier, self._earlier = self._earlier, ()
        for each in (*earlier, chunk):
            if each["type"] != _NOTHING:
                received.boundaries.append(_boundary(each))

    def _parsed(self, told: object) -> "TTSChunk":
        one = json.dumps({"Metadata": [told]}).encode()
        parsed: TTSChunk = super()._Communicate__parse_metadata(one)  # type: ignore[misc]
        return parsed


def _boundary(chunk: Mapping[str, Any]) -> Boundary:
    start, length = chunk["offset"] / _TICKS, chunk["duration"] / _TICKS
    if not (0 <= start < float("inf") and 0 <= length < float("inf")):
        raise ValueError("a word outside time")
    return Boundary(Seconds(start), Seconds(start + length), str(chunk["text"]), Kind(chunk["type"]))
