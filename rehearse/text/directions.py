"""Stage directions: written for the speaker, never spoken."""

import re
from collections.abc import Iterator

from rehearse.text.aligned import Span
from rehearse.text.delivery import names_mood, names_page, tells_how
from rehearse.text.marks import COLONS, ENDERS, LINE_END
from rehearse.text.numerals import han_value

_OPEN, _CLOSE = r"[（(\[［【〔{｛‹]", r"[）)\]］】〕}｝›]"
_NO_BRACKET = r"（()）\[\]［］【】〔〕{}｛｝‹›"
_INNER = rf"[^{_NO_BRACKET}。！？：]"
_SECONDS = (
    r"[约大概]{0,2}[ \t]*(?P<count>\d{1,4}(?:\.\d{1,2})?|[半零一二两三四五六七八九十]{1,3})"
    r"[ \t]*(?P<unit>秒|seconds?|secs?|ms|毫秒|s|分|拍|[\"″”])"
)
_BARE = r"[ \t]*[:：=]?[ \t]*(?P<bare>\d{1,2}(?:\.\d{1,2})?)"
"""[pause:2] counts seconds without naming them."""
_ACT = (
    r"掌声|鼓掌|拍手|笑声?|大笑|微笑|欢笑|欢呼|喝彩|叫好|呐喊|哽咽|落泪|起立|坐下|入座|落座|鞠躬|敬礼|致敬|默哀|"
    r"举杯|干杯|碰杯|举手|挥手|招手|握拳|奏乐|奏国歌|唱国歌|稍停|稍顿|沉默|静默|深呼吸|"
    r"翻页|换页|下一页|切换画面|放音乐|音乐起|音乐停|灯光[暗亮起]|环视全场|环顾四周|看向[观听]众|"
    r"applause|laughter|laughs?|cheers|pause"
)
_JOINT = r"宣誓|合影|停顿|暂停|等待"
_ALL = r"全体|全场|大家|众人|所有人|同学们|此处|这里|稍[微作]?|略[微作]?|请|短暂的?|长时间的?|适当"
"""生产停顿 and 领导合影 are ordinary words: only these may stand before a `_JOINT`."""
_ALONE = (
    r"(?:长|深深)?叹(?:了?一?口)?气|叹息|长叹|苦笑|落幕|谢幕|幕(?:布|帷)?(?:徐徐|缓缓|慢慢)?[落启起开闭]下?|拉幕|"
    r"灯[灭熄暗亮]|切光|收光|剧终|全[文剧]完|完|略|"
    r"(?:掩面)?哭泣?|抽泣|流泪|拭泪|擦泪|抹泪|摇头|点头|摆手|跺脚|耸肩|皱眉|咳嗽|清嗓子?|喝水|拥抱|握手|齐声|"
    r"(?:上|下|登|退|进|离)(?:场|台)|音乐(?:渐[弱强起]|响起)"
)
"""Stage directions only where nothing else stands in the brackets: 发热、咳嗽 are ordinary words."""
_GESTURE = r"看向|望向|转向|走向|走到|走上|走下|转身|举起|拿起|拿出|放下|接过|递上|指一?指"
"""Always something done on the stage; 面向 and 指向 are ordinary words of a report and stay out."""
_MANNER = r"雷动|经久不息|热烈|片刻|一下|一会儿?|示意|致意|致谢|完毕|[ \t]"
_SILENCE = r"停顿|暂停|稍停|沉默|静默|默哀|留白"
_WAIT = r"停留?|等待?|pause|break|wait"
_HERE = r"此处|这里|请|再|先|稍|长|long |short |[ \t]"
_ABOUT = r"(?:一下|时间|时长|至少|[约大概：:=]|[ \t])*"
_SHOW = r"播放|放映|展示|出示|切换|点击"
_SHOWN = r"视频|短片|音乐|歌曲|录音|图片|照片|幻灯片?|PPT|画面|片子"
_DIRECTION = re.compile(
    rf"{_OPEN}[ \t]*(?:"
    rf"(?:{_INNER}{{0,12}}[、，,。 ])?{_INNER}{{0,10}}?(?:{_ACT})声?(?:{_MANNER}){{0,4}}"
    rf"|(?:{_ALL})*(?:{_JOINT})(?:{_MANNER}){{0,4}}"
    rf"|(?:{_INNER}{{0,6}}?(?:{_SILENCE})|(?:{_HERE})*(?:{_WAIT})(?![^）)]*分)){_ABOUT}{_SECONDS}(?:钟|左右|以上)*"
    rf"|(?:停顿|pause|break|wait){_BARE}"
    rf"|(?:{_ALONE})(?:{_MANNER}){{0,4}}"
    rf"|(?:{_SHOW}){_INNER}{{0,12}}(?:{_SHOWN})"
    rf"|(?:{_GESTURE}){_INNER}{{0,10}}"
    rf")[。！!. \t]*{_CLOSE}",
    re.IGNORECASE,
)
_MANNERED = re.compile(
    rf"{_OPEN}[^{_NO_BRACKET}\d，。！？：、]{{1,8}}"
    rf"(?:(?<!所在)(?<!出生)(?<!目的)(?<!发源)(?<!聚集)(?<!根据)(?<![土场基产外本当各内陆园驻])地|状){_CLOSE}"
)
"""（着急地） tells how to speak, but only beside the speaker's name or on a line of its own."""
_NAMED_BEFORE = re.compile(rf"(?:[{COLONS}\n\r]|\A)[ \t\u3000]*\Z")
_NAMED_AFTER = re.compile(rf"[ \t\u3000]*(?:[{COLONS}\n\r]|\Z)")
_BRACKETED = re.compile(rf"{_OPEN}[^{_NO_BRACKET}]{{1,60}}{_CLOSE}")
_LINE_BREAK = re.compile(rf"[ \t\u3000]*{LINE_END}[ \t\u3000]*")
_LOOK_BACK = 4
_WORD = re.compile(r"[^\W_]")
_UNIT = {"分": 60.0, "ms": 0.001, "毫秒": 0.001}
_ROUND = "（("
_FRESH = re.compile(rf"(?:[{ENDERS}\n\r]|\A)[”’」』 \t\u3000]*\Z")
"""Before a bracket that no words lead up to: （第三页） is a slide there, else the place of a quotation."""
_ONE_PAGE = re.compile(r"第[^页]{1,4}页|[上下]一[页张]")
_RITE = (
    r"鸣炮|鸣笛|鸣钟|放?礼炮|升国?旗|奏唱?国歌|献花|敬酒|剪彩|揭牌|揭幕|颁奖|授旗|授牌|点火"
    r"|切蛋糕|敲钟|签约|签字|宣誓|放气球|放飞(?:气球|和平鸽|白鸽)"
    r"|燃?放(?:礼花|烟花|冷?焰火|鞭炮|和平鸽)|开启?香槟|倒香槟|合影留?念?|全场灯光?亮|灯光全亮|奏乐"
)
_ROLL = r"(?:具体|详细)?(?:名单|内容|数据|情况)?(?:另附|附后|见附[件表]|从?略)|(?:此处)?(?:略去|省略)[^，。]{0,8}"
_TURN_OF = (
    r"[^，。！？：]{0,12}(?:致辞|致词|讲话|发言|汇报|表态|宣读|表演|演唱|演奏|朗诵|领誓|颁奖|上台|登台|入场|退场|离场)"
    r"(?:完毕|毕|结束|中|约?[\d一二三四五六七八九十]{1,3}分钟)?"
    r"(?:[，,、 ]*(?:时间|时长)?[：:]?约?[\d一二三四五六七八九十]{1,3}"
    r"(?:[-—~～至到][\d一二三四五六七八九十]{1,3})?分钟)?"
)
_BETWEEN = re.compile(rf"(?:{_RITE})(?:[、，,；; ]+(?:{_RITE}))*|{_ROLL}|{_TURN_OF}")
"""（放气球、鸣炮）（名单另附）（校长致辞，约8分钟） where no words lead up to them: what happens between words."""
_LED_UP = re.compile(rf"[{COLONS}][ \t\u3000]*\Z")


