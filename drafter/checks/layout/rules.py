"""What the checks of the layout say of themselves."""

from drafter.checks.fact_rule import FactRule

_CLAUSE = "GB/T 9704-2012"
PAGES = FactRule(
    "Y01", "纸张和页边距", "warning", f"{_CLAUSE} 5.1、5.2（规定），或设置里的“版式”",
    "纸张或页边距和版式不一样", "在“页面设置”里改",
)  # fmt: skip
NUMBER = FactRule(
    "Y02", "页码", "warning", f"{_CLAUSE} 7.5（规定）", "没有页码", "在页脚里插入页码，写作“— 1 —”",
)  # fmt: skip
HEAD = FactRule(
    "Y03", "页眉", "hint", "实务（公文没有页眉）", "页眉里有字", "不要的删去",
)  # fmt: skip
FONT = FactRule(
    "Y04", "字体字号", "hint", f"{_CLAUSE} 5.2.2、7.3（一般），或设置里的“版式”",
    "字体、字号或加粗和版式不一样", "选中改好，或用格式刷从同级的段落刷过来",
)  # fmt: skip
PITCH = FactRule(
    "Y05", "行距", "hint", f"{_CLAUSE} 5.2.3（一般），或设置里的“版式”",
    "行距和版式不一样", "在“段落”里把行距改成固定值",
)  # fmt: skip
INDENT = FactRule(
    "Y06", "首行缩进", "hint", f"{_CLAUSE} 7.3.3（一般）", "首行缩进和版式不一样", "在“段落”里改首行缩进",
)  # fmt: skip
PLACE = FactRule(
    "Y07", "标题和落款的位置", "hint", f"{_CLAUSE} 7.3.1、7.3.5（一般）", "位置和版式不一样", "改对齐方式",
)  # fmt: skip
TABLE_WIDTH = FactRule(
    "Y08", "表格太宽", "warning", "实务（不超出版心）", "表格比版心宽，右边会印不全",
    "按版心自动调整列宽，或把这一页改成横向",
)  # fmt: skip
MARKED = FactRule(
    "Y09", "有颜色的字", "hint", f"{_CLAUSE} 5.2.4（规定：没有特殊说明的用黑色）",
    "有的字带着颜色或底色", "改成黑色，去掉底色",
)  # fmt: skip
SPACING = FactRule(
    "Y10", "段前段后", "hint", "实务（公文的空行按行数留，段前段后为0）",
    "段前或段后空着", "在“段落”里把段前、段后改成0",
)  # fmt: skip
LINES = FactRule(
    "Y11", "题目的分行", "hint", f"{_CLAUSE} 7.3.1（一般：回行时词意完整、排列对称）",
    "题目没有在词语之间分行", "用 Shift+Enter 在词语之间分行，排成梯形或菱形",
)  # fmt: skip
DASHES = FactRule(
    "Y12", "页码的写法", "hint", f"{_CLAUSE} 7.5（一般：数字左右各放一条一字线）",
    "页码左右没有一字线", "在页脚里写作“— 1 —”，数字仍用页码域",
)  # fmt: skip
FOREIGN = FactRule(
    "Y13", "和国标版式的出入", "hint", f"{_CLAUSE} 5.1、5.2、7.3、7.5（除纸张、版心外都是“一般”）",
    "和 GB/T 9704 不一样的", "本单位另有规定的照本单位的；照国标的在 Word 里改成括号里的",
)  # fmt: skip
SAVED = FactRule(
    "Y14", "落款和存盘的年份", "hint", "实务",
    "落款的年份和存这个文件的那年不一样，日子却挨着", "看看落款的年份是不是去年的",
)  # fmt: skip
LAYOUT_RULES = (
    PAGES,
    NUMBER,
    DASHES,
    HEAD,
    FONT,
    PITCH,
    INDENT,
    PLACE,
    TABLE_WIDTH,
    MARKED,
    SPACING,
    LINES,
    FOREIGN,
    SAVED,
)
