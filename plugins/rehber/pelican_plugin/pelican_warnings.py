"""Pelican's warnings. Pelican continues after most of them; here each is collected and stops the build."""

from __future__ import annotations

import logging


class WarningCollector(logging.Handler):
    """Collects Pelican's warnings and errors."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one warning."""
        self.said.append(record.getMessage())


def watch() -> WarningCollector:
    """Begin to collect warnings, also with Pelican's option ``--quiet``."""
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
