"""The texts of the tables in every other language, one in a row, as GTFS has its ``translations.txt``.

With it the tables in the source language are tables in every language: put each text into the column it is of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.text import State, Text
from rehber.feed.columns import TABLES
from rehber.feed.rows.localise import Label, label_state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.feed.export import Release

COLUMNS = ("table", "id", "column", "language", "text", "state")


def translations(release: Release) -> Iterator[tuple[str, str, str, str, str, str]]:
    """Yield a row for each text that has a translation: table, id of the row, column, language, text, state."""
    others = release.languages[1:]
    for table in TABLES:
        before = ""
        for row in release.table(table):
            if row["id"] == before:  # of a series, every year has the same texts
                continue
            before = row["id"]
            for column, _ in table.columns:
                thing = row.get(column)
                if isinstance(thing, Label):
                    for language in others:
                        yield table.name, before, column, language.code, language.say(thing.message), label_state(language)
                elif isinstance(thing, Text):
                    for language in others:
                        wording = thing.into(language.code)
                        if wording.state is not State.MISSING:
                            yield table.name, before, column, language.code, wording.text, wording.state
