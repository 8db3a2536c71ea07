"""The ``.po`` files of a project: what a build or ``msgfmt -c`` would stumble over is said before, with its line."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from rehber.check import po_check
from rehber.language import drafts

HEAD = """\
{count}
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n > 1);\\n"

"""
ENTRY = '#, fuzzy\nmsgctxt "a"\nmsgid "Merkez"\nmsgstr "Centre"\n'
SENTENCE = 'msgid "What to bring and how long it takes: {{name}}"\nmsgstr "{}"\n'
PLURAL = 'msgid "One centre"\nmsgid_plural "{{number}} centres"\nmsgstr[0] "{}"\nmsgstr[1] "{}"\n'


def said(body: str | bytes, folder, *, head: str = HEAD, room: str = "theme", code: str = "fr") -> list[tuple[int, str]]:
    """Return line and code of what is said about a French file."""
    file = folder / room / "translations" / f"{code}.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    start = head.replace("{count}", drafts.header(0))
    file.write_bytes(start.encode() + body if isinstance(body, bytes) else (start + body).encode())
    return [(f.position.line, f.code) for f in po_check.check([folder / room], [code])]


def test_a_file_in_order_is_left_alone(tmp_path):
    body = ENTRY + "\n" + SENTENCE.format("Normes : {name}") + "\n" + PLURAL.format("Un centre", "{number} centres")
    assert said(body, tmp_path) == []


@pytest.mark.parametrize("path", ["content", "theme"])
def test_the_files_of_the_project_are_in_order(path):
    from builders import LANGUAGES, ROOT  # noqa: PLC0415

    assert list(po_check.check([ROOT / path], LANGUAGES)) == []


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ('msgid "x"\nmsgstr Migration Unit\n', 8),
        ('msgid "x"\nmsgstr "a "b""\n', 8),
        ('msgid "x"\nmsgstr “a”\n', 8),
        ('msgid "x"\nmsgstr "a\n', 8),
        ('msgid "x"\nmsgstr "a\\q"\n', 8),
        ('msgid "x"\nmsgstr "a\\x07"\n', 8),
        ('msgid "x"\n\nmsgid "y"\nmsgstr "z"\n', 7),
        ('msgid "x"\nmsgstr "a"\n\nmsgid "x"\nmsgstr "b"\n', 10),
        ('msgid "x\\n"\nmsgstr "a"\n', 8),
        ('msgstr "a"\nmsgid "x"\n', 8),
        ("garbage\n", 7),
        ('"text of no entry"\n', 0),
        ('msgid "x"\nmsgid_plural "y"\nmsgstr[0] "a"\n', 7),
        ('msgid "x"\nmsgid_plural "y"\nmsgstr[0] "a"\nmsgstr[1] "a"\nmsgstr[2] "a"\n', 7),
        ('msgid "x"\nmsgid_plural "y"\nmsgstr[1] "a"\nmsgstr[0] "a"\n', 9),
        ('msgid "x"\nmsgstr[0] "a"\nmsgstr[1] "a"\n', 7),
        ('msgctxt "c"\nmsgstr "a"\n', 8),
        ('msgid "x"\nmsgstr "a"\nmsgid_plural "y"\n', 9),
    ],
)
def test_what_is_no_po_file_is_said_with_its_line(body, line, tmp_path):
    found = said(body, tmp_path)
    if line == 0:  # a text below the head goes on with the head; gettext reads it so too
        assert found == []
        return
    assert {code for _, code in found} <= {"po-syntax", "po-plural"}
    assert line in [place for place, _ in found]


@pytest.mark.skipif(shutil.which("msgfmt") is None, reason="gettext is not installed")
@pytest.mark.parametrize(
    "body",
    [
        'msgid "x"\nmsgstr Migration\n',
        'msgid "x"\nmsgstr "a "b""\n',
        'msgid "x"\nmsgstr "a\n',
        'msgid "x"\nmsgstr "a\\q"\n',
        'msgid "x"\n\nmsgid "y"\nmsgstr "z"\n',
        'msgid "x"\nmsgstr "a"\n\nmsgid "x"\nmsgstr "b"\n',
        'msgid "x\\n"\nmsgstr "a"\n',
        'msgid "x"\nmsgid_plural "y"\nmsgstr[0] "a"\nmsgstr[1] "a"\nmsgstr[2] "a"\n',
        '#, python-brace-format\nmsgid "x {name}"\nmsgstr "a {nom}"\n',
    ],
)
def test_what_msgfmt_refuses_is_refused(body, tmp_path):
    assert said(body, tmp_path)
    command = ["msgfmt", "-c", "-o", "/dev/null", str(tmp_path / "theme/translations/fr.po")]
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0, "the example is none"


@pytest.mark.parametrize("cut", range(20, 400, 40))
def test_a_file_cut_off_is_read_or_refused_and_never_raises(cut, tmp_path):
    body = (ENTRY + "\n" + SENTENCE.format("Normes : {name}") + "\n" + PLURAL.format("Un centre", "{number} centres")).encode()
    assert all(code.startswith(("po-", "drafts", "text")) for _, code in said(body[:cut], tmp_path))


@pytest.mark.parametrize("content", [b"\xff\xfe", "Ş".encode("iso8859_9"), b"<<<<<<< HEAD\n", b"\x07", "\u202e".encode()])
def test_the_door_looks_at_these_files_too(content, tmp_path):
    assert said(b'msgid "x"\nmsgstr "' + content + b'"\n', tmp_path)[0][0] in (7, 8) or content.startswith(b"<")
    if content.startswith(b"<"):
        assert said(content, tmp_path) == [(7, "merge-unfinished")]


def test_windows_line_ends_and_a_byte_order_mark_are_no_fault(tmp_path):
    assert said(ENTRY, tmp_path, head="\ufeff" + HEAD.replace("\n", "\r\n")) == []


@pytest.mark.parametrize(
    "rule",
    [
        "nplurals=2; plural=__import__('os').system('x');",
        "nplurals=2; plural=" + "(" * 3000 + ";",
        "nplurals=99999999; plural=n;",
        "nplurals=3000000; plural=0;",
        "nplurals=2; plural=n/0;",
        "nplurals=2; plural=(n != 1);",
        "nplurals=1; plural=0;",
        "nonsense",
        "nplurals=2; plural=n%0;",
    ],
)
@pytest.mark.parametrize("room", ["theme", "content"])
def test_only_the_rule_of_the_language_is_a_plural_rule(rule, room, tmp_path):
    head = HEAD.replace("nplurals=2; plural=(n > 1);", rule)
    assert said(ENTRY, tmp_path, head=head, room=room) == [(2, "po-plural")]


def test_the_same_rule_in_other_signs_is_the_same_rule(tmp_path):
    assert said(ENTRY, tmp_path, head=HEAD.replace("(n > 1)", "n>1 ? 1 : 0")) == []


@pytest.mark.parametrize("charset", ["../../etc", "utf-7", "iso-8859-9"])
def test_a_head_that_names_another_encoding_is_refused(charset, tmp_path):
    assert said(ENTRY, tmp_path, head=HEAD.replace("charset=utf-8", f"charset={charset}")) == [(2, "po-head")]


@pytest.mark.parametrize(
    "text",
    ["Normes : {nom}", "Normes", "{name} {x}", "{name!r}", "{name.x}", "{0}", "{name", "name}", "{name:>9999999999}", "{}"],
)
def test_the_gaps_of_a_sentence_are_those_of_its_source(text, tmp_path):
    assert said(SENTENCE.format(text), tmp_path) == [(7, "po-gaps")]


def test_a_plural_form_may_say_one_without_a_number_but_knows_no_other_gap(tmp_path):
    assert said(PLURAL.format("Un centre", "{number} centres"), tmp_path) == []
    assert said(PLURAL.format("{n} centre", "{number} centres"), tmp_path) == [(7, "po-gaps")]


@pytest.mark.parametrize("text", ["<script>x</script>", "< img onerror", "&lt;svg", "java\\tscript:x", "${7*7}", "{{{{7*7}}}}"])
def test_signs_of_a_program_are_refused(text, tmp_path):
    assert "po-markup" in [code for _, code in said(f'msgid "x"\nmsgstr "{text}"\n', tmp_path)]


def test_a_translation_far_longer_than_its_source_is_refused(tmp_path):
    assert said('msgid "x"\nmsgstr "' + "word " * 200_000 + '"\n', tmp_path) == [(7, "po-length")]


def test_a_link_is_not_followed(tmp_path):
    (tmp_path / "fr.po").write_text("msgid")
    (tmp_path / "theme/translations").mkdir(parents=True)
    (tmp_path / "theme/translations/fr.po").symlink_to(tmp_path / "fr.po")
    assert [f.code for f in po_check.check([tmp_path / "theme"], ["fr"])] == ["content-link"]


def test_a_file_that_does_not_count_its_drafts_is_refused(tmp_path):
    assert said(ENTRY.replace("#, fuzzy\n", ""), tmp_path, head=HEAD.replace("{count}\n", "")) == [(1, "drafts-uncounted")]


@pytest.mark.parametrize(
    ("before", "now", "codes"), [(30, 30, []), (30, 20, []), (30, 5, ["drafts-gone"]), (30, 0, ["drafts-gone"])]
)
def test_marks_that_are_gone_all_at_once_are_missed(before, now, codes, tmp_path):
    body = "".join(f'{"# machine draft" if i < now else ""}\nmsgid "x{i}"\nmsgstr "y{i}"\n\n' for i in range(before))
    assert [code for _, code in said(body, tmp_path, head=HEAD.replace("{count}", drafts.header(before)))] == codes
