"""Records that are protected today must not come back by a rollback: their digests are kept next to the trees.

A tree that was built before a record became protected still holds its address. So the names of the public records of
each tree are written down beside it, and digests of all that is protected; a build deletes the tree that holds more than
may be told, and a rollback refuses it. Digests only: a list of what is hidden is no thing to leave on a server.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from html import unescape
from typing import TYPE_CHECKING, Any

from rehber import jsontext, urls
from rehber.check.gate import fold, telling
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue
    from rehber.publish.trees import Site

WITHDRAWN = "withdrawn"  #: the reason under which a protected record's old id is listed
TAG = re.compile(r"<[^>]{0,2000}>")
ARTICLES = ("page", "news")


class Withheld(Exception):  # a state of the site before
    """The previous site shows more than may be shown today. The argument says why, but never what."""


def digest(name: str) -> str:
    """Return the digest that is kept of the id of a protected record."""
    return hashlib.blake2b(name.encode(), digest_size=16).hexdigest()


def protected(catalogue: Catalogue) -> frozenset[str]:
    """Return the digests of what is protected today: confidential records, their services, and ids that were withdrawn."""
    hidden = [record for record in catalogue.providers if record.confidential]
    names = {record.id for record in hidden} | {service.id for record in hidden for service in record.services}
    return frozenset(
        digest(name) for name in names | {removed.id for removed in catalogue.removed if removed.reason == WITHDRAWN}
    )


def public(catalogue: Catalogue) -> frozenset[str]:
    """Return the ids of the public records and of their services."""
    shown = [record for record in catalogue.providers if not record.confidential]
    return frozenset({record.id for record in shown} | {service.id for record in shown for service in record.services})


def remember(site: Site, tree: str, catalogue: Catalogue, *, earlier: bool = False) -> None:
    """Write next to the trees which records the new tree shows, and add what is protected now to the earlier list.

    With *earlier*, files of the sites before stay in it, and so what the live one shows.
    """
    now = {digest(name) for name in public(catalogue)}
    shown = public(catalogue) | (_read(_of_tree(site, site.live)) if earlier and site.live else frozenset())
    _write(_of_tree(site, tree), sorted(shown))
    _write(_memory(site), sorted((_read(_memory(site)) | protected(catalogue)) - now))


def become_protected(site: Site, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids that one of the trees shows and that are protected now."""
    hidden = protected(catalogue)
    shown = {name for tree in ("a", "b") for name in _read(_of_tree(site, tree))}
    return tuple(sorted(name for name in shown if digest(name) in hidden))


def clean(site: Site, *, forget: bool = False) -> bool:
    """Delete the tree that is not live if it shows more than is allowed now, or if ``--forget`` was given.

    Return whether it did. The caller holds the lock.
    """
    if not site.tree(site.other).is_dir() or not (forget or _shows_protected(site)):
        return False
    site.manifest(site.other).unlink(missing_ok=True)
    shutil.rmtree(site.tree(site.other))
    _of_tree(site, site.other).unlink(missing_ok=True)
    return True


def guard(site: Site) -> None:
    """Raise :class:`Withheld` if the tree that is not live shows more than today's gate allows."""
    if not _of_tree(site, site.other).is_file():
        raise Withheld("Nobody can say what the site before shows: no list of its records lies beside it")
    if _shows_protected(site):
        raise Withheld("The site before shows a place that is protected now")
    if next(_told(site.tree(site.other)), None) is not None:
        raise Withheld("The site before has a text that may tell where a protected place is")


def _shows_protected(site: Site) -> bool:
    hidden = _read(_memory(site))
    return not _of_tree(site, site.other).is_file() or any(digest(name) in hidden for name in _read(_of_tree(site, site.other)))


def _told(tree: Path) -> Iterator[str]:
    """Yield each text of a tree that may tell where a protected place is: of its feed, and of its pages and news."""
    feed = tree / urls.FEED / "catalogue.json"
    if feed.is_file():
        try:
            rows = jsontext.parse(feed.read_bytes())
        except ValueError as error:
            raise Withheld("The feed of the site before cannot be read") from error
        yield from (text for text, language in _texts(rows) if telling.told(fold.fold(text), language) is not None)
    for language in WORDS:
        for folder in ARTICLES:
            for page in sorted((tree / language / folder).glob("*.html")):
                main = page.read_text(encoding="utf-8").partition("<main")[2].partition("</main")[0]
                text = fold.fold(unescape(TAG.sub(" ", re.sub(r"</(?:p|li|h[1-6]|td|tr)>", "\n", main))))
                if telling.told_in_slug(page.stem, language) or telling.told(text, language) is not None:
                    yield page.name


def _texts(root: Any) -> Iterator[tuple[str, str]]:  # noqa: ANN401  # our own file, as it was published
    """Yield each text of the published catalogue with its language."""
    nodes = [root]
    while nodes:
        node = nodes.pop()
        if isinstance(node, dict) and isinstance(node.get("text"), str) and node.get("language") in WORDS:
            yield node["text"], node["language"]
        else:
            nodes += node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()


def _memory(site: Site) -> Path:
    return site.home / "protected.json"


def _of_tree(site: Site, tree: str) -> Path:
    return site.home / f"{tree}.records.json"


def _read(file: Path) -> frozenset[str]:
    """Return the names in one of our lists; none if there is no list."""
    try:
        found = jsontext.parse(file.read_bytes())
    except (OSError, ValueError):
        return frozenset()
    return frozenset(name for name in found if isinstance(name, str)) if isinstance(found, list) else frozenset()


def _write(file: Path, names: list[str]) -> None:
    new = file.with_suffix(".new")
    new.write_text(json.dumps(names), encoding="utf-8")
    new.replace(file)
