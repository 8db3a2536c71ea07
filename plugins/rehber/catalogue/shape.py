"""Whether data has the shape of a catalogue: every error at once, in plain words, at the place that is wrong.

``jsonschema`` decides; the table below turns its keywords into sentences. Words in a message come from the schema or
from the editor's own keys; a value is quoted only where it cannot be a secret, and never below a confidential record.
"""

from __future__ import annotations

import difflib
import json
import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jsonschema import Draft202012Validator, FormatChecker

from rehber.catalogue.finding import Path, Sentence
from rehber.catalogue.taxonomy import KIND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    #: jsonschema's ValidationError, whose fields may be anything a schema may be
    Error = Any

UNKNOWN = "unknown"
FORMATS = FormatChecker(formats=())


@FORMATS.checks("day")
def is_day(value: object) -> bool:
    """Whether *value* is a day of the calendar, or the word unknown."""
    return is_partial_date(value)


@FORMATS.checks("partial-date")
def is_partial_date(value: object) -> bool:
    """Whether *value* is a year, a month or a day of the calendar, or the word unknown."""
    if not isinstance(value, str) or value == UNKNOWN or not re.fullmatch("[0-9]{4}(-[0-9]{2}){0,2}", value):
        return True  # another keyword has already spoken
    year, month, day = (*(int(part) for part in value.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=8)
def validator(schema_text: str) -> Draft202012Validator:
    """Return the validator of a JSON Schema (draft 2020-12)."""
    schema = json.loads(schema_text)
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=FORMATS)


@dataclass(frozen=True, slots=True)
class Misfit:
    """One place where the data has not the shape of a catalogue."""

    path: Path
    code: str
    found: Sentence
    remedy: Sentence
    at_key: bool = False  #: the key itself is wrong, not its value


def check(data: object, schema_text: str) -> list[Misfit]:
    """Return every misfit of *data*; with none, :mod:`rehber.catalogue.decode` cannot fail."""
    found: list[Misfit] = []
    for error in validator(schema_text).iter_errors(data):
        found += _misfits(error, data)
    return found


def _misfits(error: Error, data: object) -> Iterator[Misfit]:
    """Turn one error of jsonschema into sentences."""
    path: Path = tuple(error.absolute_path)
    if error.validator == "not":  # the schema says so of fields that could tell where a confidential place is
        yield Misfit(path, "confidential-field", HIDDEN.found, HIDDEN.remedy, at_key=True)
        return
    speak = SENTENCES.get(str(error.validator), _other)
    secret = confidential(data, path)
    for misfit in speak(error, path):
        hide = secret and not misfit.at_key  # what stands there may be an address
        yield replace(misfit, found=Sentence("What stands here has not the right form.")) if hide else misfit


def confidential(data: object, path: Path) -> bool:
    """Whether *path* leads into a record whose kind is confidential, or not a kind at all."""
    node: Any = data
    for step in path:
        if isinstance(node, dict) and "kind" in node and len(path) > 2 and path[0] in ("centres", "units"):  # noqa: PLR2004
            kind = KIND.get(node["kind"]) if isinstance(node["kind"], str) else None
            return kind is None or kind.confidential
        node = below(node, step)
    return False


def below(node: Any, step: str | int) -> Any:  # noqa: ANN401  # data nobody has accepted yet
    """Return what stands under *step*, or None."""
    if isinstance(node, list) and isinstance(step, int):
        return node[step]
    return node.get(step) if isinstance(node, dict) else None


def _required(error: Error, path: Path) -> Iterator[Misfit]:
    for key in error.validator_value:
        if key not in error.instance:
            found = Sentence("The field `{key}` is missing.", key=key)
            yield Misfit(path, "field-missing", found, Sentence("Add `{key}:` to this record.", key=key))


def _additional(error: Error, path: Path) -> Iterator[Misfit]:
    known = list(error.schema.get("properties", {}))
    for key in error.instance:
        if key in known or re.fullmatch("[0-9]{4}", key):
            continue
        near = difflib.get_close_matches(key, known, 1, 0.6)
        found = Sentence("There is no field `{key}` here.", key=key)
        remedy = (
            Sentence("Did you mean `{near}`?", near=near[0])
            if near
            else Sentence("The fields are: {known}.", known=", ".join(known))
        )
        yield Misfit((*path, key), "field-unknown", found, remedy, at_key=True)


def _type(error: Error, path: Path) -> Iterator[Misfit]:
    wanted = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
    if error.instance is None:
        found = Sentence("Nothing stands here.")
        yield Misfit(path, "value-missing", found, Sentence("Write a value, or `unknown`, or take the line out."))
        return
    remedies = {
        "boolean": Sentence("Write `true` or `false`."),
        "integer": Sentence("Write a whole number, without quotes."),
        "number": Sentence("Write a number with a point, without quotes: 41.0646."),
        "string": Sentence("Put the value in quotes."),
        "array": Sentence("Begin each entry on its own line with a dash: `- `."),
        "object": Sentence("Write `key: value` lines, indented by two more spaces."),
    }
    found = Sentence("{wanted} is expected here.", wanted=TYPE_NAMES[wanted[0]])
    yield Misfit(path, "value-type", found, remedies[wanted[0]])


