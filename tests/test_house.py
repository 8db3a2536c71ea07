"""The house itself: each test is short, and its failure says what to do."""

from __future__ import annotations

import ast
import dataclasses
import json
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from builders import EDITION, LANGUAGES, ROOT, SCHEMA
from rehber import pages, urls
from rehber.catalogue import model, taxonomy
from rehber.catalogue.facts import Directory, Source
from rehber.catalogue.finding import errors
from rehber.check import load, record_templates, rules

PACKAGE = ROOT / "plugins" / "rehber"
MODULES = sorted(PACKAGE.rglob("*.py"))
DEFINITIONS = json.loads((ROOT / "schema" / "catalogue.schema.json").read_text(encoding="utf-8"))["$defs"]

#: Fields that have another name in the model, where they are more than what an editor types.
RENAMED = {"for": "audiences", "required_documents": "required_documents"}


def names(module: Path) -> str:
    return ".".join(module.relative_to(PACKAGE.parent).with_suffix("").parts).removesuffix(".__init__")


IMPORT_EACH = """
import importlib, json, sys
sys.modules["pelican"] = None
wrong = {}
for name in json.loads(sys.argv[1]):
    for loaded in [loaded for loaded in sys.modules if loaded.partition(".")[0] == "rehber"]:
        del sys.modules[loaded]
    try:
        importlib.import_module(name)
    except ImportError as error:
        wrong[name] = str(error)
print(json.dumps(wrong))
"""


