"""`python -m drafter` does what the `drafter` command does."""

from drafter.cli.main import run

run()
