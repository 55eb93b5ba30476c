"""The lines in which a skeleton is shown before it is saved anew."""

from drafter.app.mining.updating import told
from drafter.skeleton import Node, Repeat, Skeleton, Slot


def test_every_text_of_a_skeleton_is_told_from_top_to_end() -> None:
    skeleton = Skeleton(
        "甲",
        masthead=("工作简报",),
        title="题目",
        subtitle="副题",
        byline=("某局",),
        salutation="各位领导：",
        preamble=("今年以来。",),
        sections=(
            Node("在{{ 方面 }}上见实效", "一、", repeat=Repeat("做法", min=2, max=4, default=3), body=("正文。",)),
        ),
        closing=("特此报告。",),
        signature=("{{ 单位 }}",),
        imprint=("报：县委办",),
        slots=(Slot("单位", "单位全称", examples=("云岭县水务局",)),),
    )
    assert told(skeleton) == [
        "版头：工作简报",
        "题目：题目",
        "副标题：副题",
        "署名：某局",
        "称谓：各位领导：",
        "开头：今年以来。",
        "问：单位　单位全称（如 云岭县水务局）",
        "一、在{{ 方面 }}上见实效（写 2–4 个，通常 3 个）",
        "　正文：正文。",
        "结尾：特此报告。",
        "落款：{{ 单位 }}",
        "版记：报：县委办",
    ]
