"""Options of every command that writes a draft, and what it prints afterwards."""

from __future__ import annotations

from drafter.cli.printing import near_path, say, shell_word

TYPE_CHECKING = False  # typing itself is too slow to import for help
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path

    from drafter.app.draft_options import DraftOptions
    from drafter.app.writing import WrittenDraft


def add_draft_options(parser: ArgumentParser) -> None:
    """Adds the options to a parser: layout, 版头, the office's own paper, preview and --force."""
    parser.add_argument("--profile", metavar="版式", default="", help="版式的名称或 .yaml 文件；不写就用设置里的“版式”")
    parser.add_argument("--front", metavar="文件", default="", help="写着红头、发文字号、主送机关、版记等的 .yaml 文件")
    parser.add_argument("--base", metavar="文件", default="", help="写进本单位的 .docx 底稿：【正文】处，没有就在末尾")
    parser.add_argument("--toc", action="store_true", help="标题下加目录")
    parser.add_argument("--auto-number", action="store_true", help="序号用 Word 的自动编号（默认是文字）")
    parser.add_argument("--sealed", action="store_true", help="落款按加盖印章的格式排")
    parser.add_argument("--strip-data", action="store_true", help="稿中不存骨架和答案（明年不能直接用它作底）")
    parser.add_argument("--preview", action="store_true", help="写完生成预览（PDF 和图片；没有 LibreOffice 就用文字）")
    parser.add_argument("--force", action="store_true", help="文件已存在时覆盖（原文件留一份备份）")


def options_from(arguments: Namespace) -> DraftOptions:
    """The options of a draft as the command line says them."""
    from drafter.app.draft_options import DraftOptions

    return DraftOptions(
        profile=arguments.profile,
        front=arguments.front,
        base=arguments.base,
        toc=arguments.toc,
        auto_number=arguments.auto_number,
        sealed=arguments.sealed,
        strip_data=arguments.strip_data,
        preview=arguments.preview,
    )


def say_written(draft: WrittenDraft, options: DraftOptions, old: Path | None = None) -> None:
    """Prints where the draft is and what the user should know; makes the preview that was asked for.

    `old`: the report that the draft was made from.
    """
    from drafter.screen.writing import previewed, written

    say(written(draft.path, draft.blanks, draft.backup, draft.notes))
    say_checked(draft.path, old)
    if options.preview:
        from drafter.app.previewing import preview

        made = preview(draft.path)
        say(previewed(made.pdf, made.pages, made.text))


def say_checked(path: Path, old: Path | None = None) -> None:
    """Prints in one line how many faults a draft has, and the command that shows them; nothing where it has none.

    `old`: the report that the draft was made from, whose facts it must not have.
    """
    from drafter.app.checking import check_outgoing
    from drafter.screen.findings import counted
    from drafter.screen.progress import indexing

    with indexing() as step:
        findings = check_outgoing(path, step, old)
    if findings:
        against = f" --against {shell_word(near_path(old))}" if old else ""
        say(f"检查：{counted(findings)}，看详情用 drafter check {shell_word(near_path(path))}{against}")
