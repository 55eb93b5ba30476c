"""A skeleton file's YAML → Skeleton; every fault is reported with file and line."""

import re
from collections.abc import Mapping
from typing import Any, get_args

from drafter.document.model import Layout
from drafter.errors.library import ExpressionBroken, SkeletonInvalid
from drafter.expressions import names, parts
from drafter.skeleton.fields import Fields
from drafter.skeleton.model import KINDS, Node, Provenance, Repeat, Skeleton, Slot, walk
from drafter.skeleton.scopes import scope_of
from drafter.skeleton.sources import cut_sources
from drafter.yamltext import line_of, load
from drafter.zh.ordinals import SCHEMES, is_scheme

FORMAT = 1
_ANSWERS = "drafter-form"
"""The first key of an answers file (`store.form`)."""
_MOST_SOURCES = 10_000_000
_LAYOUTS: tuple[Layout, ...] = get_args(Layout)
_SINGLE = re.compile(r"\{([^{}\n]{1,30})\}")


def parse(text: str, source: str) -> Skeleton:
    """The skeleton that a YAML text describes; `source` names the file in messages.

    Raises YamlBroken and SkeletonInvalid.
    """
    rest, files = cut_sources(text)
    fields = Fields(load(rest, source), source)
    skeleton = Skeleton(
        name=_name(fields),
        kind=fields.text("kind"),
        about=fields.text("about"),
        masthead=fields.texts("masthead"),
        title=fields.text("title"),
        subtitle=fields.text("subtitle"),
        byline=fields.texts("byline"),
        salutation=fields.text("salutation"),
        preamble=fields.texts("preamble"),
        sections=_nodes(fields, "sections"),
        closing=fields.texts("closing"),
        signature=fields.texts("signature"),
        imprint=fields.texts("imprint"),
        onward=_schemes(fields),
        slots=_slots(fields),
        mined=_mined(fields, files),
    )
    try:
        scope_of(skeleton)
        if skeleton.mined is None:  # what the program makes out of reports may hold any mark
            _check_braces(skeleton)
    except ExpressionBroken as error:
        raise SkeletonInvalid(source, _line_of_text(text, error.text), error.message) from error
    return skeleton


def _name(fields: Fields) -> str:
    """The name of the skeleton in a file, of which the kind, the version and the keys are looked at first."""
    if fields.get(_ANSWERS) is not None:
        raise fields.wrong(_ANSWERS, "这是答案文件，不是骨架文件：写稿用 drafter build 骨架 --answers 这个文件")
    fields.only("drafter", "name", "kind", "about", "mined", "slots", "masthead", "title", "subtitle", "byline",
                "salutation", "preamble", "sections", "closing", "signature", "imprint", "onward")  # fmt: skip
    if fields.get("drafter") != FORMAT:
        raise fields.wrong("drafter", f"第一行要写 drafter: {FORMAT}，说明这是骨架文件的第 {FORMAT} 版")
    name = fields.text("name").strip()
    if not name:
        raise fields.wrong("name", "骨架要有名称（name）")
    return name


def _slots(fields: Fields) -> tuple[Slot, ...]:
    data = fields.get("slots")
    if data is None:
        return ()
    if not isinstance(data, Mapping):
        raise fields.wrong("slots", "slots 下面每行写一个“名称: {ask: …}”")
    slots = tuple(_slot(str(name), content, data, fields.source) for name, content in data.items())
    _check_defaults(slots, data, fields.source)
    return slots


def _check_defaults(slots: tuple[Slot, ...], data: Any, source: str) -> None:
    """Raises SkeletonInvalid for a default that depends on its own slot."""
    needed = {slot.name: _needed(slot) for slot in slots}
    for slot in slots:
        met, ahead = {slot.name}, [slot.name]
        while ahead:
            at = ahead.pop()
            if slot.name in needed.get(at, ()):
                told = f"“{slot.name}”和“{at}”互相用作 default" if at != slot.name else f"“{at}”的 default 又用到它自己"
                raise SkeletonInvalid(source, line_of(data, slot.name), f"{told}，算不出来：删去一个，或写成固定的话")
            ahead += [name for name in needed.get(at, ()) if name not in met]
            met |= set(needed.get(at, ()))


def _needed(slot: Slot) -> tuple[str, ...]:
    """The names in a default; a fault in its text is reported later."""
    try:
        return names(slot.default)
    except ExpressionBroken:
        return ()


def _slot(name: str, content: Any, around: Any, source: str) -> Slot:
    if not name.isidentifier():
        raise SkeletonInvalid(
            source, line_of(around, name), f"“{name}”不能作名称：只用汉字、字母、数字和下划线，不以数字开头"
        )
    fields = Fields({} if content is None else content, source, around, f"“{name}”", name)
    fields.only(
        "ask", "kind", "required", "optional", "default", "examples", "choices", "length", "parallel", "columns", "help"
    )
    kind = fields.choice("kind", KINDS, "text")
    slot = Slot(
        name=name,
        ask=fields.text("ask"),
        kind=kind,
        required=fields.flag("required"),
        optional=fields.flag("optional"),
        default=fields.text("default"),
        examples=fields.texts("examples"),
        choices=fields.texts("choices"),
        length=_length(fields),
        parallel=fields.flag("parallel"),
        columns=fields.texts("columns"),
        help=fields.text("help"),
    )
    if slot.required and slot.optional:
        raise fields.wrong("optional", f"“{name}”不能既是必填（required），又可不写（optional）：删去一个")
    if slot.kind == "choice" and not slot.choices:
        raise fields.wrong("kind", f"“{name}”是选项，要用 choices 列出可选的内容")
    if slot.kind == "choice" and len(slot.choices) == 1:
        raise fields.wrong("choices", f"“{name}”的 choices 至少两项，写成 [甲, 乙]，用英文方括号和英文逗号")
    return slot


