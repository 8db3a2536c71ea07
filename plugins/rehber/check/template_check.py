"""The templates as they lie in the theme: whether each can be read, and which ids they put on pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rehber.catalogue import textfile
from rehber.catalogue.finding import Finding, Position, Sentence, Severity

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.check.rule_cache import Memory

ID = re.compile(r'\sid="([^"{}]+)"')
OTHERS = re.compile(r"{%-?\s*(?:include|import|from|extends)\s+\"([^\"]+)\"")


@dataclass(slots=True)
class Templates:
    """Checks of the templates of a theme."""

    texts: dict[str, str] = field(default_factory=dict)  #: by name, counted from the folder of the templates
    findings: list[Finding] = field(default_factory=list)

    @property
    def ids(self) -> frozenset[str]:
        """Every id a template may put on a page."""
        return frozenset(name for text in self.texts.values() for name in ID.findall(text))


def read(theme: Path, memory: Memory | None = None) -> Templates:
    """Read every template of *theme*, and say which of them the template engine cannot read."""
    templates, folder = Templates(), theme / "templates"
    for file in sorted(folder.rglob("*.html")):
        name = file.relative_to(folder).as_posix()
        text = textfile.opened(file, f"{theme.name}/templates/{name}", templates.findings)
        if text is not None:
            templates.texts[name] = text
    for name, text in templates.texts.items():
        place = f"{theme.name}/templates/{name}"
        if memory and memory.knows(place, text):
            continue
        wrong = _syntax(place, name, text)
        templates.findings += wrong
        if memory and not wrong:
            memory.add(place, text)
    for name, text in templates.texts.items():
        templates.findings += _missing(f"{theme.name}/templates/{name}", text, templates)
    return templates


def _syntax(place: str, name: str, text: str) -> list[Finding]:
    """Say where a template stops being one."""
    import minijinja  # noqa: PLC0415  # only a template nobody has checked yet needs it

    try:
        minijinja.Environment(trim_blocks=True, lstrip_blocks=True).add_template(name, text)
    except minijinja.TemplateError as error:
        found = Sentence("This is no template: {problem}.", problem=str(error.message).split(" (in ")[0].rstrip("."))
        return [_error(Position(place, error.line or 1), found)]
    return []


def _missing(place: str, text: str, templates: Templates) -> list[Finding]:
    """Report templates that another template includes and that do not exist."""
    findings = []
    for other in OTHERS.finditer(text):
        if other[1] not in templates.texts:
            position = Position(place, text.count("\n", 0, other.start()) + 1)
            findings.append(_error(position, Sentence("There is no template `{name}`.", name=other[1])))
    return findings


def _error(position: Position, found: Sentence) -> Finding:
    return Finding(position, Severity.ERROR, "template", "", found, MEND)


MEND = Sentence("Compare the template with its last good version.")
