"""What reading a folder of .txt files costs beside one plain pass of decoding over the same bytes, and .docx beside
python-docx.

python -m tests.bench.readers FOLDER
"""

import io
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

import docx
from docx.shared import Pt

from drafter.readers import lines_of, report_files


def seconds(work: Callable[[], object]) -> float:
    """CPU seconds of the fastest of five runs."""
    taken = []
    for _ in range(5):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def plain(contents: list[bytes]) -> None:
    """Decodes each file once."""
    for content in contents:
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            content.decode("gb18030", "replace")


def as_docx(report: str) -> bytes:
    """A report as a .docx whose figures are runs of their own, as word processors save them."""
    made = docx.Document()
    for line in report.splitlines():
        paragraph = made.add_paragraph()
        for text in filter(None, re.split(r"(\d+)", line)):
            paragraph.add_run(text).font.size = Pt(16)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def with_python_docx(contents: list[bytes]) -> None:
    """Takes the text of each file."""
    for content in contents:
        "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(content)).paragraphs)


def main() -> None:
    """Prints the two times and their ratio."""
    files = [Path(file) for file in report_files([Path(sys.argv[1])])[0] if file.endswith(".txt")]
    contents = [file.read_bytes() for file in files]
    base = seconds(lambda: plain(contents))
    read = seconds(lambda: [lines_of(content, "a.txt") for content in contents])
    print(f"{len(files)} files: decoding {base:.3f} s, reading {read:.3f} s, ratio {read / base:.1f}")


if __name__ == "__main__":
    main()
