"""Git never forgets: what was once written about a place that is confidential now is found, and not repeated."""

from __future__ import annotations

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
