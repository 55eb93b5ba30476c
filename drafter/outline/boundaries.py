"""Where one article of a file ends and the next begins: the rules, those that tell it most surely first."""

from collections.abc import Callable
from dataclasses import dataclass

from drafter.document.ends import attached_under
from drafter.outline import titles
from drafter.outline.collected import begins_anew, is_named, is_numbered_anew, is_on_subject, next_mark
from drafter.outline.compilation import File
from drafter.outline.contents import loose
from drafter.outline.joints import announces, begins_under, greets_under, may_head
from drafter.outline.leave import signed_off
from drafter.outline.rows import ROLE
from drafter.outline.titles import ENDS, LONGEST

_AND = "及和暨与"
_LONGEST_OFFICE = 16
"""Characters of the office that a title begins with."""
_UNDER_OTHERS = ("村", "社区", "组", "科", "股", "站", "所", "支部", "室")
"""How the names of those end that are parts of another office."""
_TEXT_ENDS = "。！？”…"
_OFFICE_TEXT_ENDS = "。！”）)"
"""That of one office's news ends with its writer, too: …。（供稿：某某）."""
_FEWEST_OF_A_ROW = 2
_REACH = 60
"""Rows over the label of a 附件 among which the date stands, tables of 附件 before it between."""


Test = Callable[[File, int, int], bool]
"""Whether an article begins at the second index, the one before it having begun at the first."""


@dataclass(frozen=True, slots=True)
class BoundaryRule:
    """One way to tell that an article begins."""

    name: str
    test: Test
    applies: Callable[[File], bool] | None = None
    """Whether it can find anything in a file; None where it can in any."""


def _styled(file: File, start: int, at: int) -> bool:
    return file.rows[at].source.role == "title" and (at == 0 or file.rows[at - 1].source.role != "title")


def _labelled(file: File, start: int, at: int) -> bool:
    text = file.rows[at].text
    return (
        (text[0] in titles.LABEL_BEGINS or "之" in text)
        and titles.LABEL.fullmatch(text) is not None
        and (file.compiled or titles.NAMED_LABEL.fullmatch(text) is not None)
    )


def entitled(file: File, start: int, at: int) -> bool:
    """A title behind a label; 第一篇 heads a part of a report as well, so that what follows must name its 文种."""
    text = file.rows[at].text
    if len(text) > LONGEST or text[-1] in ENDS:
        return False
    if file.compiled and titles.CASE.match(text):
        return True
    if not file.labelled or titles.LABELLED.match(text) is None:
        return False
    return file.marks[at] is None or titles.KIND.search(text) is not None


def _listed(file: File, start: int, at: int) -> bool:
    return bool(file.entries) and file.shaped[at] and loose(file.rows[at].text) in file.entries


def _repeated(file: File, start: int, at: int) -> bool:
    """The first line of the file once more, not over a date as a signature is."""
    after = file.rows[at + 1] if at + 1 < len(file.rows) else None
    return file.rows[at].text in file.repeated and after is not None and titles.DATE.match(after.text) is None


def _counted(file: File, start: int, at: int) -> bool:
    text = file.rows[at].text
    return text in file.counted and file.shaped[at] and titles.SUBTITLE.match(text) is None


def _subtitled(file: File, start: int, at: int) -> bool:
    if _over_two_lines(file, at):
        return True
    return (
        at + 1 < len(file.rows)
        and file.shaped[at]
        and _is_subtitle(file.rows[at + 1].text)
        and not (at + 2 < len(file.rows) and titles.SUBTITLE.match(file.rows[at + 2].text))
    )


def _over_two_lines(file: File, at: int) -> bool:
    """Whether the first of two lines as long as each other, under a text that has ended, stands over a subtitle."""
    if at + 3 >= len(file.rows) or not file.shaped[at] or not file.shaped[at + 1]:
        return False
    before, first, second, under = (row.text for row in file.rows[at - 1 : at + 3])
    return len(first) == len(second) and before[-1] in "。！" and _is_subtitle(under)


