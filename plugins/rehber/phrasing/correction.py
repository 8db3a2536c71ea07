"""How a reader says that something on the page of a record is wrong: by mail, by telephone or on a page of the operator's."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from rehber.catalogue.model import Provider

if TYPE_CHECKING:
    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.model import Hotline, Node
    from rehber.language.language import Language


def address(record: Node | Hotline, catalogue: Catalogue, language: Language) -> str | None:
    """Return what a tap opens, with the name of the record and the day of the page; None where nobody is named.

    A mail stays in the folder of what was sent. So of a record whose page must not betray itself the name is left out.
    """
    contact = catalogue.directory.contact
    if contact is None:
        return None
    if contact.startswith("+"):
        return f"tel:{contact}"
    if "@" not in contact:
        return contact
    about = catalogue.directory.name if isinstance(record, Provider) and record.discreet else record.name.source
    subject = language.say("Correction: {name} ({day})").format(name=about, day=catalogue.as_of)
    return f"mailto:{contact}?subject={quote(subject, safe='')}"
