"""The table of languages: everything a language must have before the site can be in it.

Its name, its direction, its plurals and its dates come from CLDR. What CLDR does not know is here. ``LANGUAGES`` of
``pelicanconf.py`` picks from this table; :mod:`rehber.language.requirements` refuses a language that lacks something.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What the project has to know of a language. No field has a default, so none can be forgotten."""

    code: str  #: BCP 47; also the folder of its pages, so no record can have it as an id
    cldr: str  #: the locale of CLDR its dates, numbers and lists follow
    authority: str  #: its name in the EU's authority table of languages (ISO 639-3, capitals), for data portals
    script: str  #: how Unicode names its letters: LATIN, ARABIC, ARMENIAN, CYRILLIC
    alphabet: str  #: its letters in their order; "" where that is the order of Unicode once accents are taken off
    link_words: tuple[str, ...]  #: texts of a link that do not say where it leads: "click here"; regular expressions
    titles: tuple[str, ...]  #: what comes before the name of a person: "Ms", "Av."


TURKISH = Entry(
    code="tr",
    cldr="tr",
    authority="TUR",
    script="LATIN",
    alphabet="abcçdefgğhıijklmnoöprsştuüvyz",
    link_words=("buraya?", "burada", "tıklayın", "buraya tıklayın"),
    titles=("Sayın", "Sn.", "Av.", "Dr.", "Psk.", "Uzm.", "Prof.", "Doç.", "Bay", "Bayan"),
)
ENGLISH = Entry(
    code="en",
    cldr="en_GB",  # CLDR writes its default `en` the American way; this directory is read in Europe
    authority="ENG",
    script="LATIN",
    alphabet="",
    link_words=("here", "click here", "link"),
    titles=("Mr", "Mr.", "Ms", "Ms.", "Mrs", "Mrs.", "Miss", "Dr", "Dr.", "Prof."),
)
ARABIC = Entry(
    code="ar",
    cldr="ar_SY",  # CLDR's default `ar` names the months as in Egypt; most readers of Arabic here are from Syria
    authority="ARA",
    script="ARABIC",
    alphabet="",
    link_words=("هنا", "اضغط هنا"),
    titles=("السيد", "السيدة", "الآنسة"),
)
PERSIAN = Entry(
    code="fa",
    cldr="fa",
    authority="FAS",
    script="ARABIC",
    alphabet="اآبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    link_words=("اینجا",),
    titles=("آقای", "سرکار خانم"),
)
KURMANCI = Entry(
    code="ku",
    cldr="ku",
    authority="KUR",
    script="LATIN",
    alphabet="abcçdeêfghiîjklmnopqrsştuûvwxyz",
    link_words=("li vir",),
    titles=("Birêz", "Dr.", "Prof."),
)
ARMENIAN = Entry(
    code="hy",
    cldr="hy",
    authority="HYE",
    script="ARMENIAN",
    alphabet="",
    link_words=("այստեղ",),
    titles=("Պարոն", "Տիկին", "Օրիորդ"),
)
FRENCH = Entry(
    code="fr",
    cldr="fr",
    authority="FRA",
    script="LATIN",
    alphabet="",
    link_words=("ici", "cliquez ici"),
    titles=("M.", "Mme", "Mlle", "Me", "Dr", "Dr.", "Pr"),
)

ALL = (TURKISH, ENGLISH, ARABIC, PERSIAN, KURMANCI, ARMENIAN, FRENCH)

#: The same by code.
TABLE: Mapping[str, Entry] = {entry.code: entry for entry in ALL}
