"""Linked data: JSON for programs."""

from __future__ import annotations

from typing import Any

from rehber.language.phrase import Unspoken


class LinkedData(dict[str, Any], Unspoken):
    """A JSON-LD document. It says nothing that the page does not say, so the trust of a page does not depend on it."""
