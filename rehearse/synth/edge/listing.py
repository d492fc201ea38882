"""The service's own list of voices."""

import asyncio
import json
from collections.abc import Callable

import edge_tts

from rehearse.errors import ServiceRefusedError
from rehearse.synth.backend import Voice
from rehearse.synth.edge.catalogue import chinese_voices
from rehearse.synth.edge.refusals import FOREIGN, as_service_error


async def listed_voices(deadline: float, wall: Callable[[], float]) -> tuple[Voice, ...]:
    """The Chinese ones. Raises ServiceError, after `deadline` seconds at the latest."""
    try:
        async with asyncio.timeout(deadline):
            return tuple(chinese_voices(await edge_tts.list_voices()))
    except json.JSONDecodeError as error:
        # Whatever answers with a page in place of the list stands between us and the service.
        raise ServiceRefusedError("", "portal", "200") from error
    except FOREIGN as error:
        raise as_service_error(error, "", wall()) from error
