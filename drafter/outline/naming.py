"""Titles that say of which 文种 a text is, and of what, so that their place need not show them to be titles."""

import re

from drafter.outline import titles
from drafter.outline.contents import loose

_SHORTEST = 8
"""Characters of a title that its 文种 shows."""
_KIND = re.compile(
    rf"(?:(?:{titles.DOCUMENTS})(?:稿|摘要|提纲)?|思考)(?:[（(][^（()）]{{1,16}}[)）])?[\d一二三四五六七八九十]{{0,3}}$"
)
"""How titles end that no heading of a report ends with: 情况 and 经验 are left out."""
_LETTER = re.compile(r"(?:致.{2,30}的)?(?:一封|感谢|慰问|表扬|公开)信|[^，。]{0,16}倡议书")
_MINUTES = re.compile("纪要|会议记录|会议议程")
"""Such a text has the names of reports as its headings."""
_NAMED = re.compile(
    rf"^[^，。]{{0,8}}[省市县区镇乡村局委校院]|(?:工作|活动|情况|调研|考察|学习|心得|述职|个人|岗位|竞[聘选]|会议?|表态|交流|典型|先进|整改|自查|督查|检查|演讲|专题|事迹|项目|建设|实事|班|活动)(?:情况)?的?(?:{titles.DOCUMENTS})"
)
_SLOGAN = re.compile("[，、]|[把让使]")
_OF_WHAT = re.compile(r".{2,24}关于|[^，。]{2,20}(?:20\d\d|[Xx×*○〇\d]{2,4})年")
"""What makes a title of the 文种 that headings end with, too: 某某局2025年工作要点, 某某组关于某某的反馈意见."""
_BARE_KIND = re.compile(
    r"(?:(?:20\d\d|[Xx×*○〇\d]{2,4})年|[今去本明][年]|全年|[上下]半年|[一二三四]季度|年?度|工作|主要|总体|重点|目标|任务|[和与及]|开展|完成|情况|存在|问题|意见|建议|"
    rf"{titles.KINDS})+"
)
"""What heads a part of a report rather than a report: 2025年工作总结."""
PART = re.compile(
    r"下一?步|下一年|来年|新的?一年|打算|今后|附|名词解释|^(?:[\dXx×*]{2,4}|[今明去])年|^新"
    r"|(?:展望|思路|方向|谋划|设想|不足|问题|原因|建议|意见|对策|措施|举措|做法|成效|成绩|启示|体会|感受|特点|亮点|安排|要求|原则|目标|任务|总体|基本|回顾"
    r"|案例|解释|说明|结束?语|要点|重点|计划|情况|工作|部分|[几一二两三四五六七八九十][则个件项点])(?:[（(][^（()）]*[)）])?$"
)
"""What a heading over a second count from 一、 says that is of the same report."""
AND_PLANS = re.compile(rf"(?:{titles.DOCUMENTS})[及和暨与、].{{0,24}}(?:打算|计划|思路|安排|要点|谋划|展望)$")
"""…工作总结及…工作打算."""
_OCCASION = re.compile(
    r".{0,12}在.{2,50}(?:会议?|[仪式班坛课]|活动|动员|典礼)上的\S{0,6}(?:讲话|发言|致辞|汇报|报告|主持词|点评|总结)(?:稿|提纲)?(?:[（(][^（()）]*[)）])?$"
)
"""Where a speech was held."""


def names_its_kind(text: str, over: str) -> bool:
    """Whether a title-like text names a report other than the one under the title `over`.

    The names of reports are headings in minutes, and 工作总结 is one in a report that its title calls 总结和计划.
    """
    if _MINUTES.search(over):
        return False
    if " " in text or "\u3000" in text:
        text = loose(text)
    if _LETTER.fullmatch(text):
        return True
    if len(text) < _SHORTEST:
        return False
    if _OCCASION.match(text) or titles.SENT.search(text) or AND_PLANS.search(text):
        return True
    if _BARE_KIND.fullmatch(text) or titles.PLANNING.match(text) or text in loose(over):
        return False
    if _OF_WHAT.match(text):
        return (titles.KIND.search(text) or _KIND.search(text)) is not None
    if _KIND.search(text) is None:
        return False
    return text.startswith("关于") or (_NAMED.search(text) is not None and _SLOGAN.search(text) is None)
