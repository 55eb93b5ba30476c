"""Which bodies a report calls by their level alone."""

import pytest

from drafter.mining.short_names import named_by_level


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("与省中医院共建门诊部", ["省中医院"]),
        ("恳请市防指调拨冲锋舟", ["市防指"]),
        ("县一中的食堂对外开放", ["县一中"]),
        ("联合县医院到村里义诊", ["县医院"]),
        ("全县医院都装了电梯", []),
        ("县级医院的号好挂了", []),
        ("城市公司的水管换了", []),
        ("社区医院早七点开门", []),
        ("市县医院结成对子", []),
        ("县乡村三级医院联网", []),
    ],
)
def test_a_body_called_by_its_level_is_named(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in named_by_level(text)] == names
