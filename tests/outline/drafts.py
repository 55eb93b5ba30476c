"""Strategies for well-formed articles, as drafts are: typed ordinals, roles, all layouts."""

from hypothesis import strategies as st

from drafter.document import Article, Paragraph, Section
from drafter.document.model import Layout
from drafter.zh.ordinals import ordinal

_WORDS = (
    "统筹 窗口 群众 服务 阵地 队伍 项目 河道 台账 课堂 网格 驿站 流程 档案 护林 清淤 管网 夜校 巡查 回访 公示 登记 "
    "走访 联办 补种 修缮 结对 评议 培训 轮值"
)
WORDS = st.sampled_from(_WORDS.split())
SUBJECTS = st.sampled_from(("畜牧", "气象", "史志", "老龄", "盐业", "邮政", "茶叶", "桥梁"))
"""Of titles alone: a last paragraph that takes up the title's words is a closing."""
SCHEMES = ("", "一、", "（一）", "1.", "（1）", "①", "一是")
"""From the coarsest on; those of a child are finer than its parent's."""
INLINE = ("一是", "一要", "第一，")


def phrases(least: int, most: int) -> st.SearchStrategy[str]:
    """Some words on end."""
    return st.lists(WORDS, min_size=least, max_size=most).map("".join)


HEADINGS = st.lists(phrases(2, 4), min_size=1, max_size=2).map("，".join)
SENTENCES = st.lists(phrases(2, 5), min_size=2, max_size=4).map(lambda parts: "，".join(parts) + "。")
BODIES = st.lists(SENTENCES, min_size=1, max_size=3).map(lambda parts: Paragraph("".join(parts)))


@st.composite
def sections(draw: st.DrawFn, depth: int = 1, coarsest: int = 0) -> tuple[Section, ...]:
    """Siblings of one scheme and one layout, and their subtrees."""
    at = draw(st.integers(coarsest, min(coarsest + 2, len(SCHEMES) - 1)))
    layout: Layout = draw(st.sampled_from(("line", "runin"))) if SCHEMES[at] else "line"
    markers = [ordinal(SCHEMES[at], number) for number in range(1, draw(st.integers(2, 3)) + 1)]
    found = [draw(_section(depth, marker, layout, at + 1)) for marker in markers]
    if layout == "runin" and len(found) > 2 and all(len(one.body) == 1 for one in found[:-1]):
        found[-1] = found[-1]._replace(body=found[-1].body[:1])  # what stands under such a list is a closing
    return tuple(found)


@st.composite
def _section(draw: st.DrawFn, depth: int, marker: str, layout: Layout, finer: int) -> Section:
    body = tuple(draw(st.lists(BODIES, min_size=1, max_size=2)))
    end = draw(st.sampled_from("。：")) if layout == "runin" else draw(st.sampled_from(("", "。", "：")))
    children: tuple[Section, ...] = ()
    kind = draw(st.sampled_from(("none", "none", "deeper", "inline")))
    if kind == "deeper" and depth < 4 and finer < len(SCHEMES):
        children = draw(sections(depth + 1, finer))
    elif kind != "none":
        children = draw(_inline(depth + 1, marker[-1:]))
    return Section(Paragraph(draw(HEADINGS)), depth, marker, 0, end, layout, body, children)


@st.composite
def _inline(draw: st.DrawFn, depth: int, above: str) -> tuple[Section, ...]:
    scheme = draw(st.sampled_from([scheme for scheme in INLINE if scheme[-1] != above]))
    found = []
    for number in range(1, draw(st.integers(2, 4)) + 1):
        body = tuple(draw(st.lists(BODIES, max_size=1)))
        heading = Paragraph(draw(HEADINGS))
        found.append(Section(heading, depth, ordinal(scheme, number), 0, "。" if body else "；", "inline", body))
    found[-1] = found[-1]._replace(end="。")
    return tuple(found)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """An article with all its parts, or without some."""
    return Article(
        title=Paragraph("".join(draw(st.lists(SUBJECTS, min_size=2, max_size=5))) + "工作总结"),
        subtitle=draw(st.none() | phrases(2, 4).map(lambda text: Paragraph("——" + text))),
        byline=tuple(draw(st.lists(phrases(2, 3).map(lambda text: Paragraph(text + "局")), max_size=1))),
        salutation=draw(st.none() | st.just(Paragraph("各位领导、同志们："))),
        preamble=tuple(draw(st.lists(BODIES, max_size=2))),
        sections=draw(sections()),
        closing=tuple(draw(st.lists(BODIES.map(lambda part: Paragraph("下一步，" + part.text)), max_size=1))),
        signature=draw(st.sampled_from(((), (Paragraph("清源县档案局"), Paragraph("2026年1月9日"))))),
    )
