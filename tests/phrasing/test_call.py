"""The ways to reach a record: what can be written to, and what cannot."""

from __future__ import annotations

import pytest

import builders
from builders import centre
from rehber.phrasing import call


@pytest.mark.parametrize(
    ("phones", "written"),
    [
        ('[{number: "(0535) 106 62 39", institutional: true}]', None),
        ('[{number: "(0212) 708 89 90"}]', None),
        ('[{number: "(0535) 106 62 39", kind: whatsapp, institutional: true}]', None),
        (
            '[{number: "(0535) 106 62 39", institutional: true}, {number: "(0549) 803 81 89", kind: text, institutional: true}]',
            "sms:+905498038189",
        ),
    ],
)
def test_a_text_message_goes_only_to_a_number_that_is_for_that(tmp_path, phones, written):
    known = builders.catalogue(centre(f"phones: {phones}"), tmp_path)
    assert call.sms(known.nodes["bir-merkez"].phones) == written
