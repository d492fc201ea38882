"""A speech of five sentences in four sections, built by hand, without the parser; the title is not read."""

from pathlib import Path

from rehearse.audio.seconds import Seconds
from rehearse.cache.take import Take
from rehearse.synth.backend import Utterance, Voice, WordTiming
from rehearse.text.aligned import AlignedText, Span
from rehearse.text.speech import Part, PartRole, Role, Section, Sentence, Speech

VOICE = Voice("espeak", "espeak", online=False)

_LINES = (
    (0, Role.TITLE, False, "讲话"),
    (1, Role.SALUTATION, True, "同志们："),
    (2, Role.BODY, True, "大会开幕了。"),
    (2, Role.BODY, True, "我们要努力，要奋斗。"),
    (3, Role.CLOSING, True, "谢谢大家！"),
)


def small_speech() -> Speech:
    source = "".join(text for _, _, _, text in _LINES)
    sentences, start = [], 0
    for index, (section, role, read, text) in enumerate(_LINES):
        span = Span(start, start + len(text))
        start = span.end
        spoken = AlignedText(text, tuple(range(len(text)))) if read else AlignedText("", ())
        sentences.append(Sentence(index, section, 0, section, index, 0, role, read, span, text, spoken))
    sections = []
    for number in range(4):
        own = [each for each in sentences if each.section == number]
        span = own[0].span.joined(own[-1].span)
        first, last = own[0].index, own[-1].index + 1
        sections.append(Section(number, 0, own[0].role, own[0].read, span, first, last, own[0].text))
    part = Part(0, "", 0, "", PartRole.OPENING, 0, 4)
    return Speech(source, "讲话", (part,), tuple(sections), tuple(sentences), ())


HEARD = (1, 2, 3, 4)


def take_of(speech: Speech, sentence: int, frames: int) -> Take:
    """Its two marks cut the sentence in halves of text and time."""
    text = speech.sentences[sentence].spoken.text
    half, length = Seconds(frames * 0.012), Seconds(frames * 0.024)
    cut = len(text) // 2
    marks = (WordTiming(Seconds(0.0), half, 0, cut), WordTiming(half, length, cut, len(text) - cut))
    return Take(Utterance(text, VOICE), f"{sentence:064}", Path(f"{sentence}.mp3"), frames, marks)
