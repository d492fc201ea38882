"""One answer sent over an open socket, whole or with a fault on the way."""

import asyncio
import os
import socket as sockets
import struct
from collections.abc import Iterator

from aiohttp import web

from tests.standin import protocol
from tests.standin.faults import Fault
from tests.standin.request import Heard
from tests.standin.sound import Reply

_STOPS = {"cut", "reset", "stall_mid"}


async def answer(
    socket: web.WebSocketResponse,
    request: web.Request,
    said: Reply,
    fault: Fault | None,
    heard: Heard,
    over: asyncio.Event,
) -> None:
    kind = fault.kind if fault else ""
    if kind == "stall":
        await _held(request, over)
    if fault and kind == "delay":
        await asyncio.sleep(fault.amount / 1000)
    sent = 0
    for message in _messages(said, fault, heard):
        if isinstance(message, bytes):
            if fault and kind in _STOPS and sent >= fault.amount / 100 * len(said.mp3):
                return await _broken_off(socket, request, kind, over)
            await socket.send_bytes(message)
            sent += len(message)
        else:
            await socket.send_str(message)
        if fault and kind == "drip":
            await asyncio.sleep(fault.amount / 1000)
    await socket.close()
    return None


def _messages(said: Reply, fault: Fault | None, heard: Heard) -> Iterator[str | bytes]:
    kind = fault.kind if fault else ""
    yield protocol.turn_start()
    yield protocol.response()
    if kind == "unknown_path":
        yield protocol.text_message("audio.thoughts", "{}")
    if kind == "badmeta":
        yield protocol.text_message("audio.metadata", '{"Metadata": [')
    yield from _metadata(said, fault, heard)
    if not (kind == "silent_words" and heard.boundary == "word"):
        yield from protocol.audio_messages(said.mp3)
    if kind == "session_end":
        yield protocol.session_end(said.seconds)
    if kind != "noend":
        yield protocol.turn_end()


def _metadata(said: Reply, fault: Fault | None, heard: Heard) -> Iterator[str]:
    told = {"words": "word", "sentences": "sentence"}.get(fault.kind if fault else "", heard.boundary)
    boundaries, kind = (said.words, "WordBoundary") if told == "word" else (said.sentences, "SentenceBoundary")
    together = int(fault.amount) if fault and fault.kind == "several" else 1
    for start in range(0, len(boundaries), together):
        yield protocol.metadata(boundaries[start:][:together], kind)


async def _broken_off(socket: web.WebSocketResponse, request: web.Request, kind: str, over: asyncio.Event) -> None:
    if kind == "stall_mid":
        await _held(request, over)
    elif kind == "reset":
        _reset(request)
    else:
        await socket.close()


async def _held(request: web.Request, over: asyncio.Event) -> None:
    """Until the client has dropped the connection. Its closing is not answered: that is what half-open means."""
    while not over.is_set() and request.transport is not None:
        await asyncio.sleep(0.02)


def _reset(request: web.Request) -> None:
    transport = request.transport
    if transport is None:
        return
    raw = transport.get_extra_info("socket")
    # Lingering for zero seconds makes the system send RST in place of FIN.
    raw.setsockopt(sockets.SOL_SOCKET, sockets.SO_LINGER, struct.pack("hh" if os.name == "nt" else "ii", 1, 0))
    transport.abort()
