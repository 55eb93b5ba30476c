"""The rule of a measure behind a figure that is written with another letter of its sound: 38各检查组."""

import re
from collections.abc import Iterator
from functools import cache

from drafter.checks.rule import Hit, Page, Rule

_MEANT = {
    "各": "个", "公理": "公里", "人此": "人次", "场此": "场次", "车此": "车次", "此": "次", "想": "项", "坐": "座", "加": "家", "建": "件",
    "员": "元", "护": "户", "母": "亩", "顿": "吨", "启": "起", "珠": "株", "出": "处", "明": "名", "其": "期", "长": "场", "相": "项",
}  # fmt: skip


@cache
def _misheard() -> re.Pattern[str]:
    """A figure and such a letter, where what follows shows that it is a measure: the end of a clause, or a thing."""
    return re.compile(
        r"(?<![\d.、:：至到和～~—-])\d{1,6}(?:\.\d{1,4})?"
        r"(?P<said>[万亿]?(?:公理|[人场车]此|母(?![亲婴婆猪牛羊校语线公子女]))|(?:各|此|建|护|出|其|长|明|[万亿]员|万顿)(?=[，。；、（]|$)"
        r"|(?:想|坐|启|珠|明|相(?![电关邻交应供配异对机插]))(?!标|[年确显白清天])(?=[^\W\d_]{2})|(?:各|加)(?!各自|加[强大快减分速上])(?=[^\W\d_]{2}))"
    )


def _measures(page: Page) -> Iterator[Hit]:
    for item in page.items:
        for match in _misheard().finditer(item.paragraph.text):
            said = match["said"].lstrip("万亿")
            yield Hit(item.paragraph, match.start(), match.end(), "", f"看看“{said}”是不是“{_MEANT[said]}”打错了")


MEASURES: tuple[Rule, ...] = (
    Rule(
        "W13", "数目后的量词", "warning", "《现代汉语词典》",
        "数目后面的量词写错了", "换成同音的量词",
        ("举办纳税人学堂42其，活动26长，推出28相服务举措。", "引进硕士研究生6明，选派28人外出进修。", "出动检查组38各、检查人员152人次。", "铺设管网236公理，覆盖9个乡镇。", "推出系列活动26场此，反响良好。", "落实帮扶措施12想内容。", "新建水库3坐水库。", "走访企业28加企业。", "拨付资金320万员，用于维修。", "粮食种植面积42.6万母，产量稳定。"),
        ("出动检查组38个、检查人员152人次。", "铺设管网236公里，覆盖9个乡镇。", "2024年，3加2模式运行良好。", "12月各项任务完成。", "投诉下降3成，此项工作较好。", "今年5、6各班次照常运行。", "人才公寓入住320万人，员工满意。", "3月5日出台意见。", "三相电改造1200户，10千伏3相供电，2026年其他工作，6人其中3名。", "3坐标测量机1台，3相异步电机2台。", "15:05明火全部扑灭。", "吨粮田1.2万亩，母猪2300头。", "“双30加强”行动启动。", "到2026明确目标。"),
        _measures,
    ),
)  # fmt: skip
