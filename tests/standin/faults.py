"""What can go wrong, as a user of the stand-in writes it: `cut:50`, `http:429:2`, `noaudio*2`."""

import re
from dataclasses import dataclass

_WRITTEN = re.compile(r"(?P<kind>[a-z_]+)(?::(?P<amount>[\d.]+))?:?(?P<more>[a-z\d.]*?)(?:\*(?P<times>\d+))?")
_IN_TEXT = re.compile(r"【故障[:：](?P<fault>[^】]+)】")

BEFORE = frozenset({"http", "html", "skew", "hang"})
"""Told before the text is known: by connection only, never by a mark in the text."""

AFTER = frozenset(
    {
        "cut",  # closes cleanly after n % of the audio
        "reset",  # the connection is reset there
        "stall",  # nothing comes at all
        "stall_mid",  # nothing more comes after n %
        "drip",  # n ms between any two messages
        "delay",  # n ms before the first
        "noend",  # all of it, without turn.end
        "noaudio",  # everything but audio
        "garbage",  # audio that is no MP3
        "flip",  # one frame header is damaged
        "foreign",  # whole frames of another format
        "dup_audio",  # the audio twice
        "cap",  # audio stops after n seconds, the words go on
        "half",  # the first half of the audio and of the words, properly ended
        "half_meta",  # the first half of the words
        "nometa",  # no words
        "words",  # words, whatever was asked for
        "sentences",  # sentences, whatever was asked for
        "silent_words",  # no audio where words are asked for; sentences are answered
        "several",  # n words in one message
        "session_end",  # a message of metadata that holds no word
        "over",  # the last word or sentence ends n ms after the sound
        "unfilled",  # a short answer that is not filled up, as until July 2026
        "badmeta",  # metadata that is no JSON
        "unknown_path",  # a message nobody knows
    }
)

_ALWAYS = 1_000_000


@dataclass(frozen=True, slots=True)
class Fault:
    kind: str
    amount: float = 0.0
    more: str = ""
    """Of http: `nodate`, `dated`, or the seconds of Retry-After."""
    times: int = _ALWAYS
    """How often it strikes the same text."""

    @classmethod
    def parse(cls, written: str) -> "Fault":
        found = _WRITTEN.fullmatch(written)
        if not found or found["kind"] not in BEFORE | AFTER:
            raise ValueError(f"no such fault: {written}")
        times = int(found["times"] or _ALWAYS)
        return cls(found["kind"], float(found["amount"] or 0), found["more"], times)


def fault_in(text: str) -> Fault | None:
    """Of a mark in the text: 【故障:noaudio*2】."""
    found = _IN_TEXT.search(text)
    return Fault.parse(found["fault"]) if found else None


def without_mark(text: str) -> str:
    return _IN_TEXT.sub("", text)
