"""The pages of a trial build: every page of the source language, rendered from templates that have changed."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from rehber import pages
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.text import SOURCE_LANGUAGE, State
from rehber.language import po
from rehber.page import Article, OperatorSettings
from rehber.publish.verify import Verification
from rehber.site import stream, vendor_js
from rehber.site.theme import TemplateFailed, Theme

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue
    from rehber.page import Page

PLACE = re.compile(r"([^:]+):([0-9]+): (.*)", re.DOTALL)

#: What the map and the search would bring: their content does not matter to a template, only that they are there.
SCRIPTS = ("map.js", "numbers.js", "search.js", "listed.js")
SAMPLE = Article("ornek", SOURCE_LANGUAGE, "Örnek", "Örnek.", "<p>Örnek.</p>", State.SOURCE)


def faults(catalogue: Catalogue, theme: Path, decisions: OperatorSettings) -> list[Finding]:
    """Render every page of the source language and return the first error of each template."""
    static = dict.fromkeys((*vendor_js.FILES, *SCRIPTS), b"")
    house = Theme(theme, static)
    news = Article(**{name: getattr(SAMPLE, name) for name in Article.__slots__} | {"date": datetime.date(2026, 1, 1)})
    content = stream.Content(pages=(SAMPLE,), news=(news,))
    languages = po.languages(theme / "translations", [SOURCE_LANGUAGE])
    found: dict[str, Finding] = {}
    for edition in stream.editions(catalogue, languages, content, decisions):
        renderer = house.edition(edition)
        for page in pages.plan(edition):
            try:
                rendered = renderer.render(page)
            except TemplateFailed as failed:
                found.setdefault(page.template, _finding(str(failed), page, theme))
                continue
            looks = Verification(tiles=decisions.tiles)  # what a build would find on the page itself
            looks.look(f"{SOURCE_LANGUAGE}/{page.address}", rendered)
            for fault in looks.faults[:1]:
                found.setdefault(page.template, _finding(fault, page, theme))
        try:
            list(stream.top(house, edition))
        except TemplateFailed as failed:
            found.setdefault("", _finding(str(failed), None, theme))
    return sorted(found.values(), key=lambda finding: finding.order)


def _finding(told: str, page: Page | None, theme: Path) -> Finding:
    """Return a finding at the line of a template."""
    match = PLACE.fullmatch(told)
    name = match[1] if match else page.template if page else "404.html"
    position = Position(f"{theme.name}/templates/{name}", int(match[2]) if match else 1)
    found = Sentence("This template cannot make a page: {problem}.", problem=(match[3] if match else told).rstrip("."))
    return Finding(
        position, Severity.ERROR, "template", "", found, Sentence("Compare the template with its last good version.")
    )
