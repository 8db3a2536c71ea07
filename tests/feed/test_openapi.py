"""The description of the feed: valid, whole in one document, and good enough that a program makes a client of it."""

from __future__ import annotations

import functools
import http.server
import importlib
import json
import subprocess
import sys
import threading

import openapi_spec_validator
import pytest

import feed_builder
from builders import LANGUAGES


@pytest.fixture(scope="module")
def described(files):
    return feed_builder.read(files, "openapi.json")


def references(node):
    """Yield every address a document refers to."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref":
                yield value
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def test_the_description_is_valid_and_refers_to_nothing_outside_itself(described):
    openapi_spec_validator.validate(described)
    found = set(references(described))
    assert "#/components/schemas/service" in found
    assert [reference for reference in found if not reference.startswith("#/components/schemas/")] == []


def test_every_path_that_is_described_is_there(files, described):
    for path in described["paths"]:
        for code in LANGUAGES[1:]:
            start, _, end = path.replace("{language}", code).partition("{id}")
            assert [file for file in files if file.startswith(f"data/v1{start}") and file.endswith(end)], path


def test_what_has_a_parameter_says_that_it_may_not_be_there(described):
    asked = {path: entry for path, entry in described["paths"].items() if "{" in path}
    assert {path.partition("/{")[0] for path in asked} == {"", "/services", "/organizations", "/taxonomies", "/taxonomy_terms"}
    for path, entry in asked.items():
        assert "404" in entry["get"]["responses"], path
        assert {f"{{{parameter['name']}}}" in path for parameter in entry["parameters"]} == {True}, path
    (language,) = asked["/{language}/services.json"]["parameters"]
    assert language["schema"]["enum"] == list(LANGUAGES[1:])


def test_the_profile_takes_back_what_a_static_host_cannot_answer(files, described):
    profile = feed_builder.read(files, "profile.json")
    paths = profile["patches"]["openapi.json"]["paths"]
    assert paths["/services"] is None
    assert paths["/services/{id}"] is None
    assert {path for path, entry in paths.items() if entry} == set(described["paths"])
    assert feed_builder.read(files, "index.json")["profile"] == profile["uri"]


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A static host that says nothing on the terminal."""

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture(scope="module")
def host(files, tmp_path_factory):
    """A static host with the feed, and nothing else."""
    folder = tmp_path_factory.mktemp("host")
    for path, content in files.items():
        if path.startswith("data/v1/"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(content)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/data/v1"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def client(described, tmp_path_factory):
    """The client that openapi-python-client makes of the description."""
    folder = tmp_path_factory.mktemp("client")
    (folder / "openapi.json").write_text(json.dumps(described), encoding="utf-8")
    command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta", "none"]
    command += ["--path", str(folder / "openapi.json"), "--output-path", str(folder / "rehber_client")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "Failure to process schema" not in done.stdout
    sys.path.insert(0, str(folder))
    yield importlib.import_module("rehber_client")
    sys.path.remove(str(folder))


@pytest.mark.slow
def test_a_client_that_a_program_has_made_reads_the_feed(client, host, files):
    asked = {
        name: importlib.import_module(f"rehber_client.api.default.{name}")
        for name in ("get_changes", "list_services_in_language", "get_service", "get_catalogue", "get_organization")
    }
    with client.Client(base_url=host) as session:
        changes = asked["get_changes"].sync(client=session)
        assert (changes.sequence, str(changes.digest)) == (1, feed_builder.read(files, "changes.json")["digest"])
        listed = asked["list_services_in_language"].sync(language="ar", client=session)
        assert listed.total_items == len(listed.contents) > 50
        for entry in listed.contents:
            service = asked["get_service"].sync(entry.id, client=session)
            row = feed_builder.read(files, f"services/{entry.id}.json")
            assert (service.name, str(service.id), service.status.value) == (row["name"], row["id"], row["status"])
            assert [phone.number for phone in service.phones or ()] == [phone["number"] for phone in row.get("phones", ())]
        catalogue = asked["get_catalogue"].sync(client=session)
        assert catalogue.licence == "CC-BY-4.0"
        gone = asked["get_organization"].sync_detailed("00000000-0000-5000-8000-000000000000", client=session)
        assert (gone.status_code, gone.parsed) == (404, None)
