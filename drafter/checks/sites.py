"""What looks like the name of a road, river, estate, works or company: a stem that is no common word, and what it is.

Looser than `drafter.facts`: it is for names that two reports have both, whose agreement tells that they are names.
"""

import re
from collections.abc import Iterator

from drafter.facts.naming import BEFORE

_STEM = range(2, 7)
_SHORT = 3
"""Characters of a stem before 路 or 河 at most."""
_END = re.compile(
    "大道|大街|大桥|隧道|公路|(?<!道)路(?![线径口灯面网况由演段长桥])|[河江湖溪](?![道长床堤畔流河湖县市区镇乡村]|水(?![质位系域面库环]))|水库|湿地|古[镇城村]|景区|[片小]区|商圈|广场"
    "|(?:集贸)?市场(?![化主监经竞价需份占前])|商贸城|宾馆|酒店|大厦|(?:工业|产业|创业|科技|物流)园|水厂|电厂|泵站|加压站|度假村|营地|渡槽|断面|支行|分行|(?:养老|康养|服务)中心|敬老院|纪念馆|楼盘|医院|药房|超市|商场|公园|食堂|书院"
    "|公司|集团(?!军)|合作社"
)
_FIRM = re.compile(
    "(?:重工|电子|机械|纺织|食品|焦化|水泥|钢铁|化工|轴承|陶瓷|物业|文旅|农业|光电|新材|制药|建材|环保|电器|家居|半导体|[果茶菌药酒牧渔矿]业|实业"
    "|商贸|物流|包装|服饰|家具|印务|民宿|茶场|农场|牧场)(?=、|等)"
)
"""A company told without its 公司, in a list of such."""
_VERB = re.compile(
    "建成|新建|开工|改造|实施|整治|治理|其中|参与|引入|邀请|帮助|扶持|对接|联合|依托|建设|推进|完成|位于|投入|走进|挂牌|"
    "运营|开通|打通|通过|举办|承建|委托|约谈|检查|查处|以及|围绕|开发|流经|横跨|沿线|沿着|清理|巡查|排查"
)
"""What a name stands right behind, two characters each; beside it those of one character."""
_COMMON_WORDS = """
    农贸 农村 农业 农民 农产品 农资 专业 国内 国外 国际 境外 海外 国有 民营 外资 消费 劳动力? 资本 要素 人才
    人力资源 能源 建材 建筑 二手车? 现代 高新技术? 高新 工业 文化 电商 电子 商务 商业 商品 智慧 智能 高速 旅游
    等级 国省 省道 县乡 乡村 农田 老旧 居民 封闭 住宅 安置 城市 城乡 城镇 城区 老城 重点 中心 主要 主城
    污水处理? 自来 种植 养殖 示范 生产 教育 实训 蔬菜 县城 镇区 新型 先进 精密 规模 大型 中型 小型 中小 龙头
    骨干 所有 其他 有关 相关 辖区 园区 企业 产业 特色 绿色 优质 标准 高端 传统 循环 环境 网络 信息 生态 公共
    社会 批发 综合 停车 休闲 步行 美食 夜间 红色 通村 通组 入户 机耕 断头 致富 连接 主干 背街 交通 平台 物业
    供电 供水 供热 燃气 保险 上市 投资 城投 交投 水务 文旅 建设 发展 经营 管理 运营 施工 监理 设计 检测 评估
    第三方 有限 责任 股份 控股 科技 创新 创业 孵化 专业化? 家庭 联合 供销 合作 集体 股民 人工 天然 国家 省级
    市级 县级 区级 考核 国控 省控 大中 上游 下游 流域 重要 主次 人民 中医 妇幼保健? 定点 公立 基层 二级 三级
    乡镇 长者 老年 孝善 职工 机关 学校 湿地 森林 街心 郊野 口袋 便民 政务 社区 党群 会计 粮食 食品 药品 房地产
    汽车 家电 花卉 水果 水产 畜禽 中药材 建筑业 技术 数据 金融 信贷 债券 保障 租赁 营商 健康 幸福 平安 文明 美丽
    和谐
"""
_COMMON_CHARACTERS = (
    "总分子母各该本我全两多个类级大小新老旧长主干支水电铁套思出退道江"
    "河湖山沿跨清治护内外和与县市区省镇乡村一二三四五六七八九十第"
)
_NO_NAME = re.compile(f"(?:{'|'.join(_COMMON_WORDS.split())}|[{_COMMON_CHARACTERS}])+")
"""A stem put together of such words says what a thing is like, not what it is called: 新型农贸(市场), 县(医院)."""
_NO_STEM = re.compile(
    "[的了是将把被让使也都及其等个这那有无不跑走拓修引守抓多少永常弯两懂爱]|一支|抵御|开拓|拓展|规范|整顿|培育|打造|思路|书记|四好|部分|[市县区局镇处科院校]长|开展|办起|地处"
    "|^(?:完成|开发|推动|启动|确保|实现|硬化|研究|覆盖|安装|拍摄|稳定|创建|设置|提升|加强|改善)"
)
"""What stands in no name, or begins none."""
_HAN = re.compile("[\u4e00-\u9fff]+")


def sites(text: str) -> Iterator[tuple[int, int]]:
    """Where such names stand, from left to right; of those that end in one place the longest that can begin."""
    for end in _END.finditer(text):
        yield from _ending(text, end.start(), end.end())
    for end in _FIRM.finditer(text) if "、" in text or "等" in text else ():
        yield from _ending(text, end.start(), end.end())


def _ending(text: str, stop: int, end: int) -> Iterator[tuple[int, int]]:
    for length in _STEM:
        start = stop - length
        if start < 0 or (length > _SHORT and end - stop == 1) or not "\u4e00" <= text[start] <= "\u9fff":
            return
        if _can_begin(text, start):
            stem = text[start:stop]
            if _HAN.fullmatch(stem) and not (
                stem[0] in BEFORE or _NO_STEM.search(stem) or _NO_NAME.fullmatch(stem) or _VERB.match(stem)
            ):
                yield start, end
            return


def _can_begin(text: str, start: int) -> bool:
    before = text[start - 1 : start]
    if "\u4e00" <= before <= "\u9fff":
        return before in BEFORE or _VERB.fullmatch(text, max(0, start - 2), start) is not None
    return not before.isdigit()  # 12家公司
