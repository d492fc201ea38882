"""Runs a program that is killed when it, or any child of it, asks for a socket of the internet families.

    python -m tests.cli.no_network PROGRAM ARGUMENTS…

A seccomp filter does it (Linux): the system keeps it over fork and exec, whatever the child is written in and however
it is started. `socket(2)` with AF_INET, AF_INET6 or AF_PACKET kills the process with SIGSYS.
"""

import ctypes
import os
import platform
import struct
import sys

_SOCKET = {"x86_64": 41, "aarch64": 198}
_ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_FAMILIES = (2, 10, 17)
"""AF_INET, AF_INET6, AF_PACKET."""

_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_KILL, _ALLOW = 0x80000000, 0x7FFF0000
_NUMBER_AT, _ARCHITECTURE_AT, _FIRST_ARGUMENT_AT = 0, 4, 16

_NO_NEW_PRIVILEGES, _SET_SECCOMP, _FILTER = 38, 22, 2

AVAILABLE = sys.platform == "linux" and platform.machine() in _SOCKET


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    return struct.pack("HBBI", code, if_true, if_false, value)


def forbid() -> None:
    """For this process and all that come of it. Raises OSError where the system has no such filter."""
    machine = platform.machine()
    families = [_step(_EQUAL, family, if_true=len(_FAMILIES) - place) for place, family in enumerate(_FAMILIES)]
    program = b"".join(
        [
            _step(_LOAD, _ARCHITECTURE_AT),
            _step(_EQUAL, _ARCHITECTURE[machine], if_false=len(_FAMILIES) + 4),
            _step(_LOAD, _NUMBER_AT),
            _step(_EQUAL, _SOCKET[machine], if_false=len(_FAMILIES) + 1),
            _step(_LOAD, _FIRST_ARGUMENT_AT),
            *families,
            _step(_RETURN, _ALLOW),
            _step(_RETURN, _KILL),
        ]
    )
    code = ctypes.create_string_buffer(program, len(program))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(code)))
    c = ctypes.CDLL(None, use_errno=True)
    for arguments in ((_NO_NEW_PRIVILEGES, 1, 0, 0, 0), (_SET_SECCOMP, _FILTER, header, 0, 0)):
        if c.prctl(*arguments):
            raise OSError(ctypes.get_errno(), "prctl")


if __name__ == "__main__":
    forbid()
    # Replaces this process: the filter stays.
    os.execvp(sys.argv[1], sys.argv[1:])  # noqa: S606
