"""Rules of words: ones often miswritten, redundant, of another kind of paper."""

import re
from collections.abc import Iterator, Sequence

from drafter.checks.rule import Hit, Page, Rule, pattern
from drafter.checks.rules.closings import last_words
from drafter.checks.rules.miswritten import MISWRITTEN, other_words
from drafter.document import Paragraph
from drafter.zh.han import HAN

_ATTACHED = re.compile(r"附件[：:]")
_ONLY = re.compile(r"附件[：:]\s*[^\s\d。；：]{2,60}\s*")
_NUMBERS = re.compile(r"(?:^|[：:\s])(\d{1,2})[.．、]")
_ENTRY = re.compile(r"(\d{1,2})[.．、]\s*[^。]{2,60}$")
_SEEN = re.compile(r"(?:见|详见)附件(\d{1,9})")
_ANY = "|".join(sorted(MISWRITTEN, key=len, reverse=True))
_UNTIL = r"(?:^|(?<=[，。；]))截止(?=(?:20\d\d年)?(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?，(?![逾过]期|不再|报名))(?=\d)"
"""截止2026年10月底，全县…: what ends there is nothing, it is but told up to then."""
_SPENT = "渡过(?=[^，。；]{0,12}(?:假期|暑假|寒假|周末|节日|佳节|新年|国庆|中秋|时光|童年|晚年|一生))"
"""Time is 度过, a river or a hardship 渡过."""
_MENDS = {"截止": "截至", "渡过": "度过", "为": "未"}
_NOT_YET = (
    rf"(?<!认)(?<!因)(?<!成)(?<!作)为(?=发生(?!{HAN}{{0,12}}的){HAN}{{0,12}}(?:情况|事故|案件|事件|问题|现象|伤亡)\W)"
)
"""为发生逾期情况，: a cause would be told of with what is done for it."""
_COMMON_BEYOND = frozenset("〇·—…“”‘’①②③④⑤⑥⑦⑧⑨⑩㎡℃％￥№±×÷≥≤≈→●○◎■□▲△★☆《》〈〉【】〔〕「」『』～·–￼\u3000\xa0")


def _rare(page: Page) -> Iterator[Hit]:
    for item in page.items:
        text = item.paragraph.text
        rare = {mark for mark in set(text) - _COMMON_BEYOND if mark >= "\u3400" and not _in_gb2312(mark)}
        for place, mark in enumerate(text) if rare else ():
            if mark in rare:
                yield Hit(item.paragraph, place, place + 1, f"“{mark}”不在 GB2312 字库里，仿宋_GB2312 等字体显示不出")


def _in_gb2312(mark: str) -> bool:
    try:
        mark.encode("gb2312")
    except UnicodeEncodeError:
        return not ("\u3400" <= mark <= "\u9fff" or mark >= "\U00020000")
    return True


def _request(page: Page) -> Iterator[Hit]:
    for article, items in page.articles:
        title = article.title.text if article.title else ""
        if not title.endswith(("报告", "汇报")):
            continue
        for item in last_words(items):
            for match in re.finditer(
                r"(?:妥否|当否|可否|是否妥当)，?请(?:批示|批复|指示|审批)|请予(?:批准|批复|审批)|请批示",
                item.paragraph.text,
            ):
                yield Hit(item.paragraph, *match.span())


def _attachments(page: Page) -> Iterator[Hit]:
    for _, items in page.articles:
        texts = [item.paragraph for item in items]
        listed: list[int] = []
        for at, paragraph in enumerate(texts):
            if _ATTACHED.match(paragraph.text):
                listed = [int(number) for number in _NUMBERS.findall(paragraph.text)]
                if not listed and _ONLY.fullmatch(paragraph.text):
                    listed = [1]  # one alone bears no number
                yield from _listed_under(texts[at + 1 :], listed)
        for paragraph in texts if listed else ():
            for match in _SEEN.finditer(paragraph.text):
                if int(match[1]) > max(listed):
                    yield Hit(paragraph, *match.span(), f"附件只列到{max(listed)}")


def _listed_under(texts: Sequence[Paragraph], listed: list[int]) -> Iterator[Hit]:
    """Adds the numbers of the attachments on lines of their own, and tells where they do not count on."""
    for paragraph in texts if listed else ():
        found = _ENTRY.match(paragraph.text)
        if found is None:
            return
        number = int(found[1])
        if number != listed[-1] + 1:
            yield Hit(paragraph, *found.span(1), f"附件{listed[-1]}后面应是附件{listed[-1] + 1}", "改正编号")
        listed.append(number)


