"""Rules of what stands around the text: whom it is for, who signs it and when (GB/T 9704-2012 7.3.2, 7.3.5)."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.report import is_short_for
from drafter.checks.rule import Hit, Page, Rule
from drafter.document import Article, Paragraph
from drafter.document.flow import Shown
from drafter.zh.han import compiled
from drafter.zh.numerals import from_chinese
from drafter.zh.years import TO_ARABIC

_DATE_CLAUSE = "GB/T 9704-2012 7.3.5.4（规定：用阿拉伯数字将年、月、日标全）"
_DOTTED = re.compile(r"((?:19|20)\d\d)(?P<mark>[.．/／\-—])(\d{1,2})(?:(?P=mark)(\d{1,2})日?)?")
# 二0二六年 is a fault of its own, in signatures and elsewhere
_IN_HAN = re.compile(
    r"(二[〇○零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?"
)
_NO_DAY = re.compile(r"20\d\d年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])")
_SPACED = re.compile(r"20\d\d ?年 ?\d{1,2} ?月 ?\d{1,2} ?日")
_WHOLE = re.compile(r"(?:19|20)\d\d年\d{1,2}月(?:\d{1,2}日)?")
_ARABIC_SINCE = 2013
"""Before GB/T 9704-2012 a signature's date was written in Chinese numerals."""
_OFFICE = compiled(
    r"(?:中共)?[一-龥]{2,24}(?:局|委|厅|部|院|馆|站|所|处|科|政府|委员会|办公室|办事处|指挥部|领导小组|支部|党组|工会|协会|公司|中心|学校|中学|小学|医院|集团|联合会|支队|大队|银行|法院|检察院|学院|大学)"
)
_JOINED = compiled(r"(?P<office>[一-龥]{4,30}?)\s*20\d\d年\d{1,2}月\d{1,2}日[。.，,；]")
"""Both in one line."""
_RUN_ON = compiled(r"(?P<office>[一-龥]{4,30})(?P<mark>[，,、])\s*20\d\d年\d{1,2}月\d{1,2}日")
"""One line's mark made the next go on with it."""
_UPWARDS = re.compile(r"(?:请示|请示报告|情况的?(?:汇报|报告))$")
_BELOW = re.compile(r"\s*(?P<whom>各(?:县|区|镇|乡|街道|科室|股室|村|社区|单位|部门|直属|学校|所)[^：:]*)[：:]")
_SENT_ROUND = re.compile("(?:通知|通报|决定|意见|函)$")
_GREETING = 40
_SENT_TO = re.compile("(?:函|批复|请示|通知)$")
_ENDED = re.compile("(?<=[局委会院府司校镇道关])[。；;]$|(?<=单位|部门|机构|企业)[。；;]$")
_PAIR, _SHORT = 2, 3
"""Two that lead together, 县委、县政府, and characters of the first of them."""
_HEAD = 4
"""Lines at the head of a paper within which it says to whom it goes."""
_SENT_UP = compiled(
    r"(?P<sender>[一-龥]{2,20}(?:局|办公室|办事处|委员会|中心|公司|学校|医院|院|站|所|馆|政府|街道|[镇乡]))(?:关于.{2,60}的|20\d\d年.{2,60})(?:请示|报告|函)"
)


@cache
def _those_below() -> re.Pattern[str]:
    """各乡镇人民政府，县直各部门."""
    return re.compile(
        r"(?:[省市县区州]直?(?:有关|各)[^，。；：、\d]{1,12}[，、])?各(?:[^，。；：、\d（）]|（[^（）]{1,12}）){1,20}(?:[，、](?:[省市县区州]直)?各?[^，。；：\d]{2,20}){0,4}"
    )


@cache
def _greeting() -> re.Pattern[str]:
    return re.compile(
        r"(?:\w{1,20}、){0,4}\w{0,20}(?:同志们|代表|委员|领导|来宾|朋友们?|老师们?|同学们?|同志|家长|企业家|乡亲们|父老乡亲|居民|村民)[，。]"
    )


