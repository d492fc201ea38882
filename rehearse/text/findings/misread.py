"""Which of the difficult words a voice says wrong: these are to be mended, the rest a speaker need only know.

Measured: espeak-ng 1.52, the embedded voice, by its own phonemes for the word and for its homophone; and pypinyin 0.55,
from which neural voices may take their readings. On-line voices could not be asked.
`tests/text/findings/test_misread.py` measures again.
"""

_WORDS = """
重振 重启 惩处 调处 千载 给养 强求 角色 尽早 朝令夕改 亟待 亟需 亟须 翘楚 济济 解数 拾级 炮制 累累 哽咽 空转
好逸恶劳 好大喜功 好高骛远 为政 为官 曝光 塞责 茅塞 发人深省 游说 鲜有 数以万计 数以千计 数以百计 称职 重塑
载入 恪尽 摒弃 中肯
"""
_PLACES = """
六安 蚌埠 涡阳 东莞 乐亭县 乐陵市 铅山县 泌阳 浚县 洪洞 繁峙 长子县 歙县 枞阳 尉犁 牟平 中牟 曲阜 盱眙 邳州 浒墅关
犍为 阆中 儋州 蔚县 蠡县 大城县 柞水 监利 黄陂 猇亭 闽侯 万俟 尉迟 澹台 荥经 单县 筠连 漯河 珲春 六合区
"""

SAID_WRONG = frozenset((_WORDS + _PLACES).split())
"""A surname before a title is not here: any of them may be said as the common word it looks like."""
