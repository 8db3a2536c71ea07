"""The statistics, as charts and as tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.taxonomy import N_
from rehber.language.reader import Reader
from rehber.page import Page
from rehber.pages.page_type import Discreet, Menu, one, page_type
from rehber.phrasing import provenance

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from rehber.catalogue.model import Statistic
    from rehber.page import Edition

CHART_HEIGHT = 100  #: SVG user units
BAR = 24  #: width of a bar with its gap, SVG user units


@page_type(
    template="figures.html",
    addresses=(urls.FIGURES,),
    count=one,
    menu=Menu(N_("Figures")),
    discreet=Discreet.NEVER,
    samples=("figures.html",),
    scripts=(),
)
def figures(edition: Edition) -> Iterator[Page]:
    """The one page of statistics."""
    reader = Reader(edition.language)
    yield Page(
        address=urls.FIGURES,
        template="figures.html",
        title=edition.language.say("Figures"),
        description=edition.language.say("Statistics as charts and tables"),
        view={"statistics": [_view(statistic, edition, reader) for statistic in edition.catalogue.statistics]},
    )


def _view(statistic: Statistic, edition: Edition, reader: Reader) -> dict[str, Any]:
    language = edition.language
    rows = [(year, value, False) for year, value in statistic.values.items()]
    rows += [(year, value, True) for year, value in statistic.targets.items()]
    most = max(value for _, value, _ in rows) or 1
    units = {"centres": language.say("Centres"), "people": language.say("People"), "courses": language.say("Courses")}
    return {
        "id": statistic.id,
        "name": reader.text(statistic.name),
        "summary": reader.paragraphs(statistic.summary),
        "unit": units[statistic.unit],
        "rows": [{"year": str(year), "value": language.number(value), "target": target} for year, value, target in rows],
        "chart": {
            "width": BAR * len(rows),
            "height": CHART_HEIGHT,
            "bars": [
                {
                    "x": BAR * i,
                    "y": CHART_HEIGHT - round(value / most * CHART_HEIGHT, 1),
                    "height": round(value / most * CHART_HEIGHT, 1),
                    "year": str(year),
                    "value": language.number(value),
                    "target": target,
                }
                for i, (year, value, target) in enumerate(rows)
            ],
        },
        "notes": reader.texts(statistic.notes),
        "source": provenance.source(
            next((s for s in edition.catalogue.sources if s.id == statistic.source), None),
            reader,
        ),
    }
