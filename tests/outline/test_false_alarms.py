"""Running text has no outline, whatever numerals it holds."""

from pathlib import Path

import pytest

from drafter.document.walk import walk
from drafter.outline import outline
from tests.outline.support import lines_of

PROSE = (Path(__file__).parent / "cases" / "正文.txt").read_text("utf-8")

SENTENCES = [
    "第一时间赶到现场的是网格员，第二天大家才知道他们一夜没睡。",
    "步调统一是办好这件事的前提，目标专一是办成这件事的保证。",
    "数据显示，今年的产量达到\n2019年的1.5倍，超过预期，农户的收入也跟着涨了上来。",
    "54.2：这是仓库的读数，超过就要通风。",
    "他办事一是一，二是二，从来不打折扣，群众都服他。",
    "三要素齐备，才好开工，四是个吉利的数字，大家都这么说。",
    "首先进村的是医疗队，其次序没有什么讲究。",
    "一、二季度雨量偏少，三、四季度才补上来。",
    "3.5%的耕地受了淹，补种之后收成没有大碍。",
    "5、6月份是农忙的时候，开会要尽量避开。",
    "第一书记到任之后，走遍了全村，第二书记随后也到了。",
    "（以下简称“三办”）负责日常事务，（二）班的学生也来帮忙。",
    "其一贯的做法是先试点再推开，其二次创业的故事大家都听过。",
    "一方面要看水，另一方面要看人，哪一头都松不得。",
    "最后一公里是用脚走完的，最后，大家在祠堂前合了影。",
    "稽查队守在码头，专查倒卖船票的人，也查无证摆渡的。",
    "老人眼花，家信都请邻居代写。",
    "同志们辛苦了，下一步怎么走，大家心里都有数。",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_no_node(sentence: str) -> None:
    for text in (sentence, f"会上，有人说起了去年的事。{sentence}大家听了都点头。", f"他说：\n{sentence}\n大家点头。"):
        document = outline(lines_of(text))
        assert [s.marker + s.heading.text for a in document.articles for s, _ in walk(a.sections)] == []
        assert document.anomalies == ()
        assert document.noise == ()


def test_prose_has_no_outline() -> None:
    document = outline(lines_of(PROSE))
    assert [s.heading.text for a in document.articles for s, _ in walk(a.sections)] == []
    assert len(document.articles) == 1
