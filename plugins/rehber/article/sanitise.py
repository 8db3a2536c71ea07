"""Takes out of rendered Markdown what does not belong on a page: scripts, styles, foreign images, odd links."""

from __future__ import annotations

from html import unescape

import nh3

TAGS = {"a", "blockquote", "br", "code", "dd", "dl", "dt", "em", "h2", "h3", "h4", "hr", "li", "ol", "p", "pre", "strong"} | {
    "table", "tbody", "td", "th", "thead", "tr", "ul"
}  # fmt: skip
#: ``lang`` and ``dir`` on a stressed word: ``*Türkçe sözler*{: lang="tr" dir="ltr" }`` is read out in Turkish.
ATTRIBUTES = {"a": {"href"}, "em": {"lang", "dir"}, "h2": {"id"}, "h3": {"id"}, "h4": {"id"}, "th": {"scope"}, "ol": {"start"}}  # fmt: skip


def clean(html: str) -> str:
    """Return *html* with nothing in it but text, headings, lists, tables and links to pages, calls and messages."""
    return nh3.clean(
        html,
        tags=TAGS,
        attributes=ATTRIBUTES,
        attribute_filter=_keep,
        url_schemes={"https", "tel", "mailto"},
        link_rel="noreferrer",
    )


def text(html: str) -> str:
    """Return what *html* says, without any tag."""
    return unescape(nh3.clean(html, tags=set())).strip()


def _keep(_: str, attribute: str, value: str) -> str | None:
    """Drop links a browser reads in another way than it looks: ``//host``, backslashes, control characters."""
    if attribute == "href" and (value.startswith(("//", "/\\", "\\")) or "\\" in value or any(c < " " for c in value)):
        return None
    return value
