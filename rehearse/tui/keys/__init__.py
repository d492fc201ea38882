"""What is pressed: `table` has every key with its id and its modes, `keymap` what a mode makes of it (which key means
what, the strip, the help), `moves` where the keys lead that only move the listener.
"""
