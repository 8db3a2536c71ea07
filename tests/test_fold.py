"""The fold, and that the browser folds as the build does."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path

import pytest

from builders import LANGUAGES, ROOT
from rehber.commands.translations import texts
from rehber.language import fold

#: Word lists of Debian packages, one a language: `make words` installs them. They are read here and go nowhere else.
LISTS = {
    "hunspell-tr": "hunspell/tr_TR.dic",
    "hunspell-ar": "hunspell/ar.dic",
    "myspell-fa": "hunspell/fa_IR.dic",
    "hunspell-kmr": "hunspell/kmr_Latn.dic",
    "myspell-hy": "hunspell/hy_AM.dic",
    "wfrench": "dict/french",
    "wbritish": "dict/british-english",
}
GENERATED = 400_000
PIECES = (
    "ŞİŞLİ şişli IĞDIR Iğdır sığınma çocuğ kadın'lar Eskişehir'de l'enfant qu'on İ ı i̇ â ê î û "
    "المَرأة أإآا والمحامي بالبيت للنساء كتـاب مي‌خواهم یک كمك ۀ ة ۱۲۳ ٤٥٦ և Երևան եւ օգնություն mülteci "
    "ﷺ ﬁ Ⅷ ½ ² ㍿ ＡＢ ǅ ß ẞ æ œ ø ł đ ə Σίσυφος Щёй ї ґ \u202eabc \ufeff 😀 𝐀 - _ . ' ’ ` ´ ʼ ՚ 0212 +90"
)


def folded_in_the_browser(strings, folder):
    file = folder / "strings.json"
    file.write_text(json.dumps(strings), encoding="utf-8")
    done = subprocess.run(["node", ROOT / "tests/search/fold.cjs", file], capture_output=True, check=True)
    return json.loads(done.stdout)


def folded_here(strings):
    return [[[word, fold.bare(word)] for word in fold.words(text)] for text in strings]


def differences(strings, folder):
    both = zip(strings, folded_here(strings), folded_in_the_browser(strings, folder), strict=True)
    return [(text, here, there) for text, here, there in both if here != there]


@pytest.mark.slow
def test_the_browser_folds_every_generated_string_as_the_build_does(tmp_path):
    chance = random.Random(6)
    alphabet = PIECES + " \n\t"
    mixed = ["".join(chance.choices(alphabet, k=chance.randrange(1, 14))) for _ in range(GENERATED // 2)]
    spelt = ["".join(chance.choices(PIECES.split(" "), k=chance.randrange(1, 4))) for _ in range(GENERATED // 4)]
    # 0xd800-0xdfff are no characters: neither JSON nor UTF-8 can carry one alone
    points = [point for point in range(0x11000) if not 0xD800 <= point < 0xE000]
    wild = ["".join(map(chr, chance.choices(points, k=chance.randrange(1, 9)))) for _ in range(GENERATED // 4)]
    assert differences([*mixed, *spelt, *wild], tmp_path) == []


@pytest.mark.slow
def test_the_browser_folds_every_single_character_as_the_build_does(tmp_path):
    every = [f"a{chr(point)}b" for point in range(0x10000) if not 0xD800 <= point < 0xE000]
    assert differences(every, tmp_path) == []


def test_the_browser_folds_the_catalogue_as_the_build_does(real, tmp_path):
    said = {text.into(language).text for text in texts(real) for language in LANGUAGES}
    assert len(said) > 1000
    assert differences(sorted(said), tmp_path) == []


@pytest.mark.slow
@pytest.mark.parametrize("package", LISTS)
def test_the_browser_folds_a_word_list_as_the_build_does(package, tmp_path):
    file = Path("/usr/share", LISTS[package])
    if not file.is_file():
        pytest.skip(f"the package {package} is not installed: `make words`")
    # hunspell writes behind a slash which suffixes a word takes
    found = sorted({word for line in file.read_text(encoding="utf-8").splitlines() for word in line.split("/")[0].split()})
    assert len(found) > 4000
    assert differences(found, tmp_path) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ŞİŞLİ", "sisli"),
        ("IĞDIR", "ığdır"),
        ("Eskişehir'de", "eskisehir"),
        ("Eskişehir’de", "eskisehir"),
        ("Şişli`de", "şişli"),
        ("l'enfant", "enfant"),
        ("women's", "women"),
        ("Alo 183'ü", "alo 183"),
        ("المَرْأة", "المراه"),
        ("إمرأة", "امرأه"),
        ("کمک", "كمك"),
        ("خانه‌ها", "خانهها"),
        ("یک", "يك"),
        ("کتـــاب", "كتاب"),
        ("٠٢١٢", "0212"),
        ("۱۸۳", "183"),
        ("Երևան", "երեւան"),
        ("Ե՞րբ", "երբ"),
        ("pîrek", "pirek"),
        ("ＫＡＤＩＮ", "kadin"),
    ],
)
def test_what_people_type_for_one_word_is_one_word(one, other):
    assert fold.words(one) == fold.words(other) != ()


def test_no_word_holds_what_the_two_sides_of_lunr_sort_differently():
    assert fold.words("a😀b 𝐀 ﷽") == ("a", "b", *fold.words("﷽"))


@pytest.mark.parametrize(("word", "expected"), [("المحامي", "محامي"), ("والبيت", "بيت"), ("للنساء", "نسا"), ("الان", "الان")])
def test_an_arabic_word_is_found_without_its_article(word, expected):
    assert fold.bare(fold.words(word)[0]) == expected
