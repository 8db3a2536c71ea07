"""All examples of all components on one page in each language, as a browser shows them."""

from __future__ import annotations

from html import escape
from itertools import groupby

import pytest

import builders
import components
from builders import LANGUAGES
from layout_checks import MEDIA, SMALL, look
from rehber.site.theme import Theme

#: What holds for a page as a whole cannot hold where parts of many pages stand in a row; the tests of the pages see to it.
OF_A_PAGE = {"duplicate-id-aria", "heading-order", "page-has-heading-one", "landmark-unique", "landmark-no-duplicate-main"}
OF_A_PAGE |= {"listitem"}  # a card alone is in no list
OF_A_PAGE |= {
    "headings stand in order, under one title",
    "the parts of the page can be found by name",
    "the way out and the emergency number come first, in this order",
    "links of the same words lead to the same place",
    "what only a screen needs is not printed",
}

#: Every style sheet a page can load, and the media it is for, as the templates say it.
SHEETS = dict.fromkeys(("style.css", "lists.css", "home.css", "find.css", "servicemap.css", "extra.css"), "all") | {
    "print.css": "print"
}
#: The bar of a page is fixed to its window; here those of many pages stand in a row.
IN_A_ROW = ".bar { position: static !important }"


def gallery(code: str) -> str:
    """Return the page of all examples."""
    language = next(language for language in builders.languages() if language.code == code)
    assets = Theme(components.THEME).assets
    parts = [
        f"<section><h2>{name}</h2>"
        + "".join(f"<h3 lang=en dir=ltr>{escape(it.title)}</h3>\n{components.render(it, code)}" for it in examples)
        + "</section>"
        for name, examples in groupby(components.examples(), key=lambda example: example.component)
    ]
    return (
        f'<!doctype html><html lang="{code}" dir="{language.direction}"><head><meta charset="utf-8"><title>Components</title>'
        + "".join(f'<link rel="stylesheet" media="{media}" href="/{assets[name]}">' for name, media in SHEETS.items())
        + f"<style>{IN_A_ROW}</style></head>"
        + f"<body><header></header><main class='wide'><h1>Components</h1>{''.join(parts)}</main></body></html>"
    )


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_example_is_without_barriers(reader, axe, code):
    reader.set_viewport_size(SMALL)
    reader.emulate_media(**MEDIA["always"])
    reader.route("**/gallery.html", lambda route: route.fulfill(body=gallery(code), content_type="text/html; charset=utf-8"))
    reader.goto("/gallery.html")
    reader.unroute("**/gallery.html")
    reader.evaluate(axe)
    found = reader.evaluate("axe.run({resultTypes: ['violations']})")["violations"]
    assert [(v["id"], [n["html"][:120] for n in v["nodes"]]) for v in found if v["id"] not in OF_A_PAGE] == []
    seen = {name: found for kind in MEDIA for name, found in look(reader, kind).items() if name not in OF_A_PAGE}
    assert seen == {}
