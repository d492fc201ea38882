"""All phrases, gathered from one table per place where they are shown: key -> (Chinese, English)."""

from rehearse.wording.commands import COMMANDS
from rehearse.wording.documents import DOCUMENTS
from rehearse.wording.problems import PROBLEMS
from rehearse.wording.screen import SCREEN

PHRASES: dict[str, tuple[str, str]] = {**COMMANDS, **DOCUMENTS, **PROBLEMS, **SCREEN}
