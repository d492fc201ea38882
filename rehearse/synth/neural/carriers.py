"""A model driven syllable by syllable: one rare character of its lexicon for each syllable it can say.

sherpa-onnx takes characters, never phones. So the model's own lexicon tells the phones of each syllable, and a lexicon
with a carrier for each of them is loaded in place of its own. A word whose phones are right already stays as it is.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from rehearse.synth.neural.reading.pronounced import known_words, pronounced
from rehearse.text.pinyin import is_common, readings_of

Phones = tuple[str, ...]
Entries = Mapping[str, Phones]
"""The words of a lexicon and their phones, the marks between syllables (#0, #1) among them."""

_ENOUGH = 300
"""Syllables of a lexicon that is worth driving; Mandarin has 1,300, and another language agrees on none."""
_AGREED = 0.9
_TONES = frozenset("12345")
WITH_TONE = "|"
"""Between a phone and its tone, where a lexicon writes the tones apart (melo)."""
_RARE = range(0x4E00, 0xA000)
"""Where Kokoro looks for Chinese; whatever stands elsewhere it hands to espeak-ng."""


@dataclass(frozen=True, slots=True)
class Carrier:
    phones: Phones
    """Without marks."""
    inner: str
    """The character that says it where the word goes on …"""
    last: str
    """… and where it ends."""


@dataclass(frozen=True)
class Carriers:
    by_syllable: Mapping[str, Carrier]
    entries: Entries
    marks: tuple[str, str] | None
    """What the lexicon writes behind a syllable within a word and behind its last one."""
    longest: int
    """Characters of the longest phrase that is looked up; 1 for a lexicon of characters."""

    @cached_property
    def characters(self) -> frozenset[str]:
        """All carriers: what the model says where they stand is no longer theirs."""
        return frozenset(each for carrier in self.by_syllable.values() for each in (carrier.inner, carrier.last))

    def carried(self, text: str) -> str:
        """The text with carriers wherever the model by itself would say something else than `pronounced`."""
        return "".join(self._carried(text))

    def unfollowed(self, text: str) -> tuple[str, ...]:
        """Words the model will say in its own way, because it has no phones for how they are read; `行（xxx5）`."""
        return tuple(
            f"{word}（{' '.join(map(str, said))}）"
            for word, said in self._words(text)
            if all(said) and not self._is_right(word, said) and not self._can_say(said)
        )

    def lines(self) -> Iterator[str]:
        """Of a lexicon."""
        within, behind = self.marks or ("", "")
        for carrier in self.by_syllable.values():
            yield _line(carrier.inner, carrier.phones, within)
            if carrier.last != carrier.inner:
                yield _line(carrier.last, carrier.phones, behind)

    def _carried(self, text: str) -> Iterator[str]:
        for word, said in self._words(text):
            changes = all(said) and not self._is_right(word, said) and self._can_say(said)
            yield self._in_carriers(said) if changes else word

    def _words(self, text: str) -> Iterator[tuple[str, Sequence[str | None]]]:
        """As the model cuts them, with the syllables they should be said in."""
        said = pronounced(text)
        place = 0
        while place < len(text):
            sizes = range(min(self.longest, len(text) - place), 1, -1)
            size = next((size for size in sizes if text[place : place + size] in self.entries), 1)
            yield text[place : place + size], said[place : place + size]
            place += size

    def _is_right(self, word: str, said: Sequence[str | None]) -> bool:
        if not self._can_say(said) or word not in self.entries or word in self.characters:
            return False
        return _without(self.entries[word], self.marks) == tuple(
            phone for each in said if each for phone in self.by_syllable[each].phones
        )

    def _can_say(self, said: Sequence[str | None]) -> bool:
        return all(each in self.by_syllable for each in said)

    def _in_carriers(self, said: Sequence[str | None]) -> str:
        carriers = [self.by_syllable[each] for each in said if each]
        return "".join(each.inner for each in carriers[:-1]) + carriers[-1].last


def learn_phones(entries: Entries, tokens: frozenset[str]) -> dict[str, Phones]:
    """How the lexicon says each syllable; {} for one that is not Mandarin, or too small to learn from."""
    phones = _learned(entries, _marks(entries))
    return _completed(phones, tokens) if len(phones) >= _ENOUGH else {}


def make_carriers(phones: Mapping[str, Phones], entries: Entries, longest: int) -> Carriers:
    """The same for the same lexicon, each time."""
    marks = _marks(entries)
    free = _free_characters(entries, phones)
    made: dict[str, Carrier] = {}
    for syllable in sorted(phones):
        inner = next(free)
        made[syllable] = Carrier(phones[syllable], inner, next(free) if marks else inner)
    return Carriers(made, entries, marks, longest)


def _marks(entries: Entries) -> tuple[str, str] | None:
    """#0 and #1 of the lexicons that show where a word goes on and where it ends."""
    behind = Counter(phones[-1] for word, phones in entries.items() if len(word) == 1)
    mark, _ = behind.most_common(1)[0] if behind else ("", 0)
    if not mark.startswith("#"):
        return None
    within = Counter(
        phone for phones in entries.values() for phone in phones if phone.startswith("#") and phone != mark
    )
    return (within.most_common(1)[0][0] if within else mark), mark


def _without(phones: Phones, marks: tuple[str, str] | None) -> Phones:
    return tuple(phone for phone in phones if phone not in marks) if marks else phones


def _learned(entries: Entries, marks: tuple[str, str] | None) -> dict[str, Phones]:
    """What most characters of one reading say it with; {} where they do not agree."""
    heard: defaultdict[str, Counter[Phones]] = defaultdict(Counter)
    for word, phones in entries.items():
        if len(word) == 1 and len(readings := readings_of(word)) == 1:
            heard[readings[0]][_without(phones, marks)] += 1
    found = {syllable: told.most_common(1)[0] for syllable, told in heard.items()}
    if sum(times for _, times in found.values()) < _AGREED * sum(told.total() for told in heard.values()):
        return {}
    known = {syllable: phones for syllable, (phones, _) in found.items()}
    known |= _learned_from_words(entries, marks, known)
    return _learned_from_others(entries, marks, known) | known


def _learned_from_others(
    entries: Entries, marks: tuple[str, str] | None, known: Mapping[str, Phones]
) -> dict[str, Phones]:
    """The usual reading of a character that has others, where nothing else tells of that syllable: 给 tells gei3."""
    taken = frozenset(known.values())
    found: dict[str, Phones] = {}
    for word, phones in entries.items():
        said = _without(phones, marks)
        if len(word) == 1 and is_common(word) and said not in taken:
            found.setdefault(readings_of(word)[0], said)
    return found


def _learned_from_words(
    entries: Entries, marks: tuple[str, str] | None, known: Mapping[str, Phones]
) -> dict[str, Phones]:
    """Syllables at the end of words, of which no character has that reading alone: 桌子 and 椅子 tell zi5."""
    heard: defaultdict[str, Counter[Phones]] = defaultdict(Counter)
    for word, said in known_words():
        if said[-1] in known or word not in entries or not known.keys() >= set(said[:-1]):
            continue
        before = tuple(phone for each in said[:-1] for phone in known[each])
        phones = _without(entries[word], marks)
        if phones[: len(before)] == before and len(phones) > len(before):
            heard[said[-1]][phones[len(before) :]] += 1
    return {syllable: most[0] for syllable, told in heard.items() if (most := told.most_common(1)[0])[1] > 1}


def _completed(known: Mapping[str, Phones], tokens: frozenset[str]) -> dict[str, Phones]:
    """With the other tones of each known syllable, as those of its kin differ from each other; where phones exist."""
    changes = _changes_of_tone(known)
    completed = dict(known)
    for syllable, phones in known.items():
        for tone in _TONES - {syllable[-1]}:
            changed = [changes.get((syllable[-1], tone, phone)) for phone in phones]
            if None not in changed:
                said = tuple(phone for phone in changed if phone)
                if all(part in tokens for phone in said for part in phone.split(WITH_TONE)[:1]):
                    completed.setdefault(syllable[:-1] + tone, said)
    return completed


def _changes_of_tone(known: Mapping[str, Phones]) -> dict[tuple[str, str, str], str]:
    """From tone, to tone, phone -> what becomes of it: ong1 is ong4, an arrow another one; "" where it is left out."""
    heard: defaultdict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for syllable, phones in known.items():
        for tone in _TONES - {syllable[-1]}:
            other = known.get(syllable[:-1] + tone)
            if other is None:
                continue
            for phone, changed in _aligned(phones, other):
                heard[syllable[-1], tone, phone][changed] += 1
    return {change: told.most_common(1)[0][0] for change, told in heard.items()}


def _aligned(phones: Phones, other: Phones) -> Iterator[tuple[str, str]]:
    """Each phone with the one in its place; where the other has one less, "" for the one it lacks."""
    if len(phones) == len(other):
        yield from zip(phones, other, strict=True)
    elif len(phones) == len(other) + 1:
        for place in range(len(phones)):
            if phones[:place] + phones[place + 1 :] == other:
                yield from ((phone, "" if at == place else phone) for at, phone in enumerate(phones))
                return


def _free_characters(entries: Entries, phones: Mapping[str, Phones]) -> Iterator[str]:
    """Rare characters that stand in no phrase, so that the longest match takes each alone, and can be carried too."""
    taken = frozenset(character for word in entries if len(word) > 1 for character in word)
    rare = (each for each in map(chr, _RARE) if each not in taken and not is_common(each))
    return (each for each in rare if phones.keys() >= set(readings_of(each)[:1]))


def _line(character: str, phones: Phones, mark: str) -> str:
    parts = [phone.partition(WITH_TONE) for phone in phones]
    return " ".join(filter(None, (character, *(part[0] for part in parts), *(part[2] for part in parts), mark)))
