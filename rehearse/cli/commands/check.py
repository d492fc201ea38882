"""`rehearse check`: what to mend before delivery."""

import json
import sys
from collections.abc import Sequence

import click

from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.json.check import check_object
from rehearse.cli.shown.check import check_lines
from rehearse.drafts.draft import open_draft
from rehearse.errors import Exit
from rehearse.settings.choice import Overrides
from rehearse.text.findings import find_all, find_notes
from rehearse.text.speech import Finding, FindingCode
from rehearse.wording import Words


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
    click.echo(_summary(words, findings, notes), err=True)
    ctx.exit(Exit.FINDINGS if findings else Exit.DONE)


def _summary(words: Words, findings: Sequence[Finding], notes: Sequence[Finding]) -> str:
    figures = sum(note.code is FindingCode.FIGURE for note in notes)
    return words(
        "check.summary" if findings else "check.clean",
        count=len(findings),
        kinds=len({finding.code for finding in findings}),
        figures=figures,
        silent=len(notes) - figures,
    )
