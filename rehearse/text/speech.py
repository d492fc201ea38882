"""The values of a speech: what `parse_speech` returns and every other room reads. Plain values, no behaviour."""

from dataclasses import dataclass
from enum import StrEnum

from rehearse.text.aligned import AlignedText, Span


class Role(StrEnum):
    """What a stretch of the source is. Read aloud by default: salutation, heading, body, closing."""

    NOTICE = "notice"
    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    SALUTATION = "salutation"
    HEADING = "heading"
    BODY = "body"
    DIRECTION = "direction"
    CLOSING = "closing"

    @property
    def read_by_default(self) -> bool:
        return self in {Role.SALUTATION, Role.HEADING, Role.BODY, Role.CLOSING}


class PartRole(StrEnum):
    """Where a part stands in the speech: 开场, a heading and what follows it, 结尾."""

    OPENING = "opening"
    BODY = "body"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class AuthorReading:
    """A reading the author wrote behind a word: 亳（bó）州. It holds there and nowhere else."""

    word: Span
    """What is read so, in `Sentence.text`."""
    bracket: Span
    """The brackets and what they hold: shown, and not spoken."""
    written: str
    """The reading as written, without its brackets: bó, 读作tóng, 同."""
    said: str
    """Characters that sound so, as many as the word has; the word itself where its usual reading is this one."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What is said in one go and one take holds: a sentence, or one piece of an over-long one."""

    index: int
    """Its place in `Speech.sentences`."""
    section: int
    """Index into `Speech.sections`."""
    part: int
    """Index into `Speech.parts`."""
    paragraph: int
    """Paragraphs of the source counted from 0; every heading, notice, title … line is a paragraph of its own."""
    sentence: int
    """The sentence's number, from 0; pieces of one over-long sentence share it."""
    piece: int
    """0, 1, 2 … among the pieces that share `sentence`."""
    role: Role
    read: bool
    """False: shown, never spoken."""
    span: Span
    """In the source. Sentences tile it: surrounding white space and line ends belong to one of them."""
    text: str
    """The written sentence as shown: outer white space, control, bidi and zero-width characters removed."""
    spoken: AlignedText
    """What is really pronounced, made from `text`: no digit, no symbol, no ASCII bracket and no control character;
    Chinese punctuation is kept for its pauses. Empty when there is nothing to say."""
    pause: float | None = None
    """Seconds of silence written after it （停顿三秒）, instead of the configured gap; None: the configured one."""
    readings: tuple[AuthorReading, ...] = ()
    """Readings the author wrote in it, in order; to be shown above the word, or beside it."""
    overruled: bool = False
    """Whether `read` is the user's own word."""


@dataclass(frozen=True, slots=True)
class Section:
    """What the outline lists and one key press plays."""

    index: int
    part: int
    role: Role
    read: bool
    """True when any of its sentences is read."""
    span: Span
    first: int
    """Index of its first sentence."""
    last: int
    """Index after its last sentence."""
    preview: str
    """Its first words, one line, at most 40 characters, for lists."""


@dataclass(frozen=True, slots=True)
class Part:
    """A heading of any level and what follows it, down to the next heading; also 开场 and 结尾."""

    id: int
    """Its place in `Speech.parts`."""
    number: str
    """As written: 一, （一）, 1, 第一章 …; "" for 开场 and 结尾."""
    level: int
    """1 for 一、, 2 for （一）, 3 for 1. …; 0 for 开场 and 结尾."""
    heading: str
    """The heading without its number; "" for 开场 and 结尾."""
    role: PartRole
    first: int
    """Index of its first section."""
    last: int
    """Index after its last section."""


class FindingCode(StrEnum):
    """What a finding is about. `wording` holds a message and a hint for each."""

    PLACEHOLDER = "placeholder"
    NUMBER_MISSING = "number-missing"
    NUMBER_REPEATED = "number-repeated"
    NUMBER_MIXED = "number-mixed"
    NUMBER_ORPHAN = "number-orphan"
    UNCLOSED = "unclosed"
    UNOPENED = "unopened"
    LONG_SENTENCE = "long-sentence"
    LONG_BREATH = "long-breath"
    NO_FINAL_MARK = "no-final-mark"
    ASCII_MARK = "ascii-mark"
    DOUBLED_WORD = "doubled-word"
    DOUBLED_MARK = "doubled-mark"
    STRAY_SPACE = "stray-space"
    RARE_CHARACTER = "rare-character"
    MUTE_CHARACTER = "mute-character"
    UNHEARD = "unheard"
    """What the chosen voice's model does not know."""
    READING = "reading"
    """A note where no voice says the word wrong."""
    AUTHOR_READING = "author-reading"
    """A note: a reading the author wrote behind the word."""
    WEB_REMAINS = "web-remains"
    HIDDEN_CHARACTER = "hidden-character"
    LOST_CHARACTER = "lost-character"
    BROKEN_REFERENCE = "broken-reference"
    OPEN_FENCE = "open-fence"
    TEXT_BOX = "text-box"
    """Words of the file that are not in the source."""
    DIAGRAM = "diagram"
    FIELD = "field"
    EMBEDDED = "embedded"
    BREATH = "breath"
    """A note, when it is asked for: where one may breathe in a stretch without marks."""
    DOUBTFUL_SILENCE = "doubtful-silence"
    """Silent for where it stands, though it is worded as something to say."""
    SILENCED = "silenced"
    """A note: what is shown and not read, and as what. `proposal` is its role."""
    FIGURE = "figure"
    """A note: how a figure will be read. Notes never count."""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to mend before delivery."""

    code: FindingCode
    span: Span
    line: int
    """From 1."""
    column: int
    """From 1, in characters."""
    excerpt: str
    """The written characters it is about, as shown; the first of them where they are many."""
    proposal: str = ""
    """What should stand or be said there; "" when only the speaker knows."""
    pinyin: str = ""
    count: int = 1
    """Characters of a sentence or breath that is too long; else how often it occurs in the speech."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A whole speech: its sentences tile `source`, its sections tile its sentences, its parts tile its sections."""

    source: str
    """The decoded source, unchanged: newlines as they stand in the file."""
    title: str
    """The written title, or "" when there is none."""
    parts: tuple[Part, ...]
    sections: tuple[Section, ...]
    sentences: tuple[Sentence, ...]
    placeholders: tuple[Finding, ...]
    """Still to be filled, in the order of the source; everything else to mend is for `text.findings` to find."""

    def sentences_of(self, section: Section) -> tuple[Sentence, ...]:
        return self.sentences[section.first : section.last]

    def sections_of(self, part: Part) -> tuple[Section, ...]:
        return self.sections[part.first : part.last]
