"""The public holidays of Türkiye, the religious ones too, and the half days before them (Law 2429)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import holidays

if TYPE_CHECKING:
    import datetime
    from collections.abc import Mapping

FROM = 13 * 60  #: on a half day the holiday begins at 13:00, in minutes since midnight


@lru_cache(maxsize=16)
def of(year: int) -> Mapping[datetime.date, int]:
    """Return the days of a year on which there is a holiday, each with the minute of the day it begins at."""
    half = holidays.country_holidays("TR", years=year, categories=("half_day",))
    whole = holidays.country_holidays("TR", years=year, categories=("public",))
    return dict.fromkeys(sorted(half), FROM) | dict.fromkeys(sorted(whole), 0)
