"""The lines of docs/hosting.md do what they say, as far as that can be tried without an account."""

from __future__ import annotations

import functools
import http.server
import re
import subprocess
import threading
import urllib.parse
import urllib.request

import pytest

import builders
from builders import LANGUAGES, ROOT
from rehber.policy import POLICY
from rehber.publish import hosting, release, trees
from rehber.publish.hosts import Told, base_path
from rehber.publish.verify import Verification

GUIDE = (ROOT / "docs" / "hosting.md").read_text("utf-8")
ADDRESS = "https://ad.github.io/rehber"
COPIES = sorted(
    {found.strip() for found in re.findall(r"(?:`|- run: |- |\n)((?:mkdir -p public && )?cp -a output/\.[^`\n]*)", GUIDE)}
)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A project below a path, just built."""
    home = tmp_path_factory.mktemp("project")
    text = builders.centre().replace("base_url: unknown", f'base_url: "{ADDRESS}"')
    text = text.replace("Deneme, licence", "Deneme, contact: bilgi@example.org, licence")
    site = trees.Site(home / "output")
    with site.locked():
        hosting.write(site, Told(base_path(ADDRESS), LANGUAGES, POLICY))
        found = builders.files(builders.catalogue(text, home))
        release.publish(site, found, Verification(base="/rehber"))
    (home / "public_html").mkdir()
    return home


def test_there_are_lines_for_every_kind_of_host():
    assert len(COPIES) == 4


@pytest.mark.parametrize("line", COPIES)
def test_a_line_that_copies_the_site_copies_all_of_it_and_no_link(line, project):
    subprocess.run(["sh", "-ec", line], cwd=project, check=True)
    target = project / ("public_html" if "public_html" in line else "public")
    there = {file.relative_to(target).as_posix() for file in target.rglob("*") if file.is_file()}
    assert {f.relative_to(project / "output").as_posix() for f in (project / "output").rglob("*") if f.is_file()} <= there
    assert not [file for file in target.rglob("*") if file.is_symlink()]


def test_project_pages_below_a_path_lead_nowhere_wrong(project, tmp_path):
    """A plain server under whose top the site stands in a folder, and which shows 404.html for what is not there."""
    (tmp_path / "rehber").symlink_to(project / "output")
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(tmp_path))
    ) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        top = f"http://127.0.0.1:{server.server_port}"

        def body(path):
            with urllib.request.urlopen(f"{top}{path}") as answer:
                return answer.read().decode()

        for path in ("/rehber/", "/rehber/tr/index.html", "/rehber/tr/find.html", "/rehber/tr/map.html", "/rehber/404.html"):
            links = re.findall(r'(?:href|src)="([^"#]+)"', body(path))
            inside = {urllib.parse.urljoin(path, link) for link in links if not re.match(r"[a-z]+:|//", link)}
            assert inside
            assert all(link.startswith("/rehber/") for link in inside), path
            for link in inside:
                body(link)
        server.shutdown()


def test_a_host_that_drops_names_with_a_dot_or_an_underscore_takes_nothing_a_page_needs(project):
    """Case 34: `_headers`, `_redirects` and `.well-known` are lost there, and no page, list or feed may miss them."""
    output = project / "output"
    paths = {file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file()}
    lost = {path for path in paths if re.search(r"(?:^|/)[._]", path)}
    assert lost == {".well-known/api-catalog"}
    pages = "".join((output / path).read_text("utf-8") for path in paths if path.endswith(".html"))
    links = set(re.findall(r'(?:href|src)="([^":]+)"', pages))
    assert links
    assert not [link for link in links if re.search(r"(?:^|/)[._][^./]", link)]
    settings = {file.name for file in (project / "output.hosting").iterdir()}
    assert {"_headers", "_redirects"} <= settings  # beside the site, to be copied where the host reads them


def test_the_lines_for_project_pages_keep_names_with_an_underscore_or_a_dot(project):
    """Case 34: without `.nojekyll` the host runs a program over the site that drops such names."""
    (line,) = [line for line in COPIES if "nojekyll" in line]
    subprocess.run(["sh", "-ec", line], cwd=project, check=True)
    assert (project / "public" / ".nojekyll").read_bytes() == b""
    assert (project / "public" / ".well-known" / "api-catalog").is_file()


def test_a_cached_folder_of_trees_is_found_again(tmp_path):
    line = re.search(r"ln -sfn \"[^\n]*\" output", GUIDE)[0]
    site = trees.Site(tmp_path / "output")
    for content in (b"1", b"2"):
        with site.locked():
            release.publish(site, [("a.txt", content)], Verification())
    (tmp_path / "output").unlink()
    subprocess.run(["sh", "-ec", line], cwd=tmp_path, check=True)
    assert site.live
    assert (tmp_path / "output" / "a.txt").read_bytes() == b"2"


def test_the_container_takes_what_a_build_leaves():
    text = (ROOT / "Containerfile").read_text("utf-8")
    assert "cp -a output/. /srv/www/" in text
    assert "output.hosting/nginx.conf" in text
    assert "root /srv/www;" in text
