"""Lines that are no part of a text, by what they say: each rule with what it takes and what it leaves."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from drafter.outline.adverts import advert
from drafter.outline.notices import notice
from drafter.outline.pages import page_number
from drafter.outline.residue import PAYWALL
from drafter.outline.webpage import breadcrumbs, chatter, mail_notice

RULE_SIGNS = "-=＝*＊_＿~～—－─━☆★◆■●○◇▼▽"
_RULE = re.compile(rf"(?:[{RULE_SIGNS}]\s?){{4,}}|[▼▽]{{1,3}}")
_LONG_RULE = 8
"""Stars that part texts; fewer may be a masked name."""
_IMPRINT = re.compile(
    r"抄\s*[送报]\s*[：:]\s*\S|(?:[分印呈]\s*送|报送?|送|[分印]?发至?)\s*[：:]\s*\S.*[委部局办厅院室府会校司团区县市镇乡位导]\S{0,2}$|.{2,30}(?:办公[室厅]|委员会|局|政府)[\s\u3000]+\d{4}年.{2,8}日\s*印发$"
    r"|[（(]?(?:共印|印数)\s*[：:]?\s*\d+\s*份[）)]?$"
)
"""版记 as typed at the end of a text; GB/T 9704-2012 7.4."""


@dataclass(frozen=True, slots=True)
class NoiseRule:
    """A habit of those who pass reports on."""

    name: str
    test: Callable[[str], bool]
    """Whether a whole row is noise."""
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


def _paywall(text: str) -> bool:
    return text[0] == "#" and PAYWALL.fullmatch(text) is not None


def _rule(text: str) -> bool:
    return text[0] in RULE_SIGNS and _RULE.fullmatch(text) is not None and (text[0] != "*" or len(text) >= _LONG_RULE)


def _imprint(text: str) -> bool:
    if not (":" in text or "：" in text or text.endswith(("印发", "份", "份）", "份)"))):
        return False
    return len(text) <= 120 and "。" not in text[:-1] and _IMPRINT.match(text) is not None


RULES: tuple[NoiseRule, ...] = (
    NoiseRule("付费标记", _paywall, ("##paidbegin##", "## vip_end ##"), ("# 一级标题", "#1 号楼")),
    NoiseRule(
        "页码",
        page_number,
        ("— 3 —", "- 12 -", "－4－", "第 3 页 共 10 页", "7", "（此页无正文）", "https://www.example.com/a.html  1/4"),
        ("2026年", "第3页内容有误", "3.加强管理", "2026/3/7 9:30 到会32人"),
    ),
    NoiseRule(
        "路径导航",
        breadcrumbs,
        (
            "首页 > 政务公开 > 工作总结",
            "当前位置：首页 > 通知公告",
            "首页 公文写作 某局工作总结",
            "◎ 首页 ◎ 要闻 ◎ 乡镇",
            "您所在的位置：网站首页 \\ 调研 \\ 正文",
        ),
        ("首页改版工作已经完成。",),
    ),
    NoiseRule(
        "网站用语",
        chatter,
        (
            "发布时间：2026-01-05 浏览次数：128",
            "责任编辑：某某",
            "【打印】【关闭】",
            "打印本页 | 关闭窗口",
            "上一页 1 2 3 下一页",
            "点击查看更多>>",
            "以下是小编为大家整理的工作总结，希望对您有帮助。",
            "扫一扫在手机打开当前页",
            "推荐阅读：",
            "Copyright © 某某网",
            "作者: 佚名 来源: 原创 阅读 次 【小 中 大】",
            "上传人：某某 文档编号：663091 格式：DOC 页数：34",
            "本文来源于网友上传，不代表本站观点，欢迎参考。",
            "（未完，全文共2010字，当前显示249字）",
            "某局2025年工作总结.doc_第1页",
            "推荐访问：机关 总结",
            "收藏 分享(赏)",
            "请先登录",
            "全文共2010字",
            "2024年4月2日发(作者：)",
            "公文写作好帮手，立即了解",
            "责编丨某某",
            "编辑｜某某　审核｜某某",
            "云岭先锋　2024-04-11 18:30　发表于云南",
            "无障碍浏览　长者模式　登录",
            "正文复制",
            "云岭日报　2025年05月22日　第03版：乡村振兴",
            "[责任编辑：某某]",
            "[日期：2025-04-09]",
            "（本文系调研成果，未经许可不得转载）",
            "微信“扫一扫”分享到朋友圈",
            "相关新闻",
            "2025-11-02 阅读 87 转藏 3",
            "来自：老田的书屋 > 馆藏分类",
            "转藏 分享 献花(0",
            "举报/认领",
            "页数：3　大小：24KB　格式：DOCX",
            "立即下载",
            "关于我们 | 联系我们 | 网站声明 | 帮助中心",
            "您可能感兴趣的文档",
            "作者：",
            "点击：[ 331 ]",
            "第一范文网 www.example.com",
            "县委党校 某某　2025-08-20 10:11　阅读 356",
            "县融媒体中心　　2023-10-26　17:42　　　阅读 1.2万",
            "下载原文",
            "往期精彩回顾",
        ),
        (
            "来源于群众、服务于群众是工作的出发点。",
            "打印",
            "无障碍环境建设",
            "编辑部主任｜某某，负责三个栏目",
            "长者食堂",
            "复制推广",
            "【关键词】集体经济；乡村振兴；某某县",
            "办好一张报纸，第3版登群众来信",
            "来自：城关镇12人，东河镇9人",
            "联系我们的群众有三百多人",
            "群众献花",
            "推行大部门、小编制的用人办法",
            "群众扫描二维码，就能在手机上反映问题。",
            "阅读推荐",
            "查看全文件落实情况，督促整改到位",
            "分享经验",
            "评审时间：3月1日　公布日期：3月5日",
            "资金来源：县级财政，拨付时间：6月底前。",
            "请登录人员及时更换密码",
            "全文共分三部分。",
            "办事指南张贴上墙，群众可以马上了解政策",
            "责编人员3名",
            "网友留言办结率98%，满意率95%。",
            "相关下载次数达3万次。",
            "首页改版、栏目优化、时间压缩",
        ),
    ),
    NoiseRule(
        "邮件声明",
        mail_notice,
        (
            "本邮件及附件仅供收件人使用，如误收请立即删除。",
            "此邮件可能包含保密信息，未经许可不得转发。",
            "保密提示：这封电子邮件及其附件含有机密资料，请勿外传。",
            "如果您误收了本邮件，请立即通知发件人并删除。",
        ),
        (
            "本邮件包含三份材料，请查收。",
            "此邮件系统仅供内部人员使用，全年收发3万封。",
            "本邮件处理中心全年分拣邮件300万件。",
            "涉密邮件可能包含保密信息，一律由专人管理。",
            "群众误收邮件的，由投递员上门取回。",
        ),
    ),
    NoiseRule(
        "使用声明",
        notice,
        (
            "仅供学习参考，请勿外传",
            "仅供内部学习交流，严禁外传！",
            "仅供学习交流使用，请于下载后24小时内删除",
            "资料来源于网络，如有侵权请联系删除",
            "原创文章，严禁抄袭",
            "声明：本文系转载，仅供学习交流",
            "网络收集，侵删",
            "会员专享，请勿传播",
            "【内部资料　请勿外传】",
        ),
        (
            "严禁烟火",
            "严禁传播谣言，不得上传涉密文件。",
            "内部材料",
            "网络整理",
            "严禁套用项目资金",
            "仅供热一项就节约二十万元",
            "学习交流",
            "来自网络的声音",
            "情况说明",
        ),
    ),
    NoiseRule(
        "分隔线",
        _rule,
        ("----------", "＊＊＊＊＊＊", "=====", "— — — — —", "************", "▼"),
        ("****", "……", "——坚持统筹推进。", "★", "▼主要做法"),
    ),
    NoiseRule(
        "版记",
        _imprint,
        (
            "抄送：市委办公室，市人大常委会办公室。",
            "报：省政府办公厅。",
            "某某市人民政府办公室　2026年3月8日印发",
            "（共印80份）",
            "抄送：县委办公室，县纪委监委机关。",
            "发至：各乡镇、县直各单位",
        ),
        ("共印宣传册300份", "报送时限：每月5日前。", "送：送政策、送服务到家门。送温暖。", "该规划于2026年3月8日印发"),
    ),
    NoiseRule(
        "广告",
        advert,
        ("本文由某某社整理，客服微信 ab1234", "扫码加入会员，每日更新范文300篇", "（资料共享群：QQ 12345678）"),
        (
            "建立微信公众号和QQ群，及时发布政策信息。",
            "发展会员单位12家，下载办事指南3000次。",
            "群众点单、街道派单、部门接单，办结率98%。",
            "隐患台账每日更新，销号管理。",
            "群众扫码领取消费券，一键查找附近门店。",
            "网格员添加微信好友120人，入户走访全覆盖。",
        ),
    ),
)
"""The first rule that takes a row names its noise."""
