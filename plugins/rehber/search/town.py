"""The towns a question may name: every province and district of the country, with what else people call them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.geography import gazetteer
from rehber.language import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: Towns whose names are everyday words in one of the site's languages, folded: such a word alone is no town yet.
ALSO_WORDS = frozenset(  # a list of words is read more easily without quotes
    [
        "van",
        "batman",
        "ordu",
        "agri",
        "tokat",
        "mus",
        "usak",
        "aydin",
        "kars",
        "rize",
        "bolu",
        "arac",
        "kemer",
        "tut",
        "bor",
        "han",
        "ula",
        "of",
        "sur",
        "kas",
        "can",
        "cal",
        "mut",
        "genc",
        "kale",
        "orta",
        "hani",
        "olur",
        "kose",
        "kure",
        "saray",
        "bahce",
        "merkez",
        "pazar",
        "yenice",
        "pinar",
        "fatih",
        "konak",
        "gunes",
        "susuz",
        "selim",
        "delice",
        "kozan",
        "bayat",
        "evren",
        "guney",
        "cinar",
        "kavak",
        "hamur",
        "cubuk",
        "gomec",
        "sogut",
        "bucak",
        "cesme",
        "tuzla",
        "kiraz",
        "belen",
        "defne",
        "akyaka",
        "ortaca",
        "dereli",
        "kumru",
        "cayeli",
        "safranbolu",
        "demirci",
        "ilica",
        "yayla",
        "kopru",
        "dikmen",
        "keskin",
        "sincan",
        "altin",
        "alaca",
        "aralik",
        "ulus",
        "pamukova",
        "baskil",
        "incesu",
        "kartal",
        "adalar",
        "sancaktepe",
        "umraniye",
        "guzelyurt",
        "bahcelievler",
        "gaziemir",
        "karsiyaka",
        "yildirim",
        "osmangazi",
        "nilufer",
        "tarsus",
        "kadinhani",
        "beyazit",
        "emirdag",
        "adakli",
        "uzumlu",
        "ayas",
        "bala",
        "aksu",
        "eskil",
        "saraykoy",
        "kumluca",
        "dogu",
        "batı",
        "birecik",
        "harran",
        "cermik",
        "ergani",
        "kulp",
        "lice",
        "kiziltepe",
        "selcuk",
        "iscehisar",
        "kula",
        "soma",
        "gonen",
        "enez",
        "golcuk",
        "korfez",
        "gursu",
        "inegol",
        "orhaneli",
        "yigilca",
        "devrek",
        "arsin",
        "surmene",
        "hayrat",
        "akdag",
        "kadisehri",
        "kuyucak",
        "elbeyli",
        "musabeyli",
        "hendek",
        "karapinar",
        "kangal",
        "sarkisla",
        "yildizeli",
        "silvan",
        "mazidagi",
        "savur",
        "omerli",
        "derik",
        "dicle",
        "egil",
        "bismil",
        "findikli",
        "pazaryeri",
        "sultan",
        "sultanhani",
        "golhisar",
        "kocak",
        "honaz",
        "serik",
        "demre",
        "kas",
        "gazipasa",
        "ibradi",
        "beyagac",
        "gun",
        "guce",
        "polateli",
        "karaman",
        "hassa",
        "maden",
        "palu",
    ]
)

#: Scripts of other names a page needs; names in Latin letters are on every page.
LATIN = re.compile("^[\u0000-\u024f\u1e00-\u1eff -]+$")
ARABIC, ARMENIAN = re.compile("[\u0600-\u06ff]"), re.compile("[\u0530-\u058f]")
SCRIPTS = {"ar": ARABIC, "fa": ARABIC, "ku": ARABIC, "hy": ARMENIAN}


def towns(others: Mapping[str, tuple[str, ...]], code: str) -> str:
    """Return all towns, a line a province: it, and after ``;`` each of its districts; after ``|`` their other names.

    ``!`` stands before a name that is an everyday word too. The browser makes the area of a filter from the names.
    """
    return "\n".join(
        ";".join(
            _said(name, others.get(name, ()), SCRIPTS.get(code, LATIN))
            for name in (
                home.name,
                *(one.name for one in gazetteer.districts(home) if one.name not in (gazetteer.CENTRAL, home.name)),
            )
        )
        for home in gazetteer.provinces()
    )


def _said(name: str, others: Iterable[str], script: re.Pattern[str]) -> str:
    known = [other for other in others if LATIN.search(other) or script.search(other)]
    return "!" * ("".join(fold.words(name)) in ALSO_WORDS) + "|".join([name, *known])
