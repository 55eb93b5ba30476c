"""Rules of whole paragraphs: the title, lengths, paragraphs that stand twice."""

import re
from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher

from drafter.checks.fingerprints import kept_runs
from drafter.checks.rule import Hit, Page, Rule
from drafter.document.blanks import BLANK
from drafter.zh.han import compiled
from drafter.zh.sentences import sentences

_STOPPED_TITLE = compiled(
    r"(?!转发|印发|批转|同意|听取|审议|下发)(?:[一-龥]{2,20}(?:局|委|厅|院|政府|委员会|办公室|办事处|公司|中心|学校|医院|镇|乡|街道))?"
    r"(?:关于[^。！？；：，]{4,40}的(?:情况)?(?:汇报|报告|总结|请示|发言|通知|通报|批复|意见|决定|函)"
    r"|20\d\d年[一-龥]{0,16}(?:工作总结|工作汇报|情况汇报|工作报告|汇报材料|经验材料|发言材料))[。！：；，!.:]"
)
"""A title that its end mark makes look like a sentence; one with a verb before 关于 is a sentence."""
_TEXT = ("preamble", "salutation")
_LONG_TITLE = 38
_LONG_PARAGRAPH = 600
_LONG_SENTENCE = 160
_LEAST = 20
_NEAR = 0.88
_RUN, _TAKEN = 8, 0.9
_REPEATED = re.compile(r"[（(【]|.{0,4}(?:责任|牵头|配合|完成|主管|实施)(?:领导|单位|部门|科室|人|时限)|.{0,6}：")


def _titles(page: Page) -> Iterator[Hit]:
    for item in page.items:
        if item.role == "title":
            text = item.paragraph.text
            if text and text[-1] in "。，；、：,.;":
                yield Hit(item.paragraph, len(text) - 1, len(text), "标题末尾有标点")
            elif (length := len(BLANK.sub("", text))) > _LONG_TITLE:
                yield Hit(item.paragraph, 0, len(text), f"标题有{length}个字，排不进两行")


def _stopped_titles(page: Page) -> Iterator[Hit]:
    """Titles that were read as the first sentence, for the mark behind them."""
    for article, items in page.articles:
        if article.title is None and items and items[0].role in _TEXT and len(items) > 1:
            text = items[0].paragraph.text
            if _STOPPED_TITLE.fullmatch(text):
                yield Hit(items[0].paragraph, len(text) - 1, len(text), "标题末尾有标点", "", "")


def _long(page: Page) -> Iterator[Hit]:
    for item in page.items:
        paragraph = item.paragraph
        if paragraph.rows:
            continue
        if (length := len(BLANK.sub("", paragraph.text))) > _LONG_PARAGRAPH:
            yield Hit(paragraph, 0, 12, f"这一段有{length}个字")
        for start, sentence in sentences(paragraph.text):
            if len(sentence) > _LONG_SENTENCE and (length := len(BLANK.sub("", sentence))) > _LONG_SENTENCE:
                yield Hit(paragraph, start, start + 12, f"这一句有{length}个字")


def _twice(page: Page) -> Iterator[Hit]:
    for _, items in page.articles:
        seen: dict[str, int] = {}
        for item in items:
            key = re.sub(r"\s", "", item.paragraph.text)
            if len(key) < _LEAST or item.paragraph.rows or _REPEATED.match(key):
                continue
            if key in seen:
                yield Hit(item.paragraph, 0, len(item.paragraph.text), f"这一段和第{seen[key]}行的一样")
            seen.setdefault(key, item.paragraph.line)


def _nearly_twice(page: Page) -> Iterator[Hit]:
    for _, items in page.articles:
        holders: dict[int, list[int]] = {}
        earlier: list[tuple[str, int]] = []
        known: set[str] = set()
        for item in items:
            text = re.sub(r"\s", "", item.paragraph.text)
            if len(text) < 2 * _LEAST or item.paragraph.rows or _REPEATED.match(text) or text in known:
                continue
            runs = {run for _, run in kept_runs(text)}
            shared = Counter(number for run in runs for number in holders.get(run, ()))
            for number, count in shared.most_common(3):
                other, line = earlier[number]
                if 3 * count <= len(runs):
                    continue
                said = _likeness(other, text)
                if said:
                    yield Hit(item.paragraph, 0, len(item.paragraph.text), said.format(line=line))
                    break
            for run in runs:
                holders.setdefault(run, []).append(len(earlier))
            earlier.append((text, item.paragraph.line))
            known.add(text)


