"""Numbers inside an English sentence, which are said in English: We have 25 members in 3 cities."""

import re

from rehearse.text.spoken.rule import First, Rule, after, before

_ONES: list[str] = re.findall(
    "[a-z]+",
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen",
)
_TENS: list[str] = re.findall("[a-z]+", "twenty thirty forty fifty sixty seventy eighty ninety")
_SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (1000, "thousand"), (100, "hundred"))
_IRREGULAR = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
_DATED = re.compile(
    "(?:^|[ ,.%])(?:in|since|of|by|from|to|until|till|during|year|before|after|around|and|January|February|March|April"
    "|May|June|July|August|September|October|November|December)$",
    re.IGNORECASE,
)
_FOREIGN = re.compile("[^\x00-\x7f“”’]")
_WORD = re.compile(r"[a-z]{2,}|\bI\b")
_LETTER = re.compile("[a-zI]")
"""Without one there is no word; sooner looked for than words."""
_REACH = 60
"""Characters on either side within which three English words make a number one of theirs."""


def _said_in_english(match: re.Match[str]) -> str | None:
    if not _is_among_english(match):
        return None
    return None if len(match["whole"]) > 15 else " " * match[0].startswith(" ") + _number(match)


def _is_among_english(match: re.Match[str]) -> bool:
    text, (start, end) = match.string, match.span()
    if not _LETTER.search(text, max(0, start - _REACH), end + _REACH):
        return False
    left = _FOREIGN.split(text[max(0, start - _REACH) : start])[-1]
    right = _FOREIGN.split(text[end : end + _REACH])[0]
    return len(_WORD.findall(f"{left} {right}")) > 2 or right.startswith(" o'clock")


def _time_in_english(match: re.Match[str]) -> str | None:
    """7:30 is seven thirty, 8:05 eight oh five, 9:00 nine."""
    if not _is_among_english(match):
        return None
    hour, minute = int(match["hour"]), int(match["minute"])
    minutes = (f" oh {_ONES[minute]}" if minute < 10 else f" {_cardinal(minute)}") if minute else ""
    return " " * match[0].startswith(" ") + _cardinal(hour) + minutes


def _number(match: re.Match[str]) -> str:
    value, ending = int(match["whole"].replace(",", "")), match["ending"] or ""
    if match["decimals"]:
        words = f"{_cardinal(value)} point {' '.join(_ONES[int(digit)] for digit in match['decimals'])}"
    elif not ending and len(match["whole"]) == 4 and 1100 <= value < 2100 and _DATED.search(before(match, 12)):
        return _year(value)
    else:
        words = _cardinal(value)
    if ending == "%":
        # The fold leaves no blank after a sign.
        return f"{words} percent" + " " * after(match, 1).isalpha()
    return _ordinal(words) if ending else words


def _cardinal(value: int) -> str:
    if value < 20:
        return _ONES[value]
    if value < 100:
        return _TENS[value // 10 - 2] + (f" {_ONES[value % 10]}" if value % 10 else "")
    size, name = next((size, name) for size, name in _SCALES if value >= size)
    rest = value % size
    joint = " and " if 0 < rest < 100 else " "
    return f"{_cardinal(value // size)} {name}" + (f"{joint}{_cardinal(rest)}" if rest else "")


def _year(value: int) -> str:
    """1998 is nineteen ninety eight, 1905 nineteen oh five; 2000 to 2009 are counted."""
    century, rest = divmod(value, 100)
    if century % 10 == 0 and rest < 10:
        return _cardinal(value)
    tail = "hundred" if not rest else f"oh {_ONES[rest]}" if rest < 10 else _cardinal(rest)
    return f"{_cardinal(century)} {tail}"


def _ordinal(words: str) -> str:
    *others, last = words.split()
    regular = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return " ".join([*others, _IRREGULAR.get(last, regular)])


ENGLISH_RULES = (
    Rule(
        "a clock time in an English sentence",
        r" ?(?<![^ \"“(])(?P<hour>[01]?\d|2[0-4]):(?P<minute>[0-5]\d)(?=[ ,.;:!?)”\"]|$)(?![.,:]\d)",
        _time_in_english,
        example=("Our bus leaves at 7:30", "Our bus leaves at seven thirty"),
        first=(First.DIGIT, First.SIGN),
    ),
    Rule(
        "a number in an English sentence",
        r" ?(?<![^ \"“(])(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<decimals>\d+))?(?P<ending>%|st|nd|rd|th)?"
        r"(?=[ ,.;:!?)”\"]|$|(?<=%)[A-Za-z])(?![.,:]\d)",
        _said_in_english,
        often_declines=True,
        example=("We have 25 members in 3 cities", "We have twenty five members in three cities"),
        first=(First.DIGIT, First.SIGN),
    ),
)
