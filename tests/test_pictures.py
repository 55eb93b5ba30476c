"""README's pictures are small, and the script that makes them still can."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image

from tests.office import need_office
from tests.support.pictures import LARGEST, PICTURES, interview, page, save
from tests.terminal import ROOT


@pytest.mark.parametrize("name", ["interview.png", "page.png"])
def test_it_is_small_and_shown(name: str) -> None:
    assert (PICTURES / name).stat().st_size <= LARGEST
    assert f"](tests/pictures/{name})" in (ROOT / "README.md").read_text("utf-8")


def need_fonts() -> None:
    need_office()
    if (
        "NotoS"
        not in subprocess.run(["fc-match", "Noto Sans Mono CJK SC", "file"], capture_output=True, text=True).stdout
    ):
        pytest.skip("Noto's Chinese fonts are not installed")


def test_the_screen_is_drawn(tmp_path: Path) -> None:
    need_fonts()
    picture = interview(tmp_path / "run")
    colours = picture.getcolors(maxcolors=picture.width * picture.height)
    assert colours is not None
    ground = max(count for count, _ in colours)
    assert ground < 0.97 * picture.width * picture.height


def test_the_page_is_drawn_and_too_large_a_picture_refused(tmp_path: Path) -> None:
    need_fonts()
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm is not installed")
    picture = page(tmp_path / "run")
    assert picture.height / picture.width == pytest.approx(297 / 210, abs=0.01)
    with pytest.raises(ValueError, match="bytes"):
        save(Image.effect_noise((1200, 1200), 100), tmp_path / "large.png")
