"""The Markdown pages, as they are looked at before anybody reads them."""

from __future__ import annotations

import pytest

from builders import LANGUAGES
from rehber.article.source import digest
from rehber.check import markdown_check

HEAD = "Title: Bir sayfa\nSlug: bir-sayfa\nLang: tr\nSummary: Bir özet.\n"


def told(tmp_path, body="Metin.\n", head=HEAD, name="bir-sayfa.tr.md") -> list[tuple[int, int, str]]:
    """Return what is said about one page."""
    file = tmp_path / "content" / "pages" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{head}\n{body}", encoding="utf-8")
    found = markdown_check.check(tmp_path / "content", LANGUAGES)
    return [(f.position.line, f.position.column, f.code) for f in found if f.position.file.endswith(name)]


def test_a_page_in_order_is_left_alone(tmp_path):
    assert told(tmp_path, "Metin [bağ](https://example.org) ve <https://example.org>, `<b>` gibi.\n") == []


@pytest.mark.parametrize("line", ["Template: x", "Save_as: ../../x", "Status: hidden", "URL: /x", "Slugg: x", "x"])
def test_the_head_of_a_page_cannot_move_it(tmp_path, line):
    assert told(tmp_path, head=f"{HEAD}{line}\n") == [(5, 1, "content-field")]


@pytest.mark.parametrize("slug", ["../../x", "/abs", "a/b", "..", "", "Bir", "x" * 90])
def test_a_slug_is_a_plain_word(tmp_path, slug):
    assert {code for *_, code in told(tmp_path, head=HEAD.replace("bir-sayfa", slug))} <= {
        "content-value",
        "content-field-missing",
    }
    assert told(tmp_path, head=HEAD.replace("bir-sayfa", slug))


@pytest.mark.parametrize("token", ["{attach}../../etc/hostname", "{static}x.png", "|attach|x", "{author}x"])
def test_no_page_publishes_another_file(tmp_path, token):
    assert told(tmp_path, f"[x]({token})\n") == [(6, 5, "content-inclusion")]


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<style>p{}</style>",
        "<base href=x>",
        "<meta http-equiv=refresh>",
        "<form>",
        "<iframe>",
        "<template>",
        "<!-- x -->",
    ],
)
def test_html_is_told_of(tmp_path, html):
    assert told(tmp_path, f"Bir {html}\n")[0] == (6, 5, "content-html")


@pytest.mark.parametrize("place", ["[[Kim yazıyor?]]", "[[ ]]", "[[yarım kalmış"])
def test_a_place_that_is_still_to_be_filled_in_is_told_of(tmp_path, place):
    assert told(tmp_path, f"Bir {place}\n") == [(6, 5, "placeholder-left")]
    assert told(tmp_path, head=HEAD.replace("Bir özet.", place)) == [(4, 10, "placeholder-left")]


def test_two_brackets_that_are_code_or_apart_are_no_such_place(tmp_path):
    assert told(tmp_path, "`[[x]]` ve [ [x] ]\n") == []


@pytest.mark.parametrize("link", ["[x](javascript:a)", "[x](JaVaScRiPt:a)", "[x]( data:text/html,a)", "[x](<vbscript:a>)"])
def test_links_that_run_a_program_are_told_of(tmp_path, link):
    assert (6, 4, "content-scheme") in told(tmp_path, f"{link}\n")


def test_a_reference_that_runs_a_program_is_told_of(tmp_path):
    assert told(tmp_path, "[x][1]\n\n[1]: javascript:a\n") == [(8, 1, "content-scheme")]


def test_an_invisible_character_is_told_of_with_its_column(tmp_path):
    assert told(tmp_path, "Bir\u202e yazı\n") == [(6, 4, "text-invisible")]


def test_a_page_of_brackets_is_too_much_for_markdown(tmp_path):
    assert told(tmp_path, "[" * 20_000 + "\n") == [(1, 1, "content-too-large")]


def test_a_link_to_a_file_elsewhere_is_refused(tmp_path):
    (tmp_path / "secret").write_text(HEAD)
    told(tmp_path)
    (tmp_path / "content" / "pages" / "x.tr.md").symlink_to(tmp_path / "secret")
    assert [f.code for f in markdown_check.check(tmp_path / "content", LANGUAGES)] == ["content-link"]


def test_a_translation_says_which_turkish_page_it_was_made_from(tmp_path):
    told(tmp_path)
    noted = digest((tmp_path / "content/pages/bir-sayfa.tr.md").read_text())
    english = HEAD.replace("Lang: tr", "Lang: en")
    assert told(tmp_path, head=f"{english}Translated_from: {noted}\n", name="bir-sayfa.en.md") == []
    told(tmp_path, "Başka metin.\n")
    assert told(tmp_path, head=f"{english}Translated_from: {noted}\n", name="bir-sayfa.en.md") == [(5, 1, "content-outdated")]


def test_what_a_terminal_would_obey_is_not_repeated(tmp_path):
    told(tmp_path, head=f"{HEAD}\x1b[31mKırmızı: x\n")
    for finding in markdown_check.check(tmp_path / "content", LANGUAGES):
        assert "\x1b" not in str(finding.found.values)
