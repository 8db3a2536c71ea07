"""Everything that is so because the directory is of Türkiye. Another country replaces this room, and ``geography``.

* ``numbering``: the national numbering plan: what is a telephone number, and of which kind.
* ``province``: the 81 provinces, their plate codes, postal codes and area codes.
* ``holidays``: the public holidays and the half days before them.
* ``given_names``: names of persons, by which an address of one person is recognised.

The outlines of provinces and districts are in ``geography``. What the catalogue's schema says of the country (the box
around it, the form of a postal code) is held to this room by ``tests/test_country.py``.
"""

from __future__ import annotations

NAME = "Türkiye"
ALPHA_2 = "TR"  #: ISO 3166-1
ALPHA_3 = "TUR"  #: ISO 3166-1
CURRENCY = "TRY"  #: ISO 4217

ZONE = "Europe/Istanbul"  #: IANA time zone
OFFSET_HOURS = 3  #: hours ahead of UTC, the whole year since 2016
OFFSET = f"+{OFFSET_HOURS:02}:00"  #: the same as RFC 3339 writes it

#: Degrees, WGS 84: west, south, east, north. A point outside is a mistake; ``lat`` and ``lon`` are often swapped.
BOUNDS = (25.6, 35.8, 44.9, 42.2)

#: The same for a map: what is shown where there is no place to show yet, and its middle (latitude, longitude).
MAP_BOUNDS = (25.7, 35.8, 44.8, 42.1)
MIDDLE = (39.0, 35.2)

POSTAL_CODE = r"[0-9]{5}"  #: a regular expression; the first two digits are the province's plate code

EMERGENCY = "112"  #: police, ambulance and fire brigade, from any telephone
MUNICIPAL_LINE = "153"  #: the line of municipalities: whom to ask about what a municipality runs
HELP_LINE = "183"  #: the ministry's line for social support: whom to call where a record has no number

#: Where "leave this site quickly" leads: the weather report of the state's own service, the same page for everybody.
EXIT = "https://www.mgm.gov.tr/"
