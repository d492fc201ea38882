"""One file of a release over HTTPS: resumed where it was cut, and nothing but the pinned bytes.

Proxies and certificates are those of the environment. What is half fetched lies beside its target as NAME.part.
"""

import hashlib
import http.client
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from rehearse import __version__
from rehearse.errors import FetchError, FetchReason, ModelError
from rehearse.models.catalogue import Source

RELEASES = "https://github.com/k2-fsa/sherpa-onnx/releases/download"

_CHUNK = 1 << 16
_BROKEN_OFF = ("reset", "timeout")


@dataclass(frozen=True, slots=True)
class Site:
    """Where files are fetched, and how patiently."""

    address: str = RELEASES
    """A mirror's in place of the official one: it is trusted no further than the sums."""
    silence: float = 30.0
    """Seconds. Without a byte for so long it has broken off; a slow connection may take as long as it likes."""


def fetch(voice: str, source: Source, folder: Path, site: Site) -> Iterator[int]:
    """Into `folder`, under the source's own name; yields how many bytes are here, from what an earlier try left.

    A connection that breaks off is opened again as long as each brings something. Raises FetchError, ModelError
    for other bytes than the pinned ones (they are not kept), and OSError where they cannot be written.
    """
    target = folder / source.name
    if _size(target) != source.size:
        part = target.with_name(f"{target.name}.part")
        yield from _fetch_all(voice, source, part, site)
        part.replace(target)
    yield source.size
    prove(voice, target, source)


def prove(voice: str, path: Path, source: Source) -> None:
    """Raises ModelError, and removes the file: a wrong one would be taken up again for ever."""
    with path.open("rb") as file:
        found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != source.sha256:
        path.unlink()
        raise ModelError(voice, "hash", source.name, f"{found[:12]}… ≠ {source.sha256[:12]}…")


def _fetch_all(voice: str, source: Source, part: Path, site: Site) -> Iterator[int]:
    if _size(part) > source.size:
        part.unlink()
    while (had := _size(part)) < source.size:
        try:
            yield from _fetch_rest(voice, source, part, site)
        except FetchError as error:
            if error.reason not in _BROKEN_OFF or _size(part) < had + _CHUNK:
                raise


def _fetch_rest(voice: str, source: Source, part: Path, site: Site) -> Iterator[int]:
    at = _size(part)
    yield at
    request = urllib.request.Request(f"{site.address.rstrip('/')}/{source.path}")  # noqa: S310 - see _opener
    request.add_header("User-Agent", f"rehearse/{__version__}")
    if at:
        request.add_header("Range", f"bytes={at}-")
    with _network(voice, site):
        response = _opener().open(request, timeout=site.silence)
    with response:
        if not _continues(response, at):
            # The whole file is coming: what is here is of no use.
            at = 0
        _require_size(voice, source, part, site, response)
        with part.open("ab" if at else "wb") as file:
            while at < source.size:
                with _network(voice, site):
                    piece = response.read1(min(_CHUNK, source.size - at))
                if not piece:
                    raise FetchError(voice, "reset", _host(site))
                file.write(piece)
                at += len(piece)
                yield at


def _continues(response: http.client.HTTPResponse, at: int) -> bool:
    told = response.headers["Content-Range"] or ""
    return response.status == http.client.PARTIAL_CONTENT and told.startswith(f"bytes {at}-")


def _require_size(voice: str, source: Source, part: Path, site: Site, response: http.client.HTTPResponse) -> None:
    """Before hundreds of megabytes of something else arrive."""
    if response.headers.get_content_type() == "text/html":
        raise FetchError(voice, "portal", _host(site))
    ranged = response.headers["Content-Range"]
    told = ranged.rpartition("/")[2] if ranged else response.headers["Content-Length"]
    if told and told.isdecimal() and int(told) != source.size:
        part.unlink(missing_ok=True)
        raise ModelError(voice, "size", source.name, f"{told} ≠ {source.size}")


def _opener() -> urllib.request.OpenerDirector:
    """HTTP and HTTPS only; the usual one opens files and FTP too."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        *(urllib.request.ProxyHandler, urllib.request.HTTPHandler, urllib.request.HTTPSHandler),
        *(urllib.request.HTTPRedirectHandler, urllib.request.HTTPDefaultErrorHandler),
        *(urllib.request.HTTPErrorProcessor, urllib.request.UnknownHandler),
    ):
        opener.add_handler(handler())
    return opener


@contextmanager
def _network(voice: str, site: Site) -> Iterator[None]:
    """Its errors are those of the connection; those of the disk are raised outside of it."""
    try:
        yield
    except (OSError, http.client.HTTPException) as error:
        hint = str(error.reason if isinstance(error, urllib.error.URLError) else error)
        if isinstance(error, urllib.error.HTTPError):
            # The page that came with it is of no use.
            error.close()
            hint = f"HTTP {error.code}"
        raise FetchError(voice, _reason(error), _host(site), hint) from error


def _reason(error: Exception) -> FetchReason:
    if isinstance(error, urllib.error.HTTPError):
        return "proxy" if error.code == http.client.PROXY_AUTHENTICATION_REQUIRED else "status"
    match error.reason if isinstance(error, urllib.error.URLError) else error:
        case socket.gaierror():
            return "dns"
        case ssl.SSLCertVerificationError():
            return "certificate"
        case TimeoutError():
            return "timeout"
        case ConnectionRefusedError():
            return "refused"
        case ConnectionError() | http.client.HTTPException():
            return "reset"
        case OSError() as cause if "tunnel" in str(cause).lower():
            return "proxy"
    return "network"


def _host(site: Site) -> str:
    return urlsplit(site.address).hostname or site.address


def _size(path: Path) -> int:
    return path.stat().st_size if path.is_file() else 0
