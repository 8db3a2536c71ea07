"""The national help lines with their sources, as files of a new directory: cut out of our own catalogue, where they are kept.

So they are written once. Taking them over is the operator's choice; the new directory then owns its copy.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rehber.catalogue import source, textfile
from rehber.language import drafts, po
from rehber.language.po_writing import new, written
from rehber.project import shipped

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

UNVERIFIED = "genel-bilgi-dogrulanacak"  #: a source every new directory has in its first file

HEAD = """\
# Ülke genelindeki yardım hatları ve kaynakları. Hiçbiri bizce aranıp doğrulanmadı: verified_on: unknown.
# Arayıp sorduktan sonra `rehber checked alo-183` yazın. Sizde geçerli olmayanı silin; dosya artık sizindir.
# Bütün hatları istemiyorsanız dosyayı silin: site o zaman yardım hattı sayfasına bağlanmaz.

"""


def catalogue() -> str:
    """Return the file for ``catalogue/``."""
    text = textfile.read(shipped.CATALOGUE)
    parsed = source.parse_text(text, shipped.CATALOGUE.name)
    data: Any = parsed.data
    wanted = set(_sources(data["hotlines"]))
    lines = text.split("\n")
    parts = [HEAD, "sources:\n"]
    for place, record in enumerate(data["sources"]):
        if record["id"] in wanted:
            parts.append(_record(lines, parsed, ("sources", place)))
    parts.append("hotlines:\n")
    parts += [_record(lines, parsed, ("hotlines", place)) for place in range(len(data["hotlines"]))]
    return "\n".join(part.rstrip("\n") + "\n" for part in parts)


def _sources(lines: Collection[dict[str, Any]]) -> Iterator[str]:
    """Yield the ids of the sources that lines name."""
    for line in lines:
        yield from {line["source"], *(basis["source"] for basis in line.get("basis", ()))} - {UNVERIFIED}


def _record(lines: list[str], parsed: source.Parsed, path: tuple[str, int]) -> str:
    """Return the lines of a record; remarks above the next one are that one's."""
    position = parsed.position(path, "")
    first = position.line - 1 if position else 0
    indent = lines[first].index("-")
    last = first + 1
    while last < len(lines) and (not lines[last].strip() or len(lines[last]) - len(lines[last].lstrip()) > indent):
        last += 1
    return "\n".join(lines[first:last])


def translations(language: str, *, lines: bool) -> bytes:
    """Return the file for ``content/translations/``: what our own says in *language* about the *lines* and their sources."""
    data: Any = source.parse_text(textfile.read(shipped.CATALOGUE), shipped.CATALOGUE.name).data
    taken = data["hotlines"] if lines else []
    begins = (*(f"hotline/{line['id']}/" for line in taken), *(f"source/{id_}/" for id_ in (UNVERIFIED, *_sources(taken))))
    ours = po.read(shipped.WORDS / "translations" / f"{language}.po", language)
    made = new(language)
    for message in ours:
        if message.id and str(message.context).startswith(begins):
            made.add(
                message.id,
                message.string,
                flags=message.flags,
                user_comments=message.user_comments,
                previous_id=message.previous_id,
                context=message.context,
            )
    made.header_comment = drafts.header(drafts.count(made))
    return written(made)
