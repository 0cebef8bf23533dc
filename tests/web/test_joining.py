"""Modules that are sent as one file, and each of ours that can be."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from tm.web.assets import EVERYWHERE, OFFLINE, TOGETHER
from tm.web.joining import joined, needed

ROOT = Path(__file__).resolve().parents[2]
OURS = ROOT / "tm" / "web" / "static" / "js"
NOT_A_MODULE = "worker"
MODULES = {
    "store": "// Where things lie.\nconst name = 1;\nexport const get = () => name;\n",
    "queue": (
        'import { get } from "./store.js";\nconst name = 2;\n'
        "export function add() {\n  return get() + name;\n}\n"
    ),
    "page": 'import { add } from "./queue.js";\nimport { get } from "./store.js";\nawait add(get());\n',
}


def ours(name: str) -> str:
    return (OURS / f"{name}.js").read_text(encoding="utf-8")


def test_a_module_comes_after_what_it_imports() -> None:
    assert needed(["page"], MODULES.__getitem__) == ["store", "queue", "page"]


def test_names_of_different_modules_do_not_meet() -> None:
    text = joined(["queue"], MODULES.__getitem__)

    assert text == (
        "const $store = (() => {\nconst name = 1;\nconst get = () => name;\nreturn { get };\n})();\n"
        "const $queue = (() => {\nconst { get } = $store;\nconst name = 2;\nfunction add() {\n"
        "  return get() + name;\n}\nreturn { add };\n})();\n"
        "export { $store, $queue };\n"
    )


def test_what_stands_elsewhere_is_taken_from_there() -> None:
    text = joined(["page"], MODULES.__getitem__, elsewhere=["store", "queue"], base="desk")

    assert text.startswith('import { $store, $queue } from "./desk.js";\nconst $page = (async () => {\n')
    assert "const name" not in text


@pytest.mark.parametrize(
    "line", ['import * as all from "./store.js";', "export default 1;", "export { get };", 'import "./a.js";']
)
def test_a_form_that_is_not_known_is_not_passed_over(line: str) -> None:
    with pytest.raises(ValueError, match=re.escape(line)):
        joined(["page"], {"page": f"{line}\n"}.__getitem__)


def test_nobody_imports_a_module_that_waits() -> None:
    with pytest.raises(ValueError, match="waits"):
        joined(["page"], {"page": "export const found = 1;\nawait found;\n"}.__getitem__)


@pytest.mark.parametrize("name", sorted(path.stem for path in OURS.glob("*.js") if path.stem != NOT_A_MODULE))
def test_each_of_our_modules_can_be_joined(name: str) -> None:
    assert f"const ${name} = " in joined([name], ours)


def test_modules_that_keep_something_in_mind_are_there_once() -> None:
    everywhere = set(needed(TOGETHER[EVERYWHERE], ours))
    pages = [set(needed(names, ours)) - everywhere for name, names in TOGETHER.items() if name != EVERYWHERE]
    twice = {module for one, other in combinations(pages, 2) for module in one & other}

    assert {"queue", "store", "sending"} <= everywhere
    keeps = re.compile(r"^(?:let |(?:const )?\w+ = new )", re.MULTILINE)
    assert not [module for module in twice if keeps.search(ours(module))]


def test_templates_start_modules_that_are_there() -> None:
    templates = [path.read_text(encoding="utf-8") for path in (ROOT / "templates").rglob("*.html")]
    names = {name for text in templates for line in re.findall(r"\{\{ scripts\((.+?)\) \}\}", text)
             for name in re.findall(r'"(\w+)"', line)}  # fmt: skip

    assert {name for name in names if name not in TOGETHER and not (OURS / f"{name}.js").is_file()} == set()
    assert set(OFFLINE) <= names
    assert not [text for text in templates if "asset('js" in text or 'asset("js' in text]
