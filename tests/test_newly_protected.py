"""A record that was public and is protected now: built, gone back, built again, in the site as people get it."""

from __future__ import annotations

import pytest

import builders
from builders import HEAD, ROOT, TODAY, record, unchecked
from check.gate import canary
from rehber.page import OperatorSettings
from rehber.publish import build, release, trees, withheld
from rehber.site import stream

pytestmark = pytest.mark.slow
CODES = ("tr", "en")
DESK = record("name: Danışma\nphones: [{number: '444 31 12'}]", id="danisma")
OPEN = "name: Zkanarya Evi\nplace: {address: {street: Zkanarya Sok., district: Konak, province: İzmir}}\nphones: [{number: '(0232) 441 23 45'}]"
PUBLIC = HEAD + "centres:\n" + record(OPEN, id="zkanarya-evi") + DESK
SHELTER = record("kind: womens-shelter\nname: Kadın Sığınma Evi\nreached_through: danisma", id="kadin-siginma-evi-izmir")
GONE = "removed:\n  - {id: zkanarya-evi, on: 2026-11-02, reason: withdrawn}\n"
HIDDEN = HEAD + "centres:\n" + SHELTER + DESK + GONE


def built(text, folder, live):
    """Build the whole site of a catalogue, as ``rehber build`` does, and return what the build says."""
    known = unchecked(text, folder, TODAY)
    return build.build(
        live,
        known,
        languages=builders.languages(CODES),
        content=stream.Content(),
        folders=build.Folders(ROOT / "theme", ROOT / "node_modules"),
        contract=build.contract(ROOT / "schema", live, accept_loss=True),
        decisions=OperatorSettings(),
    )


def betraying(folder):
    """Return the files of all trees that show the place; the old id alone is what readers of the feed must delete."""
    files = (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())
    return [
        file.relative_to(folder).as_posix() for file in files if canary.betrays("", file.read_bytes(), known="zkanarya-evi")
    ]


@pytest.fixture
def live(tmp_path):
    return tmp_path / "site" / "output"


def test_a_place_that_became_protected_is_gone_and_stays_gone(tmp_path, live):
    built(PUBLIC, tmp_path, live)
    built(PUBLIC, tmp_path, live)
    assert betraying(live.parent)
    done = built(HIDDEN, tmp_path, live)
    assert done.protected == ("zkanarya-evi",)
    assert betraying(live.parent) == []
    assert not release.rollback(trees.Site(live))
    built(HIDDEN, tmp_path, live)
    assert release.rollback(trees.Site(live))
    built(HIDDEN, tmp_path, live)
    assert betraying(live.parent) == []


def test_who_keeps_the_old_id_is_told_too_and_nothing_stays(tmp_path, live):
    built(PUBLIC, tmp_path, live)
    same = HIDDEN.replace(GONE, "").replace("kadin-siginma-evi-izmir", "zkanarya-evi")
    assert built(same, tmp_path, live).protected == ("zkanarya-evi",)
    left = [name for name in betraying(live.parent) if "/zkanarya-evi" not in name]
    assert left == []


def test_the_changes_name_no_field_of_what_became_protected(tmp_path, live):
    built(PUBLIC, tmp_path, live)
    built(HIDDEN, tmp_path, live)
    changes = (live / "data" / "v1" / "changes.json").read_text(encoding="utf-8")
    for field in ("address", "phones", "Konak", "womens-shelter", 'replaced_by": "kadin'):
        assert field not in changes


def test_a_tree_put_back_from_a_backup_is_refused(tmp_path, live):
    built(PUBLIC, tmp_path, live)
    place = trees.Site(live)
    saved = place.tree(place.live or "").rename(tmp_path / "saved")
    saved.rename(place.tree(place.live or ""))
    built(HIDDEN, tmp_path, live)
    (tmp_path / "again").mkdir()
    built(PUBLIC, tmp_path, tmp_path / "again" / "output")
    old = trees.Site(tmp_path / "again" / "output")
    old.tree("a").rename(place.tree(place.other))
    old.manifest("a").rename(place.manifest(place.other))
    with pytest.raises(withheld.Withheld):
        release.rollback(place)
