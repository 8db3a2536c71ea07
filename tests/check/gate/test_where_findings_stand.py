"""A finding about a translation stands at its line of the .po file, one about a page at its line there; none repeats what it found."""

from __future__ import annotations

import pytest

from check.gate import corpus

TRANSLATED = [
    ("other/summary", "en", "The women's shelter is at 5 Zkanarya Street.", "protected-place-told"),
    ("own/summary", "en", "The house is at 5 Zkanarya Street.", "confidential-text"),
    ("own/summary", "fr", "La maison est au 5, rue Zkanarya.", "confidential-text"),
    ("other/summary", "ar", "Zkanarya 10000000146", "personal-number"),
    ("other/summary", "en", "Call Zkanarya on 0532 123 45 67.", "mobile-in-text"),
]


@pytest.mark.parametrize(("where", "language", "text", "code"), TRANSLATED)
def test_a_finding_about_a_translation_stands_at_its_line_of_the_po_file(where, language, text, code, tmp_path):
    found = [one for one in corpus.findings({"where": where, "lang": language, "text": text}, tmp_path) if one.code == code]
    written = (tmp_path / "content" / "translations" / f"{language}.po").read_text(encoding="utf-8").split("\n")
    assert [one.position.file for one in found] == [f"content/translations/{language}.po"]
    assert "Zkanarya" in written[found[0].position.line - 1]
    assert "kanarya" not in repr(found).lower()


@pytest.mark.parametrize("folder", ["page", "news"])
def test_a_finding_about_a_page_stands_at_its_line(folder, tmp_path):
    text = "Bir satır.\n\nBir satır daha.\n\nKadın sığınma evi Zkanarya Sokak 5 numaradadır.\n\nSon satır."
    found = [
        one
        for one in corpus.findings({"where": f"{folder}/body", "text": text}, tmp_path)
        if one.code == "protected-place-told"
    ]
    written = next((tmp_path / "content").rglob("*.tr.md")).read_text(encoding="utf-8").split("\n")
    assert len(found) == 1
    assert "Zkanarya" in written[found[0].position.line - 1]
    assert "kanarya" not in repr(found).lower()


@pytest.mark.parametrize(("field", "line"), [("title", 1), ("slug", 2), ("summary", 4)])
def test_a_finding_about_the_head_of_a_page_stands_at_its_line(field, line, tmp_path):
    text = {"slug": "kadin-siginma-evi-zkanarya-sokak-5"}.get(field, "Kadın sığınma evi Zkanarya Sokak 5")
    found = corpus.findings({"where": f"page/{field}", "text": text}, tmp_path)
    assert [one.position.line for one in found if one.code == "protected-place-told"] == [line]
