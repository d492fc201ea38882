"""What a user does with a speech: each action is one core call, for the command line and the interface alike.

A `Draft` is opened, measured (`measured`) and laid against the speaker's clocks (`clocks`, `clock_rows`, `fit`,
`rundown`). Before it is recorded the user is asked (`consent`) and told (`before_recording`); then `recording`,
`listening` and `exporting` take it further, and `forgetting` removes all that was kept of it.
"""
