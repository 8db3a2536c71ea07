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
from itertools import islice
from typing import TYPE_CHECKING, Any

import jsonschema_rs
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend

from rehber.catalogue.finding import Path, Sentence
from rehber.catalogue.taxonomy import KIND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    #: jsonschema's ValidationError, whose fields may be anything a schema may be
    Error = Any

UNKNOWN = "unknown"
MOST = 2000  #: misfits told of; a file with more is no catalogue
#: A key that may be repeated in a message. What is longer or has blanks may be a sentence, and a sentence an address.
WORD = re.compile(r"[A-Za-z0-9_-]{1,30}")
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


def _whole(_: Any, pattern: str, instance: object, __: Any) -> Iterator[ValidationError]:  # noqa: ANN401  # jsonschema's own signature
    """Read a pattern as JSON Schema means it: for Python, ``$`` also stands before a line break at the end."""
    if isinstance(instance, str) and ("\n" in instance or not re.search(pattern, instance)):
        yield ValidationError("does not match")


def _is_whole_number(_: Any, instance: object) -> bool:  # noqa: ANN401  # jsonschema's own signature
    """Tell 28 from 28.0, which would be printed as it is written."""
    return isinstance(instance, int) and not isinstance(instance, bool)


def _complete(_: Any, required: list[str], instance: object, __: Any) -> Iterator[ValidationError]:  # noqa: ANN401  # jsonschema's own signature
    """Tell once that something is missing; jsonschema tells it once for every key."""
    if isinstance(instance, dict) and not instance.keys() >= set(required):
        yield ValidationError("is missing something")


#: jsonschema, without the places where Python is more lenient than the schema's author thought.
STRICT: Any = extend(  # type: ignore[no-untyped-call]  # jsonschema's types leave it out
    Draft202012Validator,
    {"pattern": _whole, "required": _complete},
    type_checker=Draft202012Validator.TYPE_CHECKER.redefine("integer", _is_whole_number),
)


@lru_cache(maxsize=8)
def validator(schema_text: str) -> Any:  # noqa: ANN401  # a class made by jsonschema, which has no name
    """Return the validator of a JSON Schema (draft 2020-12)."""
    schema = json.loads(schema_text)
    Draft202012Validator.check_schema(schema)
    return STRICT(schema, format_checker=FORMATS)


@lru_cache(maxsize=8)
def quick(schema_text: str) -> jsonschema_rs.Draft202012Validator:
    """Return a validator that is some fifty times quicker, but does not say what is wrong as jsonschema does."""
    formats = {"day": is_day, "partial-date": is_partial_date}
    return jsonschema_rs.Draft202012Validator(json.loads(schema_text), validate_formats=True, formats=formats)


def in_order(data: object, schema_text: str) -> bool:
    """Whether *data* has the shape of a catalogue beyond doubt. When this says no, jsonschema decides."""
    return quick(schema_text).is_valid(data) and not has_whole_decimal(data)


def has_whole_decimal(data: object) -> bool:
    """Whether 28.0 stands somewhere, which the quick validator takes for the whole number 28."""
    nodes = [data]
    while nodes:
        node = nodes.pop()
        if isinstance(node, float) and node.is_integer():
            return True
        nodes += node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return False


@dataclass(frozen=True, slots=True)
class Misfit:
    """One place where the data has not the shape of a catalogue."""

    path: Path
    code: str
    found: Sentence
    remedy: Sentence
    at_key: bool = False  #: the key itself is wrong, not its value


def check(data: object, schema_text: str) -> list[Misfit]:
    """Return the misfits of *data*; with none, :mod:`rehber.catalogue.decode` cannot fail."""
    if in_order(data, schema_text):
        return []
    errors = validator(schema_text).iter_errors(data)
    return list(islice((misfit for error in errors for misfit in _misfits(error, data)), MOST))


