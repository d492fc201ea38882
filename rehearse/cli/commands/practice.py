"""`rehearse practice`: the user's own run-throughs, and a plain way to take one."""

import json
import sys

import click

from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.json.practice import practice_object
from rehearse.cli.run_through import take_run_through
from rehearse.cli.shown.practice import practice_lines
from rehearse.drafts.clocks import read_clocks
from rehearse.drafts.draft import open_draft
from rehearse.settings.choice import Overrides

_ALL = "all"


@click.command("practice", LocalizedCommand, help="help.practice")
@the_speech
@common
@option("--read", "section", help="read", is_flag=False, flag_value=_ALL, metavar="[N]")
@option("--json", "as_json", help="json", is_flag=True)
@click.pass_context
def command(ctx: click.Context, /, speech: str, section: str | None, as_json: bool, given: Overrides) -> int:
    words = words_of(ctx)
    draft = open_draft(speech, given, sys.stdin.buffer)
    if section is not None:
        return take_run_through(ctx, draft, None if section == _ALL else section)
    told = read_clocks(draft)
    if as_json:
        click.echo(json.dumps(practice_object(told), ensure_ascii=False))
        return 0
    if not told.run_throughs:
        click.echo(words("practice.none"), err=True)
        return 0
    for line in practice_lines(words, told):
        click.echo(line)
    return 0
