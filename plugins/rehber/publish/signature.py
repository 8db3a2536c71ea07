"""The checksums of all files, signed with the operator's key: an SSH signature (OpenSSH, PROTOCOL.sshsig).

A copy of the data can then be checked wherever it was taken from. ``docs/hosting.md`` says how. The key never leaves
``ssh-keygen``; it may be in an agent or on a token.
"""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from rehber.feed.index import SUMS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

NAMESPACE = "rehber"  #: what the signature is for: one made for something else is not accepted


class CannotSign(OSError):
    """The checksums cannot be signed with this key. The argument says why."""


def signed(files: Iterable[tuple[str, bytes]], key: str | None) -> Iterator[tuple[str, bytes]]:
    """Yield every file, and the signature after the checksums. Raises :class:`CannotSign`."""
    for path, content in files:
        yield path, content
        if key and path == SUMS:
            yield f"{path}.sig", sign(content, key)


def sign(content: bytes, key: str) -> bytes:
    """Return the signature of *content*, in the armour of OpenSSH. Raises :class:`CannotSign`."""
    command = ["ssh-keygen", "-q", "-Y", "sign", "-n", NAMESPACE, "-f", key]
    try:
        done = subprocess.run(command, input=content, capture_output=True, check=False)  # noqa: S603  # fixed words, and the operator's key
    except OSError as error:
        raise CannotSign("SIGNING_KEY: ssh-keygen is not installed") from error
    if done.returncode:
        raise CannotSign(f"SIGNING_KEY: {done.stderr.decode(errors='replace').strip().splitlines()[-1:] or ['?']}")
    return done.stdout
