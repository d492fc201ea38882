"""`rehearse check`: what to mend before delivery."""

import json
import sys

import click

from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.json.check import check_object
from rehearse.cli.shown.check import check_lines
from rehearse.drafts.draft import open_draft
from rehearse.errors import Exit
from rehearse.settings.choice import Overrides
from rehearse.text.findings import find_all, find_notes


@click.command("check", LocalizedCommand, help="help.check")
@the_speech
@common
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def command(ctx: click.Context, /, speech: str, as_json: bool, given: Overrides) -> None:
    words = words_of(ctx)
    read = open_draft(speech, given, sys.stdin.buffer).speech
    findings, notes = find_all(read), find_notes(read)
    if as_json:
        click.echo(json.dumps(check_object(words, findings, notes), ensure_ascii=False))
    else:
        for line in check_lines(words, read.source, findings, notes):
            click.echo(line)
    key = "check.summary" if findings else "check.clean"
    click.echo(words(key, count=len(findings), notes=len(notes)), err=True)
    ctx.exit(Exit.FINDINGS if findings else Exit.DONE)
