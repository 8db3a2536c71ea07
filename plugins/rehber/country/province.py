"""The 81 provinces of Türkiye: the code their postal codes and number plates begin with, and their area codes.

Area codes after the geographic data of libphonenumber 9.0 (Apache 2.0); plate codes are the order of this list.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Province:
    """One province."""

    name: str
    code: str  #: two digits: number plates, and the first two of a postal code
    area_codes: tuple[str, ...]  #: of fixed telephones, without the leading 0


# By number plate: Adana is 01, Düzce 81.
NAMES = """
Adana 322, Adıyaman 416, Afyonkarahisar 272, Ağrı 472, Amasya 358, Ankara 312, Antalya 242, Artvin 466, Aydın 256, Balıkesir 266,
Bilecik 228, Bingöl 426, Bitlis 434, Bolu 374, Burdur 248, Bursa 224, Çanakkale 286, Çankırı 376, Çorum 364, Denizli 258,
Diyarbakır 412, Edirne 284, Elazığ 424, Erzincan 446, Erzurum 442, Eskişehir 222, Gaziantep 342, Giresun 454, Gümüşhane 456,
Hakkâri 438, Hatay 326, Isparta 246, Mersin 324, İstanbul 212 216, İzmir 232, Kars 474, Kastamonu 366, Kayseri 352,
Kırklareli 288, Kırşehir 386, Kocaeli 262, Konya 332, Kütahya 274, Malatya 422, Manisa 236, Kahramanmaraş 344, Mardin 482,
Muğla 252, Muş 436, Nevşehir 384, Niğde 388, Ordu 452, Rize 464, Sakarya 264, Samsun 362, Siirt 484, Sinop 368, Sivas 346,
Tekirdağ 282, Tokat 356, Trabzon 462, Tunceli 428, Şanlıurfa 414, Uşak 276, Van 432, Yozgat 354, Zonguldak 372, Aksaray 382,
Bayburt 458, Karaman 338, Kırıkkale 318, Batman 488, Şırnak 486, Bartın 378, Ardahan 478, Iğdır 476, Yalova 226, Karabük 370,
Kilis 348, Osmaniye 328, Düzce 380
"""


def fold(name: str) -> str:
    """Return *name* as it is compared: without regard to capitals, accents and the dots of the Turkish i."""
    plain = unicodedata.normalize("NFKD", name.replace("İ", "i").replace("I", "i").replace("ı", "i"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()


PROVINCES = tuple(
    Province(entry.split()[0], f"{code:02}", tuple(entry.split()[1:]))
    for code, entry in enumerate(" ".join(NAMES.split()).split(", "), start=1)
)
PROVINCE = {province.name: province for province in PROVINCES} | {"Hakkari": PROVINCES[29]}
