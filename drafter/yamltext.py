"""Floor 1: the only door to the YAML library; plain data in and out, comments kept when a file is rewritten."""

import re
import sys
from collections.abc import Callable
from functools import cache
from io import StringIO
from typing import TYPE_CHECKING, Any

from drafter.errors.library import YamlBroken

if TYPE_CHECKING:  # slow to import, and many runs neither read nor write YAML
    from ruamel.yaml import YAML

MAX_CHARACTERS = 4_000_000
MAX_DEPTH = 64
WIDE_COLON = "用了中文冒号“：”，请改成英文冒号加空格"
WIDE_SPACE = "缩进用了全角空格，请改用英文空格"
_WITH_WIDE_COLON = re.compile(
    r"(?P<name>[ ]*(?:- +)*[^\s：:#\"'\[\]{}&*!|>%@`,-][^：:#\"'\n]{0,30})：[ ]*(?!.*:(?:[ ]|$))"
)
"""The head of a line that is probably meant as a name and its content, with a full-width colon between."""


def load(text: str, source: str) -> Any:
    """The data of a YAML text: mappings and lists that remember comments and lines, strings, numbers, booleans, None.

    Aliases are refused, for a few lines of them can unfold to gigabytes. Raises YamlBroken with `source` and line.
    """
    return _load(text, source, _yaml)


def load_texts(text: str, source: str) -> Any:
    """As `load`, but every scalar is the text that stands there: 0.10, 2026-03-12 and 否 stay as typed, null is ""."""
    return _load(text, source, _yaml_of_texts)


def has_wide_colon(text: str) -> bool:
    """Whether a scalar looks like a name and its content with a full-width colon between."""
    return _WITH_WIDE_COLON.match(text) is not None


def _load(text: str, source: str, make: Callable[[], "YAML"]) -> Any:
    try:
        data = _data(text, source, make)
    except YamlBroken as fault:
        if wide := _wide_colon(text, fault.line):
            raise YamlBroken(source, wide, WIDE_COLON) from None
        if slip := _slip(text, fault.line):
            raise YamlBroken(source, *slip) from None
        raise
    if isinstance(data, str):
        for number, line in enumerate(text.split("\n"), 1):
            if has_wide_colon(line):
                raise YamlBroken(source, number, WIDE_COLON)
            if line.strip() and not line.lstrip().startswith("#"):
                break
    return data


def _wide_colon(text: str, fault: int) -> int:
    """The line at or above the faulty one whose full-width colon is to blame, 0 for none.

    It is to blame if with an ASCII colon the file is valid, or faulty only further down.
    """
    lines = text.split("\n")
    found = 0
    for number in range(min(fault, len(lines)), 0, -1):
        mended = _WITH_WIDE_COLON.sub(r"\g<name>: ", lines[number - 1], count=1)
        if mended != lines[number - 1]:
            lines[number - 1], found = mended, number
        elif lines[number - 1].strip() and number != fault:
            break
    return found if found and _fault_line("\n".join(lines)) > fault else 0


