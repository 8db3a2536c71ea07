"""What the repository still remembers: git never forgets, so a place that was once written stays readable in old commits.

Asked for with ``rehber check --history``. Every file of a catalogue, every page and every translation of every commit of
every branch is looked at, whatever it was called and wherever it lay then. Nothing that is found is repeated. Where the
history is not complete, that is a finding too: "nothing found" would be untrue.
"""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.check.gate import fold, old_versions, telling

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rehber.catalogue.catalogue import Catalogue

SUFFIXES = (".yaml", ".yml", ".md", ".po")
EXAMPLES = ("tests", "benchmarks", "node_modules")  #: folders whose catalogues are made up

REMEDY = Sentence(
    "Tell the person who keeps the repository. The old commits must be rewritten, and every copy of them deleted: "
    "taking the field out today does not take it out of the history. The editors' guide says what to do."
)
INCOMPLETE = Sentence(
    "Fetch the whole history (`git fetch --unshallow`), or ask whoever keeps the repository to run this check."
)


class NoHistory(Exception):  # a state of the checkout
    """Git cannot answer for the whole history. The argument says why."""


@dataclass(frozen=True, slots=True)
class Version:
    """One text a file once had."""

    blob: str  #: git's name of the text
    path: str  #: where it lay, from the top of the repository


def betrayals(folder: Path, catalogue: Catalogue) -> Iterator[Finding]:
    """Yield a finding for everything in the history that tells where a protected place is or was.

    *folder* is the one the catalogue lies in. A history that is not complete is itself a finding.
    """
    try:
        _whole_history(folder)
        versions = list(_versions(folder))
        texts = {version: _text(folder, version.blob) for version in versions}
        secret = old_versions.secret(
            catalogue, (text for version, text in texts.items() if version.path.endswith((".yaml", ".yml")))
        )
        for version, text in texts.items():
            told = list(old_versions.told(version.path, text, secret))
            commit = _commit(folder, version) if told else ""
            for line, record, found in told:
                yield Finding(
                    Position(f"{commit[:12]}:{version.path}", line),
                    Severity.ERROR,
                    "confidential-history",
                    record,
                    found,
                    REMEDY,
                )
        yield from _names(folder)
        yield from _messages(folder)
    except NoHistory as reason:
        found = Sentence("The history is not complete here: {reason}.", reason=str(reason))
        yield Finding(Position(str(folder.name)), Severity.ERROR, "history-incomplete", "", found, INCOMPLETE)


def _whole_history(folder: Path) -> None:
    """Raise :class:`NoHistory` unless all commits are here."""
    if _git(folder, "rev-parse", "--is-shallow-repository").strip() != b"false":
        raise NoHistory("this is a shallow clone")
    if _git(folder, "config", "--get-regexp", r"^remote\..*\.promisor$", may_fail=True).strip():
        raise NoHistory("this is a partial clone")
    if not _git(folder, "rev-list", "--all", "--max-count=1").strip():
        raise NoHistory("there is no commit")


def _versions(folder: Path) -> Iterator[Version]:
    """Yield every text of every file that may hold records, pages or translations, each once."""
    listed = _git(folder, "-c", "core.quotePath=false", "rev-list", "--objects", "--all", "HEAD").decode("utf-8", "replace")
    seen = set()
    for line in listed.splitlines():
        blob, _, path = line.partition(" ")
        if path.endswith(SUFFIXES) and not set(path.split("/")) & set(EXAMPLES) and blob not in seen:
            seen.add(blob)
            yield Version(blob, path)


def _text(folder: Path, blob: str) -> bytes:
    return _git(folder, "cat-file", "blob", blob)


def _commit(folder: Path, version: Version) -> str:
    """Return a commit that brought a text in."""
    touched = _git(folder, "log", "--all", "--format=%H", f"--find-object={version.blob}", may_fail=True).decode().split()
    brought = (commit for commit in reversed(touched) if _at(folder, commit, version.path) == version.blob)
    return next(brought, version.blob)


def _at(folder: Path, commit: str, path: str) -> str:
    return _git(folder, "rev-parse", "--verify", "--quiet", f"{commit}:{path}", may_fail=True).decode().strip()


def _names(folder: Path) -> Iterator[Finding]:
    """Yield a finding for each file whose name, in any commit, tells where a protected place is."""
    listed = _git(
        folder, "-c", "core.quotePath=false", "log", "--all", "--no-renames", "--name-only", "--format=%x01%H"
    ).decode("utf-8", "replace")
    told: dict[str, str] = {}
    for entry in listed.split("\x01"):
        commit, *paths = entry.splitlines() or [""]
        told |= {path: commit for path in paths if path.endswith(SUFFIXES) and telling.told_in_slug(_stem(path), "tr")}
    for path, commit in sorted(told.items()):
        found = Sentence("The name of a file of this commit may tell where a protected place is.")
        where = f"{commit[:12]}:{path.rpartition('/')[0]}"  # not the name itself
        yield Finding(Position(where), Severity.ERROR, "confidential-history", "", found, REMEDY)


def _stem(path: str) -> str:
    return path.rpartition("/")[2].rpartition(".")[0]


def _messages(folder: Path) -> Iterator[Finding]:
    """Yield a finding for each commit whose message tells where a protected place is."""
    said = _git(folder, "log", "--all", "--format=%H%x00%B%x01").decode("utf-8", "replace")
    for entry in said.split("\x01"):
        commit, _, message = entry.strip().partition("\x00")
        if message and telling.told(fold.fold(message), "tr") is not None:
            found = Sentence("The message of this commit may tell where a protected place is.")
            yield Finding(Position(commit[:12]), Severity.ERROR, "confidential-history", "", found, REMEDY)


def _git(folder: Path, *words: str, may_fail: bool = False) -> bytes:
    """Return what git prints; raise :class:`NoHistory` where it cannot answer."""
    command = ["git", "-C", str(folder), *words]
    try:
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603  # fixed words, and names git has given
    except OSError as error:
        raise NoHistory("git is not installed") from error
    if done.returncode and not may_fail:
        raise NoHistory(
            "the folder belongs to somebody else" if b"dubious ownership" in done.stderr else "this is no git checkout"
        )
    return done.stdout
