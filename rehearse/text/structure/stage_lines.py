"""Lines for the speaker and of the page, shown and never read: who speaks (男：), which slide (下一页), 【…】."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from rehearse.text.marks import CLOSING_OF, COLONS, ENDERS, HAN, PARENTHESES, SQUARE_BRACKETS
from rehearse.text.structure.ordinals import ordinal_of

_COUNT = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,4})"
_COUNTS = rf"{_COUNT}(?:[ ]?[-—–~～至到、和][ ]?{_COUNT})?"
_SLIDE = r"(?:PPT|PowerPoint|幻灯片?|课件|投影片?|slides?)"
_PAGE_LINE = re.compile(
    rf"[-—=~·\s]*(?:"
    rf"{_SLIDE}?[ ]?第[ ]?{_COUNTS}[ ]?[页張张屏](?:[ ]?{_SLIDE})?(?:[ ]?[/／共，, ]{{1,2}}{_COUNT}[ ]?页?)?"
    rf"|(?:{_SLIDE}|page)[ ]?[.:：#-]?[ ]?{_COUNTS}(?:[ ]?/[ ]?{_COUNT})?[页张]?|p[ ]?\.?\d{{1,3}}"
    rf"|(?:请|現在|现在)?(?:翻|换|切换?|转|跳)(?:到|至)?[下上]?一?(?:[页张屏](?:{_SLIDE})?|{_SLIDE})"
    rf"|[下上]一?[页张屏](?:[ ]?{_SLIDE})?|[接转见续][下上]一?页|{_SLIDE}[ ]?(?:切换|翻页|播放|展示)"
    rf")[ ]?(?:开始|结束|始|止|完|内容)?(?:[ ]?[（(][^（()）]{{1,20}}[）)])?[-—=~·：:。.…\s]*",
    re.IGNORECASE,
)
"""Page and slide words, alone on a line."""
_CUED = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?[ ]?[—–~-]{1,2}[ ]?\d{1,2}:\d{2}(?::\d{2})?[ ].{0,40}[^。！？]"
    r"|[【\[](?:提示|提醒|注意|备注|动作|画面|镜头|字幕|音乐|音效|灯光|VCR"
    r"|视频|空镜|采访|转场|特写|片头|片尾|互动(?:提问|环节)?|提问|讨论|板书|演示|道具)[】\]].*|~~.+~~"
    r"|[★☆◆◇●■▶►♪♫ ]*(?:背景音乐|音乐|音效|灯光|追光|大屏幕?|LED|VCR|PPT"
    r"|道具|礼仪|舞美|动作|(?:画面|镜头|分镜|场景)[ ]?[一二三四五六七八九十\d]{0,3}|字幕)[：:].{1,40}(?<![。！？])"
    r"|※.{1,60}|//[^，。！？]{0,16}(?:页|播放|放映|切换|翻|点击|展示|录屏|画面|镜头|音乐|停顿|PPT|动画)[^，。！？]{0,20}|/\*.{1,120}\*/"
    r"|(?:片头|片尾|配音|解说|旁白|画外音|同期声)[：:]"
    r"|(?:demo|video|演示|视频|录屏)[ ]?(?:section|part|time|环节|部分)"
    r"|[^，。：我你您请]{2,60}[（(](?:[\w-]{2,20}\.){1,3}(?:com|cn|net|org)[)）]",
    re.IGNORECASE,
)
"""A shot of a film with its time, a line with a cue before it, a remark, a link, a line that is struck out."""
_RULED = re.compile(r"[-—–=~*…·.]{2,}[ ]?(?P<words>[^-—–=~*…。！？]{2,20}?)[ ]?[-—–=~*…·.]{2,}")
"""——课间休息——"""
_LED = re.compile(r"(?:[-—–=~*…·.]{2,}|[→➔►▶▲△★☆●◆■])[ ]*(?=[（(【\[])")
"""Dots or a sign before a bracket that is the rest of the line: ……（代表发言）"""
_PROGRAMME = re.compile(
    r"#{0,6}[ ]?(?:(?:流程|环节|节目)[ ]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})"
    r"|第[一二三四五六七八九十]{1,3}个?(?:环节|节目))(?:[ \u3000、：:.．（(].*)?"
)
"""流程一：开场, where several count on: the programme of an event, which its host does not read."""
_NAMED_PAGE = re.compile(rf"第[ ]?{_COUNTS}[ ]?[页张屏][ \u3000：:]{{1,3}}[^，。！？；]{{1,20}}")
"""第3页 研究背景, where several are named: the slides a defence is given with."""
_ASIDE = re.compile(r"[（(][^（()）]{25,}[。！？][）)]")
"""A whole sentence in brackets is said."""
_IMAGE = re.compile(r"(?:!\[[^\]]{0,200}\]\([^()]{1,400}(?:\([^()]*\)[^()]*)?\)\s*)+")
_CAPTION = re.compile(
    r"[图表圖][ ]?\d{1,2}(?:[-–.．]\d{1,2})?"
    r"(?!\d|[年月日个名张项幅种类所是为中将可展显表明列给说以反])[ \u3000：:.、]?.{0,40}"
    rf"|[▲△].{{2,60}}|.{{2,60}}[ \u3000（(](?:[{HAN}]{{2,4}}[/、 ]?){{1,3}}[ ]?(?:[/／]?摄影?|供图)[）)]?"
    r"|[（(]?单位[：:][百千万亿]{0,2}(?:元|人|吨|公斤|亩|公顷|户|个|件|次|台|套|[%％])(?:[、，/][%％\w]{1,4})?[）)]?"
)
_CELLS = re.compile(
    r"[^\s。！？；，：]{1,16}(?P<between>[ ，])[^\s。！？；，：]{1,12}(?:(?P=between)[^\s。！？；，：]{1,12}){1,7}"
)
"""Words between spaces or, as a row of a Word table is read, commas."""
_FIGURE = re.compile(rf"[-+−]?\d[\d.,]*[%％]?[{HAN}]{{0,2}}")
_PICTURED = re.compile(r"[（(]?图为.{2,60}")
"""图为读者在阅读。记者 李四 摄: what no speaker says of a picture."""
_CONTENTS = re.compile(r"目[ \u3000]{0,4}录|.{1,40}(?:…{2,}|[.．]{4,}|·{4,}|—{4,}|_{4,})[ ]?\d{1,3}")
"""The line over a table of contents, and a line of it with dots before its page."""
_BRACKETS = {**PARENTHESES, **SQUARE_BRACKETS, "‹": "›"}
_LONGEST_BRACKETED = 300
_LONGEST_MARK = 12
_OFTEN = 3
"""The same short line so many times is a mark for the speaker."""
_PREDICATE = re.compile(r"[我你您他她它咱是要不让谢谢啊吧呢吗了把能会必敢]")
_STANDARD = re.compile(
    r"(?:司仪|新郎|新娘|伴郎|伴娘|正方|反方|审判长|法官|教练|医生|护士|[男女合齐齊众眾甲乙丙丁戊师師生问問答领領旁童]|男女|女男|男[12一二甲乙]|女[12一二甲乙]|[A-FQ][12]?|旁白|画外音|全体|齐声|合诵|齐诵|领诵"
    r"|主持人?[A-F甲乙丙丁男女一二12]?|记者[A-F甲乙丙丁]?|嘉宾[A-F甲乙丙丁]?|[男女](?:主持|生|声|领)|老师|学生|采访者|受访者|选手[A-F甲乙丙丁]?)"
)
_NAME = rf"[{HAN}A-Za-z·0-9]"
_LABELLED = re.compile(
    rf"(?:\d{{1,2}}[.、．]|\d{{1,2}}(?=[男女合齐][：:]))?"
    rf"[*【\[]{{0,3}}(?P<name>{_NAME}{{1,6}}(?:[、和与&/ ]{_NAME}{{1,4}}){{0,3}})[】\]*]{{0,3}}"
    rf"(?:[（(][^（()）]{{1,12}}[）)])?[*】\]]{{0,3}}[ \u3000]?[{COLONS}][*]{{0,2}}"
    rf"(?:[ ]?[（(][^（()）]{{1,20}}[）)])?"
)
_LEAD_IN = re.compile(
    rf"(?:新华社|中新社|中新网|[{HAN}]{{2,8}}(?:社|报|网|台))[{HAN}]{{0,8}}\d{{1,2}}月\d{{1,2}}日(?:电|讯)"
    r"(?:[ ]?[（(][^（()）]{1,40}[）)])?[ \u3000]*"
)
"""新华社北京11月3日电（记者 李四）at the head of a report."""
_SPEAKERS = 2
"""Different names from which on a text has speakers."""


def is_stage_line(words: str) -> bool:
    """Whether the line, without Markdown, is of the page or for the speaker whatever stands around it."""
    plain = _PAGE_LINE.fullmatch(words) or _IMAGE.fullmatch(words) or _CUED.fullmatch(words)
    if plain or _CONTENTS.fullmatch(words) or _RULED.fullmatch(words):
        return True
    led = _LED.match(words)
    return is_bracketed(words[led.end() :] if led else words) and not _ASIDE.fullmatch(words)


def is_caption(words: str) -> bool:
    """图1 全区生产总值: the line under a picture or over a table; a sentence about one has its final mark."""
    return bool(_PICTURED.fullmatch(words)) or (bool(_CAPTION.fullmatch(words)) and words[-1] not in ENDERS)


def is_bracketed(words: str) -> bool:
    """Whether one pair of brackets holds the whole line: （全场起立）, but no （一） alone."""
    words = words.rstrip("。.!！ ")
    if not 2 < len(words) <= _LONGEST_BRACKETED or words[0] not in _BRACKETS or ordinal_of(words + "甲"):
        return False
    depth = 0
    for place, character in enumerate(words):
        depth += (character in CLOSING_OF) - (character in CLOSING_OF.values())
        if depth <= 0:
            return place == len(words) - 1 and character == _BRACKETS[words[0]]
    return False


def programme_lines(lines: Sequence[str]) -> frozenset[str]:
    """流程一：开场  流程二：入场: lines that count the parts of an event, two or more of them."""
    counted = [line for line in lines if _PROGRAMME.fullmatch(line) and line[-1] not in ENDERS]
    named = [line for line in lines if _NAMED_PAGE.fullmatch(line)]
    return frozenset(line for kin in (counted, named) if len(kin) > 1 for line in kin)


def table_rows(lines: Sequence[str]) -> frozenset[int]:
    """Places of two or more rows of figures under one another, with the names of their columns over them."""
    cells = [_cells(line) for line in lines]
    rows = {place: len(row) for place, row in enumerate(cells) if _is_row(row)}
    found = {place for place, count in rows.items() if count in {rows.get(place - 1), rows.get(place + 1)}}
    heads = {place - 1 for place in found if place and len(cells[place - 1]) == rows[place]}
    return frozenset(found | heads)


def _cells(line: str) -> Sequence[str]:
    match = _CELLS.fullmatch(line)
    return line.split(match["between"]) if match else ()


def _is_row(cells: Sequence[str]) -> bool:
    """Whether half of them or more are figures: a row that was typed, or a table read row by row."""
    return bool(cells) and 2 * sum(bool(_FIGURE.fullmatch(cell)) for cell in cells) >= len(cells)


def repeated_marks(lines: Sequence[str]) -> frozenset[str]:
    """Short lines without a final mark that come back between others, three times or more."""
    often = [line for line, count in Counter(filter(_may_be_mark, lines)).items() if count >= _OFTEN]
    return frozenset(line for line in often if _is_scattered(lines, line))


def _may_be_mark(line: str) -> bool:
    return (
        0 < len(line) <= _LONGEST_MARK
        and line[-1] not in ENDERS + "，,、；;"
        and any(map(str.isalpha, line))
        and not _PREDICATE.search(line)
        and not ordinal_of(line)
    )


def _is_scattered(lines: Sequence[str], line: str) -> bool:
    places = [place for place, other in enumerate(lines) if other == line]
    return all(later - place > 1 for place, later in pairwise(places))


def speaker_labels(lines: Sequence[str]) -> Iterator[int]:
    """For each line how many characters at its head name who speaks; 0 everywhere in a text with one speaker.

    Names are those of hosts (男：女：合：甲：A：) and, in a text that has such or only single characters, whatever
    stands so at the head of several lines.
    """
    found = [_LABELLED.match(line) for line in lines]
    names = Counter(match["name"] for match in found if match)
    standard = {name for name in names if _STANDARD.fullmatch(name)}
    often = {name for name, count in names.items() if count >= 2 and len(name) <= (3 if standard else 1)} | standard
    if len(often) < _SPEAKERS or sum(names[name] for name in often) < _OFTEN:
        yield from (0 for _ in lines)
        return
    known = often | _single(names)
    for match in found:
        yield match.end() if match and _all_known(match["name"], known) else 0


def lead_in(line: str) -> int:
    """How many characters at the head of the line name the agency that sent it; 0 for none."""
    match = _LEAD_IN.match(line)
    return match.end() if match and match.end() < len(line) else 0


def _single(names: Counter[str]) -> set[str]:
    return {name for name in names if len(name) == 1 and not name.isdigit()}


def _all_known(name: str, known: set[str]) -> bool:
    return (
        name in known
        or all(each in known for each in re.split(r"[、和与&/ ]", name))
        or all(each in known for each in name)
    )
