"""The words people search with: they are published too, and one of them may be a town beside the word shelter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.check.gate import fold, places, telling, traces
from rehber.check.gate.lexicon import lexicon
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.finding import Path
    from rehber.catalogue.source import Parsed

SHELTER = "shelter"
FOUND = Sentence("A word people search with may tell where a protected place is.")
REMEDY = Sentence("Take the name of the town, the street or the number out.")


def check(parsed: Parsed, name: str) -> Iterator[Finding]:
    """Yield a finding for each word or phrase that locates a protected place."""
    for path, word in _words(parsed.data, ()):
        language = next((str(step) for step in reversed(path) if step in WORDS), "tr")
        if _tells(fold.fold(word), language, of_shelter=SHELTER in path):
            yield Finding(
                parsed.position(path, name) or Position(name), Severity.ERROR, "protected-place-told", "", FOUND, REMEDY
            )


def _tells(text: str, language: str, *, of_shelter: bool) -> bool:
    if telling.told(text, language) is not None or telling.told_in_slug(text, language):
        return True
    about = of_shelter or telling.named(text, language) is not None
    if not about:
        return False
    if places.district_in(text, slug=True) or traces.phone(text.lower(), lexicon(language)):
        return True
    return any(sign.search(text.lower()) for sign in (traces.MAIL, traces.LINK, traces.PLUS_CODE, traces.COORDINATE))


def _words(data: Any, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401  # any YAML
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            yield from _words(value, (*path, key))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from _words(value, (*path, i))