@pytest.mark.slow
def test_every_module_below_the_plugin_imports_alone_and_without_pelican():
    alone = [names(module) for module in MODULES if module.stem not in {"__main__", "serve", "generator"}]
    environment = {"PYTHONPATH": str(PACKAGE.parent), "PATH": ""}
    command = [sys.executable, "-c", IMPORT_EACH, json.dumps(alone)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == {}


def test_an_import_that_points_up_is_caught(tmp_path):
    shutil.copytree(PACKAGE, tmp_path / "plugins" / "rehber", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    place = tmp_path / "plugins" / "rehber" / "catalogue" / "place.py"
    place.write_text(place.read_text(encoding="utf-8") + "\nimport rehber.pages.home\n", encoding="utf-8")
    command = [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"]
    environment = {"PYTHONPATH": str(tmp_path / "plugins"), "PATH": ""}
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "rehber.catalogue is not allowed to import rehber.pages" in done.stdout


def test_no_module_is_so_long_that_a_reader_gives_up():
    lines = {names(module): len(module.read_text(encoding="utf-8").splitlines()) for module in MODULES}
    assert {name: count for name, count in lines.items() if count > 310} == {}, "split it by noun"


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{names(module)}.{node.name}"
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno >= 65
    ]
    assert long == [], "split it"


@pytest.mark.parametrize(
    ("definition", "kind"),
    [
        ("centre", model.Centre),
        ("unit", model.Unit),
        ("service", model.Service),
        ("organisation", model.Organisation),
        ("hotline", model.Hotline),
        ("statistic", model.Statistic),
        ("centre_type", model.CentreType),
        ("source", Source),
        ("directory", Directory),
    ],
)
def test_schema_and_model_name_the_same_fields(definition, kind):
    in_schema = {RENAMED.get(name, name) for name in DEFINITIONS[definition]["properties"]} - {"address"}
    in_model = {field.name for field in dataclasses.fields(kind)} - {"path", "said_unknown"}  # of all fields, not one of them
    assert in_schema == in_model


@pytest.mark.parametrize(
    ("definition", "terms"),
    [("kind", taxonomy.KINDS), ("need", taxonomy.NEEDS), ("audience", taxonomy.AUDIENCES), ("access", taxonomy.ACCESS)],
)
def test_schema_and_taxonomy_list_the_same_words(definition, terms):
    assert DEFINITIONS[definition]["enum"] == [term.id for term in terms]


def test_schema_and_taxonomy_list_the_same_languages():
    assert tuple(DEFINITIONS["language"]["enum"]) == taxonomy.SPOKEN_LANGUAGES


def test_schema_and_taxonomy_agree_on_what_is_confidential():
    confidential = [kind.id for kind in taxonomy.KINDS if kind.confidential]
    for definition in ("centre", "unit"):
        assert DEFINITIONS[definition]["allOf"][0]["if"]["properties"]["kind"]["enum"] == confidential


def fields():
    for definition, body in DEFINITIONS.items():
        for name, field in body.get("properties", {}).items():
            yield pytest.param(field, id=f"{definition}.{name}")


@pytest.mark.parametrize("field", list(fields()))
def test_every_field_tells_the_editor_what_it_is(field):
    named = DEFINITIONS[field["$ref"].rpartition("/")[2]] if "$ref" in field else {}
    assert field.get("title") or named.get("title"), "give it a Turkish `title`"
    if len(field.get("enum", [])) > 2:
        assert len(field.get("enumDescriptions", [])) == len(field["enum"]), "say in Turkish what each word means"


def test_every_page_type_has_its_template_and_every_template_its_page_type():
    alone = {"base", "chooser", "404"}
    templates = {file.stem for file in (ROOT / "theme/templates").glob("*.html")} - alone
    assert {f"{name}.html" for name in templates} == {page_type.template for page_type in pages.ALL}


def test_every_file_of_pages_is_listed():
    assert {file.stem for file in (PACKAGE / "pages").glob("*.py")} - {"__init__", "page_type"} == {p.name for p in pages.ALL}


def test_every_rule_is_listed_once_and_tells_its_story():
    codes = [rule.code for rule in rules.ALL]
    assert len(codes) == len(set(codes))
    for file in (PACKAGE / "check/rules").glob("*.py"):
        declared = file.read_text(encoding="utf-8").count("\n@rule(")
        listed = sum(rule.find.__module__ == f"rehber.check.rules.{file.stem}" for rule in rules.ALL)
        assert declared == listed, f"list every rule of {file.name} in rules/__init__.py"
    for rule in rules.ALL:
        assert rule.title.endswith("."), rule.code
        assert rule.bad.count("# <--") >= 1, rule.code
        assert "# <--" not in rule.good, rule.code


def test_new_records_pass_the_check_as_they_are(tmp_path):
    text = (ROOT / "services.yaml").read_text(encoding="utf-8")
    places = {"centre": ("\ncentres:\n", "  "), "unit": ("\nunits:\n", "  "), "service": ("    services:\n", "      ")}
    assert places.keys() == record_templates.RECORDS.keys()
    for kind, (list_, indent) in places.items():
        assert list_ in text
        text = text.replace(list_, list_ + textwrap.indent(record_templates.RECORDS[kind].rstrip(), indent) + "\n", 1)
    file = tmp_path / "services.yaml"
    file.write_text(text, encoding="utf-8")
    loaded = load.read(file, schema=SCHEMA, content=ROOT / "content", languages=LANGUAGES, as_of=EDITION)
    assert [finding.found for finding in errors(loaded.findings)] == []


def test_every_language_of_the_site_is_reserved_as_an_id():
    assert set(LANGUAGES) <= urls.RESERVED


@pytest.mark.parametrize("folder", [".", "benchmarks/lighthouse"])
def test_the_locks_of_what_comes_from_npm_name_no_address_and_every_hash(folder):
    text = (ROOT / folder / "package-lock.json").read_text(encoding="utf-8")
    assert '"resolved"' not in text
    assert [name for name, entry in json.loads(text)["packages"].items() if name and not entry.get("integrity")] == []


def test_the_locks_pin_every_package_by_its_hash():
    for name in ("requirements.lock", "requirements-test.lock", "requirements-node.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert all("--hash=sha256:" in entry for entry in text.split("\n\n") if "==" in entry)


def test_no_style_says_left_or_right():
    css = (ROOT / "theme/static/common/style.css").read_text(encoding="utf-8")
    allowed = "direction: ltr; text-align: left"  # code runs from left to right in every language
    for word in (
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "float: left",
        "float: right",
        "left:",
        "right:",
        "text-align: left",
    ):
        assert word not in css.replace(allowed, ""), word


def test_no_template_holds_an_address_of_its_own():
    templates = [*(ROOT / "theme/templates").rglob("*.html")]
    own = {file.name: re.findall(r"\{\{ (?:here|root) \}\}[a-z][^\"#]*", file.read_text("utf-8")) for file in templates}
    assert {name: found for name, found in own.items() if found} == {}, "name the page in urls.PAGES"


def test_ci_calls_what_the_readme_says():
    assert "make test" in (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert "make test" in (ROOT / "README.md").read_text(encoding="utf-8")


def properties(node, path=""):
    """Every property of a schema with its path."""
    if isinstance(node, dict):
        for name, below in node.get("properties", {}).items():
            yield f"{path}/{name}", below
        for name, below in node.items():
            yield from properties(below, f"{path}/{name}")
    elif isinstance(node, list):
        for below in node:
            yield from properties(below, path)


def test_every_property_of_the_feed_is_described():
    schema = json.loads((ROOT / "schema/feed.schema.json").read_text(encoding="utf-8"))
    found = dict(properties(schema))
    assert len(found) > 300
    assert [path for path, body in found.items() if not body.get("description")] == []
