"""Messages for a process that ends while Python still loads the modules: Ctrl-C, or a broken installation.

Imported first by ``rehber/__main__.py``, and importing nothing but Python's own modules.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import TracebackType


def say(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say in one sentence what ended the process; with ``--debug``, as Python does."""
    if "--debug" in sys.argv:
        sys.__excepthook__(kind, error, trace)
    elif issubclass(kind, KeyboardInterrupt):
        print("Stopped. The live site is as it was.", file=sys.stderr)
    else:
        print(f"Rehber cannot begin: {kind.__name__}: {error}. Is it installed? `make site` does that.", file=sys.stderr)


sys.excepthook = say
