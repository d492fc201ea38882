"""What the user chose: command line over the speech's own file over the user's settings over what is built in.

`keys` says what a settings file may hold, `files` reads the two of them, and `choice` lays them over one another to the
one `Choice` that a draft is opened with. `paths` is apart, and light: the language is wanted before anything is read.
"""
