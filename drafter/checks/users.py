"""Years, units and places of a draft that are not its user's."""

import re
from collections.abc import Iterator

from drafter.checks.ahead import is_plan, signed_in, told_ahead
from drafter.checks.fact_rule import FactRule, fact_finding
from drafter.checks.finding import Finding
from drafter.checks.report import is_short_for, year_of
from drafter.document import Article
from drafter.document.flow import shown
from drafter.facts import Fact, find_facts

_WHEN = r"20\d\d年(?:\d{1,2}月)?(?:年?[底末]|汛|入汛|入冬|春节|开学|国庆节?)?"
_DONE = (
    "完成|建成|实现|达到|新建|改造|启动|上线|投产|投入使用|投入运[行营]|投用|启用|竣工|完工|通车|开放|开工|交付"
    "|销号|清零|到位|办结|见效|覆盖|执结|整改|化解|治理|出台|培育|打造|配备|组建|安装"
)
_DUE = re.compile(
    rf"(?<!\d)(?P<due>(?P<year>{_WHEN})前)(?:要|将|力争|确保|全面|全部|基本)*(?:{_DONE})(?!了)[^，。；的]*[，。；]"
    rf"|(?:确保|力争)(?:在|于)?(?P<by>(?P<when>{_WHEN})前?)(?:全面|全部|基本)?(?:{_DONE})[^，。；的]*[，。；]"
)
"""A date by which a thing is to be done; 2024年底前建成的小区 were built."""
_UNTIL = re.compile(
    rf"(?<![截直得])到(?P<until>20\d\d年[底末]?)，(?![^。]{{0,40}}(?:已|了|实有|累计))(?:[^，。；]{{0,6}}(?:{_DONE}|新增|建设)|[^。；]{{2,20}}(?:达到|提高到|控制在))"
)
"""In a plan: 到2026年底，改造老旧小区36个."""
_LAST_MONTH = 12
_VISIT = re.compile(r"(?:学习|借鉴|考察|对标|参观|赴|来自|与|和|同|毗邻|接壤)[^，。；]{0,8}$")
_LEVELS = re.compile(r"(?:省|市|县|区|镇|乡|街道)$")
YEAR = FactRule(
    "A02", "年度不对", "error", "设置里的“本年度”，或题目、落款",
    "标题、落款或开头写的不是本年度，或下一步的期限已经过了", "改成本年度；或用 drafter settings 改“本年度”",
)  # fmt: skip
UNIT = FactRule(
    "A03", "单位不对", "error", "设置里的“本单位”",
    "标题、署名或落款写的是别的单位", "改成本单位；或用 drafter settings 改“本单位”",
)  # fmt: skip
REGION = FactRule(
    "A04", "别处的地名", "warning", "设置里的“本地区”",
    "写的是别处的地名或单位", "确认没有写错地方；不是本地的就改",
)  # fmt: skip
OTHERS = FactRule(
    "A05", "别处的名称", "warning", "拿来对照的旧材料",
    "地名、人名、单位、文号或电话，旧材料里只有别处的才有；或是本单位从前的名称、前任的名字",
    "确认不是照着旧稿留下的；是留下的就改",
)  # fmt: skip
BRAND = FactRule(
    "A06", "别处的品牌", "hint", "拿来对照的旧材料",
    "引号里的名称，旧材料里只有别处的才有，是那里自己起的", "确认这里也这样叫",
)  # fmt: skip
CARRIED = FactRule(
    "A07", "沿用的名称", "hint", "拿来对照的旧材料",
    "人名、公司、道路、河流、场所，本单位往年的材料里也有", "逐个看一眼，今年还是不是",
)  # fmt: skip
USERS_RULES = (YEAR, UNIT, REGION, OTHERS, BRAND, CARRIED)


def not_the_users(article: Article, unit: str, region: str, year: str) -> Iterator[Finding]:
    """What is not of the user's unit, region and year, where they are known."""
    if year:
        yield from _years(article, year)
    if said := year or year_of(article):
        yield from _overdue(article, said, "本年度" if year else "本稿")
    if unit:
        yield from _units(article, unit)
    if region:
        yield from _regions(article, region, unit)


