"""Floor 1: the only door to jinja2: which names a skeleton's text uses, and the text with its values put in.

A text is data from others: it is rendered in the sandbox, strictly, and a result has a size limit.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from drafter.errors.library import ExpressionBroken

if TYPE_CHECKING:  # jinja2 costs more to import than most commands take
    from jinja2 import Template
    from jinja2.sandbox import SandboxedEnvironment

MAX_TEXT = 20_000
MAX_RESULT = 200_000


@lru_cache(maxsize=4096)
def names(text: str) -> tuple[str, ...]:
    """The names that a text asks for, in the order in which they first stand in it; raises ExpressionBroken."""
    if "{" not in text:
        return ()
    from jinja2 import TemplateSyntaxError, meta, nodes

    try:
        tree = _environment().parse(_checked(text))
    except TemplateSyntaxError as error:
        raise ExpressionBroken(text, "语法不对") from error
    wanted = meta.find_undeclared_variables(tree)
    found = [node.name for node in tree.find_all(nodes.Name) if node.name in wanted]
    return tuple(dict.fromkeys(found))


def render(text: str, values: Mapping[str, str | int]) -> str:
    """The text with `values` in the places of its names; raises ExpressionBroken, also for a name without a value."""
    if "{" not in text:
        return text
    from jinja2 import TemplateError

    try:
        parts, size = [], 0
        for part in _template(_checked(text)).generate(dict(values)):
            size += len(part)
            if size > MAX_RESULT:
                raise ExpressionBroken(text[:60], f"结果超过 {MAX_RESULT} 字")
            parts.append(part)
    except (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError, MemoryError) as error:
        raise ExpressionBroken(text[:60], str(error).splitlines()[0] if str(error) else "求值失败") from error
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text: what stands there as it is, or a place that is filled in."""

    literal: str = ""
    name: str = ""
    """The name whose value stands here unchanged; empty for a literal, and for a place that is worked out."""


@lru_cache(maxsize=1024)
def parts(text: str) -> tuple[Part, ...]:
    """A text in pieces: {{ 单位 }}工作总结 is a place for 单位 and a literal. Raises ExpressionBroken."""
    if "{" not in text:
        return (Part(text),) if text else ()
    from jinja2 import TemplateSyntaxError, nodes

    try:
        tree = _environment().parse(_checked(text))
    except TemplateSyntaxError as error:
        raise ExpressionBroken(text, "语法不对") from error
    found: list[Part] = []
    for statement in tree.body:
        for node in statement.nodes if isinstance(statement, nodes.Output) else [statement]:
            if isinstance(node, nodes.TemplateData):
                found.append(Part(node.data))
            elif isinstance(node, nodes.Const):
                found.append(Part(str(node.value)))
            else:
                found.append(Part(name=node.name if isinstance(node, nodes.Name) else ""))
    return tuple(found)


def escape(text: str) -> str:
    """Literal text as a skeleton may hold it: what jinja2 would read as code is quoted."""
    if not any(mark in text for mark in ("{{", "{%", "{#", "}}", "%}", "#}")) and not text.endswith("{"):
        return text
    return "".join(f"{{{{ '{mark}' }}}}" if mark in "{}%#" else mark for mark in text)


def _checked(text: str) -> str:
    if len(text) > MAX_TEXT:
        raise ExpressionBroken(text[:60], f"超过 {MAX_TEXT} 字")
    return text


@lru_cache(maxsize=1024)
def _template(text: str) -> "Template":
    return _environment().from_string(text)


@cache
def _environment() -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
    environment.globals.clear()
    return environment
