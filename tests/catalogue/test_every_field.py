"""Every field of the schema reaches the model: taking it away, or changing it, changes the record.

The records are made from the schema, so a field that is added there and forgotten in ``decode`` fails here, by name.
"""

from __future__ import annotations

import inspect
import json
import re
from functools import lru_cache

import pytest

from builders import SCHEMA, TODAY
from rehber.catalogue import decode
from rehber.catalogue.decode import parts, providers, records
from rehber.catalogue.decode.texts import Texts

#: Lists of the catalogue, and what one entry of each is called in the schema.
LISTS = {
    "sources": "source",
    "organisations": "organisation",
    "hotlines": "hotline",
    "centre_types": "centre_type",
    "centres": "centre",
    "units": "unit",
    "statistics": "statistic",
    "removed": "removed",
}

#: Texts that are more than letters, by their definition or their key: two for each, so that one can be changed.
WRITTEN = {
    "day": ("2020-01-02", "2020-01-03"),
    "certain_day": ("2020-01-02", "2020-01-03"),
    "date": ("2019-05", "2019"),
    "hours": ("Mo 09:00-10:00", "Tu 09:00-10:00"),
    "number": ("0212 708 89 90", "0212 708 89 91"),
    "phone": ("0212 708 89 90", "0212 708 89 91"),
    "year": ("2019", "2020"),
    "base_url": ("https://example.org", "https://example.com"),
}


@lru_cache(maxsize=1)
def schema():
    return json.loads(SCHEMA.read_text("utf-8"))


def values(rule, name=""):  # noqa: PLR0911  # one line for each type of JSON Schema
    """Return values that a rule of the schema allows and that differ; none where all mean *unknown*."""
    if "$ref" in rule:
        name = name if name in WRITTEN else rule["$ref"].rpartition("/")[2]
        return values(schema()["$defs"][rule["$ref"].rpartition("/")[2]], name)
    options = rule.get("anyOf") or rule.get("oneOf")
    if options:
        return [value for option in options for value in values(option, name)]
    if "const" in rule or "enum" in rule:
        return [value for value in rule.get("enum", [rule.get("const")]) if value != "unknown"]
    kinds = [rule["type"]] if isinstance(rule["type"], str) else rule["type"]
    if "array" in kinds:
        return [[value] for value in values(rule["items"], name)]
    if "object" in kinds:
        return [fullest(rule)] if "properties" in rule else [{"2020": 1}, {"2021": 1}]
    if "boolean" in kinds:
        return [True, False]
    if "integer" in kinds or "number" in kinds:
        return [5, 6]
    return list(WRITTEN.get(name, (f"{name} bir", f"{name} iki")))


def fullest(rule):
    """Return an object with every field the schema knows."""
    found = {key: values(child, key) for key, child in rule["properties"].items()}
    return {key: some[0] for key, some in found.items() if some}


def fields(rule, path=()):
    """Yield the path and the values of every field, those of fields in fields too."""
    while "$ref" in rule:
        rule = schema()["$defs"][rule["$ref"].rpartition("/")[2]]
    for option in rule.get("anyOf") or rule.get("oneOf") or ():
        yield from fields(option, path)
    if "items" in rule:
        yield from fields(rule["items"], (*path, 0))
    for key, child in rule.get("properties", {}).items():
        found = values(child, key) + ([] if key in rule.get("required", ()) else [None])
        if len(found) > 1:  # of a field that can only say one thing nothing is kept
            yield (*path, key), found
        yield from fields(child, (*path, key))


def changed(record, path, value):
    """Return a copy of *record* with another value at *path*; None takes the field away."""
    copy = json.loads(json.dumps(record))
    inside = copy
    for step in path[:-1]:
        inside = inside[step]
    if value is None:
        inside.pop(path[-1], None)
    else:
        inside[path[-1]] = value
    return copy


def decoded(name, record):
    """Return what the catalogue keeps of a record."""
    whole = {"directory": fullest(schema()["$defs"]["directory"]), name: record if name == "directory" else [record]}
    return getattr(decode.catalogue(whole, {}, TODAY), name)


def kept(name, record, path, found):
    """Whether what is decoded depends on the field at *path*."""
    full = decoded(name, record)
    return any(decoded(name, changed(record, path, value)) != full for value in found)


def full_record(name):
    """Return the fullest record of a list; its kind is not a confidential one."""
    record = fullest(schema()["$defs"][LISTS.get(name, name)])
    return record | ({"kind": "community-centre"} if name in ("centres", "units", "centre_types") else {})


def every_field():
    for name in ("directory", *LISTS):
        for path, found in fields(schema()["$defs"][LISTS.get(name, name)]):
            yield pytest.param(name, path, found, id=f"{name}.{'.'.join(map(str, path))}")


@pytest.mark.parametrize(("name", "path", "found"), list(every_field()))
def test_the_fullest_record_keeps_every_field(name, path, found):
    assert kept(name, full_record(name), path, found), f"decode forgets {name}: {'.'.join(map(str, path))}"


@pytest.mark.parametrize("build", [providers.offer, providers.service, providers.provider, parts.phone, records.organisation])
def test_a_field_taken_out_of_decode_is_missed_by_name(build):
    """Plants the fault: the function is built anew without each of its named arguments, one after the other."""
    source = inspect.getsource(build)
    lines = re.findall(r"^        (\w+)=.*,$", source, re.MULTILINE)
    assert lines
    for field in lines:
        place = dict(vars(inspect.getmodule(build)))
        faulty = re.sub(rf"^        {field}=.*,\n", "", source, count=1, flags=re.MULTILINE)
        exec(compile("from __future__ import annotations\n" + faulty, "<faulty>", "exec"), place)
        with pytest.raises(TypeError, match=rf"missing .*{field}"):
            call(place[build.__name__])


def call(build):
    texts, record = Texts({}), full_record("organisations" if build.__name__ == "organisation" else "centres")
    if build.__name__ == "phone":
        return build(texts, record["phones"][0], "")
    if build.__name__ == "offer":
        return build(texts, record, (), "", confidential=False)
    if build.__name__ == "service":
        return build(texts, record["services"][0], (), confidential=False)
    return build(texts, record, (), "") if build.__name__ == "provider" else build(texts, record, ())
