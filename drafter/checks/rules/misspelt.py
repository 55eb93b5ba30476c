"""The rule of the paper's own places and office written with another character of the same sound."""

from collections.abc import Iterator

from drafter.checks.report import own_names
from drafter.checks.rule import Hit, Page, Rule, in_text
from drafter.checks.rules.names import sound_of

_LEAST, _SHORT = 4, 3
"""Characters that a name has of which one may be another's by chance, and those of a town's."""
_MOST = 16
_NEAR = 25
"""Places in the order of sounds within which two characters may sound alike: 西 and 溪 are 17 apart."""
_ENDS = "县市区镇乡"
_TOWN = ("县", "区", "镇", "乡", "村")


def _misspelt(page: Page) -> Iterator[Hit]:
    for article, items in page.articles:
        names = dict.fromkeys(name for one in own_names(article) for name in _ways(one))
        for item in items if names else ():
            if in_text(item) and not item.paragraph.rows:
                text = item.paragraph.text
                for name in names:
                    for at in _nearly(name, text):
                        told = f"题目、落款写的是“{name}”，这里是“{text[at : at + len(name)]}”"
                        yield Hit(item.paragraph, at, at + len(name), told)


def _ways(name: str) -> Iterator[str]:
    """A name, and an office's without the place before it: 县水利局 of 云岭县水利局."""
    if _LEAST <= len(name) <= _MOST or (len(name) == _SHORT and name.endswith(_TOWN)):
        yield name
    for at in range(2, min(5, len(name) - _SHORT)):
        if name[at] in _ENDS and _LEAST <= len(name) - at <= _MOST:
            yield name[at:]
            return


def _nearly(name: str, text: str) -> Iterator[int]:
    """Where the text has the name but for one character that sounds alike."""
    half = len(name) // 2
    for part, offset in ((name[:half], 0), (name[half:], half)):
        at = text.find(part)
        while at >= 0:
            start = at - offset
            if start >= 0 and _is_nearly(text[start : start + len(name)], name):
                yield start
            at = text.find(part, at + 1)


def _is_nearly(said: str, name: str) -> bool:
    if len(said) != len(name) or said[-1] != name[-1]:  # 青禾乡 lies in 青禾县
        return False
    off = [(one, other) for one, other in zip(said, name, strict=True) if one != other]
    return len(off) == 1 and abs(sound_of(off[0][0]) - sound_of(off[0][1])) <= _NEAR


_OF_VILLAGE = "石桥湾村“三张清单”治理经验材料\n石桥湾村辖11个村民小组，成效明显。\n下一步，{}将抓好落实。"

MISSPELT: tuple[Rule, ...] = (
    Rule(
        "W11", "本单位名称的写法", "warning", "实务",
        "本单位、本地的名称和题目、落款差一个字", "看看是不是写错了",
        (_OF_VILLAGE.format("石桥弯村"), "“小药箱”装满大民生\n——柳溪镇卫生院签约服务经验材料\n柳西镇卫生院服务全镇16个村，成效明显。", "青禾县水利局2026年工作总结\n县水力局各项工作有序推进，成效明显。\n\n青禾县水利局\n2026年12月20日"),
        (_OF_VILLAGE.format("石桥湾村"), _OF_VILLAGE.format("石桥头村"), "青禾县水利局2026年工作总结\n青禾乡各项工作有序推进，成效明显。\n\n青禾县水利局\n2026年12月20日", "青禾县水利局2026年工作总结\n县水务局移交的各项工作有序推进，成效明显。\n\n青禾县水利局\n2026年12月20日", "青禾市第一中学2026年工作总结\n会同第二中学开展教研，青禾市第七中学参加。\n\n青禾市第一中学\n2026年12月20日"),
        _misspelt, titled=True,
    ),
)  # fmt: skip
