"""Make the lists of everyday words that the search passes over: ``plugins/rehber/search/data/stop_words.json``.

    pip install wordfreq==3.1.1 && python tools/stop_words.py

Of each language the most frequent words (wordfreq, Apache-2.0; its data CC BY-SA 4.0), folded as the index is, without a
word that an entry of ``content/intents.yaml`` or ``content/synonyms.yaml`` has by itself. wordfreq knows neither Kurmancî
nor Armenian: their small words stand under ``ignored`` in ``content/synonyms.yaml``, where editors write them by hand.
"""

from __future__ import annotations

import json
import re
import sys
from importlib import metadata
from pathlib import Path

import yaml
from wordfreq import top_n_list

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "plugins"))

from rehber.language import fold  # noqa: E402  # after the path is set

LANGUAGES = ("tr", "en", "ar", "fa", "fr")
LOOKED_AT, KEPT = 700, 500
TARGET = ROOT / "plugins/rehber/search/data/stop_words.json"


def spoken(code: str) -> list[re.Pattern[str]]:
    """Return what the entries of one word in a language match: they are no everyday words."""
    found = []
    for name, lists in (("intents.yaml", ("needs", "elsewhere", "crises")), ("synonyms.yaml", ("needs", "audiences"))):
        data = yaml.safe_load((ROOT / "content" / name).read_text(encoding="utf-8"))
        for terms in (data[part] for part in lists):
            for term in terms.values():
                words = term.get("words", term) if name == "intents.yaml" else term
                for entry in words.get(code, ()):
                    if " " not in str(entry):
                        found += [pattern(one) for one in str(entry).split("|") if one]
    return found


def pattern(said: str) -> re.Pattern[str]:
    """Return what one word of an entry matches."""
    text = "".join(fold.words(said.replace("*", "")))
    return re.compile(("" if not said.startswith("*") else ".*") + re.escape(text) + (".*" if said.endswith("*") else "") + "$")


def everyday(code: str) -> list[str]:
    """Return the everyday words of a language, sorted."""
    needs = spoken(code)
    kept: list[str] = []
    for word in top_n_list(code, LOOKED_AT):
        folded = fold.words(word)
        if len(folded) == 1 and folded[0] not in kept and not any(need.match(folded[0]) for need in needs):
            kept.append(folded[0])
    return sorted(kept[:KEPT])


def main() -> None:
    """Write the file."""
    made = {
        "source": f"wordfreq {metadata.version('wordfreq')} (Apache-2.0, data CC BY-SA 4.0), the {LOOKED_AT} most frequent words "
        "of a language without the words of needs; made by tools/stop_words.py",
        "words": {code: everyday(code) for code in LANGUAGES},
    }
    TARGET.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
