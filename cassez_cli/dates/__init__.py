"""Dates that admit doubt: a profile of EDTF, the dates of ISO 8601-2:2019 (https://www.loc.gov/standards/datetime/).

| written | means |
| --- | --- |
| `2005`, `2005-12`, `2005-12-09` | a year, a month, a day, from 0001 to 9999 |
| `2005~`, `2005-12?`, `2005%` | about; perhaps; perhaps about |
| `2005-12-XX`, `2005-XX`, `2005-XX-XX`, `200X`, `20XX` | a day, a month, a day of it; a year of these |
| `2005-21` … `2005-24` | spring, summer, autumn, winter, three months each; winter is December to February |
| `2005/2006-03`, `2005~/2006` | it lasted from, to; each end may be any of the above |
| `2005/..`, `../2005`, `2005/`, `/2005` | it goes on, it has always been; the end, the start is unknown |
| `[2005,2007]`, `[2005..2007]`, `[..2005]`, `[2005..]` | one of these |
| `{2005,2007}`, `{2005..2007}`, `{..2005}`, `{2005..}` | all of these |

Times of day, marks inside a date, X elsewhere, and years before 1 or after 9999 are refused.

**Bounds.** A date has a first and a last possible day. A mark does not move them: no day is ever invented.

**Hits.** A year, a month, a season, one of a set is one unknown day: certainly within a span if all its
possible days are, possibly if some are. A mark turns certain into possible. An interval is certainly within a
span if it touches it wherever its ends lie; an end that is marked or unknown counts as far as the other one
binds it. Of `{…}` it takes one member that is certainly within the span.

**A day of any year.** Asked of a month and day: what is at most 31 days long can tell, and so can the ends of
an interval. A year says nothing.

Nothing here reads files, prints, or asks what day it is.
"""

from cassez_cli.dates.french import FRENCH
from cassez_cli.dates.moment import month_day
from cassez_cli.dates.spanish import SPANISH
from cassez_cli.dates.stretch import Hit
from cassez_cli.dates.when import When
from cassez_cli.dates.words import ENGLISH, Language

__all__ = ["ENGLISH", "LANGUAGES", "Hit", "Language", "When", "month_day"]

#: The languages that dates are told in, by their codes (ISO 639-1).
LANGUAGES: dict[str, Language] = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH}
