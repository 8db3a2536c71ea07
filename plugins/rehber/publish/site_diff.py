"""What a change does to the site: which pages are new, changed or gone, each named once for all its languages."""

from __future__ import annotations

import filecmp
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from rehber.catalogue.finding import Messages

HEADINGS = {
    "new": Sentence("Pages that are new"),
    "changed": Sentence("Pages that change"),
    "gone": Sentence("Pages that are gone"),
}
NOTHING = Sentence("No page changes.")
PAGE = re.compile(r"(?:(?P<language>[a-z]{2,3})/)?(?P<address>.+\.html)")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two sites, compared."""

    pages: Mapping[str, Mapping[str, list[str]]]  #: by what becomes of them and by address: languages; none at the top
    others: int  #: files that are not the same and are no pages

    def markdown(self, messages: Messages) -> str:
        """Return the comparison as Markdown, for the summary of a pull request."""
        return "".join(f"{line}\n" for line in self._lines(messages))

    def _lines(self, messages: Messages) -> Iterator[str]:
        if not self.pages:
            yield NOTHING.into(messages)
        for fate, heading in HEADINGS.items():
            addresses = self.pages.get(fate, {})
            if addresses:
                yield from (f"### {heading.into(messages)} ({len(addresses)})", "")
                yield from (f"- `{address}` {' '.join(languages)}".rstrip() for address, languages in addresses.items())
            yield from [""] * bool(addresses)
        if self.others:
            yield Sentence("Files of the data and others that change: {count}.", count=self.others).into(messages)


def compare(before: Path, after: Path) -> Comparison:
    """Compare two built sites."""
    old, new = _files(before), _files(after)
    pages: dict[str, defaultdict[str, list[str]]] = {}
    others = 0
    for path in sorted(old | new):
        fate = "new" if path not in old else "gone" if path not in new else "changed"
        if fate == "changed" and filecmp.cmp(before / path, after / path, shallow=False):
            continue
        page = PAGE.fullmatch(path)
        if page is None:
            others += 1
            continue
        pages.setdefault(fate, defaultdict(list))[page["address"]] += filter(None, [page["language"]])
    return Comparison(pages, others)


def _files(site: Path) -> set[str]:
    site = site.resolve()
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
