"""Which engine renders the pages? Jinja2 and MiniJinja on the real unit page, side by side in one run.

    python benchmarks/render.py [UNITS]          # 10,000 units x 4 languages unless told

Both get the same views, made by the real ``pages.unit`` from a catalogue of synthetic units, and the same templates of
``theme/``. Printed are CPU seconds of rendering alone, of making the views, and the ratio of the two engines.
"""

from __future__ import annotations

import datetime
import gc
import json
import sys
import time
from html import unescape
from pathlib import Path

import jinja2

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from rehber.catalogue import decode
from rehber.language import po
from rehber.page import Edition
from rehber.pages.unit import unit
from rehber.site import theme

LANGUAGES = ("tr", "en", "ar", "fa")
ROUNDS = 2


def synthetic(units: int):
    """Return a catalogue of *units* units that all differ and all fill most of the page."""
    one = {
        "kind": "social-assistance-unit",
        "organisation": "belediye",
        "types": ["food-aid"],
        "for": ["low-income", "families", "older-people"],
        "eligibility": "İlçede oturan ve geliri belli bir sınırın altında olan aileler.",
        "cost": "free",
        "access": ["walk-in", "phone"],
        "hours": "Mo-Fr 08:30-12:00,13:00-17:30; PH off",
        "emails": ["birim@belediye.example"],
        "languages": [{"code": "ar", "how": "staff", "status": "offered"}, {"code": "ku", "how": "staff", "status": "offered"}],
        "founded": "2015",
        "status": "offered",
        "verified_on": "2026-11-01",
        "source": "sayfa",
    }
    records = [
        {
            **one,
            "id": f"birim-{i:05}",
            "name": f"Sosyal Yardım Birimi {i}",
            "summary": f"{i} numaralı birim, ihtiyacı olan ailelere gıda ve giysi verir. Başvurular hafta içi alınır.",
            "phones": [{"number": f"(0212) 7{i % 1000:03} {i % 100:02} {i % 97:02}", "for": "general"}],
            "services": [
                {
                    "id": f"birim-{i:05}-{j}",
                    "types": ["in-kind-aid"],
                    "name": f"Hizmet {j}",
                    "summary": "Giysi ve bez.",
                    "status": "offered",
                }
                for j in range(2)
            ],
        }
        for i in range(units)
    ]
    data = {
        "directory": {
            "id": "deneme",
            "name": "Rehber",
            "publisher": "X",
            "licence": "CC0-1.0",
            "language": "tr",
            "base_url": "unknown",
        },
        "sources": [{"id": "sayfa", "title": "Bir sayfa", "publisher": "X", "published": "2026", "retrieved": "2026-11-01"}],
        "organisations": [
            {
                "id": "belediye",
                "kind": "district-municipality",
                "name": "Belediye",
                "summary": "Bir belediye.",
                "source": "sayfa",
            }
        ],
        "units": records,
    }
    return decode.catalogue(data, {}, datetime.date(2026, 11, 21))


def editions(catalogue):
    languages = po.languages(ROOT / "theme/translations", LANGUAGES)
    return [Edition(catalogue, language, languages) for language in languages]


def shipped(edition):
    """The engine of the site: MiniJinja."""
    renderer = theme.Theme(ROOT / "theme").edition(edition)
    return lambda page: renderer.render(page).decode()


def jinja2_engine(edition):
    """The same templates, sentences and globals in Jinja2."""
    shown = theme.Theme(ROOT / "theme").edition(edition)
    folder = ROOT / "theme" / "templates"

    def source(name):
        text = (folder / name).read_text(encoding="utf-8")
        return theme.SAID.sub(lambda said: json.dumps(edition.language.say(said[1]), ensure_ascii=False), text)

    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(shown.environment.globals)
    template = environment.get_template("unit.html")
    return lambda page: template.render(shown.values(page))


def timed(render, pages) -> float:
    began = time.process_time()
    for page in pages:
        render(page)
    return time.process_time() - began


def main(units: int) -> None:
    catalogue = synthetic(units)
    gc.collect()
    gc.disable()
    views = renders = 0.0
    mini = 0.0
    size = 0
    for edition in editions(catalogue):
        began = time.process_time()
        pages = list(unit.pages(edition))
        views += time.process_time() - began
        one, other = jinja2_engine(edition), shipped(edition)
        a, b = one(pages[0]), other(pages[0])
        size = len(a.encode())
        same = unescape(a) == unescape(b)
        best_one = min(timed(one, pages) for _ in range(ROUNDS))
        best_other = min(timed(other, pages) for _ in range(ROUNDS))
        renders += best_one
        mini += best_other
        print(
            f"{edition.language.code}: jinja2 {best_one:.2f} s, minijinja {best_other:.2f} s, same bytes but for escapes: {same}"
        )
        del pages
    total = units * len(LANGUAGES)
    print(f"\n{total} pages of {size} bytes, CPU seconds, best of {ROUNDS}:")
    print(f"  views (engine-independent)  {views:7.2f}  {views / total * 1e6:6.0f} us a page")
    print(f"  Jinja2                      {renders:7.2f}  {renders / total * 1e6:6.0f} us a page")
    print(f"  MiniJinja                   {mini:7.2f}  {mini / total * 1e6:6.0f} us a page")
    print(f"  MiniJinja / Jinja2          {mini / renders:7.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