def _length(fields: Fields) -> tuple[int, int] | None:
    value = fields.get("length")
    if value is None:
        return None
    numbers = value if isinstance(value, list) and all(map(_is_number, value)) else []
    if len(numbers) != 2 or not 0 <= numbers[0] <= numbers[1]:
        raise fields.wrong("length", "length 要写成 [最少字数, 最多字数]")
    return int(numbers[0]), int(numbers[1])


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _schemes(fields: Fields) -> tuple[str, ...]:
    schemes = fields.texts("onward")
    if any(not scheme or not is_scheme(scheme) for scheme in schemes):
        raise fields.wrong("onward", f"onward 写接着往下编的序号，可用：{'、'.join(filter(None, SCHEMES))}")
    return schemes


def _nodes(fields: Fields, key: str) -> tuple[Node, ...]:
    data = fields.get(key)
    if data is None:
        return ()
    if not isinstance(data, list):
        raise fields.wrong(key, f"“{key}”下面每一节前要加 -")
    return tuple(_node(Fields(item, fields.source, data, "每一节", at)) for at, item in enumerate(data))


def _node(fields: Fields) -> Node:
    fields.only(
        "repeat", "when", "role", "scheme", "layout", "heading", "variants", "body", "starters", "slots", "children"
    )
    scheme = fields.text("scheme")
    if not is_scheme(scheme):
        fields.choice("scheme", tuple(SCHEMES), "")
    return Node(
        heading=fields.text("heading"),
        scheme=scheme,
        layout=fields.choice("layout", _LAYOUTS, "runin" if scheme in ("一是", "一要") else "line"),
        body=fields.texts("body"),
        starters=fields.texts("starters"),
        variants=fields.texts("variants"),
        role=fields.text("role"),
        when=fields.text("when"),
        repeat=_repeat(fields),
        slots=_slots(fields),
        children=_nodes(fields, "children"),
    )


def _repeat(around: Fields) -> Repeat | None:
    if around.get("repeat") is None:
        return None
    fields = Fields(around.get("repeat"), around.source, around.data, "repeat ", "repeat")
    fields.only("as", "ask", "min", "max", "default")
    name = fields.text("as")
    if not name.isidentifier():
        raise fields.wrong("as", "repeat 要用 as 起一个名称（只用汉字、字母、数字和下划线）")
    least = fields.count("min", 1)
    most = fields.count("max", max(9, least))
    usual = fields.count("default", min(max(3, least), most))
    if not least <= usual <= most:
        raise fields.wrong("default", f"“{name}”的次数要满足 min ≤ default ≤ max")
    return Repeat(name, fields.text("ask"), least, most, usual)


def _mined(around: Fields, files: tuple[str, ...]) -> Provenance | None:
    if around.get("mined") is None:
        return None
    fields = Fields(around.get("mined"), around.source, around.data, "mined ", "mined")
    fields.only("articles", "sources", "on", "files", "digest")
    return Provenance(
        articles=fields.count("articles", 0, _MOST_SOURCES),
        sources=fields.count("sources", 0, _MOST_SOURCES),
        on=fields.text("on"),
        files=files or fields.texts("files"),
        digest=fields.text("digest"),
    )


def _check_braces(skeleton: Skeleton) -> None:
    """Raises ExpressionBroken for braces around a name that would appear in the draft as they are."""
    nodes = walk(skeleton.sections)
    under = [text for node in nodes for text in (node.heading, *node.body, *node.variants, *node.starters)]
    for text in (*skeleton.opening, *under, *skeleton.ending):
        for part in parts(text):
            if "｛｛" in part.literal:
                raise ExpressionBroken(text[:60], "用了中文花括号｛｛，请改成英文的 {{ }}")
            if found := _SINGLE.search(part.literal):
                raise ExpressionBroken(text[:60], f"{found[0]} 只有一层花括号，空要写成 {{{{ {found[1].strip()} }}}}")


def _line_of_text(text: str, broken: str) -> int:
    """The line in which a broken expression stands; that of a condition stands there without braces."""
    condition = broken.removeprefix("{{").removesuffix("}}").strip()
    for number, line in enumerate(text.split("\n"), 1):
        quoted = (line.strip().lstrip("- ").partition(": ")[2] or line.strip().lstrip("- ")).strip("\"' ")
        if "{" in line or "｛" in line:
            if quoted[:20] and quoted[:20] in broken:
                return number
        elif line.strip().lstrip("- ").startswith("when:") and quoted == condition:
            return number
    return 1
