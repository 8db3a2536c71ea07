"""Words that must not come back: a list for each language, over all that is translated or written for readers.

Most stood on the site once. They asked people to buy what is given, blamed them, narrowed or widened a source, or
spelled one thing in two ways.
"""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest
from babel.messages.pofile import read_po

from builders import ROOT
from rehber.language.language import Language

if TYPE_CHECKING:
    from collections.abc import Iterator

#: By language: a pattern, and what to write instead.
UNWANTED: dict[str, dict[str, str]] = {
    "tr": {
        r"(?:Yiyecek|Bilet|kömür|bilet|cihaz|bez) alın\b": "yardımı (“al-” is also “buy”)",
        "süzge[çc]": "filtre",
        r"[Bb]ir söz yazın|[Bb]enzer sözler|sözcük": "kelime",
        "yerinde denet|henüz kimse denetle": "doğrula- (“denetle-” is “inspect”)",
        "Nasıl gelinir": "Nasıl başvurulur",
        r"En az \{number\} gün önceden": "… gün önceden (no source says “at least”)",
        "Kimler gelebilir": "Kimler yararlanabilir",
        "Düşük gelirliler": "Geçim sıkıntısı olanlar",
        "kimsenin denetlemediği bir cihaz": "kimsenin bakamadığı bir cihaz",
        "indüksiyon döngüsü|İndüksiyon döngüsü": "indüksiyon sistemi",
        "psikologla konuşun|Bir avukata danışın$|Tekerlekli sandalye ve": "what the sources name: support, equipment",
        "Halka hizmet vermez|Başka bir koşul yazmıyor": "what is not stated, as not stated",
        "Yetişkin eğitimi": "Yaygın eğitim (children come too)",
        "Önceden aramadan|henüz verilmiyor|Planlanıyor": "kendiniz gidip başvurabilirsiniz; duyurulmuş",
        "Düşük gelirli|İş arayanlar$": "geçim sıkıntısı; işsizler",
    },
    "en": {
        "stand up to violence": "what you can do about violence (it puts the burden on her)",
        "[Gg]rowing stronger": "empowerment",
        "met violence|living with violence": "experienced violence",
        "on the spot": "in person",
        "[Tt]alk to a psychologist|[Aa]sk a lawyer$|wheelchair": "what the sources name: support, equipment",
        "does not serve the public|No other condition": "what is not stated, as not stated",
        "Adult education": "non-formal education",
        "without calling first|not yet offered": "apply in person; announced",
        "stands neither|It is not kept in the history": "does not appear; usually",
        "victims? of fate|illegal (?:migrant|immigrant)": "a word that does not judge",
    },
    "ar": {
        "أبريل|نوفمبر|يوليو|أغسطس|ديسمبر|فبراير": "the months as in Syria: نيسان, تشرين الثاني, تموز …",
        "المصاب(?:ون|ين) ب": "الأشخاص ذوو … (not “afflicted with”)",
        "كيف تأتون": "كيف تقدمون الطلب",
        "المعاق(?:ون|ين)": "الأشخاص ذوو الإعاقة",
        r"[\u0621-\u064a], ": "the Arabic comma ،",
        "[پچژگکی]": "Arabic letters, not Persian ones",
        "تعليم الكبار|اختصاصي نفسي|سؤال محام": "what the sources name",
        "مخطط له": "معلن عنه",
        "يتعرضون للعنف$": "تعرضوا: it may be over",
        "اً": "ًا",
        r"اتصل:|حياتك\b|يؤذيك\b": "the plural, as everywhere: اتصلوا",
        r"[\u0621-\u064a][?;](?:\s|$)": "؟ ؛",
    },
    "fa": {
        "نه در ساختمان": "نه درِ ساختمان (“not the door”, not “not in the building”)",
        "با خشونت زندگی": "خشونت دیده‌اند",
        "جانباز": "رزمندگان پیشین (in Iran it is a disabled veteran)",
        "جستجو": "جست‌وجو",
        "همهٔ": "همه",
        r"(?<![\w\u200c])(?:اینجا|آنجا)": "این‌جا, آن‌جا",
        "خط‌های کمک": "خط‌های تلفنی کمک",
        "ثبت‌نام": "نام‌نویسی",
        "روانشناخت|روان‌شناخت": "روان‌شناسی",
        "[۰-۹]": "0-9, as on a telephone",
        "معلولان|معلولین": "افراد دارای معلولیت",
        "[كيىة]": "Persian letters, not Arabic ones",
        "هٔ": "ه",
        "این جا|آن جا|رجوع کنید": "این‌جا, آن‌جا, مراجعه کنید",
        "آموزش بزرگسالان|با روان‌شناس حرف|از وکیل بپرسید": "what the sources name",
        "برنامه‌ریزی شده": "اعلام شده",
        r"(?<![\w\u200c])(?:ن?می) [\u0600-\u06ff]": "می with a half space",
        r"[\u0621-\u06cc], ": "the Persian comma ،",
    },
    "ku": {
        r"\b[Yy]an\b": "an",
        r"\b[Hh](?:êj|ê)\b": "hîn",
        r"\b[Mm]eriv": "mirov",
        r"\b[Ll]înk": "girêdan",
        r"\bfransî\b": "fransizî, as CLDR names it",
        r"\bNîsan": "nîsan",
        "înduksiyon": "induksiyon",
        "[Rr]êbername": "rêber",
        "[Kk]al û pîr": "kesên temenmezin (the other is blunt)",
        r"\b[Tt]undî|\b[Tt]undiy": "şîdet",
        "kurdî \\(": "kurdî (the source does not say which)",
        "e-peyam|e-mail": "e-name",
        "bê ?pere(?!hişt)": "belaş",
        "rastî şîdetê tên$": "hatine: it may be over",
        r"\b[Bb]ang bik": "telefon bikin",
        r"\bxeterê\b|\b[Gg]er\b": "xetere, heke",
        r"\b[Zz]ihnî": "zêhnî, in running text",
        "Perwerdeya mezinan|psîkologekî re biaxivin|parêzerekî bipirsin": "what the sources name",
        "Tê plankirin": "hatiye ragihandin",
    },
    "hy": {
        "(?:անցկացնում|ունենալ|Կազմակերպում է|հզորացման|և) արհեստանոցներ": "գործնական պարապմունքներ (the other is a craftsman's shop)",
        "[Բբ]ռնության մեջ ապրող": "բռնության ենթարկված",
        r"\b(?:ձեր|ձեզ|դուք)\b": "Ձեր, Ձեզ, Դուք",
        "[Ցց]ուցակ": "ցանկ",
        "բաժին": "ստորաբաժանում for a unit, բաժանմունք for a branch",
        r"\bԺեստերի լեզու$": "ժեստերի լեզու",
        "եւ": "և",
        "[Զզ]անգահարեք": "զանգեք",
        "\u2024": "the full point of the keyboard",
        "[\u0561-\u0587]:": "։",
        "գաղթական": "միգրանտ",
        "Մեծահասակների կրթություն|Խոսել հոգեբանի|Հարցնել փաստաբանի": "what the sources name",
        "պլանավորվում է": "հայտարարված է",
    },
    "fr": {
        "[Ss]oins à domicile|[Ss]oins personnels à domicile": "aide à domicile (the other is medical)",
        "handicap mental": "handicap intellectuel",
        "[Cc]onseil psychologique|consultations psychologiques": "soutien psychologique",
        "abus sexuels": "violences sexuelles",
        "[Ll]e guide|[Cc]e guide": "répertoire",
        r"\b1 (?:janvier|mai)\b": "1er",
        r"[ÊEê]tre orienté\b|être envoyé\b|[Uu]n travailleur social": "a form for women and men",
        "Où c'est": "Adresse",
        "\u2019": "the straight apostrophe, as everywhere else",
        "Formation pour adultes|un ou une psychologue|conseil à un avocat|Fauteuil roulant": "what the sources name",
        "à faible revenu$": "personnes qui ont du mal à joindre les deux bouts",
        "Ce que veut dire « prévu": "annoncé",
    },
}


