"""Centres, units and their services. Here it is decided what of a confidential record is read at all.

What several kinds of records have in common is built once, as an :class:`Offer` or a :class:`Provider` with named
arguments; :func:`fields_of` hands it on whole. The model has no defaults, so a forgotten field is an error of the type
checker, and of the first record that is built.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber.catalogue.decode import parts
from rehber.catalogue.decode.fields import (
    age,
    answer,
    capacity,
    chosen,
    day,
    entries,
    flag,
    hours,
    partial_date,
    required,
    said_unknown,
    stated,
    strings,
)
from rehber.catalogue.model import Centre, Offer, Provider, Service, Unit, kind

if TYPE_CHECKING:
    from rehber.catalogue.decode.fields import Data
    from rehber.catalogue.decode.texts import Texts
    from rehber.catalogue.finding import Path

#: Fields in which a service is like who provides it, unless it says otherwise.
FOLLOWED = ("for", "cost", "access", "appointment", "hours", "phones")

#: What is read of a confidential record where a field could tell where it is, or who answers there: nothing.
HIDDEN: Data = {}


def fields_of(record: Offer) -> dict[str, Any]:
    """Return every field of a record by name, to build a record that has more."""
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def offer(texts: Texts, data: Data, path: Path, context: str, *, confidential: bool) -> Offer:
    """Build what centres, units and services have in common."""
    public = HIDDEN if confidential else data
    return Offer(
        id=required(data, "id"),
        path=path,
        name=texts.required(data, "name", context),
        summary=texts.required(data, "summary", context),
        types=strings(data, "types"),
        audiences=strings(data, "for"),
        eligibility=texts.one(data, "eligibility", context),
        age=age(data),
        cost=stated(data, "cost"),
        cost_note=texts.one(data, "cost_note", context),
        access=strings(data, "access"),
        how_to_apply=texts.one(data, "how_to_apply", context),
        appointment=parts.appointment(texts, public, context),
        hours=hours(public),
        hours_note=texts.one(public, "hours_note", context),
        phones=parts.phones(texts, public, context),
        residential=answer(data, "residential"),
        figures=parts.figures(texts, data, context),
        notes=texts.list(data, "notes", context),
        status=chosen(data, "status"),
    )


def service(texts: Texts, data: Data, path: Path, *, confidential: bool) -> Service:
    """Build a service."""
    context = f"service/{data['id']}"
    return Service(
        **fields_of(offer(texts, data, path, context, confidential=confidential)),
        required_documents=texts.list(data, "required_documents", context),
        completion_time=texts.one(data, "completion_time", context),
        programmes=texts.list(data, "programmes", context),
        said_unknown=said_unknown(HIDDEN if confidential else data, FOLLOWED),
    )


def provider(texts: Texts, data: Data, path: Path, context: str) -> Provider:
    """Build what centres and units have in common."""
    confidential = kind(required(data, "kind")).confidential
    public = HIDDEN if confidential else data
    return Provider(
        **fields_of(offer(texts, data, path, context, confidential=confidential)),
        kind=kind(required(data, "kind")),
        organisation=stated(data, "organisation"),
        source=required(data, "source"),
        verified_on=day(data, "verified_on"),
        also_called=strings(data, "also_called"),
        organisation_note=texts.one(data, "organisation_note", context),
        no_distinction_by=texts.list(data, "no_distinction_by", context),
        exceptions=parts.exceptions(texts, public, context),
        emails=strings(public, "emails"),
        website=stated(public, "website"),
        languages=parts.languages(texts, data, context),
        founded=partial_date(data, "founded"),
        several_places=flag(data, "several_places", default=False),
        public=flag(data, "public", default=True),
        duties=texts.list(data, "duties", context),
        principles=texts.one(data, "principles", context),
        legal_basis=texts.one(data, "legal_basis", context),
        funding=texts.one(data, "funding", context),
        project=texts.one(data, "project", context),
        facilities=texts.list(data, "facilities", context),
        on_site=texts.list(public, "on_site", context),
        capacity=capacity(data),
        length_of_stay=texts.one(data, "length_of_stay", context),
        partners=texts.list(data, "partners", context),
        works_with=strings(public, "works_with"),
        reached_through=stated(data, "reached_through"),
        services=tuple(
            service(texts, given, (*path, "services", i), confidential=confidential)
            for i, given in enumerate(entries(data, "services"))
        ),
        basis=parts.basis(texts, data, context),
    )


def centre(texts: Texts, data: Data, path: Path) -> Centre:
    """Build a centre; a confidential one has no place."""
    context = f"centre/{data['id']}"
    common = provider(texts, data, path, context)
    return Centre(**fields_of(common), place=parts.place(texts, HIDDEN if common.confidential else data, context))


def unit(texts: Texts, data: Data, path: Path) -> Unit:
    """Build a unit; a confidential one is in no centre."""
    common = provider(texts, data, path, f"unit/{data['id']}")
    return Unit(**fields_of(common), at=stated(HIDDEN if common.confidential else data, "at"))
