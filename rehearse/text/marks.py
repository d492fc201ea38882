"""The one table of punctuation, as GB/T 15834 names the marks; ready to stand inside a regular-expression class."""

ENDERS = "。！？｡!?‼⁇⁈⁉"
"""Full stops, exclamation and question marks that end a sentence; the ASCII and full-width dots need a closer look."""

DOTS = ".．"
ELLIPSES = "…⋯"
SEMICOLONS = "；;"
COLONS = "：:"
COMMAS = "，,﹐"
ENUMERATION_COMMAS = "、､"
DASHES = "—―─"

PAUSES = COMMAS + ENUMERATION_COMMAS + SEMICOLONS + COLONS
"""Marks inside a sentence at which one may breathe."""

QUOTES = {"“": "”", "‘": "’", "「": "」", "『": "』", "〝": "〞", "﹁": "﹂", "﹃": "﹄"}
EVEN_QUOTES = '"＂'
"""Quotation marks that open and close with the same character."""

PARENTHESES = {"（": "）", "(": ")"}
TITLE_MARKS = {"《": "》", "〈": "〉", "«": "»"}
SQUARE_BRACKETS = {"【": "】", "[": "]", "［": "］", "〔": "〕", "〖": "〗", "{": "}", "｛": "｝"}

CLOSING_OF = {**QUOTES, **PARENTHESES, **TITLE_MARKS, **SQUARE_BRACKETS}
"""The closing mark of each opening mark."""

OPENERS = "".join(CLOSING_OF)
CLOSERS = "".join(CLOSING_OF.values())

LINE_END = r"(?:\r\n|[\n\r\x0b\x0c\x85\u2028\u2029])"
"""A regular expression for one line end of any system."""

INVISIBLE = (
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    r"\ud800-\udfff\U000e0000-\U000e0fff"
)
"""Control, bidi and zero-width characters, variation selectors, lone surrogates and non-characters."""

BLANK = r"\s" + INVISIBLE
"""What no one sees: white space and the invisible characters."""

HAN = r"\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
CHINESE_DIGITS = "〇零一二三四五六七八九十百千万亿两"
"""Characters numbers are written with; they may also stand in ordinary words."""

BREATHS = ENDERS + DOTS + ELLIPSES + DASHES + PAUSES
"""Marks that give a voice a pause when they stand between words."""

MEASURED = "(?:[月日亿元%‰]|年(?![初底度末终来轻])|万(?![众无里事物一分]))"
TITLED = "(?:同志|先生|女士|书记|主任|主席|局长|[省市县区乡镇村部厅处科校院会行所站队班]长|经理|公司|单位)(?![们团])"
"""What stands behind asterisks that hide a number or a name still to be filled in."""
