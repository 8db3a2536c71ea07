"""Nothing that reads what people write takes long over a hostile text of 60,000 characters."""

from __future__ import annotations

import dataclasses
import re
import time

import pytest

from rehber.check.gate import fold, lexicon, markdown, old_versions, own, personal, placed, places, telling, traces, web_links
from rehber.language.protected_words import WORDS

LENGTH = 60_000
LONGEST = 0.2  #: seconds of the processor, for one expression

PIECES = [
    "a", "1", " ", "(", "[", "<", "-", ".", "1 ", "0-", "a ", "A", "ab ", "no 1 ", "sok ", "x@", "%41", "&#48;", "\\u0041", "iki ", "d ", "k a ",
    "kaldığı", "kaldığı ev", "kadın ", "Konak ", "Karşı", "38.", "5 3 2 ", "t r 1", "tr1", "](", "[a](", "https:", "http://a", "xn--", "ع", "ա", "я", "؛", "\n", "\n\n", "K",
    "\u200b", "\u0336", "O0", "l1", "CFR8", "+", "cfr8+", "İ", "x.", "a.b", "nokta ", "şiddet kadın ", "|", "'", "a'", "Konak'", "_", "[^1]:",
]  # fmt: skip

MODULES = (fold, markdown, old_versions, own, personal, placed, places, telling, traces, web_links)
EXPRESSIONS = {
    f"{module.__name__.rpartition('.')[2]}.{name}": value
    for module in MODULES
    for name, value in vars(module).items()
    if isinstance(value, re.Pattern) and name != "MACHINE"  # the rule of links, asked about the end of a host only
} | {"names": lexicon.names(), "joined_names": lexicon.joined_names()}
for language in WORDS:
    words = lexicon.lexicon(language)
    EXPRESSIONS |= {f"{language}.{field.name}": getattr(words, field.name) for field in dataclasses.fields(words)}


def seconds(expression, text):
    begun = time.process_time()
    for _ in expression.finditer(text):
        pass
    return time.process_time() - begun


@pytest.mark.parametrize("piece", PIECES)
def test_every_expression_reads_a_hostile_text_in_a_moment(piece):
    short, long = (piece * 6_000)[:6_000], (piece * LENGTH)[:LENGTH]
    suspects = [name for name, expression in EXPRESSIONS.items() if seconds(expression, short) > LONGEST / 20]
    slow = {name: min(seconds(EXPRESSIONS[name], long) for _ in range(2)) for name in suspects}
    assert {name: took for name, took in slow.items() if took > LONGEST} == {}
