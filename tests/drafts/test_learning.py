"""What the interface records teaches the voice, each take once."""

from pathlib import Path

import pytest

from rehearse.drafts.draft import Draft, open_draft
from rehearse.drafts.learning import start_recording
from rehearse.drafts.measured import known_voice
from rehearse.recorder import utterances_of
from rehearse.settings.choice import Overrides
from rehearse.timing.calibration import uncalibrated


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Draft:
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    path = tmp_path / "稿.txt"
    path.write_text("今天我们在这里集会。\n大家要狠抓落实，一抓到底。\n", encoding="utf-8")
    return open_draft(str(path), Overrides(offline=True, folder=tmp_path / "takes"))


def recorded(draft: Draft) -> int:
    recording = start_recording(draft)
    try:
        return len(list(recording))
    finally:
        recording.stop()


def test_fresh_takes_teach_the_voice_and_found_ones_do_not(draft: Draft) -> None:
    assert known_voice(draft) is None
    heard = [each for each in utterances_of(draft.speech, draft.choice.voice, 1.0) if each]
    assert recorded(draft) == len(heard) == 2
    learned = known_voice(draft)
    assert learned is not None
    assert learned.weights != uncalibrated("espeak").weights
    assert recorded(draft) == 2
    assert known_voice(draft) == learned
