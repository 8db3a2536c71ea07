"""What a built site must not have."""

from __future__ import annotations

import pytest

from rehber.publish.verify import Verification, VerificationFailed


def faults(files: dict[str, bytes], expected: int | None = None, forbidden: tuple[bytes, ...] = ()) -> str:
    verification = Verification(forbidden=forbidden)
    for path, content in files.items():
        verification.look(path, content)
    try:
        verification.verdict(expected)
    except VerificationFailed as unsound:
        return str(unsound)
    return ""


def test_a_sound_site_has_no_faults():
    pages = {"tr/a.html": b'<p id="x"><a href="../en/b.html#y">', "en/b.html": b'<i id="y"><a href="#y"><a href="tel:112">'}
    assert faults(pages, expected=2) == ""


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"tr/a.html": b'<a href="b.html">'}, "tr/b.html, which is not there"),
        ({"a.html": b'<a href="#x">'}, "a.html#x"),
        ({"a.html": b'<a href="b.html#x">', "b.html": b""}, "b.html#x"),
        ({"a.html": b'<img src="https://example.org/x.png">'}, "fetch something from elsewhere"),
        ({"a.html": b'<script src="//example.org/x.js"></script>'}, "fetch something from elsewhere"),
        ({"a.html": b'<form action="https://example.org/">'}, "fetch something from elsewhere"),
        ({"a.html": b'<a href="http://example.org/">'}, "not allowed"),
        ({"a.html": b'<a href="javascript:alert(1)">'}, "not allowed"),
        ({"a.html": b'<p id="x"><p id="x">'}, "an id stands there twice"),
        ({"a.exe": b""}, "does not belong"),
        ({"../a.html": b""}, "outside the site"),
        ({"a.html": b"/srv/rehber/plugins"}, "a path of the machine"),
    ],
)
def test_every_fault_is_named(files, said):
    assert said in faults(files, forbidden=(b"/srv/rehber",))


def test_pages_that_are_missing_are_counted():
    assert "2 pages were planned, 1 are there" in faults({"a.html": b""}, expected=2)


def test_all_faults_are_named_at_once():
    assert len(faults({"a.html": b'<a href="b.html"><a href="c.html">'}).splitlines()) == 2


def test_two_things_must_not_go_to_one_file():
    verification = Verification()
    verification.look("a.html", b"1")
    verification.look("a.html", b"2")
    with pytest.raises(VerificationFailed, match="two things"):
        verification.verdict()
