"""The informal schemes, which stand under whatever is open: 一是, 第一，, 首先，, 做法一：, and bullets."""

import re

from drafter.outline import numbered
from drafter.outline.mark import HAN, Mark, MarkerRule, ordinal, value
from drafter.zh.han import compiled
from drafter.zh.ordinals import BULLETS, SPACED_BULLETS, VERBS

_SHI = re.compile(rf"([{HAN[1:]}]{{1,3}})(?:[ \u3000]?([是要])|个(是)(?!.*[一两]个是))(?!\1[，,、])(?=[^，,。；;、])")
_DASHED = re.compile(r"[—－ー]([是要])(?=[^，,。；;、否])")
"""What a reader of print takes 一是 for."""
_STEM = compiled(
    r"(?:[（(]\s?)?([甲乙丙丁戊己庚辛壬癸]|[Ⅰ-Ⅻ]|[IVX]{1,4}|[ivx]{1,4})\s?([、.．)）])\s*(?=[\u4e00-\u9fff“])(?![甲乙丙丁])"
)
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_ROMAN = {
    letters: number for number, letters in enumerate(("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"), 1)
} | {"XI": 11, "XII": 12}
"""Those of letters; X alone stands for a name."""
_LETTER = compiled(r"(?:([A-Ha-h])[.．、]|[（(]?([A-Ha-h])[)）][、.．]?)\s*(?=[\u4e00-\u9fff“])")
_VERB = re.compile(rf"([{HAN[1:]}])([{VERBS}])(?=[^，,。；;、到起])(?!(?<=在)[册编建校岗职]|贯之)")
_DI = re.compile(rf"第([{HAN[1:]}]{{1,3}})(?:(?:个?(?:方面)?|点)就?是|要|[，,、：:])")
_FIRST = re.compile(r"(首先|其次|再次|最后)(?:就?是|要|[，,、])")
_QI = re.compile(rf"其([{HAN[1:]}]{{1,2}})(?:是|[，,、：:])")
_NOUN = compiled(
    rf"[【〔\[]?(做法|措施|举措|任务|目标|亮点|问题|案例|经验|行动|工程|建议|对策|原因|特点|变化|启示|体会|模式|阶段|步骤|方面|感受|关键词?|难题|故事|镜头|场景|片段|画面|特写|观点|看点|诀窍|法宝|密码|路径|抓手|层面|要点|重点|难点|堵点|短板|成效|成果|专题|板块|议题|事例|事件)之?([{HAN[1:]}]{{1,2}}|\d{{1,2}})(?:[：:，,]|[】〕\]][：:]?|[\x20\u3000]+(?=[\u4e00-\u9fff“]))\s*"
)
_STEP = re.compile(
    rf"第([{HAN[1:]}]{{1,2}})(阶段|步|步骤|环节|个?方面|类|个?(?:问题|体会|特点|原因|感受|启示|建议)|件事|[句番]话|个?(?:关键词?|层面|关口|字)|层(?:意思)?|[招笔关课项](?:账|工作)?(?=[：:，,])|点|条(?=[，,]))(?:[：:，,]\s*|(?=[（(][^（()）]{{2,24}}[)）](?:[：:，,]|\Z)))"
)
_BULLET = re.compile(rf"(——|--|([{BULLETS}])(?!\2)|[{re.escape(SPACED_BULLETS)}](?=\s))\s*")
_FIRST_THEN = {"首先": 1, "其次": 2, "再次": 3, "最后": 0}


def _shi(text: str) -> Mark | None:
    match = _SHI.match(text)
    return ordinal("一是", match[1], match.end(), match[2] or match[3], 0) if match else None


def _dashed(text: str) -> Mark | None:
    match = _DASHED.match(text)
    return ordinal("一是", "一", match.end(), match[1], 0) if match else None


def _stem(text: str) -> Mark | None:
    match = _STEM.match(text)
    if match is None:
        return None
    said = match[1]
    if said in _STEMS:
        return Mark("甲、", _STEMS.index(said) + 1, 0, match.end(), "（" if match[2] in ")）" else "")
    if said >= "Ⅰ":
        return Mark("Ⅰ.", ord(said) - ord("Ⅰ") + 1, 0, match.end(), "")
    number = _ROMAN.get(said.upper())
    return Mark("Ⅰ.", number, 0, match.end(), "i" if said.islower() else "I") if number else None


def _letter(text: str) -> Mark | None:
    match = _LETTER.match(text)
    if match is None:
        return None
    letter = match[1] or match[2]
    return Mark("A.", ord(letter.upper()) - ord("A") + 1, 0, match.end(), "a" if letter.islower() else "A")


