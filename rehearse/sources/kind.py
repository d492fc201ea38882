"""What bytes are when they are not text, or no text to be spoken: told by the marks their formats begin with."""

import codecs
import re

_MARKS = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tiff"),
    (b"MM\x00*", "tiff"),
    (b"RIFF", "riff"),
    (b"ID3\x02", "mp3"),
    (b"ID3\x03", "mp3"),
    (b"ID3\x04", "mp3"),
    (b"OggS\x00", "ogg"),
    (b"fLaC\x00", "flac"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "doc"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "rar"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x7fELF", "binary"),
    (b"SQLite format 3\x00", "binary"),
)
_SUFFIXES = {
    ".docx": "docx",
    ".doc": "doc",
    ".wps": "wps",
    ".pdf": "pdf",
    ".rtf": "rtf",
    ".lrc": "lyrics",
    **dict.fromkeys((".html", ".htm", ".xhtml", ".mht", ".mhtml"), "html"),
    **dict.fromkeys((".srt", ".vtt", ".ass", ".ssa"), "subtitles"),
}
_WRITTEN = (
    (rb"(?is)(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html[\s>])", "html"),
    (rb"WEBVTT\b|\d+[ \t]*\r?\n\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->", "subtitles"),
    (
        rb"(?:\[[A-Za-z#]{1,8}:[^\]\n]{0,200}\]\s*)*(?:\[\d{1,3}:\d\d\.\d{2,3}\][^\n]{0,400}\n\s*){2}",
        "lyrics",
    ),
)
"""Text of a kind that is no speech, told by how it begins, whatever its name: no speech has such lines."""
_HEAD = 4096

_PASSWORD = "EncryptedPackage".encode("utf-16-le")
"""The stream in which an OLE file keeps a document that was saved with a password (MS-OFFCRYPTO 2.3.4.4)."""


def kind_of(data: bytes, suffix: str) -> str | None:
    """None: nothing speaks against text. The content decides; a suffix of another program counts where it is mute."""
    for mark, kind in _MARKS:
        if data.startswith(mark):
            return (
                _kind_of_zip(data, suffix) if kind == "zip" else _kind_of_ole(data, suffix) if kind == "doc" else kind
            )
    # A film has its mark behind the length of its first box (ISO/IEC 14496-12).
    if data[4:8] == b"ftyp":
        return "mp4"
    return _SUFFIXES.get(suffix.lower()) or _kind_of_text(data[:_HEAD])


def _kind_of_text(head: bytes) -> str | None:
    """In encodings that write ASCII as such."""
    begun = head.removeprefix(codecs.BOM_UTF8).lstrip()
    return next((kind for pattern, kind in _WRITTEN if re.match(pattern, begun)), None)


def is_zip(data: bytes) -> bool:
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def _kind_of_zip(data: bytes, suffix: str) -> str:
    # Programs other than Word number the part: word/document2.xml.
    return "docx" if suffix.lower() == ".docx" or b"word/document" in data else "zip"


def _kind_of_ole(data: bytes, suffix: str) -> str:
    if _PASSWORD in data:
        return "locked"
    return "wps" if suffix.lower() == ".wps" else "doc"
