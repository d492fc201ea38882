"""Exit codes, and the one root of all our errors."""

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar


class Exit(IntEnum):
    """Exit codes: a contract with scripts. A known cause (5, 6, 7) beats PARTLY."""

    DONE = 0
    BUG = 1
    USAGE = 2
    INPUT = 3
    PARTLY = 4
    SERVICE = 5
    ENGINE = 6
    WRITE = 7
    STATE = 8
    FINDINGS = 9
    INTERRUPTED = 130


@dataclass(eq=False)
class RehearseError(Exception):
    """What went wrong, as fields: the code finds the words, the fields fill them."""

    code: ClassVar[str] = "error"
    exit: ClassVar[Exit] = Exit.BUG

    def __str__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{self.code}({fields})"
