"""What stands before the first words of the speech: notices, title, subtitle, byline."""

import re
from collections.abc import Iterator, Sequence

from rehearse.text.marks import DASHES
from rehearse.text.speech import Role
from rehearse.text.structure.headings import pounds_of
from rehearse.text.structure.notices import is_dated, is_notice, is_signed
from rehearse.text.structure.numberings import numbering_of
from rehearse.text.structure.salutations import is_greeting

_LONGEST_TITLE = 60
_PROSE = 40
"""Characters from which a line is a paragraph, whatever its end."""
_STOPPED = re.compile(r"(?:[。；;，,、：:…]|[A-Za-z]\.)$")
_ENDED = re.compile(r"[。！？!?…；：:][”’」』）)\"]*$")
_LEAD = re.compile(r"【(?:导读|导语|摘要|提要|编者按|简介|说明)】")
_WORD = re.compile(r"[^\W_]")


def front_roles(texts: Sequence[str], roles: Sequence[Role]) -> Iterator[Role]:
    """The role of each paragraph: those of the front decided, the others as given."""
    titled = subtitled = over = False
    for place, (text, role) in enumerate(zip(texts, roles, strict=True)):
        after = _Following(texts[place + 1 : place + 9], roles[place + 1 : place + 9])
        if over or role is not Role.BODY or is_greeting(text):
            over = over or role is Role.SALUTATION or is_greeting(text)
            yield role
        elif is_notice(text) or _LEAD.match(text):
            yield Role.NOTICE
        elif titled and pounds_of(text)[1].startswith(tuple(DASHES)):
            yield Role.SUBTITLE
        elif is_dated(text):
            yield Role.BYLINE
        elif not titled and _is_title(text, after):
            titled = True
            yield Role.TITLE
        elif titled and is_signed(text):
            yield Role.BYLINE
        elif titled and not subtitled and _is_second_line(text, after):
            subtitled = True
            yield Role.SUBTITLE
        else:
            over = True
            yield role


class _Following:
    """The few paragraphs after one."""

    def __init__(self, texts: Sequence[str], roles: Sequence[Role]) -> None:
        self._texts = [text for text, role in zip(texts, roles, strict=True) if role is not Role.NOTICE]
        self._roles = [role for role in roles if role is not Role.NOTICE]

    def hold_speech(self) -> bool:
        """Whether any is plainly spoken: an address, a sentence with its final mark, a long paragraph."""
        return Role.SALUTATION in self._roles or any(len(text) >= _PROSE or _ENDED.search(text) for text in self._texts)

    def begin_speech(self) -> bool:
        """Whether the next is an address, a date, a signature, a subtitle or prose."""
        if not self._texts:
            return False
        text = self._texts[0]
        return (
            self._roles[0] in {Role.SALUTATION, Role.DIRECTION, Role.BYLINE}
            or is_greeting(text)
            or is_dated(text)
            or is_signed(text)
            or text[0] in DASHES
            or len(text) >= _PROSE
        )


def _is_title(text: str, after: _Following) -> bool:
    pounds, words = pounds_of(text)
    if pounds:
        return after.hold_speech()
    if len(words) > _LONGEST_TITLE or _STOPPED.search(words) or "。" in words or not _WORD.search(words):
        return False
    if _ENDED.search(words):
        return after.begin_speech() and len(words) <= _PROSE
    numbering = numbering_of(words)
    return after.hold_speech() and (numbering is None or numbering.value != 1)


def _is_second_line(text: str, after: _Following) -> bool:
    if (
        len(text) > _LONGEST_TITLE
        or _ENDED.search(text)
        or _STOPPED.search(text)
        or numbering_of(text)
        or pounds_of(text)[0]
    ):
        return False
    return after.begin_speech()
