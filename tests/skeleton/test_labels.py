from drafter.skeleton.labels import ending_lines, opening_lines
from drafter.skeleton.model import Skeleton


def test_what_a_skeleton_has_around_its_sections_is_told_in_reading_order() -> None:
    skeleton = Skeleton(
        "甲", masthead=("简报",), title="题", byline=("某局", "日期"), preamble=("现汇报如下：",), signature=("某局",)
    )
    assert list(opening_lines(skeleton)) == [
        ("版头", "简报"), ("题目", "题"), ("署名", "某局"), ("署名", "日期"), ("开头", "现汇报如下："),
    ]  # fmt: skip
    assert list(ending_lines(skeleton)) == [("落款", "某局")]
