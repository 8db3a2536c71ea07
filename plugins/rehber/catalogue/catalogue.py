"""The catalogue as a whole: all records, how they are connected, and answers to questions about them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rehber import country
from rehber.catalogue.model import Centre, Hotline, Organisation, Provider, Unit
from rehber.catalogue.place import Area

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from rehber.catalogue.facts import Directory, Removed, Source
    from rehber.catalogue.model import CentreType, Node, Service, Statistic
    from rehber.catalogue.phone import Phone
    from rehber.catalogue.place import Place, Point

MUNICIPAL = frozenset({"metropolitan-municipality", "district-municipality"})  #: kinds of organisations


@dataclass(frozen=True, kw_only=True)  # without slots: what is asked for each record is looked up, not searched
class Catalogue:
    """Everything the directory knows, on one day."""

    as_of: date  #: the day this catalogue speaks for
    today: date  #: after it a date is impossible; never earlier than ``as_of``, and in no output
    directory: Directory
    sources: tuple[Source, ...]
    organisations: tuple[Organisation, ...]
    hotlines: tuple[Hotline, ...]
    centre_types: tuple[CentreType, ...]
    centres: tuple[Centre, ...]
    units: tuple[Unit, ...]
    statistics: tuple[Statistic, ...]
    removed: tuple[Removed, ...]
    nodes: Mapping[str, Node]  #: organisations, centres and units by id
    children: Mapping[str, tuple[Node, ...]]  #: what a node runs, by its id

    @property
    def providers(self) -> Iterator[Centre | Unit]:
        """Centres, then units, in the order they are written."""
        yield from self.centres
        yield from self.units

    @property
    def mapped(self) -> Iterator[tuple[Centre, Point]]:
        """The centres that can be drawn on a map, with their points; a confidential one has none."""
        for centre in self.centres:
            if centre.place and centre.place.point and centre.place.point.mark:
                yield centre, centre.place.point

    @cached_property
    def by_area(self) -> dict[Area, list[Centre | Unit]]:
        """The centres and units of every province and every district that has any."""
        found: defaultdict[Area, list[Centre | Unit]] = defaultdict(list)
        for record in self.providers:
            area = self.area(record)
            if area:
                found[Area(area.province)].append(record)
                if area.district:
                    found[area].append(record)
        return dict(found)

    def chain(self, node: Node) -> tuple[Node, ...]:
        """Return who runs *node*, the nearest first, up to the top of the tree."""
        above: list[Node] = []
        parent = self.nodes.get(_parent(node))
        while parent is not None and all(parent is not other for other in above):
            above.append(parent)
            parent = self.nodes.get(_parent(parent))
        return tuple(above)

    def area(self, node: Node) -> Area | None:
        """Return where *node* works: its own place, else that of the body that runs it.

        Of a confidential record no more than the province is ever said.
        """
        start = self.nodes.get(node.at or "", node) if isinstance(node, Unit) else node
        found = next((area for area in map(_own_area, (start, *self.chain(start))) if area), None)
        if found and isinstance(node, Provider) and node.confidential:
            return Area(found.province)
        return found

    def centre_of(self, record: Provider) -> Centre | None:
        """Return the centre people go to: *record* itself, or the centre a unit is in. None if its place is not known."""
        found = self.nodes.get(record.at or "") if isinstance(record, Unit) else record
        return found if isinstance(found, Centre) and found.place is not None else None

    def place_of(self, record: Provider) -> Place | None:
        """Return the place people go to: that of :meth:`centre_of`."""
        centre = self.centre_of(record)
        return centre.place if centre else None

    def whom_to_call(self, record: Provider) -> Node | Hotline | None:
        """Return whom to call or write to instead of *record*. None if it has a telephone or an e-mail of its own.

        This is the record or help line that it names (``reached_through``), else the nearest that can be reached: the
        centre a unit is in, then those who run it.
        """
        if record.reached_through:
            return self.nodes.get(record.reached_through) or self._lines.get(record.reached_through)
        if record.phones or record.emails:
            return None
        centre = self.nodes.get(record.at or "") if isinstance(record, Unit) else None
        above = (centre, *self.chain(self.nodes[record.id]))
        return next((node for node in above if node and (node.phones or node.emails)), None)

    def number_to_call(self, node: Node) -> tuple[Phone, Node | Hotline] | None:
        """Return a number that can be dialled to reach *node* or to ask about it, and whose it is.

        Its own, else that of whom to call instead, else the nearest above with one. Where there is none: the line of
        municipalities for what a municipality runs, but the line for social support for people who live with violence,
        and for all others. None if the catalogue has no such line.
        """
        provider = None if isinstance(node, Organisation) else node
        above = self.chain(node)
        for known in (node, self.whom_to_call(provider) if provider else None, *above):
            phone = next((phone for phone in _numbers(known) if phone.uri and phone.spoken_to), None)
            if known and phone:
                return phone, known
        municipal = any(isinstance(body, Organisation) and body.kind in MUNICIPAL for body in (node, *above))
        municipal = municipal and not (provider and provider.discreet)
        for number in (country.MUNICIPAL_LINE, country.HELP_LINE) if municipal else (country.HELP_LINE,):
            line = next((line for line in self.hotlines if line.number.number == number), None)
            if line:
                return line.number, line
        return None

    def number_of(self, node: Node) -> tuple[Phone, Node | Hotline] | None:
        """Return :meth:`number_to_call` where somebody gives it for *node*; None for a line that is only a last resort.

        Nobody says of such a line that it answers for the record, nor that the municipality has it.
        """
        found = self.number_to_call(node)
        named = None if isinstance(node, Organisation) else node.reached_through
        return None if found and isinstance(found[1], Hotline) and found[1].id != named else found

    def formalities_under(self, node: Node) -> tuple[tuple[Centre | Unit, Service], ...]:
        """Return the services of *node* and of everything below it, each with who offers it, of which a formality is known.

        Formalities are the documents to bring and the time it takes.
        """
        return self._formalities_under.get(node.id, ())

    def units_at(self, centre: Centre) -> tuple[Unit, ...]:
        """Return the units that are in *centre*."""
        return self._units_at.get(centre.id, ())

    @cached_property
    def _lines(self) -> dict[str, Hotline]:
        return {line.id: line for line in self.hotlines}

    @cached_property
    def _formalities_under(self) -> dict[str, tuple[tuple[Centre | Unit, Service], ...]]:
        found: defaultdict[str, list[tuple[Centre | Unit, Service]]] = defaultdict(list)
        for provider in self.providers:
            known = [
                (provider, service) for service in provider.services if service.required_documents or service.completion_time
            ]
            for node in {it.id for it in (provider, *self.chain(provider))} if known else ():
                found[node] += known
        return {node: tuple(services) for node, services in found.items()}

    @cached_property
    def _units_at(self) -> dict[str, tuple[Unit, ...]]:
        found: defaultdict[str, list[Unit]] = defaultdict(list)
        for unit in self.units:
            if unit.at:
                found[unit.at].append(unit)
        return {centre: tuple(units) for centre, units in found.items()}


def _numbers(node: Node | Hotline | None) -> tuple[Phone, ...]:
    """Return the numbers of a record or a help line."""
    if node is None:
        return ()
    return (node.number,) if isinstance(node, Hotline) else node.phones


def _own_area(node: Node) -> Area | None:
    """Return the place *node* itself names."""
    if isinstance(node, Organisation):
        return node.area
    if isinstance(node, Centre) and node.place and node.place.address.province:
        return Area(node.place.address.province, node.place.address.district)
    return None


def _parent(node: Node) -> str:
    return (node.part_of if isinstance(node, Organisation) else node.organisation) or ""
