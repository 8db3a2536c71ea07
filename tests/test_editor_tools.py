"""What stands ready at an editor's desk: the schema in the editor, the hook before a commit, the check of a pull request."""

from __future__ import annotations

import re

import yaml

from builders import ROOT


def test_the_first_line_of_the_catalogue_leads_editors_to_its_schema():
    first = (ROOT / "services.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert (ROOT / first.removeprefix("# yaml-language-server: $schema=")).is_file()


def test_the_hook_runs_the_check_when_something_it_looks_at_has_changed():
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert hook["entry"] == "rehber check"
    for file in ("services.yaml", "content/pages/about.tr.md", "content/translations/ar.po"):
        assert re.search(hook["files"], file)
    assert not re.search(hook["files"], "README.md")


def test_a_pull_request_is_checked_without_any_right_to_write():
    workflow = yaml.safe_load((ROOT / ".github/workflows/check.yaml").read_text())
    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request" in workflow[True]  # YAML 1.1 reads `on` as a yes
    assert any("rehber check --format github" in step.get("run", "") for step in workflow["jobs"]["check"]["steps"])
