"""What could betray a confidential place, in its own record or in the records around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rehber.catalogue.finding import Sentence
from rehber.catalogue.model import Organisation
from rehber.check.gate import fold, own, protected, telling, traces
from rehber.check.rule import ERROR, WARNING, Problem, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.catalogue import Catalogue
    from rehber.catalogue.finding import Path
    from rehber.catalogue.model import Provider
    from rehber.check.gate.bundle import Bundle
    from rehber.check.rules.passage import Passage

DISTANCE = re.compile(
    r"[0-9] ?(?:m|mt|metre|km|kilometre|dakika|dk|adım)\b|\b(?:yürüme mesafesi|uzaklıkta|yakınında|durakta)", re.IGNORECASE
)
TAKE_OUT = Sentence("Take out everything about the place, and tell the person who keeps the repository that it was here.")
LOCATE_NOTHING = Sentence(
    "Write what the place does and which help line leads to it, and nothing else: no town, street, telephone or neighbour. "
    "Tell the person who keeps the repository that it was here."
)
FORBIDDEN = ("place", "at", "hours", "hours_note", "exceptions", "phones", "emails", "website", "on_site", "works_with")


@rule(
    shows=False,
    severity=ERROR,
    bad="""
    kind: womens-shelter
    reached_through: ana-merkez
    summary: Danışma merkezine 10 dakika uzaklıkta bir evdir.  # <--
    """,
    good="""
    kind: womens-shelter
    reached_through: ana-merkez
    summary: Kadınlar burada bir süre güvende kalır.
    """,
)
def confidential_distance(passage: Passage) -> Iterator[Problem]:
    """A text of a confidential record tells how far it is from somewhere.

    Six rounded distances are enough to find a house. The words themselves are not repeated here.
    """
    for text, language in protected.said(passage.text) if passage.confidential else ():
        if DISTANCE.search(text):
            found = Sentence("This text of a confidential record tells a distance.")
            yield Problem(at=passage.path, found=found, remedy=TAKE_OUT, translated=passage.translated(language))
            return


@rule(
    shows=False,
    severity=ERROR,
    bad="""
    summary: Kadın konukevi Gül Sokak 5 numaradadır.  # <--
    """,
    good="""
    summary: Kadın konukevine yerleştirme için başvurulur.
    """,
)
def protected_place_told(bundle: Bundle) -> Iterator[Problem]:
    """A text of a public record says where a protected place is.

    The record of the shelter may be clean; a neighbour's, a news source's or a map's note must be too, in every language,
    and so must ids and addresses.
    """
    if bundle.confidential:
        return
    for said in bundle.said():
        if telling.told(said.text, said.language) is not None:
            yield _told(said.path, said.language, said.translated)
    for path, sign in bundle.signs:
        unknown = path[-1] == "id" and telling.named_in_slug(sign) and own.telling_id(sign)
        if (
            unknown
            or telling.told_in_slug(sign, "tr")
            or (" " in sign and telling.told(fold.fold(sign), "tr") is not None)
            or (path[0] == "sources" and path[-1] == "url" and traces.coordinates(sign))
        ):
            yield _told(path, "tr")
    for said in telling.told_over_two(list(bundle.said())):
        yield _told(said.path, said.language, said.translated)


def _told(path: Path, language: str, translated: tuple[str, str] | None = None) -> Problem:
    found = Sentence("This names a protected place and may tell where it is.")
    if language != "tr":
        found = Sentence("The translation names a protected place and may tell where it is: {language}.", language=language)
    return Problem(at=path, found=found, remedy=LOCATE_NOTHING, translated=translated)


@rule(
    severity=ERROR,
    bad="""
    kind: womens-shelter
    reached_through: ana-merkez
    basis:
      - {field: place.address, source: sayfa}  # <--
    """,
    good="""
    kind: womens-shelter
    reached_through: ana-merkez
    basis:
      - {field: summary, source: sayfa}
    """,
)
def confidential_basis(record: Provider) -> Iterator[Problem]:
    """A confidential record says which source gives its place.

    Whoever looks for it would know where to read on.
    """
    for i, basis in enumerate(record.basis):
        if record.confidential and basis.field.partition(".")[0] in FORBIDDEN:
            found = Sentence("This points to a source for what must not be known.")
            yield Problem(at=("basis", i, "field"), found=found, remedy=Sentence("Take the entry out."))


@rule(
    severity=ERROR,
    bad="""
    centres:
      - {id: siginma, kind: womens-shelter, name: Sığınma evi, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01,
         source: sayfa, reached_through: siginma}  # <--
    """,
    good="""
    centres:
      - {id: siginma, kind: womens-shelter, name: Sığınma evi, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01,
         source: sayfa, reached_through: ana-merkez}
    """,
)
def confidential_unreachable(catalogue: Catalogue) -> Iterator[Problem]:
    """A confidential place is reached through a record without a telephone.

    Somebody in danger would read a page without a number. It must be a help line, or a public record with a telephone.
    """
    lines = {line.id for line in catalogue.hotlines}
    for provider in catalogue.providers:
        way = provider.reached_through
        if way is None or way in lines or way not in catalogue.nodes:
            continue
        node = catalogue.nodes[way]
        hidden = getattr(node, "confidential", False)
        if hidden or not any(other.phones for other in (node, *catalogue.chain(node))):
            yield Problem(
                at=(*provider.path, "reached_through"),
                found=Sentence("Nobody can be called there."),
                remedy=Sentence("Name a help line, or a centre with a telephone."),
            )


@rule(
    severity=ERROR,
    bad="""
    centres:
      - {id: siginma, kind: womens-shelter, name: Sığınma evi, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01,
         source: sayfa, reached_through: ana-merkez}
    units:
      - {id: mutfak, kind: social-kitchen, name: Mutfak, organisation: belediye, at: siginma, summary: Bir mutfak., verified_on: 2026-11-01, source: sayfa}  # <--
    """,
    good="""
    units:
      - {id: mutfak, kind: social-kitchen, name: Mutfak, organisation: belediye, at: ana-merkez, summary: Bir mutfak., verified_on: 2026-11-01, source: sayfa}
    """,
)
def public_unit_inside(catalogue: Catalogue) -> Iterator[Problem]:
    """A public unit is said to be in a confidential centre.

    Its telephone, its hours and its name would lead there.
    """
    hidden = {centre.id for centre in catalogue.centres if centre.confidential}
    for unit in catalogue.units:
        if unit.at in hidden:
            yield Problem(
                at=(*unit.path, "at"),
                found=Sentence("The centre `{id}` is confidential.", id=unit.at),
                remedy=Sentence("Give the unit a confidential kind too, or take `at:` out."),
            )


@rule(
    severity=WARNING,
    bad="""
    centres:
      - {id: siginma, kind: womens-shelter, name: Sığınma evi, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01,
         source: sayfa, reached_through: ana-merkez}
      - {id: mutfak, kind: social-kitchen, name: Mutfak, organisation: belediye, summary: Bir mutfak., verified_on: 2026-11-01, source: sayfa,
         place: {address: {street: Gül Sok., district: Şişli, province: İstanbul}}, works_with: [siginma]}  # <--
    """,
    good="""
    centres:
      - {id: mutfak, kind: social-kitchen, name: Mutfak, organisation: belediye, summary: Bir mutfak., verified_on: 2026-11-01, source: sayfa,
         place: {address: {street: Gül Sok., district: Şişli, province: İstanbul}}, works_with: [ana-merkez]}
    """,
)
def neighbour_named(catalogue: Catalogue) -> Iterator[Problem]:
    """A place with an address names a confidential place among those it works with.

    Who works together is often next door. Naming the help line under `reached_through` is enough.
    """
    hidden = {provider.id for provider in catalogue.providers if provider.confidential}
    for centre in catalogue.centres:
        for i, other in enumerate(centre.works_with):
            if other in hidden and centre.place:
                yield Problem(
                    at=(*centre.path, "works_with", i),
                    found=Sentence("`{id}` is confidential, and this place has an address.", id=other),
                    remedy=Sentence("Take the line out; the confidential record names its way in itself."),
                )


@rule(
    severity=ERROR,
    bad="""
    organisations:
      - {id: ilce, kind: district-municipality, name: Şişli Belediyesi, summary: Bir belediye., area: {province: İstanbul, district: Şişli}, source: sayfa,
         verified_on: 2026-11-01}
    centres:
      - {id: siginma, kind: womens-shelter, name: Sığınma evi, organisation: ilce, summary: Bir yer., verified_on: 2026-11-01,  # <--
         source: sayfa, reached_through: ana-merkez}
    """,
    good="""
    organisations:
      - {id: buyuksehir, kind: metropolitan-municipality, name: Büyükşehir, summary: Bir belediye., area: {province: İstanbul}, source: sayfa,
         verified_on: 2026-11-01}
    centres:
      - {id: siginma, kind: womens-shelter, name: Sığınma evi, organisation: buyuksehir, summary: Bir yer., verified_on: 2026-11-01,
         source: sayfa, reached_through: ana-merkez}
    """,
)
def confidential_body_local(catalogue: Catalogue) -> Iterator[Problem]:
    """The body that runs a confidential place works in one district.

    Its name gives back the district that the record itself hides.
    """
    for provider in catalogue.providers:
        chain = catalogue.chain(provider) if provider.confidential else ()
        local = any(isinstance(body, Organisation) and body.area is not None and body.area.district for body in chain)
        if local:
            yield Problem(
                at=(*provider.path, "organisation"),
                found=Sentence("Who runs it works in one district only."),
                remedy=Sentence(
                    "Name a body of the whole province, or take the line out and say who to ask under `reached_through:`."
                ),
            )


@rule(
    severity=ERROR,
    bad="""
    centres:
      - {id: siginma, kind: womens-shelter, name: Sığınma evi, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01,
         source: sayfa, reached_through: ana-merkez}
    removed: [{id: eski-merkez, on: 2026-11-01, reason: moved, replaced_by: siginma}]  # <--
    """,
    good="""
    centres:
      - {id: siginma, kind: womens-shelter, name: Sığınma evi, organisation: belediye, summary: Bir yer., verified_on: 2026-11-01,
         source: sayfa, reached_through: ana-merkez}
    removed: [{id: eski-merkez, on: 2026-11-01, reason: withdrawn}]
    """,
)
def removed_for_confidential(catalogue: Catalogue) -> Iterator[Problem]:
    """A removed record is said to have become a confidential one.

    Whoever kept a copy has its old address, and now knows what is there.
    """
    hidden = {provider.id for provider in catalogue.providers if provider.confidential}
    for i, removed in enumerate(catalogue.removed):
        if removed.replaced_by in hidden:
            yield Problem(
                at=("removed", i, "replaced_by"),
                found=Sentence("What replaces it is confidential."),
                remedy=Sentence("Write `reason: withdrawn` and take `replaced_by:` out."),
            )
