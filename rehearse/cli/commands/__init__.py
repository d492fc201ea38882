"""One module a command, imported when it is called: what was typed in, a core call, and what is shown."""
