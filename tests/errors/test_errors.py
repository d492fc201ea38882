"""Errors cross from a worker process to the interface: what they carry arrives whole."""

import copy
import pickle
from dataclasses import fields

import pytest

from rehearse.errors import RehearseError, ServiceRefusedError, WriteError
from tests.errors.every import every_kind, filled


def carried(error: RehearseError) -> dict[str, object]:
    return {field.name: getattr(error, field.name) for field in fields(error)}


@pytest.mark.parametrize("kind", every_kind())
def test_an_error_pickles_with_its_class_and_every_field(kind: type[RehearseError]) -> None:
    error = filled(kind)
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own bytes)
    assert type(arrived) is kind
    assert carried(arrived) == carried(error)
    assert str(arrived) == str(error)


def test_fields_given_by_place_and_by_name_arrive_alike() -> None:
    error = ServiceRefusedError("edge", "busy", wait=30.0)
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 (our own bytes)
    assert (arrived.voice, arrived.reason, arrived.hint, arrived.wait) == ("edge", "busy", "", 30.0)


def test_an_error_is_copied_like_any_value() -> None:
    assert carried(copy.copy(WriteError(path="a.mp3", reason="full"))) == {"path": "a.mp3", "reason": "full"}


def test_an_error_says_its_code_and_fields_but_not_what_was_noted_on_it() -> None:
    error = WriteError("a.mp3", "full")
    error.add_note("seen by the command line")
    assert str(error) == "write(path='a.mp3', reason='full')"
