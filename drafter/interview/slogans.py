"""Words in quotation marks that are wording and no name: 坚持“谁主管、谁负责”的原则, 让群众“少跑腿”."""

import re

from drafter.facts.quotes import is_figure_of_speech, is_saying

_CALLED = re.compile(
    '[”」"][一-龥]{0,6}?(?:活动|行动|工程|品牌|平台|项目|计划|主题|课题|大赛|竞赛|比赛|节|讲堂|课堂|工作法|系统|小程序|公众号|称号|奖|服务队|宣讲团|联盟|商标|案|评选'
    "|工作室|驿站|专班|专项|系列|论坛|栏目|窗口|专区|热线|联谊会|晚会|交流会|展览?会)"
)
"""What a name in quotation marks stands before."""
_MEANT = re.compile(
    '[”」"](?:的|等)?(?:这一|总|工作|基本|发展)?(?:理念|原则|要求|思路|意识|观念|心态|目标|方针|思想|思维|问题|现象|困境|难题|局面|导向|底线|红线|转变|状态|名义|效应|误区|倾向|弊端'
    "|感受|标准|瓶颈|短板|堵点|功夫|决心|劲头|关口?|字|式(?:[^，。；]{0,2}(?:排查|检查|服务|管理|推进)|的)|口号|主旋律|最强音|落差|矛盾)(?![一-龥]?员)"
)
"""What words are said to be that stand in quotation marks before it."""
_SAID = re.compile('(?:[说道讲称：:]|表示|感慨|感叹|直言|坦言|笑言)[“「"]\\Z')
_TURNED = re.compile(
    '(?:坚持|秉持|树立|树牢|防止|杜绝|避免|克服|破除|摒弃|满足于|严禁|严防|拒绝|反对|告别|不搞|不能|存在|出现|实现|做到|达到|确保|[由从向变]|下足|用足|按照|遵循|本着)[“「"]\\Z'
)
"""What no name stands right behind, unless it is called one."""
_AIM, _AIMED = re.compile('以[“「"]\\Z'), re.compile("为(?:目标|导向|主线|核心|宗旨|理念|原则|标准|要求|遵循|根本)")
_MADE = re.compile('[让使把将令][^，。；：！？“”\\n]{1,12}[“「"]\\Z')
_QUOTED = re.compile(r"“[^“”\n]{2,40}”|「[^「」\n]{2,40}」|\"[^\"\n]{2,40}\"")
_CLAUSE_ENDS = ("", *"，。；、！？：）\n")
_SPOKEN = re.compile(
    "[我你您他她它了吗呢吧没不]|[一-龥](?:起来|下来|上来|出来|下去|出去|上去|得住|得好|得了|到位|到底)\\Z|[“”]"
)
_NUMBER = "[一二两三四五六七八九十]"
_ONE_EACH = re.compile(f"{_NUMBER}[一-龥]{{1,2}}{_NUMBER}[一-龥]{{1,3}}")
"""一村一品, 一企一档, 两站两员: one for each, and what is called by two numbers."""
_COUNTED = re.compile("[二两三四五六七八九十]+[个大项]?[^一二两三四五六七八九十]{1,4}\\Z")
"""三个表率: an office has its own, where not all do."""
_CHAINED = re.compile("[一-龥]+(?:[—－→+＋-]+[一-龥]+){2,}")
_LEAST = 3
"""Characters of each half of a slogan."""


def without_slogans(text: str) -> str:
    """The text with ； for each character of such words and their marks, so that places in it stay what they are."""
    if "“" not in text and "「" not in text and '"' not in text:
        return text
    marks = list(text)
    for match in _QUOTED.finditer(text):
        start, end = match.span()
        if is_wording(text, start, end):
            marks[start:end] = "；" * (end - start)
    return "".join(marks)


def is_wording(text: str, start: int, end: int) -> bool:
    """Whether what stands in quotation marks from `start` to `end`, marks included, is wording.

    What somebody said is a fact, and so is what is called an activity, a brand, a title.
    """
    words = text[start + 1 : end - 1]
    if _COUNTED.match(words) and not is_saying(words):
        return False
    if is_saying(words) or is_figure_of_speech(text, start, end):
        return True
    around = text[max(0, start - 16) : start + 1]
    if _SAID.search(around) or words[-1:] in "。！？" or any(mark.isdigit() for mark in words):
        return False
    if words[-1:] in "式难化" or (_AIM.search(around) and _AIMED.match(text, end)):
        return True
    if _is_slogan(words) or _MEANT.match(text, end - 1):
        return True
    if _CALLED.match(text, end - 1):
        return False
    ends = text[end : end + 1] in _CLAUSE_ENDS
    return bool(
        _ONE_EACH.fullmatch(words) or _SPOKEN.search(words) or _TURNED.search(around) or (ends and _MADE.search(around))
    )


def _is_slogan(words: str) -> bool:
    """Whether words are halves of one length, or links of a chain: 户分类、村收集, 街道—社区—网格."""
    halves = re.split("[、，；]", words)
    sizes = {len(half) for half in halves}
    return (len(halves) > 1 and min(sizes) >= _LEAST and max(sizes) - min(sizes) <= 1) or bool(
        _CHAINED.fullmatch(words)
    )
