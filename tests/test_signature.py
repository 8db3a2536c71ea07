"""The sums are signed with the operator's key, and whoever takes the data can tell."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from builders import ROOT
from rehber.publish import signature

SUMS = b"0" * 64 + b"  services.json\n"

pytestmark = pytest.mark.skipif(shutil.which("ssh-keygen") is None, reason="ssh-keygen is not here: install OpenSSH")


@pytest.fixture
def keys(tmp_path):
    subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(tmp_path / "key")], check=True)
    public = " ".join((tmp_path / "key.pub").read_text().split()[:2])
    (tmp_path / "signers").write_text(f"rehber {public}\n")
    return tmp_path


def verify(folder):
    """Run the very lines of the guide."""
    line = re.search(r"^ssh-keygen -Y verify .*$", (ROOT / "docs/hosting.md").read_text("utf-8"), re.MULTILINE)[0]
    return subprocess.run(["sh", "-c", line], cwd=folder, capture_output=True, text=True, check=False).returncode


def test_the_lines_of_the_guide_accept_what_was_signed_and_nothing_else(keys):
    files = dict(signature.signed([("a.html", b"x"), (signature.SUMS, SUMS)], str(keys / "key")))
    assert set(files) == {"a.html", signature.SUMS, f"{signature.SUMS}.sig"}
    (keys / "sha256sums.txt").write_bytes(SUMS)
    (keys / "sha256sums.txt.sig").write_bytes(files[f"{signature.SUMS}.sig"])
    assert verify(keys) == 0
    (keys / "sha256sums.txt").write_bytes(SUMS.replace(b"0", b"1", 1))
    assert verify(keys) != 0


def test_the_same_sums_have_the_same_signature(keys):
    assert signature.sign(SUMS, str(keys / "key")) == signature.sign(SUMS, str(keys / "key"))


def test_nothing_is_signed_where_nobody_has_asked_for_it():
    assert dict(signature.signed([(signature.SUMS, SUMS)], None)) == {signature.SUMS: SUMS}


def test_a_key_that_is_not_there_is_said(tmp_path):
    with pytest.raises(signature.CannotSign, match="SIGNING_KEY"):
        signature.sign(SUMS, str(tmp_path / "none"))
