"""字号: how an office says the size of letters, and the points that Word and WPS take it for."""

POINTS = {
    "初号": 42.0,
    "小初": 36.0,
    "一号": 26.0,
    "小一": 24.0,
    "二号": 22.0,
    "小二": 18.0,
    "三号": 16.0,
    "小三": 15.0,
    "四号": 14.0,
    "小四": 12.0,
    "五号": 10.5,
    "小五": 9.0,
}


def said_size(points: float | None) -> str:
    """What an office calls a size, or its points where it has no name."""
    return next(
        (name for name, size in POINTS.items() if size == points), f"{points:g}磅" if points is not None else ""
    )
