"""The addresses a check compares links with are those of the pages a build makes."""

from __future__ import annotations

import builders
from builders import LANGUAGES
from rehber import pages, urls
from rehber.check.addresses import addresses
from rehber.site import stream


def test_the_check_knows_every_page_of_the_site_and_no_other(real):
    language = builders.languages(LANGUAGES[:1])
    (edition,) = stream.editions(real, language, stream.Content())
    assert addresses(real) - {urls.NEWS_FEED} == {page.address for page in pages.plan(edition)}
