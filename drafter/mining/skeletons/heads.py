"""Titles, subtitles and bylines of articles of one shape → those of their skeleton, and what these ask for."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from drafter.facts.surnames import TWO, USUAL, WORDS_TOO
from drafter.mining.survey.shapes import Shape
from drafter.mining.survey.titles import Form, parsed
from drafter.zh.han import compiled

_UNTITLED = {
    "汇报材料": Form("工作情况汇报", unit=True, subject=True),
    "工作总结": Form("工作总结", unit=True, subject=True),
    "实施方案": Form("工作实施方案", unit=True, subject=True),
    "发言材料": Form("发言", speech=True),
}
_UNTITLED_ELSE = Form("工作经验材料", unit=True, subject=True)
_FREE = "{{ 题目 }}"
_DATE = re.compile(r"(?P<open>[（(])?(?:\d{4}|二[〇○零][〇○零一二三四五六七八九]{2})[年.\-/](?!.*[第期次]).{1,9}[）)]?")
_ASIDE = re.compile(r"[（(].*\d.*[）)]")
"""A line in brackets with a figure in it, as （2025年第14次）."""
_NAMED = compiled(
    r"(?:书记|[局县镇乡市区院校部所站队处科厅股村社行]长|主任|主席|经理|委员(?!会)|代表|负责人|干部|教师|党员)(?![一-龥]{5})"
    r"|[\s　][一-龥]{2,4}$"
)
_LONE = compiled(
    rf"(?:(?:{TWO}|[{USUAL}])\s?[一-龥]{{1,2}}|[{WORDS_TOO}]\s[一-龥]{{1,2}}|[{WORDS_TOO}][一-龥]{{2}}|[一-龥×X]\s?[某×X]{{1,2}})"
    r"(?<![局委办厅院校所站区县市镇乡村社处科室部会组队厂家班党])"
)
"""A line that is a name and nothing else, as over many speeches: 王小满, 王　伟, 周某某; no unit is so short."""
_UNIT_LINE = 25
"""Characters that the name of a unit has at most."""


@dataclass(frozen=True, slots=True)
class Head:
    """How a skeleton is headed."""

    title: str
    subtitle: str = ""
    byline: tuple[str, ...] = ()


def head_of(shapes: Sequence[Shape], kind: str) -> Head:
    """The title, subtitle and byline as most articles have them, each part of a title told by itself.

    A title that most give words of their own is asked for whole.
    """
    titles = [shape.title for shape in shapes if shape.title]
    untitled = _UNTITLED.get(kind, _UNTITLED_ELSE)
    title = _shared(titles, untitled.kind)
    free = _FREE if titles else untitled.template()
    under = [shape.subtitle for shape in shapes if shape.subtitle]
    subtitle = _shared(under, untitled.kind) if len(under) * 2 > len(shapes) else None
    bylines = Counter(tuple(_lines(shape)) for shape in shapes)
    usual, count = max(bylines.items(), key=lambda pair: (pair[1], pair[0]))
    return Head(
        title.template() if title else free,
        f"——{subtitle.template()}" if subtitle else "",
        usual if count * 2 > len(shapes) else (),
    )


def subject_of(shape: Shape) -> str:
    """What the title, or else the subtitle, says the article is on; a title in words of its own as it is."""
    titled, under = parsed(shape.title), parsed(shape.subtitle)
    if titled:
        return titled[1]
    return under[1] if under and under[1] else shape.title


def _shared(titles: Sequence[str], kind: str) -> Form | None:
    """The form of most titles, put together of what most of these have; None where most have none.

    It ends with `kind` where they end otherwise each.
    """
    forms = [found[0] for text in titles if (found := parsed(text))]
    if len(forms) * 2 <= len(titles):
        return None
    speech = _usual(form.speech for form in forms)
    alike = [form for form in forms if form.speech == speech]
    usual = Form(*(_usual(getattr(form, field.name) for form in alike) for field in fields(Form)))
    if usual.second:  # 上半年工作总结 goes with 下半年工作打算, not with that of the next year
        together = Counter((form.time, form.second) for form in alike if form.second)
        (time, second), _ = max(together.items(), key=lambda pair: (pair[1], -len(pair[0][0]), pair[0]))
        usual = replace(usual, time=time, second=second)
    return replace(usual, kind=_kind([form.kind for form in alike]) or kind)


def _kind(kinds: Sequence[str]) -> str:
    """The longest with which most of them end, "" for none: 行动实施方案 and 工作实施方案 are each a 实施方案."""
    counts = {kind: sum(other.endswith(kind) for other in kinds) for kind in sorted(set(kinds))}
    wide = [kind for kind, count in counts.items() if count * 2 > len(kinds)]
    return max(wide, key=len, default="")


def _usual(values: Iterable[Any]) -> Any:
    counts = Counter(values)
    return max(counts, key=lambda value: (counts[value], value))


def _lines(shape: Shape) -> Iterable[str]:
    speaker = "发言人" if shape.kind == "发言材料" else "报告人"
    for line in shape.byline:
        if dated := _DATE.fullmatch(line):
            yield "（{{ 日期 }}）" if dated["open"] else "{{ 日期 }}"
        elif _ASIDE.fullmatch(line):
            yield "（{{ 题注 }}）"
        elif _NAMED.search(line) or _LONE.fullmatch(line):
            yield f"{{{{ {speaker} }}}}"
        elif len(line) <= _UNIT_LINE:
            yield "{{ 单位 }}"
