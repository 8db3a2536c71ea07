"""The statistics, as charts and as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.page import Page
from rehber.pages.page_type import Discreet, one, page_type
from rehber.phrasing import provenance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Statistic
    from rehber.language.language import Language
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.page import Edition
    from rehber.phrasing.provenance import SourceView

CHART_HEIGHT = 100  #: SVG user units
BAR = 24  #: width of a bar with its gap, SVG user units


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView:
    """The value of one year."""

    year: str
    value: str
    target: bool  #: whether it is only a target


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """The value of one year as a bar; lengths in SVG user units."""

    x: int
    y: float
    height: float
    year: str
    value: str
    target: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A yearly series as bars; lengths in SVG user units."""

    width: int
    height: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatisticView:
    """A yearly series, as a chart and as a table."""

    id: str
    name: Phrase
    summary: tuple[Phrase, ...]
    unit: str
    rows: tuple[YearView, ...]
    chart: Chart
    notes: tuple[Phrase, ...]
    source: SourceView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresView:
    """Every statistic."""

    statistics: tuple[StatisticView, ...]


@page_type(
    template="figures.html",
    addresses=(urls.FIGURES,),
    count=one,
    menu=None,
    discreet=Discreet.NEVER,
    samples=("figures.html",),
    scripts=(),
)
def figures(edition: Edition) -> Iterator[Page]:
    """The one page of statistics."""
    reader = edition.reader
    yield Page(
        address=urls.FIGURES,
        template="figures.html",
        title=edition.language.say("Figures"),
        description=edition.language.say("Statistics as charts and tables"),
        view=FiguresView(statistics=tuple(_view(it, edition.catalogue, reader) for it in edition.catalogue.statistics)),
    )


def _view(statistic: Statistic, catalogue: Catalogue, reader: Reader) -> StatisticView:
    language = reader.language
    rows = [(year, value, False) for year, value in statistic.values.items()]
    rows += [(year, value, True) for year, value in statistic.targets.items()]
    units = {"centres": language.say("Centres"), "people": language.say("People"), "courses": language.say("Courses")}
    return StatisticView(
        id=statistic.id,
        name=reader.text(statistic.name),
        summary=reader.paragraphs(statistic.summary),
        unit=units[statistic.unit],
        rows=tuple(YearView(year=str(year), value=language.number(value), target=target) for year, value, target in rows),
        chart=_chart(rows, language),
        notes=reader.texts(statistic.notes),
        source=provenance.source(next((s for s in catalogue.sources if s.id == statistic.source), None), reader),
    )


def _chart(rows: Sequence[tuple[int, int, bool]], language: Language) -> Chart:
    """Return a bar for each year, value and whether it is a target; the highest fills the chart."""
    most = max(value for _, value, _ in rows) or 1
    return Chart(
        width=BAR * len(rows),
        height=CHART_HEIGHT,
        bars=tuple(
            Bar(
                x=BAR * i,
                y=CHART_HEIGHT - round(value / most * CHART_HEIGHT, 1),
                height=round(value / most * CHART_HEIGHT, 1),
                year=str(year),
                value=language.number(value),
                target=target,
            )
            for i, (year, value, target) in enumerate(rows)
        ),
    )
