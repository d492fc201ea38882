"""`rehearse voices --json`: schema 1."""

from collections.abc import Sequence

from rehearse.models.catalogue import CATALOGUE, Addable
from rehearse.synth.backend import Voice


def voices_json(voices: Sequence[Voice], installed: Sequence[Addable]) -> dict[str, object]:
    return {
        "schema": 1,
        "voices": [_voice(each) for each in voices],
        "addable": [_addable(each, installed=each in installed) for each in CATALOGUE],
    }


def _voice(voice: Voice) -> dict[str, object]:
    return {
        "name": voice.name,
        "label": voice.label,
        "backend": voice.backend,
        "sex": voice.sex.value,
        "locale": voice.locale,
        "online": voice.online,
    }


def _addable(each: Addable, *, installed: bool) -> dict[str, object]:
    return {
        "name": each.name,
        "installed": installed,
        "speakers": each.speakers,
        "download_bytes": each.download,
        "installed_bytes": each.installed,
        "licence": each.licence,
        "non_commercial": each.non_commercial,
        "site": each.site,
        "times_real": each.times_real,
    }
