"""Every component of the theme has examples, and each is sound in every language."""

from __future__ import annotations

import shutil

import pytest

import components
from builders import LANGUAGES
from components import Lacking

EXAMPLES = components.examples()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("example", EXAMPLES, ids=str)
def test_an_example_is_sound(example, language):
    assert list(components.faults(components.render(example, language), language)) == []


@pytest.fixture
def theme(tmp_path):
    """A copy of the theme that may be spoilt."""
    return shutil.copytree(components.THEME, tmp_path / "theme")


def component(theme, name):
    return theme / "templates" / "components" / name


def test_a_component_without_examples_is_found(theme):
    component(theme, "phone").joinpath("examples.yaml").unlink()
    with pytest.raises(Lacking, match=r"phone: there is no examples\.yaml"):
        components.examples(theme)


def test_an_example_of_a_macro_that_is_not_there_is_found(theme):
    with component(theme, "phone").joinpath("examples.yaml").open("a", encoding="utf-8") as file:
        file.write("- {title: x, show: fax(it)}\n")
    with pytest.raises(Lacking, match=r"phone: no macro is called \['fax'\]"):
        components.examples(theme)


@pytest.mark.parametrize("text", ["", "- title: one number\n  show: phone(it.offer.phones[0])\n"])
def test_a_macro_no_example_shows_is_found(theme, text):
    component(theme, "phone").joinpath("examples.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Lacking, match="phone: no example shows"):
        components.examples(theme)


@pytest.mark.parametrize(
    ("spoilt", "fault"),
    [
        ("", "nothing is shown"),
        ("<p><b>x</p>", "not HTML: "),
        ("<p>x</span></p>", "not HTML: "),
        ("<p>Ask on the telephone</p>", "not translated: Ask on the telephone"),
        ("<p>Please: Find a place that helps you.</p>", "not translated: Find a place that helps you."),
        ("<p>{{ it.number }}</p>", "a number that would be torn apart: (0212) 708 89 90"),
        ('<p lang="tr">Kadın Danışma Merkezi</p>', "runs from right to left: Kadın Danışma Merkezi"),
        ("<p>Kadın Danışma Merkezi</p>", "without a language: Kadın Danışma Merkezi"),
        ('<p style="color: red">x</p>', "inline: style"),
        ('<p onclick="x()">x</p>', "inline: onclick"),
        ("<script>x()</script>", "an element of its own: script"),
        ("<style>p { color: red }</style>", "an element of its own: style"),
        ('<p id="a">x</p><p id="a">y</p>', "an id used twice: a"),
    ],
)
def test_a_planted_fault_is_found(theme, spoilt, fault):
    component(theme, "phone").joinpath("macro.html").write_text(
        f"{{% macro phone(it) %}}{spoilt}{{% endmacro %}}{{% macro phones(all) %}}{{% endmacro %}}", encoding="utf-8"
    )
    example = components.Example("phone", "", "phone(it.offer.phones[0])", record='phones: [{number: "(0212) 708 89 90"}]')
    found = list(components.faults(components.render(example, "ar", theme), "ar"))
    assert [one for one in found if one.startswith(fault)] != []


def test_an_example_that_asks_for_what_no_page_has_is_found(theme):
    with pytest.raises(Exception, match="undefined"):
        components.render(components.Example("phone", "", "phone(it.faxes[0])"), "tr", theme)


def test_an_example_is_a_record_the_check_lets_pass():
    with pytest.raises(AssertionError, match="phone-invalid"):
        components.render(components.Example("phone", "", "phones(it.phones)", record='phones: [{number: "0212 1"}]'), "tr")
