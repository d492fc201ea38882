"""From a word in a take to the characters the reader sees."""

from rehearse.synth.backend import WordTiming
from rehearse.text.speech import Sentence


def written_word(sentence: Sentence, mark: WordTiming) -> tuple[int, int]:
    """Start and end in `Sentence.text`: 3.5% as a whole while 百分之三点五 is heard, without the marks behind it."""
    origin, text = sentence.spoken.origin, sentence.text
    if mark.offset >= len(origin):
        return 0, 0
    last = min(mark.offset + mark.length, len(origin))
    start = origin[mark.offset]
    end = origin[last] if last < len(origin) else len(text)
    end = max(end, origin[last - 1] + 1)
    while end > start + 1 and not (text[end - 1].isalnum() or text[end - 1] in "%％‰℃"):
        end -= 1
    return start, end
