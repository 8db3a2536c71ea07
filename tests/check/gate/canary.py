"""A word and a number that must get out nowhere, put into every field the schema has, and looked for in every byte."""

from __future__ import annotations

import gzip
import io
import json
import re
import sqlite3
import zipfile
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from builders import SCHEMA
from rehber.check.gate import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

Path = tuple[str | int, ...]

WORD, NUMBER = "zkanarya", "2324412345"
#: What is tried in the record of the place itself; the first that the field's form allows is taken.
OWN = (
    "Zkanarya Sokak 35 numara, telefon (0232) 441 23 45.",
    "zkanarya-sokak-35",
    "https://www.zkanarya.org.tr/sokak-35",
    "zkanarya@ornek.org.tr",
    "(0232) 441 23 45",
)
#: What is tried everywhere else: there it needs to be said that a protected place is meant.
ELSEWHERE = (
    "Kadın sığınma evi Zkanarya Sokak 35 numaradadır, telefon (0232) 441 23 45.",
    "kadin-siginma-evi-zkanarya-sokak-35",
    "https://www.openstreetmap.org/kadin-siginma-evi-zkanarya-sokak-35?mlat=38.4192&mlon=27.1287",
    "kadin-siginma-evi-zkanarya-sokak-35@ornek.org.tr",
)
#: What a public record may say.
PLAIN = ("Zkanarya için bir metin.", "zkanarya", "https://www.zkanarya.org.tr/x", "zkanarya@ornek.org.tr")
INNOCENT = (
    "unknown",
    "Bir metin.",
    "bir-sey",
    "2021",
    "2026-11-01",
    "https://www.ornek.org.tr/",
    "bilgi@ornek.org.tr",
    "0232 293 12 00",
)
KNOWN = {"organisation": "belediye", "source": "sayfa", "reached_through": "alo-183", "kind": "other"}
LOOKED_FOR = re.compile(WORD + "|" + r"[^\w<>{}\[\]]{0,3}".join(NUMBER[3:]))


@lru_cache(maxsize=1)
def schema() -> dict[str, Any]:
    """Return the schema of the catalogue."""
    found: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
    return found


def resolved(rule: dict[str, Any]) -> dict[str, Any]:
    """Return a rule without the step to its definition."""
    while "$ref" in rule:
        rule = schema()["$defs"][rule["$ref"].rpartition("/")[2]] | {key: rule[key] for key in rule if key != "$ref"}
    return rule


def fields(rule: dict[str, Any], path: Path = ()) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Yield every field into which something of one's own can be written, with its rule; closed lists are left out."""
    rule = resolved(rule)
    for option in rule.get("anyOf") or rule.get("oneOf") or ():
        yield from fields(option, path)
    if "items" in rule:
        yield from fields(rule["items"], (*path, 0))
    for key, child in rule.get("properties", {}).items():
        yield from fields(child, (*path, key))
    if isinstance(rule.get("additionalProperties"), dict):
        yield from fields(rule["additionalProperties"], (*path, "2021"))
    open_ = set(_types(rule)) & {"string", "integer", "number"} and "enum" not in rule and "const" not in rule
    if open_ and "items" not in rule and rule.get("pattern") != "^unknown$":
        yield path, rule


def value(rule: dict[str, Any], texts: tuple[str, ...]) -> str | int | float | None:
    """Return the first of *texts* a field may hold, or a number that could be dialled or found on a map; None: nothing fits."""
    if "string" in _types(rule):
        return next((text for text in texts if _fits(text, rule)), None)
    number = int(NUMBER)
    return None if number > rule.get("maximum", number) else number


def around(rule: dict[str, Any], path: Path, put: object) -> Any:  # whatever the schema says there
    """Return the smallest value of *rule* that holds *put* at *path*."""
    if not path:
        return put
    rule = resolved(rule)
    for option in rule.get("anyOf") or rule.get("oneOf") or ():
        if any(found[: len(path)] == path for found, _ in fields(option)):
            return around(option, path, put)
    if isinstance(path[0], int):
        return [around(rule["items"], path[1:], put)]
    rest = {key: smallest(rule["properties"][key], key) for key in rule.get("required", ())}
    child = rule.get("properties", {}).get(path[0]) or rule["additionalProperties"]
    return rest | {path[0]: around(child, path[1:], put)}


def smallest(rule: dict[str, Any], key: str) -> Any:  # whatever the schema says there
    """Return some harmless value of a rule."""
    rule = resolved(rule)
    for option in rule.get("anyOf") or rule.get("oneOf") or ():
        rule = resolved(option)
    if key in KNOWN:
        return KNOWN[key]
    if "const" in rule or "enum" in rule:
        return rule.get("const", rule.get("enum", [None])[0])
    kinds = _types(rule)
    if "array" in kinds:
        return [smallest(rule["items"], "")]
    if "object" in kinds:
        return {name: smallest(rule["properties"][name], name) for name in rule.get("required", ())} or {"2021": 3}
    if "boolean" in kinds:
        return True
    return next(text for text in INNOCENT if _fits(text, rule)) if "string" in kinds else max(3, rule.get("minimum", 3))


def _types(rule: dict[str, Any]) -> list[str]:
    kinds = rule.get("type", [])
    return [kinds] if isinstance(kinds, str) else kinds


def _fits(text: str, rule: dict[str, Any]) -> bool:
    short_enough = rule.get("minLength", 0) <= len(text) <= rule.get("maxLength", 9999)
    return short_enough and re.search(rule.get("pattern", ""), text) is not None


def betrays(path: str, content: bytes, known: str = "-") -> bool:
    """Whether the canary stands in a file or its name, however it is packed and written; *known* is an id that may stand there."""
    return any(
        LOOKED_FOR.search(text.replace(known, "-")) for part in (path.encode(), *unpacked(content)) for text in read(part)
    )


def unpacked(content: bytes) -> Iterator[bytes]:
    """Yield a file, and what is packed in it: gzip, zip, a database."""
    yield content
    if content[:2] == b"\x1f\x8b":
        yield from unpacked(gzip.decompress(content))
    elif content[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for name in packed.namelist():
                yield name.encode()
                yield from unpacked(packed.read(name))
    elif content[:15] == b"SQLite format 3":
        base = sqlite3.connect(":memory:")
        base.deserialize(content)
        yield "\n".join(base.iterdump()).encode()
        base.close()


def read(content: bytes) -> Iterator[str]:
    """Yield a text as it is, without its escapes, and folded."""
    text = content.decode("utf-8", "replace")
    plain = unquote(unescape(re.sub(r"\\u([0-9a-fA-F]{4})", lambda sign: chr(int(sign[1], 16)), text)))
    yield text.lower()
    yield fold.fold(re.sub(r"\r?\n ", "", plain)).lower()  # calendars and cards fold their lines
