"""Makes the pictures of README.md from real runs: a question on the screen, and the first page of a draft.

    python -m tests.support.pictures

The page needs LibreOffice, pdftoppm and Noto's Chinese fonts, which stand for the faces of GB/T 9704.
"""

import subprocess
import tempfile
from pathlib import Path

import pyte
from PIL import Image, ImageDraw, ImageFont

from tests.office_desk import Desk
from tests.terminal import CTRL_C, ROOT, Sitting

PICTURES = ROOT / "tests" / "pictures"
LARGEST = 120_000
"""Bytes of the largest picture that is let into the repository."""
SIZE = 20
"""Pixels of a full-width character; half of it is one column."""
LINE = 26
MARGIN = 12
PAPER, INK = "#1e2127", "#d7dae0"
COLOURS = {
    "red": "#e06c75", "green": "#98c379", "brown": "#e5c07b", "yellow": "#e5c07b", "cyan": "#56b6c2", "blue": "#61afef",
    "magenta": "#c678dd", "white": "#ffffff", "black": "#3e4451", "brightblack": "#8b929e", "default": INK,
}  # fmt: skip
FACES = {
    "Noto Serif CJK SC": ("方正小标宋简体", "仿宋_GB2312", "仿宋", "楷体_GB2312", "楷体", "宋体"),
    "Noto Sans CJK SC": ("黑体",),
}
"""Free face → the faces for which the page shows it, so that the picture looks the same on every machine."""
ANSWERS = (
    ("本单位全称", "云岭县应急管理局"),
    ("这项工作叫什么", "模范机关创建"),
    ("写哪一段时间", ""),
    ("以什么为统领", "党的政治建设"),
    ("一句话概括怎么做的", "坚持一手抓业务、一手抓队伍"),
    ("一句话概括取得了什么成效", "群众满意度由89.2%提高到96.5%"),
    ("写几个方面的表率", ""),
    ("在哪个方面作表率", "政治"),
    ("打造什么样的机关", "对党忠诚"),
    ("这个方面写几条做法", "2"),
    ("这一条的小标题", "抓实理论武装"),
    ("具体怎么做的", "全年集中学习46次"),
)
NEXT = "这一条的小标题"


def main() -> None:
    """Writes interview.png and page.png."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        save(interview(folder), PICTURES / "interview.png")
        save(page(folder), PICTURES / "page.png")


def interview(folder: Path) -> Image.Image:
    """The screen of 24 lines at a question in the middle of an interview."""
    desk = Desk(folder / "desk", folder / "home")
    desk.folder.mkdir(parents=True)
    sitting = Sitting(["new", "四个表率"], desk.home, desk.folder, painted=True)
    for question, answer in ANSWERS:
        sitting.answers(question, answer)
    sitting.sees(f"？ {NEXT}")
    sitting.presses("严守值")
    sitting.sees("# 总览")
    assert sitting.picture
    picture = drawn(sitting.picture)
    sitting.presses(CTRL_C)
    sitting.ends()
    return picture


def page(folder: Path) -> Image.Image:
    """The first page of the draft of answers that stand beside the pictures, as `--preview` shows it."""
    desk = Desk(folder / "written", folder / "home")
    desk.folder.mkdir(parents=True)
    desk.home.mkdir(exist_ok=True)
    fonts, answers = desk.home / "fonts.conf", PICTURES / "答案.yaml"
    fonts.write_text(_substitutes(), "utf-8")
    done = desk.run(f"FONTCONFIG_FILE={fonts} drafter build 四个表率 --answers '{answers}' -o 稿.docx --preview")
    if done.returncode:
        raise subprocess.CalledProcessError(done.returncode, done.args, done.stdout, done.stderr)
    return Image.open(desk.folder / "稿-预览-1.png").convert("L")


def drawn(screen: pyte.Screen) -> Image.Image:
    """The screen as a terminal shows it, full-width characters two columns wide."""
    plain, bold = (ImageFont.truetype(str(path), SIZE, index=index) for path, index in (_font(""), _font(":bold")))
    half = SIZE // 2
    picture = Image.new("RGB", (screen.columns * half + 2 * MARGIN, screen.lines * LINE + 2 * MARGIN), PAPER)
    pen = ImageDraw.Draw(picture)
    for row in range(screen.lines):
        for column in range(screen.columns):
            mark = screen.buffer[row][column]
            left, top = MARGIN + column * half, MARGIN + row * LINE
            ink, ground = (
                COLOURS.get(mark.fg, f"#{mark.fg}"),
                COLOURS.get(mark.bg, PAPER) if mark.bg != "default" else PAPER,
            )
            if mark.reverse:
                ink, ground = ground, ink
            if ground != PAPER:
                pen.rectangle((left, top, left + half - 1, top + LINE - 1), fill=ground)
            if mark.data.strip():
                pen.text((left, top), mark.data, fill=ink, font=bold if mark.bold else plain)
    at = (MARGIN + screen.cursor.x * half, MARGIN + screen.cursor.y * LINE)
    pen.rectangle((at[0], at[1] + 2, at[0] + 1, at[1] + LINE - 3), fill=INK)
    return picture


def _substitutes() -> str:
    """A fontconfig file that puts the free faces for the others."""
    rules = [
        f'<match target="pattern"><test name="family"><string>{missing}</string></test>'
        f'<edit name="family" mode="assign" binding="same"><string>{face}</string></edit></match>'
        for face, names in FACES.items()
        for missing in names
    ]
    return "\n".join(["<fontconfig>", "<include>/etc/fonts/fonts.conf</include>", *rules, "</fontconfig>", ""])


def _font(style: str) -> tuple[str, int]:
    """File and face number of a fixed-width Chinese font."""
    command = ["fc-match", "-f", "%{file}\t%{index}", f"Noto Sans Mono CJK SC{style}"]
    path, index = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split("\t")
    return path, int(index)


def save(picture: Image.Image, path: Path) -> None:
    """Writes a small PNG; raises ValueError where it is larger than the repository takes."""
    picture.quantize(32 if picture.mode == "RGB" else 8).save(path, optimize=True)
    if path.stat().st_size > LARGEST:
        raise ValueError(f"{path.name} has {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