def _verb(text: str) -> Mark | None:
    match = _VERB.match(text)
    return ordinal(f"一{match[2]}", match[1], match.end(), match[2], 0) if match else None


def _di(text: str) -> Mark | None:
    match = _DI.match(text)
    return ordinal("第一，", match[1], match.end(), "第", 0) if match else None


def _first(text: str) -> Mark | None:
    match = _FIRST.match(text)
    return Mark("首先，", _FIRST_THEN[match[1]], 0, match.end(), "首") if match else None


def _qi(text: str) -> Mark | None:
    match = _QI.match(text)
    return ordinal("其一，", match[1], match.end(), "其", 0) if match else None


def _noun(text: str) -> Mark | None:
    step = _STEP.match(text)
    if step is not None:
        return Mark(f"第一{step[2]}：", value(step[1]), 0, step.end(), step[2])
    match = _NOUN.match(text)
    return Mark(f"{match[1]}一：", value(match[2]), 0, match.end(), match[1]) if match else None


def _bullet(text: str) -> Mark | None:
    match = _BULLET.match(text)
    if match is None or len(text) == match.end():
        return None
    after = text[match.end() :]
    tests = numbered.HEADING_FORMS if after[0] in numbered.HEADINGS_BEGIN else ()
    counted = next((mark for test in tests if (mark := test(after)) is not None), None)
    if counted is not None:  # ★一、…, ★二、…
        return counted._replace(end=match.end() + counted.end)
    return Mark("", 0, 0, match.end(), match[1])


RULES: tuple[MarkerRule, ...] = (
    MarkerRule(
        "第一，",
        "第",
        _di,
        ("第一，提高认识。", "第三就是抓落实", "第二个是抓学习", "第一个方面是学"),
        ("第一时间研究部署", "第一书记到岗"),
    ),
    MarkerRule(
        "一是",
        HAN[1:],
        _shi,
        ("一是抓学习", "二要抓落实", "十一是强保障", "一 是抓学习", "二个是抓落实"),
        ("一是，", "二者是", "统一是前提", "一是一、二是二，不回避问题", "一个是上游，一个是下游"),
    ),
    MarkerRule("—是", "—－ー", _dashed, ("—是抓学习",), ("—是否到位", "——是抓学习")),
    MarkerRule(
        "A.",
        "ABCDEFGHabcdefgh（(",
        _letter,
        ("A.开通电话", "B、设立窗口", "a.开通电话", "b）设立窗口", "（c）公开账号"),
        ("A类企业", "B.5%", "A、B两级", "（a+b）"),
    ),
    MarkerRule(
        "甲、",
        f"{_STEMS}ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩIVXivx（(",
        _stem,
        ("甲、组织领导", "（乙）经费保障", "Ⅱ.整改落实", "IV.督查考核", "iii) 台账不全"),
        ("甲、乙两村", "甲方应当", "（甲方）", "Ⅲ类水质", "X、某单位", "XX、某单位", "VIP.通道", "i时代"),
    ),
    MarkerRule(
        "一靠",
        HAN[1:],
        _verb,
        ("一靠教育引导", "三看台账", "二在抓早"),
        ("一抓到底", "一看，就懂", "三个看点", "二在编人员", "一以贯之抓落实"),
    ),
    MarkerRule("首先，", "首其再最", _first, ("首先，统一思想", "其次是经费保障"), ("首先进单位学习", "最后一公里")),
    MarkerRule("其一，", "其", _qi, ("其一，认识不到位", "其二是力量不足"), ("其一贯做法", "其中")),
    MarkerRule(
        "做法一：",
        "做措举任目亮问案经行工建对原特变启体模阶步方感关难第故镜场片画观看诀法密路抓层要重堵短成专板议事【〔[",
        _noun,
        (
            "做法一：领导包抓",
            "启示之二：要有好机制",
            "案例3：一位老人的账本",
            "【亮点二】老路变新路",
            "第一阶段：宣传发动",
            "第一阶段（5月6日—5月15日）：宣传发动",
            "第二步，逐户核实",
            "第一个问题，为什么抓",
            "第一句话，隐患就是事故。",
            "第二招：搭台子",
            "关键词一：快",
            "故事三：一条路",
            "体会一，要听得见群众的声音",
            "任务1　建好一张网",
        ),
        (
            "第一条线索已经查清",
            "第一点没有做到",
            "做法一经推出",
            "问题一时难以解决",
            "任务：一是",
            "第一阶段任务已经完成",
        ),
    ),
    MarkerRule(
        "——",
        "—" + BULLETS + SPACED_BULLETS,
        _bullet,
        ("——坚持统筹推进。", "● 目标", "○ 目标", "- 任务", "★一、任务"),
        ("-5℃", "●●市", "○县", "—次"),
    ),
)
