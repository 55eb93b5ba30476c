"""Small reports of one's own for mining: the words are made up, the layout is that of offices."""


def report(title: str, preamble: str, sections: dict[str, list[str]], closing: str = "") -> str:
    """A report; each section's heading with its items, which go inline as 一是…二是…."""
    numerals = "一二三四五六七八九"
    lines = [title, preamble]
    for number, (heading, items) in enumerate(sections.items()):
        lines.append(f"{numerals[number]}、{heading}")
        lines += [f"{numerals[place]}是{item}。" for place, item in enumerate(items)] or [
            f"围绕{heading}逐项推进，群众都说好。"
        ]
    return "\n".join([*lines, closing] if closing else lines) + "\n"
