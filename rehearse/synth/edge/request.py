"""What may be sent, by limits of our own that are stricter than the library's, and through which proxy."""

from urllib.parse import urlsplit

from rehearse.errors import ServiceUnreachableError, SettingsError
from rehearse.synth.backend import Utterance

_MOST_BYTES = 3_600
"""Of escaped text in one request. From 4,096 on the library cuts it in two, and only at spaces."""

_SLOWEST, _FASTEST = 0.5, 2.0


def require_sendable(utterance: Utterance) -> None:
    """Raises SettingsError for a speed out of range. Over 3,600 bytes is a bug of the splitter."""
    # It brings urllib.request along, 30 ms.
    from xml.sax.saxutils import escape

    rate_of(utterance.speed)
    size = len(escape(utterance.text).encode("utf-8", "surrogatepass"))
    if size > _MOST_BYTES:
        raise AssertionError(f"{size} bytes of text in one request")


def rate_of(speed: float) -> str:
    """The service's own way to write a speed: +0% is 1.0, -50% is 0.5; whole hundredths."""
    if not _SLOWEST <= speed <= _FASTEST:
        raise SettingsError("", "speed", "range", f"{_SLOWEST}–{_FASTEST}")
    return f"{round((speed - 1) * 100):+d}%"


def proxy_for(address: str, voice: str) -> str | None:
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
