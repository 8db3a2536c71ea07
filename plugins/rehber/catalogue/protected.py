"""The words by which a protected place, or a way to it, may be known: in the seven languages of the site."""

from __future__ import annotations

import re

#: What a protected place is called in the seven languages of the site.
PROTECTED = re.compile(
    r"sığınma ?evi|sığınma ara|konukevi|konuk evi|sığınağ|women'?s? shelter|refuge for women|ملجأ|دار إيواء|پناهگاه|خانه امن"
    r"|ապաստարան|stargeh|foyer d'accueil|hébergement protégé",
    re.IGNORECASE,
)

#: What an address looks like in running text, in the seven languages: street words, house numbers, postal codes,
#: coordinates, plus codes, map links, "next to".
ADDRESS = re.compile(
    r"\b(?:mah|mahallesi|cad|cadde|caddesi|sok|sokak|sokağı|bulvarı|blv|apt|apartmanı|sitesi)\b\.?|\b(?:no|nr|n°) ?[:.]? ?[0-9]"
    r"|\b[0-9]{5}\b|\b[0-9]{2}[.,][0-9]{3,}|\b[0-9CFGHJMPQRVWX]{4,8}\+[0-9CFGHJMPQRVWX]{2,3}\b|goo\.gl|maps\."
    r"|durağı|karşısında|yanında|arkasında|köşesinde|sokak'"
    r"|\b(?:street|avenue|road|next to|behind|opposite|near the|rue|boulevard|à côté de|en face de|derrière)\b"
    r"|\b(?:kolan|kolana|cade|cadeya|taxa|li kêleka|li hember|li pişt)\b"
    r"|شارع|حي |زقاق|بجانب|خلف |مقابل|خیابان|کوچه|پلاک|روبروی|کنار |پشت |փողոց|պողոտա|թաղամաս|կողքին|դիմաց",
    re.IGNORECASE,
)
