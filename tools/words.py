"""The glossary's other column: words that no identifier may use.

Run: `python -m tools.words`. The words and what to say instead stand in GLOSSARY.md.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[1]
INSTEAD: Final = {
    "customer": "guest",
    "customers": "covers or guests",
    "user": "person, guest or device",
    "chair": "seat",
    "cart": "check",
    "kot": "docket",
    "chit": "docket",
    "product": "dish",
    "checkout": "present",
    "gratuity": "tip",
    "delivered": "served",
    "variance": "over_short",
    "qty": "quantity",
    "amt": "amount",
    "cust": "guest",
    "btn": "button",
    "ctx": "what it is",
    "tmp": "what it is",
    "mgr": "manager",
}
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def words_in(identifier: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(identifier)]


def identifiers(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Names that this file gives: functions, classes, arguments, fields, variables."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id


def barred(tree: ast.Module) -> Iterator[tuple[int, str, str]]:
    """Line, identifier, what to say instead."""
    for line, identifier in identifiers(tree):
        for word in words_in(identifier):
            if word in INSTEAD:
                yield line, identifier, INSTEAD[word]


def main() -> int:
    found = 0
    for room in ("server", "printers"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for line, identifier, instead in barred(ast.parse(path.read_text())):
                print(f"{path.relative_to(ROOT)}:{line}: {identifier}: say {instead}")
                found += 1
    return int(found > 0)


if __name__ == "__main__":
    sys.exit(main())
