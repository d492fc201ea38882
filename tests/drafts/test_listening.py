"""A player for a draft: silent until its takes arrive, its estimates those of the draft."""

from rehearse.audio.pcm import encode
from rehearse.cache import Take
from rehearse.drafts.listening import player_of
from rehearse.drafts.measured import measure_draft
from rehearse.playback.rehearsal import State
from rehearse.recorder import utterances_of
from tests.drafts.conftest import OpenText
from tests.drafts.memory_store import take_of
from tests.playback.hand_speaker import HandSpeaker

SECOND = encode(bytes(48_000), 24_000)


class OneSound:
    def sound(self, take: Take, /) -> bytes | None:
        return SECOND


def test_a_player_estimates_as_the_command_line_does_and_plays_what_arrives(opened: OpenText) -> None:
    draft = opened("同志们：\n谢谢大家。\n", voice="espeak")
    speaker = HandSpeaker()
    player = player_of(draft, OneSound(), speaker)
    assert player.timeline.total == measure_draft(draft).timeline.total
    first = utterances_of(draft.speech, draft.choice.voice, draft.choice.speed)[0]
    assert first is not None
    assert list(player.arrived(take_of(first))) == [0]
    player.play()
    assert player.now().state is State.PLAYING
    player.close()
