"""All files of one export in one pass over its takes: each take is read once, however many files hold it."""

from collections.abc import Generator, Iterator
from contextlib import ExitStack
from dataclasses import replace
from functools import partial

from rehearse.errors import TargetRefusedError
from rehearse.export.programme import PlannedTake, Programme, SoundPlan
from rehearse.export.target import Target, Targets
from rehearse.export.whole_file import FileInPieces, WholeFile


def write_together(programme: Programme, targets: Targets) -> Generator[int, None, None]:
    """Checks the targets at once, then yields the number of takes written so far: 1, 2, 3 …

    The files have their names only when the iterator is exhausted; closed or broken off before, it leaves nothing.
    Raises what `Targets.check` and `PlannedTake.read` raise, WriteError, and BrokenSoundError for a take other than
    planned.
    """
    targets.check()
    for target in targets.named:
        _check_length(programme, target)
    return _written(_read_once(programme), targets)


def _check_length(programme: Programme, target: Target) -> None:
    most = target.format.most_frames
    if most is not None and programme.sound is not None and programme.sound.frames > most:
        raise TargetRefusedError(path=str(target.path), reason="large")


def _written(programme: Programme, targets: Targets) -> Generator[int, None, None]:
    made = [(target, target.format.make(programme)) for target in targets.named]
    with ExitStack() as files:
        opened = [(target, files.enter_context(WholeFile(target.path, each.size)), each) for target, each in made]
        for _, file, each in opened:
            file.write(next(each.pieces))
        sounding = [(file, each) for target, file, each in opened if target.format.needs_sound]
        yield from _takes_written(programme, sounding)
        for _, file, each in opened:
            for piece in each.pieces:
                file.write(piece)


def _takes_written(programme: Programme, sounding: list[tuple[WholeFile, FileInPieces]]) -> Iterator[int]:
    """In step: every file takes its piece of a take before any file goes on to the next."""
    takes = programme.sound.takes if programme.sound and sounding else ()
    for number, _ in enumerate(takes, 1):
        for file, each in sounding:
            file.write(next(each.pieces))
        yield number


def _read_once(programme: Programme) -> Programme:
    """The same, with a plan whose takes may be read by several files in step."""
    if programme.sound is None:
        return programme
    last = _LastRead()
    takes = (replace(take, read=partial(last.read, take)) for take in programme.sound.takes)
    return replace(programme, sound=SoundPlan(programme.sound.lead, tuple(takes)))


class _LastRead:
    """Gives the take that was read last once more; only that one is kept in memory."""

    def __init__(self) -> None:
        self._take: PlannedTake | None = None
        self._bare = b""

    def read(self, take: PlannedTake) -> bytes:
        if take is not self._take:
            self._bare = take.read()
            self._take = take
        return self._bare
