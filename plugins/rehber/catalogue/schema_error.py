"""What jsonschema's errors mean, in words of the trade: what is wrong, and what to write instead.

Words in a message come from the schema or from the editor's own keys; whether a value may be quoted,
:mod:`rehber.catalogue.shape` decides.
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from rehber.catalogue.finding import Path, Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    #: jsonschema's ValidationError, whose fields may be anything a schema may be
    Error = Any

#: A key that may be repeated in a message. What is longer or has blanks may be a sentence, and a sentence an address.
WORD = re.compile(r"[A-Za-z0-9_-]{1,30}")


@dataclass(frozen=True, slots=True)
class SchemaError:
    """One place where the data has not the shape of a catalogue."""

    path: Path
    code: str
    found: Sentence
    remedy: Sentence
    at_key: bool = False  #: the key itself is wrong, not its value


def _required(error: Error, path: Path) -> Iterator[SchemaError]:
    for key in error.validator_value:
        if key not in error.instance:
            found = Sentence("The field `{key}` is missing.", key=key)
            yield SchemaError(path, "field-missing", found, Sentence("Add `{key}:` to this record.", key=key))


def _additional(error: Error, path: Path) -> Iterator[SchemaError]:
    known = list(error.schema.get("properties", {}))
    for key in error.instance:
        if key in known or any(re.search(pattern, key) for pattern in error.schema.get("patternProperties", {})):
            continue
        near = difflib.get_close_matches(key, known, 1, 0.6) if WORD.fullmatch(key) else []
        found = Sentence("There is no field `{key}` here.", key=key) if WORD.fullmatch(key) else NO_FIELD
        remedy = Sentence("The fields are: {known}.", known=", ".join(known))
        if near:
            remedy = Sentence("Did you mean `{near}`?", near=near[0])
        elif re.fullmatch("[0-9]+", key) and {"lat", "lon"} <= set(known):
            remedy = Sentence("A decimal number has a point: 41.0646, not 41,0646.")
        yield SchemaError((*path, key), "field-unknown", found, remedy, at_key=True)


def _type(error: Error, path: Path) -> Iterator[SchemaError]:
    wanted = error.validator_value if isinstance(error.validator_value, list) else [error.validator_value]
    if error.instance is None:
        found = Sentence("The value is missing.")
        yield SchemaError(path, "value-missing", found, Sentence("Write a value, or `unknown`, or take the line out."))
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
    yield SchemaError(path, "value-type", found, remedies[wanted[0]])


def _enum(error: Error, path: Path) -> Iterator[SchemaError]:
    allowed = [str(value) for value in error.validator_value]
    near = difflib.get_close_matches(short(error.instance), allowed, 1, 0.5) if len(str(error.instance)) > SHORT_CODE else []
    words = str(error.instance).replace(",", " ").split()
    if len(words) > 1 and set(words) <= set(allowed):
        found = Sentence("A comma is missing between the words of this list.")
        yield SchemaError(path, "value-not-allowed", found, Sentence("Write: {words}", words=f"[{', '.join(words)}]"))
        return
    found = Sentence("`{value}` is not one of the allowed words.", value=short(error.instance))
    if near:
        remedy = Sentence("Did you mean `{near}`? Allowed: {allowed}.", near=near[0], allowed=", ".join(allowed))
    else:
        remedy = Sentence("Allowed: {allowed}.", allowed=", ".join(allowed))
    yield SchemaError(path, "value-not-allowed", found, remedy)


def _field(path: Path) -> str:
    """Return the field a value belongs to; an entry of a list belongs to that of the list."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _pattern(error: Error, path: Path) -> Iterator[SchemaError]:
    if error.validator_value == "^unknown$":
        found = Sentence("Expected a list or `unknown`, found `{value}`.", value=short(error.instance))
        yield SchemaError(path, "value-type", found, Sentence("Write `unknown`, or the entries on lines of their own."))
        return
    found = Sentence("`{value}` is not in the expected format.", value=short(error.instance))
    examples = error.schema.get("examples") or []
    if path and path[-1] in EXAMPLES:
        remedy = Sentence("Write it like this: {example}.", example=EXAMPLES[str(path[-1])])
    elif examples:
        remedy = Sentence("Write it like this: {example}.", example=examples[0])
    else:
        remedy = Sentence("See the description of `{field}` in the editors' guide.", field=_field(path))
    yield SchemaError(path, "value-form", found, remedy)


def _format(error: Error, path: Path) -> Iterator[SchemaError]:
    found = Sentence("There is no such day: {value}.", value=short(error.instance))
    yield SchemaError(path, "date-invalid", found, Sentence("Look at the month and the day, written as year-month-day."))


def _range(error: Error, path: Path) -> Iterator[SchemaError]:
    schema = error.schema
    found = Sentence("{value} is out of range.", value=error.instance)
    remedy = Sentence("It lies between {low} and {high}.", low=schema.get("minimum"), high=schema.get("maximum"))
    other = OTHER_AXIS.get(str(path[-1]) if path else "")
    if other and other[0] <= error.instance <= other[1]:
        remedy = Sentence("Latitude and longitude seem to be swapped: `lat` is 36 to 42 in Türkiye, `lon` is 26 to 45.")
    yield SchemaError(path, "value-range", found, remedy)


def _length(error: Error, path: Path) -> Iterator[SchemaError]:
    found = Sentence("The text has {length} characters.", length=len(error.instance))
    schema = error.schema
    remedy = Sentence("Between {low} and {high} are allowed.", low=schema.get("minLength", 0), high=schema.get("maxLength"))
    yield SchemaError(path, "text-length", found, remedy)


def _items(error: Error, path: Path) -> Iterator[SchemaError]:
    if error.validator == "uniqueItems":
        yield SchemaError(path, "list-repeats", Sentence("This entry is in the list twice."), Sentence("Keep one of the two."))
    else:
        remedy = Sentence("Add an entry, or write `unknown`, or take the field out.")
        yield SchemaError(path, "list-empty", Sentence("The list is empty."), remedy)


def names(error: Error, path: Path) -> Iterator[SchemaError]:
    """Tell that a key is not a year."""
    found = Sentence("`{key}` is not a year.", key=short(error.instance) if WORD.fullmatch(str(error.instance)) else "…")
    yield SchemaError(
        (*path, str(error.instance)), "value-form", found, Sentence("Write the year in four digits."), at_key=True
    )


def other(_: Error, path: Path) -> Iterator[SchemaError]:
    """Tell no more than that something is wrong."""
    yield SchemaError(path, "value-form", WRONG, Sentence("Compare it with another record."))


SHORT_CODE = 3  #: letters of the code of a language: `es` is no slip of the pen for `ps`
LONGEST = 40  #: characters of a value that a message repeats


def short(value: object) -> str:
    """Return *value* cut to what fits in a line."""
    text = str(value)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


OTHER_AXIS = {"lat": (25.6, 44.9), "lon": (35.8, 42.2)}  #: degrees; what a swapped coordinate lies between
WRONG = Sentence("This value is not in the expected format.")
NO_FIELD = Sentence("There is no such field here.")
HIDDEN = SchemaError(
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
SENTENCES: dict[str, Callable[[Error, Path], Iterator[SchemaError]]] = {
    "required": _required,
    "additionalProperties": _additional,
    "type": _type,
    "enum": _enum,
    "const": other,
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
