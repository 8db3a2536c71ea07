"""Settings of the site. No logic: everything that decides stands in ``plugins/rehber``."""

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "plugins"))

from rehber.pelican_plugin.defaults import *  # what all directories have in common

# --- The directory ----------------------------------------------------------------------------------------------------
LANGUAGES = ("tr", "en", "ar", "fa", "ku", "hy", "fr")  # the first is the language the catalogue is written in
LIBRARIES = str(HERE / "node_modules")  # Leaflet for the map, set up by `make site`

# What the site looks like. Its name stands in the catalogue (`directory: name`). None: as the theme has it.
#   {"logo": "content/logo.svg",                                   an SVG picture, shown beside the name
#    "colours": {"light": "#0a5c57", "dark": "#7fd6cd"},           the main colour; too little contrast is refused
#    "exit": "https://www.mgm.gov.tr/"}                            where "Quick exit" leads: a page nobody minds
FACE = None

# A street map under the places, from your own server. None: only the outlines of provinces and districts, which cost
# nobody their privacy and no data. With it, the server of the pictures sees the network address of every reader who looks
# at the map and which streets they look at, perhaps the way to a place they must keep secret. So it must be yours, keep
# no log, and be asked nothing else; a provider's free server is none of that. Where the host is not the site's own, no
# picture is asked for until a reader presses "Show the map pictures", and the page says where they come from. The
# policy of the map's pages then allows this one host, and that of no other page. The host must allow reading from
# elsewhere (Access-Control-Allow-Origin) because neither cookies nor the address of the page are sent along.
#   {"url": "https://tiles.example.org/{z}/{x}/{y}.png", "attribution": "© OpenStreetMap contributors", "max_zoom": 18}
MAP_TILES = None

# Records up to which the search of a language is fetched whole, and nobody but the reader knows what was typed. A larger
# catalogue is cut by the first letters of words, and phones fetch less; but then the server's log could tell between which
# words of the alphabet somebody's word stands (kad ... kiy), and which results were shown. A larger number means more
# privacy and more bytes: benchmarks/README.md, "The search", has the figures.
SEARCH_WHOLE_UP_TO = 2_000

# The file of an SSH key (or of its public half, where an agent or a token has the key) that signs the sums of the data, so
# that a copy can be checked wherever it was taken from: docs/hosting.md, "Signed data". None: nothing is signed.
SIGNING_KEY = None

ACCEPT_LOSS = False  # whether to publish although a third of the records is gone
AS_OF = None  # the day the site speaks for, "2026-11-21"; None: the day of the last commit

THEME = "theme"  # the one of this repository, not of an installed package
