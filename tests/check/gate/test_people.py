"""Numbers of people in every spelling, and the links of pages."""

from __future__ import annotations

import pytest

from check.gate import corpus
from rehber.check.gate import fold, personal, web_links

MOBILES = (
    "05 32 12 34 56 7",
    "0532/123/45/67",
    "+90 532 123 45 67",
    "(0532) 123-45-67",
    "\u0660\u0665\u0663\u0662 \u0661\u0662\u0663 \u0664\u0665 \u0666\u0667",
    "0 5 3 2 1 2 3 4 5 6 7",
    "0090.532.123.45.67",
)
LANDLINES = ("0212 708 89 90", "444 31 12", "2013-2021", "25.11.2026 tarihinde 12 kişi", "08.30-17.30")
REFUSED = (
    "[a](mailto:a@b.tr?bcc=c@d.tr)", "[a](mailto:a%0Abcc:c@d.tr)", "[a](mailto:a@b.tr,c@d.tr)", "[a](tel:*21*0900#)", "[a](https://user:pw@host.tr/)",
    "[a](https://192.168.0.1/)", "[a](https://bit.ly/x)", "[a](http://a.bel.tr)", "[a](//a.bel.tr)", "[a](sms:123)", "<https://u:p@a.tr/>",
    "[a]: https://tinyurl.com/x", "https://10.0.0.1/x", "[a](https://0x7f.1/)", "[a](https://evil%40x.tr@a.tr/)", "[a](https://www.xn--sili-41a.bel.tr/)", "[a](mailto:a%2Cevil%40x.tr@b.tr)",
    "[a](tel:%2A21%230900)", "[a](tel:112,,1)", "[a](https://172.16.3.4/)", "[a](https://[::1]/)", "[a](https://drucker.local/)", "[a](mailto:a@b.tr;c@d.tr)",
    "[a](https://2130706433/)", "[a](https://t.co/x)",
)  # fmt: skip
ALLOWED = (
    "[a](https://www.sisli.bel.tr/x)",
    "[a](mailto:kadindanisma@sisli.bel.tr)",
    "[a](tel:183)",
    "[a](tel:+902127088990)",
    "[a]({filename}/pages/about.tr.md)",
    "[a](#x)",
    "[a](mailto:bilgi+rehber@sisli.bel.tr)",
    "[a](tel:+902127088990;ext=1374)",
)


@pytest.mark.parametrize("number", MOBILES)
def test_a_mobile_number_is_seen_in_every_spelling(number):
    assert personal.mobile(fold.fold(f"Call {number} now"))


@pytest.mark.parametrize("number", LANDLINES)
def test_other_numbers_are_no_mobile_numbers(number):
    assert not personal.mobile(fold.fold(number))


@pytest.mark.parametrize(
    "number",
    [
        "10000000146",
        "100 000 001 46",
        "1000.0000.146",
        "\uff11\uff10\uff10\uff10\uff10\uff10\uff10\uff10\uff11\uff14\uff16",
        "TR33 0006 1005 1978 6457 8413 26",
        "tr33-0006-1005-1978-6457-8413-26",
    ],
)
def test_identity_numbers_and_accounts_are_seen_in_every_spelling(number):
    assert personal.identity_or_account(fold.fold(f"x {number} y"))


@pytest.mark.parametrize("line", REFUSED)
def test_a_page_has_no_link_that_the_catalogue_may_not_have(line):
    assert list(web_links.check(line))


@pytest.mark.parametrize("line", REFUSED)
@pytest.mark.parametrize("where", ["page/body", "news/body"])
def test_a_whole_page_with_such_a_link_is_refused(where, line, tmp_path):
    assert {"content-link-refused", "content-link-bad"} & corpus.codes({"where": where, "text": line}, tmp_path)


@pytest.mark.parametrize("line", [line for line in ALLOWED if ":" in line and "{filename}" not in line])
def test_a_whole_page_with_a_plain_link_passes(line, tmp_path):
    assert not corpus.codes({"where": "page/body", "text": line}, tmp_path)


@pytest.mark.parametrize("link", [line.partition("](")[2].rstrip(")") for line in REFUSED if line.startswith("[a](")])
def test_no_field_of_the_catalogue_takes_such_an_address(link, tmp_path):
    field = "emails" if link.startswith("mailto:") else "website"
    data = corpus.blank()
    data["organisations"][0][field] = [link.removeprefix("mailto:")] if field == "emails" else link
    assert {finding.code for finding in corpus.read(data, tmp_path)} & {
        "value-form",
        "link-to-machine",
        "link-shortened",
        "link-disguised",
    }


@pytest.mark.parametrize("line", ALLOWED)
def test_plain_links_of_pages_pass(line):
    assert not list(web_links.check(line))
