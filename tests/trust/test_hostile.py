"""What others made to harm: skeletons, names, reports and papers end in a result or one line, and steer nothing."""

import re
import socket
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest

from drafter.cli.main import main
from drafter.readers import read_lines
from tests.readers.word import p, packed, parts
from tests.skeletons import SHORT
from tests.trust.tally import tally

HOSTILE = Path(__file__).parent / "hostile"
SKELETONS = sorted(HOSTILE.glob("*.yaml"))
NAMES = [
    line.encode("ascii", "backslashreplace").decode("unicode_escape")
    for line in (HOSTILE / "names.txt").read_text("utf-8").split("\n")
    if line
]
STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
EVIL = "\x1b[31m红\x1b]0;标题\x07\x9b2J\u202e反"
SECONDS = 20
ANSWERS = "单位: 青禾县档案馆\n工作:\n  - 名目: 抓好学习\n日期: 2026-3-12\n"


@pytest.fixture(autouse=True)
def folder(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    made = tmp_path / "桌面"
    made.mkdir()
    monkeypatch.chdir(made)
    yield made
    outside = {path.name for path in tmp_path.iterdir()} - {"桌面", "home"}
    assert not outside, f"written outside: {outside}"


def runs(capsys: pytest.CaptureFixture[str], *arguments: str) -> int:
    """The exit code of a command that ends in time, without a bug, and sends nothing that steers the screen."""
    began = time.monotonic()
    try:
        code = main(arguments)
    except SystemExit as end:
        code = int(end.code or 0)
    said = "".join(capsys.readouterr())
    seconds = time.monotonic() - began
    tally("hostile inputs through commands", 1, seconds)
    assert code in (0, 1, 2, 130), said
    assert "Traceback" not in said
    assert not STEERING.search(said), repr(said)
    assert seconds < SECONDS
    return code


@pytest.mark.parametrize("path", SKELETONS, ids=lambda path: path.stem)
def test_a_hostile_skeleton(path: Path, folder: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "答案.yaml").write_text("", "utf-8")
    for arguments in (
        ("show", str(path)), ("show", str(path), "--format", "json"), ("form", str(path)), ("import", str(path)),
        ("build", str(path), "--answers", "答案.yaml", "-o", "稿.docx"), ("list",), ("list", "--names"),
        ("list", "--format", "json"), ("settings",), ("doctor",),
    ):  # fmt: skip
        runs(capsys, *arguments)
    if (folder / "稿.docx").exists():
        read_lines(folder / "稿.docx")
    own = home / "data" / "skeletons"
    assert all(found.parent == own for found in home.rglob("*.yaml"))
    (folder / path.name).write_bytes(path.read_bytes())
    own.mkdir(parents=True, exist_ok=True)
    (own / path.name).write_bytes(path.read_bytes())  # put there by hand
    for arguments in (("list",), ("list", "--format", "json"), ("show", path.stem), ("export", path.stem)):
        runs(capsys, *arguments)


@pytest.mark.parametrize("name", NAMES, ids=lambda name: ascii(name)[:30])
def test_a_hostile_name(name: str, folder: Path, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "骨架.yaml").write_text(SHORT, "utf-8")
    assert runs(capsys, "import", "骨架.yaml") == 0
    assert runs(capsys, "rename", "两项工作", name) == 2
    for command in ("show", "remove", "form", "outline", "check", "phrases", "explain", "mine", "clean", "again"):
        runs(capsys, command, name)
    runs(capsys, "settings", "本单位", name)
    runs(capsys, "settings")
    runs(capsys, name)
    assert [path.name for path in (home / "data" / "skeletons").iterdir()] == ["两项工作.yaml"]


@pytest.mark.parametrize("ending", ["txt", "md", "docx"])
def test_a_report_that_would_steer_the_screen(ending: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    headings = [
        f"（{n}）聚焦{EVIL}{word}，筑牢防线" for n, word in zip("一二三", ("排查", "值守", "抢险"), strict=True)
    ]
    lines = [f"青溪镇{EVIL}工作汇报", "一、主要做法", *(line for one in headings for line in (one, f"开展,,{EVIL}。"))]
    source = folder / f"旧{EVIL[:5]}材料.{ending}"
    if ending == "docx":
        clean = [re.sub("[\x00-\x08\x0b-\x1f]", "", line) for line in lines]
        source.write_bytes(packed(parts("".join(p(line) for line in clean))))
    else:
        source.write_text("\n".join(lines), "utf-8")
    for arguments in (
        ("outline",), ("outline", "--format", "json"), ("check",), ("check", "--format", "json"), ("mine", "--one"),
        ("mine", "--one", "--save"), ("mine", "--format", "json"), ("parallel",), ("parallel", "--format", "json"),
        ("check", "--fix", "--yes"), ("clean",), ("check", "--against", str(source)), ("again",),
    ):  # fmt: skip
        runs(capsys, arguments[0], str(source), *arguments[1:])
    for command in (["list"], ["phrases", "防线"], ["phrases", "聚焦", "--format", "json"]):
        runs(capsys, *command)


def test_macros_objects_and_links_of_a_base_are_not_copied_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made: dict[str, bytes] = {name: text.encode() for name, text in parts(p("【正文】")).items()}
    kinds = b'<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    made["[Content_Types].xml"] = made["[Content_Types].xml"].replace(b"<Override", kinds + b"<Override", 1)
    office = b"http://schemas.microsoft.com/office/2006/relationships"
    links = (
        b'<Relationship Id="m1" Type="' + office + b'/vbaProject" Target="vbaProject.bin"/>'
        b'<Relationship Id="m2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/oleObject"'
        b' Target="embeddings/oleObject1.bin"/>'
        b'<Relationship Id="m3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        b'attachedTemplate" Target="http://127.0.0.1:9/evil.dotm" TargetMode="External"/>'
    )
    name = "word/_rels/document.xml.rels"
    made[name] = made[name].replace(b"</Relationships>", links + b"</Relationships>")
    made |= {"word/vbaProject.bin": b"Sub AutoOpen()", "word/embeddings/oleObject1.bin": b"OLE"}
    (folder / "底.docx").write_bytes(packed(made))
    (folder / "骨架.yaml").write_text(SHORT, "utf-8")
    (folder / "答案.yaml").write_text(ANSWERS, "utf-8")
    code = runs(capsys, "build", "骨架.yaml", "--answers", "答案.yaml", "-o", "稿.docx", "--base", "底.docx")
    assert code == 0
    if code == 0:
        with zipfile.ZipFile(folder / "稿.docx") as draft:
            inside = b"".join(draft.read(member) for member in draft.namelist())
            assert not [member for member in draft.namelist() if "vba" in member or "ole" in member.lower()]
        for mark in (b"AutoOpen", b"OLE", b"evil.dotm"):
            assert mark not in inside


def calling_home(address: str) -> bytes:
    """A .docx that names `address` wherever the format lets a file be fetched from elsewhere."""
    kinds = ("attachedTemplate", "image", "hyperlink", "subDocument", "aFChunk", "frame", "oleObject", "video")
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = "".join(
        f'<Relationship Id="x{kind}" Type="{base}/{kind}" Target="{address}/{kind}" TargetMode="External"/>'
        for kind in kinds
    )
    picture = f'<w:pict><v:shape><v:imagedata r:id="ximage" r:href="ximage" src="{address}/src"/></v:shape></w:pict>'
    field = (
        f'<w:fldSimple w:instr=" INCLUDEPICTURE {address}/field "><w:r><w:t>图</w:t></w:r></w:fldSimple>'
        f'<w:fldSimple w:instr=" INCLUDETEXT {address}/text "><w:r><w:t>文</w:t></w:r></w:fldSimple>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DDE</w:instrText></w:r>'
        '<w:r><w:instrText>AUTO cmd "/c calc"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        p("青溪镇防汛工作汇报") + p("一、主要做法") + p("排查，，隐患。") + f"<w:p><w:r>{picture}</w:r>{field}</w:p>"
        '<w:p><w:hyperlink r:id="xhyperlink"><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>'
        '<w:subDoc r:id="xsubDocument"/><w:altChunk r:id="xaFChunk"/>' + p("【正文】")
    )
    made = parts(body)
    name = "word/_rels/document.xml.rels"
    made[name] = made[name].replace("</Relationships>", f"{links}</Relationships>")
    made["word/document.xml"] = (
        f'<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="{address}/style.xsl"?>{made["word/document.xml"]}'
    )
    return packed(made)


def test_nothing_is_fetched_for_a_docx_that_calls_home(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A server of our own listens where the file points; nobody may call it, whatever library reads the file."""
    (folder / "骨架.yaml").write_text(SHORT, "utf-8")
    (folder / "答案.yaml").write_text(ANSWERS, "utf-8")
    with socket.create_server(("127.0.0.1", 0)) as server:
        content = calling_home(f"http://127.0.0.1:{server.getsockname()[1]}")
        (folder / "材料.docx").write_bytes(content)
        entity = f'<!DOCTYPE x SYSTEM "http://127.0.0.1:{server.getsockname()[1]}/x.dtd"><x/>'
        (folder / "定义.docx").write_bytes(packed(parts("") | {"word/document.xml": entity}))
        build = ("build", "骨架.yaml", "--answers", "答案.yaml", "-o", "稿.docx", "--base")
        for arguments in (
            ("outline", "材料.docx"), ("check", "材料.docx"), ("check", "材料.docx", "--annotate", "批.docx"),
            ("check", "材料.docx", "--fix", "--yes"), ("clean", "材料.docx"),
            (*build, "材料.docx"), ("outline", "稿.docx"),
        ):  # fmt: skip
            assert runs(capsys, *arguments) in (0, 1), arguments
        for refused in (["outline", "定义.docx"], [*build, "定义.docx", "--force"], ["again", "材料.docx"]):
            assert runs(capsys, *refused) == 2, refused
        runs(capsys, "mine", "材料.docx", "--one")
        server.settimeout(0)
        with pytest.raises(BlockingIOError):
            server.accept()
    with zipfile.ZipFile(folder / "稿.docx") as draft:
        inside = b"".join(draft.read(name) for name in draft.namelist())
    for mark in (b"INCLUDE", b"DDEAUTO", b"style.xsl", b"/src", b"/image", b'/attachedTemplate"', b'/subDocument"'):
        assert mark not in inside, mark
    assert inside.count(b"127.0.0.1") == 1, "a link that a reader follows by hand stays"


def bombs() -> dict[str, bytes]:
    """Name → a .docx that unpacks to far more than it is."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for at in range(10_001):
            archive.writestr(str(at), b"")
    return {
        "entities": packed(parts("") | {"word/document.xml": f'<!DOCTYPE x [<!ENTITY a0 "哈">{levels}]><x>&a9;</x>'}),
        "ratio": packed(parts("") | {"word/document.xml": "<a>" + " " * 90_000_000}),
        "members": out.getvalue(),
    }


@pytest.mark.parametrize("name", ["entities", "ratio", "members"])
def test_a_bomb_in_every_command_that_takes_a_docx(name: str, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "弹.docx").write_bytes(bombs()[name])
    (folder / "骨架.yaml").write_text(SHORT, "utf-8")
    (folder / "答案.yaml").write_text(ANSWERS, "utf-8")
    build = ("build", "骨架.yaml", "--answers", "答案.yaml", "-o", "稿.docx", "--base", "弹.docx")
    for arguments in (
        ("outline", "弹.docx"), ("check", "弹.docx"), ("clean", "弹.docx"), ("mine", "弹.docx"), build,
        ("check", "弹.docx", "--annotate", "批.docx"), ("check", "弹.docx", "--fix", "--yes"),
    ):  # fmt: skip
        assert runs(capsys, *arguments) == 2
