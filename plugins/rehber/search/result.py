"""A record as a search result: its name, and what distinguishes it from others of the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from rehber import urls
from rehber.catalogue.model import Hotline, Organisation
from rehber.jsontext import compact
from rehber.phrasing import call, card

if TYPE_CHECKING:
    from rehber.catalogue.model import Node
    from rehber.page import Edition


def in_order(edition: Edition) -> list[Node | Hotline]:
    """Return every record that can be found, in the alphabetical order of the language."""
    catalogue, language = edition.catalogue, edition.language
    every: list[Node | Hotline] = [*catalogue.providers, *catalogue.organisations, *catalogue.hotlines]
    return sorted(every, key=lambda node: (language.sort_key(node.name.into(language.code).text), node.id))


def row(node: Node | Hotline, edition: Edition) -> dict[str, Any]:
    """Return what a result shows; what is not known is not there."""
    name = node.name.into(edition.language.code)
    return compact(
        {
            "name": name.text,
            "lang": name.language if name.language != edition.language.code else None,
            "turkish": node.name.source if name.text != node.name.source else None,
            "path": f"{urls.NUMBERS}#{node.id}" if isinstance(node, Hotline) else urls.node(node),
            **_beside(node, edition),
            **_reached(node, edition),
        }
    )


def _reached(node: Node | Hotline, edition: Edition) -> dict[str, Any]:
    """Return whom to call, and what is to be said of it at a glance; that its hours are not known goes without saying."""
    reader = edition.reader
    if isinstance(node, Hotline):
        return {"call": _call(call.own([node.number]))}
    chip = card.chip(node, edition.language)
    told = [chip.kind, chip.icon, chip.words] if chip and chip.icon != card.NOT_KNOWN else None
    return {
        "call": _call(call.of(node, edition.catalogue, reader)),
        "chip": told,
        "speaks": card.speaks(node, edition.language),
    }


def _call(found: call.Call | None) -> list[str] | None:
    """Return a number, its address, and whose it is where it is not the record's own."""
    if found is None:
        return None
    whose = Markup(found.whose or "").striptags()  # noqa: S704  # a phrase is HTML
    return [found.number, found.uri, *([whose] if whose else [])]


def reachable(node: Node | Hotline, edition: Edition) -> bool:
    """Return whether people can turn to it: an internal office or a centre nobody knows the place of comes last."""
    if isinstance(node, Organisation | Hotline) or node.confidential:
        return True
    return node.public and bool(node.phones or edition.catalogue.area(node) or edition.catalogue.place_of(node) or node.website)


def _beside(node: Node | Hotline, edition: Edition) -> dict[str, Any]:
    """Return what distinguishes a record; for a confidential one, nothing about its place."""
    if isinstance(node, Hotline):
        return {"kind": edition.language.say("Help lines"), "number": node.number.number}
    kind = card.kind(node, edition.language)
    if not isinstance(node, Organisation) and node.confidential:
        return {"kind": kind}
    area = edition.catalogue.area(node)
    chain = edition.catalogue.chain(node)
    return {
        "kind": kind,
        "by": chain[-1].name.into(edition.language.code).text if chain else None,
        "area": ", ".join(filter(None, (area.district, area.province))) if area else None,
    }
