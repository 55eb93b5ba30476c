"""What marks a line that was typed or pasted as an item of a list."""

import pytest

from drafter.zh.items import marker_length


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("1. 清淤", "1. "),
        ("（二）清淤", "（二）"),
        ("十一、清淤", "十一、"),
        ("三是清淤", "三是"),
        ("第四，清淤", "第四，"),
        ("⑤清淤", "⑤"),
        ("● 清淤", "● "),
        ("-", "-"),
        ("1.5公里渠道", ""),
        ("-3度以下停工", ""),
        ("一家一户上门", ""),
        ("三要素保障", ""),
        ("一、二、三产业融合", ""),
        ("一、二产业一起抓", ""),
        ("三要守纪律", "三要"),
        ("清淤1. 二号渠", ""),
        ("", ""),
    ],
)
def test_the_marker_of_an_item(line: str, marker: str) -> None:
    assert line[: marker_length(line)] == marker
