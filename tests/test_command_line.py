"""The command line explains itself: every option has a sentence, every command an example that it takes."""

from __future__ import annotations

import argparse
import shlex

import pytest

from rehber import __main__
from rehber.project import command_line


def commands():
    (below,) = (it for it in command_line.parser()._actions if isinstance(it, argparse._SubParsersAction))
    return below.choices


@pytest.mark.parametrize("name", commands())
def test_every_option_is_explained(name):
    assert [action.dest for action in commands()[name]._actions if not action.help] == []


@pytest.mark.parametrize("name", commands())
def test_every_command_has_an_example_that_it_takes(name):
    told, _, _ = commands()[name].epilog.removeprefix("example: rehber ").partition(" > ")
    assert command_line.parser().parse_args(shlex.split(told)).command == name


def test_every_command_is_run_by_something():
    assert set(__main__.COMMANDS) == set(commands())
