"""Both commands build the same site with the same guarantees; what Pelican keeps to itself stops them."""

from __future__ import annotations

import fcntl
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from builders import ROOT

pytestmark = pytest.mark.slow

LAST = 'THEME = "theme"'  #: a line of our settings to put others behind

COMMANDS = {"pelican": ["pelican"], "rehber build": ["rehber", "build"]}


@pytest.fixture(scope="module")
def original(tmp_path_factory) -> Path:
    """A copy of the project with a site that is live."""
    home = tmp_path_factory.mktemp("original") / "project"
    ignored = shutil.ignore_patterns("__pycache__", "*.egg-info")
    for name in ("services.yaml", "pelicanconf.py"):
        home.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, home / name)
    for name in ("content", "theme", "schema", "plugins"):
        shutil.copytree(ROOT / name, home / name, ignore=ignored)
    if (ROOT / "node_modules").is_dir():
        (home / "node_modules").symlink_to(ROOT / "node_modules")
    assert run(home, "rehber build").returncode == 0
    return home


@pytest.fixture
def project(original, tmp_path) -> Path:
    """A copy of that copy, to break."""
    return Path(shutil.copytree(original, tmp_path / "project", symlinks=True))


def run(project: Path, command: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    program = [str(Path(sys.executable).parent / COMMANDS[command][0]), *COMMANDS[command][1:], *arguments]
    return subprocess.run(program, cwd=project, capture_output=True, text=True, check=False)


def snapshot(project: Path) -> dict[str, bytes]:
    output = project / "output"
    return {f.relative_to(output).as_posix(): f.read_bytes() for f in output.rglob("*") if f.is_file()}


def change(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after, 1), encoding="utf-8")


def test_both_commands_build_the_same_site(original, project):
    shutil.rmtree(project / ".output.trees")
    (project / "output").unlink()
    assert run(project, "pelican").returncode == 0
    assert snapshot(project) == snapshot(original)


def test_a_fresh_checkout_goes_on_with_the_series_whose_ledger_it_is_given(original, project):
    shutil.rmtree(project / ".output.trees")
    (project / "output").unlink()
    (project / "broken.json").write_text("{}", encoding="utf-8")
    refused = run(project, "rehber build", "--ledger", "broken.json")
    assert (refused.returncode, "broken.json is no ledger.json of a feed" in refused.stderr) == (1, True)
    before = json.loads((original / "output/data/v1/changes.json").read_text("utf-8"))
    change(project / "services.yaml", "name: Rehber", "name: Rehber (deneme)")
    done = run(project, "rehber build", "--ledger", str(original / "output/data/v1/ledger.json"))
    assert (done.returncode, "begin a new series" in done.stdout) == (0, False)
    after = json.loads((project / "output/data/v1/changes.json").read_text("utf-8"))
    assert (after["series"], after["states"][:-1]) == (before["series"], before["states"])
    assert after["sequence"] == before["sequence"] + 1


def test_a_build_that_knows_of_no_earlier_feed_says_that_a_series_begins(project):
    assert "begin a new series" not in run(project, "rehber build").stdout
    shutil.rmtree(project / ".output.trees")
    (project / "output").unlink()
    assert "The data begin a new series" in run(project, "rehber build").stdout


def broken_catalogue(project):
    change(project / "services.yaml", "kind: migration-unit", "kind: migration-unti")


def undefined_variable(project):
    change(project / "theme/templates/unit.html", "provider(it, here)", "provider(it.nothing, here)")


def template_that_is_none(project):
    change(project / "theme/templates/need.html", "{% block main %}", "{% blok main %}")


def missing_template(project):
    (project / "theme/templates/area.html").unlink()


def broken_link_to_a_page(project):
    change(project / "content/pages/about.tr.md", "{filename}privacy.tr.md", "{filename}nowhere.tr.md")


def broken_link_to_the_site(project):
    with (project / "content/pages/about.tr.md").open("a", encoding="utf-8") as page:
        page.write("\n[Yok](../unit/boyle-bir-birim-yok.html)\n")


def broken_anchor(project):
    with (project / "content/pages/about.tr.md").open("a", encoding="utf-8") as page:
        page.write("\n[Yok](../numbers.html#yok)\n")


def page_without_title(project):
    change(project / "content/pages/about.en.md", "Title: ", "Titel: ")


def dropped_news(project):
    change(project / "content/news/directory-opened.fr.md", "Date: 2026-11-21", "Date: yesterday")


def page_twice(project):
    shutil.copy(project / "content/pages/about.tr.md", project / "content/pages/zweite.tr.md")


