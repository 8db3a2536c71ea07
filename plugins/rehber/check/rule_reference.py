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
    ("language-incomplete", "A language of the settings lacks something it must have before the site can be in it."),
    ("text-encoding", "The file is not written in UTF-8."),
    ("merge-unfinished", "Two versions of the same lines stand in the file; git has left them to be chosen from."),
    ("text-invisible", "A character stands in the file that no editor shows, or that turns a line around."),
    ("file-too-large", "The file is larger than anybody can edit."),
    ("file-empty", "The file holds no catalogue."),
    ("file-unreadable", "The file cannot be opened."),
    ("yaml-syntax", "The file is not YAML from here on."),
    ("yaml-cut", "YAML takes the end of a text for a remark, because a # stands in it."),
    ("yaml-duplicate-key", "A key stands twice in one record; the second would win in silence."),
    ("yaml-alias", "A value is taken from elsewhere in the file; whoever reads the change would not see it."),
    ("yaml-merge", "Fields are taken from another record; whoever reads the change would not see them."),
    ("yaml-tag", "A tag would have the file make something else than text and numbers."),
    ("yaml-documents", "The file holds a second document."),
    ("yaml-depth", "Brackets or indentation are deeper than any record."),
    ("yaml-key", "A key is a list or a group."),
    ("include-missing", "An included file is not there, or lies outside the folder of the catalogue."),
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
    ("too-many", "So many values do not fit that the rest of the file was not looked at."),
    ("setting", "A setting in pelicanconf.py is one no build could work with."),
    ("list-empty", "A list is there, but empty."),
    ("list-repeats", "A list holds the same entry twice."),
    ("content-link", "A page is a link to a file elsewhere."),
    ("content-name", "The name of a file does not say which page it is, and in which language."),
    ("content-field", "The head of a page sets something that could move it or change how it is made."),
    ("content-field-missing", "The head of a page lacks a line it must have."),
    ("content-value", "A value in the head of a page is not one of the allowed ones."),
    ("content-too-large", "A page is too large, or so nested that reading it would take minutes."),
    ("content-inclusion", "A page asks for another file of the computer to be published."),
    ("content-html", "A page holds HTML, which is taken out again."),
    ("content-scheme", "A link of a page would run a program or open a file of the reader's computer."),
    ("content-link-text", "A link says no more than `here`; in a list of links nobody can tell where it leads."),
    ("placeholder-left", "A page of a new directory holds a place that nobody has filled in."),
    ("content-outdated", "A page has changed in Turkish since it was translated, or nobody knows whether it has."),
    ("content-date", "A date is not written in the one form that is read, or differs from that of the Turkish page."),
    ("content-date-future", "An announcement is dated after today."),
    ("content-twice", "Two pages have the same address; one of them would be nowhere."),
    ("content-without-source", "A page has translations but no Turkish text; other languages would have no page at all."),
    ("content-unreadable", "Markdown fails over a page."),
    ("content-id-twice", "A heading has the name of something else on its page, so links to it lead elsewhere."),
    ("content-link-broken", "A link leads to a page, or to a heading, that is not there."),
    ("content-link-dropped", "A link is of a kind that no page may have; readers would find plain words."),
    ("content-link-bad", "A link leads to a machine, through a shortener, to several addresses, or dials a code."),
    ("content-dropped", "A page holds something the site does not show, a picture or a heading of the first level."),
    ("po-syntax", "A line of a `.po` file is not what gettext reads."),
    ("po-head", "The head of a `.po` file names another encoding, or a date that is none."),
    ("po-plural", "A `.po` file has another rule for plurals than its language, or an entry too few forms."),
    ("po-gaps", "A translation has other gaps in braces than its source; the page could not be made."),
    ("po-length", "A translation is many times as long as its source."),
    ("po-markup", "A translation of the interface holds HTML or a template's signs."),
    ("drafts-gone", "The marks of machine drafts are gone; readers would be told that people have read them."),
    ("drafts-uncounted", "A `.po` file does not say how many machine drafts it has."),
    ("id-gone", "A record of the live site is gone without a line under `removed:`; its address would lead nowhere."),
    ("records-gone", "More than a third of the records of the live site would be gone."),
    ("became-confidential", "A record that is public on the live site is confidential now."),
    ("language-gone", "The live site has a language that the next one would not have."),
    ("address-gone", "The live site has a page that the next one would not have."),
    ("suppression-shape", "An entry of suppressions.yaml lacks a rule that warns, a reason or a last day within a year."),
    ("suppression-expired", "What was accepted until a day is over, and the warnings are shown again."),
    ("suppression-unused", "An entry of suppressions.yaml accepts nothing that is there."),
    ("template", "A template of the theme cannot be read, or asks for one that is not there."),
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
    """Return the Turkish of *text* after *sign*; nothing if it is missing."""
    said = turkish.gettext(text) if text else ""
    return "" if said == text else sign + said
