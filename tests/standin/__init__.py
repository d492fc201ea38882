"""A loopback service that speaks the on-line voice's real protocol, and every fault it is known to have.

    python -m tests.standin                                    serve until Ctrl-C
    python -m tests.standin -- rehearse record SPEECH          drive the whole installed program against it
    python -m tests.standin --script http:429:2,cut:50 -- …    the first connections fail so, the rest are well
    python -m tests.standin --when 同志们=noaudio*2 -- …        each text that holds the word fails twice

The library stays as it is installed: only its two addresses are pointed here, in this process by `StandIn.addresses`,
in a driven program and its child processes by `site/sitecustomize.py`.
"""

from tests.standin.faults import Fault
from tests.standin.request import Heard
from tests.standin.service import StandIn

__all__ = ["Fault", "Heard", "StandIn"]
