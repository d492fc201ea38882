"""Foreign errors (edge-tts, aiohttp, the system) turned into ours, here only. No speech text gets in."""

import errno
import socket
from collections.abc import Iterator
from email.utils import parsedate_to_datetime

import aiohttp
from edge_tts.exceptions import EdgeTTSException, SkewAdjustmentError

from rehearse.errors import (
    ConnectionReason,
    IncompleteAnswerError,
    ServiceError,
    ServiceRefusedError,
    ServiceUnreachableError,
)
from rehearse.synth.libraries import EDGE_TTS

FOREIGN = (EdgeTTSException, aiohttp.ClientError, OSError, ValueError, LookupError, TypeError, AttributeError)
"""What the library lets out: on an answer it does not understand its parser raises the last four."""

_SKEW = 300.0
"""Seconds: the signature of a request holds for five minutes."""

_REASONS: dict[int, ConnectionReason] = {
    errno.ECONNREFUSED: "refused",
    errno.ECONNRESET: "reset",
    errno.EPIPE: "reset",
    errno.ECONNABORTED: "reset",
    errno.ETIMEDOUT: "timeout",
}


def as_service_error(error: BaseException, voice: str, now: float) -> ServiceError:
    """`now` is the wall clock's, against which the service's own date tells a wrong clock."""
    if isinstance(error, SkewAdjustmentError) and isinstance(error.__cause__, aiohttp.ClientResponseError):
        # A 403 without a usable date: the library could not look at the clock, and hides the 403 itself.
        error = error.__cause__
    if isinstance(error, aiohttp.ClientResponseError):
        return _of_status(error, voice, now)
    if isinstance(error, (aiohttp.ClientConnectorCertificateError, aiohttp.ClientSSLError)):
        return ServiceUnreachableError(voice, "certificate", _message(error))
    if isinstance(error, aiohttp.ClientProxyConnectionError):
        return ServiceUnreachableError(voice, "proxy", _message(error))
    if isinstance(error, (OSError, aiohttp.ClientConnectionError)):
        return ServiceUnreachableError(voice, _of_network(error), _message(error))
    return IncompleteAnswerError(voice, "protocol", f"{type(error).__name__}; {EDGE_TTS.pip_line}")


def _of_status(error: aiohttp.ClientResponseError, voice: str, now: float) -> ServiceError:
    hint = f"{error.status} {error.message}"
    match error.status:
        case _ if isinstance(error, aiohttp.ClientHttpProxyError) or error.status == 407:
            return ServiceUnreachableError(voice, "proxy", hint)
        case 403:
            return _of_forbidden(error, voice, now)
        case 429:
            return ServiceRefusedError(voice, "busy", hint, wait=_told(error, now))
        case 511:
            return ServiceRefusedError(voice, "portal", hint)
        case status if status < 400:
            return ServiceRefusedError(voice, "portal", hint)
        case status if status >= 500:
            return ServiceRefusedError(voice, "failing", hint)
    return ServiceRefusedError(voice, "status", hint)


def _of_forbidden(error: aiohttp.ClientResponseError, voice: str, now: float) -> ServiceError:
    date = _seconds_of(_header(error, "Date"))
    if date is not None and abs(date - now) > _SKEW:
        return ServiceRefusedError(voice, "clock", f"{now - date:+.0f} s")
    return ServiceRefusedError(voice, "forbidden", f"403; {EDGE_TTS.pip_line}")


def _told(error: aiohttp.ClientResponseError, now: float) -> float:
    """Retry-After is a number of seconds or a date (RFC 9110 §10.2.3)."""
    told = _header(error, "Retry-After")
    if told.isascii() and told.isdecimal():
        return float(told[:9])
    date = _seconds_of(told)
    return max(0.0, date - now) if date is not None else 0.0


def _header(error: aiohttp.ClientResponseError, name: str) -> str:
    return error.headers.get(name, "").strip() if error.headers else ""


def _seconds_of(date: str) -> float | None:
    try:
        return parsedate_to_datetime(date).timestamp()
    except (ValueError, OverflowError):
        return None


def _of_network(error: BaseException) -> ConnectionReason:
    for cause in _causes(error):
        if isinstance(cause, (socket.gaierror, aiohttp.ClientConnectorDNSError)):
            return "dns"
        if isinstance(cause, TimeoutError):
            return "timeout"
        if isinstance(cause, OSError) and cause.errno in _REASONS:
            return _REASONS[cause.errno]
    return "reset" if isinstance(error, aiohttp.ServerDisconnectedError) else "network"


def _causes(error: BaseException) -> Iterator[BaseException]:
    seen: BaseException | None = error
    while seen is not None:
        yield seen
        seen = seen.__cause__ or seen.__context__


def _message(error: BaseException) -> str:
    """The system's own words: what aiohttp puts around them is for its developers."""
    if isinstance(error, aiohttp.ClientConnectorError):
        error = error.os_error
    return (error.strerror if isinstance(error, OSError) and error.strerror else str(error))[:200]
