"""`rehearse check`: what to mend before delivery."""

import json
import sys

import click

from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.json.check import check_object
from rehearse.cli.shown.check import check_lines
from rehearse.drafts.checking import findings_of
from rehearse.drafts.draft import open_draft
from rehearse.errors import Exit
from rehearse.settings.choice import Overrides
from rehearse.text.findings import find_breaths_to_take, find_notes


@click.command("check", LocalizedCommand, help="help.check")
@the_speech
@common
@option("--breaths", help="breaths", is_flag=True)
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def command(ctx: click.Context, /, speech: str, breaths: bool, as_json: bool, given: Overrides) -> None:
    words = words_of(ctx)
    draft = open_draft(speech, given, sys.stdin.buffer)
    read = draft.speech
    findings, notes = findings_of(draft), find_notes(read)
    shown = (*notes, *find_breaths_to_take(read)) if breaths else notes
    if as_json:
        click.echo(json.dumps(check_object(words, findings, shown), ensure_ascii=False))
    else:
        for line in check_lines(words, read.source, findings, shown):
            click.echo(line)
    key = "check.summary" if findings else "check.clean"
    click.echo(words(key, count=len(findings), notes=len(notes)), err=True)
    ctx.exit(Exit.FINDINGS if findings else Exit.DONE)
