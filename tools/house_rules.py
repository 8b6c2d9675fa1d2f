"""The rules of this house that no bought tool knows, each with valid and invalid samples.

Run: `python -m tools.house_rules`. Samples and tests: tests/tools/test_house_rules.py.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
FILE_LINES_MAX: Final = 250
FUNCTION_LINES_MAX: Final = 50
KINDS_OF_CODE: Final = frozenset(
    {
        "utils",
        "util",
        "helpers",
        "helper",
        "manager",
        "service",
        "services",
        "misc",
        "common",
        "base",
        "lib",
    }
)
FURNITURE: Final = frozenset({"__init__", "__main__", "room", "store"})
"""What each room has once; its test is the room's stories."""


@dataclass(frozen=True, slots=True)
class Fault:
    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


@dataclass(frozen=True, slots=True)
class Source:
    """One Python file."""

    path: Path
    text: str

    @property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def at(self, node: ast.stmt | ast.expr) -> str:
        return f"{self.path}:{node.lineno}"


def too_long(source: Source) -> Iterator[Fault]:
    lines = source.text.count("\n")
    if lines > FILE_LINES_MAX:
        yield Fault(str(source.path), f"{lines} lines; split by act (at most {FILE_LINES_MAX})")
    if source.path.suffix != ".py":
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES_MAX:
                yield Fault(source.at(node), f"{node.name} has {length} lines")


def without_a_sentence(source: Source) -> Iterator[Fault]:
    if not ast.get_docstring(source.tree):
        yield Fault(str(source.path), "says nothing about itself: a sentence a waiter understands")


def named_after_a_kind_of_code(source: Source) -> Iterator[Fault]:
    if source.path.stem in KINDS_OF_CODE:
        yield Fault(str(source.path), "named after a kind of code; name it after an act or a thing")


def commits_outside_the_hub(source: Source) -> Iterator[Fault]:
    if source.path.parts[:2] in {("server", "hub"), ("server", "db")}:
        return
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Attribute) and node.attr == "commit":
            yield Fault(source.at(node), "only the hub commits")


def floats_near_money(source: Source) -> Iterator[Fault]:
    """No `float`, no `/`, no decimal number in an expression that names cents."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div) and _names_cents(node):
            yield Fault(source.at(node), "true division of cents; use kit.money")
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "float"
            and _names_cents(node)
        ):
            yield Fault(source.at(node), "cents as float")


def _names_cents(node: ast.AST) -> bool:
    names = (
        each.id if isinstance(each, ast.Name) else each.attr
        for each in ast.walk(node)
        if isinstance(each, ast.Name | ast.Attribute)
    )
    return any("cents" in name for name in names)


def without_a_twin(source: Source) -> Iterator[Fault]:
    """Every verb of a room has the test that alone covers it."""
    parts = source.path.parts
    if parts[0] != "server" or len(parts) != 3 or source.path.stem in FURNITURE:
        return
    if not any(_is_command(node) for node in source.tree.body):
        return
    twin = Path("tests", parts[1], f"test_{source.path.stem}.py")
    if not (ROOT / twin).exists():
        yield Fault(str(source.path), f"has no twin {twin}")


def _is_command(node: ast.stmt) -> bool:
    return isinstance(node, ast.ClassDef) and any(
        isinstance(base, ast.Name) and base.id == "Command" for base in node.bases
    )


RULES: Final = (
    too_long,
    without_a_sentence,
    named_after_a_kind_of_code,
    commits_outside_the_hub,
    floats_near_money,
    without_a_twin,
)


def sources() -> Iterator[Source]:
    for room in ("server", "printers", "tests", "tools"):
        for path in sorted((ROOT / room).rglob("*.py")):
            if "versions" not in path.parts and path.read_text():
                yield Source(path.relative_to(ROOT), path.read_text())


def screen_sources() -> Iterator[Source]:
    for path in sorted((ROOT / "clients").rglob("*.ts*")):
        if not {"node_modules", "wire", "dist"} & set(path.parts):
            yield Source(path.relative_to(ROOT), path.read_text())


def faults(found: Iterable[Source]) -> Iterator[Fault]:
    for source in found:
        for rule in RULES:
            yield from rule(source)


def main() -> int:
    found = [*faults(sources())]
    for source in screen_sources():
        found += [*too_long(source), *named_after_a_kind_of_code(source)]
    for fault in found:
        print(fault)
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
