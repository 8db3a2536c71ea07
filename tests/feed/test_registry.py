"""An export is one file and its name in a tuple; whoever forgets the name hears of it here."""

from __future__ import annotations

import importlib
import json
import pkgutil

import pytest

import feed_builder
from builders import ROOT
from rehber import feed
from rehber.feed import changes
from rehber.feed.export import Export, Translated
from rehber.feed.schema_check import ContractViolation, Promises
from rehber.publish import build


def test_every_export_is_in_the_tuple():
    modules = [importlib.import_module(f"rehber.feed.{module.name}") for module in pkgutil.iter_modules(feed.__path__)]
    found = [thing for module in modules for thing in vars(module).values() if isinstance(thing, Export | Translated)]
    listed = (*feed.TRANSLATED, *feed.ALL)
    assert len(found) == len(listed)
    assert all(any(thing is entry for entry in listed) for thing in found)


def test_no_two_exports_write_the_same_file(real):
    paths = [path for path, _ in feed.build(feed_builder.release(real))]
    assert len(paths) == len(set(paths))


def test_a_file_that_breaks_its_promise_stops_the_build(real):
    row = json.loads(feed_builder.feed(real)["data/v1/services.ndjson"].splitlines()[0])
    promises = Promises({"feed.schema.json": (ROOT / "schema" / "feed.schema.json").read_bytes()})
    promised = "feed.schema.json#/$defs/service"
    promises.hold("services/x.json", json.dumps(row).encode(), promised)
    for wrong in ({"id": "1"}, {"name": ""}, {"secret_address": "Bir sokak"}, {"email": "kimse"}, {"assured_date": "dün"}):
        with pytest.raises(ContractViolation, match=r"services/x\.json"):
            promises.hold("services/x.json", json.dumps(row | wrong).encode(), promised)


@pytest.mark.slow  # the site in all languages
def test_the_published_feed_is_what_the_next_build_compares_with(site, real):
    contract = build.contract(ROOT / "schema", site)
    assert contract.highest == 1
    changes.guard(real, contract)
    assert contract.ledger == feed_builder.release(real).ledger.write()


def test_where_there_is_no_site_yet_there_is_nothing_to_compare_with(tmp_path):
    contract = build.contract(ROOT / "schema", tmp_path / "output")
    assert (contract.ledger, contract.highest, contract.sums) == (None, 0, None)


@pytest.mark.slow  # likewise
def test_another_process_with_another_hash_seed_writes_the_same_bytes(site, real):
    for path, content in feed_builder.feed(real).items():
        assert (site / path).read_bytes() == content, path
