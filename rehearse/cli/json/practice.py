"""`practice --json`: every run-through that is kept, a contract with scripts."""

from typing import Any

from rehearse.drafts.clocks import Clocks
from rehearse.practice.run_through import RunThrough

SCHEMA = 1
_DIGITS = 3


def practice_object(told: Clocks) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "pace": {"pace": round(told.pace.pace, 1), "learned_from_sections": told.pace.sections},
        "estimate": {
            "seconds": round(told.whole.seconds, _DIGITS),
            "low": round(told.whole.low, _DIGITS),
            "high": round(told.whole.high, _DIGITS),
        },
        "run_throughs": [_run_object(run) for run in told.run_throughs],
        "sections": [
            {"index": section.index, "part": section.part, "estimate": round(told.speaker[section.index].seconds, 3)}
            for section in told.draft.speech.sections
        ],
    }


def _run_object(run: RunThrough) -> dict[str, Any]:
    return {
        "date": run.date.isoformat(timespec="seconds"),
        "seconds": round(run.total, _DIGITS),
        "timed": run.timed,
        "of": run.of,
        "sections": [None if each is None else round(each, _DIGITS) for each in run.sections],
    }
