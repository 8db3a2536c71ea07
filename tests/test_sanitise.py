"""What an editor writes in Markdown may say its language, and nothing more."""

from __future__ import annotations

import sys

import pytest
from markdown import Markdown

from builders import ROOT
from rehber.article import sanitise


@pytest.fixture
def read(monkeypatch):
    """Read Markdown as the site does."""
    monkeypatch.syspath_prepend(str(ROOT))
    monkeypatch.delitem(sys.modules, "pelicanconf", raising=False)
    import pelicanconf  # noqa: PLC0415  # its folder is on the path only here

    return lambda text: sanitise.clean(Markdown(**pelicanconf.MARKDOWN).convert(text))


def test_words_of_another_language_can_be_marked(read):
    said = read('قولوا: *Gizlilik kararı da istiyorum*{: lang="tr" dir="ltr" }')
    assert said == '<p>قولوا: <em dir="ltr" lang="tr">Gizlilik kararı da istiyorum</em></p>'


@pytest.mark.parametrize("attribute", ['style="color: red"', 'onclick="x()"', "#main", ".exit", "hidden=hidden"])
def test_nothing_else_can_be_said_about_them(read, attribute):
    assert read(f"*söz*{{: {attribute} }}") == "<p><em>söz</em></p>"


@pytest.mark.parametrize("attribute", ['style="color: red"', 'target="_blank"', ".exit", 'onclick="x()"'])
def test_a_link_is_as_it_was(read, attribute):
    assert read(f"[söz](https://www.example.org/){{: {attribute} }}") == (
        '<p><a href="https://www.example.org/" rel="noreferrer">söz</a></p>'
    )


def test_a_link_cannot_be_turned_into_a_program(read):
    assert "javascript" not in read('[söz](https://www.example.org/){: href="javascript:x()" }')
