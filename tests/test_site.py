"""The site as its readers find it: every record in every language, every link leading somewhere."""

from __future__ import annotations

import pytest

from making import LANGUAGES
from rehber import urls


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_record_has_a_page_in_every_language(site, real, language):
    for node in real.nodes.values():
        assert (site / language / urls.node(node)).is_file()
