"""The sample library is what its README says, and the two .docx in it come from their script."""

import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
FILES = sorted(path for path in SEEDS.iterdir() if path.name != "README.md")


def test_every_file_stands_in_the_readme_and_none_that_is_not_there() -> None:
    named = re.findall(r"^\| (\S.*?\.(?:txt|docx)) \|", (SEEDS / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(named) == [path.name for path in FILES]


@pytest.mark.parametrize("path", [path for path in FILES if path.suffix == ".txt"], ids=lambda path: path.stem)
def test_a_report_is_as_long_as_real_ones(path: Path) -> None:
    content = path.read_bytes()
    encoding = "gb18030" if path.name.startswith("双樟镇") else "utf-8-sig"
    assert 1_200 <= len(content.decode(encoding)) <= 6_000


def test_the_dirt_of_real_libraries_is_there() -> None:
    contents = {path.name: path.read_bytes() for path in FILES}
    assert sum(content.startswith(b"\xef\xbb\xbf") for content in contents.values()) == 1
    assert sum(b"\r\n" in content for name, content in contents.items() if name.endswith(".txt")) == 1
    everything = "\n".join(c.decode("utf-8-sig", "replace") for n, c in contents.items() if n.endswith(".txt"))
    for mark in ("##vipbegin##", "公众号", "首页 >", "— 3 —", "××局", "20××年", "D员", "篇1"):
        assert mark in everything


def test_the_docx_files_are_what_their_script_makes(tmp_path: Path) -> None:
    script = ROOT / "tests" / "support" / "make_seed_docx.py"
    subprocess.run([sys.executable, script, tmp_path], check=True, capture_output=True)
    made = sorted(tmp_path.glob("*.docx"))
    assert [path.name for path in made] == [path.name for path in FILES if path.suffix == ".docx"]
    for path in made:
        with zipfile.ZipFile(path) as new, zipfile.ZipFile(SEEDS / path.name) as kept:
            for part in ("word/document.xml", "word/numbering.xml"):
                assert new.read(part) == kept.read(part)
