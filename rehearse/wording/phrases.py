"""All phrases, gathered from one table per place where they are shown: key -> (Chinese, English)."""

from rehearse.wording.clocks import CLOCKS
from rehearse.wording.commands import COMMANDS
from rehearse.wording.documents import DOCUMENTS
from rehearse.wording.findings import FINDINGS
from rehearse.wording.help import HELP
from rehearse.wording.problems import PROBLEMS
from rehearse.wording.screen import SCREEN
from rehearse.wording.voices import VOICES

PHRASES: dict[str, tuple[str, str]] = {
    **CLOCKS,
    **COMMANDS,
    **HELP,
    **DOCUMENTS,
    **FINDINGS,
    **PROBLEMS,
    **SCREEN,
    **VOICES,
}
