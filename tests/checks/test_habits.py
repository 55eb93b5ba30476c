from drafter.checks import ReadArchive, check_facts, run_rules
from drafter.checks.habits import gathered
from tests.checks.support import document_of

SOUND = "各单位分头落实，按期销号。"
HALF = "各单位分头落实,按期销号。"


def rules_in(text: str) -> list[tuple[str, int]]:
    document = document_of(text)
    return [(one.rule, one.line) for one in gathered(document, run_rules(document)) if one.level != "hint"]


def text_of(lines: list[str]) -> str:
    return "\n".join(["青禾县林业局工作总结", *(f"{number}号林场{line}" for number, line in enumerate(lines, 1))])


def test_what_a_text_does_throughout_is_told_once_beside_its_other_faults() -> None:
    lines = [HALF] * 30
    lines[11] += "成效明显。。"
    assert rules_in(text_of(lines)) == [("P01", 2), ("P07", 13)]


def test_how_often_is_said_and_what_mends_it() -> None:
    document = document_of(text_of([HALF] * 30))
    [one] = gathered(document, run_rules(document))
    assert "全文 30 处" in one.message
    assert "--fix" in one.suggestion


def test_a_few_slips_are_told_one_by_one() -> None:
    assert rules_in(text_of([SOUND] * 25 + [HALF] * 5)) == [("P01", line) for line in range(27, 32)]


def test_many_slips_in_few_paragraphs_are_told_one_by_one() -> None:
    assert len(rules_in(text_of([SOUND] * 90 + [HALF] * 22))) == 22


def test_a_name_left_over_in_several_places_is_told_once() -> None:
    text = "青禾县林业局工作总结\n开展“清山护林”行动，排查{}处。\n县局在石坞街道召开“清山护林”行动推进会，部署任务。"
    archive = ReadArchive.of([document_of(text.format(36), "去年.txt")])
    draft = document_of(text.format(36))
    found = gathered(draft, list(check_facts(draft, archive)))
    assert [(one.line, one.quoted) for one in found] == [(2, "“清山护林”"), (2, "36处"), (3, "石坞街道")]
    assert found[0].message.endswith("，全文 2 处")


def test_names_that_old_reports_have_too_are_one_list() -> None:
    old = document_of("青禾县林业局2025年工作总结\n白鹭大道补植行道树，黄藤河两岸披上新绿。", "去年.txt")
    draft = document_of("青禾县林业局2026年工作总结\n全民义务植树在白鹭大道启动。\n市民在黄藤河边认养树木。")
    found = gathered(draft, list(check_facts(draft, ReadArchive.of([old]))))
    assert [one.message for one in found] == ["2 个名称往年的旧材料里也有：白鹭大道（第2行）、黄藤河（第3行）"]