@cache
def _above() -> re.Pattern[str]:
    return compiled(
        r"(?:[一-龥]{0,8}(?:省|市|县|区|州|镇|乡))?(?:[省市县区州]委|党委|人民政府|[省市县区州]政府)(?:、(?:[省市县区州]委|[省市县区州]?(?:人民)?政府))?"
        r"|[省市县区州](?:人大|政协)常委会|[省市县区州][一-龥]{2,12}(?:委员会|[局厅委])"
    )


def _last(items: tuple[Shown, ...]) -> list[Paragraph]:
    """The last paragraphs of an article, signed or not: a date in odd characters is not known for a signature."""
    return [item.paragraph for item in items[2:][-3:] if item.role in ("signature", "preamble", "body", "closing")]


def _dates(page: Page) -> Iterator[Hit]:
    for _, items in page.articles:
        for part in _last(items):
            text = part.text.strip(" 　（）()")
            proper = _proper_date(text)
            if proper:
                start = part.text.index(text)
                yield Hit(part, start, start + len(text), "", f"写作“{proper}”", proper)


def _proper_date(text: str) -> str:
    """The date as it should be; empty where it is none, or right as it is."""
    if " " in text and _SPACED.fullmatch(text):
        return text.replace(" ", "")
    if _NO_DAY.fullmatch(text):
        return f"{text}日"
    if match := _DOTTED.fullmatch(text):
        numbers = [int(one) for one in (match[1], match[3], match[4]) if one]
    elif match := _IN_HAN.fullmatch(text):
        year = int(match[1].translate(TO_ARABIC))
        others = [from_chinese(one) for one in (match[2], match[3]) if one]
        if year < _ARABIC_SINCE or None in others:
            return ""
        numbers = [year, *(one for one in others if one is not None)]
    else:
        return ""
    if not 1 <= numbers[1] <= 12 or not all(1 <= day <= 31 for day in numbers[2:]):
        return ""
    return "".join(f"{number}{unit}" for number, unit in zip(numbers, "年月日", strict=False))


def _order(page: Page) -> Iterator[Hit]:
    """A date over its office, where no office stands over the date."""
    for article, items in page.articles:
        parts = [one.text.strip() for one in article.signature]
        if len(parts) == 2 and _is_date(parts[0]) and _OFFICE.fullmatch(parts[1]) and items[-1].role == "signature":
            yield Hit(article.signature[0], 0, len(article.signature[0].text))


def _is_date(text: str) -> bool:
    return bool(_WHOLE.fullmatch(text) or _proper_date(text))


def _stops(page: Page) -> Iterator[Hit]:
    """A full stop behind the office that signs, or behind the date under it."""
    for _, items in page.articles:
        parts = [item.paragraph for item in items[-2:]]
        if parts and (joined := _JOINED.fullmatch(parts[-1].text.strip())) and _OFFICE.fullmatch(joined["office"]):
            end = len(parts[-1].text.rstrip())
            yield Hit(parts[-1], end - 1, end, "", "", "")
        if parts and (run_on := _RUN_ON.fullmatch(parts[-1].text.strip())) and _OFFICE.fullmatch(run_on["office"]):
            at = parts[-1].text.index(run_on["mark"])
            yield Hit(parts[-1], at, at + 1, "", "", "")
        if len(parts) < 2:
            continue
        office, date = (one.text.strip() for one in parts)
        bare = [re.sub("[。.，,；]$", "", one) for one in (office, date)]
        if _OFFICE.fullmatch(bare[0]) and _is_date(bare[1]):
            for part, text, said in zip(parts, (office, date), bare, strict=True):
                if text != said:
                    end = len(part.text.rstrip())
                    yield Hit(part, end - 1, end, "", "", "")


def _addressed(page: Page) -> Iterator[Hit]:
    """A body above the one that writes, on a line of its own under the title, without its colon."""
    for article, items in page.articles:
        addressed = article.salutation
        if article.title is None or (addressed is not None and addressed.text.rstrip().endswith(("：", ":"))):
            continue
        title, round_ = _SENT_UP.search(article.title.text), _SENT_ROUND.search(article.title.text)
        lines: list[Paragraph] = []
        if round_:
            lines = [
                item.paragraph
                for item in items[1:_HEAD]
                if _those_below().fullmatch(_ENDED.sub("", item.paragraph.text.strip()))
            ]
        if not lines:
            sender = title["sender"] if title else _sender(article)
            heads = [addressed] if addressed is not None else article.byline[-1:]
            lines = [part for part in heads if sender and _is_above(part.text.strip(), sender)]
        if not lines and addressed is None and _SENT_TO.search(article.title.text):
            lines = [part for part in article.byline[-1:] if _is_another_than(part.text.strip(), article)]
        for line in lines:
            yield Hit(line, 0, len(line.text.rstrip()), f"主送机关“{line.text.strip()}”后面少了冒号")


