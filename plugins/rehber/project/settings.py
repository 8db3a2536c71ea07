"""The project in the current folder: its settings, and its catalogue. Pelican is not imported, so that a check is fast."""

from __future__ import annotations

import re
import runpy
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from rehber import face
from rehber.catalogue import textfile
from rehber.catalogue.finding import Finding, Position, Sentence, Severity
from rehber.catalogue.text import SOURCE_LANGUAGE
from rehber.check import load, suppressions
from rehber.check.markdown_check import addresses
from rehber.language import po, requirements
from rehber.language.table import TABLE
from rehber.map import tiles
from rehber.page import OperatorSettings
from rehber.project import clock, shipped
from rehber.publish import live_check

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rehber.check.rule_cache import Memory
    from rehber.project.progress import Step

# Exit codes: 1 findings, the others from sysexits.h.
FINDINGS, INPUT_OUTPUT, LOCKED = 1, 74, 75

SETTINGS = Path("pelicanconf.py")
#: What every project sets; `from rehber.pelican_plugin.defaults import *` sets all but the languages.
NEEDED = ("LANGUAGES", "PATH", "OUTPUT_PATH", "MARKDOWN")
PATHS = ("HOME", "CATALOGUE", "LIBRARIES", "PATH", "THEME", "OUTPUT_PATH")
#: What Pelican would write by itself, from templates that the theme does not have; the plugin writes all.
OF_PELICAN = tuple(
    f"{kind}_SAVE_AS"
    for kind in (
        *("PAGE", "PAGE_LANG", "ARTICLE", "ARTICLE_LANG", "DRAFT", "DRAFT_LANG", "DRAFT_PAGE", "DRAFT_PAGE_LANG"),
        *("AUTHOR", "CATEGORY", "TAG"),
    )
)
FEEDS = ("FEED_ALL_ATOM", "CATEGORY_FEED_ATOM", "TRANSLATION_FEED_ATOM", "AUTHOR_FEED_ATOM", "AUTHOR_FEED_RSS")
#: Settings of Pelican that decide where pages are read and where links lead; with others the site would not hold together.
FIXED: dict[str, Any] = (
    {
        "PAGE_PATHS": ["pages"],
        "ARTICLE_PATHS": ["news"],
        "READERS": {"rst": None, "html": None},
        "DEFAULT_LANG": SOURCE_LANGUAGE,
        "TIMEZONE": "Europe/Istanbul",
        "LOCALE": ["C.UTF-8"],
        "RELATIVE_URLS": True,
        "PAGE_URL": "{lang}/page/{slug}.html",
        "PAGE_LANG_URL": "{lang}/page/{slug}.html",
        "ARTICLE_URL": "{lang}/news/{slug}.html",
        "ARTICLE_LANG_URL": "{lang}/news/{slug}.html",
        "STATIC_PATHS": [],
        "DIRECT_TEMPLATES": [],
        "THEME_STATIC_PATHS": [],
    }
    | dict.fromkeys(OF_PELICAN, "")
    | dict.fromkeys(FEEDS)
)
#: What a project may leave out.
DEFAULTS = {
    "THEME": str(shipped.THEME),
    "LIBRARIES": str(shipped.LIBRARIES),
    "FACE": None,
    "MAP_TILES": None,
    "AS_OF": None,
    "SEARCH_WHOLE_UP_TO": 2_000,
}
FOLDERS = ("PATH", "THEME", "OUTPUT_PATH")  #: settings that are counted from the folder of the settings


