"""What a note in brackets tells the speaker to do: how to say something, where to look, when to turn a page.

A note is made of clauses, and each must be an instruction from beginning to end: （重读“抓落实”） is one, （重读经典）
is not. One that says where it holds （此处停顿，等掌声落下） may go on with anything.
"""

import re
from functools import lru_cache

from rehearse.text.marks import HAN, QUOTES

_OPEN, _CLOSE = "".join(QUOTES) + '"', "".join(QUOTES.values()) + '"'
_QUOTED = rf"[{_OPEN}][^{_OPEN}{_CLOSE}]{{1,24}}[{_CLOSE}]"
_COUNT = r"[一二两三四五六七八九十几\d]{1,3}"
_PLACE = (
    r"(?:[在从到至]|[读讲说念]到)?"
    r"(?:此处?|此[时刻]|这[里儿时]|这一?[句段处节页]|[本该][句段节页]|全[文篇段]"
    r"|(?:以[下上]|[下上]面|[下上]文|[前后]面|开头|结尾|最后)(?:这?[一二两三几\d]?[句段节]|部分|内容)?)"
    r"(?:之?[前后]|的?(?:内容|部分|文字|[话句])|开始|起|为止|处)?"
)
_MODAL = (
    r"(?:请|要|应[该当]?|需要?|须|可以?|宜|最好|稍[微稍]?|略微?|适[当度]|注意|逐渐|渐渐|慢慢|缓缓|再次?|继续|特别|一定|必须|"
    r"务必|记得|开始|同时|自然地?|主动|保持|配合|然后|先|并|整体|全程|都)*"
)
_TONE = "语速|语气|语调|声音|音量|音调|声调|嗓音|嗓门"
_FLOW = f"{_TONE}|速度|节奏|情绪|感情"
"""速度 and 节奏 are words of a report too: they count only where the place is named."""
_CHANGED = (
    "放缓|放慢|减慢|变慢|加快|加速|变快|提高|提升|升高|抬高|拔高|上扬|扬起|降低|下降|放低|压低|放轻|放大|变[小大轻]|加大|加重|减轻|"
    "转[高低快慢轻]|[慢缓降]下来|[快高]起来|坚定|铿锵|高亢|激昂|昂扬|深沉|低沉|沉重|沉稳|平缓|舒缓|轻快|温和|亲切|柔和|有力|饱满|"
    "真挚|诚恳|严肃|庄重|缓慢|[慢快高低轻重大小缓柔稳](?:一?[些点])"
)
_DEGREE = "(?:一?[些点]|有力)?"
_CHANGE = "放缓|放慢|减慢|加快|提高|提升|升高|抬高|降低|压低|放低|放轻|加重|减轻|加大|控制好?|注意|调整|变换|转换"
_STRESS = (
    rf"[重轻慢]读|[重轻]念|读[重轻]音?|念[重轻]|[读念讲说][慢快轻重]一?[点些]|[慢快轻重大]一?[点些][读念讲说]|加?重语气|"
    rf"再?(?:重复|[读念说]){_COUNT}遍|一字一[顿句]|[拖拉]长音?|停顿(?:一下)?|顿一[顿下]"
)
_SCRIPT = (
    r"(?:脱|看|念|读|离)稿(?:[讲说]|发挥|讲述)?|照稿念|(?:即兴|自由)发挥|[抬低仰]头|[抬低仰]起头|大声[念读]"
    r"|(?:如?果?时间(?:不够|不足|紧张?|允许)(?:[时就则]|的话)?)?可?以?(?:不[念读]|略过|跳过)"
)
_SEEN = (
    "观众席?|听众席?|台下|全场|会场|前方|远方|大家|[前后]排|[左右两][侧边]|镜头|评委席?|提词[器屏]|讲?稿子?|大?屏幕|主席台|"
    "嘉宾席?|同学们|四周"
)
_LOOK = (
    rf"(?:[抬低转回]头)?(?:看一?[眼下看]?|望一?[眼望]?|目视|注视|直视|环视|扫视|环顾|看着|望着)(?:{_SEEN})[一]?[周圈眼遍]?"
    rf"|(?:目光|眼神|视线)(?:扫过|扫视|投向|转向|看向|移向|望向|环视|停留在?)(?:{_SEEN})|(?:眼神|目光)交流"
    r"|面[向朝](?:镜头|台下|观众席|评委席?|大?屏幕|主席台)|[与和跟](?:观众席?|听众|台下|现场|全场|大家)(?:互动|(?:眼神|目光)交流|对视)"
)
_BODY = (
    r"面带微笑|微笑|含笑|举起?[右左双]?[手拳]|挥一?挥?手|[右左双]手(?:缓缓|高高?|慢慢|向[前上下外])?[举伸扬挥放指按合摊抬握抱][^，。]{0,6}|"
    r"握[紧]?拳|摊(?:开双)?手|竖起?大?拇指|做?(?:配合|加)?手势|鞠[一三]?个?躬|向[前后左右][走迈一][一二两几]?步?|走[下到向](?:讲台|台前|舞台中央|台)|"
    r"深?呼吸|深?吸一?口?气|[换喘]一?口气|换气|喝一?[口点]?[水茶]|润一?[润下]?嗓子?|清一?[清下]?嗓子?|擦一?[擦下]?汗|看表"
)
_MOOD = (
    "激动|深情|动情|悲痛|沉痛|悲伤|哀伤|严肃|庄重|庄严|肃穆|自豪|骄傲|坚定|铿锵有力|慷慨激昂|激昂|激情|昂扬|高昂|高亢|低沉|深沉|亲切|轻松|"
    "幽默|风趣|俏皮|诙谐|平静|平和|舒缓|感慨|惋惜|兴奋|欢快|欢喜|神秘|惊讶|惊喜|疑惑|愤怒|愤慨|真诚|诚恳|恳切|温柔|饱满|哽咽|有力"
)
"""Said of a voice; alone in brackets after a sentence has ended they tell how the next one is said."""
_WAIT = (
    r"(?:稍?等|等待|待)(?:掌声|笑声|欢呼声?|音乐|(?:视频|短片)播放?|(?:大家|观众|全场|现场|会场)(?:安静|平静|反应|回答|落座|坐下))[^，。]{0,8}"
    r"|(?:掌声|笑声|欢呼声|音乐|视频|短片)(?:响起|落下|停[下止]?|结束|播完|播放完毕?|过)后?(?:再?(?:继续|开始|[讲说]))?"
    r"|(?:略作?|稍[作做]?|短暂|长)停顿?|停[一]?[停下]|停片刻|停一拍|留白|[一二两三]拍"
)
_LABELLED = (
    r"(?:手势|动作|表情|神[态情]|眼神|目光|语[气速调]|音量|重音|停顿|音效|配乐|背景音乐|画面|镜头|PPT|幻灯片?|课件|大?屏幕|多媒体状?态?)"
    r"[：:].{1,60}"
    r"|动画[：:].{1,40}"
)
_PPT = "(?:PPT|幻灯片?|课件|slides?)"
_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,4})"
_LEAF = rf"(?:第{_NUMBER}(?:[-—~～至到]{_NUMBER})?[页张屏]|[上下]一[页张屏]|尾页|末页|封面页?|封底|目录页|空白页)"
_TURN = (
    rf"(?:手动|自动|点击)?(?:翻|换|切换?|跳转?|转|接|播放?|展示|显示)[到至回]?(?:{_PPT})?{_LEAF}(?:的?{_PPT})?|[接转][上下]页"
    rf"|{_PPT}(?:翻|换|切换?|跳转?)[到至]?{_LEAF}"
    rf"|(?:手动|自动|点击)?(?:翻|换|切换?)(?:页|屏|画面|片|{_PPT})|(?:打开|关闭|展示|播放|点击?|看){_PPT}"
    rf"|(?:见|看|配合?|切|接|回)?{_PPT}[：:，,]?(?:{_LEAF}|P?\d{{1,3}}|翻页|切换|换页|黑屏)|翻页[：:至到]?{_LEAF}?|[上下]一[页张]{_PPT}"
)
_SHOWN = "视频|短片|宣传片|音乐|歌曲|录音|音频|音效|图片|照片|画面|片子|动画|国歌|会歌|校歌|片段"
_PLAY = (
    rf"(?:播放?|放映|出示)[^，。]{{0,8}}(?:{_SHOWN})|(?:放|切换?到?|插播|暂停|关闭|停止)(?:{_SHOWN})"
    r"|点击?(?:一?下)?(?:鼠标|屏幕|遥控器?|翻页笔)|(?:依次|逐[个条一])?(?:出现|弹出|显示)[^，。]{1,6}(?:图|表|照片|文字|动画|画面|数据|标题)"
    r"|指[向着](?:大?屏幕|展板|投影|图表|照片|黑板|墙面|地图|实物)"
    r"|音乐(?:响起|渐[强弱起]|淡[入出]|轻起)"
)
_ENGLISH = (
    r"(?:long |short )?pause(?: here)?|beat|slow(?:er| down)|faster|speed up|louder|softer|smiles?|nods?|bows?|breathe|"
    r"take a breath|look up|look at (?:the )?(?:audience|camera)|emphasi[sz]e|off script|eye contact|click|"
    r"(?:next|previous|last|first) (?:slide|page)|(?:slide|page) ?\d{1,3}|(?:drink|sip)(?: some)?(?: water)?|"
    r"(?:play|show)(?: the)? (?:video|music|slide|clip|audio)|wait for (?:applause|laughter)"
)
_TOLD = (
    rf"{_STRESS}|{_SCRIPT}|{_LOOK}|{_BODY}|{_WAIT}|{_LABELLED}|{_TURN}|{_PLAY}|{_ENGLISH}"
    rf"|(?:{_TONE}){_MODAL}(?:{_CHANGED}){_DEGREE}|(?:{_CHANGE})(?:{_TONE}|重音|停顿|手势|眼神|表情)"
)
_TOLD_OF = (
    rf"把?{_QUOTED}[这那]?(?:{_COUNT})?个?(?:[字词句处]|短语)?(?:之?[前后]|时)?{_MODAL}"
    rf"(?:{_STRESS}|{_BODY}|{_LOOK}|{_WAIT}|(?:{_FLOW}){_MODAL}(?:{_CHANGED}){_DEGREE}|(?:{_CHANGE})(?:{_FLOW})|强调|重音|[慢重轻快])"
    rf"|(?:[重轻慢]读|重音在?|加重)[：:]?{_QUOTED}(?:[、和]?{_QUOTED})*[字词句]?"
)
_TOLD_HERE = (
    rf"{_TOLD}|{_TOLD_OF}|(?:{_FLOW}){_MODAL}(?:{_CHANGED}){_DEGREE}|(?:{_CHANGE})(?:{_FLOW})|(?:放缓|放慢|减慢|加快|加重|放轻|放低|压低){_DEGREE}"
    rf"|[慢快轻重]一?[些点]|[有加带做用]?(?:手势|动作|掌声|互动|提问|表情|视频|音乐)|{_PPT}|举手|鼓掌|略读?|[朗齐]读|强调|重音|停|{_NUMBER}秒"
)
_NAMED = r"(?!简称|统称|均|系|为|指|是|同|所|主要)"
"""（以下简称…）（此处指…） explain to the listeners."""
_SEPARATOR = re.compile(r"[，,、；;。→+＋/！!]+")
_SPACE = re.compile(rf"(?<=[{HAN}：，、；“”]) +| +(?=[{HAN}：，、；“”])|(?i:(?<=PPT)) +")


