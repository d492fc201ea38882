"""Speech synthesizers behind one contract (`backend`): an utterance in, a whole sound or a VoiceError out.

`registry` finds a voice by its name and opens its backend; `proof` is what every sound must pass. `edge`, `espeak`
and `neural` know nothing of each other, nor of the takes that `cache` keeps and `recorder` asks them for.
"""
