"""What ``pelicanconf.py`` names as its plugin. It imports no Pelican: ``rehber check`` reads the settings without it."""

from __future__ import annotations

import sys
import traceback

from rehber.pelican_plugin import pelican_warnings
from rehber.table import IncompleteEntry

WARNINGS = pelican_warnings.WARNINGS  #: kept from here on


def register() -> None:
    """Connect to Pelican. If this fails, Pelican only logs a line and builds a site without this plugin."""
    try:
        from rehber.pelican_plugin import generator  # noqa: PLC0415  # only a build needs it, and it brings Pelican

        generator.connect()
    except IncompleteEntry as reason:
        print(reason, file=sys.stderr)
        raise SystemExit(1) from reason
    except Exception as error:
        traceback.print_exc()
        raise SystemExit(1) from error
