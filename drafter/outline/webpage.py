"""What a web page puts around a text: where it stands in the site, its buttons, and the texts it offers besides."""

import re

from drafter.outline.titles import KIND, LABELLED, SALUTATION

_CRUMBS = re.compile(
    r"(?:首页|主页)\s*[>＞»›/→]|(?:您(?:现在|当前)?的?(?:所在)?位置|当前位置|所在位置)\s*(?:是|为)?\s*[:：]|[^>＞»]{1,12}(?:\s*[>＞»›]\s*[^>＞»]{1,16}){2,}$"
)
_CHATTER = re.compile(
    r"[|｜\s]*(?:(?:[上下]一[篇条]|相关(?:阅读|文章|链接|推荐|热词)(?:搜索)?|热词搜索|责任编辑|责编|编辑|审核人?|(?:信息|文章|稿件)?来源|浏览(?:次数|量)|阅读(?:次数|量)|点击(?:数|量|次数)"
    r"|字号|字体|分享到?|打印本页|关闭窗口)\s*[:：]|(?:发布|更新|发稿)?(?:时间|日期)\s*[:：]\s*\d{4}"
    r"|\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}|\s*$)"
    r"|[【\[](?:打印|关闭|字体|字号|大\s*中\s*小|收藏|返回顶部)|https?://\S+$|www\.\S+$|版权所有|未经(?:授权|许可).{0,10}(?:转载|复制)"
    r"|Copyright\b|©|\S{0,4}ICP[备证]|\S{0,4}公网安备"
    r"|(?:扫一扫|(?:微信)?扫描(?:下方|上方|左侧|右侧)?二维码|长按(?:识别)?二维码)[^。]{0,40}(?:手机|关注|公众号|打开|分享|领取|加入)"
    r"|(?:点击|查看|展开|阅读)(?:此处|这里)?(?:查看|阅读|下载|展开)?(?:更多|全文|剩余|详情|原文)[^，。]{0,6}$)",
    re.IGNORECASE,
)
_EDITOR = re.compile(r"小编(?!制)(?:[^。]{0,12}(?:大家|您|你|整理|收集|准备|推荐|分享|精选)|的)")
_BUTTON = (
    r"(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?"
    r"|收藏(?:本页)?|加入收藏|分享|[上下]一[页篇]|[首尾]页|没有了|复制链接)"
)
_BUTTONS = re.compile(rf"(?:[|｜\s\[\]【】<>«»]*(?:{_BUTTON}|\d{{1,3}}))+[|｜\s\[\]【】<>«»]*")
_NAMED = re.compile(_BUTTON)
_ALONE = re.compile(r"(?:打印本页|关闭窗口|返回顶部|返回列表|加入收藏|[上下]一页|没有了)")
_BESIDES = re.compile(
    r"(?:推荐|相关|延伸|扩展|拓展)(?:阅读|文章|推荐|内容|范文)[:：]?"
    r"|猜你喜欢[:：]?|热门(?:文章|推荐|阅读)[:：]?"
)


def breadcrumbs(text: str) -> bool:
    """Whether a row says where the page stands in the site."""
    return len(text) <= 80 and _CRUMBS.match(text) is not None


def _introduces(text: str) -> bool:
    """Whether the site's own editor speaks in a row: 以下是小编整理的范文，希望对大家有帮助。"""
    return len(text) <= 200 and _EDITOR.search(text) is not None


def chatter(text: str) -> bool:
    """Whether a row is of the page and not of the text: source and hits, buttons, copyright."""
    if "小编" in text and _introduces(text):
        return True
    if len(text) > 120 or "。" in text[:-1]:
        return False
    return _CHATTER.match(text) is not None or _BESIDES.fullmatch(text) is not None or _pressed(text)


def _pressed(text: str) -> bool:
    """Whether a row holds nothing but buttons: two, or one that no heading is called."""
    if not _BUTTONS.fullmatch(text):
        return False
    return len(_NAMED.findall(text)) > 1 or _ALONE.search(text) is not None


def offers(text: str) -> bool:
    """Whether the titles of other texts follow under this row."""
    return _BESIDES.fullmatch(text) is not None


def offered(text: str, after: str) -> bool:
    """Whether a row under such an offer is the title of another text, and not of one that begins here."""
    if len(after) > 40 or "。" in after or SALUTATION.match(after) or LABELLED.match(text):
        return False
    return 4 <= len(text) <= 40 and text[-1] not in "。；：，" and KIND.search(text.rstrip("》>")) is not None
