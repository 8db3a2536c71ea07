"""The lines of the data page that people copy. Tests run these very lines.

``{feed}`` is the address of the feed, ``{here}`` the folder of the reader's language in it: ``en/``, or nothing.
"""

from __future__ import annotations

from rehber.catalogue.taxonomy import N_

CURL = "curl -O {feed}/services.ndjson"
PYTHON = """\
import json, urllib.request

with urllib.request.urlopen("{feed}/services.ndjson") as lines:
    for line in lines:
        service = json.loads(line)
        print(service["name"], [phone["number"] for phone in service.get("phones", [])])"""

#: The centres of a province for some people: what a journalist asks first.
PROVINCE = """\
import csv, io, urllib.request

text = urllib.request.urlopen("{feed}/{here}csv/providers.csv").read().decode("utf-8-sig")
for row in csv.DictReader(io.StringIO(text)):
    if row["province"] == "İstanbul" and "women" in row["audiences"].split(";"):
        print(row["name"], row["phone"], row["phone_of"], sep=" | ")"""
CHANGED = "curl -O --etag-compare services.etag --etag-save services.etag {feed}/services.ndjson"
DATABASE = """\
curl -O {feed}/directory.sqlite
sqlite3 directory.sqlite "SELECT name, province, phone FROM providers{language} WHERE needs LIKE '%legal-counselling%'\""""
PARQUET = "duckdb -c \"COPY (SELECT * FROM '{feed}/services.ndjson') TO 'services.parquet'\""
CLIENT = "openapi-python-client generate --url {feed}/openapi.json"

#: What each is for.
RECIPES = (
    (N_("The places of a province for a group of people, with name and telephone number:"), PROVINCE),
    (N_("A question to the database, in your language:"), DATABASE),
    (N_("All services as one Parquet file, with DuckDB:"), PARQUET),
    (N_("Only if something has changed since the last time:"), CHANGED),
    (N_("A Python client made from the description of the feed:"), CLIENT),
)

#: The places of an area on somebody else's page.
EMBED = """\
<script src="{site}/data/v1/embed.js" defer></script>
<rehber-list src="{site}/{file}" lang="{code}">
  <a href="{site}/{code}/{page}">{name}</a>
</rehber-list>
<style>rehber-list::part(phone) {{ font-weight: bold; }}</style>"""

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
