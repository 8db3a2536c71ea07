"""The feed against the schemas of HSDS 3.0, as Open Referral publishes them."""

from __future__ import annotations

import gzip
import json

import pytest

import feed_builder
from builders import LANGUAGES

FOLDERS = ("", *(f"{code}/" for code in LANGUAGES[1:]))
COLLECTIONS = {
    "services": "service",
    "organizations": "organization",
    "taxonomies": "taxonomy",
    "taxonomy_terms": "taxonomy_term",
}

pytestmark = feed_builder.here


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_row_is_valid(files, collection):
    validator = feed_builder.hsds(COLLECTIONS[collection])
    lines = files[f"data/v1/{collection}.ndjson"].splitlines()
    assert len(lines) >= 2
    assert not [fault.message for line in lines for fault in validator.iter_errors(json.loads(line))]


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_service_in_one_language_is_valid(files, folder):
    lines = gzip.decompress(files[f"data/v1/{folder}services.one-language.ndjson.gz"]).splitlines()
    assert len(lines) > 40
    assert not [fault.message for line in lines for fault in feed_builder.hsds("service").iter_errors(json.loads(line))]


@pytest.mark.parametrize("path", [f"{f}{c}" for c in ("services", "organizations") for f in FOLDERS] + ["service_at_locations"])
def test_every_list_is_valid(files, path):
    page = feed_builder.read(files, f"{path}.json")
    assert page["total_items"] == page["size"] == len(page["contents"]) > 0
    validator = feed_builder.hsds(f"{COLLECTIONS.get(path.rpartition('/')[2], 'service_at_location')}_list")
    assert not [fault.message for row in page["contents"] for fault in validator.iter_errors(row)]


def test_the_schemas_refuse_what_is_wrong(files):
    row = json.loads(files["data/v1/services.ndjson"].splitlines()[0])
    wrong = ({"id": "1"}, {"email": "kimse"}, {"url": "burada"}, {"status": "açık"}, {"minimum_age": "18"})
    for change in wrong:
        assert list(feed_builder.hsds("service").iter_errors(row | change)), change
