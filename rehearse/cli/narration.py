"""What several commands say alike, on standard error; the questions too, where somebody can answer."""

import sys
from collections.abc import Iterable, Sequence

import click

from rehearse.drafts.before_recording import Remark, before_recording, opening_remarks
from rehearse.drafts.consent import Consent, KnowsTakes, answers_told, prepare_consent, remember_answer
from rehearse.drafts.draft import Draft
from rehearse.drafts.recording import RecordingOutcome
from rehearse.recorder import Missed
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


def settle(words: Words, draft: Draft, store: KnowsTakes) -> Draft:
    """All that is asked and told before a recording; the draft with the voice that was agreed to. Raises Abort."""
    consent = prepare_consent(draft, store) if _can_answer() else None
    if consent:
        draft = _asked(words, consent)
    for remark in before_recording(draft, store, asked=consent is not None):
        if remark.question and _can_answer():
            click.confirm(words(remark.question, **remark.fields), abort=True, err=True)
        else:
            say_remarks(words, (remark,))
    return draft


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


def _asked(words: Words, consent: Consent) -> Draft:
    digits = [str(place) for place, _ in enumerate(consent.answers, 1)]
    answers = (f"  {answer}" for answer in answers_told(words, consent))
    question = "\n".join([words("consent.title"), *answers, words("consent.choose")])
    digit = click.prompt(question, type=click.Choice(digits), show_choices=False, err=True)
    voice = consent.answers[digits.index(digit)]
    click.echo(words("consent.kept", path=remember_answer(voice)), err=True)
    return consent.answered(voice)
