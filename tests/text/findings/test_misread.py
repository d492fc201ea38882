"""Which difficult words a voice says wrong, asked of the voices that can be asked."""

from pathlib import Path

import espeakng_loader
import pytest
from pypinyin import Style, lazy_pinyin

from rehearse.synth.espeak.library import Library
from rehearse.text import parse_speech
from rehearse.text.findings import find_all, find_notes
from rehearse.text.findings.misread import SAID_WRONG
from rehearse.text.findings.names import PLACES
from rehearse.text.findings.traps import TRAPS
from rehearse.text.speech import Finding, FindingCode
from tests.text.findings.found import ABOUT, told

_STRESS = str.maketrans("", "", "'_|,&[ ")
"""Of espeak-ng's notation: how strongly, not what is said."""
_SANDHI = {"一曝十寒"}
"""Said right: 一 before a fourth tone is yí, and its homophone alone is yī."""


def _words(*codes: FindingCode, text: str) -> list[tuple[str, str]]:
    notes: tuple[Finding, ...] = find_notes(parse_speech(ABOUT + text))
    return [(note.excerpt, note.pinyin or note.proposal) for note in notes if note.code in codes]


def test_a_word_is_said_wrong_exactly_where_a_voice_was_found_to() -> None:
    voice = Library(str(Path(espeakng_loader.get_library_path()).parent))
    wrong = set()
    for word, (pinyin, homophone) in {**TRAPS, **PLACES}.items():
        said, wanted = (voice.phonemes(each).translate(_STRESS) for each in (word, homophone))
        if said != wanted or lazy_pinyin(word, style=Style.TONE) != pinyin.split():
            wrong.add(word)
    assert wrong - _SANDHI == SAID_WRONG


@pytest.mark.parametrize("text", ["我们恪守承诺。", "让改革供给更足。", "累计投入很多。", "我来自衢州。"])
def test_what_no_voice_says_wrong_is_a_note_and_leaves_a_speech_clean(text: str) -> None:
    assert find_all(parse_speech(ABOUT + text)) == ()
    assert len(_words(FindingCode.READING, text=text)) == 1


def test_an_ordinary_word_is_not_even_a_note() -> None:
    assert _words(FindingCode.READING, text="我们及时处理，依法处置。") == []


@pytest.mark.parametrize("text", ["他很称职。", "我来自东莞。", "请单书记讲话。"])
def test_what_a_voice_says_wrong_is_a_finding_and_no_note(text: str) -> None:
    assert len(told(text, FindingCode.READING)) == 1
    assert _words(FindingCode.READING, text=text) == []


def test_the_authors_readings_are_notes_each_once_and_never_count() -> None:
    text = "亳（bó）州和亳（bó）州，请仝（同）勇讲话。"
    assert find_all(parse_speech(ABOUT + text)) == ()
    assert _words(FindingCode.AUTHOR_READING, text=text) == [("亳", "bó"), ("仝", "同")]
    (first, _) = (note for note in find_notes(parse_speech(ABOUT + text)) if note.code is FindingCode.AUTHOR_READING)
    assert (first.line, first.column, first.count) == (2, 1, 2)


def test_a_reading_in_what_is_not_read_is_no_note() -> None:
    notes = find_notes(parse_speech("在亳（bó）州的讲话\n同志们：\n谢谢大家。"))
    assert [note.code for note in notes] == [FindingCode.SILENCED]
