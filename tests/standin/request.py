"""What the stand-in received: the whole of it, so that a test can say what the service gets to see."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree import ElementTree

_SSML = "{http://www.w3.org/2001/10/synthesis}"


@dataclass(frozen=True, slots=True)
class Heard:
    """One request for speech."""

    text: str
    """Unescaped; the mark of a fault is still in it."""
    voice: str
    rate: str
    pitch: str
    volume: str
    elements: int
    """Of the SSML: speak, voice, prosody."""
    size: int
    """Bytes of escaped text."""
    boundary: str
    """"word" or "sentence": what the client asked to be told."""
    path: str
    """With the query."""
    headers: Mapping[str, str]
    messages: tuple[str, ...]
    """Every text message the client sent, whole."""

    @property
    def speed(self) -> float:
        return 1 + int(self.rate.rstrip("%")) / 100


def heard_in(config: str, ssml_message: str, path: str, headers: Mapping[str, str]) -> Heard:
    """Raises ParseError for SSML that is not well-formed."""
    ssml = ssml_message.split("\r\n\r\n", 1)[1]
    # Our own client wrote it, on this machine.
    root = ElementTree.fromstring(ssml)  # noqa: S314
    voice, prosody = root.find(f"{_SSML}voice"), root.find(f".//{_SSML}prosody")
    if voice is None or prosody is None:
        raise ValueError("no voice or no prosody")
    inner = re.search(r"<prosody[^>]*>(.*)</prosody>", ssml, re.DOTALL)
    return Heard(
        text="".join(prosody.itertext()),
        voice=voice.attrib["name"],
        rate=prosody.attrib["rate"],
        pitch=prosody.attrib["pitch"],
        volume=prosody.attrib["volume"],
        elements=sum(1 for _ in root.iter()),
        size=len((inner[1] if inner else "").encode()),
        boundary="word" if '"wordBoundaryEnabled":"true"' in config else "sentence",
        path=path,
        headers=headers,
        messages=(config, ssml_message),
    )
