"""Whether data has the shape of a catalogue: every error at once, in plain words, at the place that is wrong.

``jsonschema`` decides, :mod:`rehber.catalogue.schema_error` turns its keywords into sentences. A value is quoted only where it
cannot be a secret, and never below a confidential record. ``jsonschema_rs`` goes first: mostly all is well.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, Any

import jsonschema_rs
from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.validators import extend

from rehber.catalogue.finding import Sentence
from rehber.catalogue.schema_error import HIDDEN, NO_FIELD, SENTENCES, WRONG, SchemaError, names, other
from rehber.catalogue.taxonomy import KIND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rehber.catalogue.finding import Path

    #: jsonschema's ValidationError, whose fields may be anything a schema may be
    Error = Any

UNKNOWN = "unknown"
MOST = 20_000  #: misfits told of; beyond that reading takes longer than anybody waits, and the last one says so
TOO_MANY = SchemaError(
    (),
    "too-many",
    Sentence("More than {limit} values do not fit; the rest was not looked at.", limit=MOST - 1),
    Sentence("Mend what is said here first: most likely it is the same mistake in every record."),
)

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
    """Read a pattern as JSON Schema means it: for Python, ``$`` also matches before a line break at the end."""
    if isinstance(instance, str) and ("\n" in instance or not re.search(pattern, instance)):
        yield ValidationError("does not match")


def _is_whole_number(_: Any, instance: object) -> bool:  # noqa: ANN401  # jsonschema's own signature
    """Tell 28 from 28.0, which would be printed as it is written."""
    return isinstance(instance, int) and not isinstance(instance, bool)


def _complete(_: Any, required: list[str], instance: object, __: Any) -> Iterator[ValidationError]:  # noqa: ANN401  # jsonschema's own signature
    """Report a missing key once; jsonschema reports it for every key."""
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
    """Whether the data holds a number like 28.0, which the quick validator takes for the whole number 28."""
    nodes = [data]
    while nodes:
        node = nodes.pop()
        if isinstance(node, float) and node.is_integer():
            return True
        nodes += node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    return False


def check(data: object, schema_text: str, secret: Callable[[object, Path], bool] | None = None) -> list[SchemaError]:
    """Return the misfits of *data*; with none, :mod:`rehber.catalogue.decode` cannot fail.

    *secret* says which nodes must not be repeated; without it, those of a confidential kind.
    """
    if in_order(data, schema_text):
        return []
    errors = validator(schema_text).iter_errors(data)
    misfits = list(islice((misfit for error in errors for misfit in _misfits(error, data, secret or confidential)), MOST))
    if len(misfits) == MOST:
        misfits[-1] = TOO_MANY
    return misfits


def _misfits(error: Error, data: object, is_secret: Callable[[object, Path], bool]) -> Iterator[SchemaError]:
    """Turn one error of jsonschema into sentences."""
    path: Path = tuple(error.absolute_path)
    if error.validator == "not":  # the schema says so of fields that could tell where a confidential place is
        yield SchemaError(path, "confidential-field", HIDDEN.found, HIDDEN.remedy, at_key=True)
        return
    in_key = "propertyNames" in error.absolute_schema_path
    speak = names if in_key else SENTENCES.get(str(error.validator), other)
    secret = is_secret(data, path)
    for misfit in speak(error, path):
        if secret and misfit.code != "field-missing":  # the value may be an address, and so may a key
            yield replace(misfit, found=NO_FIELD if misfit.at_key else WRONG)
        else:
            yield misfit


def confidential(data: object, path: Path) -> bool:
    """Whether *path* leads into a record whose kind is confidential, or that should have a kind and has none we know.

    What a record is called is looked at by :mod:`rehber.check.gate.raw`, which knows the words.
    """
    if len(path) < 2 or not isinstance(path[1], int):  # noqa: PLR2004  # the list, and the record's place in it
        return False
    record = below(below(data, path[0]), path[1])
    if not isinstance(record, dict):
        return path[0] in ("centres", "units")
    named = record.get("kind")
    kind = KIND.get(named) if isinstance(named, str) else None
    return kind.confidential if kind is not None else path[0] in ("centres", "units")


def below(node: Any, step: str | int) -> Any:  # noqa: ANN401  # data that is not validated yet
    """Return the child of *node* at *step*, or None."""
    if isinstance(node, list) and isinstance(step, int):
        return node[step]
    return node.get(step) if isinstance(node, dict) else None
