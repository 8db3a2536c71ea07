"""Records that are neither centre nor unit: sources, organisations, help lines, statistics."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from rehber.catalogue.decode import parts
from rehber.catalogue.decode.fields import UNKNOWN, area, day, hours, known, partial_date, stated
from rehber.catalogue.facts import Award, Directory, Document, Removed, Source
from rehber.catalogue.model import CentreType, Hotline, Organisation, Statistic, kind
from rehber.catalogue.phone import Phone
from rehber.catalogue.place import Answer
from rehber.country import numbering as telephone

if TYPE_CHECKING:
    from rehber.catalogue.decode.fields import Data
    from rehber.catalogue.decode.texts import Texts
    from rehber.catalogue.finding import Path


def directory(texts: Texts, data: Data) -> Directory:
    """Build the directory itself."""
    return Directory(
        id=data["id"],
        name=data["name"],
        publisher=data["publisher"],
        licence=data["licence"],
        language=data["language"],
        base_url=(stated(data, "base_url") or "").rstrip("/") or None,
        contact=stated(data, "contact"),
        summary=texts.one(data, "summary", "directory"),
    )


def source(texts: Texts, data: Data, _: Path) -> Source:
    """Build a source."""
    context = f"source/{data['id']}"
    return Source(
        id=data["id"],
        title=texts.said(data["title"], f"{context}/title"),
        publisher=stated(data, "publisher"),
        published=partial_date(data, "published"),
        retrieved=day(data, "retrieved"),
        url=stated(data, "url"),
        licence=stated(data, "licence"),
        note=texts.one(data, "note", context),
    )


def organisation(texts: Texts, data: Data, path: Path) -> Organisation:
    """Build an organisation."""
    context = f"organisation/{data['id']}"
    return Organisation(
        id=data["id"],
        path=path,
        name=texts.said(data["name"], f"{context}/name"),
        kind=data["kind"],
        summary=texts.said(data["summary"], f"{context}/summary"),
        source=data["source"],
        part_of=stated(data, "part_of"),
        part_of_note=texts.one(data, "part_of_note", context),
        area=area(data),
        also_called=tuple(data.get("also_called", ())),
        principles=texts.one(data, "principles", context),
        duties=texts.list(data, "duties", context),
        scopes=texts.list(data, "scopes", context),
        hours=hours(data),
        hours_note=texts.one(data, "hours_note", context),
        phones=parts.phones(texts, data, context),
        emails=tuple(known(data, "emails")),
        website=stated(data, "website"),
        documents=tuple(
            Document(texts.said(entry["name"], f"{context}/documents/name"), stated(entry, "url"))
            for entry in known(data, "documents")
        ),
        titles=tuple(
            Award(
                texts.said(entry["name"], f"{context}/titles/name"),
                partial_date(entry, "received"),
                texts.one(entry, "programme", f"{context}/titles"),
            )
            for entry in known(data, "titles")
        ),
        notes=texts.list(data, "notes", context),
        verified_on=day(data, "verified_on"),
        basis=parts.basis(texts, data, context),
    )


def hotline(texts: Texts, data: Data, path: Path) -> Hotline:
    """Build a help line."""
    context = f"hotline/{data['id']}"
    return Hotline(
        id=data["id"],
        path=path,
        name=texts.said(data["name"], f"{context}/name"),
        number=Phone(data["number"], telephone.dialled(data["number"])),
        summary=texts.said(data["summary"], f"{context}/summary"),
        source=data["source"],
        audiences=tuple(data.get("for", ())),
        emergency=data.get("emergency", False),
        cost=stated(data, "cost"),
        hours=hours(data),
        hours_note=texts.one(data, "hours_note", context),
        languages=parts.languages(texts, data, context),
        notes=texts.list(data, "notes", context),
        verified_on=day(data, "verified_on"),
        basis=parts.basis(texts, data, context),
    )


def centre_type(texts: Texts, data: Data, _: Path) -> CentreType:
    """Build what a kind of centre is in general."""
    context = f"centre-type/{data['kind']}"
    return CentreType(
        kind=kind(data["kind"]),
        name=texts.said(data["name"], f"{context}/name"),
        definition=texts.said(data["definition"], f"{context}/definition"),
        source=data["source"],
        also_called=tuple(data.get("also_called", ())),
        organisation=stated(data, "organisation"),
        functions=texts.list(data, "functions", context),
        principles=texts.one(data, "principles", context),
        aims=texts.list(data, "aims", context),
        audiences=tuple(data.get("for", ())),
        partners=texts.list(data, "partners", context),
        residential=Answer(data.get("residential", UNKNOWN)),
        notes=texts.list(data, "notes", context),
    )


def statistic(texts: Texts, data: Data, path: Path) -> Statistic:
    """Build a yearly series."""
    context = f"statistic/{data['id']}"
    return Statistic(
        id=data["id"],
        path=path,
        name=texts.said(data["name"], f"{context}/name"),
        unit=data["unit"],
        values={int(year): value for year, value in sorted(data["values"].items())},
        targets={int(year): value for year, value in sorted(data.get("targets", {}).items())},
        source=data["source"],
        summary=texts.one(data, "summary", context),
        organisation=stated(data, "organisation"),
        notes=texts.list(data, "notes", context),
    )


def removed(_: Texts, data: Data, __: Path) -> Removed:
    """Build the tombstone of a record."""
    return Removed(data["id"], date.fromisoformat(data["on"]), data["reason"], stated(data, "replaced_by"))
