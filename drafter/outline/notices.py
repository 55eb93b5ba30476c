"""Notices on how a text may be used, and where it is from: 仅供学习参考，请勿外传."""

import re

_LONGEST = 60
_WORKS = r"(?:资料|材料|文件|文档|文章|文稿|范文|汇编|稿件|图片|作品|内容|信息|文)"
_USE = r"(?:学习|参考|交流|研究|借鉴|传阅|使用|浏览|内部|个人|会员|之用|[、和与及])"
_MISUSE = (
    r"(?:外传|外泄|泄露|传播|转载|转发|上传|复制|抄袭|照搬|照抄|套用|倒卖|倒买|转卖|商用|盗用|"
    r"用于(?:商业|其他)(?:用途|目的)|[、和与及或])"
)
_FROM = r"(?:来源于|来自于?|源于|摘自|收集于|整理自|转载自|转自)"
_CLAUSES = "|".join(
    (
        rf"(?:[本此该]|以[上下])?(?:部分)?{_WORKS}?(?:均|仅|只|专)?[仅只限专]供?{_USE}+",
        rf"(?:请勿|严禁|禁止|切勿|谢绝|不得|勿)(?:擅自|随意|非法|在?网上)?{_MISUSE}+",
        rf"(?:内部|会员|原创|独家|付费|整理){_WORKS}?(?:专享|所有|专用|注意保[存密])?",
        rf"(?:[本此]|以[上下])?(?:部分)?{_WORKS}{{0,2}}均?(?:系|为|由)?(?:{_FROM}(?:互联)?网络?|(?:互联)?网络|转载)(?:公开)?(?:收集|搜集|整理|转载|分享|资料|[、和与及])*",
        r"(?:如有|若有|如)?(?:侵权|侵犯.{2,6}权益?)?(?:请|可|必|即|立)?(?:及时|立即|随时)?(?:联系|告知|通知)?(?:我们|本人|作者|本站|小编|管理员|后台|客服)?(?:[予给]以|立即|即|侵)?删除?",
        rf"(?:{_WORKS}|作品)?版权归.{{1,10}}所有",
        r"请(?:于|在)?下载后?\d+小时内(?:自行)?删除",
        r"(?:特别|郑重|免责|版权)?(?:声明|说明|提示|提醒)|注",
    )
)
_NOTICE = rf"[（(【\[※*◆★]?(?:(?>{_CLAUSES})[，,；;。！!：:\s]*+)++[）)】\]]?"
"""Each clause is taken once for all, so that a row is not gone through in every way of parting it."""
_TOLD = re.compile("[勿禁供限侵归删]")
"""No notice is without one of these characters; a word on its own (内部资料, 网络整理) is none."""


_PRAISED = re.compile(
    r"(?:精[选品]|优[质秀]|最新|经典|完整|可编辑|全?版|学习|必备|名师|归纳|总结|推荐|分享|整理|使用|范文|文[档库]|资料|材料|word|知识共享|倾情为[您你]奉上"
    r"|专心|专注|专业|欢迎下载|值得(?:您)?(?:下载|拥有)|双击可[除删]|可?自由复制|编辑|仅供参考|[-—~·.．/,，!！、\s]){2,}",
    re.IGNORECASE,
)
_SITE_PRAISE = re.compile(
    "倾情为|专心.{0,5}专注|欢迎下载|值得您?(?:下载|拥有)|知识共享|双击可[除删]|精[选品](?:优质)?文档|优[质秀](?:文档|学习资料)"
)
_LONGEST_PRAISE = 40


def watermark(text: str) -> bool:
    """Whether a row is what a site that offers documents writes over and under each page: 精选文档，欢迎下载."""
    if len(text) > _LONGEST_PRAISE or _SITE_PRAISE.search(text) is None:
        return False
    return _PRAISED.fullmatch(text) is not None


def notice(text: str) -> bool:
    """Whether all that a row says is how the text may be used, or where it is from."""
    return len(text) <= _LONGEST and _TOLD.search(text) is not None and re.fullmatch(_NOTICE, text) is not None
