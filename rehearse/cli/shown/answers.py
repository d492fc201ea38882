"""What the on-line service's answers look like, as a table that a user can put into a report; no word of a speech."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rehearse.cli.shown.table import columns
from rehearse.wording import Words

if TYPE_CHECKING:
    # It imports asyncio and edge-tts, which only who asks the service needs.
    from rehearse.synth.edge.survey import Answer

_NUMBERS = frozenset({1, 4, 5, 6, 7, 8})


def answers_told(words: Words, answers: "Sequence[Answer]") -> Iterator[str]:
    head = words("doctor.answers.head").split()
    return columns([head, *(_row(words, each) for each in answers)], _NUMBERS)


def _row(words: Words, answer: "Answer") -> list[str]:
    """`behind` is how much of the sound follows the last boundary: what the proof is about."""
    return [
        answer.text,
        f"{answer.speed:.1f}",
        answer.asked,
        "+".join(answer.came) or "-",
        str(answer.boundaries),
        str(answer.frames),
        f"{answer.seconds:.3f}",
        f"{answer.end:.3f}",
        f"{answer.seconds - answer.end:+.3f}" if answer.came else "-",
        words("doctor.answers.ended" if answer.ended else "doctor.answers.broken"),
        answer.refusal or words("doctor.ok"),
    ]
