"""What is so because it is Türkiye is said in one room, and the schema says the same."""

from __future__ import annotations

import ast
import json
import re

import pytest

from builders import ROOT
from rehber import country

DEFINITIONS = json.loads((ROOT / "schema" / "catalogue.schema.json").read_text(encoding="utf-8"))["$defs"]
PACKAGE = ROOT / "plugins" / "rehber"

#: Values that belong to the country room, and the modules that still say one themselves, with the reason.
SAID = {country.EXIT, country.CURRENCY, country.OFFSET, country.ZONE, country.EMERGENCY, country.ALPHA_2, country.ALPHA_3}


def test_the_schema_and_the_country_draw_the_same_box_around_it():
    point = DEFINITIONS["point"]["properties"]
    west, south, east, north = country.BOUNDS
    assert (point["lon"]["minimum"], point["lat"]["minimum"]) == (west, south)
    assert (point["lon"]["maximum"], point["lat"]["maximum"]) == (east, north)


def test_the_schema_and_the_country_write_a_postal_code_alike():
    assert DEFINITIONS["address"]["properties"]["postal_code"]["pattern"] == f"^(unknown|{country.POSTAL_CODE})$"


@pytest.mark.parametrize("module", sorted((PACKAGE / "site").glob("*.py")) + sorted((PACKAGE / "pages").glob("*.py")))
def test_no_page_says_a_fact_of_the_country_itself(module):
    constants = {node.value for node in ast.walk(ast.parse(module.read_text("utf-8"))) if isinstance(node, ast.Constant)}
    assert {value for value in constants if isinstance(value, str)} & SAID == set()


def test_no_template_says_the_number_of_the_emergency_line_itself():
    for template in sorted((ROOT / "theme/templates").rglob("*.html")):
        assert re.findall(r'"tel:[0-9]+', template.read_text("utf-8")) == [], template.name
