"""What tags, attributes and the styles in them say of an element: hidden, bold, in the middle, a title."""

import re
from dataclasses import dataclass, replace
from typing import Any

Element = Any
"""An lxml element; lxml ships no types."""

BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
))  # fmt: skip
_UNSEEN = frozenset((
    "applet", "audio", "button", "canvas", "del", "embed", "head", "iframe", "input", "map", "math", "noframes",
    "noscript", "object", "option", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    "xml",
))  # fmt: skip
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|mso-footnote-id|mso-endnote-id"
    r"|mso-element\s*:\s*[\"']?(?:header|footer|footnote|endnote|comment)|mso-special-character\s*:\s*comment"
    r"|font-family\s*:\s*[\"']?(?:wingdings|webdings|symbol)\b",
    re.IGNORECASE,
)
"""Not shown, or set apart from the running text as in a .docx: notes, comments, page heads, the signs of bullets."""
_HIDDEN_CLASS = re.compile(
    r"Mso(?:Header|Footer|FootnoteText|FootnoteReference|EndnoteText|EndnoteReference|CommentText|CommentReference)\b|sdfootnote|sdendnote"
)
_BOLD = re.compile(r"font-weight\s*:\s*(bold|bolder|[6-9]00|normal|[1-5]00)", re.IGNORECASE)
_ALIGN = re.compile(r"text-align\s*:\s*(center|right|end|left|justify|start)", re.IGNORECASE)
_HEADING = re.compile(r"h([1-6])")
_ROLES = (
    ("MsoTitle", "title"),
    ("MsoSubtitle", "subtitle"),
    ("MsoToc", "toc"),
    ("MsoCaption", "caption"),
    ("MsoSalutation", "salutation"),
    ("MsoSignature", "signature"),
    ("MsoDate", "date"),
    ("MsoClosing", "closing"),
)
"""Beginning of the class that Word gives a paragraph → its role."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the text inside an element is shown."""

    role: str = ""
    level: int = 0
    aligned: str = ""
    bold: bool = False
    kept: bool = False
    """Whether white space is shown as it stands, as in `pre`."""

    @property
    def joined(self) -> bool:
        """Whether a break only sets the lines of a long text."""
        return self.role in ("title", "subtitle", "heading")


def is_hidden(element: Element) -> bool:
    """Whether what is inside is no part of the text that a person reads."""
    if element.tag in _UNSEEN or element.get("hidden") is not None:
        return True
    style, name = element.get("style"), element.get("class")
    if style and _HIDDEN.search(style):
        return True
    if name and _HIDDEN_CLASS.search(name):
        return True
    return element.get("title") in ("header", "footer") and element.tag == "div"  # as LibreOffice writes them


def look_of(element: Element, around: Look) -> Look:
    """How an element shows its text inside one that is shown so."""
    tag, style, name = element.tag, element.get("style") or "", element.get("class") or ""
    look = around
    if heading := _HEADING.fullmatch(tag):
        look = replace(look, role="heading", level=int(heading[1]), bold=True)
    for known, role in _ROLES:
        if name.startswith(known):
            look = replace(look, role=role, level=0)
    aligned = _ALIGN.search(style)
    said = aligned[1].lower() if aligned else (element.get("align") or "").lower()
    if tag == "center" or said:
        where = "center" if tag == "center" else {"end": "right", "right": "right", "center": "center"}.get(said, "")
        look = replace(look, aligned=where)
    weight = _BOLD.search(style)
    if weight:
        look = replace(look, bold=weight[1].lower() not in ("normal", "100", "200", "300", "400", "500"))
    elif tag in ("b", "strong", "th"):
        look = replace(look, bold=True)
    return replace(look, kept=True) if tag == "pre" else look
