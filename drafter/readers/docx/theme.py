"""The fonts for Chinese characters that a .docx names by its theme (DrawingML, ECMA-376 Part 1, 20.1.4.1)."""

from drafter.readers.docx.names import Element

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_PARTS = {"minorEastAsia": "minorFont", "majorEastAsia": "majorFont"}
_UNKNOWN = "主题字体"


class Theme:
    """The theme part of a document."""

    def __init__(self, root: Element | None) -> None:
        self._root = root

    def font(self, name: str) -> str:
        """The font that minorEastAsia or majorEastAsia stands for; 主题字体 where the theme does not say."""
        fonts = None if self._root is None else next(self._root.iter(_A + _PARTS.get(name, name)), None)
        if fonts is None:
            return _UNKNOWN
        own = fonts.find(_A + "ea")
        named = own.get("typeface", "") if own is not None else ""
        chinese = (one.get("typeface", "") for one in fonts.iterchildren(_A + "font") if one.get("script") == "Hans")
        return named or next(chinese, "") or _UNKNOWN
