"""Runs a program without root's right to pass by file modes: `python -m tests.cli.bound PROGRAM ARGUMENTS…` (Linux)."""

import ctypes
import os
import sys

_DROP, _PASS_BY_MODES = 24, 1
"""PR_CAPBSET_DROP and CAP_DAC_OVERRIDE."""

if __name__ == "__main__":
    # Refused to a user who is not root, and who has no such right.
    ctypes.CDLL(None).prctl(_DROP, _PASS_BY_MODES, 0, 0, 0)
    # Replaces this process: the bound stays.
    os.execvp(sys.argv[1], sys.argv[1:])  # noqa: S606
