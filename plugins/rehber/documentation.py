"""The rule catalogue as Markdown, made from the rules themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.rules import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.rule import Rule

HEAD = """\
# Rules

What `rehber check` looks for, beyond the shape that `catalogue.schema.json` describes. An *error* must be mended: the
page would mislead or endanger someone, and the build stops. A *warning* should be: the page is poorer.
Codes are stable. This file is generated: `rehber rules > schema/RULES.md`.
"""


def rules() -> str:
    """Return the whole document."""
    return HEAD + "".join(part for rule in ALL for part in _rule(rule))


def _rule(rule: Rule) -> Iterator[str]:
    yield f"\n## {rule.code}\n\n*{rule.severity.name.lower()}* · {rule.title}\n"
    if rule.reason:
        yield f"\n{rule.reason}\n"
    yield f"\n```yaml\n# wrong\n{rule.bad}\n\n# right\n{rule.good}\n```\n"
