"""Records that are gone, as far as readers are told: what happened, and which record has taken their place.

Of a withdrawn record nothing is told. It may have become a protected place, and a page or a redirect at its old address
would say so; that address is answered like any other that does not exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.model import Organisation

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Node

WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Gone:
    """A record that is gone."""

    id: str
    reason: str  #: ``closed``, ``merged``, ``moved`` or ``mistake``
    successor: Node | None  #: the record to read now; None where there is none


def gone(catalogue: Catalogue) -> tuple[Gone, ...]:
    """Return the records whose old addresses lead on, in the order of their ids.

    A help line or a service never had an address; what is known to be one is left out.
    """
    lines = {hotline.id for hotline in catalogue.hotlines}
    found = []
    for removed in sorted(catalogue.removed, key=lambda it: it.id):
        if removed.reason == WITHDRAWN or removed.id in catalogue.nodes or removed.replaced_by in lines:
            continue
        successor = catalogue.nodes.get(removed.replaced_by or "")
        found.append(Gone(removed.id, removed.reason, None if _protected(successor) else successor))
    return tuple(found)


def _protected(node: Node | None) -> bool:
    return node is not None and not isinstance(node, Organisation) and node.confidential
