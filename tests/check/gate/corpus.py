"""A small directory with a shelter in it, and one disguise or one harmless text put into it where its entry says."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import yaml

from builders import SCHEMA, TODAY
from rehber.catalogue.finding import Severity
from rehber.check import load

if TYPE_CHECKING:
    from pathlib import Path

    from rehber.catalogue.finding import Finding

LANGUAGES = ("tr", "en", "ar", "fa", "ku", "hy", "fr", "de", "ru")
KINDS = ("other", "womens-shelter", "womens-counselling-centre", "social-service-centre", "internal-unit")
FIELDS = {"eligibility_note": "eligibility", "summary": "summary", "hours_note": "hours_note", "also_called": "also_called"}

#: The codes of the gate; another code is another rule's word about the same text.
GATE = frozenset(
    ["confidential-text", "confidential-distance", "protected-place-told", "confidential-kind-missing", "confidential-body-local",
     "confidential-field", "mobile-in-text", "personal-number", "content-link-refused"]
)  # fmt: skip

#: What is wrong with the little directory itself, or chance: a refusal must be for what the entry says.
SCENERY = frozenset(
    ["drafts-uncounted", "content-without-source", "content-name", "translation-numbers", "field-missing", "translation-script"]
)


def blank() -> dict[str, Any]:
    """Return the directory before anything is put into it: a municipality of a province, a public centre, a shelter."""
    rest = {"organisation": "belediye", "verified_on": "2026-11-01", "source": "sayfa", "status": "offered"}
    return {
        "directory": {"id": "deneme", "name": "Deneme", "publisher": "Deneme", "licence": "CC-BY-4.0", "language": "tr", "base_url": "unknown"},
        "sources": [{"id": "sayfa", "title": "Bir sayfa", "publisher": "unknown", "published": "unknown", "retrieved": "2026-11-01"}],
        "organisations": [
            {"id": "belediye", "kind": "metropolitan-municipality", "name": "İzmir Büyükşehir Belediyesi", "summary": "Bir belediye.",
             "area": {"province": "İzmir"}, "phones": [{"number": "444 31 12"}], "verified_on": "2026-11-01", "source": "sayfa"},
        ],
        "hotlines": [{"id": "alo-183", "number": "183", "name": "Alo 183", "summary": "Sosyal destek hattı.", "hours": "24/7", "languages": "unknown", "cost": "free", "verified_on": "2026-11-01", "source": "sayfa"}],
        "centres": [
            {"id": "danisma", "kind": "womens-counselling-centre", "name": "Kadın Danışma Merkezi", "summary": "Danışmanlık verir.",
             "phones": [{"number": "(0232) 293 12 00"}],
             "place": {"address": {"street": "Lale Sok.", "number": "7", "district": "Konak", "province": "İzmir"}},
             "services": [{"id": "danismanlik", "types": ["legal-counselling"], "name": "Hukuk danışmanlığı", "summary": "Avukat bilgi verir.", "status": "offered"}], **rest},
            {"id": "kadin-siginma", "kind": "womens-shelter", "name": "Kadın Sığınma Evi", "summary": "Kadınlar bir süre güvende kalır.",
             "reached_through": "alo-183",
             "services": [{"id": "barinma", "types": ["shelter"], "name": "Barınma", "summary": "Güvenli bir yerde kalınır.", "status": "offered"}], **rest},
        ],
        "statistics": [{"id": "sayi", "name": "Merkez sayısı", "unit": "centres", "values": {"2021": 3}, "source": "sayfa"}],
    }  # fmt: skip


def codes(entry: dict[str, Any], folder: Path) -> set[str]:
    """Return the codes of the errors that the check finds in the directory with *entry* in it."""
    return {finding.code for finding in findings(entry, folder)}


def findings(entry: dict[str, Any], folder: Path) -> list[Finding]:
    """Return the errors that the check finds in the directory with *entry* in it."""
    data, content = blank(), folder / "content"
    for name in ("pages", "news", "translations"):
        (content / name).mkdir(parents=True, exist_ok=True)
    place(entry, data, content)
    return read(data, folder)


def read(data: dict[str, Any], folder: Path) -> list[Finding]:
    """Return the errors that the check finds in a directory."""
    content, file = folder / "content", folder / "services.yaml"
    content.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")
    found = load.read(file, schema=SCHEMA, content=content, languages=LANGUAGES, as_of=TODAY).findings
    return [one for one in found if one.severity is Severity.ERROR and one.code not in SCENERY]


def place(entry: dict[str, Any], data: dict[str, Any], content: Path) -> None:
    """Put an entry into the directory."""
    where, language, text = entry["where"], entry.get("lang", "tr"), entry.get("text", "")
    public, shelter = data["centres"]
    whose, _, field = where.partition("/")
    if where == "split":
        for name, value in entry["fields"].items():
            _split(shelter if entry["of"] == "own" else public, name, str(value), language, content)
    elif where == "record":
        data["centres"].append(_record(entry["record"]))
    elif whose in ("page", "news"):
        _page(whose, field, text, language, content)
    elif where == "synonym":
        (content / "synonyms.yaml").write_text(
            yaml.safe_dump({"needs": {"shelter": {language: [text]}}}, allow_unicode=True), encoding="utf-8"
        )
    elif whose == "source":
        _put(data["sources"][0], "source/sayfa", field, text, language, content)
    elif whose == "removed":
        data["removed"] = [
            {"id": text if field == "id" else "eski", "on": "2026-11-01", "reason": "withdrawn" if field == "id" else text}
        ]
    elif whose in ("statistic", "hotline", "organisation"):
        one = {"statistic": "statistics", "hotline": "hotlines", "organisation": "organisations"}[whose]
        _put(data[one][0], f"{whose}/{data[one][0]['id']}", field, text, language, content)
    elif where == "hours_note/other":
        _put(public, "centre/danisma", "hours_note", text, language, content)
    else:
        record = shelter if whose == "own" else public
        _put(record, f"centre/{record['id']}", {"translation": "summary"}.get(field, field), text, language, content)


def _put(record: dict[str, Any], context: str, field: str, text: str, language: str, content: Path) -> None:
    if field.startswith("service-"):
        field, record = field.removeprefix("service-"), record["services"][0]
        context = f"service/{record['id']}"
    if field == "note":
        record["notes"] = ["Bir not."] if language != "tr" else [text]
        field, words = "notes", "Bir not."
    elif field in ("id", "also_called", "url"):
        record[field] = [text] if field == "also_called" else text
        return
    else:
        field = {"eligibility_note": "eligibility"}.get(field, field)
        if field == "hours_note" and record.get("kind") == "womens-shelter":
            field = "length_of_stay"  # the schema lets a shelter have no hours at all
        words = record.get(field, "Bir metin.")
        record[field] = words if language != "tr" else text
    if language != "tr":
        translate(content, language, f"{context}/{field}", words, text)


def translate(content: Path, language: str, context: str, source: str, text: str) -> None:
    """Write a translation file with one entry."""
    quoted = [json.dumps(part, ensure_ascii=False) for part in (context, source, text)]
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n\n'
    entry = f"msgctxt {quoted[0]}\nmsgid {quoted[1]}\nmsgstr {quoted[2]}\n"
    (content / "translations" / f"{language}.po").write_text(head + entry, encoding="utf-8")


def _split(record: dict[str, Any], name: str, value: str, language: str, content: Path) -> None:
    if name.startswith("service_"):
        record["services"][0][name.removeprefix("service_")] = value
    elif name == "note" or name.startswith("note"):
        record.setdefault("notes", []).append(value)
    else:
        _put(record, "", name, value, "tr", content)


def _record(given: dict[str, Any]) -> dict[str, Any]:
    kind = given["kind"] if given["kind"] in KINDS else "other"
    made = {"id": "bir-kayit", "kind": kind, "name": given["name"], "summary": given["summary"], "organisation": "belediye",
            "verified_on": "2026-11-01", "source": "sayfa", "status": "offered"}  # fmt: skip
    for name in ("types", "also_called", "residential", "for"):
        if name in given:
            made[name] = given[name]
    if "services" in given:
        made["services"] = [
            {"id": f"hizmet-{i}", "name": name, "summary": "Bir hizmet.", "types": ["courses"], "status": "offered"}
            for i, name in enumerate(given["services"])
        ]
    if kind == "womens-shelter":
        return made | {"reached_through": "alo-183"}
    address = {
        "street": given.get("address", "Lale Sok."),
        "district": given.get("district", "Konak"),
        "province": given["province"],
    }
    return made | {"place": {"address": address}, "phones": [{"number": "(0232) 293 12 01"}]}


def _page(folder: str, field: str, text: str, language: str, content: Path) -> None:
    home = content / {"page": "pages", "news": "news"}[folder]
    head = {"Title": "Bir sayfa", "Slug": "bir-sayfa", "Lang": language, "Summary": "Bir sayfa."}
    if folder == "news":
        head["Date"] = "2026-11-01"
    name, body = f"bir-sayfa.{language}.md", "Bir metin."
    if field == "body":
        body = text
    elif field == "filename":
        name = text
    else:
        head[field.capitalize()] = text
    (home / name).write_text("".join(f"{key}: {value}\n" for key, value in head.items()) + f"\n{body}\n", encoding="utf-8")
