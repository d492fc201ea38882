"""The speech cannot be read."""

from dataclasses import dataclass

from rehearse.errors.root import Exit, RehearseError


class InputError(RehearseError):
    exit = Exit.INPUT


@dataclass(eq=False)
class UnreadableSourceError(InputError):
    code = "unreadable"
    path: str
    reason: str
    """One of: missing, directory, special, forbidden, loop, large, name, io."""
    hint: str = ""
    """The nearest file name beside it, a size, or the operating system's message."""


@dataclass(eq=False)
class NotTextError(InputError):
    code = "not-text"
    path: str
    kind: str
    """What the bytes are: png, jpeg, pdf, rtf, zip, doc, docx, locked (a password), binary …"""


@dataclass(eq=False)
class DamagedDocumentError(InputError):
    """A Word document that cannot be read whole, or that no word processor has made."""

    code = "damaged-document"
    path: str
    reason: str
    """One of: empty, zip (cut or altered), xml, no-document, doctype, large, deep, parts (too many), names."""
    hint: str = ""
    """The part of the document it is about, with a line where one is known; for `parts` the limit."""


@dataclass(eq=False)
class EncodingError(InputError):
    code = "encoding"
    path: str
    encoding: str
    """The encoding that was tried, or "" when none fits."""
    reason: str
    """One of: damaged, misnamed (not what the user called it), undecided."""
    line: int = 0
    """From 1; 0 when no place can be named."""
    offset: int = 0
    """Byte offset of the first bad byte."""
    guesses: tuple[str, ...] = ()
    """Encodings worth trying with --encoding, likeliest first."""


@dataclass(eq=False)
class NothingToReadError(InputError):
    code = "nothing-to-read"
    path: str
