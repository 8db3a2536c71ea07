"""The files of a new directory, as ``rehber init`` writes them."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import TYPE_CHECKING

from rehber.article.source import digest
from rehber.catalogue import textfile
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.starting import help_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.starting.answers import Answers

PARTS = Path(__file__).parent / "directory"
PAGES = ("about", "accessibility", "privacy")

#: What is written with the operator's answers in it, and as what. In the others a `$` is a dollar sign.
FILLED = {
    "pelicanconf.py.txt": "pelicanconf.py",
    "services.yaml.txt": "services.yaml",
    "centres.yaml.txt": "catalogue/centres.yaml",
    "README.md.txt": "README.md",
    "requirements.txt.txt": "requirements.txt",
}
COPIED = {
    "gitignore.txt": ".gitignore",
    "github-pages.yaml.txt": ".github/workflows/pages.yaml",
    "github-check.yaml.txt": ".github/workflows/check.yaml",
    "gitlab-ci.yml.txt": ".gitlab-ci.yml",
}
HELP_LINES = "catalogue/help-lines.yaml"
TO_HELP_LINES = "../numbers.html"  #: a line of a page with this link leads to the page of help lines


def files(answers: Answers, requirement: str) -> Iterator[tuple[str, bytes]]:
    """Yield path and content of every file; *requirement* is the line that names the program for pip."""
    values = {
        "id": answers.id,
        "name": answers.name,
        "summary": f"{answers.province or 'Türkiye'} için sosyal hizmet merkezlerini, birimlerini ve hizmetlerini tanıtan dizin.",
        "publisher": answers.publisher,
        "contact": answers.contact,
        "address": answers.address,
        "languages": ", ".join(f'"{code}"' for code in answers.languages),
        "province": answers.province or "Ankara",
        "requirement": requirement,
    }
    for part, name in FILLED.items():
        yield name, Template(_part(part)).substitute(values).encode()
    for part, name in COPIED.items():
        yield name, _part(part).encode()
    for slug in PAGES:
        yield from _page(slug, answers)
    if answers.help_lines:
        yield HELP_LINES, help_lines.catalogue().encode()
    for code in answers.languages:
        if code != SOURCE_LANGUAGE:
            yield f"content/translations/{code}.po", help_lines.translations(code, lines=answers.help_lines)


def _page(slug: str, answers: Answers) -> Iterator[tuple[str, bytes]]:
    """Yield one page in every language; each translation says which Turkish text it is of."""
    original = ""
    for code in answers.languages:
        text = _part(f"pages/{slug}.{code}.md")
        if not answers.help_lines:
            text = "".join(line for line in text.splitlines(keepends=True) if TO_HELP_LINES not in line)
        text = Template(text).substitute(publisher=answers.publisher, digest=original)
        original = original or digest(text)
        yield f"content/pages/{slug}.{code}.md", text.encode()


def _part(name: str) -> str:
    return textfile.read(PARTS / name)
