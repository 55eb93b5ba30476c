"""Characters that are mistaken for one another by their looks, as 已 and 己, or by a part they share, as 诿 and 委."""

from collections.abc import Mapping
from functools import cache

_GROUPS = """
已己 末未 人入 千干于 土士 矢失 毫豪 辩辨辫 竞竟 侯候 拔拨 崇祟 治冶 间问 推堆 幕暮慕墓 贫贪 析折拆 板版 困因 园圆
持待特 仅紧 彻砌 侵浸 梁粱 振震 副付 像象向 燥躁 辟僻避 检捡验险 练炼 厉励历 销消 型形 份分 即既 刻克 驱趋 筹畴 偿尝
且目 睛晴 免兔 戌戍 迁迂 刺剌 官宫 粗祖 坏怀 抵低底砥 纪记 订定 拟似 抓爪 柱住 沟勾 洽恰 摸模 外处 令今 办为 天夫 鸟乌
旱早 贝见 从丛 斤斥 泛乏 货贷 盲肓 蓝篮 博搏 陪倍培 授援 暖缓 绩债 责贵 选造 违连 健建 暑署 著箸 薄簿博 井进 举拳 竣峻
遂逐 废费 颂诵 徒徙 恢挥辉 复覆履 维唯惟 难准淮 确碓 城诚 线钱浅践 践贱 诿委 砺厉励 恪客 锲契 踔卓 祉址 笃驾 渎读 濡儒
殚单 徇询 幄握 蹴就 缪谬 脍会 榜傍 妨防 撤撒 徽微 壮状 优忧 扰优 扬杨 决块 效郊 设没 疆僵 晓绕 杆秆 逐遂 循盾 籍藉
缴激 裁栽 荣菜 谈淡 体休 矛予 慰尉 慑摄 干于 券卷 陈阵 葬藏 科料 代伐 式试 采彩 牵迁 导异 慎填 讲进 趾址 蔬疏 植值 捕补
季李 捐损 帅师 驰弛 幅副辐 凋调 项顷 预顶 祥详 技枝 蜂峰锋 遭糟 储诸 璧壁 逢缝 监盐 蓄畜 评许 岐歧 析祈 戴带
械戒 慨溉 绕烧浇 佣用 恒衡 却缺 贬眨 拆折 棵颗 裸祼 赢羸 瞻赡 涣焕 帖贴
"""
"""Each two of a group; a character may stand in several."""


@cache
def _beside() -> dict[str, str]:
    beside: dict[str, str] = {}
    for group in _GROUPS.split():
        for mark in group:
            beside[mark] = beside.get(mark, "") + group.replace(mark, "")
    return beside


def look_alike(one: str, other: str) -> bool:
    """Whether two characters are often mistaken for one another by their looks."""
    return other in _beside().get(one, "")


def lookalikes() -> Mapping[str, str]:
    """Character → those that it is often mistaken for."""
    return _beside()