def _enum(error: Error, path: Path) -> Iterator[Misfit]:
    allowed = [str(value) for value in error.validator_value]
    near = difflib.get_close_matches(str(error.instance), allowed, 1, 0.5)
    found = Sentence("`{value}` is not one of the allowed words.", value=_short(error.instance))
    if near:
        remedy = Sentence("Did you mean `{near}`? Allowed: {allowed}.", near=near[0], allowed=", ".join(allowed))
    else:
        remedy = Sentence("Allowed: {allowed}.", allowed=", ".join(allowed))
    yield Misfit(path, "value-not-allowed", found, remedy)


def _pattern(error: Error, path: Path) -> Iterator[Misfit]:
    if error.validator_value == "^unknown$":
        found = Sentence("`{value}` stands where a list or `unknown` belongs.", value=_short(error.instance))
        yield Misfit(path, "value-type", found, Sentence("Write `unknown`, or the entries on lines of their own."))
        return
    found = Sentence("`{value}` has not the right form.", value=_short(error.instance))
    examples = error.schema.get("examples") or []
    if path and path[-1] in EXAMPLES:
        remedy = Sentence("Write it like this: {example}.", example=EXAMPLES[str(path[-1])])
    elif examples:
        remedy = Sentence("Write it like this: {example}.", example=examples[0])
    else:
        remedy = Sentence("See the description of `{field}` in the editors' guide.", field=path[-1] if path else "")
    yield Misfit(path, "value-form", found, remedy)


def _format(error: Error, path: Path) -> Iterator[Misfit]:
    found = Sentence("There is no such day: {value}.", value=_short(error.instance))
    yield Misfit(path, "date-invalid", found, Sentence("Look at the month and the day, written as year-month-day."))


def _range(error: Error, path: Path) -> Iterator[Misfit]:
    schema = error.schema
    found = Sentence("{value} is out of range.", value=error.instance)
    remedy = Sentence("It lies between {low} and {high}.", low=schema.get("minimum"), high=schema.get("maximum"))
    yield Misfit(path, "value-range", found, remedy)


def _length(error: Error, path: Path) -> Iterator[Misfit]:
    found = Sentence("The text has {length} characters.", length=len(error.instance))
    schema = error.schema
    remedy = Sentence("Between {low} and {high} are allowed.", low=schema.get("minLength", 0), high=schema.get("maxLength"))
    yield Misfit(path, "text-length", found, remedy)


def _items(error: Error, path: Path) -> Iterator[Misfit]:
    if error.validator == "uniqueItems":
        yield Misfit(path, "list-repeats", Sentence("An entry stands here twice."), Sentence("Keep one of the two."))
    else:
        remedy = Sentence("Add an entry, or write `unknown`, or take the field out.")
        yield Misfit(path, "list-empty", Sentence("The list is empty."), remedy)


def _names(error: Error, path: Path) -> Iterator[Misfit]:
    found = Sentence("`{key}` is not a year.", key=_short(error.instance))
    yield Misfit((*path, str(error.instance)), "value-form", found, Sentence("Write the year in four digits."), at_key=True)


def _other(_: Error, path: Path) -> Iterator[Misfit]:
    found = Sentence("What stands here has not the right form.")
    yield Misfit(path, "value-form", found, Sentence("Compare it with another record."))


def _short(value: object) -> str:
    """Return *value* cut to what fits in a line."""
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004


HIDDEN = Misfit(
    (),
    "confidential-field",
    Sentence("A record of a confidential kind must not have this field."),
    Sentence(
        "Delete it, tell the person who keeps the repository that it was here, and name under `reached_through` whom to call."
    ),
)
TYPE_NAMES = {
    "boolean": Sentence("A yes or no"),
    "integer": Sentence("A whole number"),
    "number": Sentence("A number"),
    "string": Sentence("A text"),
    "array": Sentence("A list"),
    "object": Sentence("A group of fields"),
}
EXAMPLES = {
    "emails": "kadindanisma@sisli.bel.tr",
    "number": "(0212) 708 89 90",
    "postal_code": '"34394"',
    "base_url": "https://rehber.example.org",
    "website": "https://www.sisli.bel.tr/",
    "extension": '"1374"',
}
SENTENCES: dict[str, Callable[[Error, Path], Iterator[Misfit]]] = {
    "required": _required,
    "additionalProperties": _additional,
    "type": _type,
    "enum": _enum,
    "const": _other,
    "pattern": _pattern,
    "format": _format,
    "minimum": _range,
    "maximum": _range,
    "minLength": _length,
    "maxLength": _length,
    "minItems": _items,
    "uniqueItems": _items,
    "minProperties": _items,
    "propertyNames": _names,
}
