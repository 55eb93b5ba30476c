"""Drafts for the tests: one with every feature, and a Hypothesis strategy for any."""

from hypothesis import strategies as st

from drafter.document import Article, Blank, Paragraph, Section
from drafter.writers import DocxOptions, EmbeddedData, FrontMatter
from drafter.writers.options import Attachment
from drafter.zh.ordinals import ordinal

TEXT = (
    "柳溪县把“一次办好”作为承诺，设综合窗口18个、自助终端26台，全年办结事项3,128件（其中网上2,046件），"
    "平均用时由5.5天减到2.1天，群众满意度达到98.7%……"
)
DATA = EmbeddedData("name: 窗口服务\ntitle: '<{{ 单位 }}&>'\n", "单位: 柳溪县政务服务局\n")
FRONT = FrontMatter(
    copy_number="000001",
    secrecy="机密★1年",
    urgency="特急",
    redhead=("柳溪县人民政府文件",),
    number="柳政发〔2026〕5号",
    signers=("甲某某",),
    recipients="市人民政府",
    attachments=(Attachment("2026年度窗口事项清单"), Attachment("窗口服务评价办法")),
    remark="联系人：乙某某",
    copies_to="县委办公室，县人大常委会办公室，县政协办公室",
    issuer="柳溪县人民政府办公室",
    issued_on="2026年3月12日",
)
EVERYTHING = DocxOptions(front=FRONT, toc=True, auto_number=True, data=DATA)


def blank(ask: str, slot: str = "", examples: tuple[str, ...] = ()) -> Paragraph:
    """A paragraph that is all blank."""
    text = f"【待填：{ask}】"
    return Paragraph(text, blanks=(Blank(0, len(text), slot or ask, ask, examples),))


def sentence(before: str, ask: str, after: str, slot: str = "") -> Paragraph:
    """A paragraph with a blank inside."""
    middle = f"【待填：{ask}】"
    start = len(before)
    return Paragraph(
        before + middle + after, blanks=(Blank(start, start + len(middle), slot or ask, ask, ("县政务服务局",)),)
    )


def table(rows: tuple[tuple[str, ...], ...]) -> Paragraph:
    """A table as a paragraph."""
    return Paragraph("\n".join("\t".join(row) for row in rows), rows=rows)


OFFICIAL = DocxOptions(
    front=FrontMatter(
        redhead=("柳溪县财政局文件", "柳溪县住房和城乡建设局", "柳溪县教育局"),
        number="柳财〔2026〕5号",
        signers=("甲某某", "乙某某", "丙某某"),
        attachments=(
            Attachment("事项清单", (Paragraph("一、范围"), Paragraph(TEXT))),
            Attachment("指标表", (table(tuple(tuple(f"第{r}行第{c}列" for c in range(12)) for r in range(5))),)),
        ),
        copies_to=FRONT.copies_to,
        issuer=FRONT.issuer,
        issued_on=FRONT.issued_on,
    ),
    sealed=True,
    data=DATA,
)
"""A joint document with 附件, one of them a wide table."""


def report(parts: int = 3, paragraphs: int = 2) -> Article:
    """A report with four levels, a run-in heading, items inside a paragraph, blanks, a table and a signature."""
    items = Section(
        Paragraph("完善评价办法"), 3, "1.", end="。", layout="runin", body=(Paragraph("每月通报一次。" + TEXT),)
    )
    body = tuple(Paragraph(TEXT * 2) for _ in range(paragraphs))
    steps = tuple(
        Section(Paragraph("把责任落到窗口"), 2, ordinal("（一）", n), body=body, children=(items,)) for n in (1, 2)
    )
    first = tuple(
        Section(Paragraph("用心办好群众的事"), 1, ordinal("一、", n + 1), children=steps) for n in range(parts)
    )
    rows = (("事项", "2025年", "2026年"), ("进驻窗口事项", "812", "907"), ("当场办结", "403", "655"))
    figures = Section(
        Paragraph("窗口数据"),
        1,
        ordinal("一、", parts + 1),
        body=(
            Paragraph("各项数据如下。"),
            table(rows),
            sentence("数据由", "数据来源单位", "核实。", "数据/1/来源"),
            sentence("再由", "数据来源单位", "公布。", "数据/1/来源"),
        ),
    )
    return Article(
        title=Paragraph("柳溪县政务服务局关于2026年度窗口服务优化提升工作情况的汇报"),
        subtitle=Paragraph("——在全县作风建设推进会上"),
        byline=(Paragraph("柳溪县政务服务局"), Paragraph("（2026年3月12日）")),
        salutation=Paragraph("各位领导、同志们："),
        preamble=(Paragraph(TEXT),),
        sections=(*first, figures),
        closing=(Paragraph("以上汇报，请予审议。"),),
        signature=(Paragraph("柳溪县政务服务局"), Paragraph("2026年3月12日")),
    )


_WORDS = st.sampled_from(
    [
        "办事窗口",
        "群众满意",
        "流程再造",
        "数据共享",
        "巡查台账",
        "压实责任",
        "补齐短板",
        "提质增效",
        "走访农户",
        "整治河道",
        "培训骨干",
        "督查问效",
    ]
)
_FIGURES = st.integers(2, 9999).map(lambda number: f"{number}件")