def tells_how(note: str) -> bool:
    """Whether the words of a bracket, with nothing left out, are instructions to the speaker."""
    words = _SPACE.sub("", note.strip())
    if _here().match(words) or _told().fullmatch(words):
        return True
    clauses = [clause for clause in _SEPARATOR.split(words) if clause]
    return len(clauses) > 1 and all(_told().fullmatch(clause) for clause in clauses)


def names_mood(note: str) -> bool:
    """Whether the words say nothing but a mood: 情绪激昂, 深情地, 严肃而坚定."""
    return bool(_mood().fullmatch(_SPACE.sub("", note.strip())))


def names_page(note: str) -> bool:
    """Whether the words are only the number of a page or slide, or a moment of the talk: 第3页, PPT, Page2, 0:30."""
    return bool(_page().fullmatch(_SPACE.sub("", note.strip())))


@lru_cache(maxsize=1)
def _told() -> re.Pattern[str]:
    return re.compile(rf"{_MODAL}(?:{_TOLD}|{_TOLD_OF})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _here() -> re.Pattern[str]:
    ended = rf"(?:\Z|[，,、；;。：:]|[约大]*{_COUNT}[秒分遍])"
    return re.compile(rf"{_MODAL}{_PLACE}{_NAMED}的?{_MODAL}(?:{_TOLD_HERE}){ended}", re.IGNORECASE)


@lru_cache(maxsize=1)
def _mood() -> re.Pattern[str]:
    degree = "(?:略带?|稍微?|十分|非常|更加|越来越|渐渐|逐渐|充满|饱含|带着|转为?|变得?|要)*"
    named = f"(?:(?:{_FLOW}|态度|表情|神情|神态|口吻)[：:]?)?"
    one = f"{named}{degree}(?:{_MOOD})(?:起来|一?些|地)?"
    return re.compile(f"{one}(?:[、，,而又]?{one}){{0,2}}(?:的?(?:语气|声音|语调|口吻|神情|情绪))?")


@lru_cache(maxsize=1)
def _page() -> re.Pattern[str]:
    clock = r"(?:\d{1,2}[:：][0-5]\d(?:[:：][0-5]\d)?(?:\.\d)?|\d{1,2}['′’](?:[0-5]?\d[\"″”])?)"
    marked = r"(?:P|page|slide|页)[ .]?\d{1,3}(?:[-—~～]\d{1,3})?"
    return re.compile(rf"{_LEAF}|{_NUMBER}页|{_PPT}|{marked}|{clock}(?:[-—~～至到]{clock})?", re.IGNORECASE)
