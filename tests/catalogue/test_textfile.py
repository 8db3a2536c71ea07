"""The one door for text: whatever a file holds, it is read or refused at its line, and nothing else opens one."""

from __future__ import annotations

import ast
import os
from typing import TYPE_CHECKING

import pytest

from builders import ROOT
from rehber.catalogue import textfile

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = ROOT / "plugins" / "rehber"
CLEAN = "a: Şişli\nb: اینجا می‌آید\n"


def opened(content: bytes, folder: Path, **limits):
    """Return the text of a file, and what is said about it as line, column and code."""
    file = folder / "x.yaml"
    file.write_bytes(content)
    findings = []
    text = textfile.opened(file, "x.yaml", findings, **limits)
    return text, [(f.position.line, f.position.column, f.code) for f in findings]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_any_line_end_and_a_byte_order_mark_give_the_same_text(end, mark, tmp_path):
    assert opened((mark + CLEAN.replace("\n", end)).encode(), tmp_path) == (CLEAN, [])


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "=======", ">>>>>>> theirs", "||||||| base", ">>>>>>>"])
def test_a_merge_that_was_not_finished_is_called_that(marker, tmp_path):
    text, said = opened(f"a: 1\n{marker}\nb: 2\n{marker}\n".encode(), tmp_path)
    assert (text, said) == (None, [(2, 1, "merge-unfinished")])


@pytest.mark.parametrize("line", ["======", "========", "a <<<<<<< b", "<<<<<<<<", "    =======", "- <<<<<<< x"])
def test_what_only_looks_like_a_merge_is_text(line, tmp_path):
    assert opened(f"a\n{line}\n".encode(), tmp_path)[1] == []


@pytest.mark.parametrize(
    ("content", "place"),
    [
        ("a: b\nc: Şiş\n".encode("cp1254"), (2, 4)),
        ("a: b\r\nc: Şiş\r\n".encode("iso8859_9"), (2, 4)),
        ("\ufeffa\nç".encode() + b"\xff", (2, 2)),
        (CLEAN.encode("utf-16"), (1, 1)),
        (b"\xff", (1, 1)),
    ],
)
def test_another_encoding_is_refused_where_it_shows(content, place, tmp_path):
    assert opened(content, tmp_path) == (None, [(*place, "text-encoding")])


@pytest.mark.parametrize("sign", ["\u202e", "\u2066", "\u200b", "\x07", "\u00ad", "\ufeff", "\u200c", "\u2028", "\x00"])
def test_a_character_nobody_sees_is_refused_at_its_column(sign, tmp_path):
    assert opened(f"x\nŞi{sign}şli\n".encode(), tmp_path) == (None, [(2, 3, "text-invisible")])


def test_a_joiner_between_letters_of_persian_is_how_persian_is_written(tmp_path):
    assert opened("می‌خواهم ۱۰‌ساله\n".encode(), tmp_path)[1] == []


def test_a_file_that_is_too_large_is_not_read_to_its_end(tmp_path):
    assert opened(b"a" * 101, tmp_path, largest=100) == (None, [(1, 1, "file-too-large")])


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    findings = []
    assert textfile.opened(tmp_path / "pipe", "pipe", findings) is None
    assert [f.code for f in findings] == ["file-unreadable"]


@pytest.mark.parametrize("path", ["/dev/zero", "nowhere", "."])
def test_what_is_no_file_is_said(path, tmp_path):
    findings = []
    assert textfile.opened(tmp_path / path, path, findings) is None
    assert [f.code for f in findings] == ["file-unreadable"]


#: Who else opens a file, and what is in it: bytes a program has written, never text somebody has typed.
OTHERS = {
    "catalogue/textfile.py": "the door itself",
    "check/rule_cache.py": "the package's own code, to be hashed, and the memory of the last check",
    "importing/commands.py": "what other directories publish, held to its schema",
    "starting/commands.py": "pip's note of where the package came from",
    "face.py": "the logo, published byte for byte",
    "search/stop_words.py": "frequent words, made by a program",
    "site/icons.py": "drawings from npm",
    "site/styles.py": "styles of components, published shortened",
    "geography/gazetteer.py": "the outlines, made by a program",
    "project/inputs.py": "whatever a site is made from, to be hashed",
    "project/outermost.py": "the sink for what nobody reads any more",
    "publish/build.py": "the schemas as they are published, the last feed, and what Pelican wrote",
    "publish/manifest.py": "the lists of built sites",
    "publish/number_of_feed.py": "the number the feed was given",
    "publish/site_diff.py": "built sites",
    "publish/trees.py": "built sites, their lists and the lock",
    "publish/withheld.py": "built sites and the feed",
    "site/theme.py": "scripts and styles, published byte for byte",
    "site/vendor_js.py": "libraries from npm",
}
OPENS = {"open", "read_text", "read_bytes", "read_po", "pelican_open"}


def test_nothing_else_opens_a_text_file():
    opening = {
        file.relative_to(PACKAGE).as_posix()
        for file in PACKAGE.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) in OPENS and not _reads_lines(node)
    }
    assert opening - set(OTHERS) == set()


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _reads_lines(call: ast.Call) -> bool:
    """Whether `read_po` is given the lines the door has read."""
    return _name(call.func) == "read_po" and isinstance(call.args[0], ast.Call) and _name(call.args[0].func) == "splitlines"
