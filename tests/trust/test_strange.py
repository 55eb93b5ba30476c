"""Strange files through outline, mine and check: a result or one line, in bounded time and memory."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.cli.main import main
from tests.readers.word import p, packed, parts
from tests.terminal import ROOT
from tests.trust.tally import tally

GOOD = "青溪镇防汛工作汇报\n一、主要做法\n（一）聚焦排查，筑牢防线\n排查。\n（二）聚焦值守，守牢底线\n值守。\n"
LONG = GOOD.replace("排查。", "逐村逐户排查隐患，登记造册，限期整改到位。").replace(
    "值守。", "汛期昼夜值守，遇险随时处置，群众安心。"
)
SECONDS, MEMORY = 120, 2_000_000_000
Make = Callable[[Path], object]


def text(content: str | bytes | Callable[[], str]) -> Make:
    """Writes a text; a large one is made only then."""

    def make(path: Path) -> None:
        made = content() if callable(content) else content
        path.write_bytes(made.encode("utf-8", "surrogatepass") if isinstance(made, str) else made)

    return make


def nested(path: Path) -> None:
    body = p("底")
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    path.with_suffix(".docx").write_bytes(packed(parts(body)))


SMALL: dict[str, Make] = {
    "no bytes": text(""),
    "nesting": text("".join(f"{'#' * (n % 6 + 1)} 第{n}层\n" for n in range(1000))),
    "brackets": text("（" * 5000 + "一" + "）" * 5000),
    "quotes": text("“" * 5000 + "甲" + "”" * 5000),
    "lone surrogates": text(GOOD + "\ud800\udfff\udc00"),
    "private use": text(GOOD.replace("排查", "\ue000\uf8ff\U000f0000")),
    "right to left": text(GOOD.replace("排查", "\u202eعرب\u200f\u2067")),
    "rare characters": text(GOOD.replace("排查", "𠮷𡃁𬌗𱁬")),
    "mixed encodings": text(GOOD.encode() + GOOD.encode("gb18030") + GOOD.encode("big5", "replace")),
    "nulls": text(b"\x00" * 5000),
    "tables in tables": nested,
}
BIG: dict[str, Make] = {
    "200 MB of one line": text(lambda: "汉" * 70_000_000),
    "60 MB of one line": text(lambda: "汉字，" * 6_900_000),
    "ten million empty lines": text(lambda: "\n" * 10_000_000 + GOOD),
    "a million headings": text(lambda: "".join(f"一、标题{n}\n" for n in range(1_000_000))),
}
"""More than any report: one line says so."""
LENGTHY: dict[str, Make] = {
    "a line of half a million characters": text(lambda: LONG + "汉字，" * 170_000),
    "a hundred thousand empty lines": text(lambda: "\n" * 100_000 + LONG),
    "ten thousand headings": text(lambda: LONG + "".join(f"一、标题{n}\n" for n in range(10_000))),
}


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def check(path: Path, home: Path, *json: str) -> list[int]:
    """The exit codes of the commands that read it."""
    codes = []
    for command in ("outline", "mine", "check"):
        began = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "drafter", command, str(path), *json], cwd=ROOT, capture_output=True, text=True,
            errors="replace", timeout=SECONDS, preexec_fn=limited, env={**os.environ, "DRAFTER_HOME": str(home)},
        )  # fmt: skip
        seconds = time.monotonic() - began
        tally("strange files through commands", 1, seconds)
        print(f"{command} {path.name}: {seconds:.1f} s, exit {done.returncode}")
        assert done.returncode in (0, 1, 2), done.stderr
        assert "Traceback" not in done.stderr
        if done.returncode == 2:
            assert len(done.stderr.strip().split("\n")) <= 3, done.stderr
        codes.append(done.returncode)
    return codes


@pytest.mark.parametrize("name", SMALL)
def test_a_strange_file(name: str, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "怪.txt"
    SMALL[name](path)
    (path,) = tmp_path.glob("怪.*")
    check(path, home)


@pytest.mark.parametrize("name", BIG)
def test_a_file_larger_than_any_report(name: str, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    BIG[name](path)
    assert check(path, home) == [2, 2, 2]


@pytest.mark.parametrize("name", LENGTHY)
def test_a_long_file(name: str, home: Path, tmp_path: Path) -> None:
    path = tmp_path / "长.txt"
    LENGTHY[name](path)
    assert check(path, home, "--format", "json") in ([0, 0, 0], [0, 0, 1])


def test_a_folder_run_goes_on_and_lists_what_it_passed_over(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "旧"
    folder.mkdir()
    (folder / "好.txt").write_text(LONG, "utf-8")
    (folder / "又.txt").write_text(LONG.replace("青溪", "柳河"), "utf-8")
    (folder / "空.txt").touch()
    (folder / "坏.docx").write_bytes(b"PK\x03\x04")
    (folder / "走.txt").write_text(GOOD, "utf-8")
    (folder / "圈").symlink_to(folder, target_is_directory=True)
    (folder / "长.txt").write_text("\n" * 200_000 + GOOD, "utf-8")
    (folder / "断.txt").symlink_to(folder / "没有.txt")
    (folder / "自.txt").symlink_to(folder / "自.txt")
    os.mkfifo(folder / "管.txt")
    strange = os.fsdecode(os.fsencode(folder) + "/国标.txt".encode("gb18030"))
    Path(strange).write_text(LONG.replace("青溪", "石桥"), "utf-8")
    real = Path.open

    def vanishing(path: Path, *more: Any, **named: Any) -> Any:
        if path.name == "走.txt":
            path.unlink(missing_ok=True)
        return real(path, *more, **named)

    monkeypatch.setattr(Path, "open", vanishing)
    code = main(["mine", str(folder)])
    said = "".join("".join(capsys.readouterr()).split())
    assert code == 0, said
    for name in ("空.txt", "长.txt", "坏.docx", "走.txt", "断.txt", "自.txt", "管.txt"):
        assert name in said, name
    assert "圈" not in said
