"""Values in words: an error in one line, a finding and its remedy, what was left out of a source."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rehearse.errors import MissingTakesError, RehearseError
from rehearse.wording.words import Words

if TYPE_CHECKING:
    # Reading a source takes more modules than all else that `rehearse --version` needs.
    from rehearse.sources.source import Source
    from rehearse.text.speech import Finding

_MOST_LISTED = 20


def problem(words: Words, error: RehearseError) -> str:
    """What happened and what to do. The most exact phrase there is: by reason or kind where one exists, else by code."""
    fields = {name: _harmless(value) for name, value in vars(error).items()}
    fields["nearest"] = _nearest(words, error)
    fields["others"] = _others(words, error)
    fields["detail"] = f"[{fields['hint']}]" if fields.get("hint") else ""
    if isinstance(error, MissingTakesError):
        fields |= _missing(words, error)
    reason = getattr(error, "reason", "")
    if words.has(f"reason.{reason}"):
        fields["reason"] = words(f"reason.{reason}")
    exact = f"error.{error.code}.{reason or getattr(error, 'kind', '')}"
    return words(exact if words.has(exact) else f"error.{error.code}", **fields).rstrip()


def visible(text: str) -> str:
    """The same text with control, bidi and undecodable characters written as escapes: safe for any terminal."""
    return "".join(each if each.isprintable() else each.encode("unicode_escape").decode() for each in text)


def _harmless(value: object) -> object:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return visible(value) if isinstance(value, str) else value


def _nearest(words: Words, error: RehearseError) -> str:
    near = getattr(error, "nearest", ()) or getattr(error, "hint", "")
    name = ", ".join(near) if isinstance(near, tuple) else near
    return words("nearest", name=name) if name else ""


def _others(words: Words, error: RehearseError) -> str:
    others = getattr(error, "others", ())
    return words("others", name=", ".join(others)) if others else ""


def _missing(words: Words, error: MissingTakesError) -> dict[str, object]:
    listed = [words("record.missed-line", line=line, section=section) for line, section in error.missing[:_MOST_LISTED]]
    if len(error.missing) > _MOST_LISTED:
        listed.append(f"  … +{len(error.missing) - _MOST_LISTED}")
    return {"count": len(error.missing), "list": "\n".join(listed)}


def message(words: Words, finding: "Finding") -> str:
    """What is wrong."""
    return words(f"finding.{finding.code.value}", **_fields(words, finding))


def hint(words: Words, finding: "Finding") -> str:
    """What to do about it."""
    return words(f"finding.{finding.code.value}.hint", **_fields(words, finding))


def kind(words: Words, finding: "Finding") -> str:
    """What findings like it are called."""
    return words(f"finding.{finding.code.value}.kind")


def _fields(words: Words, finding: "Finding") -> dict[str, object]:
    from rehearse.text.speech import FindingCode

    silences = {FindingCode.SILENCED, FindingCode.DOUBTFUL_SILENCE}
    pinyin = finding.pinyin
    if finding.code is FindingCode.MUTE_CHARACTER:
        pinyin = f" ({pinyin})" if pinyin else ""
    return {
        "excerpt": finding.excerpt,
        "proposal": finding.proposal,
        "pinyin": pinyin or ("?" if finding.code is FindingCode.RARE_CHARACTER else ""),
        "count": finding.count,
        "role": words(f"role.{finding.proposal}") if finding.code in silences else "",
    }


def notices(words: Words, source: "Source") -> Iterator[str]:
    """What was left out of a source or guessed about it, one line each."""
    for notice in source.notice:
        key = f"notice.{notice.kind.value}"
        yield words(key, path=visible(source.path), encoding=source.encoding, count=notice.count)
