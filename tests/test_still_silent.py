"""Mistakes nobody was told of: signs of Markdown that readers would see, a changed source in a ``.po``, pasted quotes."""

from __future__ import annotations

import pytest

import builders
from builders import LANGUAGES, centre
from rehber.catalogue import source
from rehber.check import load, markdown_check
from rehber.language import po

TURKISH = po.interface_of_checks("tr")
HEAD = "Title: Bir\nSlug: x\nLang: tr\nSummary: Bir.\n\n"


def told(body, folder):
    """Return line, column, code and Turkish sentence of each finding about a page."""
    (folder / "pages").mkdir(exist_ok=True)
    (folder / "pages" / "x.tr.md").write_text(f"{HEAD}{body}\n", "utf-8")
    found = markdown_check.check(folder, LANGUAGES, markdown={}, addresses=frozenset())
    return [(f.position.line - 5, f.position.column, f.code, f.found.into(TURKISH)) for f in found]


@pytest.mark.parametrize(
    ("body", "place", "said"),
    [
        ("Şunlar gerekir:\n\n• kimlik\n• form", (3, 1), "`•` işareti liste yapmaz; satırlar birbirine yapışır."),
        ("Şunlar gerekir:\n\n  ▪ kimlik", (3, 3), "`▪` işareti liste yapmaz; satırlar birbirine yapışır."),
        ("·\tkimlik", (1, 1), "`·` işareti liste yapmaz; satırlar birbirine yapışır."),
        ("- **Kimlik:** asıl\n- **Form: iki sayfa\n- **Saat:** 9", (2, 3), "Buradaki `**` kalın yazı sayılmıyor; okuyan iki yıldız görür."),
        ("Bir metin\nve **kalın söz.\n\nBaşka **söz**.", (2, 4), "Buradaki `**` kalın yazı sayılmıyor; okuyan iki yıldız görür."),
        ("Bkz. [6284] (https://www.mevzuat.gov.tr/x).", (1, 12), "] ile ( arasında boşluk var; bu yüzden bağlantı olmuyor."),
        ("Bir ** kalın ** söz.", (1, 5), "Buradaki `**` kalın yazı sayılmıyor; okuyan iki yıldız görür."),
    ],
)  # fmt: skip
def test_signs_that_readers_would_see_are_told_at_their_place(body, place, said, tmp_path):
    assert told(body, tmp_path)[:1] == [(*place, "content-signs", said)]


@pytest.mark.parametrize(
    "body",
    [
        "## Başvuru\n\n- **Kimlik:** asıl\n- __Form__\n\n1. **Bir** ve **iki**",
        "Kod: `##x` ve `** y`.\n\n    ##x\n    • y\n\n***\n\n* * *",
        "Bir\\*\\* iki. Saat 9 · 12. Kod: `2**4`.",
        "##Başvuru\n\nBoşluksuz da başlık olur.",
        "**bir\niki** üç",
        "***çok kalın*** söz",
    ],
)
def test_signs_that_are_meant_are_not_told_of(body, tmp_path):
    assert told(body, tmp_path) == []


def test_a_link_torn_apart_is_told_where_it_stands_not_at_the_first_sound_link(tmp_path):
    body = "[bir]({filename}x.tr.md) söz\n\nSonra [iki] ({filename}x.tr.md)."
    assert [(line, column, code) for line, column, code, _ in told(body, tmp_path)] == [(3, 11, "content-inclusion")]


def with_translations(folder, **said):
    """Read a catalogue with a summary, whose translation each file has under the given Turkish."""
    (folder / "content" / "translations").mkdir(parents=True)
    for code, turkish in said.items():
        head = '# Rehber. 0 entries are machine drafts\nmsgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        entry = f'msgctxt "centre/bir-merkez/summary"\nmsgid "{turkish}"\nmsgstr "x"\n'
        (folder / "content" / "translations" / f"{code}.po").write_text(head + entry, "utf-8")
    return [f for f in builders.read(centre("summary: Burada bir merkez var."), folder).findings if f.code == "po-source"]


def test_a_source_changed_in_one_po_file_is_told_at_its_line(tmp_path):
    right, wrong = "Burada bir merkez var.", "Burada bir yer var."
    (found,) = with_translations(tmp_path, en=wrong, fr=right)
    assert (found.position.file, found.position.line) == ("content/translations/en.po", 6)
    assert found.remedy.into(TURKISH) == 'msgid satırına şunu geri yazın: "Burada bir merkez var." Çeviri msgstr satırına yazılır; Türkçesi services.yaml dosyasında değişir.'  # fmt: skip


def test_a_source_changed_in_the_catalogue_is_no_mistake_of_a_translator(tmp_path):
    old = "Burada bir yer var."
    assert with_translations(tmp_path, en=old, fr=old) == []


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ("name: “Dikimevi”", True),
        ('name: "„Dikimevi“"', True),
        ("place: {address: {street: Gül Sok., number: “35/B”, district: Şişli, province: İstanbul}}", True),
        ("name: Kadın “Umut” Merkezi", False),
        ("name: “Umut” ve “Işık”", False),
        ("summary: “Erişim haktır.”", False),
        ('name: "Dikimevi"', False),
    ],
)
def test_quotes_of_a_word_processor_round_a_whole_text_are_told_of(fields, wrong, tmp_path):
    found = [f for f in builders.read(centre(fields), tmp_path).findings if f.code == "text-in-quotes"]
    assert bool(found) is wrong
    assert all("silin" in f.remedy.into(TURKISH) for f in found)


def test_a_record_without_its_dash_is_one_finding():
    one = "  - id: bir\n    kind: other\n    name: Bir\n    place:\n      step_free: yes\n"
    two = one.replace("bir", "iki").replace("  - id", "    id")
    (found,) = source.parse_text(f"centres:\n{one}{two}  - id: uc\n    name: Üç\n", "x.yaml").findings
    assert (found.position.line, found.position.column, found.code) == (7, 5, "yaml-duplicate-key")
    assert found.found.into(TURKISH) == "Burada yeni bir kayıt başlıyor, ama tiresi yok."
    assert found.remedy.into(TURKISH) == "`  - id: …` yazın; tire, öteki kayıtların tiresiyle aynı hizada olsun."


def test_a_key_written_twice_is_still_told_by_its_name():
    (found,) = source.parse_text("a:\n  - id: x\n    kind: y\n    kind: z\n", "x.yaml").findings
    assert "`kind`" in found.found.into(TURKISH)


@pytest.mark.parametrize(
    ("number", "both"),
    [
        ("(0212) 708 89 90 / 91", "(0212) 708 89 90 · (0212) 708 89 91"),
        ("0222 211 55 00-01", "0222 211 55 00 · 0222 211 55 01"),
        ("444 31 12 / 13", "444 31 12 · 444 31 13"),
    ],
)
def test_two_digits_behind_a_number_are_the_end_of_a_second_one(number, both, tmp_path):
    found = [f for f in builders.read(centre(f'phones: [{{number: "{number}"}}]'), tmp_path).findings if f.severity == 0]
    assert [f.code for f in found] == ["phone-invalid"]
    assert both in found[0].remedy.into(TURKISH)


def test_more_digits_behind_a_number_are_an_extension(tmp_path):
    found = [f for f in builders.read(centre('phones: [{number: "0222 211 55 00/1374"}]'), tmp_path).findings if not f.severity]
    assert [f.code for f in found] == ["phone-with-extension"]


def test_a_changed_source_does_not_hide_that_the_file_can_be_read():
    assert "po-source" in load.READABLE
