"""The on-line voice: Microsoft Edge's read-aloud service, through the unmodified edge-tts library.

Importing this costs nothing: `asyncio` and `edge_tts`, a quarter of a second, come with the first utterance.
"""

from rehearse.synth.edge.backend import EdgeBackend, fetch_online_voices, survey_answers
from rehearse.synth.edge.internals import load_edge_tts

__all__ = ["EdgeBackend", "fetch_online_voices", "load_edge_tts", "survey_answers"]
