"""Rules of punctuation (GB/T 15834-2011) that one look at the characters decides."""

import re
from collections.abc import Iterator

from drafter.checks.rule import Hit, Page, Rule, in_text, is_running, pattern
from drafter.zh.han import compiled
from drafter.zh.width import full_width_punctuation

_HAN = "\u4e00-\u9fff"
_STANDARD = "GB/T 15834-2011"
_STOPPED = re.compile(
    "(?:^|[。；，：])(?P<one>[一二三四五六七八九]是)(?:(?![一二三四五六七八九]是)[^。；]){2,160}(?P<stop>。)(?:(?![一二三四五六七八九]是)[^。；]){2,80}；(?=[二三四五六七八九]是)"
)
_LONG = 24
_LEAST_PARAGRAPHS = 1
_SPACE = compiled(rf"(?<=[{_HAN}])[ \xa0]+(?=[{_HAN}])")
_LEAST_OF_TEXT = 16
_OFFICES = ("局", "委", "办", "厅", "部", "院", "府", "会", "中心", "公司", "学校", "办公室")
_COUNTING = compiled(
    rf"(?<=[{_HAN}，、；：”》）])(?<![图表件话机号码第])(?P<left>[ \xa0]*)\d[\d.]*(?P<right>[ \xa0]*)(?=[万亿]?[个名人次天家户项倍条件份起处座台套辆吨亩元年月日])"
)
_BARE_END = compiled(rf"(?:[{_HAN}]|[A-Za-z\d%％])\s*$")
_SIGNED = re.compile(r"[。！？”》]—{2,}[^。，]{1,14}\s*$")
"""A whole sentence and, behind a dash, who says it."""
_BIDDING = re.compile(
    r"[^：、，\d]{2,16}(?:要|将|必须|务必)(?!素|闻|点|军|领)[^：、]{4,}[^局委办厅院处室站所部会心组]\s*"
    r"|[^：、]{0,10}[妥当]否，?请(?:予)?(?:批示|批复|审批|审示|指示)\s*"
)
"""A sentence that bids or promises, however short: 各科室要切实履职尽责; no name of an office."""
_UNIT = "年|月|日|%|万|亿|元|个|名|人|次|户|家|天|公里|岁|小时|倍|项|件|米|吨|亩"


def _full(match: re.Match[str]) -> str:
    return full_width_punctuation(match.group())


def _range_mend(match: re.Match[str]) -> str:
    mark = "—" if match["unit"] == "年" and len(match["b"]) == 4 else "～"
    return f"{match['a']}{mark}{match['b']}{match['unit']}"


def _number_mend(match: re.Match[str]) -> str | None:
    found = re.fullmatch(r"\D*(20\d\d)\D*?0*(\d+)号", match.group())
    return f"〔{found[1]}〕{found[2]}号" if found else None


def _spaced(page: Page) -> Iterator[Hit]:
    """Spaces between characters of running text; in headings, names and slogans they divide two clauses by custom."""
    for item in page.items:
        text = item.paragraph.text
        if item.paragraph.rows or not is_running(item) or len(text) < 16:
            continue
        start = item.heading_length if item.heading_length < len(text) else 0
        depths, seen = [0, 0], 0
        for match in _SPACE.finditer(text, start):
            for at, pair in enumerate(("《》", "“”")):
                depths[at] += text.count(pair[0], seen, match.start()) - text.count(pair[1], seen, match.start())
            seen = match.start()
            if max(depths) <= 0 and not (_parts_name(match) or _parts_offices(match)):
                yield Hit(item.paragraph, *match.span(), "", "", "")


def _beside_digits(page: Page) -> Iterator[Hit]:
    """Spaces on either side of a figure that counts something."""
    for item in page.items:
        text = item.paragraph.text
        if item.paragraph.rows or not is_running(item) or len(text) < _LEAST_OF_TEXT:
            continue
        start = item.heading_length if item.heading_length < len(text) else 0
        for match in _COUNTING.finditer(text, start):
            for name in ("left", "right"):
                if match[name]:
                    yield Hit(item.paragraph, *match.span(name), "", "", "")