def _misfits(error: Error, data: object) -> Iterator[Misfit]:
    """Turn one error of jsonschema into sentences."""
    path: Path = tuple(error.absolute_path)
    if error.validator == "not":  # the schema says so only of what a confidential record must not have
        yield Misfit(path, "confidential-field", HIDDEN.found, HIDDEN.remedy, at_key=True)
        return
    in_key = "propertyNames" in error.absolute_schema_path
    speak = _names if in_key else SENTENCES.get(str(error.validator), _other)
    secret = confidential(data, path)
    for misfit in speak(error, path):
        hide = secret and not misfit.at_key  # what stands there may be an address
        yield replace(misfit, found=Sentence("What stands here has not the right form.")) if hide else misfit


def confidential(data: object, path: Path) -> bool:
    """Whether *path* leads into a record whose kind is confidential, or that should have a kind and has none we know."""
    if len(path) < 2 or not isinstance(path[1], int):  # noqa: PLR2004  # the list, and the record's place in it
        return False
    record = below(below(data, path[0]), path[1])
    named = record.get("kind") if isinstance(record, dict) else None
    kind = KIND.get(named) if isinstance(named, str) else None
    return kind.confidential if kind else path[0] in ("centres", "units")


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
        near = difflib.get_close_matches(key, known, 1, 0.6) if WORD.fullmatch(key) else []
        found = Sentence("There is no field `{key}` here.", key=key) if WORD.fullmatch(key) else NO_FIELD
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
    near = difflib.get_close_matches(short(error.instance), allowed, 1, 0.5)
    found = Sentence("`{value}` is not one of the allowed words.", value=short(error.instance))
    if near:
        remedy = Sentence("Did you mean `{near}`? Allowed: {allowed}.", near=near[0], allowed=", ".join(allowed))
    else:
        remedy = Sentence("Allowed: {allowed}.", allowed=", ".join(allowed))
    yield Misfit(path, "value-not-allowed", found, remedy)


def _pattern(error: Error, path: Path) -> Iterator[Misfit]:
    if error.validator_value == "^unknown$":
        found = Sentence("`{value}` stands where a list or `unknown` belongs.", value=short(error.instance))
        yield Misfit(path, "value-type", found, Sentence("Write `unknown`, or the entries on lines of their own."))
        return
    found = Sentence("`{value}` has not the right form.", value=short(error.instance))
    examples = error.schema.get("examples") or []
    if path and path[-1] in EXAMPLES:
        remedy = Sentence("Write it like this: {example}.", example=EXAMPLES[str(path[-1])])
    elif examples:
        remedy = Sentence("Write it like this: {example}.", example=examples[0])
    else:
        remedy = Sentence("See the description of `{field}` in the editors' guide.", field=path[-1] if path else "")
    yield Misfit(path, "value-form", found, remedy)


def _format(error: Error, path: Path) -> Iterator[Misfit]:
    found = Sentence("There is no such day: {value}.", value=short(error.instance))
    yield Misfit(path, "date-invalid", found, Sentence("Look at the month and the day, written as year-month-day."))


def _range(error: Error, path: Path) -> Iterator[Misfit]:
    schema = error.schema
    found = Sentence("{value} is out of range.", value=error.instance)
    remedy = Sentence("It lies between {low} and {high}.", low=schema.get("minimum"), high=schema.get("maximum"))
    other = OTHER_AXIS.get(str(path[-1]) if path else "")
    if other and other[0] <= error.instance <= other[1]:
        remedy = Sentence("Latitude and longitude seem to be swapped: `lat` is 36 to 42 in Türkiye, `lon` is 26 to 45.")
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
    found = Sentence("`{key}` is not a year.", key=short(error.instance) if WORD.fullmatch(str(error.instance)) else "…")
    yield Misfit((*path, str(error.instance)), "value-form", found, Sentence("Write the year in four digits."), at_key=True)


def _other(_: Error, path: Path) -> Iterator[Misfit]:
    found = Sentence("What stands here has not the right form.")
    yield Misfit(path, "value-form", found, Sentence("Compare it with another record."))


def short(value: object) -> str:
    """Return *value* cut to what fits in a line."""
    text = str(value)
    return text if len(text) <= 40 else text[:39] + "…"  # noqa: PLR2004


OTHER_AXIS = {"lat": (25.6, 44.9), "lon": (35.8, 42.2)}  #: degrees; what a swapped coordinate lies between
NO_FIELD = Sentence("There is no such field here.")
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
}
