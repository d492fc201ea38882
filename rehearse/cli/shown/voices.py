"""Voices as `rehearse voices` lists them: those that speak here, and those that can be added."""

from collections import defaultdict
from collections.abc import Sequence
from textwrap import fill

import click

from rehearse.cli.shown.table import columns
from rehearse.models.catalogue import Addable
from rehearse.synth.backend import Sex, Voice
from rehearse.wording import Words

_MOST_ROWS = 12
"""A model of more speakers is one paragraph instead of a row for each."""

_WIDTH = 78


def show_voices(words: Words, voices: Sequence[Voice]) -> None:
    by_model: dict[str, list[Voice]] = defaultdict(list)
    for voice in voices:
        by_model[voice.name.partition(":")[0]].append(voice)
    crowds = {model: crowd for model, crowd in by_model.items() if len(crowd) > _MOST_ROWS}
    rows = [_row(words, voice) for voice in voices if voice.name.partition(":")[0] not in crowds]
    for line in columns(rows):
        click.echo(line)
    for model, crowd in crowds.items():
        men = sum(voice.sex is Sex.MALE for voice in crowd)
        click.echo(words("voices.speakers", model=model, women=len(crowd) - men, men=men))
        names = " ".join(voice.name.partition(":")[2] for voice in crowd)
        click.echo(fill(names, _WIDTH, initial_indent="  ", subsequent_indent="  "))


def show_addable(words: Words, addable: Sequence[Addable]) -> None:
    if not addable:
        return
    click.echo(f"\n{words('voices.addable')}")
    rows = [(each.name, as_megabytes(each.download), _speed(words, each), licence(words, each)) for each in addable]
    for each, line in zip(addable, columns(rows, right=frozenset({1})), strict=True):
        click.echo(f"  {line}")
        click.echo(f"      {words(f'voices.sounds.{each.name}')}")
    click.echo(words("voices.speed-note"))


def as_megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB"


def licence(words: Words, addable: Addable) -> str:
    return f"{words('voices.non-commercial')} ({addable.licence})" if addable.non_commercial else addable.licence


def _speed(words: Words, addable: Addable) -> str:
    times = addable.times_real
    if times is None:
        return words("voices.times-unknown")
    return words("voices.times", times=times) if times >= 1 else words("voices.times-slow", minutes=1 / times)


def _row(words: Words, voice: Voice) -> tuple[str, ...]:
    where = words("voices.online" if voice.online else "voices.offline")
    return voice.name, voice.label, words(f"voices.{voice.sex.value}"), voice.locale, where
