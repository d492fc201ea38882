"""What the user chose: command line over the speech's own file over the user's settings over what is built in."""

from rehearse.settings.choice import Choice, Overrides, Remark
from rehearse.settings.draft import Draft, open_draft, with_voice

__all__ = ["Choice", "Draft", "Overrides", "Remark", "open_draft", "with_voice"]
