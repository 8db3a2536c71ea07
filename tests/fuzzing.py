"""What is read from files, fed with anything: each door of the program, a few files that are right, and ways to spoil them.

``test_fuzz.py`` opens each door some times. For longer, and led by what the program does with its input where atheris is
installed (it is no dependency: it needs a compiler's runtime that most machines lack)::

    python tests/fuzzing.py po --seconds 300

A run that raises anything, or takes more than two seconds of processor or 300 MB more than the first, is a fault.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime
import io
import os
import random
import resource
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from builders import EDITION, LANGUAGES, ROOT, SCHEMA, centre
from rehber.check import load, markdown_check, po_check, suppressions, word_files
from rehber.feed import ledger
from rehber.project import settings
from rehber.publish import live_check, number_of_feed, trees, withheld

if TYPE_CHECKING:
    from collections.abc import Callable

    Door = Callable[[bytes], object]

SLOWEST, LARGEST = 2.0, 300_000  #: seconds of processor of one run; KB of memory that a run may add

PIECES = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r", b"\r\n", b"\t", b"\xe2\x80\xae", b"\xe2\x80\x8b", b"\xc4\xb0", b"<<<<<<< HEAD\n",
    b"=======\n", b">>>>>>> x\n", b"[" * 300, b"{" * 300, b"> " * 300, b"a: " * 50, b"- " * 300, b'"', b"'", b"#", b"&a ", b"*a", b"!!x ", b"<<: ", b"---\n",
    b"...\n", b"null", b"[]", b"{}", b"NaN", b"Infinity", b"1e999", b"-1", b"9" * 5000, b'"\\ud800"', b"\\u0000", b"true", b"%", b"@", b"`", b"|\n", b">\n",
    b"msgid ", b"msgstr ", b"msgctxt ", b'msgid_plural "x"\n', b"msgstr[9] ", b"#~ ", b"#, fuzzy\n", b"nplurals=9; plural=n;", b"plural=n**n**n;",
    b"{name}", b"{0!r:>{1}}", b"{{", b"{%", b"<b>", b"&#0;", b"](javascript:a)", b"[x]: <", b"![", b"``` ", b"| a | b |\n|-|-|\n", b"{: #id }", b"](" * 99,
    b"*" * 3000, b"_" * 3000, b"`" * 3000, b"2026-02-30", b"24/7", b"Mo-Su 00:00-24:00", b"week 1-53/2 ", b"(sunrise-24:00)", b"PH off", b"0212 000 00 00",
    b"Lang: ar\n", b"Slug: ../x\n", b"Date: 05.11.2026\n", b"LANGUAGES = 3\n", b"FACE = {'colours': 1}\n", b"1/0\n", b"del HOME\n", b"x" * 20_000,
)  # fmt: skip


def spoilt(seed: bytes, others: list[bytes], chance: random.Random) -> bytes:
    """Return *seed* with one to four things changed."""
    text = seed
    for _ in range(chance.randint(1, 4)):
        place, reach = chance.randint(0, len(text)), chance.choice((1, 1, 3, 20, 200))
        way = chance.randrange(8)
        if way <= 2:
            text = text[:place] + chance.choice(PIECES) + text[place:]
        elif way == 3:
            text = text[:place] + text[place + reach :]
        elif way == 4:
            text = text[:place] + bytes(chance.randrange(256) for _ in range(min(reach, 20))) + text[place + reach :]
        elif way == 5:
            text = text[:place] + text[max(0, place - reach) : place] * chance.choice((1, 2, 50)) + text[place:]
        elif way == 6:
            other = chance.choice(others)
            start = chance.randint(0, len(other))
            text = text[:place] + other[start : start + reach * 5] + text[place:]
        else:
            lines = text.split(b"\n")
            one = chance.randrange(len(lines))
            lines.insert(chance.randrange(len(lines) + 1), lines.pop(one))
            text = b"\n".join(lines)
    return text


class Doors:
    """The doors, below one temporary folder."""

    def __init__(self, home: Path) -> None:
        self.home = home
        for part in ("theme", "schema", "plugins"):
            (home / part).symlink_to(ROOT / part)
        shutil.copytree(ROOT / "content", home / "content")
        self.catalogue = home / "services.yaml"
        self.catalogue.write_text(centre(), "utf-8")
        self.site = trees.Site(home / "output")
        tree = self.site.tree(trees.TREES[0])
        tree.mkdir(parents=True)
        self.site.switch(tree.name)
        self.loaded = self._load(self.catalogue)
        feed = home / "feed"
        feed.mkdir()
        self.seeds: dict[str, list[bytes]] = {
            "catalogue": [centre().encode(), *(file.read_bytes() for file in sorted((ROOT / "tests/catalogues/good").glob("*.yaml")))],
            "pages": [file.read_bytes() for file in sorted((ROOT / "content/pages").glob("*.md")) if file.stat().st_size < 20_000],
            "news": [file.read_bytes() for file in sorted((ROOT / "content/news").glob("*.md"))],
            "po": [b"\n\n".join((ROOT / f"{part}/translations/ar.po").read_bytes().split(b"\n\n")[:12]) for part in ("content", "theme")],
            "settings": [(ROOT / "pelicanconf.py").read_bytes()],
            "words": [b"\n".join((ROOT / "content" / name).read_bytes().split(b"\n")[:60]) for name in sorted(word_files.WORD_FILES)],
            "suppressions": [b"suppressions:\n  - {rule: never-verified, source: sayfa, reason: Ocak ayinda aranacak., until: 2027-01-31}\n"],
            "ledger": [
                (b'{"series":"x","states":[{"sequence":1,"on":"2026-11-01","digest":"d","rows":1,"removed":0}],"rows":{"a":["d",1,"2026-11-01"]},'
                b'"removed":[{"id":"b","sequence":1,"on":"2026-11-01","reason":"closed"}]}')
            ],
            "published": [
                b'{"files": {"tr/centre/bir-merkez.html": ["d", 1], "data/v1/ledger.json": ["d", 1]}, "latest": 1, "hashed": [["static/a.css"]]}',
                b'{"highest": 3}',
                b'["bir-merkez"]',
                b'[{"name": {"text": "x", "language": "tr"}}]',
            ],
        }  # fmt: skip

    def open(self, name: str) -> Door:
        """Return what takes the content of a file."""
        return getattr(self, f"_{name}")  # type: ignore[no-any-return]

    def _load(self, file: Path) -> load.Loaded:
        return load.read(file, schema=SCHEMA, content=self.home / "nowhere", languages=LANGUAGES, as_of=EDITION)

    def _catalogue(self, content: bytes) -> None:
        self.catalogue.write_bytes(content)
        self._load(self.catalogue)

    def _markdown(self, content: bytes, name: str) -> None:
        folder = self.home / "one"
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
        list(markdown_check.check(folder, LANGUAGES, today=EDITION, addresses=frozenset(), markdown=MARKDOWN))
        (folder / name).unlink()

    def _pages(self, content: bytes) -> None:
        self._markdown(content, "pages/about.tr.md")

    def _news(self, content: bytes) -> None:
        self._markdown(content, "news/directory-opened.tr.md")

    def _po(self, content: bytes) -> None:
        for part in ("content", "theme"):
            file = self.home / "po" / part / "translations" / "ar.po"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        list(po_check.check([self.home / "po" / "content", self.home / "po" / "theme"], ("ar",)))

    def _settings(self, content: bytes) -> None:
        os.chdir(self.home)
        (self.home / "pelicanconf.py").write_bytes(content)
        with contextlib.suppress(SystemExit, OSError), contextlib.redirect_stderr(io.StringIO()):  # a sentence and an exit code
            chosen = settings.settings()
            settings.problems(chosen)
            settings.usable_languages(chosen)

    def _words(self, content: bytes) -> None:
        folder = self.home / "words"
        folder.mkdir(exist_ok=True)
        for name in word_files.WORD_FILES:
            (folder / name).write_bytes(content)
        word_files.read(folder, LANGUAGES, None)

    def _suppressions(self, content: bytes) -> None:
        (self.home / suppressions.FILE).write_bytes(content)
        suppressions.sift(self.loaded.findings, self.catalogue, {}, EDITION)

    def _ledger(self, content: bytes) -> None:
        before = ledger.read(content)
        if self.loaded.catalogue is not None:
            ledger.follow(before, {"a": b'{"last_modified":"\\u0001"}'}, self.loaded.catalogue, 0, {}).write()

    def _published(self, content: bytes) -> None:
        live = self.site.live or ""
        feed = self.site.tree(live) / "data" / "v1"
        feed.mkdir(parents=True, exist_ok=True)
        for file in (self.site.manifest(live), self.site.home / "feed.json", feed / "changes.json", feed / "catalogue.json"):
            file.write_bytes(content)
        for name in (*(f"{tree}.records.json" for tree in trees.TREES), "protected.json"):
            (self.site.home / name).write_bytes(content)
        live_check.compare(self.loaded, self.site.link, frozenset(), LANGUAGES)
        self.site.intact(live)
        number_of_feed.remember(self.site, live)
        with contextlib.suppress(withheld.Withheld):
            withheld.guard(self.site)


MARKDOWN = {
    "extensions": [f"markdown.extensions.{name}" for name in ("sane_lists", "toc", "tables", "fenced_code", "attr_list")]
}
NAMES = ("catalogue", "pages", "news", "po", "settings", "words", "suppressions", "ledger", "published")


def measured(door: Door, content: bytes) -> str:
    """Open a door; return what is wrong with how long it took, or nothing."""
    start, before = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    door(content)
    took, grown = time.process_time() - start, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return f"{took:.1f} s" if took > SLOWEST else f"{grown} KB" if grown > LARGEST else ""


def random_rounds(doors: Doors, name: str, *, rounds: int, seconds: float, seed: int) -> int:
    """Open a door with spoilt files until the rounds or the seconds are over; return how often. Raise what it raises."""
    chance, door, seeds, done = random.Random(f"{name} {seed}"), doors.open(name), doors.seeds[name], 0
    everything = [text for texts in doors.seeds.values() for text in texts]
    for text in seeds:
        door(text)
    end = time.monotonic() + seconds
    while done < rounds and time.monotonic() < end:
        content = spoilt(chance.choice(seeds), everything, chance)
        try:
            slow = measured(door, content)
        except Exception as error:
            raise AssertionError(f"{name}, round {done} of seed {seed}: {error!r}: {content[:2000]!r}") from error
        assert not slow, f"{name}, round {done} of seed {seed}: {slow}: {content[:2000]!r}"
        done += 1
    return done


def led_by_coverage(doors: Doors, name: str, seconds: int) -> None:
    """Let atheris look for inputs that reach new code; it ends the process."""
    import atheris  # noqa: PLC0415  # no dependency: see above

    corpus = doors.home / "corpus"
    corpus.mkdir()
    for number, text in enumerate(doors.seeds[name]):
        (corpus / str(number)).write_bytes(text)
    door = doors.open(name)

    def one(content: bytes) -> None:
        slow = measured(door, content)
        assert not slow, slow

    atheris.instrument_all()
    atheris.Setup(
        [sys.argv[0], str(corpus), f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=2000", "-print_final_stats=1"],
        one,
    )
    atheris.Fuzz()


def main() -> None:
    """Open one door for a time."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("door", choices=NAMES)
    words.add_argument("--seconds", type=int, default=300)
    words.add_argument("--seed", type=int, default=0)
    words.add_argument("--atheris", action="store_true")
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        doors = Doors(Path(folder))
        if given.atheris:
            led_by_coverage(doors, given.door, given.seconds)
        done = random_rounds(doors, given.door, rounds=10**9, seconds=given.seconds, seed=given.seed)
        print(f"{given.door}: {done} rounds, nothing raised, until {datetime.datetime.now(datetime.UTC):%H:%M}")


if __name__ == "__main__":
    main()
