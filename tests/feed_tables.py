"""The tables of the feed, read back as programs read CSV."""

from __future__ import annotations

import csv
import io


def table(files, name, folder=""):
    """Return the rows of a table, each by its columns; *folder* is that of a language, ``ar/``."""
    text = files[f"data/v1/{folder}csv/{name}.csv"].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))
