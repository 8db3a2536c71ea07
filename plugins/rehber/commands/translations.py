"""``make translations``: brings every ``.po`` file up to date with the catalogue, the templates and the code.

In a directory of one's own there are neither templates nor code: there it is about the catalogue.

Nothing a translator wrote is lost. An entry whose source has changed keeps its translation and is marked *fuzzy*; one
whose source is gone is kept at the end of the file as obsolete.
"""

from __future__ import annotations

import argparse
import dataclasses
import difflib
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel.messages.extract import extract_from_dir

from rehber.catalogue import textfile
from rehber.catalogue.text import SOURCE_LANGUAGE, Text
from rehber.check import rule_reference, rules
from rehber.language import drafts, po
from rehber.language.po_writing import new, written
from rehber.project import outermost, settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from babel.messages.catalog import Catalog, Message

    from rehber.catalogue.catalogue import Catalogue

ALIKE = 0.6  #: how alike two sources must be for a translation to be worth keeping, 0..1
INTERFACE = {"say": None, "counted": (1, 2), "N_": None, "_": None, "ngettext": (1, 2)}
MESSAGES = {"Sentence": None}  #: what ``rehber check`` says to editors


def texts(value: Any) -> Iterator[Text]:  # noqa: ANN401  # anything the model is made of
    """Yield every text of the catalogue, in the order it is written."""
    if isinstance(value, Text):
        yield value
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            if field.name not in ("nodes", "children"):
                yield from texts(getattr(value, field.name))
    elif isinstance(value, tuple):
        for entry in value:
            yield from texts(entry)


def content_template(catalogue: Catalogue) -> Catalog:
    """Return what the catalogue says, to be translated."""
    template = new("")
    for text in texts(catalogue):
        template.add(text.source, context=text.key)
    return template


def code_template(root: Path, keywords: dict[str, Any]) -> Catalog:
    """Return what the templates and the code say, to be translated."""
    template = new("")
    found = []
    for folder, methods in (("theme/templates", [("**.html", "jinja2")]), ("plugins/rehber", [("**.py", "python")])):
        options = {"**.html": {"silent": "false"}}
        for name, _, message, _, _ in extract_from_dir(root / folder, methods, options, keywords=keywords):
            found.append((f"{folder}/{name}", message))
    for name, message in sorted(found, key=lambda entry: (str(entry[1]), entry[0])):
        template.add(message, locations=[(name, 0)])
    return template


def message_template(root: Path) -> Catalog:
    """Return what ``rehber check`` and its documentation say to editors, to be translated."""
    template = code_template(root, MESSAGES)
    told = [text for rule in rules.ALL for text in (rule.title, rule.reason) if text]
    for text in (*told, *(title for _, title in rule_reference.FORM)):
        template.add(text, locations=[("schema/RULES.md", 0)])
    return template


def merged(template: Catalog, old: Catalog, locale: str) -> Catalog:
    """Return *template* with the translations of *old*."""
    catalog = new(locale)
    # What was obsolete may be wanted again; what is current counts more.
    known = {(message.context, message.id): message for message in (*old.obsolete.values(), *old) if message.id}
    wanted = {(message.context, message.id) for message in template if message.id}
    left: defaultdict[str | None, list[Message]] = defaultdict(list)
    for key, message in known.items():
        if key not in wanted and po.written(message):
            left[message.context].append(message)
    for message in template:
        if message.id:
            _adopt(catalog, message, known.get((message.context, message.id)), left)
    for messages in left.values():
        for message in messages:
            message.user_comments = _comments(message)
            message.flags.discard(drafts.LEGACY)
            catalog.obsolete[message.context or "", str(message.id)] = message
    catalog.header_comment = drafts.header(drafts.count(catalog))
    return catalog


def _adopt(catalog: Catalog, message: Message, same: Message | None, left: dict[str | None, list[Message]]) -> None:
    """Add an entry, with its own translation or with that of what it used to say."""
    if same is not None:
        _add(catalog, message, same)
        return
    near = _nearest(message, left.get(message.context, []))
    if near is None:
        _add(catalog, message, None)
        return
    left[message.context].remove(near)
    _add(catalog, message, near, near.id)


