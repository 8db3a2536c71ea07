"""A phrase keeps its trust, and a page is trusted as little as the least certain phrase on it."""

from __future__ import annotations

import dataclasses

import pytest

from builders import ROOT, catalogue, centre, record
from rehber import pages
from rehber.catalogue.text import State, Text, Wording
from rehber.commands import translations
from rehber.language.language import Language
from rehber.language.notice import notices
from rehber.language.phrase import Phrase, PlainPhrase, lowest, phrase
from rehber.language.reader import Reader
from rehber.page import Edition, Page
from rehber.site import map_script, theme, vendor_js

ENGLISH = Language("en")
OLD = Wording("Qzx", "en", State.OUTDATED)
OLD_TEXT = Text("Eski", "x", {"en": OLD})

RECORDS = (
    centre(
        """
        types: [courses]
        for: [women]
        project: Bir proje.
        notes: [Bir not.]
        eligibility: Herkes için.
        cost_note: Bir ücret notu.
        how_to_apply: Başvurun.
        hours_note: Saat notu.
        duties: [Bir görev.]
        no_distinction_by: [Bir ayrım.]
        phones: [{number: "0212 708 89 90", note: Telefon notu.}]
        languages: [{code: ar, how: staff, status: offered, note: Dil notu.}]
        figures: [{what: Bir sayı, value: 3, year: "2020"}]
        place:
          address: {street: Bir Cad., district: Şişli, province: İstanbul}
          directions: Yol tarifi.
          point: {lat: 41.06, lon: 28.98, precision: street, source: sayfa, note: Nokta notu.}
        services:
          - {id: bir-hizmet, types: [courses], name: Bir hizmet, summary: Hizmet özeti., status: offered,
             required_documents: [Bir belge], completion_time: Bir süre}
        """
    )
    + "units:\n"
    + record("kind: social-assistance-unit\nat: bir-merkez\nname: Bir Birim\nsummary: Birim özeti.", id="bir-birim")
    + "hotlines:\n"
    + '  - {id: alo-1, number: "183", name: Bir hat, summary: Hat özeti., emergency: true, verified_on: 2026-11-01, source: sayfa}\n'
    + "statistics:\n"
    + "  - {id: bir-sayi, name: Bir dizi, unit: people, values: {2020: 3}, summary: Dizi özeti., source: sayfa}\n"
)


@pytest.fixture
def known(tmp_path):
    return catalogue(RECORDS, tmp_path)


def outdated(value, text):
    """Return the catalogue with *text* translated and outdated, and every other text translated by a person."""
    if isinstance(value, Text):
        found = OLD if value == text else Wording(f"{value.source} (en)", "en", State.HUMAN)
        return dataclasses.replace(value, translations={"en": found})
    if dataclasses.is_dataclass(value):
        return dataclasses.replace(
            value, **{f.name: outdated(getattr(value, f.name), text) for f in dataclasses.fields(value) if f.name != "path"}
        )
    if isinstance(value, tuple):
        return tuple(outdated(one, text) for one in value)
    return {key: outdated(one, text) for key, one in value.items()} if isinstance(value, dict) else value


def test_every_page_that_shows_an_outdated_text_says_so_and_no_other_page_does(known):
    notice = notices(ENGLISH)[State.OUTDATED]
    static = {**vendor_js.read(ROOT / "node_modules"), **map_script.files(known, None)}
    look = theme.Theme(ROOT / "theme", static)
    # the search index has an address of its own in each language
    index = dict.fromkeys(("search.js", "listed.js"), "x")
    shown = 0
    for text in {text.source: text for text in translations.texts(known)}.values():
        edition = Edition(outdated(known, text), ENGLISH, (ENGLISH,))
        renderer = look.edition(edition, index)
        for page in pages.plan(edition):
            html = renderer.render(page).decode()
            body = html.partition("<body")[2]
            assert ("Qzx" in body) is (notice.whole in html), f"{page.address}: {text.source}"
            shown += "Qzx" in body
    assert shown


@dataclasses.dataclass(frozen=True, slots=True)
class View:
    name: object = None


def page(**fields):
    return Page(address="x.html", template="x.html", **fields)


@pytest.mark.parametrize("order", [("title", "view"), ("view", "title")])
def test_the_order_of_arguments_does_not_change_the_trust_of_a_page(order):
    reader = Reader(ENGLISH)
    made = {"title": lambda: "Title", "view": lambda: View(reader.text(OLD_TEXT))}
    assert page(**{name: made[name]() for name in order}).trust is State.OUTDATED


def test_the_trust_of_a_page_cannot_be_typed():
    with pytest.raises(TypeError, match="trust"):
        page(title="", view=View(), trust=State.SOURCE)


def test_a_title_counts_as_much_as_what_is_on_the_page():
    title = Reader(ENGLISH).plain(OLD_TEXT).within("{name} · {area}", area="Şişli")
    assert title == "Qzx · Şişli"
    assert page(title=title, view=View()).trust is State.OUTDATED


@pytest.mark.parametrize(
    "use",
    [
        lambda words: f"{words}!",
        lambda words: words + "!",
        lambda words: "!" + words,
        "{}!".format,
        lambda words: words.format(),
        lambda words: words.replace("Q", "q"),
    ],
)
@pytest.mark.parametrize("kind", [Phrase, PlainPhrase])
def test_a_phrase_does_not_become_part_of_a_text_that_forgets_its_trust(kind, use):
    with pytest.raises(TypeError, match="The trust of 'Qzx' would not be passed on"):
        use(kind("Qzx", State.OUTDATED))


def test_a_phrase_does_not_change():
    with pytest.raises(AttributeError):
        Reader(ENGLISH).text(OLD_TEXT).trust = State.HUMAN


def test_the_least_certain_of_several_phrases_counts():
    states = (State.HUMAN, State.MISSING, State.MACHINE)
    assert lowest([[Phrase("a", state) for state in states]]) is State.MISSING
    assert lowest([]) is State.SOURCE


def test_a_dict_in_a_view_is_refused_because_no_type_checker_sees_its_fields():
    with pytest.raises(TypeError, match="A view holds a dict"):
        lowest([View({"name": Phrase("a", State.MISSING)})])


def test_words_in_another_language_are_marked_and_escaped():
    missing = Reader(ENGLISH).text(Text("<Ad>", "x", {}))
    assert missing.__html__() == '<span lang="tr">&lt;Ad&gt;</span>'
    assert missing.trust is State.MISSING


@pytest.mark.parametrize("number", ["445 56 17", "(0232) 445 56 17", "+90 232 445 56 17", "444 31 12"])
def test_a_telephone_number_in_a_text_from_right_to_left_runs_by_itself(number):
    said = phrase(f"<في المصدر {number}'>", "ar", Language("ar"), State.SOURCE)
    assert said.__html__() == f'&lt;في المصدر <bdi dir="ltr">{number}</bdi>&#39;&gt;'
    assert phrase(f"At {number}", "en", ENGLISH, State.SOURCE).__html__() == f"At {number}"


@pytest.mark.parametrize("words", ["24/7", "2026 2027", "12 ile 15", "1 & 2 < 3 '4'", "09:00-12:00"])
def test_other_figures_in_such_a_text_are_left_as_they_are(words):
    assert "<bdi" not in phrase(words, "ar", Language("ar"), State.SOURCE).__html__()