def _parts_name(match: re.Match[str]) -> bool:
    """王　强: a name of two characters is spaced out."""
    text, start, end = match.string, match.start(), match.end()
    lone_left = start < 2 or not (text[start - 2].isdigit() or "\u4e00" <= text[start - 2] <= "\u9fff")
    lone_right = end + 1 >= len(text) or not "\u4e00" <= text[end + 1] <= "\u9fff"
    return lone_left and lone_right


def _parts_offices(match: re.Match[str]) -> bool:
    """明溪县教育局 明溪县财政局: offices of one place side by side."""
    before, after = match.string[: match.start()].split(), match.string[match.end() :]
    return bool(before) and before[-1].endswith(_OFFICES) and after[:2] in before[-1]


def _stopped_inside(page: Page) -> Iterator[Hit]:
    """A full stop inside an item of 一是…；二是…, whose items a semicolon parts."""
    for item in page.items:
        text = item.paragraph.text
        for match in _STOPPED.finditer(text) if "；二是" in text or "；三是" in text else ():
            yield Hit(item.paragraph, match.start("stop"), match.end())


def _unended(page: Page) -> Iterator[Hit]:
    """Paragraphs without a mark at their end, in articles whose paragraphs mostly have one."""
    for _, items in page.articles:
        long = [item.paragraph for item in items if is_running(item) and not item.paragraph.rows]
        long = [one for one in long if len(one.text) >= _LONG and "，" in one.text]
        bare = [one for one in long if _BARE_END.search(one.text) and "：" not in one.text[:14]]
        for one in long if len(long) > _LEAST_PARAGRAPHS else ():
            if one.text.rstrip().endswith(("，", "、")):
                yield Hit(one, len(one.text.rstrip()) - 1, len(one.text.rstrip()), "这一段末尾是“，”，话没有写完")
        if len(bare) * 4 <= len(long) or len(long) < 4:
            for one in bare:
                if not (one.text.startswith(("附件", "抄送")) or _SIGNED.search(one.text)):
                    place = _BARE_END.search(one.text)
                    yield Hit(one, place.start() if place else 0, len(one.text.rstrip()))


def _unended_last(page: Page) -> Iterator[Hit]:
    """The last sentence over a signature, where it is too short to be looked at among the others."""
    for _, items in page.articles:
        text = [item for item in items if item.role != "signature"]
        if not text or len(text) == len(items) or text[-1].role not in ("preamble", "body", "closing"):
            continue
        last = text[-1].paragraph
        short = len(last.text) < _LONG or "，" not in last.text
        if short and not last.rows and _BARE_END.search(last.text) and _BIDDING.fullmatch(last.text.strip()):
            yield Hit(last, len(last.text.rstrip()) - 1, len(last.text.rstrip()))


