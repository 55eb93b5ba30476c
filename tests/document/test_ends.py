import pytest

from drafter.document import Paragraph
from drafter.document.ends import attached_from, is_date, list_from


@pytest.mark.parametrize(
    ("under", "at"),
    [
        ((), 2),
        (("附表", "项目明细表"), 2),
        (("附件1：明细表",), 2),
        (("（联系人：某某）",), 2),
        (("附带说明如下",), 3),
        (("（送审稿）",), 3),
        (("参会回执", "单位：", "姓名："), 2),
        (("责任人名单", "河段\t责任人", "东溪\t某某"), 2),
        (("附件：1.明细表", "2.责任人名单"), 2),
        (("联系电话：",), 3),
        (("情况说明", "各村要做好排查", "各户要做好登记", "甲\t乙"), 6),
    ],
)
def test_what_stands_under_a_signature_begins_at_its_mark(under: tuple[str, ...], at: int) -> None:
    parts = tuple(map(Paragraph, ("松溪县水务局", "2025年12月20日", *under)))
    assert attached_from(parts) == min(at, len(parts))
    table = Paragraph("甲\t乙", rows=(("甲", "乙"),))
    assert attached_from((*parts[:2], table)) == 2


@pytest.mark.parametrize(
    ("closing", "at"),
    [
        (("特此报告。", "附件：1.清单", "2.办法"), 1),
        (("附件2：清单",), 0),
        (("特此报告。", "附件报送及时。"), 2),
        ((), 0),
    ],
)
def test_a_list_of_what_is_attached_begins_with_its_word(closing: tuple[str, ...], at: int) -> None:
    assert list_from(tuple(map(Paragraph, closing))) == at


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("2026年3月12日", True),
        (" （2026年3月12日） ", True),
        ("二〇二六年三月十二日", True),
        ("一九九八年三月", True),
        ("20××年×月×日", True),
        ("【待填：年份】年3月12日", True),
        ("2026年【待填：几月】月【待填：几日】日", True),
        ("【待填：落款日期】", True),
        ("【待填：本单位全称】", False),
        ("2026年3月12日印发", False),
        ("2026年工作总结", False),
        ("三年三月", False),
        ("柳溪县局", False),
    ],
)
def test_what_is_a_date(text: str, dated: bool) -> None:
    assert is_date(text) is dated
