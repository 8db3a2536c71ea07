"""From data of the right shape to the model. It cannot fail: :mod:`rehber.catalogue.shape` has accepted the data.

Privacy is decided here, once. Of a confidential kind the fields that could tell where a place is are never read, so
a shelter's place **is** ``None`` and no page, map, feed or index has to remember anything. The public record is built
field by field from an allow-list: a field nobody names here reaches nobody.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any

from rehber.catalogue import hours as opening
from rehber.catalogue import phone as telephone
from rehber.catalogue.model import (
    Age,
    Appointment,
    Award,
    Basis,
    Capacity,
    Catalogue,
    Centre,
    CentreType,
    Directory,
    Document,
    Figure,
    Hotline,
    Node,
    Organisation,
    PartialDate,
    Removed,
    Service,
    Source,
    SpecialDays,
    Spoken,
    Statistic,
    Unit,
    kind,
)
from rehber.catalogue.phone import Phone
from rehber.catalogue.place import Address, Answer, Area, Place, Point, Precision
from rehber.catalogue.text import Text, Wording

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rehber.catalogue.finding import Path

    Data = Mapping[str, Any]
    Translations = Mapping[tuple[str, str], Mapping[str, Wording]]

UNKNOWN = "unknown"
CLOSED = "closed"
ACCESSIBLE = ("accessible_toilet", "induction_loop", "tactile", "accessible_parking")


def catalogue(data: Data, translations: Translations, as_of: date) -> Catalogue:
    """Build the catalogue.

    *translations* holds, for each gettext context and source text, the wording by language code.
    """
    decode = _Decoder(translations)
    organisations = decode.all(data, "organisations", decode.organisation)
    centres = decode.all(data, "centres", decode.centre)
    units = decode.all(data, "units", decode.unit)
    nodes: dict[str, Node] = {node.id: node for node in (*organisations, *centres, *units)}
    return Catalogue(
        as_of=as_of,
        directory=decode.directory(data["directory"]),
        sources=decode.all(data, "sources", decode.source),
        organisations=organisations,
        hotlines=decode.all(data, "hotlines", decode.hotline),
        centre_types=decode.all(data, "centre_types", decode.centre_type),
        centres=centres,
        units=units,
        statistics=decode.all(data, "statistics", decode.statistic),
        removed=decode.all(data, "removed", decode.removed),
        nodes=nodes,
        children=_children(nodes),
    )


def _children(nodes: Mapping[str, Node]) -> Mapping[str, tuple[Node, ...]]:
    below: defaultdict[str, list[Node]] = defaultdict(list)
    for node in nodes.values():
        above = node.part_of if isinstance(node, Organisation) else node.organisation
        if above is not None:
            below[above].append(node)
    return {above: tuple(children) for above, children in below.items()}


class _Decoder:
    """Builds values; knows the translations."""

    def __init__(self, translations: Translations) -> None:
        self.translations = translations

    def all(self, data: Data, key: str, build: Callable[[Data, Path], Any]) -> tuple[Any, ...]:
        """Build every record of one list."""
        return tuple(build(record, (key, i)) for i, record in enumerate(data.get(key, ())))

    # Texts

    def text(self, data: Data, key: str, context: str) -> Text | None:
        """Return the text under *key*, if there is one."""
        written = data.get(key)
        return None if written is None else self.said(written, f"{context}/{key}")

    def said(self, written: str, context: str) -> Text:
        """Return a text with its translations."""
        return Text(written, context, self.translations.get((context, written), {}))

    def texts(self, data: Data, key: str, context: str) -> tuple[Text, ...]:
        """Return the texts of a list; they share one context, so that their order may change."""
        return tuple(self.said(written, f"{context}/{key}") for written in known(data, key))

    # Small values

    def phones(self, data: Data, context: str) -> tuple[Phone, ...]:
        return tuple(self.phone(entry, f"{context}/phones") for entry in known(data, "phones"))

    def phone(self, data: Data, context: str) -> Phone:
        return Phone(
            number=data["number"],
            dialled=telephone.dialled(data["number"]),
            area_code_known=data.get("area_code") != UNKNOWN,
            extension=data.get("extension"),
            kind=data.get("kind", "voice"),
            purpose=data.get("for", "general"),
            institutional=data.get("institutional", False),
            hours=hours(data),
            hours_note=self.text(data, "hours_note", context),
            note=self.text(data, "note", context),
        )

    def languages(self, data: Data, context: str) -> tuple[Spoken, ...]:
        return tuple(
            Spoken(
                code=entry["code"],
                how=entry.get("how", UNKNOWN),
                status=entry.get("status", UNKNOWN),
                when=self.text(entry, "when", f"{context}/languages"),
                note=self.text(entry, "note", f"{context}/languages"),
            )
            for entry in known(data, "languages")
        )

    def figures(self, data: Data, context: str) -> tuple[Figure, ...]:
        return tuple(
            Figure(
                what=self.said(entry["what"], f"{context}/figures/what"),
                value=entry["value"],
                year=None if entry["year"] == UNKNOWN else int(entry["year"]),
                approximate=entry.get("approximate", False),
                note=self.text(entry, "note", f"{context}/figures"),
            )
            for entry in known(data, "figures")
        )

    def basis(self, data: Data, context: str) -> tuple[Basis, ...]:
        return tuple(
            Basis(entry["field"], entry["source"], self.text(entry, "note", f"{context}/basis"))
            for entry in known(data, "basis")
        )

    def exceptions(self, data: Data, context: str) -> tuple[SpecialDays, ...]:
        return tuple(
            SpecialDays(
                first=date.fromisoformat(entry["from"]),
                last=date.fromisoformat(entry["to"]),
                hours=None if entry["hours"] == CLOSED else opening.read(entry["hours"]),
                reason=self.said(entry["reason"], f"{context}/exceptions/reason"),
            )
            for entry in known(data, "exceptions")
        )

    def appointment(self, data: Data, context: str) -> Appointment | None:
        entry = data.get("appointment")
        if entry is None:
            return None
        number = entry.get("phone")
        return Appointment(
            by=entry.get("by"),
            phone=Phone(number, telephone.dialled(number), purpose="appointment") if number else None,
            days_ahead=entry.get("days_ahead"),
            max_per_week=entry.get("max_per_week"),
            note=self.text(entry, "note", f"{context}/appointment"),
        )

    def place(self, data: Data, context: str) -> Place | None:
        entry = data.get("place")
        if entry is None or entry == UNKNOWN:
            return None
        address = {key: value for key, value in entry.get("address", {}).items() if value != UNKNOWN}
        return Place(
            address=Address(**address),
            point=self.point(entry["point"], f"{context}/place/point") if "point" in entry else None,
            step_free=Answer(entry.get("step_free", UNKNOWN)),
            accessible={key: Answer(entry[key]) for key in ACCESSIBLE if key in entry},
            accessibility_statement=self.text(entry, "accessibility_statement", f"{context}/place"),
            directions=self.text(entry, "directions", f"{context}/place"),
        )

    def point(self, data: Data, context: str) -> Point:
        return Point(
            lat=float(data["lat"]),
            lon=float(data["lon"]),
            precision=Precision(data["precision"]),
            source=data["source"],
            radius_m=data.get("radius_m"),
            note=self.text(data, "note", context),
        )

    # Records

    def directory(self, data: Data) -> Directory:
        return Directory(
            id=data["id"],
            name=data["name"],
            publisher=data["publisher"],
            licence=data["licence"],
            language=data["language"],
            base_url=(stated(data, "base_url") or "").rstrip("/") or None,
            contact=stated(data, "contact"),
            summary=self.text(data, "summary", "directory"),
        )

    def source(self, data: Data, _: Path) -> Source:
        context = f"source/{data['id']}"
        return Source(
            id=data["id"],
            title=self.said(data["title"], f"{context}/title"),
            publisher=stated(data, "publisher"),
            published=partial_date(data, "published"),
            retrieved=day(data, "retrieved"),
            url=stated(data, "url"),
            licence=stated(data, "licence"),
            note=self.text(data, "note", context),
        )

    def organisation(self, data: Data, path: Path) -> Organisation:
        context = f"organisation/{data['id']}"
        area = data.get("area", {})
        return Organisation(
            id=data["id"],
            path=path,
            name=self.said(data["name"], f"{context}/name"),
            kind=data["kind"],
            summary=self.said(data["summary"], f"{context}/summary"),
            source=data["source"],
            part_of=stated(data, "part_of"),
            part_of_note=self.text(data, "part_of_note", context),
            area=Area(area["province"], stated(area, "district")) if stated(area, "province") else None,
            also_called=tuple(data.get("also_called", ())),
            principles=self.text(data, "principles", context),
            duties=self.texts(data, "duties", context),
            scopes=self.texts(data, "scopes", context),
            hours=hours(data),
            hours_note=self.text(data, "hours_note", context),
            phones=self.phones(data, context),
            emails=tuple(known(data, "emails")),
            website=stated(data, "website"),
            documents=tuple(
                Document(self.said(entry["name"], f"{context}/documents/name"), stated(entry, "url"))
                for entry in known(data, "documents")
            ),
            titles=tuple(
                Award(
                    self.said(entry["name"], f"{context}/titles/name"),
                    partial_date(entry, "received"),
                    self.text(entry, "programme", f"{context}/titles"),
                )
                for entry in known(data, "titles")
            ),
            notes=self.texts(data, "notes", context),
            verified_on=day(data, "verified_on"),
            basis=self.basis(data, context),
        )

    def offer(self, data: Data, context: str, *, confidential: bool) -> dict[str, Any]:
        """Return what centres, units and services have in common."""
        return {
            "summary": self.said(data["summary"], f"{context}/summary"),
            "types": tuple(data.get("types", ())),
            "audiences": tuple(data.get("for", ())),
            "eligibility": self.text(data, "eligibility", context),
            "age": Age(**data["age"]) if "age" in data else None,
            "cost": stated(data, "cost"),
            "cost_note": self.text(data, "cost_note", context),
            "access": tuple(data.get("access", ())),
            "how_to_apply": self.text(data, "how_to_apply", context),
            "residential": Answer(data.get("residential", UNKNOWN)),
            "figures": self.figures(data, context),
            "notes": self.texts(data, "notes", context),
            "status": data.get("status", UNKNOWN),
            **({} if confidential else self.reaching(data, context)),
        }

    def reaching(self, data: Data, context: str) -> dict[str, Any]:
        """Return when and by which number people get through; never asked of a confidential record."""
        return {
            "appointment": self.appointment(data, context),
            "hours": hours(data),
            "hours_note": self.text(data, "hours_note", context),
            "phones": self.phones(data, context),
        }

    def service(self, data: Data, path: Path, *, confidential: bool) -> Service:
        context = f"service/{data['id']}"
        return Service(
            id=data["id"],
            path=path,
            name=self.said(data["name"], f"{context}/name"),
            required_documents=self.texts(data, "required_documents", context),
            completion_time=self.text(data, "completion_time", context),
            programmes=self.texts(data, "programmes", context),
            **self.offer(data, context, confidential=confidential),
        )

    def provider(self, data: Data, path: Path, context: str) -> dict[str, Any]:
        """Return what centres and units have in common."""
        confidential = kind(data["kind"]).confidential
        public = {} if confidential else self.contact(data, context)
        return {
            "id": data["id"],
            "path": path,
            "name": self.said(data["name"], f"{context}/name"),
            "kind": kind(data["kind"]),
            "organisation": stated(data, "organisation"),
            "source": data["source"],
            "verified_on": day(data, "verified_on"),
            "also_called": tuple(data.get("also_called", ())),
            "organisation_note": self.text(data, "organisation_note", context),
            "no_distinction_by": self.texts(data, "no_distinction_by", context),
            "languages": self.languages(data, context),
            "founded": partial_date(data, "founded"),
            "several_places": data.get("several_places", False),
            "public": data.get("public", True),
            "duties": self.texts(data, "duties", context),
            "principles": self.text(data, "principles", context),
            "legal_basis": self.text(data, "legal_basis", context),
            "funding": self.text(data, "funding", context),
            "project": self.text(data, "project", context),
            "facilities": self.texts(data, "facilities", context),
            "capacity": capacity(data),
            "length_of_stay": self.text(data, "length_of_stay", context),
            "partners": self.texts(data, "partners", context),
            "reached_through": stated(data, "reached_through"),
            "services": tuple(
                self.service(entry, (*path, "services", i), confidential=confidential)
                for i, entry in enumerate(data.get("services", ()))
            ),
            "basis": self.basis(data, context),
            **self.offer(data, context, confidential=confidential),
            **public,
        }

    def contact(self, data: Data, context: str) -> dict[str, Any]:
        """Return what only a record that is not confidential may say of itself."""
        return {
            "exceptions": self.exceptions(data, context),
            "emails": tuple(known(data, "emails")),
            "website": stated(data, "website"),
            "on_site": self.texts(data, "on_site", context),
            "works_with": tuple(data.get("works_with", ())),
        }

    def centre(self, data: Data, path: Path) -> Centre:
        context = f"centre/{data['id']}"
        hidden = kind(data["kind"]).confidential
        return Centre(**self.provider(data, path, context), place=None if hidden else self.place(data, context))

    def unit(self, data: Data, path: Path) -> Unit:
        hidden = kind(data["kind"]).confidential
        return Unit(**self.provider(data, path, f"unit/{data['id']}"), at=None if hidden else stated(data, "at"))

    def hotline(self, data: Data, path: Path) -> Hotline:
        context = f"hotline/{data['id']}"
        return Hotline(
            id=data["id"],
            path=path,
            name=self.said(data["name"], f"{context}/name"),
            number=Phone(data["number"], telephone.dialled(data["number"])),
            summary=self.said(data["summary"], f"{context}/summary"),
            source=data["source"],
            audiences=tuple(data.get("for", ())),
            emergency=data.get("emergency", False),
            cost=stated(data, "cost"),
            hours=hours(data),
            hours_note=self.text(data, "hours_note", context),
            languages=self.languages(data, context),
            notes=self.texts(data, "notes", context),
            verified_on=day(data, "verified_on"),
            basis=self.basis(data, context),
        )

    def centre_type(self, data: Data, _: Path) -> CentreType:
        context = f"centre-type/{data['kind']}"
        return CentreType(
            kind=kind(data["kind"]),
            name=self.said(data["name"], f"{context}/name"),
            definition=self.said(data["definition"], f"{context}/definition"),
            source=data["source"],
            also_called=tuple(data.get("also_called", ())),
            organisation=stated(data, "organisation"),
            functions=self.texts(data, "functions", context),
            principles=self.text(data, "principles", context),
            aims=self.texts(data, "aims", context),
            audiences=tuple(data.get("for", ())),
            partners=self.texts(data, "partners", context),
            residential=Answer(data.get("residential", UNKNOWN)),
            notes=self.texts(data, "notes", context),
        )

    def statistic(self, data: Data, path: Path) -> Statistic:
        context = f"statistic/{data['id']}"
        return Statistic(
            id=data["id"],
            path=path,
            name=self.said(data["name"], f"{context}/name"),
            unit=data["unit"],
            values={int(year): value for year, value in sorted(data["values"].items())},
            targets={int(year): value for year, value in sorted(data.get("targets", {}).items())},
            source=data["source"],
            summary=self.text(data, "summary", context),
            organisation=stated(data, "organisation"),
            notes=self.texts(data, "notes", context),
        )

    def removed(self, data: Data, _: Path) -> Removed:
        return Removed(data["id"], date.fromisoformat(data["on"]), data["reason"], stated(data, "replaced_by"))


def stated(data: Data, key: str) -> str | None:
    """Return what is stated under *key*; nothing and ``unknown`` are the same."""
    value = data.get(key)
    return None if value == UNKNOWN else value


def known(data: Data, key: str) -> Any:  # noqa: ANN401  # entries have the type the schema gives them
    """Return the entries of a list that may also be ``unknown``."""
    value = data.get(key, ())
    return () if value == UNKNOWN else value


def hours(data: Data) -> opening.Hours | None:
    """Return the hours of a record, a service or a telephone."""
    written = stated(data, "hours")
    return None if written is None else opening.read(written)


def day(data: Data, key: str) -> date | None:
    """Return a day."""
    written = stated(data, key)
    return None if written is None else date.fromisoformat(written)


def partial_date(data: Data, key: str) -> PartialDate | None:
    """Return a date as exact as it is written."""
    written = stated(data, key)
    return None if written is None else PartialDate(*(int(part) for part in written.split("-")))


def capacity(data: Data) -> Capacity | None:
    """Return how many fit in."""
    entry = data.get("capacity")
    return None if entry is None else Capacity(entry["amount"], stated(entry, "unit"))
