"""Records that are neither centre nor unit: sources, organisations, help lines, statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.decode import parts
from rehber.catalogue.decode.fields import (
    answer,
    area,
    by_year,
    certain_day,
    day,
    entries,
    flag,
    hours,
    partial_date,
    required,
    stated,
    strings,
)
from rehber.catalogue.facts import Award, Directory, Document, Removed, Source
from rehber.catalogue.model import CentreType, Hotline, Organisation, Statistic, kind

if TYPE_CHECKING:
    from rehber.catalogue.decode.fields import Data
    from rehber.catalogue.decode.texts import Texts
    from rehber.catalogue.finding import Path


def directory(texts: Texts, data: Data) -> Directory:
    """Build the directory itself."""
    return Directory(
        id=required(data, "id"),
        name=required(data, "name"),
        publisher=required(data, "publisher"),
        licence=required(data, "licence"),
        language=required(data, "language"),
        base_url=(stated(data, "base_url") or "").rstrip("/") or None,
        contact=stated(data, "contact"),
        summary=texts.one(data, "summary", "directory"),
    )


def source(texts: Texts, data: Data, _: Path) -> Source:
    """Build a source."""
    context = f"source/{data['id']}"
    return Source(
        id=required(data, "id"),
        title=texts.required(data, "title", context),
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
        id=required(data, "id"),
        path=path,
        name=texts.required(data, "name", context),
        kind=required(data, "kind"),
        summary=texts.required(data, "summary", context),
        source=required(data, "source"),
        part_of=stated(data, "part_of"),
        part_of_note=texts.one(data, "part_of_note", context),
        area=area(data),
        also_called=strings(data, "also_called"),
        principles=texts.one(data, "principles", context),
        duties=texts.list(data, "duties", context),
        scopes=texts.list(data, "scopes", context),
        hours=hours(data),
        hours_note=texts.one(data, "hours_note", context),
        phones=parts.phones(texts, data, context),
        emails=strings(data, "emails"),
        website=stated(data, "website"),
        documents=tuple(
            Document(name=texts.required(given, "name", f"{context}/documents"), url=stated(given, "url"))
            for given in entries(data, "documents")
        ),
        titles=tuple(
            Award(
                name=texts.required(given, "name", f"{context}/titles"),
                received=partial_date(given, "received"),
                programme=texts.one(given, "programme", f"{context}/titles"),
            )
            for given in entries(data, "titles")
        ),
        notes=texts.list(data, "notes", context),
        verified_on=day(data, "verified_on"),
        basis=parts.basis(texts, data, context),
    )


def hotline(texts: Texts, data: Data, path: Path) -> Hotline:
    """Build a help line."""
    context = f"hotline/{data['id']}"
    return Hotline(
        id=required(data, "id"),
        path=path,
        name=texts.required(data, "name", context),
        number=parts.bare_number(required(data, "number"), "general"),
        summary=texts.required(data, "summary", context),
        source=required(data, "source"),
        audiences=strings(data, "for"),
        emergency=flag(data, "emergency", default=False),
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
        kind=kind(required(data, "kind")),
        name=texts.required(data, "name", context),
        definition=texts.required(data, "definition", context),
        source=required(data, "source"),
        also_called=strings(data, "also_called"),
        organisation=stated(data, "organisation"),
        functions=texts.list(data, "functions", context),
        principles=texts.one(data, "principles", context),
        aims=texts.list(data, "aims", context),
        audiences=strings(data, "for"),
        partners=texts.list(data, "partners", context),
        residential=answer(data, "residential"),
        notes=texts.list(data, "notes", context),
    )


def statistic(texts: Texts, data: Data, path: Path) -> Statistic:
    """Build a yearly series."""
    context = f"statistic/{data['id']}"
    return Statistic(
        id=required(data, "id"),
        path=path,
        name=texts.required(data, "name", context),
        unit=required(data, "unit"),
        values=by_year(data, "values"),
        targets=by_year(data, "targets"),
        source=required(data, "source"),
        summary=texts.one(data, "summary", context),
        organisation=stated(data, "organisation"),
        notes=texts.list(data, "notes", context),
    )


def removed(_: Texts, data: Data, __: Path) -> Removed:
    """Build the tombstone of a record."""
    return Removed(
        id=required(data, "id"),
        on=certain_day(data, "on"),
        reason=required(data, "reason"),
        replaced_by=stated(data, "replaced_by"),
    )
