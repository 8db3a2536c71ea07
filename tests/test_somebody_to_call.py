"""On every page of the real site, in every language: whoever is asked to call finds something to tap, there.

And whoever reads about violence finds 112 and 183 before anything else.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import lxml.html
import pytest

from builders import LANGUAGES, ROOT
from rehber import urls
from rehber.catalogue.taxonomy import ACCESS_WAY
from rehber.language import po

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.html import HtmlElement

#: By language: how readers are asked to call.
ASKED = {
    "tr": r"\b[Aa]rayın(?!ız)\b|[Tt]elefon edin|[Tt]elefonla sorun",
    "en": r"(?<!can )(?<!You )\b[Cc]all (?:it|them|now|first|before|the|1|line)\b",
    "ar": "اتصلوا",
    "fa": "زنگ بزنید|(?<!می‌توانید )تماس بگیرید|(?<!اول )تلفن کنید",
    "ku": r"(?<!pêşî )\b[Tt]elefon bikin|\bli \d+\S* bigerin",
    "hy": "(?<!նախ )[Զզ]անգեք|[Զզ]անգահարեք",
    "fr": r"(?<![Vv]ous )\b[Aa]ppelez\b|[Tt]éléphonez",
}
#: Pages that speak of telephones without asking anybody to call: editors are asked to call whoever runs a place.
ABOUT_TELEPHONES = ("page/editors-guide.html", "page/privacy.html")
TAPPED = './/a[starts-with(@href, "tel:")] | .//*[contains(@class, "code")]//*[name() = "svg"]'
BLOCKS = {"section", "article", "aside", "nav", "footer", "header", "form", "dialog"}
HEADINGS = {"h1", "h2", "h3"}

#: Pages about violence that no record and no need names.
ABOUT_VIOLENCE = ("topic/violence.html", "topic/a-place-to-stay.html", "for/violence-survivors.html", "for/women.html")
RIGHTS = "page/your-rights-6284.html"
DISCREET_NEEDS = ("violence-support", "shelter")


def pages(site: Path, language: str) -> Iterator[tuple[str, HtmlElement]]:
    """Yield every page of *language* with its address below the language's folder."""
    for file in sorted((site / language).rglob("*.html")):
        yield file.relative_to(site / language).as_posix(), lxml.html.fromstring(file.read_bytes())


def asks(language: str) -> re.Pattern[str]:
    """Return how a language asks its readers to call: by its verbs, and by the two sentences on how to apply."""
    say = po.language(ROOT / "theme/translations" / f"{language}.po", language).say
    said = (say(ACCESS_WAY["phone"].plain), say("Book by telephone."))
    return re.compile("|".join((ASKED[language], *map(re.escape, said))))


def unanswered(page: HtmlElement, asked: re.Pattern[str]) -> list[str]:
    """Return the texts of a page that ask to call where there is nothing to tap in the same block."""
    found = []
    for element in page.body.iter("*"):
        texts = (
            [(element, element.text), (element.getparent(), element.tail)] if element.tag not in ("script", "template") else []
        )
        found += [text.strip() for owner, text in texts if text and asked.search(text) and not to_tap(owner)]
    return found


def to_tap(element: HtmlElement) -> bool:
    """Return whether a number can be tapped in the block of *element*: its section or record, else between two headings."""
    inner = element
    for block in element.iterancestors():
        if inner.tag in BLOCKS or (inner.get("id") and inner.tag in {"details", "li", "div"}):
            return bool(inner.xpath(TAPPED))
        if block.tag in {"main", "body"} or "wide" in (block.get("class") or ""):
            return any(part.xpath(TAPPED) for part in between_headings(inner))
        inner = block
    return False


