"""Errors and doubts can be told in any language: each sentence is marked where it is made."""

import ast
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SHELL_ONLY = (
    "tm/cli/",
    "tm/config_file.py",
    "tm/settings.py",
    "tm/services/installation/backup.py",
    "tm/services/installation/setup.py",
    "tm/storage/engine.py",
    "tm/storage/migrating.py",
    "tm/storage/schema.py",
)
"""What only an administrator at a command line meets, which speaks English."""
STORED = ("tm/services/incoming/import_report.py",)
"""What tells a sentence again that was marked where it was made."""
BEFORE_IT = {"Flag": 2, "WrongField": 1}
"""How many arguments stand before the sentence, where any do; kinds of these are made alike."""
BLANK = re.compile(r"%\((\w+)\)s")


@lru_cache(maxsize=1)
def _trees() -> dict[str, ast.Module]:
    paths = {path.relative_to(ROOT).as_posix(): path for path in sorted((ROOT / "tm").rglob("*.py"))}
    return {
        name: ast.parse(path.read_text(encoding="utf-8"))
        for name, path in paths.items()
        if not name.startswith((*SHELL_ONLY, *STORED))
    }


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else node.attr if isinstance(node, ast.Attribute) else ""


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (each for each in ast.walk(node) if isinstance(each, ast.Call))


@lru_cache(maxsize=1)
def _errors() -> dict[str, ast.ClassDef | None]:
    """TmError and all its kinds, by name, each with its class."""
    classes = [
        node for tree in _trees().values() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)
    ]
    found: dict[str, ast.ClassDef | None] = {"TmError": None}
    before = 0
    while len(found) > before:
        before = len(found)
        found |= {each.name: each for each in classes if any(_name(base) in found for base in each.bases)}
    return found


def _wording(class_: ast.ClassDef | None) -> ast.FunctionDef | None:
    """The `__init__` of an error that words its sentence itself, so that its callers give none."""
    body = class_.body if class_ else []
    own = next((node for node in body if isinstance(node, ast.FunctionDef) and node.name == "__init__"), None)
    return None if own is None or len(own.args.posonlyargs) > 1 else own


@lru_cache(maxsize=1)
def _sentences() -> list[tuple[str, ast.Call]]:
    """Each call that makes a sentence, with the module that it stands in."""
    errors = _errors()
    wording = {own for each in errors.values() if (own := _wording(each))}
    makers = {name for name, each in errors.items() if not _wording(each)} | {"Flag", "Message"}
    found: list[tuple[str, ast.Call]] = []
    for path, tree in _trees().items():
        worded = [node for node in ast.walk(tree) if node in wording]
        found += [(path, call) for call in _calls(tree) if _name(call.func) in makers]
        found += [(path, call) for node in worded for call in _calls(node) if _name(call.func) == "__init__"]
    return found


def _pattern(call: ast.Call) -> ast.expr:
    class_ = _errors().get(_name(call.func))
    names = [_name(call.func), *(_name(base) for base in (class_.bases if class_ else []))]
    return call.args[next((BEFORE_IT[name] for name in names if name in BEFORE_IT), 0)]


def _marked(node: ast.expr | None) -> str | None:
    """The text of `N_("…")`, also within the call that defines something by it."""
    if isinstance(node, ast.Call) and _name(node.func) != "N_":
        return next((text for each in node.args if (text := _marked(each)) is not None), None)
    if not (
        isinstance(node, ast.Call) and _name(node.func) == "N_" and isinstance(node.args[0], ast.Constant)
    ):
        return None
    return str(node.args[0].value)


def _assigned(tree: ast.Module, name: str) -> list[ast.expr]:
    """What a name stands for anywhere in a module."""
    plain = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    typed = [node for node in ast.walk(tree) if isinstance(node, ast.AnnAssign) and node.value]
    return [
        *(each.value for each in plain if name in {_name(target) for target in each.targets}),
        *(each.value for each in typed if each.value and _name(each.target) == name),
    ]


def _picked(node: ast.expr, tree: ast.Module) -> list[ast.expr | None]:
    """The texts of the tables that an expression picks from."""
    names = [each.id for each in ast.walk(node) if isinstance(each, ast.Name)]
    tables = [each for name in names for each in _assigned(tree, name) if isinstance(each, ast.Dict)]
    return [text for table in tables for text in table.values]


def _is_marked(node: ast.expr, tree: ast.Module) -> bool:
    """Whether all that an expression can give is marked: a text, one of two, a name, one of a table."""
    if isinstance(node, ast.IfExp):
        return _is_marked(node.body, tree) and _is_marked(node.orelse, tree)
    if isinstance(node, ast.Name):
        given = _assigned(tree, node.id)
        return bool(given) and all(_is_marked(each, tree) for each in given)
    texts = _picked(node, tree)
    return _marked(node) is not None or (
        bool(texts) and all(text and _is_marked(text, tree) for text in texts)
    )


def _values(call: ast.Call) -> dict[str, ast.expr] | None:
    """The values that stand in a call, by name; None where they were put together elsewhere."""
    found = {each.arg: each.value for each in call.keywords if each.arg}
    for each in call.args[1:]:
        if isinstance(each, ast.Name):
            return None
        if isinstance(each, ast.Dict):
            if None in each.keys:
                return None
            found |= {
                ast.literal_eval(key): value for key, value in zip(each.keys, each.values, strict=True) if key
            }
    return found


def _texts(node: ast.expr) -> list[str]:
    """The literal texts that an expression may give."""
    if isinstance(node, ast.BoolOp):
        return [text for each in node.values for text in _texts(each)]
    if isinstance(node, ast.IfExp):
        return [*_texts(node.body), *_texts(node.orelse)]
    if isinstance(node, ast.JoinedStr):
        return [text for each in node.values for text in _texts(each)]
    return [node.value] if isinstance(node, ast.Constant) and isinstance(node.value, str) else []


def test_every_sentence_is_collected_for_the_catalogues() -> None:
    unmarked = [
        f"{path}:{call.lineno}"
        for path, call in _sentences()
        if not call.args or not _is_marked(_pattern(call), _trees()[path])
    ]

    assert len(_sentences()) > 100
    assert unmarked == []


def test_every_sentence_gets_the_values_that_it_names() -> None:
    lacking = []
    for path, call in _sentences():
        pattern, values = _marked(_pattern(call)), _values(call)
        if pattern and values is not None and not set(BLANK.findall(pattern)) <= set(values):
            lacking.append(f"{path}:{call.lineno}")

    assert lacking == []


def test_values_are_data_and_no_english() -> None:
    english = [
        f"{path}:{call.lineno} {text}"
        for path, call in _sentences()
        for value in (_values(call) or {}).values()
        for text in _texts(value)
        if re.search(r"[A-Za-z]{2}", text)
    ]

    assert english == []