def _years(article: Article, year: str) -> Iterator[Finding]:
    if article.title is not None:
        found = [fact for fact in find_facts(article.title.text) if fact.kind in ("year", "date")]
        if found and not any(year in fact.value for fact in found):
            yield fact_finding(YEAR, article.title, found[0], f"标题写的是{found[0].text}，本年度是{year}年")
    for part in (*article.signature, *article.byline):
        for fact in find_facts(part.text):
            if fact.kind in ("year", "date") and re.match(r"\d{4}", fact.value) and not _near(fact.value[:4], year):
                yield fact_finding(YEAR, part, fact, f"落款日期写的是{fact.text}，本年度是{year}年")
    for part in article.preamble[:1]:
        match = re.match(r"\s*((?:19|20)\d\d)年(?:以来)?[，,]", part.text)
        if match and match[1] != year and f"{year}年" not in part.text:
            fact = Fact(match.start(1), match.start(1) + 5, "year", f"{match[1]}年", match[1])
            yield fact_finding(YEAR, part, fact, f"开头写的是{match[1]}年，本年度是{year}年")


def _overdue(article: Article, year: str, whose: str) -> Iterator[Finding]:
    """Where a report tells what is to come, dates to be met that are past: last year's plan."""
    titles = re.findall(r"(?:19|20)\d\d(?=年)", article.title.text) if article.title else []
    first, signed = (int(min([year, *titles])), 1), signed_in(article)
    plan = is_plan(article)
    for item in shown(article) if plan else told_ahead(article):
        until = _UNTIL.finditer(item.paragraph.text)
        for match in (*_DUE.finditer(item.paragraph.text), *until):
            name = next(one for one in ("due", "by", "until") if match.groupdict().get(one))
            due = _month(match[name])
            if due < first or (signed is not None and due < signed):
                said = match[name]
                start, end = match.span(name)
                fact = Fact(start, end, "date", said, said)
                now = f"{whose}是{year}年" if due < first or signed is None else f"落款是{signed[0]}年{signed[1]}月"
                yield fact_finding(YEAR, item.paragraph, fact, f"打算里的期限是{said}，{now}", "", match.group())


def _month(due: str) -> tuple[int, int]:
    """The year and month of a date by which something is to be done; the last month where it names none."""
    month = re.search(r"(\d{1,2})月", due)
    return int(due[:4]), int(month[1]) if month else _LAST_MONTH


def _near(found: str, year: str) -> bool:
    """A report of a year is signed in that year or at the beginning of the next."""
    return found in (year, str(int(year) + 1))


def _units(article: Article, unit: str) -> Iterator[Finding]:
    parts = [part for part in (article.title, *article.byline, *article.signature) if part is not None]
    for part in parts:
        for fact in find_facts(part.text):
            whole = fact.kind == "organisation" and len(fact.text) > 4
            if whole and not (fact.text in unit or unit in fact.text or is_short_for(fact.text, unit)):
                yield fact_finding(UNIT, part, fact, f"写的是{fact.text}，本单位是{unit}")


def _regions(article: Article, region: str, unit: str) -> Iterator[Finding]:
    level = _LEVELS.search(region)
    for item in shown(article):
        if item.paragraph.rows:
            continue
        for fact in find_facts(item.paragraph.text):
            if fact.kind == "place":
                names = [fact.text]
            elif fact.kind == "organisation" and item.role not in ("title", "byline", "signature"):
                names = re.findall(r"^[一-龥]{2,3}?(?:省|市|县|区|镇|乡|街道)", fact.text)
            else:
                continue
            for name in names:
                same_level = level is not None and name.endswith(level.group())
                if not same_level or name in region or region in name or name in unit:
                    continue
                if not _VISIT.search(item.paragraph.text[: fact.start]):
                    yield fact_finding(REGION, item.paragraph, fact, f"写的是{name}，本地区是{region}")
