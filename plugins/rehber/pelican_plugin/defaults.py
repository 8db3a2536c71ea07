"""The settings that are the same in every directory. No logic.

Pelican reads settings from one file, so a ``pelicanconf.py`` begins with ``from rehber.pelican_plugin.defaults import *``
and sets below what is its own. Where the catalogue is, and the theme, is known from where that file and the program lie.
"""

from __future__ import annotations

from rehber import pelican_plugin
from rehber.project import shipped

# The module, not its name: of a plugin it cannot load, Pelican would only write a line in the log and build without it.
PLUGINS = [pelican_plugin]

SITENAME = ""  # the name stands in the catalogue: `directory: name`
PATH = "content"
THEME = str(shipped.THEME)
OUTPUT_PATH = "output"
DEFAULT_LANG = "tr"
TIMEZONE = "Europe/Istanbul"
LOCALE = ["C.UTF-8"]  # dates and numbers are written by Babel; the machine's own locale must not matter

PAGE_PATHS = ["pages"]
ARTICLE_PATHS = ["news"]
STATIC_PATHS: list[str] = []
READERS = {"rst": None, "html": None}  # docutils knows no Turkish and would warn at every build
MARKDOWN = {
    "extensions": [
        "markdown.extensions.sane_lists",
        "markdown.extensions.toc",
        "markdown.extensions.tables",
        "markdown.extensions.fenced_code",
        "markdown.extensions.attr_list",
    ],
    "output_format": "html5",
}

# Pelican reads; the plugin writes. An empty path keeps Pelican from writing, the URL tells it where links lead.
RELATIVE_URLS = True
PAGE_URL = PAGE_LANG_URL = "{lang}/page/{slug}.html"
ARTICLE_URL = ARTICLE_LANG_URL = "{lang}/news/{slug}.html"
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = ""
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = ""
DIRECT_TEMPLATES: list[str] = []
THEME_STATIC_PATHS: list[str] = []
# The feed of the news is written by the plugin too: one for each language, untranslated announcements included.
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
