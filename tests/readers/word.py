"""Small .docx files for the tests: their parts are given as XML."""

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ROOT = (
    f'xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


def parts(body: str, styles: str = "", numbering: str = "") -> dict[str, str]:
    """Name → content of the parts of a .docx."""
    made = {
        "word/document.xml": f"<w:document {ROOT}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f"<w:styles {ROOT}>{styles}</w:styles>",
        "word/numbering.xml": f"<w:numbering {ROOT}>{numbering}</w:numbering>",
    }
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{kind}+xml"/>'
        for name, kind in (("document", "document.main"), ("styles", "styles"), ("numbering", "numbering"))
    )
    relations = "".join(
        f'<Relationship Id="r{name}" Type="{_OFFICE}/{name}" Target="{name}.xml"/>' for name in ("styles", "numbering")
    )
    return made | {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="r1"'
        f' Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}</Relationships>',
    }


def packed(made: dict[str, str] | dict[str, bytes]) -> bytes:
    """The bytes of a .docx with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in made.items():
            archive.writestr(name, content)
    return out.getvalue()


def word(body: str, styles: str = "", numbering: str = "") -> bytes:
    """The bytes of a .docx."""
    return packed(parts(body, styles, numbering))


def flat_of(body: str, numbering: str = "") -> bytes:
    """The same in one XML file, as programs write it that fill in templates."""
    package = "http://schemas.microsoft.com/office/2006/xmlPackage"
    inside = "".join(
        f'<pkg:part pkg:name="/{name}"><pkg:xmlData>{content}</pkg:xmlData></pkg:part>'
        for name, content in parts(body, numbering=numbering).items()
    )
    picture = '<pkg:part pkg:name="/word/media/a.png"><pkg:binaryData>iVBORw0KGgo=</pkg:binaryData></pkg:part>'
    head = '<?xml version="1.0" encoding="UTF-8"?>\r\n<?mso-application progid="Word.Document"?>'
    return f'{head}<pkg:package xmlns:pkg="{package}">{inside}{picture}</pkg:package>'.encode()


def p(content: str, properties: str = "") -> str:
    """A paragraph; text without a tag becomes a run."""
    inside = content if content.startswith("<") else r(content) if content else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def num(identity: str, level: int) -> str:
    """Paragraph properties that number it."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{identity}"/></w:numPr>'


def style(identity: str, name: str, properties: str = "", letters: str = "", based_on: str = "") -> str:
    """A paragraph style."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/>{base}'
        f"<w:pPr>{properties}</w:pPr><w:rPr>{letters}</w:rPr></w:style>"
    )


def level(at: int, kind: str, text: str, suffix: str = "nothing", more: str = "", start: int = 1) -> str:
    """A level of a list."""
    restart = more if "lvlRestart" in more else ""
    style_link = more if "pStyle" in more else ""
    legal = more if "isLgl" in more else ""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{restart}{style_link}{legal}'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def abstract(identity: str, levels: str, links: str = "") -> str:
    """A list definition."""
    return (
        f'<w:abstractNum w:abstractNumId="{identity}"><w:multiLevelType w:val="multilevel"/>{links}{levels}'
        "</w:abstractNum>"
    )


def instance(identity: str, of: str, overrides: str = "") -> str:
    """A list."""
    return f'<w:num w:numId="{identity}"><w:abstractNumId w:val="{of}"/>{overrides}</w:num>'


PIECES: tuple[str, ...] = (
    "p", "r", "t 文", "t 1.", "pPr", "rPr", "pStyle 1", "pStyle 2", "numPr", "numId 1", "numId 2", "numId 0", "ilvl 0",
    "ilvl 1", "ilvl 9", "tbl", "tr", "tc", "tcPr", "gridSpan 2", "gridSpan 99999", "vMerge", "vMerge restart", "trPr",
    "del", "ins", "sdt", "sdtPr", "sdtContent", "tag slot:甲/1/乙", "showingPlcHdr", "bookmarkStart", "bookmarkEnd",
    "fldChar begin", "fldChar separate", "fldChar end", "instrText", "br", "tab", "sym", "ruby", "rubyBase", "drawing",
    "txbxContent", "pict", "lastRenderedPageBreak", "vanish", "b", "rFonts 黑体", "rFonts 仿宋", "jc center",
    "outlineLvl 0", "outlineLvl 42", "hyperlink", "moveFrom", "moveTo", "customXml", "lvl", "start 3", "start -1",
    "numFmt chineseCounting", "numFmt none", "numFmt decimal", "numFmt bullet", "lvlText %1、", "lvlText %1.%2.%9",
    "lvlText", "suff tab", "suff nothing", "lvlRestart 0", "lvlRestart 1", "isLgl", "abstractNum", "num",
    "abstractNumId 1", "lvlOverride", "startOverride 5", "style", "basedOn 1", "basedOn 2", "name heading 1",
    "name Title", "name toc 1", "styleLink 1", "numStyleLink 1", "docDefaults", "rPrDefault", "t 【待填：甲】",
)  # fmt: skip
"""Elements of the format, each with its value."""
_UP, _NEXT = 253, 250


def packed_parts_of(content: bytes, pieces: tuple[str, ...]) -> bytes:
    """A .docx whose parts are made of elements that the bytes name: low ones open one, high ones end some."""
    made = ["", "", ""]
    open_elements: list[str] = []
    at = 0
    for byte in content[:400]:
        if byte >= _UP and open_elements:
            made[at] += f"</w:{open_elements.pop()}>"
        elif byte >= _NEXT:
            made[at] += "".join(f"</w:{name}>" for name in reversed(open_elements))
            open_elements = []
            at = (at + 1) % 3
        elif len(open_elements) < 200:
            name, _, value = pieces[byte % len(pieces)].partition(" ")
            empty = byte >= 160
            made[at] += _element(name, value, empty)
            if not empty:
                open_elements.append(name)
    made[at] += "".join(f"</w:{name}>" for name in reversed(open_elements))
    return word(*made)


def _element(name: str, value: str, empty: bool) -> str:
    text = value if name == "t" else ""
    identity = f'w:styleId="{value or 1}" w:numId="1" w:abstractNumId="1" w:id="1" w:type="paragraph" w:ilvl="0"'
    named = f'w:name="slot_1" w:fldCharType="{value}" w:eastAsia="{value}" w:char="F0FE" w:font="Wingdings"'
    if empty:
        return f'<w:{name} w:val="{value}" {identity} {named}>{text}</w:{name}>'
    return f'<w:{name} w:val="{value}" {identity} {named}>{text}'
