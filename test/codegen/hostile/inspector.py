"""Parses generated Python: reads {path: text} as a line of JSON, answers with what its syntax trees hold.

Written for one parent that asks over a pipe; ends when its standard input does.
"""

import ast
import io
import json
import sys
import tokenize
from collections import Counter
from collections.abc import Iterator
from typing import TypeGuard

import tomllib

MODULES = {
    "__future__",
    "builtins",
    "collections.abc",
    "connector_platform",
    "datetime",
    "functools",
    "importlib",
    "pydantic",
    "typing",
}
DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


class Inspection:
    def __init__(self) -> None:
        self.shapes: list[str] = []
        self.literals: set[str] = set()
        self.names: set[str] = set()
        self.comments: list[str] = []
        self.problems: list[str] = []
        self.documents: dict[str, object] = {}

    def add(self, path: str, text: str) -> None:
        if path.endswith(".toml"):
            self.documents[path] = tomllib.loads(text)
            return
        # Compiling finds what parsing does not: an argument twice, a return outside of a function.
        compile(text, path, "exec", dont_inherit=True)
        tree = ast.parse(text, path)
        tokens = tokenize.generate_tokens(io.StringIO(text).readline)
        comments = [token.string for token in tokens if token.type == tokenize.COMMENT]
        self.comments += comments
        # Definitions speak in docstrings only.
        self.shapes.append(f"{len(comments)} comments {self.shape_of(tree)}")

    def shape_of(self, node: ast.AST) -> str:
        self.note(node)
        children = sorted(self.shape_of(child) for child in self.children_of(node))
        return f"{kind_of(node)}({' '.join(children)})"

    def note(self, node: ast.AST) -> None:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            self.literals.add(node.value)
        for field in ("id", "attr", "arg", "name", "asname", "module"):
            name = getattr(node, field, None)
            if isinstance(name, str):
                self.names.add(name)
        if isinstance(node, ast.ImportFrom | ast.Import):
            self.problems += [f"imports {module}" for module in modules_of(node) if module not in MODULES]
        if isinstance(node, ast.ClassDef | ast.Module):
            declared = Counter(name for statement in node.body for name in declared_by(statement))
            self.problems += [f"declared twice: {name}" for name, times in declared.items() if times > 1]

    def children_of(self, node: ast.AST) -> Iterator[ast.AST]:
        """What stands in a node, without docstrings; `a | b | c` is one list, so that its order does not count."""
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.expr_context | ast.Pass):
                continue
            # What is imported follows from what is used; only where from is looked at.
            if isinstance(child, ast.Import | ast.ImportFrom):
                self.note(child)
                continue
            if isinstance(node, DOCUMENTED) and isinstance(child, ast.Expr) and is_text(child.value):
                continue
            yield from (plain(part) for part in alternatives(child))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "TypedDict":
            yield from types_within(node)


def plain(node: ast.AST) -> ast.AST:
    """`_builtins.str` is `str` where a member hides it."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "_builtins":
        return node.value
    return node


def types_within(call: ast.Call) -> Iterator[ast.AST]:
    """The types that stand as texts in a `TypedDict` made by a call, where something evaluates them."""
    for members in call.args:
        if isinstance(members, ast.Dict):
            yield from (ast.parse(str(text.value), mode="eval") for text in members.values if is_text(text))


def kind_of(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return f"Constant:{type(node.value).__name__}"
    return type(node).__name__


def modules_of(node: ast.ImportFrom | ast.Import) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [] if node.level > 0 else [node.module or ""]


def alternatives(node: ast.AST) -> Iterator[ast.AST]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        yield from alternatives(node.left)
        yield from alternatives(node.right)
    else:
        yield node


def is_text(node: ast.AST) -> TypeGuard[ast.Constant]:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def declared_by(statement: ast.stmt) -> Iterator[str]:
    if isinstance(statement, ast.ClassDef):
        yield statement.name
    # Overloads repeat a name.
    elif isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        if not statement.decorator_list:
            yield statement.name
    elif isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        yield statement.target.id


def inspect(files: dict[str, str]) -> dict[str, object]:
    inspection = Inspection()
    for path, text in files.items():
        try:
            inspection.add(path, text)
        except (SyntaxError, ValueError, UnicodeError, tokenize.TokenError) as error:
            inspection.problems.append(f"{path}: {error}")
    return {
        "shapes": sorted(inspection.shapes),
        "literals": sorted(inspection.literals),
        "names": sorted(inspection.names),
        "comments": inspection.comments,
        "problems": inspection.problems,
        "documents": inspection.documents,
    }


for line in sys.stdin:
    print(json.dumps(inspect(json.loads(line))), flush=True)
