"""How the common characters of GB 2312 are read: they stand there by their sound, one syllable behind the other."""

from bisect import bisect_right
from functools import cache
from operator import mul, sub

_FIRST = (
    "啊埃鞍肮凹芭白斑邦苞杯奔逼鞭标鳖彬玻哺擦猜餐苍操厕层插拆搀昌超车郴吃充抽初揣川疮吹春戳疵聪凑粗蹿摧村磋搭呆耽当"
    "刀德蹬堤颠碉跌丁丢东兜都端堆墩掇蛾恩而发藩坊菲芬佛否夫噶该干冈篙哥给根工钩辜刮乖棺光瑰辊锅哈骸酣夯壕呵嘿痕轰喉"
    "呼花槐欢荒灰荤豁击嘉歼僵蕉揭巾炯揪鞠捐撅均喀开刊康考坷肯坑空抠枯夸块宽匡亏坤括垃莱蓝琅捞勒雷棱厘俩联粮撩列琳溜"
    "龙楼芦驴峦掠抡萝妈埋瞒芒猫么玫门眯棉苗蔑民谬摸谋拇拿氖南囊挠呢馁嫩妮蔫娘鸟捏您牛脓奴女暖虐挪哦欧啪拍攀乓抛呸喷"
    "坯篇飘撇拼坡扑期掐牵枪橇切钦琼秋趋圈缺裙然瓤饶惹壬日戎揉茹软蕊闰若撒腮三桑搔瑟森莎筛珊墒梢奢砷师收蔬刷摔栓霜谁"
    "吮说斯松搜嗽酸虽孙蓑塌胎坍汤掏特藤梯天挑贴厅通偷凸湍推吞拖挖歪豌汪威瘟嗡挝巫昔瞎掀相萧楔薪兄休墟轩靴勋压焉殃邀"
    "椰一茵哟拥幽淤鸳曰耘匝栽咱赃遭责贼怎扎摘瞻樟招遮珍芝中舟珠抓拽专桩椎谆捉兹鬃邹租钻嘴尊昨"
)
"""The first character of each syllable, in the order of the standard;
-in and -ing, -en and -eng are one for many ears."""
_LEVEL_1 = range(0xB0A1, 0xD7FA)
_ROWS, _CELLS = range(0xB0, 0xD8), bytes(range(0xA1, 0xFF))
"""Where the common characters stand; the others are ordered by their radicals."""


def sound_alike(one: str, other: str) -> bool:
    """Whether two characters are read with one syllable, whatever the tone; no for rare ones, whose is not known."""
    first = _syllable(one)
    return first is not None and first == _syllable(other)


def sounds(text: str) -> str:
    """The text with the first character of its syllable for each common one: one string for what sounds alike."""
    return text.translate(_table())


@cache
def _table() -> dict[int, str]:
    row = bytearray(2 * len(_CELLS))
    row[1::2] = _CELLS
    common = bytearray()
    for number in _ROWS:
        row[::2] = bytes((number,)) * len(_CELLS)
        common += row
    marks = common.decode("gb2312", "ignore")
    starts = list(map(marks.index, _FIRST))
    lengths = map(sub, [*starts[1:], len(marks)], starts)
    return dict(zip(map(ord, marks), "".join(map(mul, _FIRST, lengths)), strict=True))


def _syllable(mark: str) -> int | None:
    code = _code(mark)
    return bisect_right(_starts(), code) if code in _LEVEL_1 else None


def _code(mark: str) -> int:
    return int.from_bytes(mark.encode("gb2312", "ignore"), "big")


@cache
def _starts() -> tuple[int, ...]:
    return tuple(map(_code, _FIRST))