@st.composite
def headings(draw: st.DrawFn) -> str:
    """A heading of one or two clauses."""
    return "，".join(draw(st.lists(st.tuples(_WORDS, _WORDS).map("".join), min_size=1, max_size=2)))


@st.composite
def paragraphs(draw: st.DrawFn) -> Paragraph:
    """A paragraph of whole sentences, too long for a heading."""
    parts = draw(st.lists(st.tuples(_WORDS, _WORDS, _FIGURES, _WORDS).map("、".join), min_size=2, max_size=5))
    odd = draw(st.sampled_from(["", "（含“双休日”）", "A区—B区", "98.6%", "《窗口守则》", "<&>"]))
    return Paragraph(f"我们围绕{'，'.join(parts)}{odd}，办理有序，成效较好，群众认可。")


@st.composite
def blanked(draw: st.DrawFn) -> Paragraph:
    """A paragraph with blanks in it."""
    whole = draw(paragraphs())
    asked = draw(st.lists(_WORDS, min_size=1, max_size=2))
    text, blanks = whole.text, []
    for at, ask in enumerate(asked):
        visible = f"【待填：{ask}】"
        blanks.append(Blank(len(text), len(text) + len(visible), f"事项/{at + 1}/{ask}", ask))
        text += f"{visible}已办结。"
    return Paragraph(text, blanks=tuple(blanks))


@st.composite
def tables(draw: st.DrawFn) -> Paragraph:
    """A table, now and then one that lies on its side."""
    columns = draw(st.sampled_from([2, 3, 5, 14]))
    cell = st.one_of(_WORDS, _FIGURES, st.just(""))
    rows = draw(st.lists(st.lists(cell, min_size=columns, max_size=columns).map(tuple), min_size=1, max_size=3))
    head = tuple(f"第{number}项" for number in range(1, columns + 1))
    return table((head, *rows))


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """A draft of any shape that the office's four levels allow."""
    texts = st.one_of(paragraphs(), paragraphs(), blanked())
    body = st.one_of(
        st.lists(texts, min_size=1, max_size=2).map(tuple),
        st.tuples(paragraphs(), tables()),
        st.tuples(paragraphs(), tables(), texts),
    )

    def section(depth: int, scheme: str, number: int) -> Section:
        deeper = ("一、", "（一）", "1.", "（1）")[depth] if depth < 4 else ""
        count = draw(st.integers(0, 2)) if deeper else 0
        runin = depth > 1 and not count and draw(st.booleans())
        children = tuple(section(depth + 1, deeper, at + 1) for at in range(count))
        return Section(
            Paragraph(draw(headings())),
            depth,
            ordinal(scheme, number),
            end="。" if runin else "",
            layout="runin" if runin else "line",
            body=draw(body) if runin or not children or draw(st.booleans()) else (),
            children=children,
        )

    signature = (Paragraph("柳溪县政务服务局"), Paragraph("2026年3月12日")) if draw(st.booleans()) else ()
    top = draw(st.sampled_from(("一、", "一、", "")))
    return Article(
        title=Paragraph(f"关于{draw(headings())}工作情况的汇报"),
        subtitle=Paragraph("——柳溪县政务服务局窗口服务工作经验材料") if draw(st.booleans()) else None,
        byline=(Paragraph("柳溪县政务服务局"), Paragraph("（2026年3月12日）")) if draw(st.booleans()) else (),
        salutation=Paragraph("各位领导：") if draw(st.booleans()) else None,
        preamble=draw(body),
        sections=tuple(section(1, top, at + 1) for at in range(draw(st.integers(1, 3)))),
        closing=(Paragraph(draw(_CLOSINGS)),) if draw(st.booleans()) else (),
        signature=signature,
    )


_CLOSINGS = st.sampled_from(
    ("特此报告。", "以上汇报，请予审议。", "我们有信心把窗口办得更好，让群众少跑一趟路。", "窗口虽小，连着民心。")
)


@st.composite
def options(draw: st.DrawFn) -> DocxOptions:
    """Anything a user may ask for beside the text, the office's own paper left out."""
    contents = st.one_of(st.just(()), st.tuples(paragraphs()), st.tuples(paragraphs(), tables()), st.tuples(tables()))
    named = st.builds(Attachment, _WORDS.map(lambda word: f"{word}清单"), contents)
    front = FrontMatter(
        copy_number=draw(st.sampled_from(["", "000001"])),
        secrecy=draw(st.sampled_from(["", "机密★1年"])),
        redhead=draw(st.sampled_from([(), ("柳溪县人民政府文件",), ("柳溪县财政局文件", "柳溪县教育局")])),
        number=draw(st.sampled_from(["", "柳政发〔2026〕5号"])),
        signers=draw(st.sampled_from([(), ("甲某某",), ("甲某某", "乙某某", "丙某某")])),
        attachments=tuple(draw(st.lists(named, max_size=2))),
        remark=draw(st.sampled_from(["", "联系人：乙某某"])),
        copies_to=draw(st.sampled_from(["", "县委办公室，县人大常委会办公室"])),
        issuer=draw(st.sampled_from(["", "柳溪县人民政府办公室"])),
    )
    return DocxOptions(front, draw(st.booleans()), draw(st.booleans()), draw(st.booleans()))
