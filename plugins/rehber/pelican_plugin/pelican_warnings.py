"""What Pelican complains about. It goes on after most mistakes; here each of them is kept, and stops the build."""

from __future__ import annotations

import logging


class WarningCollector(logging.Handler):
    """Keeps what Pelican complains about, so that it cannot be overlooked."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one complaint."""
        self.said.append(record.getMessage())


def watch() -> WarningCollector:
    """Begin to listen to Pelican, also where ``--quiet`` asks it to keep its complaints to itself."""
    logger = logging.getLogger("pelican")
    handler = WarningCollector()
    for other in logger.handlers:
        other.setLevel(max(other.level, logger.level))
    logger.addHandler(handler)
    logger.setLevel(min(logger.getEffectiveLevel(), logging.WARNING))
    return handler


# Pelican loads plugins before its first signal, and only logs the one it cannot load. So listening has to begin where
# the settings import the plugin, and with it this module.
WARNINGS = watch()
