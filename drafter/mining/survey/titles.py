"""What a title is made of: who reports, of what time, on what, in what kind of text; or a speech and where it is held.

The form is that of GB/T 9704-2012, 7.3.1 (发文机关, 事由, 文种), with the year that reports put into it.
"""

import re
from dataclasses import dataclass, replace

from drafter.facts import find_facts
from drafter.zh.han import compiled
from drafter.zh.years import TO_ARABIC, TOLD_YEAR, YEAR

NEXT_YEAR = "{{ 下年 }}年"
_TIME = re.compile(
    rf"(?:{YEAR})(?:[—－–~\-至](?:{YEAR})学?年度?(?:第[一二]学期|[上下]学期)?|(?P<year>年度|年(?:[上下]半年)?(?![\d一二三四五六七八九十第前]))"
    r"|年(?:第?[一二三四1-4]季度|前[一二三四五六七八九十\d]+(?:个?季度|个月)|\d{1,2}月?(?:[—－–~\-至]\d{1,2})?月份?))"
)
_BODIES = (
    "委员会|办公室|办事处|管委会|人民政府|政府|党委|党工委|党组|党总支|党支部|支部|纪委监委|纪委|监委|工会|妇联|团委|联合会|"
    "总队|支队|大队|中心|公司|集团|银行|联社|学校|小学|中学|大学|学院|医院|法院|检察院|机关|街道|社区|村|镇|乡|县|区|市|省|"
    "局|委|厅|部|办|馆|院|站|所|厂|校"
)
_UNIT = re.compile(rf"(?!全|各|本|在)(?:[一-龥×xX]{{1,24}}?)(?:{_BODIES})(?=关于|{YEAR})")
_REST = re.compile(rf"(?:{_BODIES})*")
_SCOPE = re.compile(r"全[国省市县区镇乡]")
_KIND = re.compile(
    r"的?(?:先进|典型|简要|专题|自查|自评|整改|年度|述职|述廉|述责|述学|述法|述德|个人|考察|学习|落实|开展|进展|完成|推进|贯彻|执行"
    r"|实施|专项|行动|活动|重点|主要|有关|情况|经验|做法|成效|交流|工作|汇报|发言|事迹|实践|探索|调研|与|的"
    r"|(?:民主|组织)生活会|对照检查|检视剖析|党性分析)*"
    r"(?:总结|汇报|报告|材料|经验|做法|方案|要点|计划|意见|通报|请示|通知|打算|安排|纪实|启示|体会|思考|情况)(?:提纲|稿)?$"
)
_SECOND = compiled(rf"(?<=[结报告况])([和及与暨]|以及)(?:(?:{YEAR})年|(?=下|明年|今后))(度?[一-龥]{{2,10}})$")
_SPEECH = compiled(
    r"(?P<unit>.{0,24}?)在(?P<held>.{2,60})上的(?P<kind>[一-龥]{0,4}(?:发言|讲话|致辞|汇报|报告)(?:材料|提纲|稿)?)$"
)
_COPY = re.compile(
    r"(?:优秀)?(?:范文|样本|模板)(?:[（(]?[\d一二三四五六七八九十]{1,3}[）)]?)?$|[（(][\d一二三四五六七八九十]{1,3}[）)]$"
)
"""What collections put behind a title."""
_LONGEST = 80
"""Characters of a title; what is longer is none."""
_SUBJECT = 30
"""Characters that a subject has at most."""


@dataclass(frozen=True, slots=True)
class Form:
    """What a title names, and in which order; facts and subject are told only to be there."""

    kind: str
    """What it ends with, as 工作情况汇报."""
    unit: bool = False
    speech: bool = False
    """在…上的 stands before the kind."""
    scope: str = ""
    """全县 and its like."""
    time: str = ""
    """年, 年度, 年上半年, 年下半年 behind a year; 时间 for another time; "" for none."""
    time_at: int = 0
    """Where it stands: 0 before the unit, 1 behind it, 2 behind 关于."""
    about: bool = False
    """关于 stands before the subject."""
    subject: bool = False
    second: str = ""
    """What comes behind the kind, as 和下一步打算, its year a template."""

    def template(self) -> str:
        """The title as a skeleton's text."""
        unit = "{{ 单位 }}" * self.unit
        if self.speech:
            return f"{unit}在{{{{ 会议 }}}}上的{self.kind}"
        time = "{{ 时间 }}" if self.time == "时间" else f"{{{{ 年度 }}}}{self.time}" if self.time else ""
        places = [time if at == self.time_at else "" for at in range(3)]
        head = f"{places[0]}{self.scope}{unit}{places[1]}{'关于' * self.about}{places[2]}"
        return f"{head}{'{{ 主题 }}' * self.subject}{self.kind}{self.second}"


def year_in(title: str) -> str:
    """The year that a title names first, as 2025; "" for none and for one that is masked (20××年)."""
    match = TOLD_YEAR.search(title)
    return match.group().translate(TO_ARABIC) if match else ""


def parsed(title: str) -> tuple[Form, str] | None:
    """(the form of a title, its subject or ""); None for one that is no 发文机关, 事由, 文种."""
    text = _COPY.sub("", re.sub(r"\s", "", title).lstrip("—－–-"))
    if len(text) > _LONGEST:
        return None
    if match := _SPEECH.match(text):
        return Form(match["kind"], unit=bool(match["unit"]), speech=True), ""
    form, at = _begun(text)
    rest, second = _second(text[at:])
    match = _KIND.search(rest)
    subject = rest[: match.start()] if match else ""
    if match is None or len(subject) > _SUBJECT or any(mark in subject for mark in "，：；。！"):
        return None
    return replace(form, kind=match.group(), subject=bool(subject), second=second), subject


def _begun(text: str) -> tuple[Form, int]:
    """What stands before the subject, and where that begins."""
    form, at = Form(""), 0
    if time := _TIME.match(text):
        form, at = replace(form, time=time["year"] or "时间", time_at=0), time.end()
    if scope := _SCOPE.match(text, at):
        form, at = replace(form, scope=scope.group()), scope.end()
    if end := _unit_end(text, at):
        form, at = replace(form, unit=True), end
    if not form.time and (time := _TIME.match(text, at)):
        form, at = replace(form, time=time["year"] or "时间", time_at=1), time.end()
    if text.startswith("关于", at):
        form, at = replace(form, about=True), at + 2
        if not form.time and (time := _TIME.match(text, at)):
            form, at = replace(form, time=time["year"] or "时间", time_at=2), time.end()
    return form, at


def _unit_end(text: str, at: int) -> int:
    """Where the name of a unit ends that begins at a place; 0 for none."""
    if match := _UNIT.match(text, at):
        return match.end()
    end = at
    for fact in find_facts(text[at:]):
        if at + fact.start == end and fact.kind in ("place", "organisation", "mask"):
            end = at + fact.end
    rest = _REST.match(text, end) if end > at else None
    return rest.end() if rest else 0


def _second(text: str) -> tuple[str, str]:
    """(the first half of a title, the template of its second half, as 和2026年工作打算)."""
    match = _SECOND.search(text)
    if match is None or find_facts(match[2]):
        return text, ""
    year = NEXT_YEAR if text[match.end(1) : match.start(2)] else ""
    return text[: match.start()], f"{match[1]}{year}{match[2]}"
