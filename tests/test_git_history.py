"""Git never forgets: what was once written about a place that is confidential now is found, and not repeated."""

from __future__ import annotations

import os
import subprocess

import pytest

from builders import HEAD, catalogue, centre, record
from rehber.check import git_history, report
from rehber.language.po import interface_of_checks

SECRET = "Gizlikaya Sok."
OPEN = f'place: {{address: {{street: {SECRET}, number: "5", district: Konak, province: İzmir}}}}'
SHELTER = "kind: womens-shelter\nreached_through: danisma"
DESK = record("name: Danışma\nphones: [{number: '444 31 12'}]", id="danisma")


@pytest.fixture
def repository(tmp_path):
    def git(*words):
        who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
        subprocess.run(["git", "-C", str(tmp_path), *who, *words], check=True, capture_output=True)

    def commit(text):
        (tmp_path / "services.yaml").write_text(text, encoding="utf-8")
        git("add", "services.yaml")
        git("commit", "--quiet", "--message", "x")

    git("init", "--quiet")
    return tmp_path, commit


def found(folder, text):
    return list(git_history.betrayals(folder, catalogue(text, folder)))


def test_a_place_in_an_old_commit_is_found_with_its_commit_and_line(repository):
    folder, commit = repository
    commit(centre(OPEN))
    now = HEAD + "centres:\n" + record(SHELTER) + DESK
    commit(now)
    (finding,) = found(folder, now)
    assert finding.code == "confidential-history"
    assert finding.record == "bir-merkez"
    assert finding.position.file.endswith(":services.yaml")
    assert finding.position.line == centre(OPEN).splitlines().index(f"    {OPEN}") + 1


def test_the_old_words_are_not_repeated(repository):
    folder, commit = repository
    commit(centre(OPEN))
    now = HEAD + "centres:\n" + record(SHELTER) + DESK
    commit(now)
    for form in report.FORMATS:
        for language in ("tr", "en"):
            assert SECRET not in report.report(found(folder, now), form, interface_of_checks(language))


def test_a_record_that_was_never_open_leaves_nothing(repository):
    folder, commit = repository
    now = HEAD + "centres:\n" + record(SHELTER) + DESK
    commit(now)
    assert found(folder, now) == []


def test_an_open_record_may_have_had_a_place(repository):
    folder, commit = repository
    commit(centre(OPEN))
    now = centre("name: Başka")
    commit(now)
    assert found(folder, now) == []


def test_an_old_version_that_is_no_yaml_does_not_stop_the_search(repository):
    folder, commit = repository
    commit(centre(OPEN))
    commit("a: [")
    now = HEAD + "centres:\n" + record(SHELTER) + DESK
    commit(now)
    assert len(found(folder, now)) == 1


def test_outside_a_checkout_nobody_says_that_nothing_was_found(tmp_path):
    (finding,) = found(tmp_path, centre())
    assert finding.code == "history-incomplete"


def run(folder, *words):
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run(["git", "-C", str(folder), *who, *words], check=True, capture_output=True)


def put(folder, name, text, message="x"):
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    run(folder, "add", name)
    run(folder, "commit", "--quiet", "--message", message)


SAFE = HEAD + "centres:\n" + record(SHELTER, id="kadin-evi") + DESK
TOLD = "Kadın sığınma evi Gizlikaya Sokağındadır."
PAGE = "Title: Bir sayfa\nSlug: bir-sayfa\nLang: tr\nSummary: Bir sayfa.\n\nKadın sığınma evi Gizlikaya Sokağındadır.\n"
PO = 'msgctxt "centre/danisma/summary"\nmsgid "x"\nmsgstr "The women\'s shelter is behind the post office."\n'


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "services.yaml",
            HEAD + "centres:\n" + record(SHELTER + "\nsummary: Gizlikaya Sokağında kalınır.", id="kadin-evi") + DESK,
        ),
        ("services.yaml", HEAD + "centres:\n" + record(f"summary: {TOLD}")),
        ("services.yaml", HEAD + "centres:\n" + record(OPEN + "\n" + "name: Bir Ev", id="eski-kimlik")),
        ("content/pages/bir-sayfa.tr.md", PAGE),
        ("content/translations/en.po", PO),
        ("old/moved.yaml", HEAD + "centres:\n" + record(f"summary: {TOLD}")),
    ],
    ids=["free text", "another record", "an earlier id", "a page", "a translation", "another file"],
)
def test_what_an_old_version_told_is_found_after_it_is_gone(tmp_path, name, text):
    run(tmp_path, "init", "--quiet")
    put(tmp_path, name, text)
    run(tmp_path, "rm", "--quiet", name)
    now = SAFE.replace("name: Bir Merkez", "name: Bir Ev", 1)
    put(tmp_path, "services.yaml", now)
    findings = found(tmp_path, now)
    assert {finding.code for finding in findings} == {"confidential-history"}
    assert all("Gizlikaya" not in str(finding) for finding in findings)


def test_a_renamed_file_and_a_message_are_looked_at(tmp_path):
    run(tmp_path, "init", "--quiet")
    put(tmp_path, "content/pages/konukevi-sisli.tr.md", PAGE.partition("Kadın")[0] + "Bir metin.\n", message=TOLD)
    run(tmp_path, "mv", "content/pages/konukevi-sisli.tr.md", "content/pages/bir-sayfa.tr.md")
    put(tmp_path, "services.yaml", SAFE)
    assert len(found(tmp_path, SAFE)) == 2


def test_a_shallow_clone_is_never_nothing_found(tmp_path):
    whole, clone = tmp_path / "whole", tmp_path / "clone"
    whole.mkdir()
    run(whole, "init", "--quiet")
    put(whole, "services.yaml", centre(OPEN))
    put(whole, "services.yaml", SAFE)
    run(tmp_path, "clone", "--quiet", "--depth", "1", whole.as_uri(), str(clone))
    assert [finding.code for finding in found(clone, SAFE)] == ["history-incomplete"]


def test_a_partial_clone_is_never_nothing_found(tmp_path):
    whole, clone = tmp_path / "whole", tmp_path / "clone"
    whole.mkdir()
    run(whole, "init", "--quiet")
    run(whole, "config", "uploadpack.allowFilter", "true")
    put(whole, "services.yaml", centre(OPEN))
    put(whole, "services.yaml", SAFE)
    run(tmp_path, "clone", "--quiet", "--filter=blob:none", whole.as_uri(), str(clone))
    assert [finding.code for finding in found(clone, SAFE)] == ["history-incomplete"]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give a folder to somebody else")
def test_the_repository_of_somebody_else_is_never_nothing_found(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    run(tmp_path, "init", "--quiet")
    put(tmp_path, "services.yaml", SAFE)
    for folder in (tmp_path, tmp_path / ".git"):
        os.chown(folder, 12345, 12345)
    assert [finding.code for finding in found(tmp_path, SAFE)] == ["history-incomplete"]


def test_a_file_moved_and_an_id_changed_in_one_commit_is_found_where_it_was(tmp_path):
    run(tmp_path, "init", "--quiet")
    put(tmp_path, "catalogue/old.yaml", HEAD + "centres:\n" + record(OPEN + "\nname: Kadın Evi", id="eski-kimlik"))
    run(tmp_path, "mv", "catalogue/old.yaml", "services.yaml")
    now = HEAD + "centres:\n" + record(SHELTER + "\nname: Kadın Evi", id="kadin-siginma-evi") + DESK
    put(tmp_path, "services.yaml", now)
    findings = found(tmp_path, now)
    assert [finding.position.file.partition(":")[2] for finding in findings] == ["catalogue/old.yaml"]