def _greeted(page: Page) -> Iterator[Hit]:
    """A speech's 同志们 on a line of its own, with a comma, behind which the reader has gone on."""
    for article, items in page.articles:
        for item in items[1:_HEAD] if article.title is not None else ():
            head = item.paragraph.text[:_GREETING]
            match = _greeting().match(head) if "，" in head or head.endswith("。") else None
            end = match.end() if match else 0
            alone = end and (end == len(item.paragraph.text) or _line(item, end) != _line(item, end - 1))
            if alone:
                yield Hit(item.paragraph, end - 1, end, "称呼后面用了逗号", "改成“：”", "：")


def _line(item: Shown, at: int) -> int:
    return item.paragraph.place(at)[0]


def _sender(article: Article) -> str:
    """The office that signs a report or request whose title does not name it; empty where none does, or several."""
    if article.title is None or not article.title.text.endswith(("报告", "汇报", "请示")):
        return ""
    names = [name for part in article.signature if _OFFICE.fullmatch(name := part.text.strip())]
    return names[0] if len(names) == 1 else ""


def _is_another_than(name: str, article: Article) -> bool:
    """Whether a line under the title is an office, and not the one that signs or that the title begins with."""
    signed = [one for part in article.signature if _OFFICE.fullmatch(one := part.text.strip())]
    title = article.title.text if article.title else ""
    others = bool(signed) and not any(is_short_for(name, one) or is_short_for(one, name) for one in signed)
    return others and _OFFICE.fullmatch(name) is not None and not is_short_for(name, title.partition("关于")[0])


def _is_above(name: str, sender: str) -> bool:
    return _above().fullmatch(name) is not None and not is_short_for(name, sender)


def _sent_down(page: Page) -> Iterator[Hit]:
    """What reports upwards, addressed to those below: 各县（区）水利局."""
    for article, _ in page.articles:
        line = article.salutation
        if line is not None and article.title is not None and _UPWARDS.search(article.title.text):
            match = _BELOW.match(line.text)
            if match:
                yield Hit(line, match.start("whom"), match.end("whom"))
            elif article.title.text.endswith(("请示", "请示报告")) and len(_asked_of(line.text)) > 1:
                told = f"请示写给了{len(_asked_of(line.text))}个机关"
                said = len(line.text.rstrip("：: "))
                yield Hit(line, 0, said, told, "请示只主送一个上级机关，其他的列为抄送")


def _asked_of(line: str) -> list[str]:
    """The bodies a paper is addressed to; 县委、县政府 lead together and are one."""
    names = re.split("[、，]", line.rstrip("：: "))
    if len(names) == _PAIR and names[0].endswith("委") and names[1].endswith("政府") and len(names[0]) <= _SHORT:
        return names[:1]
    return (
        names
        if all(
            _OFFICE.fullmatch(f"某某{name.removesuffix('供销社')}局" if name.endswith("社") else f"某某{name}")
            for name in names
        )
        else names[:1]
    )