def _add(catalog: Catalog, message: Message, old: Message | None, previous: Any = None) -> None:  # noqa: ANN401  # a text, or its plural forms
    """Add an entry with the translation and the marks of *old*; with *previous*, what the source said before, as fuzzy."""
    before = (previous,) if isinstance(previous, str) else previous or ()
    flags = {flag for flag in old.flags if flag not in ("python-brace-format", drafts.LEGACY)} if old else set()
    catalog.add(
        message.id,
        old.string if old else None,
        locations=message.locations,
        flags=flags | {"fuzzy"} if before else flags,
        user_comments=_comments(old) if old else (),
        previous_id=before,
        context=message.context,
    )


def _comments(message: Message) -> list[str]:
    """Return the translators' comments of an entry, with the mark of a draft in the form that every tool keeps."""
    comments = list(message.user_comments)
    drafted = drafts.LEGACY in message.flags and not any(drafts.BEGINS.match(comment) for comment in comments)
    return [drafts.DRAFT, *comments] if drafted else comments


def _nearest(message: Message, candidates: list[Message]) -> Message | None:
    """Return the old entry this one most likely comes from: in the same context if there is one, else the most alike."""
    alike = [
        (difflib.SequenceMatcher(None, str(old.id), str(message.id)).ratio(), i)
        for i, old in enumerate(candidates)
        if isinstance(old.id, str) == isinstance(message.id, str)
    ]
    if not alike:
        return None
    likeness, place = max(alike)
    only = message.context is not None and len(candidates) == 1
    return candidates[place] if only or likeness >= ALIKE else None


def update(file: Path, template: Catalog, locale: str, *, read: bool = False) -> str:
    """Bring one file up to date and return a line about it.

    Raises :class:`MarksGone` where most marks of drafts are gone, unless people have *read* all of these entries.
    """
    old = po.read(file, locale) if file.exists() else new(locale)
    if drafts.fallen(old) and not read:
        raise MarksGone(file, drafts.promised(old) or 0, drafts.count(old))
    catalog = merged(template, old, locale)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(written(catalog))
    said = ", ".join(f"{count} {state}" for state, count in sorted(po.coverage(catalog).items()))
    return f"{file}: {said}"


class MarksGone(Exception):
    """A program has taken the marks of drafts away."""

    def __init__(self, file: Path, before: int, now: int) -> None:
        super().__init__(
            f"{file}: the file had {before} machine drafts, now {now} entries are marked as such. Bring the file back from git "
            "and make your change again; if people have read all of these, call `make translations READ=1`."
        )


def main(arguments: Sequence[str] | None = None) -> int:
    """Update every file of the project in the folder this is called from."""
    grammar = argparse.ArgumentParser(prog="make translations", description=__doc__)
    grammar.add_argument("--read", action="store_true", help="people have read the drafts whose marks are gone")
    grammar.add_argument("--debug", action="store_true", help="show Python's traceback where the program itself fails")
    read = grammar.parse_args(arguments).read
    root = Path()
    chosen = settings.settings()
    languages = chosen["LANGUAGES"]
    loaded = settings.read(chosen)
    if loaded.catalogue is None:
        print("services.yaml has errors: run `rehber check` first.", file=sys.stderr)
        return 1
    content = content_template(loaded.catalogue)
    program = (root / "plugins/rehber").is_dir()  # a directory of one's own translates its catalogue only
    interface = code_template(root, INTERFACE) if program else None
    try:
        for code in languages:
            if code != SOURCE_LANGUAGE:
                print(update(root / "content/translations" / f"{code}.po", content, code, read=read))
            if interface and code != "en":  # the language the messages are written in
                print(update(root / "theme/translations" / f"{code}.po", interface, code, read=read))
        if program:
            print(update(root / "plugins/rehber/messages/tr.po", message_template(root), "tr", read=read))
    except (MarksGone, textfile.UnreadableText) as reason:
        print(reason, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(outermost.guarded(main, lambda: po.interface_of_checks("en"), debug="--debug" in sys.argv))
