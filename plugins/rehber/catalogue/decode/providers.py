"""Centres, units and their services. Here it is decided what of a confidential record is read at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber.catalogue.decode import parts
from rehber.catalogue.decode.fields import UNKNOWN, capacity, day, hours, known, partial_date, stated
from rehber.catalogue.facts import Age
from rehber.catalogue.model import Centre, Service, Unit, kind
from rehber.catalogue.place import Answer

if TYPE_CHECKING:
    from rehber.catalogue.decode.fields import Data
    from rehber.catalogue.decode.texts import Texts
    from rehber.catalogue.finding import Path


def offer(texts: Texts, data: Data, context: str, *, confidential: bool) -> dict[str, Any]:
    """Return what centres, units and services have in common."""
    return {
        "summary": texts.said(data["summary"], f"{context}/summary"),
        "types": tuple(data.get("types", ())),
        "audiences": tuple(data.get("for", ())),
        "eligibility": texts.one(data, "eligibility", context),
        "age": Age(**data["age"]) if "age" in data else None,
        "cost": stated(data, "cost"),
        "cost_note": texts.one(data, "cost_note", context),
        "access": tuple(data.get("access", ())),
        "how_to_apply": texts.one(data, "how_to_apply", context),
        "residential": Answer(data.get("residential", UNKNOWN)),
        "figures": parts.figures(texts, data, context),
        "notes": texts.list(data, "notes", context),
        "status": data.get("status", UNKNOWN),
        **({} if confidential else reaching(texts, data, context)),
    }


def reaching(texts: Texts, data: Data, context: str) -> dict[str, Any]:
    """Return when and by which number people get through; never asked of a confidential record."""
    return {
        "appointment": parts.appointment(texts, data, context),
        "hours": hours(data),
        "hours_note": texts.one(data, "hours_note", context),
        "phones": parts.phones(texts, data, context),
    }


def service(texts: Texts, data: Data, path: Path, *, confidential: bool) -> Service:
    """Build a service."""
    context = f"service/{data['id']}"
    return Service(
        id=data["id"],
        path=path,
        name=texts.said(data["name"], f"{context}/name"),
        required_documents=texts.list(data, "required_documents", context),
        completion_time=texts.one(data, "completion_time", context),
        programmes=texts.list(data, "programmes", context),
        **offer(texts, data, context, confidential=confidential),
    )


def provider(texts: Texts, data: Data, path: Path, context: str) -> dict[str, Any]:
    """Return what centres and units have in common."""
    confidential = kind(data["kind"]).confidential
    public = {} if confidential else contact(texts, data, context)
    return {
        "id": data["id"],
        "path": path,
        "name": texts.said(data["name"], f"{context}/name"),
        "kind": kind(data["kind"]),
        "organisation": stated(data, "organisation"),
        "source": data["source"],
        "verified_on": day(data, "verified_on"),
        "also_called": tuple(data.get("also_called", ())),
        "organisation_note": texts.one(data, "organisation_note", context),
        "no_distinction_by": texts.list(data, "no_distinction_by", context),
        "languages": parts.languages(texts, data, context),
        "founded": partial_date(data, "founded"),
        "several_places": data.get("several_places", False),
        "public": data.get("public", True),
        "duties": texts.list(data, "duties", context),
        "principles": texts.one(data, "principles", context),
        "legal_basis": texts.one(data, "legal_basis", context),
        "funding": texts.one(data, "funding", context),
        "project": texts.one(data, "project", context),
        "facilities": texts.list(data, "facilities", context),
        "capacity": capacity(data),
        "length_of_stay": texts.one(data, "length_of_stay", context),
        "partners": texts.list(data, "partners", context),
        "reached_through": stated(data, "reached_through"),
        "services": tuple(
            service(texts, entry, (*path, "services", i), confidential=confidential)
            for i, entry in enumerate(data.get("services", ()))
        ),
        "basis": parts.basis(texts, data, context),
        **offer(texts, data, context, confidential=confidential),
        **public,
    }


def contact(texts: Texts, data: Data, context: str) -> dict[str, Any]:
    """Return what only a record that is not confidential may say of itself."""
    return {
        "exceptions": parts.exceptions(texts, data, context),
        "emails": tuple(known(data, "emails")),
        "website": stated(data, "website"),
        "on_site": texts.list(data, "on_site", context),
        "works_with": tuple(data.get("works_with", ())),
    }


def centre(texts: Texts, data: Data, path: Path) -> Centre:
    """Build a centre; a confidential one has no place."""
    context = f"centre/{data['id']}"
    hidden = kind(data["kind"]).confidential
    return Centre(**provider(texts, data, path, context), place=None if hidden else parts.place(texts, data, context))


def unit(texts: Texts, data: Data, path: Path) -> Unit:
    """Build a unit; a confidential one is in no centre."""
    hidden = kind(data["kind"]).confidential
    return Unit(**provider(texts, data, path, f"unit/{data['id']}"), at=None if hidden else stated(data, "at"))
