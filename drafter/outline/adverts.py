"""Adverts of those who sell texts, as rows of their own, in brackets, behind a sentence and over the first title."""

import re

from drafter.document import Noise
from drafter.outline.rows import Row, noise
from drafter.zh.han import compiled

_SOLD = compiled(
    r"会员(?:群|资料|材料)|网盘群|[sv]vip|vip会员|润笔"
    r"|(?:资料|文档|文库|会员)[^。]{0,20}(?:严禁|禁止|谢绝|请勿|不得)[^，。；]{0,6}倒卖|(?:严禁|禁止|谢绝|请勿|不得)[^，。；]{0,6}倒卖(?:本|资料|文档|全文)"
    r"|海量(?:公文|范文|文档|资料|素材|模板|文章)[^。]{0,8}(?:下载|等[你您]|尽在|任[你您]|免费|供[你您])|(?:公文|范文|文档|文秘|资料)下载站"
    r"|(?:公文|文稿|材料|文章|论文|稿件|原创|专业|文秘|定制|承接|各类)代[写笔]"
    r"|代[写笔](?:公文|文稿|材料|文章|讲话|论文|稿|此类|客服|服务|业务|定制|代改|[】（(:：])"
    r"|更多.{0,8}(?:公文|范文|模板|素材|材料|资料|文章).{0,12}(?:微信|vx|QQ|qq|公众号|关注|检索|搜索|下载|网|站)"
    r"|客服(?:微信|vx|wx|QQ|qq)|客服[:：][A-Za-z][\w-]{3,}|(?:微信|vx|wx|VX|QQ|qq)(?:群|号)?[:：]?[A-Za-z]*\d{4,}"
    r"|(?:加|添加|联系)(?:微信|vx|wx|QQ|qq)[:：]?[A-Za-z][\w-]{4,}"
    r"|(?:微信|vx|wx|VX|QQ|qq)(?:群|号)?[:：]|资料共享群|下载全文|全文下载|公众号[:：]"
    r"|订阅.{0,10}(?:权益|立享|专享)|本(?:文|文档|汇编|资料|材料|范文|站)由.{2,20}(?:整理|编辑|提供|上传|收集|分享)|下载后.{0,6}(?:查看|阅读)|(?:查看|阅读)(?:全文(?!件)|剩余)|剩余内容|找(?:文章|范文|材料)[到上]|👉\s*[A-Za-z][\w-]{4,}|付费(?:阅读|下载|查看)|(?:doc|www)[\w.]*\d*(?:网|\.com|\.cn)"
    r"|认准.{1,10}(?:平台|店铺|客服)|(?:期刊|发表|论文|投稿|订阅)(?-i:[\u4e00-\u9fff]{0,4})咨询[:：]?\d|(?:诚信|专业|承接|私信|小时|长期|欢迎).{0,6}接单",
    re.IGNORECASE,
)
"""What only those write who sell texts."""
_OFFERED = re.compile(
    r"(?:加入|成为|开通|充值).{0,4}会员|素材库|外传|仅供(?:学习|参考|内部)|(?:加|添加|联系)(?:微信|vx|wx|QQ|qq)"
    r"|扫码.{0,6}(?:加入|关注|领取|会员)|每[日天]更新|一键.{0,4}(?:搜索|查找|下载)|(?:关注.{0,6})?公众号“|接单"
    r"|(?:严禁|禁止|谢绝|请勿|不得)倒卖",
    re.IGNORECASE,
)
"""What they write and reports do too: 群众扫码领取, 台账每日更新, 部门接单, 严禁倒卖."""
_WARES = re.compile(r"范文|公文(?:写作|素材|模板)|会员|素材|模板|文库|资料|全文|[篇份]")
_SHORT_OFFER = 14
"""Characters of a row that is nothing but an offer."""
_BLANK = re.compile(r"[\s\u3000]+")
_BRACKETED = re.compile(r"【[^【】]{2,60}】|[（(\[［][^（）()\[\]［］]{4,60}[）)\]］]")
_TAIL = re.compile(
    r"[（(【\[]?(?:更多|获取|下载|领取)[^。；]{2,40}(?:微信|vx|QQ|公众号|会员|下载站|素材网|文库)[^。；]{0,40}$",
    re.IGNORECASE,
)

HINT = re.compile(
    r"#|&|<|👉|微信|会员|QQ|qq|vx|V[xX]|公众号|更(?:多|(?<=每日更)新)|下载|客服|键(?<=一键)|外传|仅供|倒卖|代[笔写]|订阅|剩余|阅读全文|扫码"
    r"|接单|素材|付费|咨询|由(?<=本文由|汇编由|资料由|材料由|文档由|范文由|本站由)|藏(?<=此处隐藏)"
)
"""A text that holds none of these holds no advert, nor any other span that is cut out of a row. One pattern of plain
characters, the rarer of a word: `re` looks for all of them at once."""


def advert(text: str) -> bool:
    """Whether a whole row is an advert."""
    packed = _BLANK.sub("", text)
    sold = {match.group() for match in _SOLD.finditer(packed[:400])}
    hits = sold | {match.group() for match in _OFFERED.finditer(packed[:400])}
    if len(hits) >= 2 and (sold or _WARES.search(packed)):
        return len(packed) <= 120 * len(hits)
    most = 50 if sold else _SHORT_OFFER if hits and "，" not in packed else 0
    return len(packed) <= most


def _sells(text: str) -> bool:
    """Whether something in brackets is an advert."""
    return _SOLD.search(text) is not None or (_OFFERED.search(text) is not None and _WARES.search(text) is not None)


def without_leaflet(rows: list[Row], found: list[Noise]) -> list[Row]:
    """The rows without the leaflet that a vendor put before the first title: short lines, adverts among them."""
    adverts = [item.line for item in found if item.kind == "广告" and item.whole]
    if not adverts or not rows:
        return rows
    leaflet = 0
    for at, row in enumerate(rows):
        if row.line > adverts[-1] or len(row.text) > 60 or "。" in row.text or at > 12:
            break
        leaflet = at + 1
    before = sum(1 for line in adverts if line < rows[leaflet].line) if leaflet < len(rows) else 0
    if not leaflet or before < 2 or before * 2 < leaflet:
        return rows
    found += [noise(row, "广告") for row in rows[:leaflet]]
    return rows[leaflet:]


def adverts_in(text: str) -> list[tuple[int, int]]:
    """Where adverts stand inside a row: in brackets, and what follows the last sentence."""
    found = [match.span() for match in _BRACKETED.finditer(text) if _sells(_BLANK.sub("", match.group()))]
    tail = _TAIL.search(text)
    return [*found, tail.span()] if tail else found
