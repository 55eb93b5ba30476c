"""Floor 1: the only door to jinja2: which names a skeleton's text uses, and the text with its values put in.

A text is data from others: only nodes of a short list may stand in it (no loops, calls, attributes or imports), it is
rendered in the sandbox, strictly, and its size, its depth and its result have limits: its cost is bounded by its size.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from drafter.errors.library import ExpressionBroken

if TYPE_CHECKING:  # jinja2 costs more to import than most commands take
    from jinja2 import Template, nodes
    from jinja2.sandbox import SandboxedEnvironment

MAX_TEXT = 20_000
MAX_RESULT = 200_000
MAX_DEPTH = 30
"""Nodes inside one another."""
MAX_JOINED = 100
"""Names joined with ~ in one text, each up to MAX_RESULT long."""
MAX_NUMBER = 10**15
_NODES = frozenset((
    "Template", "Output", "TemplateData", "Const", "Name", "If", "CondExpr", "Compare", "Operand", "And", "Or", "Not",
    "Neg", "Pos", "Concat", "Add", "Sub", "Mul", "Div", "FloorDiv", "Filter", "Test", "Tuple", "List", "Keyword",
))  # fmt: skip
_FILTERS = frozenset(("default", "d", "trim", "upper", "lower", "length", "count", "int", "abs", "first", "last"))
_TESTS = frozenset((
    "defined", "undefined", "none", "number", "string", "even", "odd", "eq", "equalto", "ne", "lt", "gt", "ge", "le",
    "in",
))  # fmt: skip
_PLACEHOLDER = re.compile(r"\s*\{\{\s*(\w+)\s*\}\}\s*")
_OPERATORS = frozenset(["+", "-", "*", "/", "//", "**", "%"])


@lru_cache(maxsize=4096)
def names(text: str) -> tuple[str, ...]:
    """The names that a text asks for, in the order in which they first stand in it; raises ExpressionBroken."""
    if "{" not in text:
        return ()
    from jinja2 import meta, nodes

    tree = _parsed(text)
    wanted = meta.find_undeclared_variables(tree)
    found = [node.name for node in tree.find_all(nodes.Name) if node.name in wanted]
    return tuple(dict.fromkeys(found))


def render(text: str, values: Mapping[str, str | int]) -> str:
    """The text with `values` in the places of its names; raises ExpressionBroken, also for a name without a value."""
    if "{" not in text:
        return text
    from jinja2 import TemplateError

    if any(isinstance(value, str) and len(value) > MAX_RESULT for value in values.values()):
        raise ExpressionBroken(text[:60], f"结果超过 {MAX_RESULT} 字")
    try:
        parts, size = [], 0
        for part in _template(text).generate(dict(values)):
            size += len(part)
            if size > MAX_RESULT:
                raise ExpressionBroken(text[:60], f"结果超过 {MAX_RESULT} 字")
            parts.append(part)
    except (TemplateError, TypeError, ValueError, ArithmeticError, RecursionError, MemoryError) as error:
        raise ExpressionBroken(text[:60], str(error).splitlines()[0] if str(error) else "算不出结果") from error
    return "".join(parts)


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text: a literal, or a place that is filled in."""

    literal: str = ""
    name: str = ""
    """The name whose value stands here unchanged; empty for a literal, and for a computed place."""


@lru_cache(maxsize=1024)
def parts(text: str) -> tuple[Part, ...]:
    """A text in pieces: {{ 单位 }}工作总结 is a place for 单位 and a literal. Raises ExpressionBroken."""
    if "{" not in text:
        return (Part(text),) if text else ()
    from jinja2 import nodes

    tree = _parsed(text)
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


def placeholder(expression: str) -> str:
    """The text whose value is that of a name or another expression: {{ 单位 }} for 单位."""
    return f"{{{{ {expression} }}}}"


def sole_name(text: str) -> str:
    """The name of which a text is the placeholder; "" for a text that says anything besides."""
    match = _PLACEHOLDER.fullmatch(text)
    return match[1] if match else ""


def escape(text: str) -> str:
    """Literal text as a skeleton may hold it: what jinja2 would read as code is quoted."""
    if not any(character in text for character in ("{", "}}", "%}", "#}")):
        return text
    return "".join(f"{{{{ '{character}' }}}}" if character in "{}%#" else character for character in text)


def _parsed(text: str) -> "nodes.Template":
    """The syntax tree of a text, found harmless; raises ExpressionBroken."""
    from jinja2 import TemplateSyntaxError

    if len(text) > MAX_TEXT:
        raise ExpressionBroken(text[:60], f"超过 {MAX_TEXT} 字")
    try:
        tree = _environment().parse(text)
    except (TemplateSyntaxError, RecursionError, ValueError) as error:  # ValueError: a number of thousands of digits
        raise ExpressionBroken(text[:60], _slip(text)) from error
    _check(text, tree)
    return tree


def _slip(text: str) -> str:
    """The likely mistake in a text that is no valid expression, in Chinese."""
    if re.search(r"[^=!<>]=[^=]", text):
        return '相等写成 ==，比较的话加引号，如 季度 == "一"'
    if text.count("{{") != text.count("}}"):
        return "花括号没有成对：{{ 和 }} 各写两个"
    if re.search(r"\{\{\s*\w+\s+\w+\s*\}\}", text):
        return "花括号里是一个名称，当中没有空格和标点"
    return "语法不对"


def _check(text: str, tree: "nodes.Template") -> None:
    """Raises ExpressionBroken for what a skeleton has no use for: it could run long, grow large or reach out."""
    from jinja2 import nodes

    joined = 0
    pending: list[tuple[nodes.Node, int, bool]] = [(tree, 0, False)]
    while pending:
        node, depth, inside = pending.pop()
        kind = type(node).__name__
        if kind not in _NODES:
            raise ExpressionBroken(text[:60], f"骨架里不能用 {kind}")
        if isinstance(node, nodes.Filter | nodes.Test) and node.name not in _FILTERS | _TESTS:
            raise ExpressionBroken(text[:60], f"骨架里不能用 {node.name}")
        inside = inside or isinstance(node, nodes.Concat)
        joined += inside and isinstance(node, nodes.Name)
        if depth > MAX_DEPTH or joined > MAX_JOINED:
            raise ExpressionBroken(text[:60], "写得太复杂")
        pending.extend((child, depth + 1, inside) for child in node.iter_child_nodes())


@lru_cache(maxsize=1024)
def _template(text: str) -> "Template":
    return _environment().from_string(_parsed(text))


@cache
def _environment() -> "SandboxedEnvironment":
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    class Environment(ImmutableSandboxedEnvironment):
        """Computes with small numbers only; an intercepted operator is not evaluated while compiling."""

        intercepted_binops = _OPERATORS

        def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
            """The result for two numbers in bounds, or for two texts put together with +."""
            if operator == "+" and isinstance(left, str) and isinstance(right, str):
                if len(left) + len(right) > MAX_RESULT:
                    raise ValueError(f"结果超过 {MAX_RESULT} 字")
            elif not all(isinstance(side, int | float) and abs(side) <= MAX_NUMBER for side in (left, right)):
                raise ValueError("只有数能加减乘除")
            return super().call_binop(context, operator, left, right)

    environment = Environment(undefined=StrictUndefined, autoescape=False, keep_trailing_newline=True)
    environment.globals.clear()
    return environment
