"""`drafter check`, `drafter explain`: what is wrong with a report, and why a rule is one."""

from __future__ import annotations

from drafter.cli.command import Command, add_format
from drafter.cli.printing import print_json, say

TYPE_CHECKING = False  # typing itself is too slow to import for help
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence
    from pathlib import Path

    from drafter.app.checking import Checked
    from drafter.checks import Finding


def _check_arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="文件", nargs="+", help="要检查的材料：.docx、.txt、.md 等，可以几份，或一个文件夹"
    )
    parser.add_argument(
        "--against", metavar="路径", nargs="+", action="extend", default=[], help="拿来对照的旧材料（文件或文件夹）"
    )
    parser.add_argument(
        "--annotate", metavar="输出.docx", default="", help="另存一份，问题写成 Word 批注；查几份时写文件夹"
    )
    parser.add_argument("--force", action="store_true", help="批注稿已存在时覆盖（原文件留一份备份）")
    parser.add_argument("--fix", action="store_true", help="改好机械的毛病：先显示差别，问过再改，原文件留一份备份")
    parser.add_argument("-y", "--yes", action="store_true", help="与 --fix 同用：不问，直接改")
    add_format(parser)


def _explain_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("rule", metavar="规则", nargs="?", default="", help="规则的编号，如 P01；不写就全部列出")
    parser.add_argument("--problems", action="store_true", help="列出程序会报的全部问题：消息、办法、退出码")
    add_format(parser)


def _check(arguments: Namespace) -> int:
    from pathlib import Path

    from drafter.app.reading import reports_meant

    files = [file for name in arguments.files for file in reports_meant(Path(name))]
    return check_one(files[0], arguments) if len(files) == 1 else check_all(files, arguments)


def _explain(arguments: Namespace) -> int:
    if arguments.problems:
        return explain_problems(as_json=arguments.format == "json")
    return explain(arguments.rule, as_json=arguments.format == "json")


def check_one(file: Path, arguments: Namespace) -> int:
    """Prints the findings, puts them where the user wants them; 1 where there are errors or warnings."""
    from pathlib import Path

    from drafter.files import with_ending

    commented = with_ending(Path(arguments.annotate), (".docx",)) if arguments.annotate else None
    checked = _checked(file, commented, arguments)
    if arguments.format == "json":
        print_json(_as_json(checked))
    return 0 if checked.clean else 1


def check_all(files: Sequence[Path], arguments: Namespace) -> int:
    """As `check_one` for each of several files; one that cannot be checked is told, and the others are: 2 then."""
    from pathlib import Path

    from drafter.errors.problem import Problem

    code, made = 0, list[dict[str, object]]()
    for file, name in zip(files, _named_apart(files), strict=True):
        if arguments.format != "json":
            say(f"── {file} ──")
        commented = Path(arguments.annotate) / f"{name}-批注.docx" if arguments.annotate else None
        try:
            checked = _checked(file, commented, arguments)
        except Problem as problem:
            say(f"{problem.message}\n{problem.remedy}", stderr=True)
            code = problem.exit_code
            continue
        made.append({"path": str(file), **_as_json(checked)})
        code = max(code, 0 if checked.clean else 1)
    if arguments.format == "json":
        print_json({"files": made})
    return code


def _named_apart(files: Sequence[Path]) -> list[str]:
    """A name for each file: its own, with those of its folders and its ending where several are called the same."""
    parts = [file.absolute().with_suffix("").parts for file in files]
    told = [["-".join(one[-size:]) for one in parts] for size in (1, 2, 3)]
    told.append([f"{name}-{file.suffix[1:]}" for name, file in zip(told[-1], files, strict=True)])
    return [
        next((names[at] for names in told if names.count(names[at]) == 1), told[-1][at]) for at in range(len(files))
    ]


