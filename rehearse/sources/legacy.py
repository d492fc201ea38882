"""Bytes that are not Unicode: GB18030 when they can be nothing else, else a question with guesses."""

from rehearse.errors import EncodingError, NotTextError
from rehearse.sources.damage import damaged, decode_strictly, line_of
from rehearse.sources.plausibility import illegible_at, plausibility, share_of_kana

_HEAD = 65_536
"""Bytes that are enough to tell an encoding by."""

_READS_WELL = 0.2
"""Lines of eight characters: rightly read they lie above 0.5, wrongly read below 0."""

_MOSTLY_UTF8 = 0.5
_FEW = 12
"""Bytes above 127: the rest of a cut UTF-8 file may read well by chance while it has fewer."""

_WORTH_TRYING = -0.5
_READ_BY = {"gb18030": "gb18030", "big5": "cp950", "shift_jis": "cp932", "euc_jp": "euc_jp"}
"""A name to give the user, and the codec that knows the characters vendors added to it."""

_LAST_RESORT = ("gb18030", "big5")
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))


def decode_gb18030(data: bytes, offset: int, path: str) -> str:
    """The text, if GB18030 is what it is; `offset` is of the first byte that is not UTF-8.

    Raises EncodingError: damaged UTF-8 or GB18030, or undecided; NotTextError for bytes that are no writing.
    """
    head = data[:_HEAD]
    scores = {name: plausibility(head.decode(codec, "replace")) for name, codec in _READ_BY.items()}
    well = max(scores.values()) >= _READS_WELL
    if not (well and _above(data) >= _FEW) and _share_of_utf8(data) >= _MOSTLY_UTF8:
        raise damaged(data, "utf-8", offset, path)
    if not well and len(data) - len(data.translate(None, _CONTROLS)) > len(data) / 50:
        raise NotTextError(path, "binary")
    guesses = _guesses(head, scores)
    if guesses[0] != "gb18030" or scores["gb18030"] < _READS_WELL:
        raise EncodingError(path, "", "undecided", line_of(data[:offset], "latin-1"), offset, guesses)
    pasted = _utf8_line_at(data)
    if pasted is not None:
        raise damaged(data, "gb18030", pasted, path)
    text = decode_strictly(data, "gb18030", path)
    wrong = illegible_at(text)
    if wrong is not None:
        raise damaged(data, "gb18030", len(text[:wrong].encode("gb18030")), path)
    return text


def _guesses(head: bytes, scores: dict[str, float]) -> tuple[str, ...]:
    """Encodings the bytes may be in, likeliest first, never empty."""
    if max(scores.values()) < _READS_WELL and _is_western(head):
        return ("cp1252",)
    likely = sorted((name for name in scores if scores[name] > _WORTH_TRYING), key=lambda name: -scores[name])
    if likely[:1] == ["gb18030"]:
        if _is_korean(head):
            return ("euc_kr", "gb18030")
        # EUC-JP has its kana where GB18030 has them, and other Han where GB18030 has Han.
        if share_of_kana(head.decode("gb18030", "ignore")) > 0.2:
            return ("euc_jp", "gb18030")
    return tuple(likely) or _LAST_RESORT


def _is_western(head: bytes) -> bool:
    """A few accents among Latin letters: in Chinese two bytes of three and more lie above 127."""
    letters = sum(map(head.count, (b"a", b"e", b"i", b"n", b"o", b"r", b"s", b"t")))
    return _above(head) < letters


def _is_korean(head: bytes) -> bool:
    """Hangul alone: in EUC-KR it lies where GB18030 has its commonest Han, so that both readings look well."""
    try:
        marks = [char for char in head.decode("euc_kr") if not char.isascii()]
    except UnicodeDecodeError:
        return False
    return len(marks) >= 8 and all("\uac00" <= char <= "\ud7a3" for char in marks)


def _utf8_line_at(data: bytes) -> int | None:
    """Offset of the first line that is UTF-8 pasted in."""
    start = 0
    for line in data.splitlines(keepends=True):
        if not line.isascii() and _reads_better_as_utf8(line):
            return start
        start += len(line)
    return None


def _reads_better_as_utf8(line: bytes) -> bool:
    try:
        return plausibility(line.decode("utf-8")) > plausibility(line.decode("gb18030", "replace")) + 0.5
    except UnicodeDecodeError:
        return False


def _share_of_utf8(data: bytes) -> float:
    """Of the bytes above 127, how many stand in well-formed UTF-8."""
    return _above(data.decode("utf-8", "ignore").encode("utf-8")) / _above(data)


def _above(data: bytes) -> int:
    """How many bytes are above 127."""
    return len(data) - len(data.decode("ascii", "ignore"))
