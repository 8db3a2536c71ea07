"""The examples of the theme's components: read from their folders, and shown as the real theme shows them.

Each folder of ``theme/templates/components`` has an ``examples.yaml``. An example is a record as an editor writes it, and
the macro that shows a part of its page. What the macro is given is made by the code that makes the page, so an example
cannot show what the site never would::

    - title: a number with an extension
      record: |                      # fields of a centre; `also` adds lists, `page` is another page than the centre's
        phones: [{number: "0212 708 89 91", extension: "1374"}]
      show: phones(it.phones)
"""

from __future__ import annotations

import functools
import json
import re
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import html5lib
import yaml

import builders
from builders import ROOT
from rehber import pages
from rehber.language import po
from rehber.site import stream
from rehber.site.theme import SAID, SLASH, Theme

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from rehber.catalogue.catalogue import Catalogue
    from rehber.page import Edition

THEME = ROOT / "theme"
HTML = "{http://www.w3.org/1999/xhtml}"
MACRO = re.compile(r"{% macro (\w+)\(")
#: What a page loads that the theme does not bring; no example runs it.
LIBRARIES = {script.name: b"" for page_type in pages.ALL for script in page_type.scripts}
NUMBER = re.compile(r"\(?0\d{3}\)? \d{3} \d{2} \d{2}|\b444 \d{2} \d{2}\b")
WORDS_IN_LATIN = re.compile(r"(?:[A-Za-zÇĞİÖŞÜçğıöşü.]{2,}[ ,/]+){2,}[A-Za-zÇĞİÖŞÜçğıöşü]{2,}")


class Lacking(Exception):
    """A component without what it must have. The argument says what."""


@dataclass(frozen=True, slots=True)
class Example:
    """One example of a component."""

    component: str
    title: str
    show: str  #: the macro and its arguments
    record: str = ""  #: fields of a centre, as in services.yaml
    also: str = ""  #: further lists of the catalogue
    source: str = (
        "title: Bir sayfa, publisher: unknown, published: unknown, retrieved: 2026-11-01"  #: where its facts come from
    )
    page: str = "centre/bir-merkez.html"  #: whose view the arguments are taken from
    within: str = ""  #: class of the element it always stands in

    def __str__(self) -> str:
        return f"{self.component}: {self.title}"


def macros(folder: Path) -> set[str]:
    """Return the names of a component's macros."""
    return set(MACRO.findall((folder / "macro.html").read_text("utf-8")))


def examples(theme: Path = THEME) -> list[Example]:
    """Return the examples of every component; raise :class:`Lacking` where one has too few."""
    found: list[Example] = []
    for folder in sorted((theme / "templates" / "components").iterdir()):
        file = folder / "examples.yaml"
        if not file.is_file():
            raise Lacking(f"{folder.name}: there is no examples.yaml")
        own = [Example(folder.name, **fields) for fields in yaml.safe_load(file.read_text("utf-8")) or ()]
        found += own
        shown = {example.show.partition("(")[0] for example in own}
        if shown - macros(folder):
            raise Lacking(f"{folder.name}: no macro is called {sorted(shown - macros(folder))}")
        if macros(folder) - shown:
            raise Lacking(f"{folder.name}: no example shows {sorted(macros(folder) - shown)}")
    return found


@functools.cache
def catalogue(example: Example) -> Catalogue:
    """Return the catalogue of an example; it must be one `rehber check` has nothing to say against."""
    text = re.sub(r"{id: sayfa, [^}]*}", f"{{id: sayfa, {example.source}}}", builders.centre(example.record)) + example.also
    with tempfile.TemporaryDirectory() as folder:
        return builders.catalogue(text, Path(folder))


def edition(example: Example, code: str) -> Edition:
    """Return the directory of an example in one language."""
    found = stream.editions(catalogue(example), builders.languages(), stream.Content())
    return next(edition for edition in found if edition.language.code == code)


