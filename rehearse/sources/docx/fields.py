"""Fields: an instruction, and the result the program that saved the file had for it. They may go on over paragraphs."""

from dataclasses import dataclass

from rehearse.sources.docx.equations import equation, is_equation
from rehearse.sources.docx.omissions import Omissions
from rehearse.sources.notice import NoticeKind


@dataclass(slots=True)
class Field:
    instruction: str = ""
    has_result: bool = False

    def is_contents(self) -> bool:
        return self.instruction.split()[:1] == ["TOC"]


class Fields:
    """Those that are open."""

    def __init__(self, omitted: Omissions) -> None:
        self._omitted = omitted
        self._open: list[Field] = []

    def speak(self) -> bool:
        """Whether what comes is shown and not counted up, replaced or only told to the program."""
        return not any(not each.has_result or each.is_contents() or _drawn(each) for each in self._open)

    def in_contents(self) -> bool:
        return any(each.is_contents() for each in self._open)

    def begin(self) -> None:
        self._open.append(Field())

    def instruct(self, text: str) -> None:
        if self._open and not self._open[-1].has_result:
            self._open[-1].instruction += text

    def separate(self) -> None:
        """The instruction is complete and its result comes."""
        if self._open:
            self._open[-1].has_result = True
            if self._open[-1].is_contents():
                self._omitted.count(NoticeKind.CONTENTS)

    def end(self) -> str:
        """What the field itself draws in place of a result."""
        ended = self._open.pop() if self._open else Field()
        return self._words(ended) if self.speak() else ""

    def end_paragraph(self) -> str:
        """A field that does not come to its result in its paragraph is broken: it must not silence the rest."""
        broken = [each for each in self._open if not each.has_result]
        self._open = [each for each in self._open if each.has_result]
        return "".join(map(self._words, broken)) if self.speak() else ""

    def simple(self, instruction: str) -> str | None:
        """What a field in one piece draws in place of what it holds; None where that is to be read."""
        field = Field(instruction)
        if field.is_contents():
            self._omitted.count(NoticeKind.CONTENTS)
            return ""
        return self._words(field) or None

    def _words(self, field: Field) -> str:
        if not is_equation(field.instruction):
            return ""
        drawn = _drawn(field)
        if not drawn:
            self._omitted.add(NoticeKind.FIELDS, field.instruction)
        return drawn


def _drawn(field: Field) -> str:
    """ "" for other fields, and for formulas we cannot read, whose result is better than nothing."""
    return (equation(field.instruction) or "") if is_equation(field.instruction) else ""
