"""Where backend meets store: every utterance of a speech recorded once, in the order the listener needs.

The faces call `record_speech`, or `Recording` for the same in a process of its own (`process`, `messages`, `worker`).
`measure` and `known_voices` turn what is recorded into times.
"""

from rehearse.recorder.missed import Missed, exit_of
from rehearse.recorder.recorder import record, record_speech
from rehearse.recorder.utterances import Order, utterances_of
from rehearse.synth.backend import Backoff

__all__ = ["Backoff", "Missed", "Order", "exit_of", "record", "record_speech", "utterances_of"]
