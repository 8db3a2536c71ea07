"""The open-data page: what there is, how to take it, under which terms, how good it is and what one can rely on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rehber import feed, urls
from rehber.catalogue.hours import ByAppointment, Hours
from rehber.catalogue.taxonomy import N_
from rehber.catalogue.text import State
from rehber.feed.listing import Heading
from rehber.feed.rows.location import geometry
from rehber.page import Page
from rehber.pages.page_type import Discreet, Menu, one, page_type
from rehber.phrasing import linked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.page import Edition
    from rehber.phrasing.linked import LinkedData

#: Where the site does not know its own address, the examples use a placeholder.
SOMEWHERE = "https://example.org"

CURL = "curl -O {feed}/services.ndjson"
PYTHON = """\
import json, urllib.request

with urllib.request.urlopen("{feed}/services.ndjson") as lines:
    for line in lines:
        service = json.loads(line)
        print(service["name"], [phone["number"] for phone in service.get("phones", [])])"""


#: Keeping a copy. Tests run these very lines.
SYNC_PYTHON = """\
import hashlib, json, urllib.request

def lines(path):
    with urllib.request.urlopen("{feed}/" + path) as answer:
        return answer.read().splitlines()

def sync(copy):  # begin with {{"state": None, "rows": {{}}}}; False: the copy was made anew
    now = json.loads(b"".join(lines("changes.json")))
    known = [s["sequence"] for s in now["states"] if [now["series"], s["sequence"], s["digest"]] == copy["state"]]
    files = [s["file"] for s in now["states"] if s["sequence"] > known[0]] if known else now["whole"]
    rows = dict(copy["rows"]) if known else {{}}
    for line in (line for path in files for line in lines(path)):
        row = json.loads(line)
        rows.pop(row["id"], None) if "removed" in row else rows.update({{row["id"]: line}})
    if hashlib.sha256(b"".join(rows[id] + b"\\n" for id in sorted(rows))).hexdigest() != now["digest"]:
        raise ValueError("the digest differs: a release came meanwhile, take it again")
    copy.update(rows=rows, state=[now["series"], now["sequence"], now["digest"]])
    return bool(known)"""
SYNC_JAVASCRIPT = """\
const text = async (path) => (await fetch("{feed}/" + path)).text();

async function sync(copy) {{ // begin with {{ state: "", rows: new Map() }}; false: the copy was made anew
  const now = JSON.parse(await text("changes.json"));
  const known = now.states.find((s) => [now.series, s.sequence, s.digest].join() === copy.state);
  const files = known ? now.states.filter((s) => s.sequence > known.sequence).map((s) => s.file) : now.whole;
  const rows = new Map(known ? copy.rows : []);
  for (const path of files) for (const line of (await text(path)).split("\\n").filter(Boolean)) {{
    const row = JSON.parse(line);
    row.removed ? rows.delete(row.id) : rows.set(row.id, line);
  }}
  const whole = new TextEncoder().encode([...rows.keys()].sort().map((id) => rows.get(id) + "\\n").join(""));
  const sum = [...new Uint8Array(await crypto.subtle.digest("SHA-256", whole))].map((b) => b.toString(16).padStart(2, "0")).join("");
  if (sum !== now.digest) throw new Error("the digest differs: a release came meanwhile, take it again");
  Object.assign(copy, {{ rows, state: [now.series, now.sequence, now.digest].join() }});
  return Boolean(known);
}}"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Files of one kind: what they are good for, and their paths from the top of the site."""

    label: str
    paths: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quality:
    """A figure that says how good the data is."""

    label: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DataView:
    """What there is, how to take it, under which terms, and how good it is."""

    quality: tuple[Quality, ...]
    as_of: str
    licence: str  #: SPDX identifier
    publisher: str
    contact: str | None
    files: tuple[Files, ...]
    examples: tuple[str, ...]
    sync: tuple[str, ...]
    citation: str
    changes: str  #: path of the promises to readers of the feed
    linked: LinkedData


@page_type(
    template="data.html",
    addresses=(urls.DATA,),
    count=one,
    menu=Menu(N_("About this directory and its data")),
    discreet=Discreet.NEVER,
    samples=("data.html",),
    scripts=(),
)
def data(edition: Edition) -> Iterator[Page]:
    """The one data page."""
    language = edition.language
    directory = edition.catalogue.directory
    address = f"{directory.base_url or SOMEWHERE}/{urls.FEED}"
    as_of = language.date(edition.catalogue.as_of)
    yield Page(
        address=urls.DATA,
        template="data.html",
        title=language.say("Open data"),
        description=language.say("Everything in this directory, for programs"),
        view=DataView(
            quality=tuple(Quality(label=label, value=language.number(value)) for label, value in _quality(edition)),
            as_of=as_of,
            licence=directory.licence,
            publisher=directory.publisher,
            contact=directory.contact,
            files=_files(edition),
            examples=(CURL.format(feed=address), PYTHON.format(feed=address)),
            sync=(SYNC_PYTHON.format(feed=address), SYNC_JAVASCRIPT.format(feed=address)),
            citation=f"{directory.publisher}: {directory.name}. {as_of}. {directory.licence}",
            changes=f"{urls.FEED}/schema/CHANGES.md",
            linked=linked.dataset(edition, f"{urls.FEED}/services.ndjson"),
        ),
    )


def _files(edition: Edition) -> tuple[Files, ...]:
    """Return what there is, by what it is good for; what is translated, in the reader's language."""
    language = edition.language
    paths: dict[Heading, list[str]] = {heading: [] for heading in Heading}
    for entry in feed.LISTED:
        where = entry.told["where"]
        if isinstance(where, Heading):
            paths[where] += [entry.address(path, language.code) for path in entry.listed]
    if edition.news:
        paths[Heading.NEWS].append(urls.path(language.code, urls.NEWS_FEED))
    return tuple(Files(label=language.say(heading), paths=tuple(found)) for heading, found in paths.items() if found)


def _quality(edition: Edition) -> list[tuple[str, int]]:
    """Return figures that say how good the data is."""
    catalogue = edition.catalogue
    say = edition.language.say
    providers = list(catalogue.providers)
    places = [centre.place for centre in catalogue.centres if centre.place]
    translated = (record.summary.into(edition.language.code).state for record in providers)
    return [
        (say("Centres and units"), len(providers)),
        (say("Services"), sum(len(record.services) for record in providers)),
        (say("Checked by telephone or in person"), sum(record.verified_on is not None for record in providers)),
        (say("With opening hours"), sum(isinstance(record.hours, Hours | ByAppointment) for record in providers)),
        (say("With a telephone number of their own"), sum(bool(record.phones) for record in providers)),
        (say("With an address"), sum(place.address.leads_there for place in places)),
        (say("With a point on the map"), sum(bool(geometry(place)) for place in places)),
        (say("In this language"), sum(state not in (State.MISSING, State.OUTDATED) for state in translated)),
    ]