_SLIPS = (
    (re.compile(r"^\s*(?:```|~~~).*"), "", "这一行不属于文件，是网页、聊天里带来的记号，请删去"),
    (re.compile(r"^(?=[ ]*[\u3000\xa0])[ \u3000\xa0]+"), "{spaces}", WIDE_SPACE),
    (re.compile(r"^(?=[ ]*[\u3000\xa0])[ \u3000\xa0]+"), "{indent}", WIDE_SPACE),
    (re.compile(r"^([ ]*(?:- +)*(?:[^\s:\"'#{]+: +)?)\{\{.*"), r"\1''", "以 {{ 开头的内容要用英文双引号括起来"),
    (re.compile(r"((?::|-) +([\"'])(?:(?!\2).)*)$"), r"\1\2", "引号没有成对"),
    (
        re.compile(r"^([ ]*(?:- +)*(?:[^\s:\"'#{]+: +)?)([\"'])(?:(?!\2).)*\2 *[^\s:,\]}#].*"),
        r"\1''",
        "英文引号后面还有字：请换成中文引号“”，或在整句外面再加英文单引号",
    ),
    (re.compile(r"[｛［｝］]|，(?=\s*\w+\s*[:：])|(?<=[a-z])："), "{mark}", "括号里用了中文标点“{mark}”，请改成英文的"),
    (re.compile(r"^([ ]*(?:- +)*[^\s:：#\"'{}\[\]]{1,30}):(?=[^\s:/])"), r"\1: ", "冒号后要空一格"),
    (re.compile(r"^[ ]+(?=\S)"), "{less}", "缩进比上面的多了"),
)
"""Likely mistakes in a line: (pattern, correction, message).

In a correction, `{indent}` is the indent of the line above, `{less}` the smaller one, `{spaces}` one as wide as it was.
"""
_NARROW = str.maketrans({"｛": "{", "［": "[", "｝": "}", "］": "]", "，": ", ", "：": ": "})
_NEAR = 6
"""Lines up from the faulty one in which a mistake is looked for."""
_READ_AGAIN = 20_000
"""Characters before a fault up to which the text is parsed again for each mistake that it may be."""


def _slip(text: str, fault: int) -> tuple[int, str] | None:
    """(line, message) of a mistake at or above the faulty line; None where none explains the fault.

    As with a full-width colon: the corrected file is valid, or faulty only further down.
    """
    lines = text.split("\n")[: fault + _NEAR]
    if sum(map(len, lines)) > _READ_AGAIN:
        return None
    near = [number for number in range(min(fault, len(lines)), 0, -1) if lines[number - 1].strip()][:_NEAR]
    for look, instead, reason in _SLIPS:
        for number in near:
            line, above = lines[number - 1], next((one for one in reversed(lines[: number - 1]) if one.strip()), "")
            found = look.search(line)
            if found is None:
                continue
            indent = above[: len(above) - len(above.lstrip(" "))]
            with_marks = {
                "{less}": min(found[0], indent, key=len),
                "{indent}": indent,
                "{spaces}": found[0].replace("\u3000", "  ").replace("\xa0", " "),
            }
            mended = (
                line.translate(_NARROW) if instead == "{mark}" else look.sub(with_marks.get(instead, instead), line)
            )
            if mended != line and _fault_line("\n".join([*lines[: number - 1], mended, *lines[number:]])) > fault:
                return number, reason.replace("{mark}", found[0])
    return None


def _fault_line(text: str) -> int:
    try:
        _data(text, "", _yaml_of_texts)
    except YamlBroken as fault:
        return fault.line
    return sys.maxsize


def _data(text: str, source: str, make: Callable[[], "YAML"]) -> Any:
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    if len(text) > MAX_CHARACTERS:
        raise YamlBroken(source, 1, f"超过 {MAX_CHARACTERS} 字，不像是骨架或答案文件")
    yaml, line = _yaml(), 1
    try:
        for depth, event in _depths(yaml, text):
            line = event.end_mark.line + 1
            if refused := _refused(event, depth):
                raise YamlBroken(source, event.start_mark.line + 1, refused)
        return make().load(text)
    except MarkedYAMLError as error:
        raise YamlBroken(source, _line_at(error), _in_chinese(str(error.problem or error.context))) from None
    except NotImplementedError:  # it has no place for a comment before a text and an empty line behind it
        raise YamlBroken(source, line, "冒号后只有注释、内容另起一行：请把注释写到上一行去") from None
    except (TypeError, LookupError, AttributeError, AssertionError, RecursionError) as error:
        # The library notices a list or mapping used as a name only when it builds the data, and raises these.
        raise YamlBroken(source, 1, "文件里有不能用的写法，例如用列表作名称") from error
    except (YAMLError, ValueError) as error:
        raise YamlBroken(source, 1, _in_chinese(str(error).splitlines()[0])) from None


def _refused(event: Any, depth: int) -> str:
    """Why an event of the parser is not accepted; empty for one that is."""
    if depth > MAX_DEPTH:
        return f"嵌套超过 {MAX_DEPTH} 层"
    if type(event).__name__ == "AliasEvent":
        return "不支持 *引用，请把内容写全"
    if getattr(event, "tag", None):
        return "不支持 !标签（以 ! 开头的文字要加引号）"
    return "不支持 &标记（以 & 开头的文字要加引号）" if getattr(event, "anchor", None) else ""


