"""What a web page puts around a text: where it stands in the site, its buttons, and the texts it offers besides."""

import re

from drafter.outline.assistant import assists
from drafter.outline.site_words import CREDITS, FOOT, FORUM, LIBRARY, NOTES, PHONE, SAYINGS, TOOLS
from drafter.outline.titles import DATE, KIND, LABELLED, SALUTATION, UNIT
from drafter.zh.han import compiled

_CRUMBS = re.compile(
    r"[◎○●·|\s]{0,3}(?:首页|主页)(?:\s*[>＞»›/→|｜]|\s+\S)|(?:您的?(?:现在|当前)?的?(?:所在的?)?位置|当前位置|所在位置)\s*(?:是|为)?\s*[:：]|[^>＞»]{1,12}(?:\s*[>＞»›]\s*[^>＞»]{1,16}){2,}$"
)
_CRUMB = re.compile("[页>＞»›]|位置")
"""No such row is without one of these."""
_BESIDE_TEXT = r"[|｜\s\[【]*(?:"
_CHATTER = re.compile(
    f"{_BESIDE_TEXT}{'|'.join((*NOTES, *CREDITS, *TOOLS, *FORUM, *PHONE, *LIBRARY, *FOOT))})", re.IGNORECASE
)
_SAYING = re.compile(f"{_BESIDE_TEXT}{'|'.join(SAYINGS)})", re.IGNORECASE)
_SAID = re.compile(r"网|未经|发表|ICP|icp|:(?<=\d:)\d|阅读|浏览|点击|人气|第\s*[A-Z]?\d+\s*版|立即|免费")
"""No row of `SAYINGS` is without one of these, which are quicker to look for."""
_PRAISE = re.compile(
    r"[^。，]{0,8}点(?:个|一下|亮)?[“”]?(?:在看|赞)[^。，]{0,10}$|[^。]{0,20}(?:点赞|在看|转发)[、，和](?:点赞|在看|转发|收藏)[^。]{0,16}$"
)
_NOTED = compiled(
    r"(?<![\u4e00-\u9fff])(?:(?P<site>作者|来源|发布[人者]|稿源|出处|(?:阅读|点击|浏览|下载)(?:次数|数|量|率)?|编辑|责编|校对|审核|录入|字号|字体|上传[人者]|文档(?:编号|名称|格式)|格式(?=\s*[:：]\s*[A-Za-z])"
    r"|字数(?=\s*[:：]\s*约?\d)|投稿人?|栏目|标签)|(?:更新|发布|上传|发稿)?(?:时间|日期)|格式|页数|大小|分类)\s*[:：]"
)
"""What is noted of a text, several in one row; `site` where only a site notes it."""
_SITE = re.compile(
    r"网友(?:上传|投稿|分享|提供|为[您你大])|需要先登录|预计阅读(?:时长|时间)?\s*\d|网(?:为(?:您|大家))?(?:精心)?(?:整理|收集)(?:的|，希望)|不代表本[站网]|本站(?:观点|立场|原创|内容)|版权反馈|免费预览|不(?:允许|得)二次传播|当前[仅只]?显示\d+字|下载文档前|仅部分预览|阅读下面的提示信息|侵权.{0,6}(?:删除|联系)|侵犯.{0,8}(?:请|可).{0,4}(?:删除|联系)"
    r"|转载请(?:注明|保留)"
)
"""What only a site says of a text."""
_SITE_HEAD = re.compile(
    r"(?:推荐访问|标签|本文(?:来源|链接|地址|标题|发布于)|原文(?:地址|链接)|原标题|链接地址|文章标题"
    r"|(?:政策)?解读链接)\s*[:：]|(?:特别|郑重)?声明\s*[:：]\s*本(?:网|站|平台|公众号)"
)
"""How a row begins that only a site says; apart from the others, for `re` looks for plain words much faster."""
_FILE = re.compile(
    r"\S{2,60}(?:\.(?:docx?|wps|pdf|pptx?|xlsx?|rar|zip)(?:_第\s*\d+\s*页)?|_第\s*\d+\s*页)(?:\s*(?:点击|免费|全文)?下载)?$"
)
"""The name of a file that a site offers."""
_ABSTRACT = re.compile(
    r"[【\[]?(?:(?:内容)?(?:摘\s?要|提要|导读)|提\s?纲|推荐阅读)(?:[】\]]\s*[:：]?|[:：])\s*([^。…]{10,})"
)
ABSTRACTS = "【[摘内导推"
"""How such a row begins."""
_WHEN = re.compile(r"(?:会议)?(?:时\s*间|日\s*期)\s*[:：]")
_WHERE = re.compile(r"(?:会议)?(?:地\s*点|主\s*持|参\s*[加会]|出\s*席|列\s*席|记\s*录|召集)")
_EDITOR = re.compile(r"小编(?!制)(?:[^。]{0,12}(?:大家|您|你|整理|收集|准备|推荐|分享|精选)|的)")
_BUTTON = (
    r"(?:打印(?:本页)?|关闭(?:窗口|本页)?|返回(?:顶部|首页|列表)?|无障碍(?:浏览|阅读|版)?|长者(?:模式|版|助手)?|适老(?:化|版|模式)|(?:关怀|大字)(?:版|模式)|[繁简]体(?:中文|版)?|English"
    r"|收藏(?:本页)?|加入收藏|设为首页|分享(?:[（(]赏[)）])?|下载(?:[原全本]文)?|复制(?:[正全本]文)|(?:正文|全文|一键)复制|网站(?:地图|导航|首页)|手机版|转藏|献花(?:[（(]\d*[)）]?)?|立即下载|举报(?:/认领)?|(?:关于|联系)我们|(?:网站|法律|版权|免责)声明|帮助中心|隐私(?:政策|保护)|意见反馈|用户协议|相关|评论|点赞|登录|注册|[上下]一[页篇]|[首尾]页|没有了|复制链接)"
)
_BUTTONS = re.compile(rf"(?:[|｜\s\[\]【】<>«»]*(?:{_BUTTON}|\d{{1,3}}))+[|｜\s\[\]【】<>«»]*")
_NAMED = re.compile(_BUTTON)
_ALONE = re.compile(
    r"(?:打印本页|关闭窗口|返回顶部|返回列表|加入收藏|设为首页|[上下]一页|没有了|下载[原全本]文|立即下载|转藏|举报/认领|复制[正全本]文|(?:正文|全文|一键)复制|无障碍(?:浏览|阅读))"
)
_BESIDES = re.compile(
    r"(?:【[^】]{2,30}】的?|更多)?(?:推荐|相关|延伸|扩展|拓展)(?:阅读|文章|推荐|内容|范文|文档|新闻|报道|链接)[:：]?"
    r"|猜你喜欢[:：]?|您?可能(?:还|也|会)*(?:感兴趣|喜欢)的?(?:文[档章]|内容|范文)?[:：]?|(?:热门|赞助|精品|站长)(?:文章|推荐|阅读)[:：]?|友情链接[:：]?|[-—<>▼↓◆●\s]*(?:往期(?:精彩)?(?:推荐|回顾|精彩|精选|内容|热文|文章)|精彩(?:推荐|回顾)|更多精彩)[-—<>▼↓◆●\s]*[:：]?"
)
_MAIL = (
    r"(?:(?:保密|免责|重要)?(?:声明|提示|提醒)\s*[：:]\s*)?(?:(?:[本此]封?|这封)(?:电子)?邮件(?:[及和与]其?(?:所有|全部)?附件)?(?:的?内容)?[中所均]?可?能?"
    r"(?:仅[供限]|(?:含有?|包含|载有|涉及|属于?|[为系])[^。，]{0,8}(?:保密|机密|秘密|专有|隐私))"
    r"|(?:如果?|若)您?[^。，]{0,4}(?:误收|错收|收错)[^。，]{0,4}[本此这]封?(?:电子)?邮件)"
)
"""What a mail program puts under a mail: whom it is for; compiled for the few files that have any."""
_POINTER = "▶►▷☞👉🔗•·"
"""What stands before the title of a text that can be clicked on."""


