"""A row of the feed."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]
