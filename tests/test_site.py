"""The site as its readers find it: every record in every language, nothing betrayed, nothing left unsaid."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from html import unescape

import html5lib
import pytest

from builders import LANGUAGES
from rehber import urls
from rehber.catalogue.taxonomy import AUDIENCES, NEEDS

CLASSES = re.compile(r'class="([^"]+)"')
SHELTER = "izmir-kadin-siginma-ara-istasyonu"
PAGES = (
    "index.html",
    "numbers.html",
    "figures.html",
    "data.html",
    "safety.html",
    "page/about.html",
    "news/directory-opened.html",
)


def read(site, path: str) -> str:
    return (site / path).read_text(encoding="utf-8")


def text_of(html: str) -> str:
    main = html[html.index("<main") :]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_has_a_page_in_every_language(site, real, language):
    for node in real.nodes.values():
        assert (site / language / urls.node(node)).is_file()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_type_is_there_in_every_language(site, language):
    lists = [urls.need(t.id) for t in NEEDS] + [urls.audience(t.id) for t in AUDIENCES]
    for path in (*PAGES, *lists, "language/ar.html", "area/istanbul.html", "area/istanbul/sisli.html"):
        assert (site / language / path).is_file(), path


#: html5lib reads a thousand pages in ten seconds; a quick run has it read one language, from right to left.
READ_STRICTLY = [pytest.param(code, marks=[] if code == "ar" else pytest.mark.slow) for code in LANGUAGES]


@pytest.mark.parametrize("part", [*READ_STRICTLY, "."])
def test_every_page_is_well_formed_html_with_its_language_and_direction(site, part):
    found = sorted((site / part).glob("*.html" if part == "." else "**/*.html"))
    assert found
    for file in found:
        parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        page = parser.parse(file.read_text(encoding="utf-8"))
        language = file.relative_to(site).parts[0]
        if language in LANGUAGES:
            assert page.get("lang") == language
            assert page.get("dir") == ("rtl" if language in ("ar", "fa") else "ltr")
            assert len(page.findall(".//h1")) == 1, file


def test_every_page_asks_nobody_else_for_anything_and_runs_nothing_inline(site):
    for file in sorted(site.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        assert "default-src 'none'" in unescape(html)
        assert not re.search(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=\"(?:https?:)?//", html), file
        assert not re.search(r"\sstyle=\"|\son[a-z]+=\"|<style", html), file
        assert all(' src="' in tag or "application/ld+json" in tag for tag in re.findall(r"<script[^>]*>", html)), file


def test_every_page_can_be_left_at_once_without_javascript(site):
    for file in sorted(site.rglob("*.html")):
        if file.relative_to(site).parts[0] in LANGUAGES:
            body = file.read_text(encoding="utf-8").split("<body>")[1].lstrip()
            first, second = re.findall(r"<a [^>]+>", body)[:2]
            assert 'class="skip"' in first
            assert 'class="exit" href="https://' in second


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_of_a_protected_place_tells_whom_to_call_and_nothing_of_where_it_is(site, language):
    html = read(site, f"{language}/centre/{SHELTER}.html")
    page = text_of(html)
    assert "445 56 17" in page
    assert "izmir-kadin-danisma-merkezi.html" in html
    for word in ("Kültürpark", "Lozan", "Konak", "geo:", "No: 50"):
        assert word not in html


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_read_about_violence_does_not_show_in_a_title(site, language):
    titles = {
        re.search("<title>(.*?)</title>", read(site, f"{language}/{path}"))[1]
        for path in (
            f"centre/{SHELTER}.html",
            "centre/sisli-kadin-danisma-merkezi.html",
            "need/violence-support.html",
            "need/shelter.html",
            "for/violence-survivors.html",
            "page/your-rights-6284.html",
            "safety.html",
        )
    }
    assert len(titles) == 1
    for file in (f"centre/{SHELTER}.html", "need/violence-support.html", "page/your-rights-6284.html"):
        assert f'<meta name="description" content="{titles.copy().pop()}">' in read(site, f"{language}/{file}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_pages_have_the_same_title_but_those_that_must_not_betray_themselves(site, language):
    titles = [title_of(file) for file in (site / language).rglob("*.html")]
    discreet = title_of(site / language / "safety.html")
    assert sorted({title for title in titles if titles.count(title) > 1} - {discreet}) == []


def title_of(page) -> str:
    return re.search("<title>(.*?)</title>", page.read_text(encoding="utf-8"))[1]


def test_the_protected_place_is_in_no_list_of_a_district_and_has_no_place_in_the_feed(site):
    for file in (site / "tr" / "area").rglob("*.html"):
        folders = file.relative_to(site / "tr" / "area").parts[:-1]
        if [folder for folder in folders if folder != "need"][1:] or (folders and "need" not in folders):  # of a district
            assert SHELTER not in file.read_text(encoding="utf-8")
    rows = [json.loads(line) for line in read(site, "data/v1/services.ndjson").splitlines()]
    row = next(row for row in rows if row["x_rehber"].get("provider") == SHELTER)
    assert not {"service_at_locations", "phones", "schedules", "email"} & row.keys()
    assert row["x_rehber"]["reached_through"] == "izmir-kadin-danisma-merkezi"


def test_what_is_not_known_is_said(site):
    page = text_of(read(site, "en/unit/sisli-goc-birimi.html"))
    for sentence in (
        "Hours not known",
        "On which days and at which hours is it open?",
        "Which languages are spoken?",
        "Is it free?",
        "Nobody has checked this",
    ):
        assert sentence in page


def test_who_has_no_number_is_reached_through_those_above(site):
    html = read(site, "tr/unit/sisli-goc-birimi.html")
    assert 'href="tel:+904443112"' in html
    assert "sisli-sosyal-destek-mudurlugu.html" in html


def test_planned_languages_are_not_said_to_be_spoken(site):
    page = text_of(read(site, "en/language/hy.html"))
    assert "Announced" in page
    assert "Spoken already" not in page


@pytest.mark.parametrize(
    ("path", "facts"),
    [
        ("unit/eskisehir-hosgeldin-eskisehirli-bebek.html", ["tel:+902222115500;ext=1374", "0222 211 55 00", "extension 1374"]),
        ("unit/eskisehir-engelli-hizmetleri-birimi.html", ["Book 1 day ahead.", "At most 2 times a week", "tel:+905351066239"]),
        ("centre/eskisehir-es-cocuk-evi.html", ["From 36 months to 72 months", "2011", "tel:+902222181866"]),
        ("centre/sisli-engelli-koordinasyon-merkezi.html", ["Older people: Older than 65 years"]),
        (
            "centre/izmir-kadin-danisma-merkezi.html",
            ["10 March 2008", "1,774", "tel:+902324455617", "The source has", "Kültürpark"],
        ),
        ("unit/eskisehir-esmek.html", ["about 15,000", "157", "(<bdi>2020</bdi>)"]),
        ("organisation/izmir-buyuksehir-belediyesi.html", ["20 January 2010"]),
        ("figures.html", ["377", "400", "(target)"]),
        ("numbers.html", ["tel:112", "tel:183", "tel:157", "Day and night, every day"]),
    ],
)
def test_facts_of_the_sources_are_on_their_pages(site, path, facts):
    html = read(site, f"en/{path}")
    for fact in facts:
        assert fact in html


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_page_a_machine_has_drafted_says_so(site, language):
    for path in ("index.html", "unit/sisli-goc-birimi.html", "page/about.html"):
        assert 'class="notice"' in read(site, f"{language}/{path}")


def test_a_page_in_the_language_of_the_catalogue_carries_no_warning(site):
    assert 'class="notice"' not in read(site, "tr/unit/sisli-goc-birimi.html")


def test_a_page_nobody_has_translated_stands_there_in_turkish_and_says_so(site):
    html = read(site, "ar/page/editors-guide.html")
    assert '<div lang="tr" dir="ltr">' in html
    assert 'class="notice"' in html


def test_the_turkish_name_stands_beside_a_translated_one(site):
    assert '<span lang="tr">Göç Birimi</span>' in read(site, "en/unit/sisli-goc-birimi.html")
    assert '<span lang="tr" dir="ltr">Göç Birimi</span>' in read(site, "ar/unit/sisli-goc-birimi.html")


def test_the_feed_names_its_files_with_their_size_and_digest(site):
    index = json.loads(read(site, "data/v1/index.json"))
    assert index["counts"].items() >= {"organisations": 8, "centres": 11, "units": 14, "hotlines": 5}.items()
    for file in index["files"]:
        content = (site / "data/v1" / file["path"]).read_bytes()
        assert file["bytes"] == len(content)
        assert file["sha256"] == hashlib.sha256(content).hexdigest()


def test_the_feed_says_nothing_it_does_not_know(site):
    def walk(value):
        if isinstance(value, dict):  # under x_rehber, "unknown" is a word of the catalogue's own closed lists
            for entry in (entry for key, entry in value.items() if key != "x_rehber"):
                yield from walk(entry)
        elif isinstance(value, list):
            assert value
            for entry in value:
                yield from walk(entry)
        else:
            yield value

    assert not [value for value in walk(json.loads(read(site, "data/v1/services.json"))) if value in (None, "", "unknown")]


def test_what_is_packed_says_the_same_as_what_is_not(site):
    packed = sorted(file for file in site.rglob("*.gz") if ".one-language." not in file.name)
    assert any(file.name == "services.json.gz" for file in packed)
    for file in packed:
        assert gzip.decompress(file.read_bytes()) == file.with_suffix("").read_bytes()


def test_the_page_of_a_record_uses_no_rule_of_the_sheet_it_does_not_load(site):
    sheets = {name: next(site.glob(f"static/{name}.*.css")).read_text("utf-8") for name in ("style", "lists")}
    # what a rule begins with must be there for it to hold
    named = {
        name: set(re.findall(r"(?:^|[,{}])\.([a-z][\w-]*)", re.sub(r"\{[^{}]*\}", "}", text))) for name, text in sheets.items()
    }
    only = named["lists"] - named["style"]
    assert len(only) > 4
    records = [file for kind in ("centre", "unit") for file in site.glob(f"*/{kind}/*.html")]
    used = {
        file.name: only & {name for said in CLASSES.findall(file.read_text("utf-8")) for name in said.split()}
        for file in records
    }
    assert {name: found for name, found in used.items() if found} == {}
    assert not any("lists." in file.read_text("utf-8") for file in records)
    assert all("/lists." in (site / f"tr/{path}").read_text("utf-8") for path in ("index.html", "find.html", "numbers.html"))


@pytest.mark.parametrize("page", ["topic/migration-and-language.html", "need/interpretation.html"])
def test_who_already_speaks_a_language_is_one_tap_from_what_is_about_language(site, real, page):
    entries = [entry for record in (*real.providers, *real.hotlines) for entry in record.languages]
    now = {entry.code for entry in entries if entry.status != "planned"}
    linked = set(re.findall(r'href="(?:\.\./)*language/([a-z-]+)\.html"', read(site, f"ar/{page}")))
    assert linked == now
    assert {entry.code for entry in entries} - now  # what is only planned is not promised
