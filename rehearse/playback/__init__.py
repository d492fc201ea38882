"""Listening to a speech, each part ignorant of the next one out.

`rehearsal` is where the listener is: silent, moved by keys and by samples played, along a `route` that says what
comes next. `feed` makes it audible: the sound card (`speaker`) reads samples from it. `coverage` is what there is to
hear so far. `player` holds them together for a face: keys and takes in, sound and the present moment out; its
`trail` takes jumps back. `sample` plays one line of ours, to choose a voice by.
"""
