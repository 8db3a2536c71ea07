"""The catalogue compared with the live site: records and pages that would disappear without a note under ``removed:``.

Only the list of files of the live site is read (:mod:`rehber.publish.trees`), so a check stays quick.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.publish import trees

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from rehber.check.load import Loaded

RECORD = re.compile(r"tr/(?:organisation|centre|unit)/([a-z0-9-]+)\.html")
ARTICLE = re.compile(r"(tr)/(page|news)/([a-z0-9-]+)\.html")
LANGUAGE = re.compile(r"([a-z]{2,3})/index\.html")
PUBLIC = re.compile(r"data/v1/(?:cards|calendars)/([a-z0-9-]+)\.(?:vcf|ics)")
THIRD = 3  #: so many records as this part of all may not go at once
FEW = 6  #: records of a directory too small to speak of parts


def compare(
    loaded: Loaded, live: Path, articles: Collection[str], languages: Collection[str], *, accept_loss: bool = False
) -> list[Finding]:
    """Return what the live site has and the next one would not have; *articles* are the addresses of Markdown pages.

    Where there is no live site, or its list cannot be read, there is nothing to compare with.
    """
    site = trees.Site(live)
    known = site.read_manifest(site.live)
    if loaded.catalogue is None or known is None:
        return []
    files = known.files
    main = loaded.files.main
    return [*_records(loaded, files, accept_loss=accept_loss), *_languages(files, languages), *_articles(files, articles, main)]


def _records(loaded: Loaded, files: Iterable[str], *, accept_loss: bool) -> Iterator[Finding]:
    """Say which records are gone without a line under ``removed:``, and which have become confidential."""
    catalogue = loaded.catalogue
    assert catalogue is not None  # noqa: S101  # asked before
    before = {match[1] for file in files if (match := RECORD.fullmatch(file))}
    now = {record.id for record in (*catalogue.organisations, *catalogue.centres, *catalogue.units)}
    told = {removed.id for removed in catalogue.removed}
    gone = sorted(before - now - told)
    place = _place(loaded, "removed")
    if len(gone) > FEW and len(gone) * THIRD > len(before) and not accept_loss:
        found = Sentence("{count} of the {all} records of the live site would be gone.", count=len(gone), all=len(before))
        yield Finding(place, Severity.ERROR, "records-gone", "", found, MEANT)
    elif not accept_loss:
        for id_ in gone:
            found = Sentence("`{id}` is on the live site and in the catalogue no more; its address would lead nowhere.", id=id_)
            remedy = Sentence("Write `removed: [{{id: {id}, on: {day}, reason: …, replaced_by: …}}]`, or keep the id: a name may change, an id never.", id=id_, day=catalogue.as_of)  # fmt: skip
            yield Finding(place, Severity.ERROR, "id-gone", id_, found, remedy)
    public = {match[1] for file in files if (match := PUBLIC.fullmatch(file))}
    for record in catalogue.providers:
        if record.confidential and record.id in public:
            found = Sentence("This record is confidential now, and the live site shows its number or its hours.")
            yield Finding(_place(loaded, *record.path), Severity.WARNING, "became-confidential", record.id, found, FORGET)


def _languages(files: Iterable[str], languages: Collection[str]) -> Iterator[Finding]:
    for code in sorted({match[1] for file in files if (match := LANGUAGE.fullmatch(file))} - set(languages)):
        found = Sentence("The live site has the language `{code}`, the next one would not.", code=code)
        remedy = Sentence("Leave it in LANGUAGES, or tell those who have links to its pages.")
        yield Finding(Position("pelicanconf.py"), Severity.WARNING, "language-gone", "", found, remedy)


def _articles(files: Iterable[str], articles: Collection[str], main: str) -> Iterator[Finding]:
    for file in sorted(file for file in files if ARTICLE.fullmatch(file) and file.partition("/")[2] not in articles):
        found = Sentence("The page {address} is on the live site, the next one would not have it.", address=file)
        remedy = Sentence("Keep its slug: others have links to it. A page that is not needed any more can say so.")
        yield Finding(Position(main), Severity.WARNING, "address-gone", "", found, remedy)


def _place(loaded: Loaded, *path: str | int) -> Position:
    """Return the position of a part of the catalogue; the beginning of the file if it is not there."""
    return loaded.files.position(path, key=len(path) == 1)


MEANT = Sentence("If that is meant, call `rehber build --accept-loss`.")
FORGET = Sentence(
    "After the next build tell the person who keeps the repository: old versions and copies of the feed still have them "
    "(`rehber check --history`)."
)
