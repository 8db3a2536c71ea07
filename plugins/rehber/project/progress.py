"""Progress of long work: on a terminal a bar with a total, elsewhere one line for each stage.

All of it goes to the standard error, so that what a command prints can be piped.
"""

from __future__ import annotations

import contextlib
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rich.progress import Progress

    #: Is told how much is done, and how much there is.
    Step = Callable[[int, int], object]


AFTER = 1.0  #: seconds; work that ends sooner shows no bar


@contextlib.contextmanager
def stage(name: str, *, line: bool = True, after: float = AFTER) -> Iterator[Step]:
    """Show one stage of long work; call what this yields with the number done and the total.

    The bar appears *after* so many seconds and goes when the stage ends. Where there is no terminal, *line* says whether
    the name of the stage is written.
    """
    if sys.stderr.isatty():
        bar = _Bar(name, after)
        try:
            yield bar.step
        finally:
            bar.end()
        return
    if line:
        print(f"{name} ...", file=sys.stderr, flush=True)
    yield _silent


def _silent(done: int, total: int) -> None:
    """Show nothing."""


class _Bar:
    """A bar on a terminal. rich is imported only when the bar is shown, because a check takes only half a second."""

    def __init__(self, name: str, after: float) -> None:
        self.name = name
        self.due = time.monotonic() + after
        self.shown: Progress | None = None

    def step(self, done: int, total: int) -> None:
        """Show that *done* of *total* are done."""
        if self.shown is None:
            if time.monotonic() < self.due:
                return
            self.shown = _begun(self.name)
        self.shown.update(self.shown.task_ids[0], completed=done, total=total)

    def end(self) -> None:
        """Remove the bar."""
        if self.shown is not None:
            self.shown.stop()


def _begun(name: str) -> Progress:
    from rich.console import Console  # noqa: PLC0415  # see above
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    shown = Progress(*columns, console=Console(file=sys.stderr), transient=True)
    shown.add_task(name)
    shown.start()
    return shown
