"""Changes made by hand, when the draft is built again."""

from drafter.document import Paragraph
from drafter.document.flow import Shown
from drafter.document.tables import shown_text
from drafter.writers.edits import carried_over
from drafter.writers.embedded import digest

WRITTEN = ["工作总结", "一、抓学习", "学习了三次。", "二、抓整改", "整改了五项。", "特此报告。"]


def items(texts: list[str]) -> list[Shown]:
    return [
        Shown("heading", Paragraph(text), 1, len(text)) if text[1] == "、" else Shown("body", Paragraph(text), 1)
        for text in texts
    ]


def again(
    old: list[str], new: list[str] = WRITTEN
) -> tuple[list[str], tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    edits = carried_over(items(new), [digest(text) for text in WRITTEN], list(map(Paragraph, old)))
    return [item.paragraph.text for item in edits.items], edits.kept, edits.removed, edits.lost


def changed(at: int, text: str) -> list[str]:
    return [*WRITTEN[:at], text, *WRITTEN[at + 1 :]]


def test_an_untouched_draft_is_simply_built_again() -> None:
    new = changed(2, "学习了九次。")
    assert again(WRITTEN, new) == (new, (), (), ())


def test_white_space_is_no_change() -> None:
    assert again(changed(2, "  学习了 三次。\u3000")) == (WRITTEN, (), (), ())


def test_a_changed_paragraph_is_kept() -> None:
    old = changed(2, "学习了三次，人人发言。")
    assert again(old) == (old, ("学习了三次，人人发言。",), (), ())


def test_a_change_is_kept_beside_new_answers_elsewhere() -> None:
    text = "学习了三次，人人发言。"
    new = changed(4, "整改了八项。")
    assert again(changed(2, text), new) == ([*new[:2], text, *new[3:]], (text,), (), ())


def test_a_change_whose_paragraph_now_says_something_else_is_lost_and_found() -> None:
    new = changed(2, "学习了九次。")
    assert again(changed(2, "学习了三次，人人发言。"), new) == (new, (), (), ("学习了三次，人人发言。",))


def test_an_added_paragraph_stays_where_it_was_added() -> None:
    old = [*WRITTEN[:3], "另外还办了展览。", *WRITTEN[3:]]
    assert again(old) == (old, ("另外还办了展览。",), (), ())


def test_paragraphs_added_at_head_and_end_stay() -> None:
    old = ["（送审稿）", *WRITTEN, "请批示。"]
    assert again(old) == (old, ("（送审稿）", "请批示。"), (), ())


def test_a_removed_paragraph_stays_out() -> None:
    old = [*WRITTEN[:4], *WRITTEN[5:]]
    assert again(old) == (old, (), ("整改了五项。",), ())


def test_a_changed_heading_stays_a_heading() -> None:
    edits = carried_over(
        items(WRITTEN), [digest(text) for text in WRITTEN], [*map(Paragraph, changed(1, "一、抓好学习教育"))]
    )
    assert (edits.items[1].role, edits.items[1].heading_length) == ("heading", 8)


def test_a_changed_heading_that_runs_into_its_text_ends_with_its_sentence() -> None:
    new = [Shown("heading", Paragraph("（一）抓学习。学了三次。"), 2, 7)]
    old = [digest(new[0].paragraph.text)]
    (kept,) = carried_over(new, old, [Paragraph("（一）抓学习。学了三次，很好。")]).items
    assert kept.heading_length == 7
    (kept,) = carried_over(new, old, [Paragraph("（一）抓好学习。学了三次。")]).items
    assert kept.heading_length == 8
    (kept,) = carried_over(new, old, [Paragraph("抓好学习")]).items
    assert (kept.role, kept.heading_length) == ("body", 0)


def test_a_table_changed_or_added_in_word_stays_a_table() -> None:
    def table(*rows: tuple[str, ...]) -> Paragraph:
        return Paragraph(shown_text(rows), rows=rows)

    was, now, more = table(("件数", "12")), table(("件数", "15"), ("户数", "3")), table(("人数", "8"))
    texts = list(map(Paragraph, WRITTEN))
    written = [*items(WRITTEN[:3]), Shown("body", was, 1), *items(WRITTEN[3:])]
    digests = [digest(item.paragraph.text) for item in written]
    edits = carried_over(written, digests, [*texts[:3], now, *texts[3:], more])
    assert [item.paragraph.rows for item in edits.items if item.paragraph.rows] == [now.rows, more.rows]
    assert edits.kept == (now.text, more.text)
