"""What sample.doc was made of: a .docx that LibreOffice saved as a .doc.

python -m tests.readers.doc.sample FOLDER && soffice --headless --convert-to doc FOLDER/sample.docx
"""

import io
import sys
from pathlib import Path

import docx

from tests.readers.word import abstract, instance, level, num, p, r, style, word

_STYLES = (
    style("T", "Title", '<w:jc w:val="center"/>')
    + style("H1", "heading 1", num("7", 0))
    + style("H2", "heading 2", num("7", 1), based_on="H1")
    + style("B", "做法", letters="<w:b/>")
)
_LISTS = (
    abstract(
        "1",
        level(0, "chineseCountingThousand", "%1、", more='<w:pStyle w:val="H1"/>')
        + level(1, "chineseCountingThousand", "（%2）", more='<w:pStyle w:val="H2"/>'),
    )
    + abstract("2", level(0, "decimal", "%1."))
    + instance("7", "1")
    + instance("8", "2")
    + instance("9", "2", '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>')
)
_KAI = '<w:rFonts w:eastAsia="楷体"/><w:b/>'


def _field(code: str, shown: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{r(shown)}{marks[2]}"


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{''.join(map(p, text.split('/')))}</w:tc>"


def _row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _styled(name: str, content: str) -> str:
    return p(content, f'<w:pStyle w:val="{name}"/>')


_TABLE = (
    "<w:tbl>"
    + _row(_cell("街道", '<w:vMerge w:val="restart"/>'), _cell("投放点（个）", '<w:gridSpan w:val="2"/>'))
    + _row(_cell("", "<w:vMerge/>"), _cell("新建"), _cell("改造"))
    + _row(_cell("柳河"), _cell("12/（含迁建3个）"), _cell(""))
    + "</w:tbl>"
)
_BOX = (
    "<w:r><w:pict><v:shape style='width:100pt;height:50pt'><v:textbox><w:txbxContent>"
    f"{p('框中一句')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
_DELETED = '<w:del w:id="1" w:author="甲"><w:r><w:delText>已删去的话。</w:delText></w:r></w:del>'
_BODY = (
    _styled("T", "关于垃圾分类工作情况的汇报")
    + p("各科室：")
    + _styled("H1", "基本情况")
    + p(r("全街道设点") + r("𠮷") + r("处，") + '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' + r("已公示。"))
    + _styled("H2", "做法")
    + p(r("一是包干到楼。", _KAI) + r("每栋有人管，") + r("不许看", "<w:vanish/>") + r("每周一评。"))
    + _styled("B", r("二是定时清运。") + r("每天两趟，不过夜。", '<w:b w:val="0"/>'))
    + p("上门讲解", num("8", 0))
    + p("集中督导", num("8", 0))
    + _styled("H2", "成效")
    + p("参与率上升", num("9", 0))
    + _TABLE
    + _styled("H1", "下一步打算")
    + p(r("见") + _field(" PAGEREF 甲 ", "第3页") + r("；") + "<w:r><w:br/></w:r>" + r("再补齐。") + _DELETED)
    + p(r("附言") + _BOX)
    + p("柳河街道办事处", '<w:jc w:val="right"/>')
    + "<w:sectPr/>"
)


def sample() -> bytes:
    """The .docx."""
    document = docx.Document(io.BytesIO(word(_BODY, _STYLES, _LISTS)))
    document.sections[0].header.paragraphs[0].text = "内部资料"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


if __name__ == "__main__":
    (Path(sys.argv[1]) / "sample.docx").write_bytes(sample())
