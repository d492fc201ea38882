"""`rehearse check`: what to mend before delivery."""

import json
import sys
from typing import Any

import click

from rehearse.cli.check_table import table
from rehearse.cli.localized import LocalizedCommand, option, words_of
from rehearse.cli.options import common, the_speech
from rehearse.drafts.checking import findings_of
from rehearse.drafts.draft import open_draft
from rehearse.errors import Exit
from rehearse.settings.choice import Overrides
from rehearse.text.findings import find_notes
from rehearse.text.speech import Finding
from rehearse.wording import Words
from rehearse.wording.finding import hint, message

SCHEMA = 1


@click.command("check", LocalizedCommand, help="help.check")
@the_speech
@common
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def command(ctx: click.Context, /, speech: str, as_json: bool, given: Overrides) -> None:
    words = words_of(ctx)
    draft = open_draft(speech, given, sys.stdin.buffer)
    read = draft.speech
    findings, notes = findings_of(draft), find_notes(read)
    if as_json:
        click.echo(json.dumps(_object(words, findings, notes), ensure_ascii=False))
    else:
        for line in table(words, read.source, findings, notes):
            click.echo(line)
    key = "check.summary" if findings else "check.clean"
    click.echo(words(key, count=len(findings), notes=len(notes)), err=True)
    ctx.exit(Exit.FINDINGS if findings else Exit.DONE)


def _object(words: Words, findings: tuple[Finding, ...], notes: tuple[Finding, ...]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "findings": [_finding(words, finding) for finding in findings],
        "notes": [_finding(words, note) for note in notes],
    }


def _finding(words: Words, finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code.value,
        "message": message(words, finding),
        "hint": hint(words, finding),
        "start": finding.span.start,
        "end": finding.span.end,
        "line": finding.line,
        "column": finding.column,
        "excerpt": finding.excerpt,
    }
