"""What a browser may do with the pages: nothing from elsewhere, nothing written into a page, nothing sent anywhere."""

from __future__ import annotations

#: W3C, Content Security Policy Level 3. It stands in every page, and in the headers the host is told to send.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)