def held(text: str, after: str) -> bool:
    """Whether a row says when a meeting was held, and the one after it where or by whom, as minutes do."""
    return _WHEN.match(text) is not None and _WHERE.match(after) is not None


def signed_on(before: str, text: str) -> bool:
    """Whether a row is the date under the office that signs, as 2025-12-20."""
    return DATE.match(text) is not None and len(before) <= 30 and UNIT.search(before) is not None


def breadcrumbs(text: str) -> bool:
    """Whether a row says where the page stands in the site."""
    return len(text) <= 80 and _CRUMB.search(text) is not None and _CRUMBS.match(text) is not None


def _introduces(text: str) -> bool:
    """Whether the site's own editor speaks in a row: 以下是小编整理的范文，希望对大家有帮助。"""
    return len(text) <= 200 and _EDITOR.search(text) is not None


def chatter(text: str) -> bool:
    """Whether a row is of the page and not of the text: source and hits, buttons, copyright."""
    if "小编" in text and _introduces(text):
        return True
    if ("您" in text or "你" in text or "AI" in text or "好的" in text) and assists(text):
        return True
    if len(text) <= 200 and (
        _SITE.search(text) or _SITE_HEAD.match(text) or (("." in text or "_第" in text) and _FILE.match(text))
    ):
        return True
    if len(text) > 120 or "。" in text[:-1]:
        return False
    if ("在看" in text or "个赞" in text) and _PRAISE.match(text):
        return True
    if _SAID.search(text) and _SAYING.match(text):
        return True
    return _CHATTER.match(text) is not None or _BESIDES.fullmatch(text) is not None or _pressed(text) or _notes(text)


def _notes(text: str) -> bool:
    """Whether a row notes who wrote a text, where it is from and the like."""
    noted = list(_NOTED.finditer(text)) if ":" in text or "：" in text else []
    return len({match[0] for match in noted}) > 1 and any(match["site"] for match in noted)


def _pressed(text: str) -> bool:
    """Whether a row holds nothing but buttons: two, or one that no heading is called."""
    if not _BUTTONS.fullmatch(text):
        return False
    return len(_NAMED.findall(text)) > 1 or _ALONE.search(text) is not None


def mail_notice(text: str) -> bool:
    """Whether a row says whom a mail is for and what others shall do with it."""
    return "邮件" in text and re.match(_MAIL, text) is not None


def offers(text: str) -> bool:
    """Whether the titles of other texts follow under this row."""
    return _BESIDES.fullmatch(text) is not None


def offered(text: str, after: str) -> bool:
    """Whether a row under such an offer is the title of another text, and not of one that begins here."""
    if text[0] in _POINTER:
        return len(text) <= 60 and "。" not in text
    if len(after) > 40 or "。" in after or SALUTATION.match(after) or LABELLED.match(text):
        return False
    return 4 <= len(text) <= 40 and text[-1] not in "。；：，" and KIND.search(text.rstrip("》>")) is not None


def abstract(text: str) -> str:
    """The first sentence of what a site took out of a text to put over it; empty for a row that is none."""
    found = _ABSTRACT.match(text) if text[0] in ABSTRACTS else None
    return found[1] if found else ""
