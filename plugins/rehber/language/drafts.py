"""Who has read a translation: marks in ``.po`` files that every tool for translators keeps.

A mark is a translator's comment (``# machine draft``, ``# read by Ayşe Yılmaz, 2026-11-26``). gettext's own tools drop
flags they do not know, and Poedit calls them at each save; a translator's comment they all keep (tests/test_marks.py
tries each of them). The first comment of a file says how many drafts it has, so that a tool that takes the marks away is
noticed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.text import SOURCE_LANGUAGE, State

if TYPE_CHECKING:
    from babel.messages.catalog import Catalog, Message

DRAFT = "machine draft: nobody has read it"  #: the comment of an entry a machine drafted; what counts is how it begins
LEGACY = "machine"  #: the flag that marked drafts until November 2026
BEGINS = re.compile(r"machine draft\b", re.IGNORECASE)
READ = re.compile(r"read by \S", re.IGNORECASE)
COUNT = re.compile(r"([0-9]{1,7}) entries are machine drafts")

#: How many drafts may lose their mark between two runs of `make translations`: so many, or a tenth of them.
FEW, SHARE = 10, 10


def is_draft(message: Message) -> bool:
    """Whether an entry is a machine draft that no person has read."""
    comments = message.user_comments
    drafted = LEGACY in message.flags or any(BEGINS.match(comment) for comment in comments)
    return drafted and not any(READ.match(comment) for comment in comments)


def state(message: Message, language: str) -> State:
    """Return how far an entry of a file in *language* can be trusted.

    Turkish is what the project is written in. Its entries are no translations, so they claim no reader.
    """
    if message.fuzzy:
        return State.OUTDATED
    if is_draft(message):
        return State.MACHINE
    return State.SOURCE if language == SOURCE_LANGUAGE else State.HUMAN


def count(catalog: Catalog) -> int:
    """Return how many entries of a file are drafts, those whose source has changed since included."""
    return sum(bool(message.id) and is_draft(message) for message in catalog)


def promised(catalog: Catalog) -> int | None:
    """Return how many drafts the file says it has, or None where it says nothing about that."""
    match = COUNT.search(catalog.header_comment)
    return int(match[1]) if match else None


def fallen(catalog: Catalog) -> bool:
    """Whether so many marks are gone that no person can have read all of these entries since they were counted."""
    before = promised(catalog)
    return before is not None and before - count(catalog) > max(FEW, before // SHARE)


def header(drafted: int) -> str:
    """Return the first comment of a file that has so many drafts."""
    return f"# Rehber. {drafted} entries are machine drafts that nobody has read: their comment begins with `machine draft`."
