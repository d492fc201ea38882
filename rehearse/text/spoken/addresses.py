"""Addresses on the net and of mail, read so that a listener could type them."""

import re

from rehearse.text.spoken.numbers import spelled
from rehearse.text.spoken.rule import First, Rule

_ADDRESS = r"(?:https?://|www\.)[A-Za-z0-9._~:/?=&%#+-]+"
_MAIL = r"[A-Za-z0-9._-]{1,64}@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*"
_DOMAIN = r"(?:[A-Za-z0-9-]{1,63}\.){1,8}(?:com|cn|org|net|gov|edu)(?![A-Za-z0-9])"


def _address(match: re.Match[str]) -> str:
    bare = re.sub("^https?://", "", match[0]).rstrip("/.")
    named = bare.replace(".", "点").replace("/", "斜杠").replace("@", "艾特")
    return re.sub(r"\d+", lambda digits: spelled(digits[0]), named)


ADDRESS_RULES = (Rule(rf"(?<![A-Za-z0-9._-])(?:{_ADDRESS}|{_MAIL}|{_DOMAIN})", _address, (First.LETTER, First.DIGIT)),)
