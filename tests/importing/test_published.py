"""A directory is made from what another one publishes: the same records, the same texts, the same feed."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys

import pytest

import feed_builder
from builders import EDITION, LANGUAGES, ROOT, SCHEMA, catalogue, centre
from rehber.catalogue.finding import Severity
from rehber.check import load
from rehber.feed.schema_check import ContractViolation
from rehber.importing import published

SCHEMAS = ((ROOT / "schema" / "feed.schema.json").read_bytes(), SCHEMA.read_text("utf-8"))
SUMS = "data/v1/sha256sums.txt"


@pytest.fixture(scope="module")
def feed(real):
    return feed_builder.feed(real)


def run(*words):
    command = [sys.executable, "-m", "rehber", "import", *map(str, words)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def read(folder, as_of=EDITION):
    """Return a directory that was imported, as ``rehber check`` reads it; our own words for the search stand beside it."""
    for name in ("synonyms.yaml", "intents.yaml", "towns.yaml"):
        shutil.copy(ROOT / "content" / name, folder / "content" / name)
    return load.read(
        folder / "services.yaml", schema=SCHEMA, content=folder / "content", languages=LANGUAGES, as_of=as_of, today=as_of
    )


def test_the_command_makes_a_directory_with_the_same_feed(feed, tmp_path):
    (tmp_path / "catalogue.json").write_bytes(feed["data/v1/catalogue.json"])
    done = run("rehber", tmp_path / "catalogue.json", "-o", tmp_path / "new")
    assert (done.returncode, done.stderr) == (0, "")
    loaded = read(tmp_path / "new")
    assert [f.code for f in loaded.findings if f.severity is Severity.ERROR] == []
    again = feed_builder.feed(loaded.catalogue)
    assert again[SUMS] == feed[SUMS]
    assert again["data/v1/index.json"] == feed["data/v1/index.json"]


def test_a_folder_with_a_feed_is_taken_as_well(feed, tmp_path):
    (tmp_path / "catalogue.json").write_bytes(feed["data/v1/catalogue.json"])
    assert run("rehber", tmp_path, "-o", tmp_path / "new").returncode == 0
    assert (tmp_path / "new" / "content" / "translations" / "hy.po").is_file()


def test_values_that_yaml_would_read_as_something_else_come_back(tmp_path):
    fields = """
    name: "No"
    place: {address: {street: "1402. Sk.", number: "12", district: Şişli, province: İstanbul, postal_code: "34381"}, step_free: "yes"}
    hours: "Mo-Fr 10:30-17:00"
    phones: [{number: "0212 708 89 90", extension: "012"}]
    founded: "2013"
    summary: "null: # yok, \\"evet\\" - 'hayır' ve uzun bir satır ki yüz karakterden uzun olsun diye burada birkaç kelime daha var."
    """
    known = catalogue(centre(fields), tmp_path)
    written = published.files(feed_builder.feed(known)["data/v1/catalogue.json"], *SCHEMAS)
    again = catalogue(written["services.yaml"].decode(), tmp_path)
    assert again.centres == known.centres


def test_a_file_that_is_there_is_never_overwritten(feed, tmp_path):
    (tmp_path / "catalogue.json").write_bytes(feed["data/v1/catalogue.json"])
    (tmp_path / "services.yaml").write_text("kept", encoding="utf-8")
    done = run("rehber", tmp_path / "catalogue.json", "-o", tmp_path)
    assert done.returncode == 74
    assert "services.yaml is there already" in done.stderr
    assert (tmp_path / "services.yaml").read_text("utf-8") == "kept"
    assert not (tmp_path / "content").exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"{", "this is no JSON"),
        (b"\xff", "this is no catalogue"),
        (b"[]", "this is no catalogue"),
        (b'{"catalogue": {}}', "this is no catalogue"),
    ],
)
def test_what_is_no_published_catalogue_is_refused_in_a_sentence(tmp_path, content, said):
    (tmp_path / "x.json").write_bytes(content)
    done = run("rehber", tmp_path / "x.json", "-o", tmp_path / "new")
    assert (done.returncode, said in done.stderr, "Traceback" in done.stderr) == (1, True, False)
    assert not (tmp_path / "new").exists()


def test_a_file_that_is_not_there_is_named(tmp_path):
    done = run("rehber", tmp_path / "nowhere.json")
    assert (done.returncode, "nowhere.json" in done.stderr) == (74, True)


def test_the_name_of_a_language_can_lead_to_no_other_folder(feed):
    held = json.loads(feed["data/v1/catalogue.json"])
    held["texts"][0]["wordings"][-1]["language"] = "../../x"
    with pytest.raises(ContractViolation):
        published.files(json.dumps(held).encode(), *SCHEMAS)


def test_what_a_foreign_publisher_calls_itself_is_one_line_of_a_comment(feed):
    held = json.loads(feed["data/v1/catalogue.json"])
    held["attribution"] = "A\ndirectory: {}"
    text = published.files(json.dumps(held).encode(), *SCHEMAS)["services.yaml"].decode()
    assert text.splitlines()[1].startswith("# A directory: {} (")
