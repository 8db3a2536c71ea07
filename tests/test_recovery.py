"""After a fault in one place everything else that can be read is looked at, and nothing false is said of it."""

from __future__ import annotations

import shutil

import pytest

import builders
from builders import EDITION, LANGUAGES, ROOT, SCHEMA
from rehber.catalogue import yaml_recovery
from rehber.check import load

OVERLAP = 'hours: "Mo 09:00-12:00, Mo 11:00-13:00"'
BROKEN = {
    "a tab": "\tphones: []",
    "a quotation mark that is not closed": '    also_called: ["Merkez]',
    "a bracket that is not closed": "    for: [women, men",
    "a brace that is not closed": '    phones: [{number: "444 31 12"]',
    "a blank that is missing behind a colon": "    website:https://example.org",
    "a colon that is missing": "    website",
    "a colon inside a text": "    address_note: Kapı: yeşil",
    "a key one blank too far to the right": "     emails: []",
    "a key below a text": "        emails: []",
    "a reference": "    website: *x",
    "an anchor": "    website: &x https://example.org",
    "a tag": "    website: !x y",
    "a merge key": "    <<: x",
    "a merge that is not finished": "<<<<<<< HEAD\n    website: x\n=======\n    website: y\n>>>>>>> main",
    "another encoding": "    website: \udc9e\udce7",
    "a sign no text begins with": "    address_note: @merkez",
    "a key that is a list": "    ? [a]\n    : b",
    "a text after the sign of a long text": "    address_note: > metin",
    "a comma too many": "    for: [women,, men]",
}


def codes(text: str, folder) -> list[tuple[str, str]]:
    return [
        (f.code, f.record) for f in builders.read(text.encode(errors="surrogateescape"), folder).findings if f.severity == 0
    ]


@pytest.mark.parametrize("fault", BROKEN)
def test_a_fault_in_a_record_hides_no_mistake_of_another_and_brings_none(fault, tmp_path):
    before = builders.record(OVERLAP.replace("Mo", "Tu") + "\nname: Ön Merkez", id="on-merkez")
    broken = builders.record().rstrip("\n") + "\n" + BROKEN[fault] + "\n"
    behind = builders.record(OVERLAP + "\nname: Son Merkez", id="son-merkez")
    found = codes(builders.HEAD + "centres:\n" + before + broken + behind, tmp_path)
    assert len(found) == 3, found
    assert [entry for entry in found if entry[1]] == [("hours-overlap", "on-merkez"), ("hours-overlap", "son-merkez")]


def test_every_fault_of_a_file_is_told_at_once_and_in_order(tmp_path):
    records = [
        builders.record(f"name: Merkez {n}\n{line}", id=f"merkez-{n}")
        for n, line in enumerate(("for: [women", OVERLAP, "website", "kind: x"))
    ]
    found = builders.read(builders.HEAD + "centres:\n" + "".join(records), tmp_path).findings
    assert [f.code for f in found if f.severity == 0] == ["yaml-syntax", "hours-overlap", "yaml-syntax", "value-not-allowed"]


@pytest.mark.parametrize("heading", ["sources:", "organisations:", "centres:"])
def test_a_heading_without_its_colon_is_one_fault(heading, tmp_path):
    text = builders.centre(OVERLAP) + "units: []\n"
    found = codes(text.replace(heading, heading[:-1]), tmp_path)
    assert [code for code, _ in found if code != "hours-overlap"] == ["yaml-syntax"]


@pytest.mark.parametrize("line", ["---", "directory: {id: x", "include: [a.yaml"])
def test_a_fault_at_the_top_is_one_fault(line, tmp_path):
    head, _, rest = builders.centre(OVERLAP).partition("\n")
    found = codes(f"{line}\n{rest}" if line.startswith("directory") else f"{head}\n{line}\n{rest}", tmp_path)
    assert [code for code, _ in found][-1] == "hours-overlap"
    assert len(found) == 2, found


def test_an_included_file_that_cannot_be_read_hides_nothing(tmp_path):
    (tmp_path / "a.yaml").write_text("centres:\n" + builders.record("for: [women"), "utf-8")
    (tmp_path / "b.yaml").write_text("centres:\n" + builders.record(OVERLAP + "\nname: İki", id="iki"), "utf-8")
    (tmp_path / "c.yaml").write_bytes("centres:\n".encode("utf-16"))
    unit = builders.record("name: Birim\nkind: migration-unit\nat: bir-merkez\n" + OVERLAP, id="birim")
    text = "include: [a.yaml, b.yaml, c.yaml]\n" + builders.HEAD + "units:\n" + unit
    assert codes(text, tmp_path) == [
        ("yaml-syntax", ""), ("hours-overlap", "iki"), ("text-encoding", ""), ("hours-overlap", "birim"),
    ]  # fmt: skip


def test_a_main_file_with_a_fault_still_brings_those_it_includes(tmp_path):
    (tmp_path / "b.yaml").write_text("centres:\n" + builders.record(OVERLAP + "\nname: İki", id="iki"), "utf-8")
    assert codes("include: [b.yaml]\n" + builders.centre("for: [women"), tmp_path) == [
        ("hours-overlap", "iki"),
        ("yaml-syntax", ""),
    ]


