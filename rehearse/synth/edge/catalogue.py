"""The service's Chinese voices: a dated list that needs no network, and what the service's own list says."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches

from rehearse.errors import ServiceRefusedError
from rehearse.synth.backend import Sex, Voice

BACKEND = "edge"

AS_OF = "2024-09"
"""When the service last gave exactly this list, as far as we could learn (smallnew666/edge-tts-ui, issue 1)."""

_CHINESE = ("zh-CN", "zh-HK", "zh-TW")

_NAME = re.compile(r"(?P<locale>[a-z]{2,3}-[A-Z]{2}(-[a-z]{2,12})?)-(?P<short>[A-Z][A-Za-z]{1,40})Neural")
"""Stricter than the library's own pattern, which lets quotes and angle brackets into the request."""

_BUILT_IN = """
zh-CN-XiaoxiaoNeural female 晓晓
zh-CN-XiaoyiNeural female 晓伊
zh-CN-YunjianNeural male 云健
zh-CN-YunxiNeural male 云希
zh-CN-YunxiaNeural male 云夏
zh-CN-YunyangNeural male 云扬
zh-CN-liaoning-XiaobeiNeural female 晓北
zh-CN-shaanxi-XiaoniNeural female 晓妮
zh-HK-HiuGaaiNeural female 曉佳
zh-HK-HiuMaanNeural female 曉曼
zh-HK-WanLungNeural male 雲龍
zh-TW-HsiaoChenNeural female 曉臻
zh-TW-HsiaoYuNeural female 曉雨
zh-TW-YunJheNeural male 雲哲
"""

_SEXES = {"Female": Sex.FEMALE, "Male": Sex.MALE}

_SEX_OF = {name: Sex(sex) for name, sex, _ in (line.split() for line in _BUILT_IN.split("\n") if line)}

_LABELS = {name: label for name, _, label in (line.split() for line in _BUILT_IN.split("\n") if line)}


def built_in_voices() -> Iterator[Voice]:
    for line in filter(None, _BUILT_IN.split("\n")):
        name, sex, _ = line.split()
        yield _voice(name, Sex(sex))


def chinese_voices(listed: Iterable[Mapping[str, object]]) -> Iterator[Voice]:
    """Those of the service's list that speak Chinese and whose name is safe to send back."""
    for entry in listed:
        name = str(entry.get("ShortName", ""))
        if name.startswith(_CHINESE) and is_voice_name(name):
            yield _voice(name, _SEXES.get(str(entry.get("Gender")), Sex.NEUTRAL))


def is_voice_name(name: str) -> bool:
    return _NAME.fullmatch(name) is not None


def nearest_voices(name: str, voices: Iterable[Voice]) -> tuple[str, ...]:
    """Up to three names, likeliest first; the first voices of the list where none is alike."""
    names = [voice.name for voice in voices if voice.name != name]
    return tuple(get_close_matches(name, names, n=3, cutoff=0.6) or names[:3])


def mistyped(name: str, voices: Iterable[Voice]) -> tuple[str, ...]:
    """Names so near that `name` is one of them with a letter or two wrong; a new voice's is further from all."""
    return tuple(get_close_matches(name, [voice.name for voice in voices], n=3, cutoff=0.9))


def alike(name: str, voices: Iterable[Voice]) -> tuple[str, ...]:
    """Up to three others that speak as this one does, those of its sex first; for when it alone is out of order."""
    wanted = _voice(name, _SEX_OF.get(name, Sex.NEUTRAL))
    others = [each for each in voices if each.name != name and each.locale == wanted.locale]
    return tuple(each.name for each in sorted(others, key=lambda each: each.sex is not wanted.sex)[:3])


async def fetch_voices(deadline: float, wall: Callable[[], float]) -> tuple[Voice, ...]:
    """The Chinese ones. Raises ServiceError, after `deadline` seconds at the latest."""
    # The library costs a quarter of a second, which whoever only reads the list above need not pay.
    import asyncio

    import edge_tts

    from rehearse.synth.edge.refusals import FOREIGN, as_service_error

    try:
        async with asyncio.timeout(deadline):
            return tuple(chinese_voices(await edge_tts.list_voices()))
    except json.JSONDecodeError as error:
        # Whatever answers with a page in place of the list stands between us and the service.
        raise ServiceRefusedError("", "portal", "200") from error
    except FOREIGN as error:
        raise as_service_error(error, "", wall()) from error


def _voice(name: str, sex: Sex) -> Voice:
    parts = _NAME.fullmatch(name)
    locale, short = (parts["locale"], parts["short"]) if parts else ("zh-CN", name)
    return Voice(BACKEND, name, online=True, locale=locale, sex=sex, label=_LABELS.get(name, short))
