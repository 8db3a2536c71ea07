"""Translations: nothing a translator wrote is lost, and how far each can be trusted is computed."""

from __future__ import annotations

import re

import pytest

from builders import LANGUAGES, ROOT
from rehber.article.source import digest
from rehber.catalogue.text import State
from rehber.check import markdown_check
from rehber.commands import translations
from rehber.language import drafts, po


def template(*entries: tuple[str, str]):
    made = translations.new("")
    for context, source in entries:
        made.add(source, context=context)
    return made


def translated(*entries: tuple[str, str, str], flags: tuple[str, ...] = ()):
    made = translations.new("fr")
    for context, source, target in entries:
        made.add(source, target, context=context, flags=flags)
    return made


def entries(catalog):
    return {(m.context, m.id): (m.string, sorted(m.flags)) for m in catalog if m.id}


def test_the_flag_of_a_draft_becomes_a_comment_that_every_tool_keeps():
    old = translated(("unit/x/name", "Ad", "Nom"), flags=("machine",))
    new = translations.merged(template(("unit/x/name", "Ad")), old, "fr")
    assert [m.user_comments for m in new if m.id] == [[drafts.DRAFT]]
    assert drafts.promised(new) == drafts.count(new) == 1
    assert entries(new) == {("unit/x/name", "Ad"): ("Nom", [])}


def test_a_text_that_has_changed_keeps_its_translation_as_fuzzy():
    old = translated(("unit/x/summary", "Bambaşka bir cümle.", "Une phrase."))
    new = translations.merged(template(("unit/x/summary", "Yeni.")), old, "fr")
    assert entries(new) == {("unit/x/summary", "Yeni."): ("Une phrase.", ["fuzzy"])}
    assert [m.previous_id for m in new if m.id] == [["Bambaşka bir cümle."]]


def test_entries_of_a_list_may_change_places():
    old = translated(("unit/x/partners", "Baro", "Barreau"), ("unit/x/partners", "Polis", "Police"))
    new = translations.merged(template(("unit/x/partners", "Polis"), ("unit/x/partners", "Baro")), old, "fr")
    assert entries(new) == {("unit/x/partners", "Polis"): ("Police", []), ("unit/x/partners", "Baro"): ("Barreau", [])}


def test_a_translation_is_never_lent_to_another_record():
    old = translated(("unit/x/summary", "Aynı cümle.", "La même phrase."))
    new = translations.merged(template(("unit/y/summary", "Aynı cümle!")), old, "fr")
    assert entries(new) == {("unit/y/summary", "Aynı cümle!"): (None, [])}


def test_what_is_no_longer_needed_is_kept_as_obsolete_and_comes_back():
    old = translated(("unit/x/name", "Ad", "Nom"))
    without = translations.merged(template(), old, "fr")
    assert [m.string for m in without.obsolete.values()] == ["Nom"]
    again = translations.merged(template(("unit/x/name", "Ad")), without, "fr")
    assert entries(again)["unit/x/name", "Ad"][0] == "Nom"


def test_updating_twice_changes_nothing(tmp_path):
    file = tmp_path / "fr.po"
    wanted = template(("unit/x/name", "Ad"), ("unit/x/summary", "Bir cümle."))
    translations.update(file, wanted, "fr")
    once = file.read_bytes()
    translations.update(file, wanted, "fr")
    assert file.read_bytes() == once


@pytest.mark.parametrize(
    ("flags", "state"),
    [((), State.HUMAN), (("machine",), State.MACHINE), (("fuzzy",), State.OUTDATED), (("fuzzy", "machine"), State.OUTDATED)],
)
def test_the_state_of_a_translation_is_computed_from_its_entry(flags, state, tmp_path):
    file = tmp_path / "fr.po"
    file.write_bytes(translations.written(translated(("unit/x/name", "Ad", "Nom"), flags=flags)))
    assert po.translations(tmp_path, ["fr"])["unit/x/name", "Ad"]["fr"].state is state


@pytest.mark.parametrize("file", [*sorted(ROOT.glob("*/translations/tr.po")), ROOT / "plugins/rehber/messages/tr.po"])
def test_the_language_everything_is_written_in_claims_no_reader(file):
    assert set(po.coverage(po.read(file, "tr"))) == {State.SOURCE}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "tr"])
def test_everything_the_catalogue_says_is_translated(language, real):
    missing = [text.source for text in translations.texts(real) if text.into(language).state is State.MISSING]
    assert missing == []


@pytest.fixture(scope="module")
def said():
    """All that the templates and the code say to readers, in English."""
    return {m.id for m in translations.code_template(ROOT, translations.INTERFACE) if m.id}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_everything_the_interface_says_is_translated_and_nothing_else(language, said):
    there = po.read(ROOT / "theme" / "translations" / f"{language}.po", language)
    assert {m.id for m in there if m.id and po.written(m)} == said, "run `make translations` and translate what is new"


def test_everything_said_to_editors_is_translated_into_turkish():
    wanted = {m.id for m in translations.message_template(ROOT) if m.id}
    there = po.read(ROOT / "plugins" / "rehber" / "messages" / "tr.po", "tr")
    assert {m.id for m in there if m.id and po.written(m)} == wanted, "run `make translations` and translate what is new"


@pytest.mark.parametrize("folder", ["theme/translations", "content/translations", "plugins/rehber/messages"])
def test_every_gap_of_a_sentence_is_kept_in_its_translation(folder):
    for file in sorted((ROOT / folder).glob("*.po")):
        for message in po.read(file):
            if isinstance(message.id, str) and message.id and message.string:
                assert gaps(message.string) == gaps(message.id), (file.name, message.id)


def gaps(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


def test_languages_nobody_has_read_are_marked_as_drafted_by_a_machine():
    assert [code for code in LANGUAGES if po.language(ROOT / "theme/translations" / f"{code}.po", code).drafted] == [
        "ar",
        "fa",
        "ku",
        "hy",
        "fr",
    ]


def test_every_page_is_there_in_turkish_and_english_and_notes_what_it_was_translated_from():
    there = {(f.parent.name, *f.name.split(".")[:2]) for f in markdown_check.files(ROOT / "content")}
    slugs = {(folder, slug) for folder, slug, _ in there}
    assert {(folder, slug, code) for folder, slug in slugs for code in ("tr", "en")} <= there
    for file in markdown_check.files(ROOT / "content"):
        slug, code, _ = file.name.split(".")
        if code != "tr":
            source = file.with_name(f"{slug}.tr.md").read_text(encoding="utf-8")
            assert f"Translated_from: {digest(source)}" in file.read_text(encoding="utf-8"), f"{file.name} is outdated"
