"""Rules of what was left over: masks, blanks, adverts, Markdown, phrases of a chat."""

import re
from collections.abc import Iterator

from drafter.checks.rule import Hit, Look, Page, Rule, pattern
from drafter.document import Paragraph, Piece
from drafter.document.blanks import BLANK
from drafter.facts import find_facts, has_mask
from drafter.zh.han import compiled

_HAN = "\u4e00-\u9fff"
_BOLD = re.compile(r"(?<![\d*])\*\*([^*\s、，。；《》“]{2,20})\*\*(?![*省市县区州镇乡村局委办院厅部年月日])")
_STARS = compiled(rf"(?<!\*)\*{{2,}}(?=[{_HAN}、，。）])|(?<=[{_HAN}、])\*(?=[{_HAN}])|(?<=20)\*{{2}}")
_OTHER_BLANKS = pattern(
    rf"_{{2,}}|＿{{2,}}|□{{2,}}|(?<![二一〇○])○{{2,}}(?=[{_HAN}])(?![一二三四五六七八九]?[一二三四五六七八九]年)|？{{3,}}|\?{{3,}}"
)
_OPEN_DATE = re.compile(r"(?:19|20)\d\d年[ \u3000]+月[ \u3000]*日?|(?:19|20)\d\d年\d{1,2}月[ \u3000]+日")
"""A date left open; one without its year is a form's."""
_MARKDOWN = pattern(
    rf"^#{{1,6}}\s+(?=\S)|^#{{2,6}}(?=[{_HAN}])(?!.*#)|^[-*+] (?=[{_HAN}])|`[^`\n]+`|^>\s+(?=[{_HAN}])|^-{{3,}}$"
)
_ADVERT = pattern(
    r"##\w+##|(?:更多|获取|下载|海量)[^。，【】]{0,10}(?:公文|范文|素材|文库)[^。]{0,20}(?:微信|QQ|公众号|网|关注|加)"
    r"|(?:关注|搜索)[^。，]{0,8}公众号[^。，]{0,6}(?:获取|领取|下载|回复)[^。，]{0,8}(?:范文|素材|全文|文库)|(?:加|添加)(?:微信|QQ|V信)[：:]?\s*[A-Za-z0-9_-]{5,}"
    r"|【[^【】]{0,100}(?:微信|公众号|QQ)[：:][^【】]{0,100}】|下载后可(?:查看|编辑|阅读)|本文来源|点击(?:下载|查看)(?:全文|原文|文档)"
)
_CHAT = r"^(?:好的|当然|没问题)[，！,!](?:以下|下面|这是|我(?:来|会|将|可以|很|已))|(?:希望|以上)[^。]{0,6}(?:内容|回答|建议)[^。]{0,4}(?:对您|对你|能帮)|作为(?:一个|一名)?(?:AI|人工智能|大)(?:语言)?(?:模型|助手)|(?:为您|为你)(?:撰写|生成|整理|起草)的|如需(?:进一步)?(?:修改|调整)[^。]{0,8}(?:请|随时)告|请根据您的实际情况(?:进行)?(?:修改|调整|填写|补充)|由\s?AI\s?(?:自动)?生成|(?:如果?|若)您?[有需还][^。]{0,20}随时[^。]{0,4}(?:告诉|告知|联系)我|您可以?(?:根据|结合)(?:实际|具体|自身)[^。]{0,20}(?:修改|调整|补充|完善)"
_SOLD = frozenset(("付费标记", "广告"))
_CHATTED = frozenset(("网站用语",))
"""The kind of noise that what a writing program says of its text is."""
_COPIED = frozenset(("页码", "页眉页脚", "路径导航", "网站用语", "网页著录", "网页残留", "重复的标题"))
"""Kinds of noise that copying from a page brings along."""


def _masked(page: Page) -> Iterator[Hit]:
    return (hit for hit in _masks(page) if hit.paragraph.text[hit.start] not in "DKTWZS某*＊□○")


def _initials(page: Page) -> Iterator[Hit]:
    return (hit for hit in _masks(page) if hit.paragraph.text[hit.start] in "DKTWZS")