PUNCTUATION: tuple[Rule, ...] = (
    Rule(
        "P01", "半角标点", "error", f"{_STANDARD} 5.1（标点占一个字位置）",
        "中文里用了半角标点", "改成全角",
        ("推动工作走深走实,取得明显成效。", "具体如下:压实责任。", "谁来落实?各单位。"),
        ("比例为3:1，9:30开会。", "网址为http://example.cn，请登录。", "投入1,234万元。"),
        pattern(
            rf"(?<=[{_HAN}”》）%])[,;:?!](?![\d/])|(?<![A-Za-z0-9])[,;:?!](?=[{_HAN}“《（])"
            rf"|(?<=[0-9])[,;](?=[{_HAN}“《])",
            replace=_full,
        ),
    ),
    Rule(
        "P02", "半角句点", "error", f"{_STANDARD} 4.1（规定）",
        "句末用了半角句点", "改成句号“。”",
        ("各项工作有序推进.", "完成率达98%.下一步继续推进。"),
        ("1.加强组织领导。", "增长3.5%。", "登录gov.cn查询。", "后续还有很多工作要做..."),
        pattern(rf"(?<=[{_HAN}”》）%])(?<!^[一二三四五六七八九十])\.(?![A-Za-z0-9_.])", replace="。"),
    ),
    Rule(
        "P03", "半角括号", "warning", f"{_STANDARD} 4.9、5.1（规定）",
        "括号是半角的", "改成全角（）",
        ("印发管理办法(试行)并组织实施。", "各镇(街道)都要落实。"),
        ("产量按f(x)计算。", "采用接口(API)对接。", "（一）加强领导"),
        pattern(rf"\([^()\n（）]{{0,40}}[{_HAN}][^()\n（）]{{0,40}}\)", replace=_full,
                guard=lambda m: not (m.start() == 0 and re.fullmatch(r"\([一二三四五六七八九十]+\)", m.group()))),
    ),
    Rule(
        "P04", "直引号", "error", f"{_STANDARD} 4.8（规定）",
        "用了直引号", "改成“”",
        ('推进"放管服"改革落地见效。', "做到'应办尽办'，不留死角。"),
        ("推进“放管服”改革。", "管线DN100'型号。"),
        pattern(rf'(?<=[{_HAN}，。、；：（“”])["\']|^["\'](?=[{_HAN}])|(?<![A-Za-z0-9])["\'](?=[{_HAN}，。、；：）])'),
    ),
    Rule(
        "P07", "标点连用", "error", f"{_STANDARD} 5.1（规定）",
        "两个点号连在一起", "留下该用的一个",
        ("工作扎实推进，，成效明显。", "成效明显。。", "一是抓学习，。二是抓落实。", "坚持问题导向、，狠抓落实。", "办结率100%%。", "实现高频事项掌上办！！"),
        ("他问：“怎么办？”大家说好。", "工作还在推进……", "好！！！", "谁来抓？！", "填报方式？？？"),
        pattern(
            r"([，、；：%％])\1+|。{2}(?!。)|(?<!！)！{2}(?!！)|(?<!？)？{2}(?!？)|[，、；：][。，、；]|。[，、；：]",
            replace=lambda m: m.group()[0] if len(set(m.group())) == 1 else None,
            guard=lambda m: m.string[m.start() - 1 : m.start()] != "。",
        ),
    ),
    Rule(
        "P08", "引号、书名号之间的顿号", "hint", f"{_STANDARD} 4.5.3.5（通常不用）",
        "并列的引号或书名号之间通常不用顿号", "删去顿号；单位有自己的写法时照旧",
        ("推行“一网通办”、“一窗受理”改革。", "印发《办法》、《细则》两个文件。"),
        ("推行“一网通办”“一窗受理”改革。", "落实“一网通办”和《办法》、通知要求。"),
        pattern("(?<=[”》])、(?=[“《])", replace=""),
    ),
    Rule(
        "P09", "“等”前的顿号", "warning", f"{_STANDARD} 4.5.3.4（规定）",
        "“等”字前面多了顿号", "删去顿号",
        ("覆盖教育、医疗、养老、等领域。",),
        ("覆盖教育、医疗、养老等领域。", "分为优、良、等级三类。", "反对懒政、等待观望。", "跑3个窗口、交5份材料、等2.5个工作日。", "坐着看、等通知。", "做好系统集成、等保测评和密码评估。", "遵循自愿、等价、互利原则。"),
        pattern(
            r"、(?=等(?![级待离同额效次靠着不候米会他她我你客车电水上来下到保高值温压比位身边价于式量号差]|人家|审批|通知|批复|结果|消息"
            r"|[\d.一二两三四五六七八九十半]+(?:个?(?:工作日|小时|月|星期|钟头)|天|分钟|年|周|秒)))",
            replace="",
        ),
    ),
    Rule(
        "P19", "并列里的逗号", "warning", f"{_STANDARD} 4.5.3.1（规定：并列词语之间用顿号）",
        "并列的几项之间，有一处用了逗号", "把逗号改成顿号",
        ("聚焦教育、医疗，养老、社保等领域。", "把好材料关、工序关，验收关。"),
        ("聚焦教育、医疗、养老、社保等领域。", "抓教育、促医疗，办好养老、社保等工作。", "把好材料关、工序关，做好验收。", "涉及水利、交通，包括农业、林业等部门。", "过好亲情关、权力关，守好廉洁关。"),
        pattern(
            r"(?<=、)[一-龥]{2}，(?!包括|以及|还有|特别|尤其|其中|涉及|加强|推动|推进|做好|抓好|办好|开展)[一-龥]{2}、[一-龥]{2,4}等(?:领域|行业|部门|环节|场所|方面)"
            r"|(?<![一-龥])[一-龥]{0,3}[一-龥]{2}(?P<end>[一-龥])、[一-龥]{2}(?P=end)，(?!守|过|做|抓|办|建|打|把|当|争)[一-龥]{2}(?P=end)(?=[，。；])",
            where=in_text,
        ),
    ),
    Rule(
        "P10", "省略号", "warning", f"{_STANDARD} 4.11（规定）",
        "省略号不合规范，或与“等”重复", "省略号用六个点“……”，和“等”只用一个",
        ("工作还有很多...", "包括养老、托幼……等方面。", "还需要再接再厉。。。", "任务还很艰巨…"),
        ("工作还在推进……", "登录www.gov.cn。", "第一章 总则......3"),
        pattern(
            r"(?<!\.)\.{2,}(?!\.|\s*\d+$)|。{3,}|(?<!…)…(?!…)|……(?=等)|(?<!…)…{3}(?!…|\s*\d+$)",
            replace=lambda m: None if m.group() == ".." or m.string[m.end() : m.end() + 1] == "等" else "……",
        ),
    ),
    Rule(
        "P11", "起止的连接号", "hint", f"{_STANDARD} 4.13（规定，用短横的不少）",
        "数目或年份的起止用了短横或半角波纹", "年份之间用“—”，数目之间用“～”",
        ("2023-2025年分步实施。", "每次安排3-5人参加。", "控制在10~20个。", "制定2026——2030年布局规划。"),
        ("电话0371-6655881年内开通。", "按GB/T 9704-2012年版执行。", "2023—2025年分步实施。", "安排3～5人参加。", "2024-03-05日程"),
        pattern(
            rf"(?<![\d.\-/A-Za-z:：~])(?<![A-Za-z] )(?P<a>\d{{1,4}}(?:\.\d+)?[%万]?)(?:[-~]|——)(?P<b>\d{{1,4}}(?:\.\d+)?)(?P<unit>{_UNIT})(?!版)",
            replace=_range_mend,
        ),
    ),
    Rule(
        "P12", "发文字号", "warning", "GB/T 9704-2012 7.2.5（规定）",
        "发文字号的写法不对", "年份用六角括号〔〕，序号不加“第”、不编虚位",
        ("按照政发[2024]5号文件要求。", "按照政发〔2024〕05号文件要求。", "按照政办（2024）第12号文件要求。", "落实【2024】3号文件。", "望教发〔2026〕21 号"),
        ("按照政发〔2024〕5号文件要求。", "会议（2024）于近期召开。", "办理第12号提案。"),
        pattern(
            r"[\[【（(]20\d\d[\]】）)]\s*第?0*\d+号|〔20\d\d〕\s*(?:第0*\d+|0+\d+)号"
            r"|〔20\d\d〕(?:\s+\d+\s*|\d+\s+)号", replace=_number_mend
        ),
    ),
    Rule(
        "P13", "汉字间的空格", "warning", "实务",
        "汉字之间有空格", "删去空格",
        ("我们要持续推进 各项重点工作落地见效。", "全年持续加大宣传力度，发送短信31万 条。"),
        ("把支部建在产业链上　让党旗飘在田野间，这是我们的体会", "联系人：王 强，电话另行通知，请各单位及时报送。", "落实GB/T 9704 要求，做好各项排版校对工作。", "一、党建铸魂 打造过硬队伍。全局上下一条心，各项工作有序推进。", "开展“传承红色基因 打造过硬队伍”主题活动，效果明显。", "按照《信息安全技术 等级保护基本要求》落实各项防护措施。", "李　明　主任", "由青禾县教育局 青禾县财政局 青禾县水利局联合印发，请各单位遵照执行。"),
        _spaced,
    ),
    Rule(
        "P17", "汉字和数字间的空格", "hint", "实务（公文里汉字和数字之间不空）",
        "汉字和数字之间有空格", "删去空格",
        ("我局持续加大力度，解决群众用水难题 127个，成效明显。", "具有中级以上职称的员工仅46 人，占比还不高。"),
        ("落实GB/T 9704 要求，做好各项排版校对工作，确保规范。", "具体任务分工和完成时限见附件 2，请认真抓好落实。", "各项数据见表 3 和图 4，请各单位认真核对后报送。", "联系电话 2658123，请各单位及时报送有关材料。", "使用 Python 3 编写，运行多年，状态较为稳定。"),
        _beside_digits,
    ),
    Rule(
        "P14", "段末没有句号", "warning", f"{_STANDARD} 4.1（规定）",
        "这一段末尾没有标点", "补上句号，或查一查这段话是否没有写完",
        ("全县各级各部门迅速行动，层层压实责任，各项工作取得了明显成效", "全县各级各部门迅速行动，层层压实责任，各项工作取得了明显成效。\n选派2名干部驻村，帮助村里建立村史馆，修好文化广场，\n（二）抓好落实\n各级各部门要抓好落实，确保取得成效。", "各项工作有序推进，成效明显。\n各科室要切实履职尽责\n青禾县水利局\n2024年12月5日", "各项工作有序推进，成效明显。\n当否，请批示\n青禾县水利局\n2024年12月5日"),
        ("全县各级各部门迅速行动，层层压实责任，各项工作取得了明显成效。", "县发展和改革局", "责任单位：县直有关部门，各镇人民政府和街道办事处", "各项工作有序推进，成效明显。\n各科室要切实履职尽责。\n青禾县水利局\n2024年12月5日", "各项工作有序推进，成效明显。\n青禾县要素市场建设领导小组\n青禾县水利局\n2024年12月5日", "各项工作有序推进，成效明显。\n特此报告\n青禾县水利局\n2024年12月5日", "各项工作有序推进，成效明显。\n附件：青禾县主要水库名录\n青禾县水利局\n2024年12月5日", "各项工作有序推进，成效明显。\n各科室要切实履职尽责"),
        lambda page: (hit for look in (_unended, _unended_last) for hit in look(page)),
    ),
    Rule(
        "P15", "一句两个冒号", "hint", f"{_STANDARD} 4.7.3.2（规定）",
        "一句话里套用了两个冒号", "改一个为逗号或句号",
        ("会议强调：要抓好三件事：落实责任、补齐短板、严格考核。",),
        ("会议强调：要落实责任。会议要求：要严格考核。", "9：30开会：9：50结束。", "本段【待填：存在问题：总的说几句】"),
        pattern(r"(?<!\d)：(?!\d)[^。！？；：“”\n]{1,60}：(?!\d)", where=in_text,
                guard=lambda m: m.start() > 0),
    ),
    Rule(
        "P18", "分号里的句号", "hint", f"{_STANDARD} 附录A.4（规定：分项里已有句号的，各项末尾不用分号）",
        "分项之间用分号，这一项里又用了句号", "把句号改成逗号，或各项末尾都用句号",
        ("一是水库抓巡查。每天两次，逐库签字；二是河道抓清障，每周一次。",),
        ("一是水库抓巡查，每天两次；二是河道抓清障，每周一次。", "一是水库抓巡查。每天两次。二是河道抓清障。每周一次。", "实事求是。一是一；二是二。"),
        _stopped_inside,
    ),
)  # fmt: skip
