"""Markdown pages beside one another: translations as sets, dates, and where links lead."""

from __future__ import annotations

import datetime
import os

import pelicanconf
import pytest

from builders import LANGUAGES
from rehber.article.source import digest
from rehber.check import markdown_check

TODAY = datetime.date(2026, 11, 21)
ADDRESSES = frozenset({"index.html", "data.html", "centre/bir-merkez.html"})


def page(folder, name="about.tr.md", body="Metin.\n", end="\n", **fields) -> None:
    """Write one page; *fields* replace lines of its head."""
    slug, language, _ = name.rpartition("/")[2].split(".")
    head = {"Title": "Bir sayfa", "Slug": slug, "Lang": language, "Summary": "Bir özet."} | fields
    if language != "tr":
        source = folder / "content" / (name.removesuffix(f".{language}.md") if "/" in name else f"pages/{slug}")
        turkish = source.with_name(f"{slug}.tr.md")
        if turkish.is_file() and "Translated_from" not in head:
            head["Translated_from"] = digest(turkish.read_text("utf-8"))
    lines = [f"{key}: {value}" for key, value in head.items() if value is not None]
    file = folder / "content" / (name if "/" in name else f"pages/{name}")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(("\n".join([*lines, "", body])).replace("\n", end).encode())


def said(folder, **known) -> list[tuple[str, int, str]]:
    """Return file, line and code of what is said about all pages."""
    given = {"today": TODAY, "addresses": ADDRESSES, "taken": frozenset({"main"}), "markdown": pelicanconf.MARKDOWN} | known
    found = markdown_check.check(folder / "content", LANGUAGES, **given)
    return sorted((f.position.file.rpartition("/")[2], f.position.line, f.code) for f in found)


def test_a_page_with_its_translations_is_left_alone(tmp_path):
    page(tmp_path)
    page(
        tmp_path, "about.en.md", "Text [about us]({filename}about.tr.md) [data](../data.html) [x](https://example.org/a?b=1).\n"
    )
    assert said(tmp_path) == []


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_change_nothing(end, tmp_path):
    page(tmp_path)
    page(tmp_path, "about.en.md", "Text.\n\n## Heading\n\n- a\n- b\n", end)
    assert said(tmp_path) == []


def test_a_merge_that_was_not_finished_is_one_finding(tmp_path):
    page(tmp_path, body="a\n\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> theirs\n")
    assert said(tmp_path) == [("about.tr.md", 8, "merge-unfinished")]


def test_a_second_page_of_one_slug_is_refused(tmp_path):
    page(tmp_path)
    page(tmp_path, "about.en.md")
    page(tmp_path, "zweite.en.md", Slug="about", Translated_from=digest((tmp_path / "content/pages/about.tr.md").read_text()))
    assert said(tmp_path) == [("zweite.en.md", 2, "content-name"), ("zweite.en.md", 2, "content-twice")]


def test_a_page_without_a_turkish_one_is_refused(tmp_path):
    page(tmp_path, "about.en.md")
    page(tmp_path, "about.fr.md")
    assert said(tmp_path) == [("about.en.md", 2, "content-without-source")]


def test_a_page_and_an_announcement_may_share_a_slug(tmp_path):
    page(tmp_path)
    page(tmp_path, "news/about.tr.md", Date="2026-11-20")
    assert said(tmp_path) == []


def test_a_translation_that_does_not_say_what_it_was_made_from_is_told_of(tmp_path):
    page(tmp_path)
    page(tmp_path, "about.en.md", Translated_from=None)
    assert said(tmp_path) == [("about.en.md", 1, "content-outdated")]


@pytest.mark.parametrize(
    ("date", "code"),
    [
        ("2026-11-21", None),
        ("05.11.2026", "content-date"),
        ("5/11/2026", "content-date"),
        ("2026-13-01", "content-date"),
        ("yesterday", "content-date"),
        ("2026-11-05 10:00", "content-date"),
        ("2026", "content-date"),
        ("2026-11-22", "content-date-future"),
        ("", "content-field-missing"),
    ],
)
def test_the_date_of_an_announcement_has_one_form(date, code, tmp_path):
    page(tmp_path, "news/opened.tr.md", Date=date)
    assert [found for *_, found in said(tmp_path)] == ([code] if code else [])


def test_a_turkish_date_is_answered_with_the_day_it_means(tmp_path):
    page(tmp_path, "news/opened.tr.md", Date="05.11.2026")
    (finding,) = markdown_check.check(tmp_path / "content", LANGUAGES, today=TODAY)
    assert str(finding.remedy.values["example"]) == "2026-11-05"


def test_a_translated_announcement_has_the_date_of_the_turkish_one(tmp_path):
    page(tmp_path, "news/opened.tr.md", Date="2026-11-20")
    page(tmp_path, "news/opened.en.md", Date="2026-11-19")
    assert ("opened.en.md", 5, "content-date") in said(tmp_path)


