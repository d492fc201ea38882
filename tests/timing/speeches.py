"""Speeches made of plain lines, without the parser: what each sentence is, is said by the test."""

from rehearse.text.aligned import AlignedText, Span
from rehearse.text.speech import Part, PartRole, Role, Section, Sentence, Speech


def sentence(
    text: str,
    *,
    paragraph: int,
    role: Role = Role.BODY,
    number: int = -1,
    piece: int = 0,
    pause: float | None = None,
) -> Sentence:
    """`number` is what pieces of one sentence share; its place is filled in by `speech`."""
    read = role.read_by_default
    spoken = AlignedText(text, tuple(range(len(text)))) if read else AlignedText("", ())
    return Sentence(0, 0, 0, paragraph, number, piece, role, read, Span(0, len(text)), text, spoken, pause)


def speech(*sentences: Sentence) -> Speech:
    """Every sentence is a section of its own, all in one part."""
    placed = tuple(
        Sentence(
            index=index,
            section=index,
            part=0,
            paragraph=plain.paragraph,
            sentence=plain.sentence if plain.sentence >= 0 else 1000 + index,
            piece=plain.piece,
            role=plain.role,
            read=plain.read,
            span=plain.span,
            text=plain.text,
            spoken=plain.spoken,
            pause=plain.pause,
        )
        for index, plain in enumerate(sentences)
    )
    sections = tuple(Section(s.index, 0, s.role, s.read, s.span, s.index, s.index + 1, s.text[:40]) for s in placed)
    part = Part(0, "", 0, "", PartRole.OPENING, 0, len(sections))
    return Speech("".join(s.text for s in placed), "", (part,), sections, placed, ())