def between_headings(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield what stands beside *element* from the heading above it to the next one."""
    yield element
    for before in element.itersiblings(preceding=True):
        yield before
        if before.tag in HEADINGS:
            break
    for after in element.itersiblings():
        if after.tag in HEADINGS:
            break
        yield after


def numbers(page: HtmlElement) -> list[str]:
    """Return the numbers that can be tapped in the content of a page, in their order."""
    (main,) = page.iter("main")
    return [link.removeprefix("tel:") for link in main.xpath('.//a[starts-with(@href, "tel:")]/@href')]


def without_help(page: HtmlElement) -> str:
    """Return what is wrong with the beginning of a page about violence; "" where 112 and 183 come first, in one box."""
    if numbers(page)[:2] != ["112", "183"]:
        return "112 and 183 are not the first numbers"
    box = page.xpath('//main//a[@href="tel:183"]')[0].xpath("ancestor::aside")
    if not box or not box[0].xpath('.//a[@href="tel:112"]'):
        return "112 and 183 are not in one box"
    if [it for it in box[0].xpath("preceding::*[ancestor::main]") if it.tag in {"h2", "section"}]:
        return "something else comes before the box"
    return ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_asked_to_call_where_there_is_nothing_to_tap(site, language):
    asked = asks(language)
    found = {
        address: texts
        for address, page in pages(site, language)
        if address not in ABOUT_TELEPHONES and (texts := unanswered(page, asked))
    }
    assert found == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_that_ask_to_call_are_found_in_every_language(site, language):
    asked = asks(language)
    assert sum(bool(asked.search(page.text_content())) for _, page in pages(site, language)) > 20


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_about_violence_begin_with_112_and_183(site, real, language):
    needs = tuple(f"need/{need}.html" for need in DISCREET_NEEDS)
    records = {
        urls.node(record)
        for record in real.providers
        if record.discreet
        or any(
            "violence-survivors" in it.audiences or not {*DISCREET_NEEDS}.isdisjoint(it.types)
            for it in (record, *record.services)
        )
    }
    seen = 0
    for address, page in pages(site, language):
        if address in records or address.endswith(needs) or address in (*ABOUT_VIOLENCE, RIGHTS):
            seen += 1
            assert not without_help(page), address
    assert seen >= len(records) + len(needs) + len(ABOUT_VIOLENCE) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_has_a_number_to_tap_on_its_page(site, real, language):
    addresses = {urls.node(node) for node in real.nodes.values()}
    found = [(address, bool(numbers(page))) for address, page in pages(site, language) if address in addresses]
    assert [address for address, has_number in found if not has_number] == []
    assert len(found) == len(addresses)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_on_rights_offers_112_once_before_its_first_heading(site, language):
    page = lxml.html.fromstring((site / language / RIGHTS).read_bytes())
    found = page.xpath('//main//a[@href="tel:112"]')
    early = [link for link in found if not link.xpath("preceding::h2[ancestor::main]")]
    assert len(early) == 1


def planted(body: str) -> HtmlElement:
    """Return a page of one sentence."""
    return lxml.html.fromstring(f"<html><body><main>{body}</main></body></html>")


def test_a_sentence_that_asks_to_call_without_a_number_is_found():
    asked = asks("en")
    bare = "<section><p>Call before you go.</p></section><section><a href='tel:112'>112</a></section>"
    assert unanswered(planted(bare), asked) == ["Call before you go."]
    assert unanswered(planted(bare.replace("</p>", " <a href='tel:183'>183</a></p>")), asked) == []
    prose = "<h2>One</h2><p>Call the line.</p><h2>Two</h2><p><a href='tel:183'>183</a></p>"
    assert unanswered(planted(prose), asked) == ["Call the line."]


@pytest.mark.parametrize(
    ("place", "plant", "fault"),
    [
        ('//main//a[@href="tel:183"]', lambda it: it.set("href", "tel:153"), "112 and 183 are not the first numbers"),
        ('//main//a[@href="tel:112"]', lambda it: it.attrib.pop("href"), "112 and 183 are not the first numbers"),
        ('//main//a[@href="tel:112"]', lambda it: it.getparent().append(it), "112 and 183 are not the first numbers"),
        ("//main//aside", lambda it: setattr(it, "tag", "div"), "112 and 183 are not in one box"),
        (
            "//main//aside",
            lambda it: it.addprevious(lxml.html.fromstring("<section><h2>x</h2></section>")),
            "something else comes before the box",
        ),
        ("//main//aside", lambda it: it.getparent().remove(it), "112 and 183 are not the first numbers"),
    ],
)
@pytest.mark.parametrize("need", DISCREET_NEEDS)
def test_a_page_about_violence_without_112_and_183_at_its_top_is_found(site, need, place, plant, fault):
    page = lxml.html.fromstring((site / "tr" / f"need/{need}.html").read_bytes())
    assert without_help(page) == ""
    plant(page.xpath(place)[0])
    assert without_help(page) == fault


def test_a_record_whose_numbers_cannot_be_tapped_is_found(site):
    page = lxml.html.fromstring((site / "tr/centre/sisli-kadin-danisma-merkezi.html").read_bytes())
    assert numbers(page)
    for link in page.xpath('//main//a[starts-with(@href, "tel:")]'):
        link.tag = "span"
    assert numbers(page) == []