@pytest.mark.parametrize("name", ["x.html", "x.rst", "x.tr.MD", ".hidden.tr.md", "x.markdown", "notes.txt"])
def test_only_pages_belong_to_the_folder_of_pages(name, tmp_path):
    page(tmp_path)
    (tmp_path / "content/pages" / name).write_text("x")
    assert [code for *_, code in said(tmp_path)] == ["content-name"]


@pytest.mark.parametrize("name", [".DS_Store", ".about.tr.md.swp"])
def test_what_systems_leave_in_a_folder_is_nobodys_page(name, tmp_path):
    page(tmp_path)
    (tmp_path / "content/pages" / name).write_bytes(b"\x00")
    assert said(tmp_path) == []


def test_a_link_to_a_folder_is_not_followed(tmp_path):
    page(tmp_path)
    (tmp_path / "content/pages/etc").symlink_to("/etc")
    assert [code for *_, code in said(tmp_path)] == ["content-link"]


@pytest.mark.parametrize(
    "link",
    [
        "{filename}nowhere.tr.md",
        "{filename}../pages/nowhere.tr.md",
        "{filename}about.tr.md#nowhere",
        "../unit/boyle-bir-birim-yok.html",
        "../data.html#x",
        "#nowhere",
        "b",
        "/tr/data.html",
        "../data.html?x=1",
        "../../data/v1/nothing.json",
        "../../static/x.css",
        "../../../../etc/passwd",
    ],
)
def test_a_link_inside_the_site_leads_somewhere(link, tmp_path):
    page(tmp_path, body=f"Bir [yazı]({link}) var.\n")
    assert said(tmp_path) == [("about.tr.md", 6, "content-link-broken")]


@pytest.mark.parametrize(
    "link",
    [
        "{filename}about.tr.md#bir",
        "{filename}/pages/about.tr.md",
        "#bir",
        "../index.html",
        "../centre/bir-merkez.html",
        "about.html#bir",
        "about.html",
    ],
)
def test_a_link_that_leads_somewhere_is_left_alone(link, tmp_path):
    page(tmp_path, body=f"## Bir\n\nBir [yazı]({link}) var.\n")
    assert said(tmp_path) == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("https://user:pw@example.org/", "content-link-bad"),
        ("https://192.168.0.1/", "content-link-bad"),
        ("https://bit.ly/3xYz", "content-link-bad"),
        ("https://xn--bcher-kva.example.org/", "content-link-bad"),
        ("https://-/", "content-link-bad"),
        ("https://a..b/", "content-link-bad"),
        ("mailto:a@example.org?bcc=b@example.org", "content-link-bad"),
        ("mailto:a%0Abcc:b@example.org", "content-link-bad"),
        ("mailto:a%2Cb@example.org", "content-link-bad"),
        ("tel:*21*0900#", "content-link-bad"),
        ("http://example.org/", "content-link-dropped"),
        ("ftp://example.org/", "content-link-dropped"),
        ("//example.org/", "content-link-dropped"),
        ("sms:183", "content-link-dropped"),
        ("intent://x", "content-link-dropped"),
    ],
)
def test_a_link_that_leads_outside_obeys_the_rules_of_the_catalogue(link, code, tmp_path):
    page(tmp_path, body=f"Bir [yazı]({link}) var.\n")
    assert said(tmp_path) == [("about.tr.md", 6, code)]


@pytest.mark.parametrize("body", ["## Main\n", '## Başlık {: id="main" }\n', '## A {: id="x" }\n\n## B {: id="x" }\n'])
def test_a_heading_has_a_name_of_its_own(body, tmp_path):
    page(tmp_path, body=body)
    assert [code for *_, code in said(tmp_path)] == ["content-id-twice"]


def test_headings_of_the_same_words_get_names_of_their_own(tmp_path):
    page(tmp_path, body="## Bir\n\n## Bir\n")
    assert said(tmp_path) == []


@pytest.mark.parametrize("body", ["![x](https://example.org/x.png)\n", "# Bir\n"])
def test_what_is_not_shown_is_told_of(body, tmp_path):
    page(tmp_path, body=body)
    assert [code for *_, code in said(tmp_path)] == ["content-dropped"]


@pytest.mark.parametrize(
    "body",
    [
        "(" + " " * 50_000,
        "- " * 20_000,
        "1. " * 15_000,
        "> " * 20_000,
        "*" * 50_000,
        "`" * 50_000,
        "[a](b" * 300,
        "(<" * 20_000,
        "|" * 50_000,
    ],
)
def test_heaps_of_signs_are_answered_in_time(body, tmp_path):
    page(tmp_path, body=body)
    before = os.times().user
    said(tmp_path)
    assert os.times().user - before < 6


@pytest.mark.parametrize("slug", ["con", "nul", "com0", "lpt9"])
def test_a_slug_is_no_device_of_windows(slug, tmp_path):
    page(tmp_path, f"{slug}.tr.md")
    assert [code for *_, code in said(tmp_path)] == ["content-value"]


def test_the_same_line_twice_in_a_head_is_told_of(tmp_path):
    page(tmp_path, Summary="Bir özet.\nSummary: İki özet.")
    assert [code for *_, code in said(tmp_path)] == ["content-field"]
