"""What the tests of the on-line voice say."""

from rehearse.synth.backend import Utterance, Voice

TEXT = "各位领导、各位来宾，大家上午好，欢迎来到我们的城市。"


def voice(name: str = "zh-CN-XiaoxiaoNeural") -> Voice:
    return Voice("edge", name, online=True)


def said(text: str = TEXT, name: str = "zh-CN-XiaoxiaoNeural", speed: float = 1.0) -> Utterance:
    return Utterance(text, voice(name), speed)
