"""Who has read a translation survives the tools translators use: each of them saves a file, and nothing is forgotten."""

from __future__ import annotations

import shutil
import subprocess

import polib
import pytest
from translate.storage import pypo

from builders import ROOT
from rehber.catalogue.text import State
from rehber.check import po_check
from rehber.commands import translations
from rehber.language import drafts, po

FRENCH = ROOT / "content" / "translations" / "fr.po"
needs_gettext = pytest.mark.skipif(shutil.which("msgcat") is None, reason="gettext is not installed")


def msgcat(file):
    subprocess.run(["msgcat", "-o", str(file), str(file)], check=True)


def poedit(file):
    """What Poedit calls at each save (src/catalog_po.cpp, POCatalog::Save)."""
    subprocess.run(["msgcat", "--force-po", "--width=79", "-o", str(file), str(file)], check=True)


def msgmerge(file):
    subprocess.run(["msgmerge", "--quiet", "--update", "--backup=none", str(file), str(file)], check=True)


def msgattrib(file):
    subprocess.run(["msgattrib", "--no-wrap", "-o", str(file), str(file)], check=True)


def weblate(file):
    store = pypo.pofile.parsefile(str(file))
    store.updateheader(add=True, Last_Translator="Ayşe <a@example.org>", X_Generator="Weblate 5")
    store.save()


def with_polib(file):
    polib.pofile(str(file), wrapwidth=79).save(str(file))


TOOLS = [pytest.param(tool, marks=needs_gettext) for tool in (msgcat, poedit, msgmerge, msgattrib)] + [weblate, with_polib]


@pytest.fixture
def file(tmp_path):
    """Our French file, in which somebody has read one entry."""
    file = tmp_path / "content" / "translations" / "fr.po"
    file.parent.mkdir(parents=True)
    text = FRENCH.read_text("utf-8")
    first = text.index("# machine draft", text.index("msgid"))
    text = text[:first] + "# read by Ayşe Yılmaz, 2026-11-26\n" + text[first:]
    file.write_text(text, "utf-8")
    return file


def states(file):
    """Return every entry's translation and state."""
    return {(m.context, m.id): (m.string, drafts.state(m, "fr")) for m in po.read(file, "fr") if m.id}


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_that_saves_a_file_changes_nobodys_mark(tool, file):
    before = states(file)
    assert {state for _, state in before.values()} == {State.HUMAN, State.MACHINE}
    tool(file)
    assert states(file) == before
    assert drafts.promised(po.read(file, "fr")) == drafts.promised(po.read(FRENCH, "fr"))


@pytest.mark.parametrize("tool", TOOLS)
def test_what_a_tool_has_saved_passes_the_check(tool, file):
    tool(file)
    assert list(po_check.check([file.parent.parent], ["fr"])) == []


@pytest.mark.parametrize("tool", TOOLS)
def test_after_all_that_our_own_command_gives_the_same_file_again(tool, file):
    before = states(file)
    tool(file)
    template = translations.new("")
    for context, source in before:
        template.add(source, context=context)
    translations.update(file, template, "fr")
    assert states(file) == before


@needs_gettext
def test_an_outdated_entry_stays_outdated_and_keeps_its_mark(file):
    text = file.read_text("utf-8").replace(
        "# machine draft: nobody has read it\n", "# machine draft: nobody has read it\n#, fuzzy\n", 5
    )
    file.write_text(text, "utf-8")
    before = states(file)
    assert sum(state is State.OUTDATED for _, state in before.values()) >= 4
    for tool in (msgcat, poedit, msgmerge):
        tool(file)
    assert states(file) == before


@needs_gettext
def test_the_old_flag_would_have_been_lost(file):
    file.write_text(file.read_text("utf-8").replace("# machine draft: nobody has read it", "#, machine"), "utf-8")
    assert drafts.count(po.read(file, "fr")) > 400
    poedit(file)
    assert drafts.count(po.read(file, "fr")) == 0
    assert "drafts-gone" in [f.code for f in po_check.check([file.parent.parent], ["fr"])]


def test_our_own_command_does_not_count_anew_what_a_tool_has_lost(file):
    file.write_text(file.read_text("utf-8").replace("# machine draft: nobody has read it\n", ""), "utf-8")
    with pytest.raises(translations.MarksGone):
        translations.update(file, translations.new(""), "fr")
    translations.update(file, translations.new(""), "fr", read=True)


def test_whoever_has_read_an_entry_says_so_beside_the_mark_of_the_draft(file):
    human = [key for key, (_, state) in states(file).items() if state is State.HUMAN]
    assert len(human) == 1