def texts(language: str) -> Iterator[tuple[str, str]]:
    """Yield every text readers see in *language*, with where it stands."""
    for file in sorted(ROOT.glob(f"*/translations/{language}.po")):
        with file.open("rb") as stream:
            catalog = read_po(stream, locale=language)
        for message in catalog:
            forms = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
            for form in forms if message.id else ():
                yield f"{file.relative_to(ROOT)}: {message.context or message.id}", form
    if language == "tr":
        yield from catalogue()
    for file in sorted(ROOT.glob(f"content/*/*.{language}.md")):
        if not file.stem.startswith("editors-guide"):
            yield str(file.relative_to(ROOT)), file.read_text(encoding="utf-8")


def catalogue() -> Iterator[tuple[str, str]]:
    """Yield the texts of the catalogue, which is written in Turkish."""
    for number, line in enumerate((ROOT / "services.yaml").read_text(encoding="utf-8").splitlines(), 1):
        if not line.lstrip().startswith("#"):
            yield f"services.yaml:{number}", line


@pytest.mark.parametrize(("language", "word"), [(language, word) for language, words in UNWANTED.items() for word in words])
def test_a_word_that_was_taken_out_does_not_come_back(language, word):
    instead = UNWANTED[language][word]
    found = [f"{place}: {hit[0]!r}, write {instead}" for place, text in texts(language) for hit in re.finditer(word, text)]
    assert not found


@pytest.mark.parametrize("language", sorted(UNWANTED))
def test_there_is_something_to_read_in_every_language(language):
    assert sum(len(text) for _, text in texts(language)) > 10_000


def test_only_the_turkish_pages_are_not_marked_as_drafts():
    """Nobody has read the translations yet; a page that claims a reader must have had one."""
    claimed = [file.name for file in sorted(ROOT.glob("content/*/*.md")) if "\nState: human\n" in file.read_text("utf-8")]
    assert claimed == []


@pytest.mark.parametrize(
    ("language", "day", "name"),
    [
        ("ar", "2021-04-18", "نيسان"),
        ("ar", "2026-11-27", "تشرين الثاني"),
        ("fr", "2009-01-01", "1er janvier"),
        ("fr", "2009-01-11", "11 janvier"),
    ],
)
def test_a_day_is_called_as_its_readers_call_it(language, day, name):
    assert name in Language(language).date(datetime.date.fromisoformat(day))


def test_kurdish_is_named_as_widely_as_the_sources_name_it():
    assert Language("ku").language_name("ku") == "kurdî"