def _is_subtitle(text: str) -> bool:
    return len(text) <= LONGEST and text[-1] not in ENDS and titles.SUBTITLE.match(text) is not None


def _attached(file: File, start: int, at: int) -> bool:
    text = file.rows[at].text
    return (
        text[0] == "附"
        and len(text) <= 8
        and titles.ATTACHMENT.match(text) is not None
        and (at + 1 < len(file.rows) and file.shaped[at + 1])
        and not _is_table(file, start, at)
    )


def _column(file: File, start: int, at: int) -> bool:
    """The column of a bulletin over the next text, as one stands over the first: 【基层经验】."""
    text = file.rows[at].text
    if text[0] != "【" or text[-1] != "】" or file.rows[start].text[0] != "【" or at + 2 >= len(file.rows):
        return False
    ended = file.rows[at - 1].text[-1] in _TEXT_ENDS
    return ended and file.shaped[at + 1] and "。" in file.rows[at + 2].text


def _is_table(file: File, start: int, at: int) -> bool:
    """Whether under the label of a 附件, under a date, there are but tables up to the next such label."""
    first = max(start, at - _REACH)
    end = next((i for i in range(at + 1, len(file.rows)) if titles.ATTACHMENT.match(file.rows[i].text)), len(file.rows))
    rows = file.rows[first:end]
    return attached_under([row.text for row in rows], [bool(row.source.rows) for row in rows]) <= at - first


def _set_apart(file: File, start: int, at: int) -> bool:
    """More blank lines before it than elsewhere, a text that has ended, and numbers that begin anew."""
    row = file.rows[at]
    if row.gap < 2 or row.gap <= file.usual_gap or not file.shaped[at] or at + 1 >= len(file.rows) or file.sectioned:
        return False
    after = file.rows[at + 1]
    if titles.DATE.match(after.text) and (at + 2 == len(file.rows) or _signs(row.text)):
        return False
    headed = not file.shaped[at + 1] or titles.DATE.match(after.text) or titles.SPEAKER.match(after.text)
    before = file.rows[at - 1].text
    ended = before[-1] in "。！）)；…" or titles.DATE.match(before) is not None
    return bool(headed) and ended and after.gap < row.gap and begins_anew(file, at) and not _is_of_a_row(file, at)


def _is_of_a_row(file: File, at: int) -> bool:
    """Whether headings as long as this one stand in the file: 讲好“她故事” … 守护“她健康” … 赋能“她发展”."""
    size = len(file.rows[at].text)
    return sum(file.shaped[i] and len(row.text) == size for i, row in enumerate(file.rows)) > _FEWEST_OF_A_ROW


def _signs(text: str) -> bool:
    """Whether a row over a date is a signature rather than a title."""
    return any(form.search(text) for form in (titles.UNIT, titles.FIELD, titles.SPEAKER))


def _after_credit(file: File, start: int, at: int) -> bool:
    """A title-like line after the line that says who wrote the text before."""
    before = file.rows[at - 1].text
    if before[0] not in "（(" or not file.shaped[at] or at + 1 >= len(file.rows) or at - start < 3:
        return False
    return file.rows[at - 2].text[-1] in _TEXT_ENDS and titles.CREDIT.fullmatch(before) is not None


def _of_a_kind(file: File, start: int, at: int) -> bool:
    """Ends with a 文种 after a text that has ended, and numbers begin anew; it is no half of the title."""
    text = file.rows[at].text
    if not file.shaped[at] or len(text) < 8 or text[-1] not in titles.KIND_ENDS or titles.KIND.search(text) is None:
        return False
    if at + 1 >= len(file.rows) or _is_half(loose(file.rows[start].text), loose(file.rows[at].text)):
        return False
    before = file.rows[at - 1].text
    signed = titles.DATE.match(before) is not None and any(row.text[-1] in "。：:" for row in file.rows[start:at])
    return signed or (before[-1] in "。！" and _restarts(file, at))


