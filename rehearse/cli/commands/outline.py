"""`rehearse outline`: structure, sections and estimates."""

import json
import sys

import click

from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.json.outline import outline_object
from rehearse.cli.narration import say_opening
from rehearse.cli.shown.outline import show_outline
from rehearse.drafts.draft import open_draft
from rehearse.drafts.measured import measure_draft
from rehearse.settings.choice import Overrides


@click.command("outline", LocalizedCommand, help="help.outline")
@the_speech
@common
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def command(ctx: click.Context, speech: str, as_json: bool, given: Overrides) -> None:
    words = words_of(ctx)
    draft = open_draft(speech, given, sys.stdin.buffer)
    if as_json:
        click.echo(json.dumps(outline_object(measure_draft(draft)), ensure_ascii=False))
        return
    say_opening(words, draft)
    show_outline(words, measure_draft(draft))