def _likeness(other: str, text: str) -> str:
    """What two paragraphs have in common, as it is told; empty where it is not much.

    One that is put together of parts of the other is told where all but a tenth of it is long runs of the other's.
    """
    matcher = SequenceMatcher(None, other, text, autojunk=False)
    if matcher.ratio() > _NEAR:
        return "这一段和第{line}行的几乎一样"
    taken = sum(block.size for block in matcher.get_matching_blocks() if block.size >= _RUN)
    return "这一段的话第{line}行差不多都写过" if taken > _TAKEN * len(text) else ""


TEXTS: tuple[Rule, ...] = (
    Rule(
        "S13", "标题的写法", "hint", "GB/T 9704-2012 7.3.1、实务",
        "标题末尾有标点或太长", "删去标点，压短标题",
        ("关于贯彻落实上级会议精神做好2024年防汛备汛和安全生产重点工作有关情况的综合汇报\n今年以来，各项工作有序推进，成效明显。",
         "关于2024年防汛备汛工作的汇报。\n\n各项工作有序推进，成效明显。", "关于2024年防汛备汛工作的汇报！\n\n各项工作有序推进，成效明显。", "青禾县水利局2024年工作总结：\n\n各项工作有序推进，成效明显。", "关于召开2024年防汛工作会议的通知。\n各镇人民政府：\n定于4月12日召开防汛工作会议。"),
        ("关于做好2024年重点工作的情况汇报\n今年以来，各项工作有序推进，成效明显。", "下面作关于2024年防汛备汛工作的汇报。\n各项工作有序推进，成效明显。", "同意关于2024年防汛备汛工作的请示。\n请认真组织实施。", "会议听取关于2024年防汛备汛工作的汇报。\n会议指出，要抓好落实。", "现将2024年工作总结如下。\n各项工作有序推进，成效明显。", "以下是2024年工作总结：\n各项工作有序推进，成效明显。", "转发县水利局关于防汛工作的意见。\n请认真组织实施。"),
        lambda page: (hit for look in (_titles, _stopped_titles) for hit in look(page)), titled=True,
    ),
    Rule(
        "S14", "段落和句子太长", "hint", "实务",
        "段落或句子太长", "分成几段、几句",
        ("各级各部门要" + "持续推进重点工作落地，" * 18 + "确保取得实效。",), ("各级各部门要持续推进重点工作落地，确保取得实效。",),
        _long,
    ),
    Rule(
        "S15", "重复的段落", "error", "实务",
        "同一段话出现了两次", "删去一处",
        ("要坚持问题导向，逐项整改销号，确保取得实效。\n各单位要加强协作，形成工作合力。\n要坚持问题导向，逐项整改销号，确保取得实效。",),
        ("要坚持问题导向，逐项整改销号，确保取得实效。\n（责任单位：县发展和改革局、县财政局、各镇人民政府）\n要坚持目标导向，逐项推进落实，确保按期完成。\n（责任单位：县发展和改革局、县财政局、各镇人民政府）",),
        _twice,
    ),
    Rule(
        "S16", "几乎重复的段落", "warning", "实务",
        "两段话几乎一样", "删去一处，或改写",
        ("要坚持问题导向，对照检查发现的短板弱项逐项整改销号，建立长效机制，防止反弹，确保整改取得实效。\n各单位要加强协作。\n要坚持问题导向，对照督查发现的短板弱项逐项整改销号，建立长效机制，防止反弹，确保整改取得实效。",
         "调处劳动争议345件，成功328件，为职工追回欠薪812万元；户外劳动者服务站点增加到62个，惠及一线职工1.4万人次。助学251名，发放助学金100.4万元。\n各单位要加强协作。\n调处劳动争议345件，成功328件，为职工追回欠薪812万元，户外劳动者服务站点增加到62个，惠及一线职工1.4万人次。"),
        ("要坚持问题导向，对照检查发现的短板弱项逐项整改销号，建立长效机制，防止反弹。\n要坚持目标导向，对照年初确定的任务清单逐项推进落实，加大督查力度，按期完成。",
         "全年调处劳动争议345件，追回欠薪812万元，新建服务站点17个，助学251名，覆盖全区14个街道。\n各单位要加强协作。\n一是维权有力，全年调处劳动争议345件，职工上门送来锦旗。二是关爱有方，新建服务站点17个，户外劳动者有了歇脚的地方。"),
        _nearly_twice,
    ),
)  # fmt: skip
