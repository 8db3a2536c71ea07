"""The rule catalogue as Markdown, in English and Turkish, made from the rules themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rehber.check.rules import ALL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rehber.catalogue.finding import Messages
    from rehber.check.rule import Rule

HEAD = """\
# Rules · Kurallar

What `rehber check` looks for. An *error* must be mended: the page would mislead or endanger someone, and the build
stops. A *warning* should be: the page is poorer. Codes are stable.
`rehber check` komutunun baktıkları. *error*: düzeltilmeli, yoksa site kurulmaz. *warning*: düzeltilse iyi olur.
This file is generated: `make rules`.
"""

#: What is told before any rule is asked: the text of a file, its YAML, its shape, the head of a page.
FORM = (
    ("text-encoding", "The file is not written in UTF-8."),
    ("text-invisible", "A character stands in the file that no editor shows, or that turns a line around."),
    ("file-too-large", "The file is larger than anybody can edit."),
    ("file-empty", "The file holds no catalogue."),
    ("file-unreadable", "The file cannot be opened."),
    ("yaml-syntax", "The file is not YAML from here on."),
    ("yaml-duplicate-key", "A key stands twice in one record; the second would win in silence."),
    ("yaml-alias", "A value is taken from elsewhere in the file; whoever reads the change would not see it."),
    ("yaml-merge", "Fields are taken from another record; whoever reads the change would not see them."),
    ("yaml-tag", "A tag would have the file make something else than text and numbers."),
    ("yaml-documents", "The file holds a second document."),
    ("yaml-depth", "Brackets or indentation are deeper than any record."),
    ("yaml-key", "A key is a list or a group."),
    ("include-missing", "An included file is not there, or lies outside the folder of the catalogue."),
    ("language-without-words", "A language is switched on whose words for protected places nobody has written down."),
    ("content-link-refused", "A link of a page breaks the rules that the links of the catalogue obey."),
    ("history-incomplete", "The history of the repository is not all here, so nobody can say what stands in it."),
    ("include-field", "An included file holds something else than lists of records."),
    ("field-missing", "A record lacks a field it must have."),
    ("field-unknown", "A field is not one of the format; nobody would read it."),
    ("confidential-field", "A confidential record has a field that could tell where it is, or when somebody is there."),
    (
        "confidential-remark",
        "A remark (#) in or above a confidential record reads like an address; it is published with the file.",
    ),
    ("value-missing", "A key has nothing behind it. What is not known is written `unknown`."),
    ("value-type", "A text, a number, a yes or no, or a list stands where something else belongs."),
    ("value-form", "A value is not written in the form of its field."),
    ("value-not-allowed", "A word is not one of the closed list."),
    ("value-range", "A number is too small or too large."),
    ("date-invalid", "The calendar has no such day."),
    ("text-length", "A text is too short or too long."),
    ("list-empty", "A list is there, but empty."),
    ("list-repeats", "A list holds the same entry twice."),
    ("content-link", "A page is a link to a file elsewhere."),
    ("content-encoding", "A page is not written in UTF-8."),
    ("content-invisible", "A character stands in a page that no editor shows, or that turns a line around."),
    ("content-field", "The head of a page sets something that could move it or change how it is made."),
    ("content-field-missing", "The head of a page lacks a line it must have."),
    ("content-value", "A value in the head of a page is not one of the allowed ones."),
    ("content-too-large", "A page is too large, or so nested that reading it would take minutes."),
    ("content-inclusion", "A page asks for another file of the computer to be published."),
    ("content-html", "A page holds HTML, which is taken out again."),
    ("content-scheme", "A link of a page would run a program or open a file of the reader's computer."),
    ("content-link-text", "A link says no more than `here`; in a list of links nobody can tell where it leads."),
    ("content-outdated", "A page has changed in Turkish since it was translated."),
)


def rules(turkish: Messages) -> str:
    """Return the whole document; *turkish* knows the Turkish of titles and reasons."""
    form = "".join(f"| `{code}` | {title}{_after(' · ', turkish, title)} |\n" for code, title in FORM)
    return (
        f"{HEAD}\n## Files and their form · Dosyalar ve biçim\n\n| code | |\n| --- | --- |\n{form}"
        f"\n## What must hold · Doğru olması gerekenler\n{''.join(part for rule in ALL for part in _rule(rule, turkish))}"
    )


def _rule(rule: Rule, turkish: Messages) -> Iterator[str]:
    told = f"{rule.title} {rule.reason}".rstrip()
    yield f"\n### {rule.code}\n\n*{rule.severity.name.lower()}* · {told}\n"
    said = " ".join(text for text in (_after("", turkish, rule.title), _after("", turkish, rule.reason)) if text)
    if said:
        yield f"\n{said}\n"
    yield f"\n```yaml\n# wrong · yanlış\n{rule.bad}\n\n# right · doğru\n{rule.good}\n```\n"


def _after(sign: str, turkish: Messages, text: str) -> str:
    """Return the Turkish of *text* after *sign*; nothing where there is none."""
    said = turkish.gettext(text) if text else ""
    return "" if said == text else sign + said
