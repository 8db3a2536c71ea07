"""The command line explains itself: every option has a sentence, every command an example that it takes."""

from __future__ import annotations

import argparse
import shlex

import pytest

from rehber import __main__
from rehber.importing import commands as importing
from rehber.project import command_line


def commands():
    """Every command by its words: `check`, `import rehber`."""
    return dict(below(command_line.parser()))


def below(grammar, words=()):
    for part in grammar._actions:
        if isinstance(part, argparse._SubParsersAction):
            for word, command in part.choices.items():
                yield " ".join((*words, word)), command
                yield from below(command, (*words, word))


@pytest.mark.parametrize("name", commands())
def test_every_option_is_explained(name):
    assert [action.dest for action in commands()[name]._actions if not action.help] == []


@pytest.mark.parametrize("name", commands())
def test_every_command_has_an_example_that_it_takes(name):
    told, _, _ = commands()[name].epilog.removeprefix("example: rehber ").partition(" > ")
    assert command_line.parser().parse_args(shlex.split(told)).command == name.partition(" ")[0]


def test_every_command_is_run_by_something():
    assert set(__main__.COMMANDS) == {name for name in commands() if " " not in name}
    assert {f"import {form}" for form in importing.FORMS} == {name for name in commands() if name.startswith("import ")}
