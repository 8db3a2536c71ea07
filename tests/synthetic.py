"""A catalogue of any size that nobody has: names and places of the real country, words as often as people use them.

Every record differs from every other one, and its sentences are made of single words of the real catalogue, some often
and most seldom: so no file gets smaller here than it would with real records.
"""

from __future__ import annotations

import datetime
import random
import re
from functools import lru_cache
from itertools import accumulate

from rehber.catalogue import decode
from rehber.catalogue.taxonomy import AUDIENCES, KINDS, NEEDS
from rehber.geography import gazetteer

TODAY = datetime.date(2026, 11, 21)
AREAS = 240  #: districts in which there is something
KINDS_SHOWN = [kind for kind in KINDS if not kind.confidential and kind.id not in ("internal-unit", "other")]
WAYS = ("walk-in", "phone", "appointment", "referral")


@lru_cache(maxsize=4)
def catalogue(records, words):
    """Return a catalogue of *records* centres; *words* is a text to take words from."""
    chance = random.Random(records)
    districts = [place for province in gazetteer.provinces() for place in gazetteer.districts(province)]
    here = chance.sample(districts, min(AREAS, max(3, records // 4)))
    speech = _Speech(words, chance)
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
        "organisations": [_organisation(i, place) for i, place in enumerate(here)],
        "centres": [_centre(i, here, speech, chance) for i in range(records)],
    }
    return decode.catalogue(data, {}, TODAY)


class _Speech:
    """Says sentences."""

    def __init__(self, words, chance):
        self.words = sorted(set(re.findall(r"[^\W\d_]{3,}", words)))
        chance.shuffle(self.words)
        self.weights = list(accumulate(1 / (i + 3) for i in range(len(self.words))))  # Zipf's law
        self.chance = chance

    def say(self, least, most):
        said = self.chance.choices(self.words, cum_weights=self.weights, k=self.chance.randint(least, most))
        return " ".join(said).capitalize() + "."


def _organisation(i, place):
    return {
        "id": f"belediye-{i}",
        "kind": "district-municipality",
        "name": f"{place.name} Belediyesi",
        "area": {"province": place.province, "district": place.name},
        "summary": "Bir belediye.",
        "source": "sayfa",
    }


def _centre(i, here, speech, chance):
    at = chance.randrange(len(here))
    kind = chance.choice(KINDS_SHOWN)
    first = speech.say(1, 1)[:-1]
    return {
        "id": f"merkez-{i:05}",
        "kind": kind.id,
        "name": f"{first} {chance.choice(('Merkezi', 'Birimi', 'Evi', 'Danışma Merkezi'))}",
        "organisation": f"belediye-{at}",
        "summary": speech.say(12, 25),
        "place": {
            "address": {
                "neighbourhood": f"{speech.say(1, 1)[:-1]} Mah.",
                "street": f"{speech.say(1, 1)[:-1]} Sok.",
                "number": str(chance.randint(1, 150)),
                "district": here[at].name,
                "province": here[at].province,
            },
            "step_free": chance.choice(("yes", "no", "unknown", "unknown")),
        },
        "for": [term.id for term in chance.sample(AUDIENCES, chance.randint(1, 3))],
        "access": chance.sample(WAYS, chance.randint(1, 2)),
        "cost": chance.choice(("free", "unknown")),
        "phones": [{"number": f"(0{chance.randint(212, 488)}) {chance.randint(200, 899)} {chance.randint(10, 99)} {chance.randint(10, 99)}", "for": "general"}],
        "languages": [{"code": code, "how": "staff", "status": "offered"} for code in chance.sample(("ar", "ku", "en", "fa"), chance.randint(0, 2))] or "unknown",
        "services": [_service(i, n, speech, chance) for n in range(chance.randint(1, 3))],
        "status": "offered",
        "verified_on": "2026-11-01",
        "source": "sayfa",
    }  # fmt: skip


def _service(i, n, speech, chance):
    need = chance.choice(NEEDS)
    return {
        "id": f"merkez-{i:05}-{n}",
        "types": [need.id],
        "name": speech.say(2, 3)[:-1],
        "summary": speech.say(5, 10),
        "status": chance.choice(("offered", "offered", "offered", "unknown")),
    }
