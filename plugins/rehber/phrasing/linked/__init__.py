"""A page's record as linked data (schema.org), for programs that read pages: nothing the page does not say.

It enters the page through ``tojson``, which writes ``<``, ``>`` and ``&`` so that no text can end the element it is in.
Of a confidential record there is none.
"""

from rehber.phrasing.linked.dataset import dataset
from rehber.phrasing.linked.json_ld import LinkedData
from rehber.phrasing.linked.record import organisation, provider

__all__ = ["LinkedData", "dataset", "organisation", "provider"]
