"""Settings of the site. No logic: everything that decides stands in ``plugins/rehber``."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "plugins"))

# An import error must stop the build; of a plugin it cannot load, Pelican would only write a line in the log.
from rehber import pelican_plugin  # noqa: E402

PLUGINS = [pelican_plugin]

# --- The directory ----------------------------------------------------------------------------------------------------
CATALOGUE = "services.yaml"
LANGUAGES = ("tr", "en", "ar", "fa", "ku", "hy", "fr")  # the first is the language the catalogue is written in
AS_OF = None  # the day the site speaks for, "2026-11-21"; None: the day of the last commit

# --- Pelican ----------------------------------------------------------------------------------------------------------
SITENAME = "Rehber"
PATH = "content"
THEME = "theme"
OUTPUT_PATH = "output"
DEFAULT_LANG = "tr"
TIMEZONE = "Europe/Istanbul"
LOCALE = ["C.UTF-8"]  # dates and numbers are written by Babel; the machine's own locale must not matter

PAGE_PATHS = ["pages"]
ARTICLE_PATHS = ["news"]
STATIC_PATHS: list[str] = []
READERS = {"rst": None, "html": None}  # docutils knows no Turkish and would warn at every build
