"""The property: what a check lets through, a build builds; what a build refuses, the check had said.

Each round changes one thing somewhere in a small project, as an editor, a merge or a tool might, and asks both.
``REHBER_ROUNDS=500`` asks more often than a test run has time for; a round that fails names its seed.
"""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROUNDS = int(os.environ.get("REHBER_ROUNDS", "12"))
QUICK = 1  #: rounds of a quick run
FIRST = int(os.environ.get("REHBER_SEED", "0"))

#: What is written into a line, or in its place.
PIECES = (
    "<<<<<<< HEAD", "=======", "{", "}", '"', "'", "#", " #", ":", "- ", "\t", "  ", "\u202e", "\u200b", "\ufeff", "\r", "<b>", "&lt;",
    "](../nowhere.html)", "[x](javascript:a)", "[x](http://a)", "## Main", "{name}", "{{ x }}", "{% if %}", "Date: 05.11.2026", "Slug: about",
    "Lang: en", "Lang: ar", "Lang: xx", "0212", "24/7", "unknown", "''", "[", "]", "*", "\\", "\\n", "…", "İ", "1e999", "-1", "0x10", "null",
    'msgid "x"', 'msgstr ""', "#, fuzzy", "nplurals=9; plural=n;", "False", "https://a..b", "../../x", "x" * 3000, "[" * 500, "> " * 300,
)  # fmt: skip


def run(project: Path, command: str) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "rehber", command, "--as-of", "2026-11-27", "--lang", "en"]
    environment = os.environ | {"XDG_CACHE_HOME": str(project / "cache"), "PYTHONHASHSEED": "0"}
    return subprocess.run(words, cwd=project, capture_output=True, text=True, check=False, env=environment, timeout=120)


#: All a project holds, by kind; each kind is as likely as another, however many files it has.
KINDS = {
    "records": ("services.yaml",),
    "values": ("services.yaml",),
    "pages": ("content/pages/*",),
    "news": ("content/news/*",),
    "translations": ("content/translations/*",),
    "interface": ("theme/translations/*",),
    "synonyms": ("content/synonyms.yaml",),
    "intents": ("content/intents.yaml", "content/towns.yaml"),
    "settings": ("pelicanconf.py",),
    "setting": ("pelicanconf.py",),
    "templates": ("theme/templates/**/*.html",),
    "published": ("output/data/v1/*.json", "output/data/v1/*.txt", "output/data/v1/changes/*"),
}

#: What somebody may set, each in its line of the settings. LIBRARIES is not among them: whether the browser libraries are
#: set up is a matter of the machine. An editor's check must work on one without npm, and a build there says in one sentence
#: what is missing and ends in 74 (test_pelican.py).
SETTINGS = (
    "LANGUAGES = ()", 'LANGUAGES = ("tr",)', 'LANGUAGES = ("ar", "tr")', 'LANGUAGES = ("tr", "xx")', 'LANGUAGES = ("tr", "de")', "LANGUAGES = 3",
    'LANGUAGES = ("tr", "ar", "ar")', 'PATH = "nowhere"', 'THEME = "content"', 'OUTPUT_PATH = "content"', "FACE = {}", 'FACE = {"logo": "x.svg"}',
    'FACE = {"colours": {"light": "red"}}', 'FACE = {"exit": "javascript:x"}', "MAP_TILES = {}", 'MAP_TILES = {"url": "x"}', "SEARCH_WHOLE_UP_TO = -1",
    "SEARCH_WHOLE_UP_TO = 0", 'SEARCH_WHOLE_UP_TO = "1"', 'AS_OF = "gestern"', 'AS_OF = "2020-01-01"', 'AS_OF = "9999-12-31"', 'CATALOGUE = "x.yaml"',
    'HOME = "/nowhere"', "MARKDOWN = {}", 'MARKDOWN = {"extensions": ["nowhere"]}', "MARKDOWN = None", "PLUGINS = []", 'PAGE_PATHS = ["nowhere"]',
    'ARTICLE_PATHS = ["pages"]', 'PAGE_URL = "x"', "RELATIVE_URLS = False", 'TIMEZONE = "Mars"', 'LOCALE = ["xx"]',
    'DEFAULT_LANG = "en"', "READERS = {}", "del MARKDOWN", "import nothing_at_all", "raise SystemExit(3)", "1 / 0", "SITENAME = None", 'STATIC_PATHS = ["pages"]',
    "del DRAFT_SAVE_AS", 'DIRECT_TEMPLATES = ["index"]', 'FEED_ALL_ATOM = "x"', "PATH = 3", 'CATALOGUE = ""', 'THEME_STATIC_PATHS = ["static"]',
)  # fmt: skip


def mutate(project: Path, chance: random.Random) -> str:
    """Change one thing in the project and return what."""
    kind = chance.choice(sorted(KINDS))
    files = sorted(file for pattern in KINDS[kind] for file in project.glob(pattern) if file.is_file())
    file = chance.choice(files)
    change = {"values": another_value, "setting": set_to, "published": chance.choice((emptied, *CHANGES))}.get(
        kind, chance.choice(CHANGES)
    )
    return f"{kind}: {file.relative_to(project)}: {change(file, chance)}"


def another_value(file: Path, chance: random.Random) -> str:
    """Put another value behind a key, so that the file stays one that can be read."""
    lines = file.read_text("utf-8").split("\n")
    keyed = [place for place, line in enumerate(lines) if re.match(r" *(?:- )?[a-z_]+: \S", line)]
    place = chance.choice(keyed)
    before, _, after = lines[place].partition(": ")
    others = [lines[other].partition(": ")[2] for other in keyed]
    new = chance.choice((*VALUES, chance.choice(others), chance.choice(others), after[:-1], f"{after} {after}"))
    lines[place] = f"{before}: {new}"
    file.write_text("\n".join(lines), "utf-8")
    return f"line {place + 1}: {lines[place].strip()[:90]!r}"


