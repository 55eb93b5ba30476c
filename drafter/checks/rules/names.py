"""The rule of names that are nearly alike: one person written in two ways."""

from collections.abc import Iterator
from itertools import combinations

from drafter.checks.rule import Hit, Page, Rule
from drafter.document import Paragraph
from drafter.facts import Fact, find_persons
from drafter.zh.han import compiled
from drafter.zh.shapes import look_alike
from drafter.zh.sounds import sound_alike

_LONG = 3
"""Names of two characters are alike by chance."""
_MANY = 20
"""Names from which they are a list of people, in which relatives and chance make some alike."""
_SOME = 60
"""Names in quotation marks from which they are a list."""
_NEAR = 12
"""Places in the order of sounds within which two characters sound alike: 凡 and 帆 are 7 apart, 国 and 民 955."""
_ROLE = compiled(r"[一-龥]{0,6}\s*[一-龥]?[：:]")
"""How an entry of a list of people begins: 副组长：…."""


def _alike(page: Page) -> Iterator[Hit]:
    for _, items in page.articles:
        places: dict[str, list[tuple[Paragraph, Fact]]] = {}
        for item in items:
            for fact in () if item.paragraph.rows else find_persons(item.paragraph.text):
                if len(fact.text) == _LONG:
                    places.setdefault(fact.text, []).append((item.paragraph, fact))
        for one, other in combinations(places, 2) if 1 < len(places) < _MANY else ():
            if _differ_in_one(one, other) and not _are_two(places[one], places[other]):
                paragraph, fact = places[other][0]
                said = f"“{other}”和第{places[one][0][0].line}行的“{one}”只差一个字"
                yield Hit(paragraph, fact.start, fact.end, said)


def _differ_in_one(one: str, other: str) -> bool:
    """Whether two names of one surname differ in a character that sounds the same, or nearly."""
    apart = [(mark, its) for mark, its in zip(one, other, strict=True) if mark != its]
    return one[0] == other[0] and len(apart) == 1 and abs(sound_of(apart[0][0]) - sound_of(apart[0][1])) <= _NEAR


def sound_of(mark: str) -> float:
    """The character's place among the common ones of GB 2312, which stand there by their sound; infinite for others."""
    code = mark.encode("gb2312", "ignore")
    return (code[0] - 0xB0) * 94 + code[1] - 0xA1 if len(code) == 2 and 0xB0 <= code[0] < 0xD8 else float("inf")


def _are_two(one: list[tuple[Paragraph, Fact]], other: list[tuple[Paragraph, Fact]]) -> bool:
    """Whether two names are of two people: they stand in one paragraph, or each in an entry of a list."""
    if {paragraph.line for paragraph, _ in one} & {paragraph.line for paragraph, _ in other}:
        return True
    return all(_ROLE.match(paragraph.text) for paragraph, _ in (*one, *other))


_QUOTED = compiled(r"“([一-龥]{4,10})”")


def _quoted_alike(page: Page) -> Iterator[Hit]:
    """A name in quotation marks that is another of the text but for a character of the same sound or look."""
    for _, items in page.articles:
        places: dict[str, list[tuple[Paragraph, int]]] = {}
        for item in items:
            for match in _QUOTED.finditer(item.paragraph.text) if "“" in item.paragraph.text else ():
                places.setdefault(match[1], []).append((item.paragraph, match.start(1)))
        for one, other in combinations(places, 2) if 1 < len(places) < _SOME else ():
            if len(one) == len(other) and _is_mistaken(one, other):
                meant, said = (other, one) if len(places[one]) < len(places[other]) else (one, other)
                paragraph, start = places[said][0]
                told = f"“{said}”和第{places[meant][0][0].line}行的“{meant}”只差一个字"
                yield Hit(paragraph, start, start + len(said), told)


def _is_mistaken(one: str, other: str) -> bool:
    apart = [(mark, its) for mark, its in zip(one, other, strict=True) if mark != its]
    return len(apart) == 1 and (sound_alike(*apart[0]) or look_alike(*apart[0]))


NAMES: tuple[Rule, ...] = (
    Rule(
        "W15", "名称的写法", "warning", "实务",
        "引号里的两个名称只差一个字", "看看是不是同一个名称；是就改成一样",
        ("“清溪优选”入选名优目录。\n全年销售1.8亿元。\n“青溪优选”品牌价值提升。",),
        ("“清溪优选”入选名优目录。\n“清溪优选”品牌价值提升。", "开展“春雷行动”，开展“春风行动”。", "建立“三张清单”，落实“两张清单”。"),
        _quoted_alike,
    ),
    Rule(
        "W09", "人名的写法", "hint", "实务",
        "两个人名只差一个字", "看看是不是同一个人；是就改成一样",
        ("组委会办公室主任由肖远帆同志担任。\n大赛联系人：肖远凡，电话另行通知。",),
        ("组委会办公室主任由肖远帆同志担任。\n大赛联系人：肖远帆，电话另行通知。", "由王建国同志任组长，王建军同志任副组长。", "组长：王建国\n副组长：王建军", "由王建国同志负责宣传工作。\n由王小川同志负责后勤工作。", "由王建国同志负责宣传工作。\n由王建民同志负责后勤工作。"),
        _alike,
    ),
)  # fmt: skip