def _masks(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for fact in find_facts(item.paragraph.text) if has_mask(item.paragraph.text) else ():
            if fact.kind == "mask":
                yield Hit(item.paragraph, fact.start, fact.end)


def _blanks(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for blank in item.paragraph.blanks:
            yield Hit(item.paragraph, blank.start, blank.end, "有空还没填" + (f"：{blank.ask}" if blank.ask else ""))


def _stars(page: Page) -> Iterator[Hit]:
    """Asterisks that stand for a word, those of Markdown left out."""
    for item in page.items:
        text = item.paragraph.text
        bold = {place for match in _BOLD.finditer(text) for place in range(*match.span())}
        for match in _STARS.finditer(text):
            if match.start() not in bold:
                yield Hit(item.paragraph, *match.span())


def _open_dates(page: Page) -> Iterator[Hit]:
    """A signature's date that is still to be filled in."""
    for _, items in page.articles[:1]:
        for item in items[-4:]:
            match = _OPEN_DATE.fullmatch(item.paragraph.text.strip(" \u3000（）()"))
            if match and not item.paragraph.rows:
                start = item.paragraph.text.index(match.group())
                yield Hit(item.paragraph, start, start + len(match.group()), "日期没有填全", "填上月、日")


def _bold(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _BOLD.finditer(item.paragraph.text):
            yield Hit(item.paragraph, *match.span(), "", "", match[1])


def _written_blanks(page: Page) -> Iterator[Hit]:
    for item in page.items:
        known = {blank.start for blank in item.paragraph.blanks}
        for match in BLANK.finditer(item.paragraph.text):
            if match.start() not in known:
                yield Hit(item.paragraph, *match.span())


def _noise(kinds: frozenset[str], said: str = "", unsaid: str = "") -> Look:
    """A look for noise of some kinds, that in which one pattern is found, or another is not."""

    def look(page: Page) -> Iterator[Hit]:
        for noise in page.noise:
            told = noise.kind in kinds and re.search(said, noise.text) is not None
            if told and not (unsaid and re.search(unsaid, noise.text)):
                yield Hit(Paragraph(noise.text, noise.line, (Piece(0, noise.line, noise.column),)), 0, len(noise.text))

    return look


REMNANTS: tuple[Rule, ...] = (
    Rule(
        "X01", "隐去的名称和日期", "error", "实务",
        "留着“X、××、20XX”之类的代号", "换成真实的名称、日期",
        ("在XX局的指导下推进。", "20XX年3月启动。", "X年X月X日召开会议。", "××县各单位要落实。"),
        ("配备X光机2台。", "X波段雷达投入运行。", "采用XML格式存储。", "安装MAX型设备。", "面积为3×4米。"),
        _masked,
    ),
    Rule(
        "X02", "星号、方框、下划线", "error", "实务",
        "留着“**、__、□□、○○”之类的空位", "换成真实的内容",
        ("在**局的指导下推进。", "投入__万元。", "由□□负责落实。", "○○同志任组长。", "为＿＿名老人上门办理。", "各项工作有序推进，成效明显。\n青禾县水利局\n2026年 月 日", "各项工作有序推进，成效明显。\n青禾县水利局\n2026年4月  日"),
        ("面积为3*4米。", "二○○八年建成使用。", "变量名为file_name的字段。", "各项工作有序推进，成效明显。\n青禾县水利局\n2026年4月 5日", "填表日期： 年 月 日"),
        lambda page: (hit for look in (_stars, _OTHER_BLANKS, _open_dates) for hit in look(page)),
    ),
    Rule(
        "X03", "待补的内容", "error", "实务",
        "有内容还没补", "补上内容，或删去这一处",
        ("共完成【此处填数】个项目。", "（此处补充数据）取得成效。", "具体做法（待补充）。", "TODO 补充案例。", "共完成12项（李科长补充）。", "走访亲历者【】人。", "办好发展大会【具体时间待定】。", "总投资（　）万元。"),
        ("对照待补短板清单。", "（请各单位认真落实）", "【典型案例】推行新模式。", "【补短板】全年新建泵站3座。", "制度还有待补充", "【案例一】推行新模式。", "上线f()函数。"),
        pattern(r"【(?:待(?:补|定|核|查|完善|确认|更新)|请(?:补|填|核|插|输|替|在)|此处|补充(?!说明)|填(?:写|入|数|上)|TODO|XX|插入)[^【】]*】|【[^【】]{0,20}(?:待定|待补|待填|待核|待确认)】|【\s*】|（[ \u3000]*）|（(?:此处|待(?:补|填|定|核|完善|确认)|请(?:补|填|核|插入))[^）]{0,20}）|（[一-龥]{1,6}(?:科长|主任|局长|处长|股长|同志)(?:补充|提供|核实|确认|填写|把关)[^（）]{0,4}）|(?:^|(?<=[，。：；]))待补充?$|\b(?:TODO|TBD|FIXME)\b"),
    ),
    Rule(
        "X04", "“某”字代称", "hint", "实务（案例隐名时照旧）",
        "用了“某市、某局”之类的代称", "换成真实的名称",
        ("某市积极推进改革。", "由某某同志负责。"), ("某种程度上有所改善。", "在某些方面还有不足。", "某一环节出现问题。"),
        pattern(r"某某|某(?:省|市|县|区|镇|乡|村|局|委|办|街道|同志)(?!个|些)"),
    ),
    Rule(
        "X05", "字母代替的词", "error", "实务",
        "用字母躲避字词（如“D建”）", "换回原来的词",
        ("加强D建引领作用。", "开展TD日活动。", "D员干部带头。"), ("采用3D建模技术。", "购买D类物资。"),
        _initials,
    ),
    Rule(
        "X06", "没有填的空", "error", "drafter 的初稿",
        "有空还没填", "填上内容；用不着的，连同前后的话一起删去",
        ("由【待填：牵头单位】牵头，会同有关部门落实。",), ("由县水利局牵头，会同有关部门落实。",),
        lambda page: (hit for look in (_blanks, _written_blanks) for hit in look(page)), of_blanks=True,
    ),
    Rule(
        "X07", "对话的套话", "error", "实务",
        "留着对话或问答助手的话", "删去",
        ("好的，以下是为您撰写的工作汇报。", "希望以上内容对您有所帮助。", "好的，以下是一份办公用品管理工作总结：\n一、加强管理\n各单位要认真抓好落实。\n（注：文档部分内容由AI生成）", "作为一个人工智能语言模型，我认为。"),
        ("好的做法要推广。", "当然，我们也要看到差距。", "以下是工作汇报。", "人工智能语言模型产业加快发展。"),
        lambda page: (hit for look in (pattern(_CHAT), _noise(_CHATTED, _CHAT)) for hit in look(page)),
    ),
    Rule(
        "X09", "Markdown 记号", "error", "实务",
        "留着 Markdown 的记号", "删去记号",
        ("# 一、工作开展情况", "##工作开展情况", "坚持**问题导向**，狠抓落实。", "- 加强组织领导，压实工作责任。", "`重点任务`已完成。"),
        ("加强组织领导——这是关键。", "C#语言培训。", "温度-5度以下。"),
        lambda page: (hit for look in (_bold, _MARKDOWN) for hit in look(page)),
    ),
    Rule(
        "X08", "广告", "warning", "实务",
        "夹着广告或付费标记", "删去",
        ("推进工作落实【更多公文素材，微信：abc123】。", "##paidbegin##加强领导，压实责任。", "关注公众号获取更多范文。"),
        ("开通微信公众号3个。", "关注民生热点。", "群众可关注公众号获取办事指南。", "下载申报材料后在网上提交。", "扫描二维码，点击下载电子证照。"),
        lambda page: (hit for look in (_noise(_SOLD), _ADVERT) for hit in look(page)),
    ),
    Rule(
        "X10", "页码和网页用语", "hint", "实务",
        "夹着页码、导航等，像是从网页或 PDF 里复制来的", "删去",
        ("一、加强组织领导\n各单位要高度重视，认真抓好落实。\n— 3 —\n要强化督导检查，确保取得实效。", "当前位置：首页 > 通知公告\n各单位要高度重视，认真抓好落实。",
         "索引号：000014\n发布机构：县政府\n有效性：有效\n各单位要高度重视，认真抓好落实。"),
        ("一、加强组织领导\n各单位要高度重视，认真抓好落实。", "首页改版工作已经完成。"),
        _noise(_COPIED, unsaid=_CHAT),
    ),
)  # fmt: skip
