"""Translations that have lost their source: somebody changed the Turkish in the ``.po`` file instead of the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.check.rules.passage import passages
from rehber.language import po_lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue
    from rehber.language.po import Translations


def changed(catalogue: Catalogue, translations: Translations, content: Path) -> Iterator[Finding]:
    """Yield a warning for each entry whose ``msgid`` is not the Turkish of its text, while another language's is.

    Where no file has the Turkish as it is now, the catalogue was changed, and `make translations` brings the files along.
    """
    sources = {passage.text.key: passage for passage in passages(catalogue) if passage.text.key}
    for (context, said), wordings in translations.items():
        passage = sources.get(context)
        if passage is None or passage.said == said:
            continue
        for code in sorted(set(wordings) - set(translations.get((context, passage.said), wordings))):
            place = po_lines.position(content, code, context, source=True) or Position(f"{content.name}/translations/{code}.po")
            remedy = GIT if passage.confidential else _write_back(passage.said)
            yield Finding(place, Severity.WARNING, "po-source", "", FOUND, remedy)


def _write_back(source: str) -> Sentence:
    return Sentence(
        'Write this behind `msgid` again: "{source}" A translation goes behind `msgstr`; the Turkish is changed in services.yaml.',
        source=source,
    )


FOUND = Sentence("The `msgid` is not the Turkish of the catalogue, so this translation is not used.")
GIT = Sentence("Bring this entry back from git.")
