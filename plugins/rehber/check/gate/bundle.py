"""Everything one record says, in every language, with its ids and addresses: what the gate looks at as one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from rehber.catalogue.model import Centre, Unit
from rehber.catalogue.text import Text
from rehber.check.gate import fold
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path
    from rehber.check.rules.passage import Passage


@dataclass(frozen=True, slots=True)
class Said:
    """One text in one language, folded."""

    path: Path
    language: str
    text: str
    key: str = ""  #: the gettext context of a translation

    @property
    def translated(self) -> tuple[str, str] | None:
        """Language and gettext context, where it is a translation."""
        return (self.language, self.key) if self.key else None


@dataclass(frozen=True, slots=True)
class Bundle:
    """The texts of one record, and what is no text but is published too."""

    passages: tuple[Passage, ...]
    signs: tuple[tuple[Path, str], ...] = ()  #: ids and addresses, each with its place
    confidential: bool = False
    province: str | None = None  #: of a confidential record, where it is known
    numbers: tuple[tuple[Path, int], ...] = ()  #: numbers that are a field of it, each with its place
    known: frozenset[str] = frozenset()  #: words of the names of those who run it and lead to it

    def mark(self, marks: Mapping[int, bytes]) -> bytes:
        """Return a digest of all a rule can know of it; *marks* are those of its passages, by their identity."""
        made = hashlib.blake2b(
            repr((self.signs, self.confidential, self.province, self.numbers, sorted(self.known))).encode(), digest_size=16
        )
        for passage in self.passages:
            made.update(marks[id(passage)])
        return made.digest()

    def said(self) -> Iterator[Said]:
        """Yield every text in every language whose words are known."""
        for passage in self.passages:
            yield Said(passage.path, "tr", fold.fold(passage.said))
            for code, wording in passage.text.translations.items():
                if code in WORDS:
                    yield Said(passage.path, code, fold.fold(wording.text), passage.text.key)


def bundles(catalogue: Catalogue, passages: Iterable[Passage]) -> Iterator[Bundle]:
    """Yield a bundle for each record of each list, and one for the directory itself."""
    texts: dict[Path, tuple[Passage, ...]] = {}
    for top, group in groupby(passages, key=lambda passage: _top(passage.path)):
        texts[top] = (*texts.get(top, ()), *group)
    for name in ("sources", "organisations", "hotlines", "centre_types", "centres", "units", "statistics", "removed"):
        for i, record in enumerate(getattr(catalogue, name)):
            yield _bundle(catalogue, record, (name, i), texts.get((name, i), ()))
    whole = catalogue.directory
    names = ((name, getattr(whole, name)) for name in ("id", "name", "publisher", "contact", "base_url"))
    signs = tuple((("directory", name), _plain(value)) for name, value in names if value)
    yield Bundle(texts.get(("directory",), ()), signs)


def _plain(value: Any) -> str:  # noqa: ANN401  # a text of the model, or a plain string
    return value.source if isinstance(value, Text) else str(value)


def _top(path: Path) -> Path:
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else path[:1]


def _bundle(catalogue: Catalogue, record: Any, path: Path, passages: Sequence[Passage]) -> Bundle:  # noqa: ANN401  # any record of the model
    signs = tuple(_signs(record, path))
    if not isinstance(record, Centre | Unit) or not record.confidential:
        return Bundle(tuple(passages), signs)
    area = catalogue.area(record)
    return Bundle(
        passages=tuple(passages),
        signs=signs,
        confidential=True,
        province=area.province if area else None,
        numbers=tuple(_numbers(record, path)),
        known=_names_around(catalogue, record),
    )


def _numbers(record: Centre | Unit, path: Path) -> Iterator[tuple[Path, int]]:
    """Yield the numbers that are a field of a record, of its services too."""
    if record.capacity:
        yield (*path, "capacity", "amount"), record.capacity.amount
    yield from (((*path, "figures", i, "value"), figure.value) for i, figure in enumerate(record.figures))
    for place, service in enumerate(record.services):
        yield from (
            ((*path, "services", place, "figures", i, "value"), figure.value) for i, figure in enumerate(service.figures)
        )


def _signs(record: Any, path: Path) -> Iterator[tuple[Path, str]]:  # noqa: ANN401  # any record of the model
    """Yield ids, addresses and whatever else of a record is a plain string that people read."""
    if hasattr(record, "id"):
        yield (*path, "id"), record.id
    for name in ("url", "website", "licence", "publisher"):
        if getattr(record, name, None):
            yield (*path, name), getattr(record, name)
    for i, address in enumerate(getattr(record, "emails", ())):
        yield (*path, "emails", i), address
    for i, phone in enumerate(getattr(record, "phones", ())):
        yield (*path, "phones", i, "number"), phone.number
    for i, document in enumerate(getattr(record, "documents", ())):
        if document.url:
            yield (*path, "documents", i, "url"), document.url
    for i, service in enumerate(getattr(record, "services", ())):
        yield (*path, "services", i, "id"), service.id


def _names_around(catalogue: Catalogue, record: Centre | Unit) -> frozenset[str]:
    """Return the words of the names of the bodies above a record, and of what people call to get there."""
    lines = [line.name for line in catalogue.hotlines]
    way = catalogue.nodes.get(record.reached_through or "")
    texts = [*lines, *(body.name for body in catalogue.chain(record)), *([way.name] if way else [])]
    said = [wording for text in texts for wording in (text.source, *(spoken.text for spoken in text.translations.values()))]
    return frozenset(word for text in said for word in fold.fold(text).lower().split() if len(word) > 3)  # noqa: PLR2004  # not articles
