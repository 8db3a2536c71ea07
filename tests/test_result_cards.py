"""The cards a script makes of what was found: every text in its own direction."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from builders import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

DESK = "65+ Yaş Destek Masası"
ROW = {
    "name": DESK, "lang": "tr", "path": "unit/masa.html", "kind": "وحدة", "by": DESK, "area": "Şişli",
    "call": ["444 31 12", "tel:+904443112", DESK], "when": 0,
}  # fmt: skip


def directions(node: Any, around: str = "rtl") -> Iterator[tuple[str, str]]:  # a tree as JSON
    """Yield each text with the direction it is drawn in; ``bdi`` without one takes that of its first letter."""
    if isinstance(node, str):
        yield node, around
        return
    own = node.get("dir") or ("auto" if node["name"] == "bdi" else around)
    for child in node["children"]:
        yield from directions(child, own)


@pytest.mark.parametrize("language", ["ar", "fa"])
def test_a_turkish_name_is_not_turned_round_in_a_page_from_right_to_left(language, tmp_path):
    """Case 25: "65+ Yaş" was drawn as "Yaş +65" in the list, beside it and on the buttons of an Arabic page."""
    file = tmp_path / "rows.json"
    file.write_text(json.dumps([ROW]), "utf-8")
    done = subprocess.run(["node", ROOT / "tests/search/cards.cjs", language, file], capture_output=True, text=True, check=True)
    drawn = [direction for card in json.loads(done.stdout) for text, direction in directions(card) if DESK in text]
    assert len(drawn) == 4  # the name, who runs it, whose number it is, and the name read aloud on the button
    assert "rtl" not in drawn
