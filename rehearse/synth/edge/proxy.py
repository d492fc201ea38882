"""The proxy this machine is told to use, for a WebSocket too."""

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from rehearse.errors import ServiceUnreachableError


def proxy_for(address: str, voice: str) -> str | None:
    """None: straight there. aiohttp itself looks for a `wss_proxy`, which nobody sets: https_proxy is meant.

    Raises ServiceUnreachableError for a kind of proxy that cannot be used: to go past it was not asked for.
    """
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
