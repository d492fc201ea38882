"""By how many seconds a character is longer than the average one. Written by `tests.bench.timing_fit`."""

ONLINE: dict[str, float] = {}
EMBEDDED: dict[str, float] = {}