def test_what_was_left_out_of_a_protected_record_is_not_repeated(tmp_path):
    secret = "  - id: siginak\n    kind: womens-shelter\n    name: Sığınak\n    street: Gizli Sokak 5\n    for: [women\n"
    found = builders.read(builders.HEAD + "centres:\n" + secret + builders.record(OVERLAP), tmp_path).findings
    assert "hours-overlap" in [f.code for f in found]
    assert "Gizli" not in repr(found)


def test_many_faults_in_a_large_file_are_read_in_bounded_time(tmp_path):
    records = "".join(builders.record("for: [women", id=f"m-{n}") for n in range(4_000))
    parsed = yaml_recovery.read(builders.HEAD + "centres:\n" + records, "x.yaml")
    assert 1 < len(parsed.findings) <= yaml_recovery.ROUNDS + 1


def read(text: str, folder) -> load.Loaded:
    file = folder / "services.yaml"
    file.write_text(text, "utf-8")
    return load.read(file, schema=SCHEMA, content=ROOT / "content", languages=LANGUAGES, as_of=EDITION)


LINES = (ROOT / "services.yaml").read_text("utf-8").split("\n")
#: Every line with a key of a record; a quick run breaks two of them, a whole run forty.
PLACES = [number for number, line in enumerate(LINES) if line.startswith("    ") and ": " in line][:: len(LINES) // 48]


@pytest.fixture(scope="module")
def known(tmp_path_factory) -> set[tuple[str, str, str]]:
    return {(f.code, f.record, f.found.text) for f in read("\n".join(LINES), tmp_path_factory.mktemp("whole")).findings}


@pytest.mark.parametrize(
    "place", [pytest.param(p, marks=[] if i % 20 == 9 else pytest.mark.slow) for i, p in enumerate(PLACES)]
)
@pytest.mark.parametrize("fault", ["x: [a", "xx y", 'x: "y'])
def test_a_line_of_ours_that_is_broken_gives_one_finding_and_nothing_new(fault, place, known, tmp_path):
    lines = [*LINES]
    indent = len(lines[place]) - len(lines[place].lstrip())
    lines.insert(place + 1, " " * indent + fault)
    found = [f for f in read("\n".join(lines), tmp_path).findings if (f.code, f.record, f.found.text) not in known]
    assert [f.code for f in found] == ["yaml-syntax"], found
    assert found[0].position.line == place + 2


def test_a_list_that_is_none_takes_no_records_of_another_file(tmp_path):
    (tmp_path / "b.yaml").write_text("centres:\n" + builders.record(OVERLAP), "utf-8")
    for value in ("", "x", "{a: b}"):
        assert codes(f"include: [b.yaml]\n{builders.HEAD}centres: {value}\n", tmp_path)


@pytest.mark.parametrize("head", ["directory: {id: X}", "directory: x", "directory: {id: x", "directori: {}"])
def test_a_head_that_is_wrong_hides_no_mistake_of_the_records(head, tmp_path):
    _, _, rest = builders.centre(OVERLAP).partition("\n")
    found = codes(f"{head}\n{rest}", tmp_path)
    assert "hours-overlap" in [code for code, _ in found]
    assert not [code for code, record in found if code != "hours-overlap" and record]


@pytest.fixture
def content(tmp_path):
    return shutil.copytree(ROOT / "content", tmp_path / "content")


def of_content(folder) -> list[tuple[str, str]]:
    (folder / "services.yaml").write_text((ROOT / "services.yaml").read_text("utf-8"), "utf-8")
    loaded = load.read(
        folder / "services.yaml", schema=SCHEMA, content=folder / "content", languages=LANGUAGES, as_of=EDITION, markdown={}
    )
    return [(f.position.file, f.code) for f in loaded.findings if f.severity == 0]


@pytest.mark.parametrize("page", ["pages/editors-guide.tr.md", "pages/about.tr.md", "news/directory-opened.tr.md"])
@pytest.mark.parametrize("fault", [b"\xff", b"<<<<<<< HEAD\n", b"Odd: x\n"])
def test_a_page_that_cannot_be_read_is_one_finding(page, fault, content, tmp_path):
    file = content / page
    before = of_content(tmp_path)
    file.write_bytes(fault + file.read_bytes())
    assert [found for found in of_content(tmp_path) if found not in before] == [
        (f"content/{page}", {0xFF: "text-encoding", 60: "merge-unfinished"}.get(fault[0], "content-field"))
    ]


def test_an_entry_that_is_broken_hides_no_other_of_its_file(content, tmp_path):
    file = content / "translations" / "ar.po"
    text = file.read_text("utf-8")
    first, *others = (part for part in text.split("\n\n") if "msgid" in part)
    broken = others[3].replace('msgstr "', "msgstr ", 1)
    swollen = others[7].rstrip('"\n') + "x" * 9_000 + '"'
    file.write_text(text.replace(others[3], broken).replace(others[7], swollen), "utf-8")
    assert first
    assert of_content(tmp_path) == [("content/translations/ar.po", "po-syntax"), ("content/translations/ar.po", "po-length")]
