"""From data of the right shape to the model. It cannot fail: :mod:`rehber.catalogue.shape` has accepted the data.

Privacy is decided here, once. Of a confidential kind the fields that could tell where a place is are never read, so
a shelter's place **is** ``None`` and no page, map, feed or index has to remember anything. The public record is built
field by field from an allow-list: a field that is not named here is not published.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from rehber.catalogue.catalogue import Catalogue
from rehber.catalogue.decode import fields, providers, records
from rehber.catalogue.decode.texts import Texts
from rehber.catalogue.model import Node, Organisation

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from rehber.catalogue.decode.fields import Data
    from rehber.catalogue.decode.texts import Translations
    from rehber.catalogue.finding import Path


def catalogue(data: Data, translations: Translations, as_of: date, today: date | None = None) -> Catalogue:
    """Build the catalogue. A machine whose clock is slow makes no date impossible that ``as_of`` allows."""
    texts = Texts(translations)

    def every(key: str, build: Callable[[Texts, Data, Path], Any]) -> tuple[Any, ...]:
        return tuple(build(texts, entry, (key, i)) for i, entry in enumerate(fields.entries(data, key)))

    organisations = every("organisations", records.organisation)
    centres = every("centres", providers.centre)
    units = every("units", providers.unit)
    nodes: dict[str, Node] = {node.id: node for node in (*organisations, *centres, *units)}
    return Catalogue(
        as_of=as_of,
        today=max(as_of, today or as_of),
        directory=records.directory(texts, data["directory"]),
        sources=every("sources", records.source),
        organisations=organisations,
        hotlines=every("hotlines", records.hotline),
        centre_types=every("centre_types", records.centre_type),
        centres=centres,
        units=units,
        statistics=every("statistics", records.statistic),
        removed=every("removed", records.removed),
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
