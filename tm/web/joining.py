"""Several modules sent as one file: a request costs a phone on a bad line more than most modules weigh.

Each module becomes a function of its own, which gives back what the module exports, so that names of
different modules do not meet. Only the plain forms of import and export are known; others are mistakes.
"""

import re
from collections.abc import Callable, Collection, Sequence

Read = Callable[[str], str]
"""The text of a module, by its name."""

_IMPORT = re.compile(r'^import \{ ([\w, ]+) \} from "\./(\w+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const) (\w+))", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_WAITS = re.compile(r"^(?:const \w+ = )?await ", re.MULTILINE)
_REMARK = re.compile(r"^ *//.*\n", re.MULTILINE)


def needed(names: Sequence[str], read: Read) -> list[str]:
    """The modules and all that they import, each after what it imports."""
    found: list[str] = []

    def visit(name: str) -> None:
        if name not in found:
            for _names, other in _IMPORT.findall(read(name)):
                visit(other)
            found.append(name)

    for name in names:
        visit(name)
    return found


def joined(names: Sequence[str], read: Read, *, elsewhere: Collection[str] = (), base: str = "") -> str:
    """One module that does what these and all that they import do.

    `elsewhere`: modules that stand in the file `base`, itself joined, and are taken from there.

    Raises:
        ValueError: a module imports or exports in a form that is not known here.
    """
    every = needed(names, read)
    there = [name for name in every if name in elsewhere]
    here = [name for name in every if name not in elsewhere]
    head = f'import {{ {", ".join(map(_variable, there))} }} from "./{base}.js";\n' if there else ""
    foot = f"export {{ {', '.join(map(_variable, here))} }};\n"
    return head + "".join(_as_function(name, read(name)) for name in here) + foot


def _as_function(name: str, text: str) -> str:
    exports = _EXPORT.findall(text)
    body = _IMPORT.sub(lambda found: f"const {{ {found[1]} }} = {_variable(found[2])};\n", text)
    body = _REMARK.sub("", _EXPORT.sub("", body))
    if wrong := _LEFT.search(body):
        raise ValueError(f"{name}.js: {wrong[0]}")
    waits = "async " if _WAITS.search(body) else ""
    if waits and exports:
        raise ValueError(f"{name}.js waits for something, so nobody can import it")
    return f"const {_variable(name)} = ({waits}() => {{\n{body}return {{ {', '.join(exports)} }};\n}})();\n"


def _variable(name: str) -> str:
    return f"${name}"