VALUES = (
    "unknown", '""', "[]", "{}", "x", '"0212 000 00 00"', "[x]", "{a: b}", "1", "true", "2026-02-30", "2026-01-01", '"24/7"', "Mo-Fr 09:00-17:00", "null",
    '"=1+1"', '"a\\u0000b"', "ş" * 900, "https://a.b.example/", "planned", "womens-shelter", "anyone", "unknown # x", "'\u202e'", "[unknown]", '"<b>x</b>"',
    "{lat: 41.06, lon: 28.98, precision: exact}", "[women, men]", "-1", "1.0", "99999999999", '"x\\ny"', '"{name}"', '"{{ 1 }}"', "sisli-belediyesi",
)  # fmt: skip


def set_to(file: Path, chance: random.Random) -> str:
    line = chance.choice(SETTINGS)
    file.write_text(f"{file.read_text('utf-8')}\n{line}\n", "utf-8")
    return line


def emptied(file: Path, chance: random.Random) -> str:
    content = chance.choice((b"", b"[]", b"{}", b"null", b"[1]", b'["x"]', b'{"a": 1}', b"\xff\xfe", b'"x"', b"0"))
    file.unlink()
    file.write_bytes(content)
    return repr(content)


def put_in(file: Path, chance: random.Random) -> str:
    lines = file.read_text("utf-8").split("\n")
    place, piece = chance.randrange(len(lines)), chance.choice(PIECES)
    column = chance.randint(0, len(lines[place]))
    lines[place] = lines[place][:column] + piece + lines[place][column:]
    file.write_text("\n".join(lines), "utf-8")
    return f"{piece[:30]!r} into line {place + 1}, column {column + 1}"


def add_line(file: Path, chance: random.Random) -> str:
    lines = file.read_text("utf-8").split("\n")
    place, piece = chance.randrange(len(lines)), chance.choice(PIECES)
    lines.insert(place, piece)
    file.write_text("\n".join(lines), "utf-8")
    return f"{piece[:30]!r} as line {place + 1}"


def take_line(file: Path, chance: random.Random) -> str:
    lines = file.read_text("utf-8").split("\n")
    place = chance.randrange(len(lines))
    del lines[place]
    file.write_text("\n".join(lines), "utf-8")
    return f"without line {place + 1}"


def twice(file: Path, chance: random.Random) -> str:
    lines = file.read_text("utf-8").split("\n")
    place, length = chance.randrange(len(lines)), chance.randint(1, 12)
    lines[place:place] = lines[place : place + length]
    file.write_text("\n".join(lines), "utf-8")
    return f"{length} lines from {place + 1} twice"


def cut(file: Path, chance: random.Random) -> str:
    content = file.read_bytes()
    place = chance.randrange(len(content) or 1)
    file.write_bytes(content[:place])
    return f"cut at byte {place}"


def flip(file: Path, chance: random.Random) -> str:
    content = bytearray(file.read_bytes())
    place = chance.randrange(len(content) or 1)
    content[place : place + 1] = bytes([chance.randrange(256)])
    file.write_bytes(content)
    return f"another byte at {place}"


def take_away(file: Path, chance: random.Random) -> str:
    file.unlink()
    return "gone"


def rename(file: Path, chance: random.Random) -> str:
    name = chance.choice(
        (f"x{file.name}", file.name.upper(), f".{file.name}", f"{file.stem}.txt", file.name.replace(".tr.", ".en."))
    )
    file.rename(file.with_name(name))
    return f"is {name}"


def copied(file: Path, chance: random.Random) -> str:
    name = chance.choice((f"x{file.name}", f"{file.stem}.html", file.name.replace(".tr.", ".ar."), f"con{file.suffix}"))
    if not file.with_name(name).exists():
        shutil.copy(file, file.with_name(name))
    return f"also as {name}"


def other_encoding(file: Path, chance: random.Random) -> str:
    name = chance.choice(("utf-16", "utf-8-sig", "cp1254"))
    file.write_bytes(file.read_text("utf-8").encode(name, "replace"))
    return name


def line_ends(file: Path, chance: random.Random) -> str:
    end = chance.choice(("\r\n", "\r"))
    file.write_bytes(file.read_bytes().replace(b"\n", end.encode()))
    return repr(end)


CHANGES = (put_in, put_in, put_in, put_in, add_line, add_line, take_line, take_line, twice, cut, flip, take_away, rename, copied, other_encoding, line_ends)  # fmt: skip


def rounds():
    """The rounds; all but the first few take longer than a quick run has time for."""
    return [pytest.param(FIRST + i, marks=[pytest.mark.slow] if i >= QUICK else []) for i in range(ROUNDS)]


@pytest.mark.parametrize("seed", rounds())
def test_check_and_build_are_of_one_mind(seed, few, tmp_path):
    project = Path(shutil.copytree(few, tmp_path / "project", symlinks=True))
    what = mutate(project, random.Random(seed))
    checked, built = run(project, "check"), run(project, "build")
    told = f"seed {seed}: {what}\n{checked.stdout[:600]}{checked.stderr}\n--- build {built.returncode}\n{built.stdout[-300:]}{built.stderr[-900:]}"
    assert checked.returncode in (0, 1, 74), told  # 74: the settings cannot be read, by both
    assert "Traceback" not in checked.stderr + built.stderr, told
    assert (checked.returncode == 0) == (built.returncode == 0), told
