"""Nothing that reads what people write takes long over a hostile text of 60,000 characters."""

from __future__ import annotations

import dataclasses
import importlib
import math
import pkgutil
import re
import signal
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import rehber
from rehber.check.gate import lexicon
from rehber.language.protected_words import WORDS

if TYPE_CHECKING:
    from types import ModuleType

LENGTH = 60_000
LONGEST = 0.2  #: seconds of the processor, for one expression, as was measured; see :data:`FROZEN`
FROZEN = 2  #: seconds: ten times that, for this is a guard against freezing and no measurement

PIECES = [
    "a", "1", " ", "(", "[", "<", "-", ".", "1 ", "0-", "a ", "A", "ab ", "no 1 ", "sok ", "x@", "%41", "&#48;", "\\u0041", "iki ", "d ", "k a ",
    "kaldığı", "kaldığı ev", "kadın ", "Konak ", "Karşı", "38.", "5 3 2 ", "t r 1", "tr1", "](", "[a](", "https:", "http://a", "xn--", "ع", "ա", "я", "؛", "\n", "\n\n", "K",
    "\u200b", "\u0336", "O0", "l1", "CFR8", "+", "cfr8+", "İ", "x.", "a.b", "nokta ", "şiddet kadın ", "|", "'", "a'", "Konak'", "_", "[^1]:",
    "{", "}", "/", "\\", "# ", ": ", "- ", "00:00-", "Mo ", "<a ", '"', "&", "{filename}", "\t", "tel:", "Title: ", "<!--", "```", "in in ", "da ", "5 ",
]  # fmt: skip

#: Rooms that read only what programs wrote: the site as it was built, drawings and libraries from npm.
OF_PROGRAMS = ("rehber.publish.", "rehber.site.", "rehber.geography.")


def searched(module: ModuleType, name: str) -> bool:
    """Whether the code looks for an expression anywhere in a text, and not only from its beginning."""
    source = Path(str(module.__file__)).read_text(encoding="utf-8")
    return re.search(rf"\b{name}\.(?:search|finditer|findall|sub|split)\b", source) is not None


def expressions() -> dict[str, tuple[re.Pattern[str], bool]]:
    """Return every compiled expression of the package by its name, and whether it is looked for anywhere."""
    found: dict[int, tuple[str, re.Pattern[str], bool]] = {}
    for entry in pkgutil.walk_packages(rehber.__path__, "rehber."):
        if entry.name.endswith("__main__") or entry.name.startswith(OF_PROGRAMS):
            continue
        module = importlib.import_module(entry.name)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                before = found.get(id(value), (f"{entry.name}.{name}", value, False))
                found[id(value)] = (before[0], value, before[2] or searched(module, name))
    return {name: (value, anywhere) for name, value, anywhere in found.values()}


EXPRESSIONS = expressions()
EXPRESSIONS |= {"names": (lexicon.names(), True), "joined_names": (lexicon.joined_names(), True)}
for language in WORDS:
    words = lexicon.lexicon(language)
    EXPRESSIONS |= {f"{language}.{field.name}": (getattr(words, field.name), True) for field in dataclasses.fields(words)}


class TooLate(Exception):  # it is no error: it is what the test looks for
    """An expression took longer than it may."""


def seconds(expression: re.Pattern[str], text: str, *, anywhere: bool, limit: float) -> float:
    """Return the processor time of reading *text*, or infinity after *limit*."""

    def stop(*_: object) -> None:
        raise TooLate

    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, limit)
    begun = time.process_time()
    try:
        if anywhere:
            for _ in expression.finditer(text):
                pass
        else:
            expression.fullmatch(text)
            expression.match(text)
    except TooLate:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    return time.process_time() - begun


def test_every_expression_of_the_package_is_found():
    assert len(EXPRESSIONS) > 250
    assert {"rehber.check.gate.traces.RUN", "rehber.check.page_links.HREF", "rehber.catalogue.yaml_mistakes.KEY"} <= set(
        EXPRESSIONS
    )


@pytest.mark.parametrize("piece", PIECES)
def test_every_expression_reads_a_hostile_text_in_a_moment(piece):
    short, long = (piece * 6_000)[:3_000], (piece * LENGTH)[:LENGTH]
    suspects = [
        name for name, (expression, anywhere) in EXPRESSIONS.items()
        if seconds(expression, short, anywhere=anywhere, limit=1) > LONGEST / 40
    ]  # fmt: skip
    slow = {}
    for name in suspects:
        expression, anywhere = EXPRESSIONS[name]
        slow[name] = min(seconds(expression, long, anywhere=anywhere, limit=FROZEN) for _ in range(2))
    assert {name: took for name, took in slow.items() if took > FROZEN} == {}
