"""The pages of a need: where to get one kind of help, and where in one place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import urls
from rehber.catalogue.groups import URGENT_NEEDS
from rehber.catalogue.local import places_of_needs
from rehber.catalogue.place import Area
from rehber.catalogue.taxonomy import NEEDS
from rehber.page import Page
from rehber.pages.page_type import Discreet, Script, page_type
from rehber.phrasing import call, card, listing
from rehber.phrasing.link import Link
from rehber.phrasing.speakers import TO_BE_UNDERSTOOD, speakers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.taxonomy import Term
    from rehber.language.phrase import Phrase
    from rehber.language.reader import Reader
    from rehber.page import Edition
    from rehber.phrasing.call import Call
    from rehber.phrasing.card import Card
    from rehber.phrasing.listing import Areas, Match, Town

NEAREST = 5  #: of other provinces, shown where no record in the province meets the need
NEAR = 12  #: of the rest of the province; the page of the province has all


@dataclass(frozen=True, slots=True, kw_only=True)
class Here:
    """The place a page is for."""

    name: Phrase
    province: Phrase
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedView:
    """A need, and where it is met."""

    label: str
    plain: str
    path: str  #: of the page without a place
    place: Here | None  #: None: everywhere
    towns: tuple[Town, ...]  #: to choose from
    places: tuple[Card, ...]
    rest: str | None  #: what is said where not all are shown
    near: tuple[Card, ...]  #: in the rest of the province
    all_near: Link | None  #: where there are more of those
    far: tuple[Card, ...]  #: in other provinces, where there is none in this one
    danger: tuple[Call, ...]  #: whom to call where readers may be in danger
    lines: tuple[Call, ...]  #: who can tell where to turn: the municipality of the place first
    languages_spoken: tuple[Link, ...]  #: where it is about the language somebody speaks


def counted(edition: Edition) -> int:
    """Return how many pages there are: of needs, and of needs in places."""
    return len(NEEDS) + sum(map(len, places_of_needs(edition.catalogue).values()))


@page_type(
    template="need.html",
    addresses=(urls.need("{id}"), "area/{province}/need/{id}.html", "area/{province}/{district}/need/{id}.html"),
    count=counted,
    menu=None,
    discreet=Discreet.SOME,
    samples=("need/legal-counselling.html", "area/istanbul/sisli/need/food-aid.html"),
    scripts=(Script("rows.js"), Script("list_buttons.js")),
)
def need(edition: Edition) -> Iterator[Page]:
    """One page for each need, also where no record meets it yet, and one for each place it can be looked for in."""
    areas = places_of_needs(edition.catalogue)
    for term in NEEDS:
        found = listing.matches((term.id,), edition.catalogue, edition.language)
        yield _everywhere(term, found, areas[term.id], edition)
        placed = listing.by_area(found, edition.catalogue)
        for place in areas[term.id]:
            yield _in_place(term, place, placed, areas[term.id], edition)


def _everywhere(term: Term, found: list[Match], areas: list[Area], edition: Edition) -> Page:
    say, reader, catalogue = edition.language.say, edition.reader, edition.catalogue
    return Page(
        address=urls.need(term.id),
        template="need.html",
        title=say(term.label),
        description="" if term.discreet else say(term.plain),
        view=NeedView(
            label=say(term.label),
            plain=say(term.plain),
            path=urls.need(term.id),
            place=None,
            towns=listing.towns(term.id, areas, reader),
            places=listing.cards(found[: card.MOST], catalogue, reader),
            rest=card.rest(len(found), edition.language),
            near=(),
            all_near=None,
            far=(),
            danger=_danger(term, catalogue, reader),
            lines=() if found else call.lines(listing.TELL_WHERE, catalogue, reader),
            languages_spoken=_languages(term, edition),
        ),
        discreet=term.discreet,
    )


def _in_place(term: Term, place: Area, found: Areas, areas: list[Area], edition: Edition) -> Page:
    say, reader, catalogue = edition.language.say, edition.reader, edition.catalogue
    here, near = found.within(place)
    far = [] if here or near else found.elsewhere(place, NEAREST)
    name = place.district or place.province
    shown = reader.plain_places(name)
    return Page(
        address=urls.need_in(term.id, place),
        template="need.html",
        title=shown.within("{label} · {name}", label=say(term.label)),
        description="" if term.discreet else shown.within("{plain} · {name}", plain=say(term.plain)),
        view=NeedView(
            label=say(term.label),
            plain=say(term.plain),
            path=urls.need(term.id),
            place=Here(name=reader.places(name), province=reader.places(place.province), path=urls.area(place)),
            towns=listing.towns(term.id, areas, reader, place),
            places=listing.cards(here[: card.MOST], catalogue, reader),
            rest=card.rest(len(here), edition.language),
            near=listing.cards(near[:NEAR], catalogue, reader),
            all_near=_all_near(term, place, len(near), reader),
            far=listing.cards(far, catalogue, reader),
            danger=_danger(term, catalogue, reader),
            lines=()
            if here
            else (
                *filter(None, [listing.municipality(place, catalogue, reader)]),
                *call.lines(listing.TELL_WHERE, catalogue, reader),
            ),
            languages_spoken=_languages(term, edition),
        ),
        discreet=term.discreet,
    )


def _all_near(term: Term, place: Area, count: int, reader: Reader) -> Link | None:
    if count <= NEAR:
        return None
    label = f"{reader.language.say('Elsewhere in the province:')} {place.province} ({reader.language.number(count)})"
    return Link(label=label, path=urls.need_in(term.id, Area(place.province)))


def _danger(term: Term, catalogue: Catalogue, reader: Reader) -> tuple[Call, ...]:
    return call.lines(listing.IN_DANGER, catalogue, reader) if term.id in URGENT_NEEDS else ()


def _languages(term: Term, edition: Edition) -> tuple[Link, ...]:
    return speakers(edition.catalogue, edition.language) if term.id == TO_BE_UNDERSTOOD else ()
