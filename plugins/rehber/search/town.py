"""The towns a question may name: every province and district of the country, with what else people call them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from rehber.catalogue.place import Area
from rehber.geography import gazetteer
from rehber.language import fold
from rehber.search import facet

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Towns whose names are everyday words in one of the site's languages, folded: such a word alone is no town yet.
ALSO_WORDS = frozenset(
    """
    van batman ordu agri tokat mus usak aydin kars rize bolu arac kemer tut bor han ula of sur kas can cal mut genc kale orta
    hani olur kose kure saray bahce merkez pazar yenice pinar fatih konak gunes susuz selim delice kozan bayat evren guney
    cinar kavak hamur cubuk gomec sogut bucak cesme tuzla kiraz belen defne akyaka ortaca dereli kumru cayeli safranbolu demirci
    ilica yayla kopru dikmen keskin sincan altin alaca aralik ulus pamukova baskil incesu kartal adalar sancaktepe umraniye
    guzelyurt bahcelievler gaziemir karsiyaka yildirim osmangazi nilufer tarsus kadinhani beyazit emirdag adakli uzumlu ayas
    bala aksu eskil saraykoy kumluca dogu batı birecik harran cermik ergani kulp lice kiziltepe selcuk iscehisar kula soma
    gonen enez golcuk korfez gursu inegol orhaneli yigilca devrek arsin surmene hayrat akdag kadisehri kuyucak elbeyli musabeyli
    hendek karapinar kangal sarkisla yildizeli silvan mazidagi savur omerli derik dicle egil bismil findikli pazaryeri sultan
    sultanhani golhisar kocak honaz serik demre kas gazipasa ibradi beyagac gun guce polateli karaman hassa maden palu
    """.split()
)

Town = list[object]  #: name, its area as filters write it, other names with commas between, 1 where the name is a word too


@cache
def _every() -> tuple[tuple[str, str, str | None], ...]:
    """Return every name with the area it stands for; provinces come first, and the central district is the province."""
    found = [(home.name, home.name, None) for home in gazetteer.provinces()]
    districts = [
        (district.name, home.name, district.name) for home in gazetteer.provinces() for district in gazetteer.districts(home)
    ]
    return (*found, *(one for one in districts if one[0] != gazetteer.CENTRAL))


def towns(others: Mapping[str, tuple[str, ...]]) -> list[Town]:
    """Return all towns; of two districts with one name the first, because a question names no province."""
    made: dict[str, Town] = {}
    for name, province, district in _every():
        if name in made:
            continue
        area = facet.area_value(Area(province, district)) if district else facet.area_value(Area(province))
        word = "".join(fold.words(name)) in ALSO_WORDS
        made[name] = [name, area, ",".join(others.get(name, ())), *([1] if word else [])]
    return list(made.values())
