"""Mistakes a municipal secretary made with the guide beside her: found, at their place, with what to write instead."""

from __future__ import annotations

import pytest

import builders
from builders import EDITION, LANGUAGES
from rehber.catalogue import source
from rehber.check import hints, markdown_check, po_check
from rehber.language import po

TURKISH = po.interface_of_checks("tr")


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("a:\n  Ankara:[x]\n  b: c", (2, 9), "`Ankara:` sözcüğünden sonra boşluk yok."),
        ('values:\n  "2015: 175\n  "2016": 1', (2, 3), "Burada açılan tırnak bu satırda kapanmıyor."),
        ("a:\n  - bir\n  -iki\n  - c: d", (3, 4), "Tireden sonra boşluk yok."),
        ("a: b\ncost; unknown\nc: d", (2, 5), "`cost` sözcüğünden sonra iki nokta yerine `;` var."),
        ("a: b\ncost = free\nc: d", (2, 6), "`cost` sözcüğünden sonra iki nokta yerine `=` var."),
        ("- a: b\n\u00a0 c: d\n", (2, 1), "Burada web sayfalarındaki gibi özel bir boşluk var; sıradan boşluğa benzer."),
        ("a:\n  - bir\n  – iki\n  - c: d", (3, 3), "Listenin her ögesi kısa tireyle başlar, `–` ile değil."),
    ],
)
def test_what_is_no_yaml_is_named_at_its_place(text, place, said):
    first = source.parse_text(text, "x.yaml").findings[0]
    assert ((first.position.line, first.position.column), first.found.into(TURKISH)) == (place, said)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("number", "“(0212) 708 89 90”", 'Bu tırnaklar kelime işlemciden gelme. Düz tırnak yazın: "(0212) 708 89 90"'),
        ("number", "444 31 12 - 0212 708 81 81", "Burada birkaç numara bir arada."),
        ("number", "0232 445 56 17 ve 18", "Burada birkaç numara bir arada."),
        ("number", "(O212) 708 89 90", "İçinde harf var"),
        ("number", "(0212) 708 89 9", "10 rakamı var"),
        ("emails", "kadindanisma @sisli.bel.tr", "Şöyle yazın: kadindanisma@sisli.bel.tr."),
        ("emails", "sosyaldestek@sisli,bel.tr", "Şöyle yazın: sosyaldestek@sisli.bel.tr."),
        ("emails", "mailto:bilgi@example.org", "Şöyle yazın: bilgi@example.org."),
        ("emails", "a@b.tr, c@d.tr", "Burada birkaç adres bir arada."),
        ("emails", "bilgi", "E-posta adresinde bir @ olur"),
    ],
)
def test_a_number_or_an_address_is_told_why_it_is_none(key, value, said):
    found = hints.remedy(key, value)
    assert found is not None
    assert said in found.into(TURKISH)


def test_an_address_in_a_list_is_told_too(tmp_path):
    found = [f for f in builders.read(builders.centre("emails: [a @b.tr]"), tmp_path).findings if f.code == "value-form"]
    assert [f.remedy.into(TURKISH) for f in found] == ["Şöyle yazın: a@b.tr."]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Yeni merkez\n\nBir merkez açıldı.\n", ["content-field-missing"]),
        ("Başlık: Bir\nSlug: x\nLang: tr\nSummary: Bir.\nDate: 2026-11-05\n\nMetin.\n", ["content-field"]),
        ("Title: Bir\nSlug: x\nLang: tr\nSummary: Bir.\nDate: 5 Kasım 2026\n\nMetin.\n", ["content-date"]),
    ],
)
def test_one_mistake_in_a_head_is_one_finding(text, found, tmp_path):
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "x.tr.md").write_text(text, "utf-8")
    told = list(markdown_check.check(tmp_path, LANGUAGES, today=EDITION, markdown={}))
    assert [f.code for f in told] == found
    assert found != ["content-date"] or "2026-11-05" in told[0].remedy.into(TURKISH)


def test_a_link_that_is_torn_apart_is_told_of(tmp_path):
    (tmp_path / "pages").mkdir()
    head = "Title: Bir\nSlug: x\nLang: tr\nSummary: Bir.\n\n"
    for body, codes in (
        ("[metin] ({filename}x.tr.md)", ["content-inclusion"]),
        ("`{filename}x.tr.md`", []),
        ("[m]({dosya}x.tr.md)", ["content-inclusion"]),
    ):
        (tmp_path / "pages" / "x.tr.md").write_text(f"{head}{body}\n", "utf-8")
        assert [f.code for f in markdown_check.check(tmp_path, LANGUAGES, markdown={}, addresses=frozenset())] == codes


@pytest.mark.parametrize(
    ("language", "form", "wrong"), [("ar", 0, False), ("ar", 1, False), ("ar", 3, True), ("fr", 1, True), ("en", 1, True)]
)
def test_a_plural_form_of_several_numbers_must_name_its_number(language, form, wrong, tmp_path):
    file = tmp_path / "theme" / "translations" / f"{language}.po"
    file.parent.mkdir(parents=True)
    count = {"ar": 6, "fr": 2, "en": 2}[language]
    forms = "".join(f'msgstr[{n}] "{"" if n == form else "{number} "}x"\n' for n in range(count))
    file.write_text(f'msgid "{{number}} month"\nmsgid_plural "{{number}} months"\n{forms}', "utf-8")
    assert ("po-gaps" in [f.code for f in po_check.check([tmp_path / "theme"], (language,))]) is wrong
