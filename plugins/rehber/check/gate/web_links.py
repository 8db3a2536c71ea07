"""The links of Markdown pages: they obey the rules of the catalogue's links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from rehber.catalogue.finding import Sentence
from rehber.check.rules.links import INSIDE, MACHINE, SHORTENERS

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = re.compile(
    r"\]\(\s{0,4}<?([^\s<>()\"']{1,2000})|^ {0,3}\[[^\]\n]{1,200}\]:\s{0,4}<?([^\s<>]{1,2000})|<((?:https?|mailto|tel):[^\s<>]{1,2000})>|(?<![\w(<:/])(https?://[^\s<>()]{1,2000})"
)
MAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}")
TELEPHONE = re.compile(r"\+?[0-9]{2,15}(?:;ext=[0-9]{1,6})?")
SCHEME = re.compile(r"([a-z][a-z0-9+.-]{0,20}):", re.IGNORECASE)

ONE_MAIL = (
    Sentence("A link to an e-mail address has more in it than one address."),
    Sentence("Write `mailto:` and one plain address."),
)
DIAL = Sentence("A link to a telephone number has signs in it that are no number."), Sentence("Write `tel:` and digits only.")
USER = Sentence("A link has a user name in it."), Sentence("Write the address as the home page of the institution shows it.")
PRIVATE = Sentence("A link leads to a number, or into a private network."), USER[1]
SHORT = Sentence("A link goes through a shortener, which hides where it leads."), USER[1]
PUNYCODE = Sentence("The name of a web site is written in code (punycode)."), USER[1]
PLAIN = Sentence("A link is not protected on its way."), Sentence("Link to pages that begin with https://.")
OTHER = Sentence("A link is of a kind that pages do not use."), Sentence("Use https:, mailto:, tel: or the name of a page.")
OUTSIDE = Sentence("A link leads to another site without saying so."), PLAIN[1]


def check(line: str) -> Iterator[tuple[Sentence, Sentence]]:
    """Yield what is wrong with the links of one line of Markdown."""
    if ":" not in line and "](" not in line:
        return
    for found in TARGET.finditer(line):
        target = next(part for part in found.groups() if part)
        found_wrong = fault(target.replace("&amp;", "&"))
        if found_wrong is not None:
            yield found_wrong


def fault(target: str) -> tuple[Sentence, Sentence] | None:
    """Return what is wrong with the address of a link, and what to do; None where nothing is."""
    scheme = SCHEME.match(unquote(target))
    if scheme is None:
        return OUTSIDE if target.startswith(("//", "\\\\", "/\\")) else None
    name, rest = scheme[1].lower(), target[len(scheme[0]) :]
    if name == "mailto":
        return None if MAIL.fullmatch(rest) else ONE_MAIL
    if name == "tel":
        return None if TELEPHONE.fullmatch(rest) else DIAL
    if name == "https":
        return _address(rest)
    return PLAIN if name == "http" else OTHER


def _address(rest: str) -> tuple[Sentence, Sentence] | None:
    authority = re.split(r"[/?#\\]", rest.lstrip("/\\"), maxsplit=1)[0]
    host = unquote(authority.rpartition("@")[2]).partition(":")[0].lower().rstrip(".")
    if "@" in unquote(authority):
        return USER
    if (
        MACHINE.fullmatch(host)
        or (host.rpartition(".")[2] in INSIDE and host.rpartition(".")[2] != "example")
        or host.startswith("[")
    ):
        return PRIVATE
    if host.removeprefix("www.") in SHORTENERS:
        return SHORT
    return PUNYCODE if re.search(r"(?:^|\.)xn--", host) else None
