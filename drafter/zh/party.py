"""D, which some write for 党 to pass filters."""

from drafter.zh.han import compiled

LETTERED = "案项素图表录"
"""How what a letter names ends: 方案D, 维生素D."""
SERIES = "级类型区座栋楼段片门馆厅口"
"""What a letter names stands behind it: D区."""
PARTY = (
    rf"(?<![A-Za-z0-9{LETTERED}])(?<![A-C]、)D"
    rf"(?:(?=[一-龥“])(?![{SERIES}等轮股形字盘端站号标线打]|[大小]调)|(?<=[爱信全跟向治管于]D)(?![A-Za-z0-9]))"
)
_PARTY = compiled(PARTY)


def party_spelt_out(text: str) -> str:
    """`text` with D for 党 read as 党; the length stays."""
    return _PARTY.sub("党", text) if "D" in text else text
