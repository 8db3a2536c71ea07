"""What is refused although opening-hours-py reads it, and what people write who mean hours it does not read.

Refused is what other readers of the grammar understand otherwise (compared with opening_hours.js), and what asks for
something this directory does not know: school holidays, the course of the sun.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from rehber.catalogue.hours_line import parts


class Reason(Enum):
    """Why a line is refused."""

    NO_TIMES = "no-times"
    FALLBACK = "fallback"
    SCHOOL = "school"
    SUN = "sun"
    EASTER = "easter"
    REPEATED = "repeated"
    WEEK = "week"
    OFFSET = "offset"
    HOLIDAY_ON_WEEKDAY = "holiday-on-weekday"
    PAST_MIDNIGHT = "past-midnight"
    MONTHS_AND_NTH = "months-and-nth"
    END_OF_FEBRUARY = "end-of-february"
    REMARK = "remark"
    OPEN_FROM_MIDNIGHT = "open-from-midnight"


@dataclass(frozen=True, slots=True)
class Refusal:
    """A part of the grammar that is not for this directory."""

    reason: Reason
    column: int  #: from 0
    found: str


WEEKDAYS = "Mo|Tu|We|Th|Fr|Sa|Su"
MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"

#: What is refused everywhere outside a comment.
WORDS = (
    (Reason.FALLBACK, re.compile(r"\|\|")),
    (Reason.SCHOOL, re.compile(r"\bSH\b", re.IGNORECASE)),
    (Reason.SUN, re.compile(r"\b(?:sunrise|sunset|dawn|dusk)\b", re.IGNORECASE)),
    (Reason.EASTER, re.compile(r"\beaster\b", re.IGNORECASE)),
    (Reason.WEEK, re.compile(r"\bweek\b", re.IGNORECASE)),
    (Reason.REPEATED, re.compile(r"(?<=:[0-9]{2})\s*/\s*[0-9:]+")),
    (Reason.OFFSET, re.compile(r"[+-]\s*[0-9]+\s*days?\b", re.IGNORECASE)),
    (Reason.HOLIDAY_ON_WEEKDAY, re.compile(rf"\bPH\s+(?=(?:{WEEKDAYS})\b)", re.IGNORECASE)),
    # opening-hours-py takes ``Nov,Dec Fr[4]`` for all of November and one day of December; with a colon it does not.
    (Reason.MONTHS_AND_NTH, re.compile(rf",\s*(?:{MONTHS})\s+(?=(?:{WEEKDAYS})\[)", re.IGNORECASE)),
    # opening_hours.js 3.15 finds no day in ``Feb 20-28``; in ``Feb 20-Feb 28`` it does.
    (Reason.END_OF_FEBRUARY, re.compile(r"\bFeb\s+[0-9]{1,2}\s*-\s*2[89]\b", re.IGNORECASE)),
)
REMARK = re.compile(r'"[^"]*"')
#: What no rule about texts would look at in a remark: numbers, addresses, links.
TELLING = re.compile(r"[0-9\u0660-\u0669\u06f0-\u06f9@/\\<>]")
LAST_MINUTE = 1440


def find(written: str) -> Refusal | None:
    """Return the first thing in a line opening-hours-py has read that is refused all the same."""
    bare = REMARK.sub(lambda found: '"' + " " * (len(found[0]) - 2) + '"', written)
    for reason, word in WORDS:
        found = word.search(bare)
        if found:
            return Refusal(reason, found.start(), found[0].strip())
    told = next((remark for remark in REMARK.finditer(written) if TELLING.search(remark[0])), None)
    if told:
        return Refusal(Reason.REMARK, told.start(), told[0])
    for part in parts(written):
        if not part.speaks:
            column = part.column + len(written[part.column :]) - len(written[part.column :].lstrip())
            return Refusal(Reason.NO_TIMES, column + len(part.selector), part.selector)
        for interval in part.intervals:
            if interval.open_end and not interval.end:  # opening_hours.js reads it as the whole day
                return Refusal(Reason.OPEN_FROM_MIDNIGHT, interval.column, f"{interval.start:02}:00+")
            if interval.end > LAST_MINUTE:
                return Refusal(Reason.PAST_MIDNIGHT, interval.column, str(interval))
    return None


#: Letters of Turkish that are written without their marks, or in capitals.
PLAIN = str.maketrans("İIıŞşÇçĞğÜüÖöÂâÎî", "iiissccgguuooaaii")

#: Names of days and months, without the marks of their letters.
NAMES = {
    **dict.fromkeys(("pazartesi", "pzt", "pts", "monday", "mon"), "Mo"),
    **dict.fromkeys(("sali", "sal", "tuesday", "tue"), "Tu"),
    **dict.fromkeys(("carsamba", "car", "crs", "wednesday", "wed"), "We"),
    **dict.fromkeys(("persembe", "per", "prs", "thursday", "thu"), "Th"),
    **dict.fromkeys(("cuma", "cum", "friday", "fri"), "Fr"),
    **dict.fromkeys(("cumartesi", "cmt", "cts", "saturday", "sat"), "Sa"),
    **dict.fromkeys(("pazar", "paz", "pzr", "sunday", "sun"), "Su"),
    "ocak": "Jan", "subat": "Feb", "mart": "Mar", "nisan": "Apr", "mayis": "May", "haziran": "Jun", "temmuz": "Jul",
    "agustos": "Aug", "eylul": "Sep", "ekim": "Oct", "kasim": "Nov", "aralik": "Dec",
}  # fmt: skip
WORD = re.compile(r"[^\W\d_]+")

#: What people write, and the grammar's word for it, one after the other.
MEANT = (
    (r"[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]", " "),
    (r"[\u200b-\u200f\u2060\ufeff\u202a-\u202e\u2066-\u2069]", ""),
    (r"[–—−‐‑]", "-"),
    (r"^[\s“”„‟\"'‘’«»]+|[\s“”„‟\"'‘’«»]+$", ""),
    (r"[“”„«»]", '"'),
    (r"\b(?:7/24|24/24|24 ?/ ?7|24-7)\b", "24/7"),
    (r"\b(?:7 gün ?/? ?24 saat|24 saat(?: açık)?|(?:her zaman|sürekli) açık|her zaman|always(?: open)?)\b", "24/7"),
    (r"\bhafta ?i[cç]i\b", "Mo-Fr"),
    (r"\bhafta ?sonu\b", "Sa-Su"),
    (r"\b(?:her ?g[uü]n|every ?day|daily)\b", "Mo-Su"),
    (r"\bresm[iî] ?tatil(?:ler)?(?:de|lerde)?\b", "PH"),
    (r"\bkapalı\b", "off"),
    (r"\baçık\b", ""),
    (r"(?<![0-9:.])([0-9]{1,2})[.]([0-9]{2})(?![0-9])", r"\1:\2"),
    (r"(?<![A-Z][a-z]{2} )(?<![0-9:])([0-9]{1,2})\s*-\s*([0-9]{1,2})(?![0-9:/.])", r"\1:00-\2:00"),
    (r"(?<![0-9])([0-9]:[0-9]{2})", r"0\1"),
    (r"([0-9]{2}:[0-9]{2})\s*-\s*([0-9]{2}:[0-9]{2})\s+(?=[0-9])", r"\1-\2,"),
    (r"\s*-\s*", "-"),
    (r"\s*;(?:\s*;)*", ";"),
    (r"^[\s;,]+|[\s;,]+$", ""),
    (r"\b(Mo-Su )?24/7\b", "24/7"),
    (r"\b(Feb\s+[0-9]{1,2})\s*-\s*(2[89])\b", r"\1-Feb \2"),
    (rf"(,\s*(?:{MONTHS}))\s+(?=(?:{WEEKDAYS})\[)", r"\1: "),
    (r"\s{2,}", " "),
)


def meant(written: str) -> str:
    """Return what was probably meant, in the words of the grammar. Whether it can be read is to be tried."""
    written = WORD.sub(lambda word: NAMES.get(word[0].translate(PLAIN).lower(), word[0]), written)
    for pattern, word in MEANT:
        written = re.sub(pattern, word, written, flags=re.IGNORECASE)
    return written
