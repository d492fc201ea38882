"""Damaged answers at random: none of them may be taken for a whole one."""

from random import Random

_TEXT = (
    "尊敬的各位领导、各位来宾，女士们、先生们：大家上午好！今天，我们怀着无比激动的心情，相聚在美丽的滨江之畔，"
    "共同见证这一重要时刻。首先，请允许我代表全体同志，向莅临大会的各位嘉宾表示热烈的欢迎和衷心的感谢。"
)


def random_text(chance: Random) -> str:
    """Of 14 to 90 characters, as sentences are."""
    start = chance.randrange(10)
    return _TEXT[start : start + chance.randint(14, 90)]


def random_fault(chance: Random) -> str:
    """One that leaves something out, puts something in or breaks something off."""
    percent = chance.randint(1, 99)
    return chance.choice(
        [
            f"cut:{percent}",
            f"reset:{percent}",
            f"cap:{chance.uniform(0.3, 2.0):.2f}",
            "noend",
            "noaudio",
            "garbage",
            "flip",
            "dup_audio",
            "half",
            "badmeta",
            "unknown_path",
        ]
    )
