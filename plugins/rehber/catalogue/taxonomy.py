"""The closed lists of the catalogue: kinds of places, needs, audiences, ways in.

Labels are English and are translated like every sentence of the interface. The foreign codes are those of Open
Eligibility 2.0 (CC BY-SA 3.0); the names and the words are our own.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """One entry of a closed list."""

    id: str
    label: str  #: a gettext message: a noun, as on a signpost
    plain: str = ""  #: a gettext message: the same in a resident's own words
    open_eligibility: str | None = None  #: code in Open Eligibility 2.0, where one fits
    discreet: bool = False  #: the titles of its pages are neutral


@dataclass(frozen=True, slots=True)
class Kind(Term):
    """What sort of place or unit something is."""

    confidential: bool = False  #: its place is written nowhere, in no form


def N_(message: str) -> str:  # noqa: N802  # the name gettext uses for "a message, translated elsewhere"
    """Mark *message* as a message to translate."""
    return message


KINDS = (
    Kind("womens-counselling-centre", N_("Women's counselling centre"), discreet=True),
    Kind("womens-shelter", N_("Protected accommodation"), discreet=True, confidential=True),
    Kind("womens-shelter-first-step", N_("Protected first-step accommodation"), discreet=True, confidential=True),
    Kind("child-protection-home", N_("Child protection home"), discreet=True, confidential=True),
    Kind("community-centre", N_("Community centre")),
    Kind("social-service-centre", N_("Social service centre")),
    Kind("disability-coordination-centre", N_("Disability coordination centre")),
    Kind("disability-services-unit", N_("Disability services unit")),
    Kind("equality-unit", N_("Equality unit")),
    Kind("migration-unit", N_("Migration unit")),
    Kind("social-assistance-unit", N_("Social assistance unit")),
    Kind("social-kitchen", N_("Social kitchen")),
    Kind("sewing-workshop", N_("Sewing workshop")),
    Kind("neighbourhood-house", N_("Neighbourhood house")),
    Kind("course-centre", N_("Course centre")),
    Kind("childrens-library", N_("Children's library")),
    Kind("preschool", N_("Preschool")),
    Kind("adult-day-care-centre", N_("Day centre for adults")),
    Kind("home-care-unit", N_("Home care unit")),
    Kind("newborn-visit-unit", N_("Newborn visits")),
    Kind("childrens-rights-unit", N_("Children's rights unit")),
    Kind("adult-education-unit", N_("Non-formal education")),
    Kind("internal-unit", N_("Internal unit")),
    Kind("other", N_("Other")),
)

NEEDS = (
    Term("psychological-counselling", N_("Psychological support"), N_("Get psychological support"), "1304"),
    Term("legal-counselling", N_("Legal support"), N_("Get legal support"), "1375"),
    Term("social-counselling", N_("Social counselling"), N_("Find out which help there is for you"), "1292"),
    Term("family-counselling", N_("Family counselling"), N_("Get advice as a couple or a family"), "1304"),
    Term("violence-support", N_("Support against violence"), N_("Get help against violence"), "1124", discreet=True),
    Term("shelter", N_("Protected accommodation"), N_("Find a safe place to stay"), "1125", discreet=True),
    Term("homeless-shelter", N_("Shelter for homeless people"), N_("Find a place to sleep"), "1121"),
    Term("food-aid", N_("Food aid"), N_("Get food"), "1128"),
    Term("in-kind-aid", N_("Clothes, household goods, nappies"), N_("Get clothes, furniture or nappies"), "1158"),
    Term("fuel-aid", N_("Fuel aid"), N_("Get coal for heating"), "1119"),
    Term("education-aid", N_("Education aid"), N_("Get help with school costs"), "1318"),
    Term("home-care", N_("Home care"), N_("Get care at home"), "1307"),
    Term("child-day-care", N_("Preschool education for children"), N_("Find preschool education for a small child"), "1284"),
    Term("adult-day-care", N_("Day care for adults"), N_("Find day care for an adult"), "1278"),
    Term("transport", N_("Transport support"), N_("Get support with transport"), "1175"),
    Term("travel-ticket", N_("Travel tickets"), N_("Get a ticket for a journey"), "1172"),
    Term("courses", N_("Courses and workshops"), N_("Learn something new"), "1349"),
    Term("employment-support", N_("Employment support"), N_("Support with looking for work")),
    Term("interpretation", N_("Interpretation"), N_("Get an interpreter"), "1390"),
    Term("migrant-counselling", N_("Advice for migrants and refugees"), N_("Get advice as a migrant or refugee"), "1381"),
    Term("newborn-visit", N_("Newborn visits"), N_("Have your newborn baby visited"), "1306"),
    Term("rights-awareness", N_("Rights and awareness"), N_("Know your rights")),
    Term("assistive-devices", N_("Equipment support"), N_("Get equipment for a disability"), "1170"),
    Term("health-counselling", N_("Health counselling"), N_("Get advice on health")),
    Term("activities", N_("Activities"), N_("Take part in activities")),
    Term("community-support", N_("Support for community groups"), N_("Get support for your group")),
    Term("referral", N_("Referral"), N_("Be referred to the right place"), "1292"),
    Term("social-assessment", N_("Assessment of applications"), N_("Have your situation assessed")),
)

AUDIENCES = (
    Term("anyone", N_("Everyone"), open_eligibility="20001"),
    Term("women", N_("Women"), open_eligibility="20036"),
    Term("men", N_("Men")),
    Term("children", N_("Children"), open_eligibility="20005"),
    Term("youth", N_("Young people"), open_eligibility="20004"),
    Term("older-people", N_("Older people"), open_eligibility="20006"),
    Term("families", N_("Families"), open_eligibility="20054"),
    Term("newborn-families", N_("Families with a newborn"), open_eligibility="20076"),
    Term("disabled-people", N_("Disabled people"), open_eligibility="20017"),
    Term("people-with-intellectual-disability", N_("People with an intellectual disability"), open_eligibility="20093"),
    Term("autistic-people", N_("Autistic people")),
    Term("people-with-alzheimers", N_("People with Alzheimer's disease"), open_eligibility="20045"),
    Term("people-with-limited-mobility", N_("People with limited mobility"), open_eligibility="20022"),
    Term("deaf-people", N_("Deaf and hard-of-hearing people"), open_eligibility="20023"),
    Term("sick-people", N_("Sick people")),
    Term("violence-survivors", N_("People who have experienced violence"), open_eligibility="20083", discreet=True),
    Term("refugees-migrants", N_("Refugees and migrants"), open_eligibility="20013"),
    Term("lgbti", N_("LGBTI+ people"), open_eligibility="20078", discreet=True),
    Term("minorities", N_("Minorities")),
    Term("low-income", N_("People who struggle to make ends meet"), open_eligibility="20063"),
    Term("homeless", N_("Homeless people"), open_eligibility="20058"),
    Term("unemployed", N_("Unemployed people"), open_eligibility="20034"),
    Term("workers", N_("People in work who want to get on")),
    Term("retired", N_("Retired people"), open_eligibility="20033"),
    Term("children-of-prisoners", N_("Children with a parent in prison")),
    Term("veterans-and-martyrs-families", N_("Veterans and families of the fallen"), open_eligibility="20010"),
    Term("community-groups", N_("Associations and community groups")),
)

ACCESS = (
    Term("walk-in", N_("Come in person"), N_("You can apply in person.")),
    Term("phone", N_("By telephone"), N_("You can apply by telephone.")),
    Term("appointment", N_("By appointment"), N_("You need an appointment.")),
    Term("registration", N_("By registration"), N_("You must register first.")),
    Term("referral", N_("By referral"), N_("Another institution refers you.")),
    Term("assessment", N_("After a social assessment"), N_("Your situation is looked at first (social assessment).")),
    Term("online", N_("Online"), N_("You can apply on the internet.")),
)

ORGANISATION_KINDS = (
    Term("ministry", N_("Ministry")),
    Term("metropolitan-municipality", N_("Metropolitan municipality")),
    Term("district-municipality", N_("District municipality")),
    Term("municipal-department", N_("Municipal department")),
    Term("municipal-directorate", N_("Municipal directorate")),
    Term("municipal-branch", N_("Municipal branch office")),
    Term("association", N_("Association")),
    Term("foundation", N_("Foundation")),
    Term("university", N_("University")),
    Term("other", N_("Other")),
)

#: BCP 47. Kurdish and Armenian stay as wide as their source says: the source does not narrow them.
SPOKEN_LANGUAGES = ("tr", "en", "ar", "fa", "ku", "ckb", "zza", "hy", "fr", "de", "ru", "uk", "ps", "tsm")

KIND = {kind.id: kind for kind in KINDS}
NEED = {term.id: term for term in NEEDS}
AUDIENCE = {term.id: term for term in AUDIENCES}
ACCESS_WAY = {term.id: term for term in ACCESS}
ORGANISATION_KIND = {term.id: term for term in ORGANISATION_KINDS}
