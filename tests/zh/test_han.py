"""A class of all Chinese characters finds the same however it is compiled."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.zh.han import compiled

TEXTS = st.text("一二河道清理龥AZaz_09 \t\u3000“”（）()[]、，。-×*", max_size=30)


@pytest.mark.parametrize(
    "regex",
    [
        "[一-龥]",
        "[一-鿿]{2,4}?河",
        r"[\u4e00-\u9fff]+",
        "[一-龥“”]{2,}",
        r"[\u4e00-\u9fff\d、 \u3000]{2,6}$",
        r"[一-龥\[\]()]+",
        r"(?<=[\u4e00-\u9fff）)])-(?=[一-鿿“])",
        r"(?<![一-龥])[A-Z]",
        r"\[[一-龥]\]",
        r"[^一-龥]+",
    ],
)
@given(text=TEXTS)
def test_it_finds_what_the_class_as_written_finds(regex: str, text: str) -> None:
    spans = [match.span() for match in compiled(regex, re.MULTILINE).finditer(text)]
    assert spans == [match.span() for match in re.finditer(regex, text, re.MULTILINE)]
