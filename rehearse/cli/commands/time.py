"""`rehearse time`: the voice's time and the speaker's, against the slot."""

import json
import sys

import click

from rehearse.cli.click import values
from rehearse.cli.click.localized import LocalizedCommand, option, words_of
from rehearse.cli.click.options import common, the_speech
from rehearse.cli.json.time import time_object
from rehearse.cli.narration import say_opening
from rehearse.cli.shown.time import fit_lines, time_lines
from rehearse.drafts.clocks import Clocks, read_clocks
from rehearse.drafts.draft import open_draft
from rehearse.drafts.fit import fit_draft
from rehearse.drafts.rundown import rundown_of
from rehearse.export.rundown import rundown_csv, rundown_md
from rehearse.settings.choice import Overrides
from rehearse.wording import Words


@click.command("time", LocalizedCommand, help="help.time")
@the_speech
@common
@option("--target", help="target", callback=values.moment, metavar="10:00")
@option("--pace", help="pace", callback=values.pace, metavar="180")
@option("--sections", help="sections", is_flag=True)
@option("--fit", "fitted", help="fit", is_flag=True)
@option("--json", "shape", help="json", flag_value="json")
@option("--csv", "shape", help="csv", flag_value="csv")
@option("--md", "shape", help="md", flag_value="md")
@click.pass_context
def command(
    ctx: click.Context, /, speech: str, sections: bool, fitted: bool, shape: str | None, given: Overrides
) -> None:
    words = words_of(ctx)
    told = read_clocks(open_draft(speech, given, sys.stdin.buffer))
    if shape is None:
        _show(words, told, sections=sections, fitted=fitted)
        return
    chosen = fit_draft(told) if fitted else None
    match shape:
        case "json":
            click.echo(json.dumps(time_object(told, chosen), ensure_ascii=False))
        case "csv":
            click.echo(rundown_csv(rundown_of(words, told)), nl=False)
        case _:
            click.echo(rundown_md(rundown_of(words, told)), nl=False)


def _show(words: Words, told: Clocks, *, sections: bool, fitted: bool) -> None:
    say_opening(words, told.draft)
    for name in told.strayed_targets:
        click.echo(words("time.no-such-part", name=name), err=True)
    lines = fit_lines(words, told, fit_draft(told)) if fitted else time_lines(words, told, sections=sections)
    for line in lines:
        click.echo(line)