def _is_half(title: str, text: str) -> bool:
    """Whether a title names two texts and this is one of them: …工作总结及…工作计划."""
    at = title.find(text)
    return at >= 0 and any(mark in _AND for mark in (title[at - 1 : at], title[at + len(text) :][:1]) if mark)


def _greeted(file: File, start: int, at: int) -> bool:
    """A title-like line over a salutation, with nothing but a byline between."""
    if file.rows[at - 1].text[-1] not in "。！" and not signed_off(file, start, at):
        return False
    for row in file.rows[at + 1 : at + 4]:
        if len(row.text) > LONGEST or "。" in row.text:
            return False
        if row.text[-1] not in "：:":
            continue
        sent = titles.ADDRESSEES.match(row.text) and titles.SENT.search(file.rows[at].text)
        if sent or titles.SALUTATION.match(row.text):
            return begins_anew(file, at) and may_head(file, at)
    return False


def _of_another_office(file: File, start: int, at: int) -> bool:
    """A title that begins with an office, as that of the text before does with another: 县农业局：三个到位抓春耕."""
    colon = file.rows[at].text.find("：", 2, _LONGEST_OFFICE)
    if colon < 0 or at - start < 3 or at + 1 >= len(file.rows) or file.rows[at - 1].text[-1] not in _OFFICE_TEXT_ENDS:
        return False
    before, _, said = file.rows[start].text.partition("：")
    office = file.rows[at].text[:colon]
    if not said or len(before) > _LONGEST_OFFICE or before == office or file.shaped[at + 1]:
        return False
    return (
        titles.UNIT.search(before) is not None
        and titles.UNIT.search(office) is not None
        and not (office.endswith(_UNDER_OTHERS) and not before.endswith(_UNDER_OTHERS))
    )


def _restarts(file: File, at: int) -> bool:
    """Whether a coarse number after the row starts from one as one before it did."""
    after = next_mark(file, at)
    return (
        after is not None
        and after.number == 1
        and after.rank in (1, 2, 3, 5)
        and any(mark is not None and mark.family == after.family for mark in file.marks[max(0, at - 400) : at])
    )


LABELS = (BoundaryRule("篇次", _labelled), BoundaryRule("附件", _attached), BoundaryRule("栏目", _column))
"""For rows as short as a label."""
SHORT = (
    BoundaryRule("标题样式", _styled, lambda file: any(map(ROLE, file.rows))),
    BoundaryRule("各篇的标题样式", lambda file, start, at: at in file.styled, lambda file: bool(file.styled)),
    BoundaryRule("篇次与标题", entitled, lambda file: file.compiled or file.labelled),
    BoundaryRule("反复出现的标题", _repeated, lambda file: bool(file.repeated)),
)
"""For rows as short as a title."""
TITLES = (
    BoundaryRule("目录中的标题", _listed, lambda file: bool(file.entries)),
    BoundaryRule("标题带篇次", _counted, lambda file: bool(file.counted)),
    BoundaryRule("破折号副标题", _subtitled),
    BoundaryRule("标题与称谓", _greeted),
    BoundaryRule("空行隔开的标题", _set_apart),
    BoundaryRule("分隔线之下的标题", lambda file, start, at: at in file.parted, lambda file: bool(file.parted)),
    BoundaryRule("单位开头的标题", _of_another_office),
    BoundaryRule("供稿之后的标题", _after_credit),
    BoundaryRule("文种收尾的标题", _of_a_kind),
    BoundaryRule("紧接上一篇的标题", begins_under),
    BoundaryRule("合集里署名的标题", is_named, lambda file: file.compiled),
    BoundaryRule("合集里重新编号的标题", is_numbered_anew, lambda file: file.compiled),
    BoundaryRule("合集里同一事由的标题", is_on_subject, lambda file: bool(file.subject)),
)
"""For rows that have the shape of one."""
GREETINGS = (*LABELS, *SHORT, BoundaryRule("紧接上一篇的称谓", greets_under))
"""For rows that end with a colon, as a label does, too."""
PARAGRAPHS = (BoundaryRule("交代提纲的开头", announces),)
"""For paragraphs without an ordinal."""
