"""What every backend keeps; the tests of each backend inherit this class and say how it is opened."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import pytest

from rehearse.audio.frames import bare_frames, count_frames
from rehearse.audio.seconds import FRAME_SECONDS
from rehearse.errors import VoiceError
from rehearse.synth.backend import Backend, Sound, Utterance, Voice

SHORT = "大家好。"
SENTENCE = "各位来宾，女士们、先生们：今天我们欢聚一堂。"
OTHER = "让我们为更加美好的明天干杯！"


def lasts(sound: Sound) -> float:
    return count_frames(sound.mp3) * FRAME_SECONDS


class BackendContract:
    """`backend` is closed after each test; a backend that needs a service overrides `opened`."""

    def opened(self) -> Backend:
        raise NotImplementedError

    def voice(self) -> Voice:
        raise NotImplementedError

    @pytest.fixture
    def backend(self) -> Iterator[Backend]:
        backend = self.opened()
        yield backend
        backend.close()

    def test_a_sound_is_bare_whole_frames(self, backend: Backend) -> None:
        mp3 = backend.speak(Utterance(SENTENCE, self.voice())).mp3
        assert bare_frames(mp3) == mp3
        assert count_frames(mp3) > 0

    def test_every_word_lies_in_the_sound_and_in_the_text_in_order(self, backend: Backend) -> None:
        sound = backend.speak(Utterance(SENTENCE, self.voice()))
        assert sound.timings
        for mark in sound.timings:
            assert 0 <= mark.start < mark.end <= lasts(sound)
            assert 0 <= mark.offset < mark.offset + mark.length <= len(SENTENCE)
        for before, after in pairwise(sound.timings):
            assert before.end <= after.start
            assert before.offset + before.length <= after.offset

    def test_the_words_together_are_all_that_is_said(self, backend: Backend) -> None:
        timings = backend.speak(Utterance(SENTENCE, self.voice())).timings
        words = "".join(SENTENCE[mark.offset : mark.offset + mark.length] for mark in timings)
        assert "".join(filter(str.isalpha, words)) == "各位来宾女士们先生们今天我们欢聚一堂"

    def test_equal_utterances_last_equally_long(self, backend: Backend) -> None:
        first, second = (backend.speak(Utterance(SENTENCE, self.voice())) for _ in range(2))
        assert len(first.mp3) == len(second.mp3)
        assert first.timings == second.timings

    def test_half_the_speed_lasts_twice_as_long(self, backend: Backend) -> None:
        usual, slow = (backend.speak(Utterance(SENTENCE, self.voice(), speed)) for speed in (1.0, 0.5))
        assert lasts(slow) == pytest.approx(2 * lasts(usual), rel=0.1)

    def test_calls_at_once_get_each_their_own_sound(self, backend: Backend) -> None:
        texts = [SHORT, SENTENCE, OTHER, SENTENCE]
        alone = {text: len(backend.speak(Utterance(text, self.voice())).mp3) for text in texts}
        with ThreadPoolExecutor(backend.parallel) as threads:
            sounds = threads.map(lambda text: backend.speak(Utterance(text, self.voice())), texts)
            assert [len(sound.mp3) for sound in sounds] == [alone[text] for text in texts]

    def test_its_voices_are_its_own(self, backend: Backend) -> None:
        voices = list(backend.voices())
        assert self.voice() in voices
        assert {voice.backend for voice in voices} == {backend.name}
        assert len({voice.name for voice in voices}) == len(voices)

    def test_its_sound_has_a_version_and_a_call_is_possible(self, backend: Backend) -> None:
        assert backend.sound_version >= 1
        assert backend.parallel >= 1

    def test_nothing_is_spoken_after_close(self, backend: Backend) -> None:
        backend.close()
        with pytest.raises(VoiceError) as refused:
            backend.speak(Utterance(SHORT, self.voice()))
        assert refused.value.voice == self.voice().name

    def test_closing_twice_is_closing(self, backend: Backend) -> None:
        backend.speak(Utterance(SHORT, self.voice()))
        backend.close()
        backend.close()
