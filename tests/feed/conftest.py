"""What several tests of the feed look at: the feed of the real catalogue, and that of one place."""

import pytest

import feed_builder
from builders import catalogue, centre
from feed_builder import PLACE


@pytest.fixture(scope="module")
def files(real):
    """The feed of the real catalogue."""
    return feed_builder.feed(real)


@pytest.fixture
def place(tmp_path):
    """The feed of one place."""
    return feed_builder.feed(catalogue(centre(PLACE), tmp_path))
