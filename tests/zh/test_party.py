import pytest

from drafter.zh.party import party_spelt_out


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("推进D建引领，选强D务干部", "推进党建引领，选强党务干部"),
        ("从严治D主体责任", "从严治党主体责任"),
        ("D小组学D史", "党小组学党史"),
        ("对D忠诚，永远跟D走", "对党忠诚，永远跟党走"),
        ("爱D、爱国", "爱党、爱国"),
        ("服务型D组织", "服务型党组织"),
    ],
)
def test_a_letter_that_stands_for_the_party_is_read(text: str, read: str) -> None:
    assert party_spelt_out(text) == read


@pytest.mark.parametrize(
    "text",
    ["选方案D的理由", "补充维生素D的人群", "A、B、C、D四类", "D级危房", "D区和D座", "3D打印", "D大调", "CD盘", "组长D"],
)
def test_a_letter_that_names_one_of_a_series_stays(text: str) -> None:
    assert party_spelt_out(text) == text
