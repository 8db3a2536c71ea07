"""The highest number a state of the feed ever had. It is kept next to the trees, because a rollback removes it from them.

Readers of the feed go by this number and the digest beside it. After a rollback the next state must not get the number
of the one that was rolled back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from rehber import jsontext, urls

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.publish.trees import Site


HIGHEST = 10**15  #: no directory changes that often; whoever reads the number must be able to hold it


def highest(site: Site) -> int:
    """Return the highest number that was ever used here; 0 if it is not known."""
    return _number(_file(site), "highest")


def remember(site: Site, tree: str) -> None:
    """Note the number of the feed in a tree that is about to be switched to."""
    number = max(highest(site), _number(site.tree(tree) / urls.FEED / "changes.json", "sequence"))
    new = _file(site).with_suffix(".new")
    new.write_text(json.dumps({"highest": number}), encoding="utf-8")
    new.replace(_file(site))


def _file(site: Site) -> Path:
    return site.home / "feed.json"


def _number(file: Path, key: str) -> int:
    try:
        found = jsontext.parse(file.read_bytes())[key]
    except (OSError, ValueError, KeyError, TypeError):
        return 0
    return found if type(found) is int and 0 <= found < HIGHEST else 0