def settings(**overrides: Any) -> dict[str, Any]:  # noqa: ANN401  # a setting may have any type
    """Return the project's settings; *overrides* that are None change nothing. Exits if this folder has no ``pelicanconf.py``."""
    if not SETTINGS.is_file():
        stop("There is no pelicanconf.py here: call rehber in the project's folder.", INPUT_OUTPUT)
    file = SETTINGS.absolute()
    try:
        found = {name: value for name, value in runpy.run_path(str(file)).items() if name.isupper()}
    except (Exception, SystemExit) as error:  # noqa: BLE001  # the settings are a program: anything may go wrong
        stop(f"pelicanconf.py cannot be read: {type(error).__name__}: {error}", INPUT_OUTPUT)
    missing = [name for name in NEEDED if name not in found]
    if missing:
        stop(f"pelicanconf.py does not set {', '.join(missing)}.", INPUT_OUTPUT)
    found = with_defaults(found, file.parent)
    found |= {name: value for name, value in overrides.items() if value is not None}
    for name in PATHS:
        if not isinstance(found[name], str) or not found[name] or "\0" in found[name]:
            stop(f"pelicanconf.py: {name} is the name of a folder or a file, as a text, not {found[name]!r:.60}.", INPUT_OUTPUT)
    return found | {name: str(file.parent / found[name]) for name in FOLDERS}


def with_defaults(found: Mapping[str, Any], home: Path) -> dict[str, Any]:
    """Return settings with what a project may leave out; *home* is the folder of ``pelicanconf.py``."""
    return {"HOME": str(home), "CATALOGUE": str(home / "services.yaml"), **DEFAULTS, **found}


def read(settings: Mapping[str, Any], memory: Memory | None = None, progress: Step | None = None) -> load.Loaded:
    """Read and check the catalogue the settings name. If git cannot give the date, a message is printed to standard error."""
    home = Path(settings["HOME"])
    try:
        spoken_for = clock.spoken_for(settings.get("AS_OF"), home)
        if spoken_for.doubt:
            said = Sentence(
                "{reason} So the site speaks for today, {day}. To choose the day, write `--as-of` or AS_OF in pelicanconf.py.",
                reason=spoken_for.doubt,
                day=spoken_for.day,
            )
            print(said.into(po.interface_of_checks(settings.get("REPORT_LANG", SOURCE_LANGUAGE))), file=sys.stderr)
        loaded = load.read(
            Path(settings["CATALOGUE"]),
            schema=shipped.SCHEMAS / "catalogue.schema.json",
            content=Path(settings["PATH"]),
            theme=Path(settings["THEME"]),
            brought=shipped.WORDS,
            languages=settings["LANGUAGES"],
            as_of=spoken_for.day,
            today=clock.today(),
            markdown=settings["MARKDOWN"] if isinstance(settings["MARKDOWN"], dict) else None,
            memory=memory,
            progress=progress,
        )
        said_by = {name: parsed.data for name, parsed in loaded.files.parsed.items()}
        sifted = suppressions.sift(loaded.findings, Path(settings["CATALOGUE"]), said_by, clock.today())
        return replace(loaded, findings=sifted.findings, accepted=sifted.accepted)
    except (OSError, ValueError) as error:
        stop(str(error), INPUT_OUTPUT)


def compared(chosen: Mapping[str, Any], loaded: load.Loaded, live: Path) -> list[Finding]:
    """Return findings for records and pages of the *live* site that the next one would not have."""
    articles = addresses(Path(chosen["PATH"]))
    return live_check.compare(loaded, live, articles, chosen["LANGUAGES"], accept_loss=bool(chosen.get("ACCEPT_LOSS")))


def occupied(chosen: Mapping[str, Any]) -> list[Finding]:
    """Return a finding if the output path is occupied by something that Rehber did not make."""
    output = Path(chosen["OUTPUT_PATH"])
    if output.is_symlink() or not output.exists():
        return []
    found = Sentence("OUTPUT_PATH: `{folder}` is there already and is no site that Rehber made.", folder=output.name)
    return [_setting("OUTPUT_PATH", found)]


def decisions(chosen: Mapping[str, Any]) -> OperatorSettings:
    """Return the operator's settings; raise ``ValueError`` where one is invalid."""
    chosen = DEFAULTS | dict(chosen)
    records = chosen["SEARCH_WHOLE_UP_TO"]
    if type(records) is not int or records < 0:
        raise ValueError(f"SEARCH_WHOLE_UP_TO is a number of records, 0 or more. It is {records!r}.")
    looks = face.read(chosen["FACE"], Path(chosen["HOME"]))
    return OperatorSettings(tiles.read(chosen["MAP_TILES"]), looks, records)


