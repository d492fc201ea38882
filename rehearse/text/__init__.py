"""From a source text to its sentences, sections and parts, and to what is really pronounced."""

from rehearse.text.parse import parse_speech
from rehearse.text.splitter.sentences import split_sentences
from rehearse.text.spoken.form import to_spoken
from rehearse.text.spoken.syllables import count_syllables

__all__ = ["count_syllables", "parse_speech", "split_sentences", "to_spoken"]
