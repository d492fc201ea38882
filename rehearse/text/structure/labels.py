"""Labels of questions and answers and of who speaks: 问：  Q：  记者A：  主持人："""

import re

from rehearse.text.marks import COLONS, HAN

_LABEL = re.compile(
    rf"[*【\[]*(?:(?:[问答問]|追[问問]|[提发發][问問]|回答|[QA]|[男女甲乙丙丁合]|旁白|齐|齊"
    rf"|(?:记者|記者|主持人|嘉宾|嘉賓|听众|聽眾|学生|學生|网友|網友|同学|同學|观众|觀眾|评委|評委)[A-Za-z甲乙丙丁一二三四五六七八九]?"
    rf")[\d一二三四五六七八九十]{{0,2}})[*】\]]*[ \u3000]?[{COLONS}][*]*",
    re.IGNORECASE,
)
_ACTOR = re.compile(rf"[{HAN}]{{1,4}}[（(][^（()）\d，。：]{{1,9}}[地状][）)][{COLONS}]?")
"""老王（着急地）"""


def is_label(line: str) -> bool:
    """Whether a whole line is a label, which belongs to the words under it."""
    return bool(_LABEL.fullmatch(line) or _ACTOR.fullmatch(line))
