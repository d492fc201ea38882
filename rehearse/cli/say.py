"""What several commands say alike, on standard error."""

import sys

import click

from rehearse.cache import TakeStore
from rehearse.drafts.draft import Draft, with_voice
from rehearse.drafts.measured import measured
from rehearse.recorder import Missed, utterances_of
from rehearse.settings.files import remember_voice
from rehearse.synth.registry import EMBEDDED
from rehearse.text.place import line_of
from rehearse.timing.clock import as_clock
from rehearse.wording import Words, notices, problem

_LONG = 2 * 3600
"""Seconds from which on it is hardly one speech."""

_MOST_SHOWN = 12
_MOST_LISTED = 20


def remarks(words: Words, draft: Draft) -> None:
    """What the source left open, which voice was chosen for the user, and how to choose another."""
    for line in notices(words, draft.source):
        click.echo(line, err=True)
    for remark in draft.choice.remarks:
        click.echo(words(remark.key, voice=remark.voice), err=True)


def settle_voice(words: Words, draft: Draft) -> Draft:
    """Before anything is recorded: asks once where somebody can answer, else takes the off-line voice and says so."""
    if draft.choice.ask and sys.stdin.isatty() and sys.stderr.isatty():
        voice = _asked(words, draft)
        path = remember_voice(voice)
        click.echo(words("consent.kept", path=path), err=True)
        return with_voice(draft, voice)
    remarks(words, draft)
    if draft.choice.voice.online and (count := characters_sent(draft)):
        name = draft.choice.voice.name
        click.echo(words("online.notice", characters=count, voice=name), err=True)
    return draft


def settle_length(words: Words, draft: Draft) -> None:
    """Hours of sound are said before they are recorded, and asked about where somebody can answer. Raises Abort."""
    seconds = measured(draft).timeline.total.seconds
    if seconds < _LONG:
        return
    if sys.stdin.isatty() and sys.stderr.isatty():
        click.confirm(words("record.long-question", clock=as_clock(seconds)), abort=True, err=True)
    else:
        click.echo(words("record.long", clock=as_clock(seconds)), err=True)


def characters_sent(draft: Draft) -> int:
    """How many characters the voice has still to be given: what is recorded is not sent again."""
    choice = draft.choice
    heard = dict.fromkeys(filter(None, utterances_of(draft.speech, choice.voice, choice.speed)))
    recorded = TakeStore(choice.folder).look_up(heard)
    return sum(len(utterance.text) for utterance in heard if utterance not in recorded)


def say_silent(words: Words, draft: Draft) -> None:
    """Sentences that are read but hold nothing to pronounce are named, never dropped without a word."""
    for sentence in draft.speech.sentences:
        if sentence.read and sentence.text and not sentence.spoken.text:
            line = line_of(draft.speech.source, sentence)
            click.echo(words("record.silent", line=line, text=sentence.text[:_MOST_SHOWN]), err=True)


def say_missed(words: Words, draft: Draft, missed: list[Missed]) -> None:
    """The cause first, once; then the place of each sentence that has no take, without its text."""
    say_causes(words, missed)
    lost = {each.utterance for each in missed}
    utterances = utterances_of(draft.speech, draft.choice.voice, draft.choice.speed)
    pairs = zip(draft.speech.sentences, utterances, strict=True)
    sentences = [sentence for sentence, utterance in pairs if utterance in lost]
    heard = sum(utterance is not None for utterance in utterances)
    click.echo(words("record.missed", count=len(sentences), sentences=heard), err=True)
    for sentence in sentences[:_MOST_LISTED]:
        line = line_of(draft.speech.source, sentence)
        click.echo(words("record.missed-line", line=line, section=sentence.section + 1), err=True)
    if len(sentences) > _MOST_LISTED:
        click.echo(f"  … +{len(sentences) - _MOST_LISTED}", err=True)


def say_causes(words: Words, missed: list[Missed]) -> None:
    for cause in dict.fromkeys(problem(words, each.error) for each in missed):
        click.echo(cause, err=True)


def _asked(words: Words, draft: Draft) -> str:
    suggested = with_voice(draft, draft.choice.suggested)
    question = words("consent.question", voice=draft.choice.suggested, characters=characters_sent(suggested))
    answer = click.prompt(question, type=click.Choice(["1", "2"]), show_choices=False, err=True)
    return draft.choice.suggested if answer == "1" else EMBEDDED