def page_in_another_language(project):
    change(project / "content/pages/about.en.md", "Lang: en", "Lang: krd")


def page_that_moves_itself(project):
    change(project / "content/pages/about.en.md", "Lang: en", "Lang: en\nSave_as: tr/index.html")


def page_that_takes_a_file_along(project):
    with (project / "content/pages/about.tr.md").open("a", encoding="utf-8") as page:
        page.write("\n[x]({attach}../../services.yaml)\n")


def page_that_is_a_link(project):
    (project / "content/pages/hosts.tr.md").symlink_to("/etc/hosts")


def missing_plugin(project):
    change(project / "pelicanconf.py", LAST, LAST + '\nPLUGINS = [*PLUGINS, "no_such_plugin"]')


def plugin_that_cannot_begin(project):
    (project / "plugins" / "odd.py").write_text("def register():\n    raise ValueError('odd')\n", encoding="utf-8")
    change(project / "pelicanconf.py", LAST, LAST + "\nimport odd\nPLUGINS = [*PLUGINS, odd]")


def our_plugin_that_cannot_be_imported(project):
    change(project / "plugins/rehber/site/stream.py", "from rehber import", "from rehber import nothing_at_all,")


def a_plugin_that_writes_a_strange_file(project):
    text = (
        "from pathlib import Path\nfrom pelican import signals\n\n"
        "def write(pelican):\n    Path(pelican.output_path, 'x.exe').write_bytes(b'')\n\n"
        "def register():\n    signals.all_generators_finalized.connect(later)\n\n"
        "def later(generators):\n    write(generators[0])\n"
    )
    (project / "plugins" / "odd.py").write_text(text, encoding="utf-8")
    change(project / "pelicanconf.py", LAST, LAST + "\nimport odd\nPLUGINS = [*PLUGINS, odd]")


def a_number_of_records_that_is_none(project):
    change(project / "pelicanconf.py", "SEARCH_WHOLE_UP_TO = 2_000", 'SEARCH_WHOLE_UP_TO = "all"')


FAULTS = [
    a_number_of_records_that_is_none,
    broken_catalogue,
    undefined_variable,
    template_that_is_none,
    missing_template,
    broken_link_to_a_page,
    broken_link_to_the_site,
    broken_anchor,
    page_without_title,
    dropped_news,
    page_twice,
    page_in_another_language,
    page_that_moves_itself,
    page_that_takes_a_file_along,
    page_that_is_a_link,
    missing_plugin,
    plugin_that_cannot_begin,
    a_plugin_that_writes_a_strange_file,
]


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.__name__)
def test_a_fault_stops_the_build_and_leaves_the_live_site(fault, project):
    before = snapshot(project)
    fault(project)
    done = run(project, "rehber build")
    assert done.returncode == 1, done.stdout
    assert done.stderr
    assert snapshot(project) == before


@pytest.mark.parametrize(
    "fault",
    [undefined_variable, broken_link_to_a_page, dropped_news, missing_plugin, our_plugin_that_cannot_be_imported],
    ids=lambda f: f.__name__,
)
@pytest.mark.parametrize("arguments", [[], ["--quiet"]], ids=["", "quiet"])
def test_pelican_says_with_its_exit_code_what_it_would_rather_keep_to_itself(fault, arguments, project):
    before = snapshot(project)
    fault(project)
    assert run(project, "pelican", *arguments).returncode == 1
    assert snapshot(project) == before


@pytest.mark.parametrize(
    "fault", [broken_catalogue, undefined_variable, missing_template, broken_link_to_a_page], ids=lambda f: f.__name__
)
def test_no_editor_is_shown_a_traceback(fault, project):
    fault(project)
    done = run(project, "rehber build")
    assert "Traceback" not in done.stdout + done.stderr


def test_a_template_that_fails_is_named_with_its_line(project):
    undefined_variable(project)
    assert "components/provider/macro.html:" in run(project, "rehber build").stderr


def test_without_the_browser_libraries_the_check_works_and_the_build_says_what_is_missing(project):
    change(project / "pelicanconf.py", 'str(HERE / "node_modules")', 'str(HERE / "nowhere")')
    assert run(project, "rehber check").returncode == 0
    done = run(project, "rehber build")
    assert done.returncode == 74
    assert "the browser libraries are not set up" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_target_that_is_no_site_is_an_input_output_error(project):
    (project / "elsewhere").mkdir()
    assert run(project, "rehber build", "-o", "elsewhere").returncode == 74


def test_a_second_build_at_the_same_time_says_so(project):
    with (project / ".output.trees" / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert run(project, "rehber build").returncode == 75
    assert run(project, "rehber build").returncode == 0
