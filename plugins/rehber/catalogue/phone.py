"""A telephone number of a record: as it is printed, its kind, and its purpose."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.country.numbering import Line

if TYPE_CHECKING:
    from rehber.catalogue.hours import Stated
    from rehber.catalogue.text import Text
    from rehber.country.numbering import Dialled


@dataclass(frozen=True, slots=True)
class Phone:
    """One number of a record, and what it is for."""

    number: str  #: as printed
    dialled: Dialled
    area_code_known: bool
    extension: str | None
    kind: str  #: voice, whatsapp, text or fax
    purpose: str  #: general, information, appointment, registration or application
    institutional: bool  #: a mobile number the institution itself announces
    hours: Stated | None
    hours_note: Text | None
    note: Text | None

    @property
    def spoken_to(self) -> bool:
        """Whether a person answers: not a fax, and not a number for written messages."""
        return self.kind == "voice"

    @property
    def uri(self) -> str | None:
        """The number as a ``tel:`` address (RFC 3966), or None where it cannot be dialled from everywhere."""
        if self.dialled.line is Line.SHORT:
            return f"tel:{self.number}"
        if self.dialled.e164 is None or not self.area_code_known or self.kind == "whatsapp":
            return None
        return f"tel:{self.dialled.e164}" + (f";ext={self.extension}" if self.extension else "")
