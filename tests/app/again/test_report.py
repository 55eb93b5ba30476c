from collections.abc import Sequence
from pathlib import Path

from drafter.app.again.report import called, report_in
from drafter.document import Article
from tests.cli.test_again import TWO_IN_ONE


def test_the_report_that_is_picked_of_several_is_given(tmp_path: Path) -> None:
    (tmp_path / "去年.txt").write_text(TWO_IN_ONE, "utf-8")
    offered: list[str] = []

    def first(reports: Sequence[Article]) -> Article:
        offered.extend(map(called, reports))
        return reports[0]

    assert called(report_in(tmp_path / "去年.txt").article) == "石板镇2025年清井方案"
    assert called(report_in(tmp_path / "去年.txt", first).article) == "石板镇关于印发2025年清井方案的通知"
    assert offered == ["石板镇关于印发2025年清井方案的通知", "石板镇2025年清井方案"]
