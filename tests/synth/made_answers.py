"""Answers of the on-line service made at random: whole ones as they are measured, and damaged ones."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from rehearse.audio.frames import silent_frames
from rehearse.audio.seconds import Seconds
from rehearse.synth.backend import Utterance
from rehearse.synth.edge.answer import Received
from rehearse.synth.edge.boundaries import Boundary, Kind
from rehearse.timing.calibration import uncalibrated
from rehearse.timing.measured import MEASURED
from tests.synth.edge_words import said

VOICES = [name for name in MEASURED if name.endswith("Neural")]
SPEEDS = (0.5, 1.0, 2.0)
SHORT = ("好！", "谢谢！", "同志们！", "各位代表：", "大家上午好！", "尊敬的各位领导：")
_LONG = (
    "各位领导、各位来宾，女士们、先生们：大家上午好！今天，我们怀着无比激动的心情相聚在美丽的滨江之畔，共同见证这一重要时刻。",
    "首先，请允许我代表全体同志，向莅临大会的各位嘉宾表示热烈的欢迎，向关心支持我们工作的社会各界人士致以衷心的感谢。",
    "过去五年，我们坚持以人民为中心的发展思想，不断把各项改革推向前进，城乡面貌焕然一新，群众的获得感明显增强。",
    "一是要抓好安全生产，二是要抓好民生保障，三是要抓好队伍建设，四是要抓好作风转变，确保全年目标任务圆满完成。",
    "让我们更加紧密地团结起来，以更加饱满的热情、更加务实的作风，为开创事业发展的新局面而努力奋斗！",
)
_LATIN_ENDS = ("GDP。", "WTO！", "APEC。", "iPhone。", "5G。")
_TAILS = (0.57, 0.95)
_SENTENCE_TAILS = (0.002, 0.071)
_FILLED_UP = 74
_FRAME = 0.024


@dataclass(frozen=True)
class Made:
    """An answer with all that was measured of it; what the service told of it is chosen when it is received."""

    utterance: Utterance
    seconds: float
    """Of speech, silence before and after it included."""
    words: tuple[Boundary, ...]
    filled: bool = False

    def received(self, boundaries: Sequence[Boundary]) -> Received:
        frames = max(round(self.seconds / _FRAME), _FILLED_UP if self.filled else 1)
        return Received(bytearray(silent_frames(frames)), list(boundaries), ended=True)


def long_text(chance: Random) -> str:
    """Of 12 to 90 characters."""
    text, start = chance.choice(_LONG) + chance.choice(_LONG), chance.randrange(12)
    return text[start : start + chance.randint(12, 90)]


def made(chance: Random, text: str, speed: float | None = None) -> Made:
    """Real lengths lie within 8 % of the estimate of a measured voice, 3 % at the median."""
    utterance = said(text, chance.choice(VOICES), speed or chance.choice(SPEEDS))
    off = min(1.08, max(0.92, chance.gauss(1.0, 0.03)))
    seconds = off * uncalibrated(utterance.voice.name).said_in(text, utterance.speed)
    tail = min(chance.uniform(*_TAILS) / utterance.speed, seconds / 2)
    return Made(utterance, seconds, tuple(_words(text, 0.1 / utterance.speed, seconds - tail)))


def _words(text: str, start: float, end: float) -> Iterator[Boundary]:
    """Of two characters, or one Latin word; none across a mark."""
    words, word = list[str](), ""
    for character in text + " ":
        latin = character.isascii() and character.isalnum()
        if word and (not character.isalnum() or latin != word.isascii() or (len(word) == 2 and not latin)):
            words.append(word)
            word = ""
        word += character if character.isalnum() else ""
    each = (end - start) / max(1, len(words))
    for place, said_word in enumerate(words):
        begins = start + place * each
        yield Boundary(Seconds(begins), Seconds(begins + each), said_word)


def real(chance: Random) -> tuple[Utterance, Received]:
    """Shaped as real ones are: both kinds of boundaries or none, filled up or not, running over, an end unreported."""
    text = chance.choice(SHORT) if chance.random() < 0.4 else long_text(chance)
    if len(text) > 10 and chance.random() < 0.2:
        text += chance.choice(_LATIN_ENDS)
    whole = replace(made(chance, text), filled=chance.random() < 0.6)
    sounding = round(whole.seconds / _FRAME) * _FRAME
    told: Callable[[Random, Made, float], list[Boundary]] = chance.choice([_told_words, _told_words, _told_sentence])
    return whole.utterance, whole.received([] if chance.random() < 0.1 else told(chance, whole, sounding))


def _told_words(chance: Random, whole: Made, sounding: float) -> list[Boundary]:
    words = list(whole.words)
    if chance.random() < 0.3 and len(words) > 1 and (words[-1].word.isascii() or chance.random() < 0.3):
        words.pop()
    elif chance.random() < 0.2:
        words[-1] = replace(words[-1], end=Seconds(sounding + chance.uniform(0.0, _FRAME)))
    return words


def _told_sentence(chance: Random, whole: Made, sounding: float) -> list[Boundary]:
    behind = chance.uniform(*_SENTENCE_TAILS) if chance.random() < 0.8 else -chance.uniform(0.0, 0.012)
    return [Boundary(whole.words[0].start, Seconds(sounding - behind), whole.utterance.text, Kind.SENTENCE)]


LISTS = ("honest", "whole", "none")
"""What the words tell: those in the sound, at their places there; all, as before the damage; nothing."""


def missing(whole: Made, place: str, share: float, words: str) -> Received:
    """A share of the sound lost at the front, in the middle or at the end."""
    lost = share * whole.seconds
    start = {"front": 0.0, "middle": (whole.seconds - lost) / 2, "end": whole.seconds - lost}[place]
    kept = replace(whole, seconds=whole.seconds - lost)
    return kept.received({"honest": _without(whole.words, start, lost), "whole": whole.words, "none": ()}[words])


def doubled(whole: Made, words: str) -> Received:
    again = _moved(whole.words, whole.seconds)
    told = {"honest": (*whole.words, *again), "whole": whole.words, "none": ()}[words]
    return replace(whole, seconds=2 * whole.seconds).received(told)


def swapped(whole: Made, other: Made) -> Received:
    """The answer to another sentence, with that one's words."""
    return other.received(other.words)


