"""All commands, in the order in which help lists them."""

from drafter.cli.command import Command

COMMANDS: tuple[Command, ...] = ()
