"""The outline of a report, as a person reads it."""

from collections.abc import Iterator

import pytest

from drafter.document import Article, Document, Noise, Paragraph
from drafter.screen.console import console
from drafter.screen.outline import print_outline


@pytest.fixture(autouse=True)
def fresh() -> Iterator[None]:
    console.cache_clear()
    yield
    console.cache_clear()


def shown(capsys: pytest.CaptureFixture[str], document: Document) -> list[str]:
    print_outline(document)
    return capsys.readouterr().out.splitlines()


def test_what_stands_under_the_title_is_called_by_what_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    article = Article(
        line=1,
        title=Paragraph("关于河道巡查的汇报", 1),
        subtitle=Paragraph("——上半年", 2),
        byline=(Paragraph("柳溪镇", 3),),
        salutation=Paragraph("各位代表：", 4),
    )
    assert shown(capsys, Document(articles=(article,)))[:4] == [
        "关于河道巡查的汇报  第1行",
        "├── 副标题：——上半年  2",
        "├── 署名：柳溪镇  3",
        "└── 称谓：各位代表：  4",
    ]
    bare = shown(capsys, Document(articles=(Article(title=Paragraph("汇报")),)))
    assert not any(name in line for line in bare for name in ("副标题", "称谓"))


@pytest.mark.parametrize(("count", "rest"), [(40, []), (42, ["  ……还有 2 处，全部见 --format json"])])
def test_of_much_noise_the_rest_is_counted(count: int, rest: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, Document(noise=tuple(Noise(number, "— 1 —", "页码") for number in range(1, count + 1))))
    assert f"去掉的杂质 {count} 处：" in lines
    assert sum("页码：" in line for line in lines) == 40
    assert [line for line in lines if "还有" in line] == rest


def test_noise_is_cut_to_what_tells_it(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, Document(noise=(Noise(1, "广" * 36, "广告"), Noise(2, "告" * 37, "广告", whole=False))))
    text = "".join(line.strip() for line in lines)  # a long one goes on in the next line
    assert text.endswith("第 1 行 广告：" + "广" * 36 + "第 2 行内 广告：" + "告" * 35 + "…")
