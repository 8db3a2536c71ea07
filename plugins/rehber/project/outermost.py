"""The last error handler: a command always ends with one sentence and an exit code, never with a traceback.

The codes are those of sysexits.h and of shells: 70 a fault of the program, 74 input or output, 75 another build holds the
lock, 130 Ctrl-C, 143 SIGTERM.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from rehber.catalogue.finding import Sentence
from rehber.catalogue.textfile import UnreadableText
from rehber.publish.trees import Locked
from rehber.table import IncompleteEntry

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType

    from rehber.catalogue.finding import Messages

INCOMPLETE = 1  #: a table of the project lacks something, which is no fault of the machine
INTERNAL, INPUT_OUTPUT, LOCKED, INTERRUPTED, ENDED = 70, 74, 75, 130, 143

STOPPED = Sentence("Stopped. The live site is as it was.")
GONE = Sentence("Nobody reads what is printed any more.")
BUSY = Sentence("Another build is at work. Try again when it has finished.")
FULL = Sentence("There is not enough memory for this.")
FAULT = Sentence("This is a fault of the program, in {place}: {problem}. Add --debug to see more, and report it.")


#: The general sentence for each kind of error.
ANSWERS: dict[type[BaseException], tuple[Sentence, int]] = {
    KeyboardInterrupt: (STOPPED, INTERRUPTED),
    BrokenPipeError: (GONE, INPUT_OUTPUT),
    Locked: (BUSY, LOCKED),
    MemoryError: (FULL, INTERNAL),
}


class Ended(SystemExit):
    """The system asks the process to end (SIGTERM). Temporary folders are removed first."""

    def __init__(self) -> None:
        super().__init__(ENDED)


def end_in_order() -> None:
    """From here on SIGTERM raises :class:`Ended`, so that temporary folders are removed."""
    signal.signal(signal.SIGTERM, _ended)


def _ended(_: int, __: FrameType | None) -> NoReturn:
    raise Ended


def guarded(run: Callable[[], int], messages: Callable[[], Messages], *, debug: bool = False) -> int:
    """Run a command and return its exit code; every exception is caught. *messages* is called only if there is an error to print.

    With *debug* what happened is shown as Python shows it.
    """
    end_in_order()
    try:
        code = run()
        sys.stdout.flush()
    except SystemExit as left:
        return _left(left, messages)
    except BaseException as error:  # noqa: BLE001  # this is the last place where anything can be said about it
        if debug:
            traceback.print_exc()
        found, code = _told(error)
        _say(found, messages)
        if isinstance(error, BrokenPipeError):
            _forget_output()
    return code


def _left(left: SystemExit, messages: Callable[[], Messages]) -> int:
    """Return the exit code of a ``SystemExit``."""
    if isinstance(left, Ended):
        _say(STOPPED, messages)
    if isinstance(left.code, str):
        print(left.code, file=sys.stderr)
        return 1
    return left.code or 0


def _told(error: BaseException) -> tuple[Sentence, int]:
    """Return the message for an exception, and its exit code."""
    plain = next((answer for kind, answer in ANSWERS.items() if isinstance(error, kind)), None)
    if plain:
        return plain
    if isinstance(error, UnreadableText):
        return Sentence("{problem}", problem=str(error)), INPUT_OUTPUT
    if isinstance(error, IncompleteEntry):
        return Sentence("{problem}", problem=str(error)), INCOMPLETE
    if isinstance(error, OSError):
        reason = error.strerror or str(error) or type(error).__name__
        named = f"{error.filename}: " if error.filename else ""
        return Sentence("{problem}", problem=f"{named}{reason}"), INPUT_OUTPUT
    problem = f"{type(error).__name__}: {error}".split("\n")[0].rstrip(".")
    return FAULT.filled(place=_place(error), problem=problem), INTERNAL


def _place(error: BaseException) -> str:
    """Return file and line of the innermost function of this package in a traceback."""
    frames = traceback.extract_tb(error.__traceback__)
    package = str(Path(__file__).parent.parent)
    own = [frame for frame in frames if frame.filename.startswith(package)] or frames
    return f"{Path(own[-1].filename).name}:{own[-1].lineno}" if own else "?"


def _say(found: Sentence, messages: Callable[[], Messages]) -> None:
    try:
        text = found.into(messages())
    except Exception:  # noqa: BLE001  # the messages may be what is broken
        text = found.text.format_map(found.values)
    print(text, file=sys.stderr)


def _forget_output() -> None:
    """Redirect standard output to nothing, so that Python does not report the closed pipe again when it ends."""
    sink = os.open(os.devnull, os.O_WRONLY)
    os.dup2(sink, sys.stdout.fileno())
