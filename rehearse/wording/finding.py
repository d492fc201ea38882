"""A finding's fields turned into what is wrong and what to do."""

from rehearse.text.speech import Finding, FindingCode
from rehearse.wording.words import Words

_SILENCES = frozenset({FindingCode.SILENCED, FindingCode.DOUBTFUL_SILENCE})


def message(words: Words, finding: Finding) -> str:
    return words(f"finding.{finding.code.value}", **_fields(words, finding))


def hint(words: Words, finding: Finding) -> str:
    return words(f"finding.{finding.code.value}.hint", **_fields(words, finding))


def kind(words: Words, finding: Finding) -> str:
    return words(f"finding.{finding.code.value}.kind")


def _fields(words: Words, finding: Finding) -> dict[str, object]:
    pinyin = finding.pinyin
    if finding.code is FindingCode.MUTE_CHARACTER:
        pinyin = f" ({pinyin})" if pinyin else ""
    return {
        "excerpt": finding.excerpt,
        "proposal": finding.proposal,
        "pinyin": pinyin or ("?" if finding.code is FindingCode.RARE_CHARACTER else ""),
        "count": finding.count,
        "role": words(f"role.{finding.proposal}") if finding.code in _SILENCES else "",
    }