def find_directions(text: str, span: Span) -> Iterator[Span]:
    """Each bracketed direction, its brackets included, however its line was broken."""
    for match in _BRACKETED.finditer(text, span.start, span.end):
        if _is_direction(text, match):
            yield Span(*match.span())


def is_direction(text: str) -> bool:
    """Whether the text holds a stage direction and no word besides."""
    at = 0
    found = False
    for direction in find_directions(text, Span(0, len(text))):
        if _WORD.search(text, at, direction.start):
            return False
        at, found = direction.end, True
    return found and not _WORD.search(text, at)


def end_of_direction(text: str, at: int, end: int) -> int:
    """Where the direction that begins at `at` ends; `at` itself when none begins there."""
    match = _BRACKETED.match(text, at, end)
    return match.end() if match and _is_direction(text, match) else at


def written_pause(direction: str) -> float | None:
    """Seconds of silence a direction asks for, as in （停顿三秒） or [pause:2]; None when it names no length."""
    match = _DIRECTION.match(_LINE_BREAK.sub("", direction))
    if not match or not (count := match["count"] or match["bare"]):
        return None
    return _value(count) * _UNIT.get((match["unit"] or "").lower(), 1.0)


def _is_direction(text: str, bracketed: re.Match[str]) -> bool:
    written = _LINE_BREAK.sub("", bracketed[0])
    if _DIRECTION.fullmatch(written):
        return True
    start, end = bracketed.span()
    before = text[max(start - _LOOK_BACK, 0) : start]
    if _MANNERED.fullmatch(written):
        return bool(_NAMED_BEFORE.search(before) or _NAMED_AFTER.match(text, end))
    words = written[1:-1]
    if tells_how(words) or (written[0] not in _ROUND and names_page(words)):
        return True
    if _FRESH.search(before):
        return _happens_between(words) or (written[0] in _ROUND and bool(_ONE_PAGE.fullmatch(words.replace(" ", ""))))
    return bool(_LED_UP.search(before) and re.fullmatch(_ROLL, words))


def _happens_between(words: str) -> bool:
    """What a bracket after a finished sentence may tell besides instructions: a mood, or what others do then."""
    return names_mood(words) or bool(_BETWEEN.fullmatch(words))


def _value(count: str) -> float:
    if count[0].isdecimal():
        return float(count)
    if count == "半":
        return 0.5
    return float(han_value(count))
