"""Word documents (ECMA-376, WordprocessingML) to the text that is to be spoken.

Read directly from zipfile and expat: python-docx leaves out numbers, tables, content controls and insertions, and
unpacks whatever a file claims to hold.
"""

from rehearse.sources.docx.document import Document, read_document

__all__ = ["Document", "read_document"]
