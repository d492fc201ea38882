"""The command line: a contract with scripts. Standard output is data, standard error is narration.

`main` has the one handler of our errors and the exit codes, `group` imports a command when it is called. A module of
`commands/` reads what was typed with `click/`, makes one call of `drafts`, and shows what came of it with `shown/` or
`json/`; what several of them tell and ask on standard error is `narration`.
"""
