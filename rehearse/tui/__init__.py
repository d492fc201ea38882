"""The interface, from the inside out.

`lines` are texts and rows, pure. `view` is the one value of a moment. `widgets` draw values and tell of clicks;
`keys` say what a press means. `session` alone owns the draft, its player and its recording, which runs in the
`background`. `screens` bring keys to the session and views to the widgets. `app` is theme, consent, modes and the way
out; `ending` gives the terminal back whatever ends it.
"""
