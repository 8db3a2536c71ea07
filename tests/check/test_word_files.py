"""The words residents type: a directory's own file counts, and where it has none, the one the program brings."""

from __future__ import annotations

from builders import ROOT
from rehber.check import word_files

LANGUAGES = ("tr", "ar")


def words(content, brought=ROOT / "content"):
    found, findings = word_files.read(content, LANGUAGES, None, brought)
    assert findings == []
    return found


def test_a_directory_without_words_of_its_own_has_those_of_the_program(tmp_path):
    found = words(tmp_path)
    assert "depresyon" in found.needs["psychological-counselling"]["tr"]
    assert found.intents.crises["danger"].words
    assert "Amed" in found.towns["Diyarbakır"]


def test_a_file_of_its_own_stands_for_that_of_the_program_and_for_no_other(tmp_path):
    (tmp_path / "synonyms.yaml").write_text("needs:\n  shelter:\n    tr: [barınak]\n", encoding="utf-8")
    found = words(tmp_path)
    assert dict(found.needs) == {"shelter": {"tr": ("barınak",)}}
    assert found.intents.crises["danger"].words


def test_without_either_there_are_none(tmp_path):
    assert words(tmp_path, None) == word_files.Synonyms()
