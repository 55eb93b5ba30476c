"""A survey takes time that grows as the document does."""

import time

from drafter.mining.survey.articles import survey
from drafter.outline import outline
from drafter.readers import lines_of

LINE = "先后组织网格员入户{0}次，登记隐患{0}处，通过逐户走访补齐台账，"
"""Such lines are joined into one paragraph of thousands of pieces."""


def test_four_times_the_lines_of_a_paragraph_take_about_four_times_as_long() -> None:
    def cost(lines: int) -> float:
        text = "\n".join(["网格工作汇报", "", *map(LINE.format, range(lines))])
        document = outline(lines_of(text.encode(), "汇报.txt"), "汇报.txt")
        start = time.process_time()
        assert survey(document)
        return time.process_time() - start

    small = min(cost(3000) for _ in range(2))
    assert cost(12_000) < 10 * small + 0.2
