"""The stand-in as a program, and the whole `rehearse` driven against it."""

import argparse
import os
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from pathlib import Path

from tests.standin.embedded import embedded_voice
from tests.standin.service import StandIn
from tests.standin.sound import tone

_HERE = Path(__file__).parent


def main() -> int:
    options = _options()
    with StandIn(tone if options.tone else embedded_voice()) as service:
        service.script(*filter(None, options.script.split(",")))
        service.tires_after = options.tires
        for word, _, fault in (each.partition("=") for each in options.when):
            service.when(word, fault)
        code = _drive(service, options.command)
        for heard in service.heard if options.log else ():
            print(f"{heard.voice} {heard.rate} {heard.size} {heard.text}", file=sys.stderr)  # noqa: T201
    return code


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.standin")
    parser.add_argument("--script", default="", help="faults of the first connections: http:429:2,cut:50,normal")
    parser.add_argument("--when", action="append", default=[], help="WORD=FAULT, for texts that hold the word")
    parser.add_argument("--tires", type=int, default=0, help="after so many answers a 503, twice; and so on")
    parser.add_argument("--tone", action="store_true", help="a tone in place of the embedded voice")
    parser.add_argument("--log", action="store_true", help="at the end, what was received")
    parser.add_argument("command", nargs=argparse.REMAINDER, help="-- program and arguments")
    return parser.parse_args()


def _drive(service: StandIn, command: list[str]) -> int:
    """Ctrl-C is for the program: this process only waits for it."""
    environment = dict(zip(("STANDIN_WSS_URL", "STANDIN_VOICE_LIST"), service.addresses(), strict=True))
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, [str(_HERE / "site"), os.environ.get("PYTHONPATH")]))
    environment["NO_PROXY"] = "127.0.0.1"
    command = command[1:] if command[:1] == ["--"] else command
    if command:
        # A handler, not SIG_IGN: the program must not inherit deafness.
        signal.signal(signal.SIGINT, lambda *_: None)
        return subprocess.run(command, env=os.environ | environment, check=False).returncode
    for name, value in environment.items():
        print(f"export {name}='{value}'")  # noqa: T201
    with suppress(KeyboardInterrupt):
        threading.Event().wait()
    return 0


if __name__ == "__main__":
    sys.exit(main())
