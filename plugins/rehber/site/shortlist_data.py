"""The data of the shortlist page: one file for each language, a script that sets one global variable.

So the list works from a folder too, and no server hears which places are on it. Whatever a place is called on its page
it is called here; nothing is here that is not on the page.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber.catalogue.model import Hotline, Organisation
from rehber.jsontext import compact, dump
from rehber.language.reader import Reader
from rehber.phrasing import contact, eligibility, provider, time
from rehber.search import result

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rehber.catalogue.facts import Spoken
    from rehber.catalogue.model import Centre, Node, Unit
    from rehber.catalogue.phone import Phone
    from rehber.catalogue.text import Text
    from rehber.language.language import Language
    from rehber.page import Edition

GLOBAL = b"globalThis.rehberPlaces="

Said = str | list[str]  #: words in the language of the page, or words and the language they are in


@dataclass(frozen=True, slots=True)
class Listing:
    """The file of one language."""

    path: str  #: from the top of the site; it changes with the content
    content: bytes


def shortlist(edition: Edition) -> Listing:
    """Return the data of the shortlist page in one language."""
    content = GLOBAL + dump(data(edition)).strip() + b";\n"
    digest = hashlib.sha256(content).hexdigest()[:10]
    return Listing(f"static/list-{edition.language.code}.{digest}.js", content)


def data(edition: Edition) -> dict[str, Any]:
    """Return every record by its id, and the successors of removed records."""
    catalogue = edition.catalogue
    return {
        "places": {node.id: row(node, edition) for node in result.in_order(edition)},
        "replaced": {gone.id: gone.replaced_by for gone in catalogue.removed if gone.replaced_by in catalogue.nodes},
    }


def row(node: Node | Hotline, edition: Edition) -> dict[str, Any]:
    """Return one record in few words, including the sentences about what is not known."""
    shown = result.row(node, edition)
    if isinstance(node, Hotline):
        known = _hotline(node, edition.language)
    elif isinstance(node, Organisation):
        known = {"phones": _phones(node.phones, edition.language), **_when(node, edition.language)}
    else:
        known = _provider(node, edition)
    return compact(
        {**{key: shown.get(key) for key in ("name", "lang", "turkish", "path", "kind", "by", "area", "call")}, **known}
    )


def _hotline(line: Hotline, language: Language) -> dict[str, Any]:
    hours = time.summary(line.hours, language) or said(line.hours_note, language)
    return {
        "phones": _phones([line.number], language),
        "hours": hours or language.say("It is not known when the line is open."),
        **_spoken(line.languages, language),
    }


def _provider(record: Centre | Unit, edition: Edition) -> dict[str, Any]:
    language = edition.language
    through = edition.catalogue.whom_to_call(record)
    known = {
        "alerts": provider.alerts(record, language),
        "phones": _phones(record.phones, language),
        "emails": list(record.emails),
        "through": _through(through, edition) if through else None,
        **_spoken(record.languages, language),
    }
    if record.confidential:
        return known
    return {**known, **_when(record, language), **_where(record, edition)}


def _when(record: Organisation | Centre | Unit, language: Language) -> dict[str, Any]:
    return {"hours": time.status(record.hours, language), "hours_note": said(record.hours_note, language)}


def _where(record: Centre | Unit, edition: Edition) -> dict[str, Any]:
    place = edition.catalogue.place_of(record)
    if place is None or not place.address.line:
        return {"where": edition.language.say("The address is not known.")}
    return {"address": place.address.line, "directions": said(place.directions, edition.language)}


def _through(node: Node | Hotline, edition: Edition) -> dict[str, Any]:
    phones = [node.number] if isinstance(node, Hotline) else node.phones
    return {"name": said(node.name, edition.language), "phones": _phones(phones, edition.language)}


def _phones(phones: Iterable[Phone], language: Language) -> list[dict[str, Any]]:
    return [_phone(phone, language) for phone in phones]


def _phone(phone: Phone, language: Language) -> dict[str, Any]:
    shown = contact.phone(phone, Reader(language))
    notes = [shown.extension, shown.hours, said(phone.hours_note, language), said(phone.note, language), shown.warning]
    return compact({"label": shown.label, "number": phone.number, "uri": phone.uri, "notes": [n for n in notes if n]})


def _spoken(languages: Iterable[Spoken], language: Language) -> dict[str, Any]:
    """Return the languages spoken, or that they are not known; then those that are only planned."""
    spoken = eligibility.spoken(languages, Reader(language))
    now, planned = (
        language.join(f"{it.label} ({it.how})" if it.how else it.label for it in entries)
        for entries in (spoken.now, spoken.planned)
    )
    unknown = None if now or planned else language.say("It is not known which languages are spoken.")
    return {"speaks": now, "planned": planned, "unspoken": unknown}


def said(text: Text | None, language: Language) -> Said | None:
    """Return a text as the script takes it, which marks what is in another language than the page."""
    if text is None:
        return None
    wording = text.into(language.code)
    return wording.text if wording.language == language.code else [wording.text, wording.language]