def render(example: Example, code: str, theme: Path = THEME) -> str:
    """Return the example as HTML in the language *code*."""
    of = edition(example, code)
    renderer = Theme(theme, LIBRARIES).edition(of)
    page = next(page for page in pages.plan(of) if page.address == example.page)
    names = ", ".join(sorted(macros(theme / "templates" / "components" / example.component)))
    call = SAID.sub(lambda said: json.dumps(of.language.say(said[1]), ensure_ascii=False), example.show)
    source = f'{{% from "components/{example.component}/macro.html" import {names} %}}{{{{ {call} }}}}'
    if example.within:
        source = f'<div class="{example.within}">{source}</div>'
    shown: str = renderer.environment.render_str(source, "example.html", **renderer.values(page))
    return shown.replace(SLASH, "/")


def faults(html: str, code: str) -> Iterator[str]:
    """Say what is wrong with a part of a page in the language *code*."""
    if not html.strip():
        yield "nothing is shown"
        return
    parser = html5lib.HTMLParser()
    tree = parser.parseFragment(html)
    yield from (f"not HTML: {name}" for _, name, _ in parser.errors)
    yield from _forbidden(tree)
    seen = [element.get("id") for element in tree.iter() if element.get("id")]
    yield from (f"an id used twice: {name}" for name in {name for name in seen if seen.count(name) > 1})
    for text, around in _texts(tree, ()):
        yield from _misplaced(text, around, code)


def _forbidden(tree: Element) -> Iterator[str]:
    """Say what the policy of the site would not let run or apply."""
    for element in tree.iter():
        name = str(element.tag).removeprefix(HTML)
        if name == "style" or (name == "script" and element.get("type") != "application/ld+json"):
            yield f"an element of its own: {name}"
        yield from (f"inline: {key}" for key in element.keys() if key == "style" or key.startswith("on"))  # noqa: SIM118  # an Element is no dict


def _texts(element: Element, around: tuple[Element, ...]) -> Iterator[tuple[str, tuple[Element, ...]]]:
    """Yield every text with the elements around it, the innermost first."""
    around = (element, *around)
    if element.text and element.tag != f"{HTML}script":
        yield element.text.strip(), around
    for child in element:
        yield from _texts(child, around)
        if child.tail:
            yield child.tail.strip(), around


def _misplaced(text: str, around: tuple[Element, ...], code: str) -> Iterator[str]:
    """Say what is wrong with a text where it stands."""
    own = next((element.get("lang") for element in around if element.get("lang")), code)
    isolated = any(element.tag == f"{HTML}bdi" and element.get("dir") == "ltr" for element in around)
    forward = any(element.get("dir") == "ltr" or element.tag == f"{HTML}bdi" for element in around)  # which looks by itself
    if own == code and (said := untranslated(text, code)):
        yield f"not translated: {said}"
    if NUMBER.search(text) and not isolated:
        yield f"a number that would be torn apart: {text}"
    if code in ("ar", "fa") and own not in ("ar", "fa") and not forward:
        yield f"runs from right to left: {text}"
    if code in ("ar", "fa", "hy") and own == code and not isolated and WORDS_IN_LATIN.fullmatch(text):
        yield f"without a language: {text}"


@functools.cache
def _english(code: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the sentences that have a translation, and those long enough to be known inside others."""
    catalog = po.read(THEME / "translations" / f"{code}.po", code)
    said = [str(m.id) for m in catalog if isinstance(m.id, str) and m.id and m.string and m.string != m.id]
    return frozenset(said), tuple(sentence for sentence in said if len(sentence) > 15 and "{" not in sentence)


def untranslated(text: str, code: str) -> str | None:
    """Return the English sentence in *text* that has a translation."""
    if code == "en" or not text:
        return None
    whole, parts = _english(code)
    return text if text in whole else next((sentence for sentence in parts if sentence in text), None)
