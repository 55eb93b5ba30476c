"""Every module, class and function that others may use says what its caller gets."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MODULES = sorted((ROOT / "drafter").rglob("*.py"))


def undocumented(tree: ast.AST, protocol: bool = False) -> Iterator[str]:
    """Names of public definitions without a docstring; a protocol's members are told by the protocol's own."""
    for node in ast.iter_child_nodes(tree):
        if not isinstance(node, ast.ClassDef | ast.FunctionDef) or node.name.startswith("_"):
            continue
        if not ast.get_docstring(node) and not protocol:
            yield node.name
        if isinstance(node, ast.ClassDef):
            bases = {base.id for base in node.bases if isinstance(base, ast.Name)}
            yield from (f"{node.name}.{name}" for name in undocumented(node, "Protocol" in bases))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT / "drafter").as_posix())
def test_it_is_told(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree), "the module says nothing of itself"
    assert list(undocumented(tree)) == []


def test_a_missing_docstring_is_seen() -> None:
    code = "class A:\n  'told'\n  def m(self): ...\n  def _n(self): ...\ndef f(): ...\n"
    assert list(undocumented(ast.parse(code))) == ["A.m", "f"]
