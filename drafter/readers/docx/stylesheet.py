"""The style elements of a .docx and what each is based on (ECMA-376 Part 1, 17.7)."""

from drafter.readers.docx.names import Element, val, w


class Stylesheet:
    """The styles part of a document; empty for a document without one."""

    def __init__(self, root: Element | None) -> None:
        found = root.findall(w("style")) if root is not None else []
        self.elements: dict[str, Element] = {style.get(w("styleId"), ""): style for style in found}
        """By style id."""
        self.names = frozenset(val(style, "name") or "" for style in found)
        self.defaults: Element | None = root.find(w("docDefaults")) if root is not None else None
        """What holds for all text, w:docDefaults."""
        self._default = next((key for key, style in self.elements.items() if _is_default(style)), "")

    def paragraph_style(self, identity: str | None) -> str:
        """The id itself, or that of the default paragraph style where there is no such style; "" for neither."""
        return identity if identity is not None and identity in self.elements else self._default

    def chain(self, identity: str) -> tuple[str, ...]:
        """Ids of a style and of those it is based on, nearest first; () for an unknown id, a circle once."""
        chain: dict[str, None] = {}
        while identity in self.elements and identity not in chain:
            chain[identity] = None
            identity = val(self.elements[identity], "basedOn") or ""
        return tuple(chain)


def _is_default(style: Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.get(w("default")) in ("1", "true", "on")