def turned(whole: Made) -> Received:
    """Its halves exchanged, with the words as they are heard."""
    half = whole.seconds / 2
    first, second = _without(whole.words, half, half), _without(whole.words, 0.0, half)
    return whole.received((*second, *_moved(first, half)))


def _without(words: Sequence[Boundary], start: float, lost: float) -> tuple[Boundary, ...]:
    before = tuple(each for each in words if each.end <= start)
    behind = tuple(each for each in words if each.start >= start + lost)
    return (*before, *_moved(behind, -lost))


def _moved(words: Sequence[Boundary], seconds: float) -> tuple[Boundary, ...]:
    return tuple(replace(each, start=Seconds(each.start + seconds), end=Seconds(each.end + seconds)) for each in words)


@dataclass(frozen=True)
class Damage:
    kind: str
    words: str
    share: float
    """Of the sound that is missing; 0 where it is something else."""
    utterance: Utterance
    received: Received


def damage(chance: Random, share: float, *, short: bool = False) -> Damage:
    """One at random. What no length and no word can tell is left out: another text's sound with nobody's words."""
    whole = made(chance, chance.choice(SHORT) if short else long_text(chance))
    kind = chance.choice(["front", "middle", "end", "end", "doubled", "swapped", "turned"])
    words = chance.choice(LISTS)
    match kind:
        case "doubled":
            return Damage(kind, words, 0.0, whole.utterance, doubled(whole, words))
        case "swapped":
            other = made(chance, _another(chance, whole.utterance.text), whole.utterance.speed)
            return Damage(kind, "honest", 0.0, whole.utterance, swapped(whole, other))
        case "turned":
            return Damage(kind, "honest", 0.0, whole.utterance, turned(whole))
    return Damage(kind, words, share, whole.utterance, missing(whole, kind, share, words))


def _another(chance: Random, text: str) -> str:
    """Of the same length, from another paragraph."""
    paragraphs = [each for each in _LONG if not any(text[at : at + 6] in each for at in range(0, len(text) - 5, 3))]
    return (chance.choice(paragraphs or _LONG) * 3)[: len(text)]
