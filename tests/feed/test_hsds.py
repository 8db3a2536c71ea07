"""The feed against the schemas of HSDS 3.0, as Open Referral publishes them."""

from __future__ import annotations

import json

import pytest

import feed_builder
from builders import LANGUAGES

FOLDERS = ("", *(f"{code}/" for code in LANGUAGES))
COLLECTIONS = {
    "services": "service",
    "organizations": "organization",
    "service_at_locations": "service_at_location",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}

pytestmark = feed_builder.here


@pytest.fixture(scope="module")
def files(real):
    return feed_builder.feed(real)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_file_of_a_record_is_valid(files, collection):
    validator = feed_builder.hsds(COLLECTIONS[collection])
    paths = [path for path in files if f"/{collection}/" in path]
    assert len(paths) >= 8 * 2
    faults = [(path, fault.message) for path in paths for fault in validator.iter_errors(json.loads(files[path]))]
    assert not faults


@pytest.mark.parametrize("collection", ["services", "organizations", "service_at_locations"])
@pytest.mark.parametrize("folder", FOLDERS)
def test_every_list_is_valid(files, collection, folder):
    page = feed_builder.read(files, f"{folder}{collection}.json")
    assert page["total_items"] == page["size"] == len(page["contents"]) > 0
    validator = feed_builder.hsds(f"{COLLECTIONS[collection]}_list")
    assert not [fault.message for row in page["contents"] for fault in validator.iter_errors(row)]


def test_the_schemas_refuse_what_is_wrong(files):
    row = feed_builder.read(files, "services.json")["contents"][0]
    wrong = ({"id": "1"}, {"email": "kimse"}, {"url": "burada"}, {"status": "açık"}, {"minimum_age": "18"})
    for change in wrong:
        assert list(feed_builder.hsds("service").iter_errors(row | change)), change
