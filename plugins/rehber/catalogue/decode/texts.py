"""Texts with their translations, found by the gettext context of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.decode import fields
from rehber.catalogue.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rehber.catalogue.decode.fields import Data
    from rehber.catalogue.text import Wording

    #: by gettext context and source text: the wording by language code
    Translations = Mapping[tuple[str, str], Mapping[str, Wording]]


class Texts:
    """Makes texts; knows the translations."""

    def __init__(self, translations: Translations) -> None:
        self.translations = translations

    def said(self, written: str, context: str) -> Text:
        """Return a text with its translations."""
        return Text(written, context, self.translations.get((context, written), {}))

    def required(self, data: Data, key: str, context: str) -> Text:
        """Return the text of a field that every record has."""
        return self.said(fields.required(data, key), f"{context}/{key}")

    def one(self, data: Data, key: str, context: str) -> Text | None:
        """Return the text under *key*, if there is one."""
        written = data.get(key)
        return None if written is None else self.said(written, f"{context}/{key}")

    def list(self, data: Data, key: str, context: str) -> tuple[Text, ...]:
        """Return the texts of a list; they share one context, so that their order may change."""
        return tuple(self.said(written, f"{context}/{key}") for written in fields.strings(data, key))
