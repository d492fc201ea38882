"""What may be sent, by limits of our own that are stricter than the library's, and through which proxy."""

from collections.abc import Iterator
from itertools import accumulate, takewhile
from urllib.parse import urlsplit

from rehearse.errors import ServiceUnreachableError, SettingsError
from rehearse.text.marks import ENDERS, PAUSES

_MOST_BYTES = 3_600
"""Of escaped text in one request. From 4,096 on the library cuts it in two, and only at spaces."""

_SLOWEST, _FASTEST = 0.5, 2.0


def requests_for(text: str) -> Iterator[tuple[int, str]]:
    """The text in as few requests as its bytes allow, each with its offset; nearly always one.

    Only a reading of the user's is longer. Cut behind a sentence, else behind another mark, else anywhere. What holds
    nothing to say is never asked for: the service would not answer.
    """
    offset = 0
    while offset < len(text):
        fitting = text[offset : offset + _fitting(text[offset:])]
        request = fitting if offset + len(fitting) == len(text) else _cut(fitting)
        if any(map(str.isalnum, request)):
            yield offset, request
        offset += len(request)


def rate_of(speed: float) -> str:
    """The service's own way to write a speed: +0% is 1.0, -50% is 0.5; whole hundredths."""
    if not _SLOWEST <= speed <= _FASTEST:
        raise SettingsError("", "speed", "range", f"{_SLOWEST}–{_FASTEST}")
    return f"{round((speed - 1) * 100):+d}%"


def find_proxy(address: str, voice: str) -> str | None:
    """None: straight there. aiohttp itself looks for a `wss_proxy`, which nobody sets: https_proxy is meant.

    Raises ServiceUnreachableError for a kind of proxy that cannot be used: to go past it was not asked for.
    """
    # As heavy as the escaping above.
    from urllib.request import getproxies, proxy_bypass

    proxies = getproxies()
    proxy = proxies.get("wss") or proxies.get("https")
    if not proxy or proxy_bypass(urlsplit(address).hostname or ""):
        return None
    if "://" not in proxy:
        return f"http://{proxy}"
    scheme = urlsplit(proxy).scheme
    if scheme not in {"http", "https"}:
        raise ServiceUnreachableError(voice, "proxy", f"{scheme}://")
    return proxy


def _fitting(text: str) -> int:
    """How many of its first characters fit into one request."""
    # It brings urllib.request along, 30 ms.
    from xml.sax.saxutils import escape

    sizes = accumulate(len(escape(char).encode("utf-8", "surrogatepass")) for char in text)
    return sum(1 for _ in takewhile(_MOST_BYTES.__ge__, sizes))


def _cut(text: str) -> str:
    for marks in (ENDERS, PAUSES):
        if end := 1 + max(map(text.rfind, marks)):
            return text[:end]
    return text
