"""A language that lacks anything cannot be switched on, and the sentence says what is missing."""

from __future__ import annotations

import gettext
import re
import shutil

import pytest

from builders import LANGUAGES, ROOT
from rehber import urls
from rehber.catalogue.finding import Severity
from rehber.catalogue.text import State, Text, Wording
from rehber.check.rules.passage import Passage
from rehber.check.rules.person import person_named
from rehber.feed import dcat
from rehber.language import table
from rehber.language.language import Language
from rehber.language.requirements import lacking
from rehber.project import settings

INTERFACE = ROOT / "theme" / "translations"


def said(codes, interface=INTERFACE, **more):
    found = list(lacking(codes, interface, **more))
    assert {finding.severity for finding in found} <= {Severity.ERROR}
    return [finding.found.into(gettext.NullTranslations()) for finding in found]


def test_the_languages_of_the_site_lack_nothing():
    assert said(LANGUAGES) == []


def test_a_language_that_is_not_in_the_table_is_refused_with_everything_it_lacks():
    found = said((*LANGUAGES, "ja"))
    assert found[:2] == [
        "The language `ja` is not in the table of languages.",
        "The language `ja` has no words for protected places and addresses.",
    ]
    assert found[2].startswith("The language `ja` lacks ")


def test_a_language_without_words_for_protected_places_is_refused():
    without = [code for code in LANGUAGES if code != "fr"]
    assert said(LANGUAGES, protected=without) == ["The language `fr` has no words for protected places and addresses."]


@pytest.mark.parametrize("left", ["", 'msgid "Services"\nmsgstr "Dienste"\n'])
def test_a_language_with_empty_messages_is_refused_instead_of_speaking_english(left, tmp_path):
    folder = shutil.copytree(INTERFACE, tmp_path / "translations")
    (folder / "fr.po").write_text(f'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n{left}', encoding="utf-8")
    found = said(LANGUAGES, folder)
    assert len(found) == 1
    assert re.match(r"The language `fr` lacks (\d{3}) of \d{3} sentences of the interface: ", found[0])


def test_a_single_sentence_that_is_not_translated_is_named(tmp_path):
    folder = shutil.copytree(INTERFACE, tmp_path / "translations")
    file = folder / "fr.po"
    file.write_text(re.sub('(msgid "Sources"\nmsgstr )".+"', r'\1""', file.read_text("utf-8")), "utf-8")
    assert [line.partition("interface: ")[2] for line in said(LANGUAGES, folder)] == ["Sources"]


def test_check_and_build_read_the_settings_with_the_same_refusal(monkeypatch):
    monkeypatch.chdir(ROOT)
    found = settings.problems(settings.settings(LANGUAGES=(*LANGUAGES, "ja")))
    assert {finding.code for finding in found} == {"language-incomplete"}


def test_an_entry_that_forgets_something_cannot_be_made():
    told = {name: getattr(table.FRENCH, name) for name in table.Entry.__slots__}
    for forgotten in told:
        with pytest.raises(TypeError, match=forgotten):
            table.Entry(**{name: value for name, value in told.items() if name != forgotten})


def test_every_language_of_the_table_is_known_to_cldr_and_reserved_as_an_id():
    for entry in table.ALL:
        assert Language(entry.code).name
        assert entry.code in urls.RESERVED


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_description_for_data_portals_names_every_language(site, code):
    written = (site / "data/v1/catalog.jsonld").read_text(encoding="utf-8")
    assert f"{dcat.AUTHORITY}/language/{table.TABLE[code].authority}" in written


@pytest.mark.parametrize("entry", table.ALL, ids=lambda entry: entry.code)
def test_every_language_knows_how_a_person_is_announced(entry):
    name = {"ARABIC": "ليلى", "ARMENIAN": "Աննա"}.get(entry.script, "Leyla")
    words = f"… {entry.titles[0]} {name} …"
    text = (
        Text(words, "x", {})
        if entry.code == "tr"
        else Text("Bir metin.", "x", {entry.code: Wording(words, entry.code, State.HUMAN)})
    )
    assert len(list(person_named.find(Passage(text, ("summary",))))) == 1
