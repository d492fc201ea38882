"""From what is written to what is pronounced, and how many syllables that is.

The last of the steps that make a source a speech: `text.parse` asks for the spoken form of each sentence, once cleaning
and Markdown are done with it. What stands here goes to the voices, is cut where it grows too long for one utterance,
is counted for both clocks, and leads each spoken character back to the written one.

`form` takes the steps in order: words of the user and places still to be filled (`placeholders`), one way of writing
(`folding`), numbers as they were meant (`slips`), the rules in their order of precedence (`codes`, `english`, `events`,
`days`, `periods`, `dates`, `telephones`, `ratios`, `quantities`, `symbols`, `joints`, each a table of `rule.Rule` with
its example), and what is left of marks (`pauses`). A new rule is a line in one of the tables;
`tests/text/test_spoken_rules.py` holds it to its example, further cases are blocks of `tests/text/spoken.txt`.
"""
