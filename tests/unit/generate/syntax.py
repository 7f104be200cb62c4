"""Tell what the modules of a client call, import and name, texts left out."""

import ast
from collections.abc import Iterable, Iterator
from pathlib import Path


def modules(client: Path) -> Iterator[ast.Module]:
    """Yield the modules that were made of the document."""
    for path in client.rglob("*.py"):
        if "_runtime" not in path.parts:
            yield ast.parse(path.read_text(encoding="utf-8"))


def called(trees: Iterable[ast.Module]) -> set[str]:
    """Return what is called, texts and the places of methods left out."""
    calls = (node.func for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {ast.unparse(call) for call in calls if not isinstance(call, ast.Attribute)}


def imported(trees: Iterable[ast.Module]) -> set[str]:
    """Return the modules outside the client that are imported."""
    found: set[str] = set()
    for node in (node for tree in trees for node in ast.walk(tree)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add(node.module or "")
    return found


def bound(trees: Iterable[ast.Module]) -> set[str]:
    """Return the names that the modules themselves give to something, or import by name."""
    nodes = [node for tree in trees for node in ast.walk(tree)]
    given = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    own = (node.names for node in nodes if isinstance(node, ast.ImportFrom))
    given |= {alias.name for names in own for alias in names}
    return given | {node.name for node in nodes if isinstance(node, ast.ClassDef | ast.FunctionDef)}
