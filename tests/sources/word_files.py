"""Word documents built in code: a few lines of markup in the parts of a zip file."""

import hashlib
import io
import zipfile
from pathlib import Path

from rehearse.sources import Source, read_source

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_MORE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wps="urn:wps" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(**targets: str) -> str:
    each = "".join(
        f'<Relationship Id="r{place}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for place, (kind, target) in enumerate(targets.items())
    )
    return (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + each
        + "</Relationships>"
    )


def document(body: str, before: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<w:document {_W} {_MORE}><w:body>{body}</w:body></w:document>'
    )


def zipped(parts: dict[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name, text)
    return buffer.getvalue()


def word_parts(body: str, *, styles: str = "", numbering: str = "") -> dict[str, str]:
    return {
        "_rels/.rels": relations(officeDocument="word/document.xml"),
        "word/_rels/document.xml.rels": relations(styles="styles.xml", numbering="/word/numbering.xml"),
        "word/document.xml": document(body),
        "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
    }


def read_word(folder: Path, body: str, *, styles: str = "", numbering: str = "") -> Source:
    file = folder / "speech.docx"
    file.write_bytes(zipped(word_parts(body, styles=styles, numbering=numbering)))
    return read_source(file)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def numbered(text: str, number: int = 1, level: int = 0) -> str:
    return paragraph(text, f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def level(depth: int, style: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt w:val="{style}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def rules(*levels: str, name: int = 0) -> str:
    return f'<w:abstractNum w:abstractNumId="{name}">{"".join(levels)}</w:abstractNum>'


def numbers(number: int = 1, name: int = 0, overrides: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="{name}"/>{overrides}</w:num>'


_NOISE = (
    '<w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:hAnsi="仿宋" w:eastAsia="仿宋" w:cs="仿宋"/><w:b w:val="0"/>'
    '<w:bCs w:val="0"/><w:i w:val="0"/><w:caps w:val="0"/><w:color w:val="333333"/><w:spacing w:val="0"/>'
    '<w:kern w:val="0"/><w:sz w:val="32"/><w:szCs w:val="32"/><w:shd w:val="clear" w:fill="FFFFFF"/>'
    '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar"/>'
)
"""What Word and WPS write for each run of a text that was pasted from the web."""


def noisy_body(paragraphs: int) -> str:
    """150 characters a paragraph, each in a run of its own with the number of another session."""
    words = "我们要抓住机遇把责任落实到每一个岗位让群众看到变化。，"
    places = hashlib.shake_128(b"words").digest(150 * paragraphs)
    runs = [
        f'<w:r w:rsidRPr="{place * 7919:08X}"><w:rPr>{_NOISE}</w:rPr><w:t>{words[byte % len(words)]}</w:t></w:r>'
        for place, byte in enumerate(places)
    ]
    return "".join(f"<w:p>{''.join(runs[start : start + 150])}</w:p>" for start in range(0, len(runs), 150))