def _checked(file: Path, commented: Path | None, arguments: Namespace) -> Checked:
    """What was found, printed but as JSON, and put where the user wants it."""
    from pathlib import Path

    from drafter.app.checking import check_file
    from drafter.app.mending import check_place
    from drafter.files import files_meant
    from drafter.screen.console import note
    from drafter.screen.progress import indexing

    against, as_json = (
        [old for path in arguments.against for old in files_meant(Path(path))],
        arguments.format == "json",
    )
    if commented:
        check_place(commented, force=arguments.force)
    with indexing() as step:
        checked = check_file(file, against, step)
    if against and checked.likeness is None:
        note("没有对照：--against 指定的位置里没有能读的材料")
    if arguments.fix and _fix(file, checked.findings, yes=arguments.yes, quiet=as_json):
        checked = check_file(file, against)
    if not as_json:
        from drafter.screen.findings import print_findings

        print_findings(checked.told, checked.likeness, in_word=_is_word(file))
    if commented:
        _annotate(file, commented, checked.findings, force=arguments.force, quiet=as_json)
    return checked


def _as_json(checked: Checked) -> dict[str, object]:
    keys = ("rule", "level", "line", "text", "message", "suggestion", "source", "beside")
    likeness = checked.likeness
    shares = {"share": round(likeness.share, 4), "verbatim": round(likeness.verbatim, 4)} if likeness else None
    return {"findings": [{key: getattr(one, key) for key in keys} for one in checked.told], "likeness": shares}


def _is_word(file: Path) -> bool:
    """Whether what the reader of the file calls a line is a paragraph for who opens it."""
    from drafter.app.mending import MENDED_AS_TEXT

    return file.suffix.lower() not in MENDED_AS_TEXT


def _annotate(file: Path, out: Path, findings: tuple[Finding, ...], *, force: bool, quiet: bool) -> None:
    from drafter.app.mending import annotate

    made = annotate(file, out, findings, force=force)
    if not quiet:
        kept = f"；原文件备份在 {made.backup}" if made.backup else ""
        say(f"批注稿：{out}（{made.placed} 条写在原处，共 {len(findings)} 条）{kept}")


def _fix(file: Path, findings: tuple[Finding, ...], *, yes: bool, quiet: bool) -> bool:
    """Mends the file once the user saw the difference and agreed; whether it was."""
    from drafter.app.mending import mend, put_mended
    from drafter.screen.findings import print_difference

    mending = mend(file, findings)
    if not quiet:
        print_difference(mending.difference, in_word=_is_word(file))
    agreed = mending.made > 0 and (yes or _agreed(mending.made))
    backup = put_mended(mending) if agreed else None
    if not quiet:
        left = f"，还有 {mending.left} 处要手工改" if mending.left else ""
        done = "没有改动文件" if mending.made and not agreed else f"改好 {mending.made} 处"
        say(f"{done}{left}" + (f"；原文件备份在 {backup}" if backup else ""))
    return agreed


def _agreed(count: int) -> bool:
    """Whether the user wants the mends; raises NoAgreement where nobody can be asked."""
    from drafter.cli.asking import at_terminal
    from drafter.errors.checking import NoAgreement
    from drafter.errors.problem import Interrupted

    if not at_terminal():
        raise NoAgreement(count)
    try:
        return input(f"以上 {count} 处，改吗？（y 改，回车不改）").strip().lower() in ("y", "yes", "是", "改")
    except (EOFError, KeyboardInterrupt):
        raise Interrupted from None


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


CHECK = Command(
    "check",
    "发出前检查：旧事实、抄来的段落、编号、标点、数字、残留、版式",
    _check_arguments,
    _check,
    (
        "drafter check 初稿.docx",
        "drafter check 初稿.docx --against 旧材料 --annotate 批注.docx",
        "drafter check 初稿.docx --fix",
        "drafter check 各科室 --annotate 批注稿",
    ),
)
EXPLAIN = Command(
    "explain",
    "一条检查规则为什么是规则：依据和例子",
    _explain_arguments,
    _explain,
    ("drafter explain", "drafter explain P01", "drafter explain --problems"),
)
