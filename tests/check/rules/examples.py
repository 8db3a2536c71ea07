"""A rule's example is a fragment: the fields of a record, or whole lists. Here it gets the rest of a catalogue.

Fields become those of a centre. A line like ``# en: Text`` below a text gives its translation, ``# en (machine): …`` or
``# en (fuzzy): …`` one with that mark.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import builders
from rehber.language import drafts

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.catalogue.finding import Position
    from rehber.check import load
    from rehber.check.rule import Rule

LISTS = ("directory", "sources", "organisations", "hotlines", "centre_types", "centres", "units", "statistics", "removed")

#: Whom an example may point to.
NEIGHBOURS = """\
centres:
  - {id: ana-merkez, kind: community-centre, name: Ana Merkez, organisation: belediye, summary: Bir merkez., \
for: [anyone], verified_on: 2026-11-01, source: sayfa, phones: [{number: "444 31 12"}]}
"""

TRANSLATION = re.compile(r"# (?P<language>[a-z]{2})(?: \((?P<mark>machine|fuzzy)\))?: (?P<text>.*)")


def catalogue(example: str) -> str:
    """Return *example* as a catalogue that has everything else in order."""
    top = re.match(r"(\w+):", example)
    assert top, example
    given = sections(example if top[1] in LISTS else "centres:\n" + builders.record(example))
    scene = sections(builders.HEAD + (NEIGHBOURS if "ana-merkez" in example else ""))
    if "directory" in given:
        scene.pop("directory")
    lists = {
        name: scene[name] + given[name].removeprefix("\n") if name in scene and name in given else text
        for name, text in {**scene, **given}.items()
    }
    return "".join(f"{name}:{text}" for name, text in lists.items())


def sections(text: str) -> dict[str, str]:
    """Return what stands under each key at the top."""
    parts = re.split(r"^(\w+):", text, flags=re.MULTILINE)
    return {name: body if body.endswith("\n") else body + "\n" for name, body in zip(parts[1::2], parts[2::2], strict=True)}


def marked(text: str) -> list[int]:
    """Return the lines that end in an arrow."""
    return [number for number, line in enumerate(text.splitlines(), 1) if line.endswith("# <--")]


def found(rule: Rule, example: str, folder: Path) -> tuple[load.Loaded, list[int], list[int]]:
    """Return what is read, the lines *rule* speaks about, and those it should speak about."""
    text = catalogue(example)
    translate(text, folder)
    loaded = builders.read(text, folder)
    return loaded, sorted({_line(f.position, text) for f in loaded.findings if f.code == rule.code}), marked(text)


def _line(position: Position, text: str) -> int:
    """Return the line of an example a finding is about; one in a ``.po`` file is about the remark that gives the translation."""
    language = re.fullmatch(r"content/translations/([a-z]{2})\.po", position.file)
    if language is None:
        return position.line
    return next(number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(f"# {language[1]}"))


def translate(text: str, folder: Path) -> None:
    """Write the translations an example gives in comments."""
    files: dict[str, list[str]] = {}
    for above, line in zip(text.splitlines(), text.splitlines()[1:], strict=False):
        match = TRANSLATION.fullmatch(line.strip().removesuffix("# <--").strip())
        if match:
            field, _, source = above.strip().removesuffix("# <--").strip().partition(": ")
            flag = f"#, {match['mark']}\n" if match["mark"] else ""
            entry = f'{flag}msgctxt "centre/bir-merkez/{field}"\nmsgid "{source}"\nmsgstr "{match["text"]}"\n'
            files.setdefault(match["language"], []).append(entry)
    for language, entries in files.items():
        file = folder / "content" / "translations" / f"{language}.po"
        file.parent.mkdir(parents=True, exist_ok=True)
        head = f"{drafts.header(0)}\n" + 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n'
        file.write_text("\n".join([head, *entries]), encoding="utf-8")
