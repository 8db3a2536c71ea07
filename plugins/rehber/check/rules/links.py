"""Addresses of web pages and of e-mail: they lead to an institution, and nobody follows those who go there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path

HOST = re.compile(r"https://([^/?#]*)")
#: A browser reads 0x7f.1 and 2130706433 as numbers of a machine too: a last part of digits is enough.
MACHINE = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
INSIDE = ("local", "localhost", "internal", "lan", "home", "test", "invalid", "example", "onion")
SHORTENERS = (
    "bit.ly",
    "goo.gl",
    "maps.app.goo.gl",
    "t.co",
    "tinyurl.com",
    "is.gd",
    "ow.ly",
    "cutt.ly",
    "rb.gy",
    "t.ly",
    "forms.gle",
)
TRACKERS = re.compile(r"[?&](?:utm_[a-z]+|fbclid|gclid|yclid|mc_eid|igshid)=")
FREE_MAIL = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "hotmail.com",
        "outlook.com",
        "live.com",
        "yahoo.com",
        "yahoo.com.tr",
        "yandex.com",
        "yandex.com.tr",
        "mynet.com",
        "icloud.com",
        "me.com",
        "msn.com",
        "proton.me",
        "protonmail.com",
        "gmx.com",
        "gmx.de",
        "hotmail.com.tr",
        "windowslive.com",
    ]
)


@rule(
    severity=ERROR,
    bad="""
    website: https://192.168.1.10/basvuru  # <--
    """,
    good="""
    website: https://www.sisli.bel.tr/basvuru
    """,
)
def link_to_machine(catalogue: Catalogue) -> Iterator[Problem]:
    """The host of a web address is an IP address or in a private network.

    Only the machine it was copied from can open it, or nobody can tell whose it is.
    """
    for path, url in _urls(catalogue):
        host = _host(url)
        if MACHINE.fullmatch(host) or host.rpartition(".")[2] in INSIDE:
            yield _bad(path, Sentence("`{host}` is no name of a public web site.", host=host))


@rule(
    severity=ERROR,
    bad="""
    website: https://www.xn--sili-41a.bel.tr/  # <--
    """,
    good="""
    website: https://www.sisli.bel.tr/
    """,
)
def link_disguised(catalogue: Catalogue) -> Iterator[Problem]:
    """The name of a web site is written in code (punycode).

    It may look like another name once a browser shows it: `şişli` with one wrong letter is a favourite of swindlers.
    """
    for path, url in _urls(catalogue):
        if re.search(r"(?:^|\.)xn--", _host(url)):
            yield _bad(path, Sentence("`{host}` shows another name than it has.", host=_host(url)))


@rule(
    severity=ERROR,
    bad="""
    website: https://bit.ly/3xYz  # <--
    """,
    good="""
    website: https://www.sisli.bel.tr/
    """,
)
def link_shortened(catalogue: Catalogue) -> Iterator[Problem]:
    """A web address goes through a shortener.

    It hides where it leads, can be pointed elsewhere tomorrow, and its owner keeps a list of who went there.
    """
    for path, url in _urls(catalogue):
        if _host(url).removeprefix("www.") in SHORTENERS:
            yield _bad(path, Sentence("`{host}` hides where the link leads.", host=_host(url)))


@rule(
    severity=WARNING,
    bad="""
    website: https://www.sisli.bel.tr/?utm_source=mail  # <--
    """,
    good="""
    website: https://www.sisli.bel.tr/
    """,
)
def link_tracked(catalogue: Catalogue) -> Iterator[Problem]:
    """A web address tells its owner where the reader came from."""
    for path, url in _urls(catalogue):
        match = TRACKERS.search(url)
        if match:
            yield Problem(
                at=path,
                found=Sentence("`{mark}` is a tracking parameter.", mark=match[0][1:]),
                remedy=Sentence("Cut the address before the question mark and try whether it still works."),
                column=match.start(),
            )


@rule(
    severity=WARNING,
    bad="""
    emails: [sislikadin@gmail.com]  # <--
    """,
    good="""
    emails: [kadindanisma@sisli.bel.tr]
    """,
)
def email_of_free_mail(catalogue: Catalogue) -> Iterator[Problem]:
    """An e-mail address is of a free-mail provider.

    It may be a person's own, and nobody can tell whether the institution reads it.
    """
    for record in (*catalogue.organisations, *catalogue.providers):
        for i, address in enumerate(record.emails):
            if address.rpartition("@")[2].lower() in FREE_MAIL:
                yield Problem(
                    at=(*record.path, "emails", i),
                    found=Sentence("This is an address at a free mail service."),
                    remedy=Sentence("Ask for an address under the institution's own name."),
                )


@rule(
    severity=ERROR,
    bad="""
    directory: {id: deneme, name: Deneme, publisher: Deneme, licence: CC-BY-4.0, language: tr, base_url: unknown, contact: bize yazın}  # <--
    """,
    good="""
    directory: {id: deneme, name: Deneme, publisher: Deneme, licence: CC-BY-4.0, language: tr, base_url: unknown, contact: bilgi@example.org}
    """,
)
def contact_unusable(catalogue: Catalogue) -> Iterator[Problem]:
    """Where mistakes are to be reported is neither an e-mail address nor a web page nor a telephone number.

    Every page links to it; the link would not work.
    """
    contact = catalogue.directory.contact
    if contact and not re.fullmatch(
        r"[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|https://[a-z0-9.-]+\.[a-z]{2,}(?:/[!-~]*)?|\+[0-9]{8,15}",
        contact,
    ):
        yield Problem(
            at=("directory", "contact"),
            found=Sentence(
                "`{contact}` is neither an e-mail address nor a web address nor a number that begins with +.", contact=contact
            ),
            remedy=Sentence("Write bilgi@example.org, https://example.org/hata, +902120000000 or `unknown`."),
        )


@rule(
    severity=WARNING,
    bad="""
    directory: {id: deneme, name: Deneme, publisher: Deneme, licence: CC-BY-4.0, language: tr, base_url: "https://rehber.example.org", contact: unknown}  # <--
    """,
    good="""
    directory: {id: deneme, name: Deneme, publisher: Deneme, licence: CC-BY-4.0, language: tr, base_url: "https://rehber.example.org", contact: bilgi@example.org}
    """,
)
def contact_missing(catalogue: Catalogue) -> Iterator[Problem]:
    """The site has an address but no contact for readers to report a mistake.

    The line "Something wrong here?" is then on no page, and mistakes stay.
    """
    if catalogue.directory.base_url and catalogue.directory.contact is None:
        yield Problem(
            at=("directory", "contact"),
            found=Sentence("Readers cannot say that something is wrong."),
            remedy=Sentence("Write an e-mail address, a web page or a telephone number that somebody looks after."),
        )


def _urls(catalogue: Catalogue) -> Iterator[tuple[Path, str]]:
    """Yield every web address, and where it stands."""
    if catalogue.directory.base_url:
        yield ("directory", "base_url"), catalogue.directory.base_url
    for i, source in enumerate(catalogue.sources):
        if source.url:
            yield ("sources", i, "url"), source.url
    for record in (*catalogue.organisations, *catalogue.providers):
        if record.website:
            yield (*record.path, "website"), record.website
    for organisation in catalogue.organisations:
        for i, document in enumerate(organisation.documents):
            if document.url:
                yield (*organisation.path, "documents", i, "url"), document.url


def _host(url: str) -> str:
    """Return the host a browser would go to. The schema has refused user names, ports and backslashes."""
    match = HOST.match(url)
    return match[1].lower() if match else ""


def _bad(path: Path, found: Sentence) -> Problem:
    return Problem(
        at=path,
        found=found,
        remedy=Sentence("Write the institution's own address, as its home page shows it."),
        column=len("https://"),
    )
