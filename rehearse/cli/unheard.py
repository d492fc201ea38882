"""The characters that the chosen voice will leave out, said before anything is recorded."""

from contextlib import suppress

import click

from rehearse.drafts.draft import Draft
from rehearse.errors import VoiceError
from rehearse.recorder.utterances import Unheard, find_unheard
from rehearse.text.place import line_of
from rehearse.wording import Words

_MOST_LISTED = 20


def say_unheard(words: Words, draft: Draft) -> None:
    """Each section that holds one, with its line."""
    speech, choice = draft.speech, draft.choice
    sections: list[Unheard] = []
    # What is wrong with a voice's model is said by the recording, which may have another voice to turn to.
    with suppress(VoiceError):
        sections.extend(find_unheard(speech, choice.voice, choice.speed))
    if not sections:
        return
    click.echo(words("unknown.total", count=sum(len(each.characters) for each in sections)), err=True)
    for each in sections[:_MOST_LISTED]:
        line = line_of(speech.source, speech.sentences[each.section.first])
        characters = " ".join(dict.fromkeys(each.characters))
        told = words("unknown.section", line=line, section=each.section.index + 1, characters=characters)
        click.echo(told, err=True)
    if len(sections) > _MOST_LISTED:
        click.echo(f"  … +{len(sections) - _MOST_LISTED}", err=True)
    click.echo(words("unknown.remedy"), err=True)
