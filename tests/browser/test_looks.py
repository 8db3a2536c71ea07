"""Each look at a page can fail: a fault is planted in a page that has none, and the look finds it."""

from __future__ import annotations

import pytest

from layout_checks import MEDIA, SMALL, look

PAGE = "/ar/centre/sisli-kadin-danisma-merkezi.html"

ADD = "const add = html => document.querySelector('main').insertAdjacentHTML('beforeend', html);"
RULE = "const rule = css => { const sheet = document.styleSheets[0]; sheet.insertRule(css, sheet.cssRules.length); };"

#: For each look the faults it must find.
PLANTED = [
    ("always", "the page fits its window", "rule('main p { inline-size: 500px; max-inline-size: none }')"),
    ("always", "the page fits its window", "rule('.address { position: relative; inset-inline-start: -300px }')"),
    ("always", "the page fits its window", "rule('.address { block-size: 1rem; overflow: hidden }')"),
    ("always", "text spaced as WCAG 1.4.12 allows is not cut", "rule('h1 { max-block-size: 2rem; overflow: hidden }')"),
    ("always", "text of twice the size is not cut", "rule('h1 { block-size: 48px; overflow: clip }')"),
    ("always", "what has the focus shows it and is not covered", "rule(':focus-visible { outline: none }')"),
    ("always", "what has the focus shows it and is not covered", "rule('html { scroll-padding-block-start: 0 }')"),
    (
        "always",
        "what has the focus shows it and is not covered",
        "rule('body::before { content: \"\"; position: fixed; inset: 0 }')",
    ),
    ("always", "nothing moves for those who asked for less motion", "rule('.exit { transition: color 1s }')"),
    (
        "always",
        "nothing moves for those who asked for less motion",
        "document.querySelector('h1').animate([{opacity: 0}], 9e9)",
    ),
    ("always", "nothing moves for those who asked for less motion", "rule('html { scroll-behavior: smooth }')"),
    ("always", "every text says its language and runs the right way", "add('<p>Kadın Danışma Merkezi</p>')"),
    ("always", "every text says its language and runs the right way", "add('<p>قولوا: Gizlilik kararı da istiyorum</p>')"),
    ("always", "every text says its language and runs the right way", "add('<p lang=tr dir=ltr>وحدة الهجرة</p>')"),
    ("always", "every text says its language and runs the right way", "add('<p dir=ltr>وحدة الهجرة</p>')"),
    ("always", "every text says its language and runs the right way", "add('<p>Գաղթի բաժին</p>')"),
    ("always", "every text says its language and runs the right way", "add('<p>(0212) 708 89 90</p>')"),
    ("always", "every text says its language and runs the right way", "add('<p>444 31 12</p>')"),
    ("always", "every target is large enough for a thumb", "rule('summary { font-size: 9px; padding: 0 }')"),
    ("always", "every target is large enough for a thumb", "add('<p><input type=checkbox></p>')"),
    ("always", "links of the same words lead to the same place", 'add(\'<p><a href="1">x</a> <a href="2">x</a></p>\')'),
    ("always", "headings stand in order, under one title", "add('<h1>x</h1>')"),
    ("always", "headings stand in order, under one title", "add('<h2>x</h2><h4>x</h4>')"),
    ("always", "headings stand in order, under one title", "document.querySelector('h1').remove()"),
    ("always", "headings stand in order, under one title", "add('<h2> </h2>'); rule('h2 { min-block-size: 1rem }')"),
    ("always", "the parts of the page can be found by name", "document.querySelector('body > footer').remove()"),
    ("always", "the parts of the page can be found by name", "add('<nav><a href=\"1\">xxxxxx</a></nav>')"),
    (
        "always",
        "the way out and the emergency number come first, in this order",
        "document.body.append(document.querySelector('.leave'))",
    ),
    ("forced", "a control has an edge where its background is gone", "rule('.exit { border: 0 }')"),
    ("forced", "what is drawn can be seen", "rule('.locator .area { fill: #111; stroke: #222 }')"),
    ("forced", "what has the focus shows it and is not covered", "rule(':focus-visible { outline: none }')"),
    ("printed", "no ink is spent on backgrounds", "rule('.service { background: #dde }')"),
    ("printed", "no ink is spent on backgrounds", "rule('.service { background: linear-gradient(red, red) }')"),
    ("printed", "every word is dark enough for paper", "rule('.small { color: #b4b4bf }')"),
    ("printed", "what only a screen needs is not printed", "add('<button>x</button>')"),
]


@pytest.fixture
def sound(reader):
    reader.set_viewport_size(SMALL)
    reader.emulate_media(**MEDIA["always"])
    reader.goto(PAGE)
    return reader


@pytest.mark.parametrize(("kind", "name", "fault"), PLANTED)
def test_a_planted_fault_is_found(sound, kind, name, fault):
    sound.evaluate(f"() => {{ {ADD} {RULE} {fault} }}")
    assert name in look(sound, kind)


def test_no_look_is_without_a_planted_fault(sound):
    for kind in MEDIA:
        look(sound, kind)
        names = set(sound.evaluate("kind => Object.keys(looks[kind])", kind))
        assert names == {name for planted, name, _ in PLANTED if planted == kind}
