"""The Markdown pages together: a page and its translations are a set, each with a name that tells which it is."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.check.page_head import error

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from rehber.article.source import Source


def check(sources: Iterable[Source], unread: Container[str] = ()) -> Iterator[Finding]:
    """Yield what is wrong with pages as sets; each of *sources* has a slug and a language.

    *unread* are files, from ``content/``, that cannot be read as pages: what is missing may be in one of them.
    """
    sets: defaultdict[tuple[str, str], dict[str, Source]] = defaultdict(dict)
    for source in sources:
        wanted = f"{source.slug}.{source.language}.md"
        if source.name.rpartition("/")[2] != wanted:
            found = Sentence("The name of the file does not say which page it is.")
            yield error(source.name, source.line("slug"), "content-name", found, Sentence("Call it `{name}`.", name=wanted))
        same = sets[source.folder, source.slug].setdefault(source.language, source)
        if same is not source:
            found = Sentence("`{slug}` in the language `{language}` is already the page {file}.", slug=source.slug, language=source.language, file=same.name)  # fmt: skip
            yield error(source.name, source.line("slug"), "content-twice", found, Sentence("Give one of the two another slug."))
    for (folder, slug), translated in sets.items():
        if SOURCE_LANGUAGE in translated or f"{folder}/{slug}.{SOURCE_LANGUAGE}.md" not in unread:
            yield from _set(translated)


def _set(translated: dict[str, Source]) -> Iterator[Finding]:
    """Look at one page in all its languages."""
    original = translated.get(SOURCE_LANGUAGE)
    if original is None:
        first = next(iter(translated.values()))
        found = Sentence("There is no page `{slug}` in Turkish, the language the others are translated from.", slug=first.slug)
        remedy = Sentence("Add `{name}`; readers of other languages get it until it is translated.", name=f"{first.slug}.{SOURCE_LANGUAGE}.md")  # fmt: skip
        yield error(first.name, first.line("slug"), "content-without-source", found, remedy)
        return
    for source in translated.values():
        if source is not original:
            yield from _translation(source, original)


def _translation(source: Source, original: Source) -> Iterator[Finding]:
    """Compare a translation with the Turkish page."""
    if source.fields.get("date") != original.fields.get("date"):
        found = Sentence("The date is not that of the Turkish announcement.")
        remedy = Sentence("Write `Date: {date}`, or nothing on a page.", date=original.fields.get("date", "-"))
        yield error(source.name, source.line("date"), "content-date", found, remedy)
    noted = source.fields.get("translated_from")
    if noted == original.digest:
        return
    found = Sentence("The Turkish page has changed since this one was translated.")
    if noted is None:
        found = Sentence(
            "The page does not say which Turkish text it was translated from, so nobody knows whether it is still right."
        )
    remedy = Sentence("Translate the change and write `Translated_from: {digest}`.", digest=original.digest)
    position = Position(source.name, source.line("translated_from"))
    yield Finding(position, Severity.WARNING, "content-outdated", "", found, remedy)
