"""Copies of a report as they turn up in old folders: laid out anew, cut off, with adverts, masked, in other widths."""

import re
from collections.abc import Callable

from drafter.zh.width import full_width_punctuation

ADVERT = "（更多材料请加客服微信 gw{number:03d}，扫码入群领取全年范文）"
_HALF = str.maketrans("，；：？！（）", ",;:?!()")
_PLACES = re.compile("云岭县|青禾县|临江区|望湖区|澄川市|柳渡街道|石坞街道|松涛镇|青溪镇|双樟镇|云鹭乡")


def laid_out_anew(text: str) -> str:
    """Items inside a paragraph on lines of their own, paragraphs set in and apart."""
    broken = re.sub("(?<=[。；])(?=[一二三四五六]是)", "\n", text)
    return "\n\n".join(f"　　{line.strip()}" for line in broken.split("\n") if line.strip()) + "\n"


def cut_off(text: str) -> str:
    """The first two thirds."""
    return text[: len(text) * 2 // 3]


def with_adverts(text: str) -> str:
    """An advert between paragraphs, and one behind a heading."""
    lines = text.split("\n")
    for number, place in enumerate(range(len(lines) - 2, 3, -6)):
        lines.insert(place, ADVERT.format(number=number))
    heading = next((n for n, line in enumerate(lines) if re.match("[一二三]、", line)), None)
    if heading is not None:
        lines[heading] += "【更多公文，微信：gongwen99】"
    return "\n".join(lines)


def masked(text: str) -> str:
    """What tells the unit and the year crossed out; D for 党, as offices write it to pass filters."""
    text = re.sub("党(?=[建员委组支课])", "D", text)
    return re.sub("20[0-9]{2}(?=年)", "20**", _PLACES.sub(lambda match: "X" + match.group()[-1], text))


def in_half_width(text: str) -> str:
    """Marks as they are typed without an input method."""
    return text.translate(_HALF)


def in_full_width(text: str) -> str:
    """The other way round."""
    return full_width_punctuation(text)


PERTURBATIONS: tuple[Callable[[str], str], ...] = (
    laid_out_anew,
    cut_off,
    with_adverts,
    masked,
    in_half_width,
    in_full_width,
)
