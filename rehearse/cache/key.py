"""The name of a take: a hash over everything audible and nothing else."""

import hashlib
import json

from rehearse.synth.backend import Utterance

FORMAT = "mp3-24000-48k-mono"


def take_key(utterance: Utterance, sound_version: int) -> str:
    """64 lower-case hexadecimal digits. File name, section number, date and library versions do not enter."""
    audible = {
        "backend": utterance.voice.backend,
        "format": FORMAT,
        "sound": sound_version,
        "speed": round(utterance.speed * 100),
        "text": utterance.text,
        "voice": utterance.voice.identity or utterance.voice.name,
    }
    canonical = json.dumps(audible, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()
