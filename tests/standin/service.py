"""The stand-in itself: an HTTP and WebSocket server on 127.0.0.1, in a thread of its own."""

import asyncio
import ssl
import threading
from collections import Counter, deque
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Self

from aiohttp import web
from edge_tts.drm import generate_sec_ms_gec_v2

from tests.standin.answer import answer
from tests.standin.faults import BEFORE, Fault, fault_in
from tests.standin.request import Heard, heard_in
from tests.standin.sound import Speaker, damaged, reply, tone

_PATH = "/consumer/speech/synthesize/readaloud"

VOICES = (
    ("zh-CN-XiaoxiaoNeural", "Female"),
    ("zh-CN-YunyangNeural", "Male"),
    ("zh-CN-YunxiNeural", "Male"),
    ("zh-CN-XiaomengNeural", "Female"),
    ("zh-TW-YunJheNeural", "Male"),
    ("en-US-EmmaMultilingualNeural", "Female"),
)
"""One of them, 晓梦, is younger than the built-in list; most of that list is withdrawn."""


_REST = 2
"""Connections that a tired service refuses."""

_DATED = "Thu, 01 Jan 1970 00:16:50 GMT"
"""1,010 seconds into the epoch: what `http:429:dated` names, for clients whose clock a test holds."""


class StandIn:
    """A context manager: it serves inside `with`. Faults by script, by word, or by a mark in the text."""

    def __init__(self, speaker: Speaker = tone, tls: ssl.SSLContext | None = None) -> None:
        self.heard: list[Heard] = []
        self.connections = 0
        self.most_at_once = 0
        """Answers under way at the same time."""
        self.skew = 0.0
        """Seconds by which its clock is ahead of ours."""
        self.port = 0
        self.tires_after = 0
        """So many whole answers, then a 503 for as many connections as `_REST`, and so on; 0: never."""
        self._work = 0
        self._speaker = speaker
        self._tls = tls
        self._scripted: deque[Fault | None] = deque()
        self._on_words: dict[str, Fault] = {}
        self._struck: Counter[str] = Counter()
        self._at_once = 0
        self._arrived = threading.Condition()
        self._loop = asyncio.new_event_loop()
        self._over = asyncio.Event()
        self._thread = threading.Thread(target=self._loop.run_forever, name="stand-in", daemon=True)

    def script(self, *faults: str) -> None:
        """For the next connections in order; "normal" is none, and so is the end of the script."""
        self._scripted.extend(None if fault == "normal" else Fault.parse(fault) for fault in faults)

    def forget(self) -> None:
        """What is left of the script."""
        self._scripted.clear()

    def when(self, word: str, fault: str) -> None:
        self._on_words[word] = Fault.parse(fault)

    def wait_for(self, requests: int, seconds: float = 10.0) -> bool:
        """Until so many requests were heard."""
        with self._arrived:
            return self._arrived.wait_for(lambda: len(self.heard) >= requests, seconds)

    def wait_until_alone(self, seconds: float = 5.0) -> bool:
        """Until no answer is under way any more: told whole, or its connection dropped."""
        with self._arrived:
            return self._arrived.wait_for(lambda: not self._at_once, seconds)

    def addresses(self, host: str = "127.0.0.1") -> tuple[str, str]:
        """For `edge_tts.communicate.WSS_URL` and `edge_tts.voices.VOICE_LIST`."""
        safe = "s" if self._tls else ""
        base = f"{host}:{self.port}{_PATH}"
        return f"ws{safe}://{base}/edge/v1?standin=1", f"http{safe}://{base}/voices/list?standin=1"

    def __enter__(self) -> Self:
        # The first sound is encoded before anybody waits for it: on a busy machine that takes as long as a stall.
        self._speaker("好", 1.0)
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._open(), self._loop).result(10)
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._shut(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _open(self) -> None:
        app = web.Application()
        app.router.add_get(f"{_PATH}/edge/v1", self._talk)
        app.router.add_get(f"{_PATH}/voices/list", self._list)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0, ssl_context=self._tls)
        await site.start()
        self.port = self._runner.addresses[0][1]

    async def _shut(self) -> None:
        self._over.set()
        await self._runner.cleanup()

    async def _list(self, request: web.Request) -> web.Response:
        fault = self._next_scripted()
        if fault is not None:
            return await self._refusal(fault)
        listed = [
            {"Name": name, "ShortName": name, "Gender": sex, "Locale": name[:5], "Status": "GA"} for name, sex in VOICES
        ]
        return web.json_response(listed)

    async def _talk(self, request: web.Request) -> web.StreamResponse:
        self.connections += 1
        fault = self._next_scripted() or self._tired()
        if fault is not None and fault.kind in BEFORE:
            if fault.kind != "skew":
                return await self._refusal(fault)
            self.skew = fault.amount
        if not self._signed(request):
            return await self._refusal(Fault("http", 403))
        return await self._conversation(request, fault)

    async def _conversation(self, request: web.Request, fault: Fault | None) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(compress=True)
        await socket.prepare(request)
        config, ssml = await socket.receive_str(), await socket.receive_str()
        heard = heard_in(config, ssml, request.path_qs, dict(request.headers))
        fault = fault or self._fault_of(heard.text)
        with self._arrived:
            self._at_once += 1
            self.most_at_once = max(self.most_at_once, self._at_once)
            self.heard.append(heard)
            self._arrived.notify_all()
        try:
            whole = reply(heard.text, heard.speed, self._speaker, heard.voice)
            await answer(socket, request, damaged(whole, fault) if fault else whole, fault, heard, self._over)
        except ConnectionError:
            # The client has hung up: nobody is left to be told.
            return socket
        finally:
            with self._arrived:
                self._at_once -= 1
                self._arrived.notify_all()
        return socket

    def _next_scripted(self) -> Fault | None:
        return self._scripted.popleft() if self._scripted else None

    def _tired(self) -> Fault | None:
        if not self.tires_after:
            return None
        self._work += 1
        return Fault("http", 503) if (self._work - 1) % (self.tires_after + _REST) >= self.tires_after else None

    def _fault_of(self, text: str) -> Fault | None:
        worded = (fault for word, fault in self._on_words.items() if word in text)
        fault = fault_in(text) or next(worded, None)
        self._struck[text] += 1
        return fault if fault and self._struck[text] <= fault.times else None

    def _signed(self, request: web.Request) -> bool:
        """The signature changes every five minutes: the one of five minutes ago still counts."""
        now = self._now().timestamp()
        good = {generate_sec_ms_gec_v2(now - late) for late in (0, 300)}
        return request.query.get("Sec-MS-GEC") in good

    def _now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=self.skew)

    async def _refusal(self, fault: Fault) -> web.Response:
        if fault.kind == "hang":
            await self._over.wait()
        if fault.kind == "html":
            return web.Response(text="<html><body>请登录</body></html>", content_type="text/html")
        refused = web.Response(status=int(fault.amount), text="no")
        if fault.more == "nodate":
            # An empty value, for the server fills in a missing one.
            refused.headers["Date"] = ""
        else:
            refused.headers["Date"] = format_datetime(self._now(), usegmt=True)
        if fault.amount == 429 and fault.more:
            refused.headers["Retry-After"] = _DATED if fault.more == "dated" else fault.more
        return refused
