"""Where something stands in the source, as an editor counts it."""

from rehearse.text.speech import Sentence


def line_of(source: str, sentence: Sentence) -> int:
    """The line, from 1, on which the sentence's text begins: white space before it belongs to its span."""
    written = sentence.span.of(source)
    begin = sentence.span.start + len(written) - len(written.lstrip())
    return line_at(source, begin)


def line_at(source: str, offset: int) -> int:
    """The line, from 1, of a character offset; CR, LF and CRLF each end one."""
    before = source[:offset]
    return 1 + before.count("\n") + before.count("\r") - before.count("\r\n")