WORDING: tuple[Rule, ...] = (
    Rule(
        "W01", "错别字", "warning", "《现代汉语词典》",
        "这个词写错了", "换成正确的写法",
        ("截止目前，各项工作有序推进。", "各单位要尊守纪律，按排专人负责。", "上半年为发生逾期情况，运行平稳。", "基层力量簿弱，群众反应强烈，我镇财力有线。", "认真布署各项任务。", "要防犯各类风险。", "逐户排察隐患，建立台帐。", "坚持标本兼制，抓好贯切落实。", "拔付资金，整改大部份问题。", "既使遇到困难，也要按期完成。", "做为主管部门，要扛起责任。", "按装监控设备。", "不能凑和过关。", "各项任务以经完成。", "截止2026年10月底，办结311条。", "让孩子渡过平安、快乐的假期。", "导至进度滞后，服务组职健全，调正保障标准。", "坚待正碓导向，贯砌落实，充份发辉作用，营造良好氛团，各部们抓好防控。"),
        ("截至目前，各项工作有序推进。", "领导至乡镇调研，班组职责明确，调正常班次，使用有限资源，关连动作多，供因病致贫户。", "补充份额，开发辉煌路段，干部们到场。", "按排名先后、按排放标准执行，不良反应情况正常。", "为发生事故的企业提供服务。", "认真部署各项任务。", "申报截止日期为月底。", "公布署名文章。", "预防犯罪工作。", "个人材料要齐全。", "发表署名文章，发布署名评论。", "严防犯错误。", "3座落后电站关停，讲座落到实处。", "解决择校问题。", "安排察看现场，舞台帐篷搭好。", "连贯切实的措施，全部份额已分配。", "究竟争取什么，免费提供献血服务。",
         "既使群众得实惠，又使企业减负担。", "把实事做为民的实事。", "多做为群众解忧的事。", "按装机容量收取费用。", "布局紧凑和功能完善。", "拼凑和抄袭的一律退回。", "以经济建设为中心，以经营权入股。", "方案可以经完善后印发。", "予以经费支持，以经验促提升。", "以经开区为龙头。", "截至2026年10月底，办结311条。", "报名截止2026年10月31日，逾期不候。", "帮助企业渡过难关，度过快乐的假期。", "10月1日起报名，截止10月31日，逾期不再受理。"),
        pattern(
            rf"{_ANY}|{_UNTIL}|{_SPENT}|{_NOT_YET}", message=lambda m: f"“{m.group()}”应写作“{MISWRITTEN.get(m.group(), _MENDS.get(m.group()))}”",
            guard=lambda m: not other_words().match(m.string[max(0, m.start() - 1) : m.end() + 1]),
        ),
    ),
    Rule(
        "W06", "“其它”和“其他”", "hint", "《现代汉语词典》推荐",
        "公文里统一用“其他”", "改成“其他”",
        ("其它单位参照执行。",), ("其他单位参照执行。",), pattern("其它"),
    ),
    Rule(
        "W03", "重复的意思", "hint", "实务",
        "意思说了两遍", "删去一半",
        ("原因是因为责任不实。", "这是其中之一的问题。", "涉及到多个部门。", "目的是为了提高效率。", "大约近百人。", "请于8月18日下午17:00前报送。"),
        ("原因是责任不实。", "涉及多个部门。", "这是问题之一。"),
        pattern(r"原因是(?:因为|由于)|其中之一的|涉及到|目的是为了|大约近|凯旋而归|亲眼目睹|(?:下午|晚上|傍晚)(?:1[3-9]|2[0-3])(?:[:：]\d\d|[时点])|悬殊很大|过高奢望|付诸于|来自于|出乎意料之外|切忌不要|防止不再|避免不再|尽量避免不|被评为为|必须务必|非常十分|十分非常|更加更"),
    ),
    Rule(
        "W08", "否定弄反", "warning", "实务",
        "两个否定抵消，意思反了", "删去一个否定词",
        ("切忌不要搞形式主义。", "防止不再发生类似问题。", "避免不再出现反弹。"), ("切忌搞形式主义。", "防止再次发生类似问题。", "避免不必要的损失。"),
        pattern(r"切忌(?:不要|不能|别)|防止不(?:再|发生|出现)|避免不(?:再|发生|出现)|杜绝不(?:再|发生)"),
    ),
    Rule(
        "W05", "生僻字", "hint", "实务（仿宋_GB2312 只有6763字）",
        "这个字不在 GB2312 字库里", "换用能显示这个字的字体，打印前看一眼",
        ("由㛃同志负责落实各项任务。",), ("由李同志负责落实各项任务。",), _rare,
    ),
    Rule(
        "M01", "附件的编号", "warning", "GB/T 9704-2012 7.3.4、7.3.7（规定）",
        "提到的附件没有列出", "补上附件说明，或改编号",
        ("具体任务分工详见附件3，请抓好落实。\n附件：1.任务清单 2.时间安排", "请抓好落实。\n附件：1.任务清单\n3.时间安排", "具体任务见附件2，请抓好落实。\n附件：惠企政策清单"),
        ("具体任务分工详见附件2，请抓好落实。\n附件：1.任务清单 2.时间安排", "详见附件2，请抓好落实。\n附件：1.任务清单\n2.时间安排", "清单见附件1，请抓好落实。\n附件：惠企政策清单", "按《考核办法》附件3评定，请抓好落实。\n附件：惠企政策清单", "具体任务见附件2，请抓好落实。"),
        _attachments,
    ),
    Rule(
        "M02", "报告里夹带请示", "warning", "《党政机关公文处理工作条例》第十五条（规定）",
        "报告里不得夹带请示事项", "删去请示的话，另写请示",
        ("关于防汛工作情况的报告\n今年以来，防汛工作有序推进，成效明显。\n以上报告妥否，请批示。", "关于防汛工作情况的报告\n今年以来，防汛工作有序推进，成效明显。\n以上报告妥否，请批示。\n\n附件：1.防汛物资清单\n2.水库名录\n\n青禾县水利局\n2026年5月12日\n\n（联系人：丁瑞祥）"),
        ("关于防汛工作情况的报告\n今年以来，防汛工作有序推进，成效明显。\n特此报告。", "关于增加经费的请示\n今年以来，防汛工作任务较重。\n妥否，请批示。"),
        _request, titled=True,
    ),
)  # fmt: skip
