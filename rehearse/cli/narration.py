"""What several commands say alike, on standard error; the questions too, where somebody can answer."""

import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import click

from rehearse.drafts.before_recording import Remark, before_recording, opening_remarks
from rehearse.drafts.consent import Answer, Consent, KnowsTakes, answers_told, keeping_told, prepare_consent
from rehearse.drafts.draft import Draft
from rehearse.drafts.recording import RecordingOutcome
from rehearse.recorder import Missed
from rehearse.synth.backend import Voice
from rehearse.text.place import line_of
from rehearse.text.speech import Sentence
from rehearse.wording import Words, problem

_MOST_LISTED = 20


def say_opening(words: Words, draft: Draft) -> None:
    """For commands that record nothing."""
    say_remarks(words, opening_remarks(draft))


def say_remarks(words: Words, remarks: Iterable[Remark]) -> None:
    for remark in remarks:
        click.echo(words(remark.key, **remark.fields), err=True)


@dataclass(frozen=True, slots=True)
class Settled:
    """A draft that may be recorded."""

    draft: Draft
    """With the voice that was agreed to."""
    answer: Answer | None
    """None where nothing was asked."""


def settle(words: Words, draft: Draft, store: KnowsTakes) -> Settled:
    """All that is asked and told before a recording. Raises Abort."""
    answer, consent = None, prepare_consent(draft, store) if _can_answer() else None
    if consent:
        voice = _asked(words, consent)
        draft, answer = consent.answered(voice), Answer(voice)
    for remark in before_recording(draft, store, asked=consent is not None):
        if remark.question and _can_answer():
            click.confirm(words(remark.question, **remark.fields), abort=True, err=True)
        else:
            say_remarks(words, (remark,))
    return Settled(draft, answer)


def say_missed(words: Words, outcome: RecordingOutcome) -> None:
    """The cause first, once; then the place of each sentence that has no take, without its text."""
    say_causes(words, outcome.missed)
    missed = outcome.sentences_missed
    click.echo(words("record.missed", count=len(missed), sentences=len(outcome.sentences)), err=True)
    _say_places(words, outcome, missed)


def say_unproven(words: Words, outcome: RecordingOutcome) -> None:
    """The place of each sentence whose take should be listened to."""
    if doubtful := outcome.sentences_unproven:
        click.echo(words("record.unproven", count=len(doubtful)), err=True)
        _say_places(words, outcome, doubtful)


def _say_places(words: Words, outcome: RecordingOutcome, sentences: Sequence[Sentence]) -> None:
    for sentence in sentences[:_MOST_LISTED]:
        line = line_of(outcome.draft.speech.source, sentence)
        click.echo(words("record.missed-line", line=line, section=sentence.section + 1), err=True)
    if len(sentences) > _MOST_LISTED:
        click.echo(words("list.more", count=len(sentences) - _MOST_LISTED), err=True)


def say_causes(words: Words, missed: Iterable[Missed]) -> None:
    for cause in dict.fromkeys(problem(words, each.error) for each in missed):
        click.echo(cause, err=True)


def _can_answer() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _asked(words: Words, consent: Consent) -> Voice:
    digits = [str(place) for place, _ in enumerate(consent.answers, 1)]
    answers = (f"  {answer}" for answer in answers_told(words, consent))
    question = "\n".join([words("consent.title"), *answers, keeping_told(words), words("consent.choose")])
    digit = click.prompt(question, type=click.Choice(digits), show_choices=False, err=True)
    return consent.answers[digits.index(digit)]
