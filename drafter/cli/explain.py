"""`drafter explain`: why a rule is one; the problems that the program can name."""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json

TYPE_CHECKING = False  # the parser of arguments is slow to import, and help does without
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("rule", metavar="规则", nargs="?", default="", help="规则的编号，如 P01；不写就全部列出")
    parser.add_argument("--problems", action="store_true", help="列出程序会报的全部问题：消息、办法、退出码")
    add_format(parser)


def _run(arguments: Namespace) -> int:
    if arguments.problems:
        return explain_problems(as_json=arguments.format == "json")
    return explain(arguments.rule, as_json=arguments.format == "json")


def explain(name: str, *, as_json: bool) -> int:
    """Prints one rule with its reason, or all of them."""
    from dataclasses import asdict

    from drafter.checks.explain import explanations
    from drafter.errors.checking import RuleUnknown

    rules = explanations()
    chosen = [rule for rule in rules if not name or rule.id == name.upper()]
    if not chosen:
        raise RuleUnknown(name)
    if as_json:
        print_json({"rules": [asdict(rule) for rule in chosen]})
    else:
        from drafter.screen.findings import print_rule, print_rules

        if name:
            print_rule(chosen[0])
        else:
            print_rules(chosen)
    return 0


def explain_problems(*, as_json: bool) -> int:
    """Prints every problem that the program can name, with its remedy and exit code."""
    from drafter.errors.examples import all_problems

    problems = all_problems()
    if as_json:
        rows = [
            {"problem": type(one).__name__, "message": one.message, "remedy": one.remedy, "exit_code": one.exit_code}
            for one in problems
        ]
        print_json({"problems": rows})
    else:
        from drafter.screen.problems import print_problems

        print_problems(problems)
    return 0


EXPLAIN = Command(
    "explain",
    "一条检查规则为什么是规则：依据和例子",
    _arguments,
    _run,
    ("drafter explain", "drafter explain P01", "drafter explain --problems"),
)
