from tests.bench.__main__ import table
from tests.bench.measure import Row


def test_what_was_not_measured_this_time_stays_in_the_table() -> None:
    both = table("", [Row("读", "解码", 9.0, 10), Row("写", "docxtpl", 0.5, 1)], "1000")
    again = table(both, [Row("写", "docxtpl", 0.25, 1)], "1000")
    assert [line for line in again.splitlines() if line.startswith("| ")][1:] == [
        "| 读 | 解码 | 9.00 | ≤ 10 |",
        "| 写 | docxtpl | 0.25 | ≤ 1.00 |",
    ]
