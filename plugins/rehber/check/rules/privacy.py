"""Confidential places stay confidential, and people stay out of the directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.check.gate import fold, own, personal, places, protected
from rehber.check.gate.traces import Trace
from rehber.check.rule import ERROR, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.model import Provider
    from rehber.check.gate.bundle import Bundle, Said
    from rehber.check.rules.passage import Passage

PLAIN = Sentence(
    "Write in plain words what happens there and for whom, at most the province, and the help line to call. Ages, capacity and "
    "dates have fields of their own. Tell the person who keeps the repository that it was here."
)
NEW_ID = Sentence(
    "Make a new id of what it is and its province, like `kadin-siginma-evi-izmir`, and list the old one under `removed:`."
)
DIALLED = 1_000_000  #: a number of seven digits can be dialled; nothing that is counted in one house is as many
NAME_AT = 3  #: steps to the name of a record
FOUND = {
    Trace.NAME: Sentence("This text of a confidential record has a name in it that can be searched for."),
    Trace.PHONE: Sentence("This text of a confidential record may hold a telephone number."),
    Trace.MAIL: Sentence("This text of a confidential record may hold an e-mail address."),
    Trace.LINK: Sentence("This text of a confidential record may hold a link."),
    Trace.POINT: Sentence("This text of a confidential record may hold a point on the map."),
    Trace.STREET: Sentence("This text of a confidential record may hold a part of an address."),
    Trace.BESIDE: Sentence("This text of a confidential record may say what the place is beside."),
    Trace.WAY: Sentence("This text of a confidential record may say how to get there."),
    Trace.PLACED: Sentence("This text of a confidential record may say in which place it is."),
    Trace.DIGITS: Sentence("This text of a confidential record has a number in it."),
    Trace.TOWN: Sentence("This text of a confidential record may name a town or a quarter."),
}


@rule(
    shows=False,
    slow=True,
    severity=ERROR,
    bad="""
    kind: other
    name: Kadın Sığınma Evi  # <--
    """,
    good="""
    kind: womens-shelter
    name: Kadın Sığınma Evi
    reached_through: ana-merkez
    """,
)
def confidential_kind_missing(record: Provider) -> Iterator[Problem]:
    """A record is a protected place by what it says, but its kind is a public one.

    Under another kind its address could be written, and once written in the repository it stays in its history.
    What counts is its names in every language, its needs and what it says of those who stay there.
    """
    if record.confidential:
        return
    if protected.offers_shelter(record):
        yield Problem(
            at=("name",),
            found=Sentence("It offers the need `shelter`, but the kind `{kind}` is public.", kind=record.kind.id),
            remedy=Sentence(
                "If people stay there overnight, choose the kind `womens-shelter` and write no address anywhere. If they are only "
                'advised there, write `residential: "no"` beside `types:`.'
            ),
        )
    elif protected.named_so(record):
        yield Problem(
            at=("name",),
            found=Sentence(
                "The name says that this is a protected place, but the kind `{kind}` is public.", kind=record.kind.id
            ),
            remedy=Sentence("Choose the kind `womens-shelter`, and write no address anywhere."),
        )
    elif protected.described_so(record):
        yield Problem(
            at=("summary",),
            found=Sentence("People at risk seem to live here, but the kind `{kind}` is public.", kind=record.kind.id),
            remedy=Sentence(
                "If they do, choose the kind `womens-shelter` or `child-protection-home` and write no address. If they are sent on "
                "to another place, say so in the same sentence."
            ),
        )


@rule(
    shows=False,
    severity=ERROR,
    bad="""
    kind: womens-shelter
    reached_through: ana-merkez
    summary: Gül Sokak'taki binada kalınır.  # <--
    """,
    good="""
    kind: womens-shelter
    reached_through: ana-merkez
    summary: Kadınlar burada bir süre güvende kalır.
    """,
)
def confidential_text(bundle: Bundle) -> Iterator[Problem]:
    """A text of a confidential record holds what may lead to the place.

    Allowed are plain words, the province, and the numbers of help lines. The words themselves are not repeated here, so that
    no log keeps them.
    """
    if not bundle.confidential:
        return
    seen = set()
    known = frozenset(str(number) for _, number in bundle.numbers)
    for said in bundle.said():
        found = own.traces_of(said.text, said.language, known)
        far = bundle.province is not None and places.other_province(said.text, bundle.province)
        if not found and (
            own.own_name(said.text, bundle.known) if _is_name(said) else own.proper_name(said.text, said.language, bundle.known)
        ):
            found = {Trace.NAME}
        if (found or far) and said.path not in seen:
            seen.add(said.path)
            yield Problem(at=said.path, found=_sentence(said.language, found), remedy=PLAIN, translated=said.translated)
    for path, number in bundle.numbers:
        if number >= DIALLED:
            yield Problem(at=path, found=FOUND[Trace.PHONE], remedy=PLAIN)
    for path, sign in bundle.signs:
        if path[-1] == "id" and own.telling_id(sign):
            yield Problem(at=path, found=Sentence("The id of a confidential record holds more than what it is."), remedy=NEW_ID)
    yield from _together(bundle)


def _together(bundle: Bundle) -> Iterator[Problem]:
    """Look at the texts of a confidential record as one."""
    texts = [(said.text, said.language) for said in bundle.said() if said.path[-1] != "id"]
    if own.spoken_over(texts):
        found = Sentence("The fields of this record together hold a telephone number.")
        yield Problem(at=bundle.passages[0].path, found=found, remedy=PLAIN)
    if own.split_over(texts):
        found = Sentence("Two fields of this record together name a town.")
        yield Problem(at=bundle.passages[0].path, found=found, remedy=PLAIN)


def _is_name(said: Said) -> bool:
    return (len(said.path) < NAME_AT + 1 and said.path[2:3] == ("name",)) or "also_called" in said.path


def _sentence(language: str, found: set[Trace]) -> Sentence:
    """Say what kind of thing was found; never what it says."""
    if language != "tr":
        return Sentence("The translation of a confidential record may tell where the place is: {language}.", language=language)
    return next((sentence for trace, sentence in FOUND.items() if trace in found), FOUND[Trace.TOWN])


@rule(
    shows=False,
    severity=ERROR,
    bad="""
    summary: Başvuru için 10000000146 kimlik numaralı kişiyi arayın.  # <--
    """,
    good="""
    summary: Başvuru için birimi arayın.
    """,
)
def personal_number(passage: Passage) -> Iterator[Problem]:
    """A text holds a Turkish identity number or a bank account, in any spelling and any language.

    Personal data does not belong in a public directory (Law 6698, KVKK).
    """
    languages = (code for text, code in protected.said(passage.text) if personal.identity_or_account(fold.fold(text)))
    language = next(languages, None)
    if language is not None:
        yield Problem(
            at=passage.path,
            translated=passage.translated(language),
            found=Sentence("This text contains an identity number or a bank account number."),
            remedy=Sentence("Take it out, and tell the person who keeps the repository that it was here."),
        )
