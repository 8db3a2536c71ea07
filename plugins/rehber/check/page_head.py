"""The head of a Markdown page: which lines it may have, and in which form."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

from rehber.article.source import FIELD, Source, head
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.check.hints import folded
from rehber.language.table import TABLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

#: What a page may say of itself; ``slug``, ``lang`` and ``title`` it must. Anything else could move the page or change
#: how it is made: Pelican obeys ``Save_as``, ``Template`` and ``Status``.
REQUIRED = ("title", "slug", "lang", "summary")
ALLOWED = frozenset({*REQUIRED, "state", "date", "translated_from"})
STATES = ("human", "machine")
SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?")
DEVICE = re.compile(r"con|aux|nul|prn|(?:com|lpt)[0-9]")  #: names a file cannot have on Windows
DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
TURKISH_DAY = re.compile(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4})")
MONTHS = ("ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik")
TURKISH = {"baslik": "title", "ozet": "summary", "tarih": "date", "dil": "lang", "durum": "state", "adres": "slug"}
LONGEST = 400  #: letters of a title or a summary


def check(source: Source, languages: Collection[str], today: datetime.date | None) -> Iterator[Finding]:
    """Read the head into *source* and yield what is wrong with it; news from after *today* have not happened yet."""
    lines = head(source.text)
    if not any(_key(line) in ALLOWED for line in lines):
        yield _headless(source)
        return
    for number, line in enumerate(lines, start=1):
        meant = TURKISH.get(folded(line.partition(":")[0]))
        if meant and _key(line) not in ALLOWED:
            source.fields[meant], source.lines[meant] = line.partition(":")[2].strip(), number
            found = Sentence("`{line}` does not belong to the head of a page.", line=plain(line.partition(":")[0][:40]))
            yield error(
                source.name, number, "content-field", found, Sentence("Write `{key}:` in its place.", key=meant.capitalize())
            )
            continue
        match = FIELD.fullmatch(line)
        key = match[1].lower() if match else ""
        if match is None or key not in ALLOWED:
            found = Sentence("`{line}` does not belong to the head of a page.", line=plain(line.partition(":")[0][:40]))
            remedy = Sentence("Allowed fields: {known}. Leave a blank line after them.", known=", ".join(sorted(ALLOWED)))
            yield error(source.name, number, "content-field", found, remedy)
        elif key in source.fields:
            found = Sentence("The field `{key}:` is there a second time.", key=key.capitalize())
            yield error(source.name, number, "content-field", found, Sentence("Keep one of the two."))
        else:
            source.fields[key], source.lines[key] = (match[2] or "").strip(), number
            yield from _value(source, key, languages)
    needed = (*REQUIRED, "date") if source.folder == "news" else REQUIRED
    for key in needed:
        if not source.fields.get(key):
            found = Sentence("The line `{key}:` is missing at the head of the page.", key=key.capitalize())
            yield error(source.name, 1, "content-field-missing", found, Sentence("Add it above the first blank line."))
    yield from _date(source, today)


def _key(line: str) -> str:
    match = FIELD.fullmatch(line)
    return match[1].lower() if match else ""


def _headless(source: Source) -> Finding:
    """Return that a file has no head, with the lines to write; its name tells what two of them say."""
    slug, _, language = source.name.rpartition("/")[2].removesuffix(".md").partition(".")
    lines = f"Title: … / Slug: {plain(slug)} / Lang: {plain(language)} / Summary: …"
    lines += " / Date: 2026-11-05" if source.folder == "news" else ""
    found = Sentence("The page has no head.")
    return error(
        source.name,
        1,
        "content-field-missing",
        found,
        Sentence("Write these lines at the top, with a blank line below them: {lines}", lines=lines),
    )


def _value(source: Source, key: str, languages: Collection[str]) -> Iterator[Finding]:
    value, line = source.fields[key], source.lines[key]
    allowed = {"lang": languages, "state": STATES}.get(key)
    if key == "lang" and value in TABLE and value not in languages:
        found = Sentence("The site is not in the language `{code}`.", code=value)
        remedy = Sentence("Delete the file, or add the language to LANGUAGES in pelicanconf.py.")
        yield error(source.name, line, "content-value", found, remedy)
    elif allowed is not None and value not in allowed:
        found = Sentence("`{value}` is not one of the allowed words.", value=plain(value[:40]))
        yield error(source.name, line, "content-value", found, Sentence("Allowed: {allowed}.", allowed=", ".join(allowed)))
    if key == "slug" and (not SLUG.fullmatch(value) or DEVICE.fullmatch(value)):
        found = Sentence("`{value}` is not in the expected format.", value=plain(value[:40]))
        yield error(source.name, line, "content-value", found, Sentence("Use small letters a-z, digits and hyphens."))
    if len(value) > LONGEST:
        found = Sentence("The line is {count} letters long; {limit} is the most.", count=len(value), limit=LONGEST)
        yield error(source.name, line, "content-value", found, Sentence("Say it shorter; the rest goes below the head."))
    if "{" in value or "|" in value:
        found = Sentence("The fields of a page cannot contain a brace or a vertical bar.")
        yield error(source.name, line, "content-value", found, Sentence("Write plain words there."))


def _date(source: Source, today: datetime.date | None) -> Iterator[Finding]:
    """A date is written in one form: others are read in America's order by some programs, and in ours by others."""
    value = source.fields.get("date")
    if not value:
        return
    day = _day(value, DAY)
    if day is None:
        found = Sentence("`{value}` is not a date in the one form that is read.", value=plain(value[:40]))
        guess = _day(value, TURKISH_DAY) or _named(value)
        remedy = Sentence("Write year-month-day: {example}.", example=guess or "2026-11-05")
        yield error(source.name, source.line("date"), "content-date", found, remedy)
    elif today is not None and day > today:
        found = Sentence("{day} has not come yet.", day=day.isoformat())
        remedy = Sentence("Write the day the announcement is published; the day of the event belongs in the text.")
        yield error(source.name, source.line("date"), "content-date-future", found, remedy)


def _day(value: str, form: re.Pattern[str]) -> datetime.date | None:
    """Return the day a text names, if there is one."""
    match = form.fullmatch(value)
    if match is None:
        return None
    parts = [int(part) for part in match.groups()]
    year, month, day = parts if form is DAY else reversed(parts)
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


def _named(value: str) -> datetime.date | None:
    """Return the day of a text like ``21 Kasım 2026``."""
    day, _, rest = folded(value).partition(" ")
    month, _, year = rest.partition(" ")
    if month not in MONTHS or not (day.isdecimal() and year.isdecimal()):
        return None
    return _day(f"{day}.{MONTHS.index(month) + 1}.{year}", TURKISH_DAY)


def plain(text: str) -> str:
    """Return *text* with nothing in it that a terminal would obey."""
    return "".join(letter if letter.isprintable() else "·" for letter in text)


def error(name: str, line: int, code: str, found: Sentence, remedy: Sentence, column: int = 1) -> Finding:
    """Return an error in a page."""
    return Finding(Position(name, line, column), Severity.ERROR, code, "", found, remedy)
