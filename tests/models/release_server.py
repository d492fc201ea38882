"""A host of releases on the loopback, and what can go wrong with one: a real HTTP server in a thread."""

import http.server
import threading
from collections.abc import Mapping
from pathlib import PurePosixPath
from types import TracebackType
from typing import Any, Self


class ReleaseServer:
    """`files` by path. Keeps what it was asked: (path, Range).

    `plan` has a fault for each of the next answers, and when none is left all is well: "cut:N" ends after N bytes,
    "stall:N" falls silent after them, "whole" is 200 whatever was asked, "wrong" has other bytes, "longer" one more,
    "html" is a page, "elsewhere" a range nobody asked for; "404", "503" are statuses.
    """

    def __init__(self, files: Mapping[str, bytes], *plan: str) -> None:
        self.files = dict(files)
        self.plan = list(plan)
        self.asked: list[tuple[str, str]] = []
        self.released = threading.Event()
        server = self

        class Answering(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.answer(self)

            def log_message(self, format: str, *args: Any) -> None:
                """Nothing on the terminal."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), daemon=True)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def answer(self, to: http.server.BaseHTTPRequestHandler) -> None:
        ranged = to.headers.get("Range", "")
        self.asked.append((to.path, ranged))
        fault, _, size = (self.plan.pop(0) if self.plan else "").partition(":")
        content = self.files.get(str(PurePosixPath(to.path)))
        if content is None or fault.isdecimal():
            to.send_error(int(fault or "404"))
            return
        start = 0 if fault == "whole" or not ranged else int(ranged.removeprefix("bytes=").rstrip("-"))
        told, content = _changed(content, fault)
        to.send_response(206 if ranged and fault != "whole" else 200)
        to.send_header("Content-Type", "text/html" if fault == "html" else "application/octet-stream")
        to.send_header("Content-Length", str(told - start))
        if ranged and fault != "whole":
            shown = start + 1 if fault == "elsewhere" else start
            to.send_header("Content-Range", f"bytes {shown}-{told - 1}/{told}")
        to.end_headers()
        to.wfile.write(content[start : start + int(size)] if size else content[start:])
        to.wfile.flush()
        if fault == "stall":
            self.released.wait(30)
        to.close_connection = True


def _changed(content: bytes, fault: str) -> tuple[int, bytes]:
    """The size that is told, and the bytes."""
    match fault:
        case "wrong":
            content = bytes(byte ^ 1 for byte in content)
        case "longer":
            content = content + b"x"
    return len(content), content