def problems(chosen: Mapping[str, Any], memory: Memory | None = None) -> list[Finding]:
    """Return a finding for every setting no build could work with, so that a check lists them with the others."""
    said: list[tuple[str, Sentence]] = []
    codes = chosen["LANGUAGES"]
    if not isinstance(codes, (tuple, list)) or not codes or codes[0] != SOURCE_LANGUAGE or len(set(codes)) != len(codes):
        said.append(
            ("LANGUAGES", Sentence("LANGUAGES is a list of different languages; the first is {first}.", first=SOURCE_LANGUAGE))
        )
        codes = usable_languages(chosen)
    unknown = [code for code in codes if not _is_language(code)]
    said += [("LANGUAGES", Sentence("LANGUAGES: there is no language `{code}`.", code=str(code)[:20])) for code in unknown]
    for name in ("PATH", "THEME"):
        if not Path(chosen[name]).is_dir():
            said.append((name, Sentence("{name}: there is no folder `{folder}`.", name=name, folder=Path(chosen[name]).name)))
    said += [
        (name, Sentence("{name} must stay as it was: {value}.", name=name, value=value))
        for name, value in FIXED.items()
        if chosen.get(name, ...) != value
    ]
    if not isinstance(chosen["MARKDOWN"], dict):
        said.append(
            ("MARKDOWN", Sentence("MARKDOWN is a group of settings, not {value}.", value=repr(chosen["MARKDOWN"])[:40]))
        )
    try:
        decisions(chosen)
    except ValueError as reason:  # which settings it is about, the sentence says first
        said.append((str(reason).partition(" ")[0].rstrip(":"), Sentence("{reason}", reason=reason)))
    known = [code for code in codes if code not in unknown]
    return [*(_setting(name, found) for name, found in said), *_lacking(known, Path(chosen["THEME"]) / "translations", memory)]


def _lacking(codes: Sequence[str], interface: Path, memory: Memory | None) -> list[Finding]:
    """Return what is missing for each language, unless *memory* says that nothing is missing with these files."""
    texts = [textfile.opened(file, file.name, []) or "" for code in codes if (file := interface / f"{code}.po").is_file()]
    if memory and memory.knows("requirements", *codes, *texts):
        return []
    found = list(requirements.lacking(codes, interface))
    if memory and not found:
        memory.add("requirements", *codes, *texts)
    return found


def usable_languages(chosen: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the languages a check can use if the setting is invalid."""
    codes = chosen["LANGUAGES"] if isinstance(chosen["LANGUAGES"], (tuple, list)) else ()
    return tuple(dict.fromkeys((SOURCE_LANGUAGE, *(code for code in codes if code in TABLE))))


def _is_language(code: object) -> bool:
    """Whether CLDR knows a language, by a code that can be used in an address."""
    if not isinstance(code, str) or not re.fullmatch("[a-z]{2,3}", code):
        return False
    from babel.localedata import exists  # noqa: PLC0415  # Babel has been read by then

    return bool(exists(code))


def _setting(name: str, found: Sentence) -> Finding:
    """Return a finding at the line that sets a name."""
    lines = (textfile.opened(SETTINGS, str(SETTINGS), []) or "").split("\n")
    line = next((number for number, text in enumerate(lines, start=1) if text.startswith(f"{name} =")), 1)
    remedy = Sentence("Look at what is said above it in pelicanconf.py.")
    return Finding(Position(str(SETTINGS), line), Severity.ERROR, "setting", "", found, remedy)


def stop(reason: str, code: int) -> NoReturn:
    """Print the reason and exit with *code*, without an exception that Pelican would print as a traceback."""
    print(reason.rstrip(), file=sys.stderr)
    raise SystemExit(code)