SIGNATURES: tuple[Rule, ...] = (
    Rule(
        "M03", "落款的日期", "warning", _DATE_CLAUSE,
        "落款的日期不是“2026年3月12日”这样的写法", "用阿拉伯数字写全年、月、日",
        ("各项工作有序推进，成效明显。\n青禾县水利局\n2024.12.5", "各项工作有序推进，成效明显。\n青禾县水利局\n2024年4月 5日", "各项工作有序推进，成效明显。\n青禾县水利局\n2024年4月5", "各项工作有序推进，成效明显。\n青禾县水利局\n2024/4/5", "各项工作有序推进，成效明显。\n青禾县水利局\n2024-04-05", "各项工作有序推进，成效明显。\n青禾县水利局\n二〇二四年十二月二十五日",
         "各项工作有序推进，成效明显。\n青禾县水利局\n二○二四年五月"),
        ("各项工作有序推进，成效明显。\n青禾县水利局\n2024年12月5日", "各项工作有序推进，成效明显。\n青禾县水利局\n2024年12月", "各项工作有序推进，成效明显。\n青禾县水利局\n二〇〇九年十二月五日", "各项工作有序推进，成效明显。\n版本号\n2024.13.5",
         "二〇二四年十二月五日\n各项工作有序推进，成效明显。\n各单位要认真抓好落实。\n要强化督导检查。", "系统于2024.12.5上线，运行平稳。", "各项工作有序推进，成效明显。\n联系电话：2024-12345"),
        _dates,
    ),
    Rule(
        "M04", "落款的次序", "warning", "GB/T 9704-2012 7.3.5（规定：先署名，下一行写成文日期）",
        "落款的日期写在署名上面", "先写单位，下一行写日期",
        ("各项工作有序推进，成效明显。\n\n2024年12月5日\n青禾县水利局",),
        ("各项工作有序推进，成效明显。\n\n青禾县水利局\n2024年12月5日", "各项工作有序推进，成效明显。\n\n青禾县水利局\n2024年12月5日\n青禾县水利局办公室", "各项工作有序推进，成效明显。\n2024年12月5日", "青禾县水利局\n2024年12月5日\n各项工作有序推进，成效明显。", "2024年12月5日\n青禾县水利局\n各项工作有序推进，成效明显。"),
        _order,
    ),
    Rule(
        "M05", "落款后的标点", "warning", "GB/T 9704-2012 7.3.5、实务",
        "落款的单位或日期后面多了标点", "删去标点",
        ("各项工作有序推进，成效明显。\n\n青禾县水利局。\n2024年12月5日", "各项工作有序推进，成效明显。\n\n青禾县水利局\n2024年12月5日。", "各项工作有序推进，成效明显。\n\n青禾县水利局 2024年12月5日。", "各项工作有序推进，成效明显。\n\n青禾县水利局，\n2024年12月5日"),
        ("各项工作有序推进，成效明显。\n\n青禾县水利局\n2024年12月5日", "特此报告。\n2024年12月5日", "各项工作由青禾县水利局负责。\n实施时间为2024年12月5日。", "责任单位：青禾县水利局。\n2024年12月5日。", "恳请县委县政府予以支持。\n2024年12月5日"),
        _stops,
    ),
    Rule(
        "M06", "主送机关、称呼的冒号", "warning", "GB/T 9704-2012 7.3.2（规定：最后一个机关名称后标全角冒号）",
        "主送机关后面少了冒号", "补上“：”",
        ("青禾县水利局关于防汛备汛工作情况的报告\n\n县人民政府\n今年以来，防汛工作有序推进，成效明显。", "在全区教育工作会议上的讲话\n各位校长、同志们，\n这次会议的主要任务是总结工作，部署任务。", "在全市座谈会上的发言\n尊敬的各位领导、各位企业家。\n下面，我谈三点体会，请批评指正。", "青禾县水利局关于商请协助宣传的函\n\n县融媒体中心\n为普及防汛知识，请贵中心予以支持，并请函复。\n\n青禾县水利局\n2026年4月22日", "青禾县水利局关于增加防汛经费的请示\n\n县委、县政府\n今年以来，防汛工作任务较重。", "关于政务公开工作情况的通报\n\n各乡镇人民政府，县直各部门\n一季度，各项工作有序推进，成效明显。", "关于召开推进会的通知\n\n各中小学校\n定于3月召开推进会，请准时参加。", "关于召开推进会的通知\n\n各县（市、区）教育局，市直各学校。\n定于3月召开推进会，请准时参加。", "青禾县水利局关于征求意见的函\n\n县直有关单位，各街道办事处\n现征求你单位意见，请及时反馈。", "关于质量安全检查情况的通报\n\n各县（市、区）住房和城乡建设局，各有关企业\n一季度，各项工作有序推进，成效明显。", "青禾县水利局关于商请用地的函\n\n县自然资源局\n为加快工程进度，请支持办理用地手续。", "青禾市第二人民医院2026年度工作报告\n\n市卫生健康委员会\n今年以来，各项工作有序推进，成效明显。", "双樟镇人民政府关于增加防汛经费的请示\n\n双政请〔2026〕7号\n\n县人民政府\n今年以来，防汛工作任务较重。", "关于一季度经济运行情况的汇报\n\n区委、区政府\n经济运行平稳，成效明显。\n\n区发展和改革局\n2026年4月22日"),
        ("关于政务公开工作情况的通报\n\n各乡镇人民政府，县直各部门：\n一季度，各项工作有序推进，成效明显。", "在全区教育工作会议上的讲话\n各位校长、同志们：\n这次会议的主要任务是总结工作，部署任务。", "在全区教育工作会议上的讲话\n尊敬的各位领导、同志们，大家好。\n这次会议的主要任务是总结工作，部署任务。", "关于商请协助宣传的函\n\n青禾县水利局\n为普及防汛知识，请贵中心予以支持，并请函复。\n\n青禾县水利局\n2026年4月22日", "青禾县水利局关于做好防汛工作的通知\n\n青禾县水利局\n各镇要认真落实责任，成效明显。\n\n青禾县人民政府防汛抗旱指挥部\n2026年4月22日", "关于召开推进会的通知\n\n各项工作有序推进，成效明显。", "关于落实责任的意见\n各级领导：各司其职\n要认真落实责任，成效明显。", "青禾县水利局关于防汛备汛工作情况的报告\n\n县水利局\n今年以来，防汛工作有序推进，成效明显。", "青禾县水利局关于防汛备汛工作情况的报告\n\n县人民政府：\n今年以来，防汛工作有序推进，成效明显。", "青禾县人民政府关于防汛备汛工作情况的报告\n\n县人民政府\n今年以来，防汛工作有序推进，成效明显。", "青禾县水利局关于防汛备汛工作情况的报告\n\n青禾县水利局\n今年以来，防汛工作有序推进，成效明显。",
         "关于防汛备汛工作情况的报告\n\n县人民政府\n今年以来，防汛工作有序推进，成效明显。", "关于防汛备汛工作情况的报告\n\n县人民政府\n今年以来，防汛工作有序推进，成效明显。\n\n青禾县人民政府\n2026年4月22日", "青禾县水利局关于防汛备汛工作情况的汇报\n\n县人民政府\n今年以来，防汛工作有序推进，成效明显。", "青禾县水利局关于防汛备汛工作情况的报告\n\n县人民政府\n（2024年3月5日）\n今年以来，防汛工作有序推进，成效明显。"),
        lambda page: (hit for look in (_addressed, _greeted) for hit in look(page)), titled=True,
    ),
    Rule(
        "M11", "上行文的主送机关", "warning", "实务（汇报、报告、请示报给上级）",
        "汇报、报告、请示写给了下级", "主送机关写上级；要发给下级的列为抄送",
        ("青禾县水利局关于防汛工作情况的汇报\n\n各镇水利站：\n今年以来，防汛工作有序推进，成效明显。", "青禾县水利局关于增加防汛经费的请示\n\n各单位：\n今年以来，防汛工作任务较重。", "青禾县水利局2026年防汛工作情况报告\n\n各县（区）水利局：\n今年以来，防汛工作有序推进，成效明显。", "青禾县水利局关于增加防汛经费的请示\n\n县人民政府、县财政局：\n今年以来，防汛工作任务较重。"),
        ("青禾县水利局关于防汛工作情况的汇报\n\n县政府：\n今年以来，防汛工作有序推进，成效明显。", "青禾县水利局关于增加防汛经费的请示\n\n县委、县政府：\n今年以来，防汛工作任务较重。", "青禾县水利局关于增加防汛经费的请示\n\n县人民政府并县防汛指挥部：\n今年以来，防汛工作任务较重。", "青禾县水利局关于防汛工作情况的报告\n\n县人民政府、市水利局：\n今年以来，防汛工作任务较重。", "青禾县水利局关于防汛工作情况的汇报\n\n各位领导：\n今年以来，防汛工作有序推进，成效明显。", "青禾县水利局关于防汛工作情况的通报\n\n各镇水利站：\n今年以来，防汛工作有序推进，成效明显。", "青禾县水利局关于报送防汛工作情况的通知\n\n各镇水利站：\n请于月底前报送，逾期不候。"),
        _sent_down, titled=True,
    ),
)  # fmt: skip