def _line_at(error: Any) -> int:
    """The 1-based line of a MarkedYAMLError: where its cause is, not where the parser noticed it."""
    mark = error.problem_mark or error.context_mark
    if error.context_mark and "could not find expected ':'" in str(error.problem):
        mark = error.context_mark  # the name without its colon
    if error.context_mark and re.search("quoted scalar|flow (?:sequence|mapping)", str(error.context)):
        mark = error.context_mark  # where the quotation or the bracket begins
    return mark.line + 1 if mark else 1


def dump(data: Any) -> str:
    """YAML text of plain data, or of loaded data with its comments, in block style and key order."""
    out = StringIO()
    _yaml().dump(data, out)
    return out.getvalue()


def line_of(data: Any, key: Any = None) -> int:
    """The 1-based line on which loaded data, or its member `key`, stands; 1 where that is not known."""
    from ruamel.yaml.comments import CommentedMap, CommentedSeq

    if not isinstance(data, CommentedMap | CommentedSeq):
        return 1
    try:
        if key is None:
            return int(data.lc.line) + 1
        where = data.lc.key(key) if isinstance(data, CommentedMap) else data.lc.item(key)
        return int(where[0]) + 1
    except (KeyError, TypeError, AttributeError, IndexError):
        return int(data.lc.line or 0) + 1


def _yaml() -> "YAML":
    from ruamel.yaml import YAML

    yaml = YAML(typ="rt", pure=True)
    yaml.width = 110
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def _yaml_of_texts() -> "YAML":
    yaml = _yaml()
    yaml.Resolver = _no_types()
    return yaml


@cache
def _no_types() -> type:
    from ruamel.yaml.resolver import VersionedResolver

    class NoTypes(VersionedResolver):
        """Reads no number, date or truth value into a scalar that has no tag."""

        @property
        def versioned_resolver(self) -> dict[str, Any]:
            return {}

    return NoTypes


def _depths(yaml: "YAML", text: str) -> Any:
    depth = 0
    for event in yaml.parse(text):
        kind = type(event).__name__
        if kind in ("MappingStartEvent", "SequenceStartEvent"):
            depth += 1
        elif kind in ("MappingEndEvent", "SequenceEndEvent"):
            depth -= 1
        yield depth, event


_NO_START = re.compile("found character '(.)' that cannot start any token")
_TWICE = re.compile('found duplicate key "(.*?)" with')
_REASONS = {
    "mapping values are not allowed": "冒号的位置不对（冒号后要空一格，含冒号的文字要加引号）",
    "could not find expected ':'": "这里少了冒号",
    "expected <block end>": "缩进没有对齐",
    "found character '\\t'": "缩进用了制表符，请改用空格",
    "found unexpected end of stream": "引号没有成对",
    "while scanning a quoted scalar": "引号没有成对",
    "expected the node content": "这里缺内容，或括号没有成对",
    "expected ',' or": "括号没有成对，或项与项之间少了逗号",
    "found undefined alias": "用了没有定义的 *引用",
    "expected URI": "不支持 !标签（以 ! 开头的文字要加引号）",
    "sequence entries are not allowed": "“- ”要另起一行；本来就是内容的，整句用英文双引号括起来",
    "expected a comment or a line break": "| 和 > 后面不能有字：内容另起一行，缩进着写；表格的一行也是这样",
    "mapping keys are not allowed": "“?”不能打头，整句用英文双引号括起来",
}


def _in_chinese(problem: str) -> str:
    if twice := _TWICE.search(problem):
        return f"“{twice[1]}”写了两次"
    if mark := _NO_START.search(problem):
        return f"“{mark[1]}”不能打头，整句用英文双引号括起来"
    for english, chinese in _REASONS.items():
        if english in problem:
            return chinese
    return f"不合 YAML 的写法（{problem}）"
