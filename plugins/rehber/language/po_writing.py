"""Writing gettext files: always in the same form, so that a file changes only where what it says has changed."""

from __future__ import annotations

import datetime
import io

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from rehber.language import drafts

#: Headers carry a date; one that never changes keeps a file from changing when nothing has.
NO_DATE = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


def new(locale: str, drafted: int = 0) -> Catalog:
    """Return an empty catalog whose head changes with nothing but the number of drafts."""
    return Catalog(
        locale=locale or None,
        project="Rehber",
        creation_date=NO_DATE,
        revision_date=NO_DATE,
        fuzzy=False,
        header_comment=drafts.header(drafted),
    )


def written(catalog: Catalog) -> bytes:
    """Return a catalog as the text of a ``.po`` file."""
    stream = io.BytesIO()
    write_po(stream, catalog, width=120, include_previous=True, include_lineno=False)
    return stream.getvalue()
