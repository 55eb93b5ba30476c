"""The rule of a signature older than what its paper tells."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.ahead import DAY_SIGNED
from drafter.checks.rule import Hit, Page, Rule
from drafter.checks.rules.afterwards import told_afterwards
from drafter.zh.han import compiled
from drafter.zh.sentences import sentence_upto

_SUMMED_UP = compiled(
    r"(20\d\d)年(?:度[一-龥]{0,20}(?:结果|通报|总结|名单|先进[一-龥]{0,12}(?:通知|决定))|[一-龥]{0,4}工作总结)"
)
_TOLD = re.compile(r"(20\d\d)年[^\d]{0,20}(?:总结|(?:工作|开展|完成|落实|进展)情况的?(?:汇报|报告))$")
_PART_OF_YEAR = re.compile(
    r"(?P<year>20\d\d)年(?P<part>上半年|前三季度|第?[一二三四]季度|(?:1|一)(?:至|—|-|～)(?P<month>\d{1,2})月)(?=[^\d]*(?:情况|总结|通报|分析|汇报|报告))"
)
_ENDS = {"上半年": 6, "前三季度": 9} | {
    f"{first}{number}季度": 3 * (place + 1) for first in ("", "第") for place, number in enumerate("一二三四")
}
_TO_DO = re.compile("方案|计划|安排|部署|要点|办法|预测|展望")
_LONG_OVER = 6
"""Months after which nobody reports on a quarter any more."""
_NEARLY_OVER = 20
"""Day of its last month from which a quarter may be told of."""
_SET = re.compile(r"(?:定于|拟于|将于|计划于)(?P<year>20\d\d)年(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?!起|以来)")
_BEFOREHAND = re.compile(
    "方案|办法|推荐|申报|评选|计划|打算|预算|草案|安排|部署|谋划|[准筹]备|储备|上半年|季度|半年|[0-9一二三四五六七八九十]月"
)
_LATEST = 8
"""Month of signature up to which the year that is summed up is not over."""
_LATE_IN_THE_YEAR = 4
"""Month of signature from which a day without its year is one of the same year."""


@cache
def _done_on() -> re.Pattern[str]:
    return re.compile(
        r"(?<![\d至到—～~-])(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?![前止至到—～~-])[^。；\d]{0,4}，?(?:[^，。；将拟定计预要力确\d]{0,12})"
        r"(?:召开|举办|承办|举行|组织|开展|完成|通过|印发|启动|建成|签订)了"
    )


@cache
def _done_in_month() -> re.Pattern[str]:
    return re.compile(
        r"(?<![至到—～~-])(?P<year>20\d\d)年(?P<month>\d{1,2})月(?![\d前止至到—～~-])[^。；将拟定计预要力确\d]{0,12}(?:召开|举办|承办|举行|组织|开展|完成|通过|印发|启动|建成|签订)了"
    )


def _signed_too_soon(page: Page) -> Iterator[Hit]:
    """What sums up a whole year, signed when most of that year was still to come, or in the year before."""
    for article, _ in page.articles:
        title = article.title.text if article.title else ""
        whole = _SUMMED_UP.search(title)
        latest = _LATEST if whole and "教学" not in title else 0  # a school's year ends in summer
        whole = whole or _TOLD.search(title)
        for part in article.signature if whole and not _BEFOREHAND.search(title) else ():
            match = DAY_SIGNED.fullmatch(part.text.strip())
            if whole and match and (match[1] < whole[1] or (match[1] == whole[1] and int(match[2]) <= latest)):
                start = part.text.index(match.group())
                said = f"落款是{match[1]}年{match[2]}月，题目写的是{whole[1]}年{'全年' if match[1] == whole[1] else ''}"
                yield Hit(part, start, start + len(match.group()), said, "改正落款的年份，或题目的年份")


def _held_before(page: Page) -> Iterator[Hit]:
    """What is set for a day that was over when the paper was signed."""
    for article, items in page.articles:
        signed = next((match for part in article.signature if (match := DAY_SIGNED.fullmatch(part.text.strip()))), None)
        if signed is None:
            continue
        for item in items:
            for match in _SET.finditer(item.paragraph.text) if "于" in item.paragraph.text else ():
                day = (int(match["month"]), int(match["day"]))
                if match["year"] == signed[1] and day < (int(signed[2]), int(signed[3])):
                    said = f"定在{day[0]}月{day[1]}日，落款是{signed[2]}月{signed[3]}日，已经过了"
                    yield Hit(item.paragraph, match.start("year"), match.end("day") + 1, said, "查对两个日期")


def _signed_within(page: Page) -> Iterator[Hit]:
    """A report on a part of a year that is signed before that part is nearly over."""
    for article, _ in page.articles:
        part = _PART_OF_YEAR.search(article.title.text) if article.title else None
        if part is None or article.title is None or _TO_DO.search(article.title.text):
            continue
        ends = (int(part["year"]), int(part["month"]) if part["month"] else _ENDS[part["part"]])
        for line in article.signature:
            match = DAY_SIGNED.fullmatch(line.text.strip())
            if match is None:
                continue
            late = 12 * (int(match[1]) - ends[0]) + int(match[2]) - ends[1] > _LONG_OVER
            if late or (int(match[1]), int(match[2]), int(match[3])) < (*ends, _NEARLY_OVER):
                start = line.text.index(match.group())
                said = f"落款是{match[1]}年{match[2]}月{match[3]}日，题目写的是{part.group()}"
                yield Hit(line, start, start + len(match.group()), said, "改正落款的日期，或题目")


def _told_too_soon(page: Page) -> Iterator[Hit]:
    """What is told as done on a day after the one on which the report is signed."""
    for article, items in page.articles:
        signed = next((match for part in article.signature if (match := DAY_SIGNED.fullmatch(part.text.strip()))), None)
        if signed is None or int(signed[2]) < _LATE_IN_THE_YEAR:
            continue
        for item in items:
            if item.role not in ("title", "signature") and not item.paragraph.rows:
                for match in _done_in_month().finditer(item.paragraph.text) if "了" in item.paragraph.text else ():
                    if (match["year"], int(match["month"])) > (signed[1], int(signed[2])):
                        told = (
                            f"落款是{signed[1]}年{signed[2]}月，{match['year']}年{match['month']}月的事已经写成办完了"
                        )
                        yield Hit(item.paragraph, match.start("year"), match.end("month") + 1, told)
                for match in _done_on().finditer(item.paragraph.text) if "了" in item.paragraph.text else ():
                    day = (int(match["month"]), int(match["day"]))
                    years = set(re.findall(r"(?:19|20)\d\d(?=年)", item.paragraph.text[: match.end()]))
                    before = sentence_upto(item.paragraph.text, match.start())
                    gone = years - {signed[1]} or re.search("去年|上年|前年|往年", before)
                    if day > (int(signed[2]), int(signed[3])) and not gone:
                        said = f"{signed[2]}月{signed[3]}日"
                        end = match.end("day") + 1
                        yield Hit(
                            item.paragraph,
                            match.start("month"),
                            end,
                            f"落款是{said}，{day[0]}月{day[1]}日的事已经写成办完了",
                        )


def _apart(page: Page) -> Iterator[Hit]:
    """What the looks tell, each place once."""
    told: list[Hit] = []
    for look in (_told_too_soon, _signed_too_soon, _signed_within, _held_before, told_afterwards):
        for hit in look(page):
            if not any(one.paragraph is hit.paragraph and one.start < hit.end and hit.start < one.end for one in told):
                told.append(hit)
                yield hit


SIGNING: tuple[Rule, ...] = (
    Rule(
        "N27", "落款早于写的事", "warning", "实务",
        "写成已经办完的事，日子在落款之后", "改日期，或写成打算",
        ("青禾县水利局关于增加防汛经费的请示\n县人民政府：\n2026年3月，市水利局检查中指出，泵站老化，急需更新。\n妥否，请批示。\n\n青禾县水利局\n2025年4月15日", "青禾县水利局关于做好防汛工作的通知\n各镇：\n按照《关于做好防汛工作的通知》（青政办〔2026〕31号）要求，现通知如下：\n要认真落实责任。\n\n青禾县水利局\n2025年4月15日", "青禾县人民政府专题会议纪要\n2026年5月12日，县长主持召开会议，研究停车设施建设。\n截至2026年8月底，城区机动车达到6.8万辆。\n会议要求，要抓好落实。", "关于检查情况的通报\n各镇：\n县水利局于2026年3月9日至3月20日，对全县128座水库开展了专项检查。\n\n青禾县水利局\n2026年3月17日", "青禾县水利局2026年工作总结\n12月31日，承办了全市防汛业务比武，成效明显。\n\n青禾县水利局\n2026年12月24日", "关于安全检查情况的通报\n各镇：\n县水利局于2026年9月开展了安全检查，成效明显。\n\n青禾县水利局\n2026年7月24日", "关于2025年度安全生产考核结果的通报\n各镇、各部门：\n各级各部门认真落实责任，成效明显。\n\n青禾县水利局\n2025年2月11日",
         "关于举办招聘会的通知\n各镇：\n县水利局定于2026年7月18日举办招聘会。\n请各镇认真组织，按时参加。\n\n青禾县水利局\n2026年7月25日", "2025年上半年全区经济运行情况汇报\n区人大常委会：\n经济运行平稳，成效明显。\n\n青禾区水利局\n2026年7月20日", "关于2026年第一季度政务公开工作情况的通报\n各镇：\n政务公开扎实开展，成效明显。\n\n青禾县水利局\n2026年3月13日", "青禾县水利局2026年1至9月防汛工作情况汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2026年8月30日", "青禾县医院2026年党建工作总结\n党建工作扎实开展，成效明显。\n\n青禾县医院\n2025年12月22日", "青禾县水利局关于2026年防汛工作情况的汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2025年10月22日"),
        ("关于公示评选结果的通知\n各镇：\n现将评选结果公示，截至2026年4月30日，如有异议请反映。\n\n青禾县水利局\n2026年4月15日", "青禾县水利局关于增加防汛经费的请示\n县人民政府：\n2026年3月，市水利局检查中指出，泵站老化。项目已完成可研，2026年9月开工建设。\n妥否，请批示。\n\n青禾县水利局\n2026年4月15日", "青禾县水利局关于做好防汛工作的通知\n各镇：\n按照《关于做好防汛工作的通知》（青政办〔2026〕31号）要求，现通知如下：\n要在2026年5月20日前落实责任。\n\n青禾县水利局\n2026年4月15日", "青禾县人民政府专题会议纪要\n2026年5月12日，县长主持召开会议，研究停车设施建设。\n截至2026年4月底，城区机动车达到6.8万辆。\n会议要求，2026年12月底前建成投用，力争2026年8月发现问题及时整改。", "关于检查情况的通报\n各镇：\n县水利局于2026年3月9日至3月20日，对全县128座水库开展了专项检查。截至3月底，已整改到位。\n\n青禾县水利局\n2026年3月27日", "青禾县水利局关于2026年项目储备工作情况的汇报\n项目储备扎实开展，成效明显。\n\n青禾县水利局\n2025年10月22日", "青禾县水利局关于2026年防汛工作情况的汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2026年8月30日", "关于举办招聘会的通知\n各镇：\n县水利局定于2026年7月18日举办招聘会。\n请各镇认真组织，按时参加。\n\n青禾县水利局\n2026年6月25日", "关于2026年第一季度政务公开工作情况的通报\n各镇：\n政务公开扎实开展，成效明显。\n\n青禾县水利局\n2026年3月25日", "青禾县水利局2026年上半年防汛工作情况汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2026年7月3日", "青禾县水利局2026年第二季度工作安排情况通报\n各项工作扎实开展，成效明显。\n\n青禾县水利局\n2026年3月3日", "青禾县中学2026年教学工作总结\n教学工作扎实开展，成效明显。\n\n青禾县中学\n2026年7月9日", "青禾县水利局2025年工作总结和2026年工作安排\n各项工作扎实开展，成效明显。\n\n青禾县水利局\n2025年12月22日", "青禾县水利局关于2026年防汛工作情况的汇报\n防汛工作扎实开展，成效明显。\n\n青禾县水利局\n2026年10月22日",
         "关于2025年度安全生产考核结果的通报\n各镇、各部门：\n各级各部门认真落实责任，成效明显。\n\n青禾县水利局\n2026年2月11日", "关于2025年度安全生产考核办法的通知\n各镇、各部门：\n现将考核办法印发给你们。\n\n青禾县水利局\n2025年2月11日", "青禾县水利局2025年上半年工作总结\n各级各部门认真落实责任，成效明显。\n\n青禾县水利局\n2025年7月11日", "关于安全检查情况的通报\n各镇：\n县水利局于2026年6月开展了安全检查，成效明显。\n\n青禾县水利局\n2026年7月24日", "青禾县水利局2026年工作总结\n12月20日，承办了全市防汛业务比武，成效明显。\n\n青禾县水利局\n2026年12月24日", "青禾县水利局2026年工作总结\n将于12月31日承办全市防汛业务比武。\n\n青禾县水利局\n2026年12月24日", "青禾县水利局2025年工作总结\n12月31日，承办了全市防汛业务比武。\n\n青禾县水利局\n2026年1月4日",
         "青禾县水利局2026年工作总结\n去年12月28日，承办了全市防汛业务比武。\n\n青禾县水利局\n2026年12月24日", "青禾县水利局工作总结\n2025年10月20日，承办了全市防汛业务比武。\n\n青禾县水利局\n2026年6月4日", "青禾县水利局2026年工作总结\n12月31日前完成全部任务，承办了全市比武。\n\n青禾县水利局\n2026年12月24日"),
        _apart, titled=True,
    ),
)  # fmt: skip
