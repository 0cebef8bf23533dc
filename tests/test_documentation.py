"""What the documentation says is true: settings, commands, scripts and links."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tm.settings import load_settings

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
TEXTS = {page.relative_to(ROOT).as_posix(): page.read_text(encoding="utf-8") for page in PAGES}


def blocks(language: str) -> list[tuple[str, str]]:
    fence = re.compile(rf"^```{language}\n(.*?)^```$", re.MULTILINE | re.DOTALL)
    return [(name, block) for name, text in TEXTS.items() for block in fence.findall(text)]


@pytest.mark.parametrize(("page", "block"), blocks("toml"))
def test_every_setting_shown_is_one(page: str, block: str, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(block, encoding="utf-8")

    assert load_settings(config, None, {}).folder == tmp_path, page


def test_the_proxy_lets_the_biggest_upload_through() -> None:
    megabytes = load_settings(ROOT / "config.toml", None, {}).limits.upload // 1024 // 1024

    sizes = re.findall(r"(?:max_size|client_max_body_size) (\d+)", TEXTS["docs/host.md"])

    assert {int(size) > megabytes for size in sizes} == {True}


def test_every_command_named_is_one() -> None:
    shown = subprocess.check_output([Path(sys.executable).with_name("tm"), "--help"], text=True)
    commands = set(re.findall(r"^  ([a-z]+)", shown, re.MULTILINE))

    named = {word for text in TEXTS.values() for word in re.findall(r"(?:`|bin/|; )tm ([a-z]+)", text)}

    assert named - commands == set()


def test_every_script_named_is_there() -> None:
    named = {name for text in TEXTS.values() for name in re.findall(r"\bscript/([a-z]+)", text)}

    assert {name for name in named if not (ROOT / "script" / name).is_file()} == set()


def test_every_link_leads_somewhere() -> None:
    links = {
        (name, link)
        for name, text in TEXTS.items()
        for link in re.findall(r"\]\(([^)#]+)", text)
        if "://" not in link
    }

    assert {(name, link) for name, link in links if not (ROOT / name).parent.joinpath(link).exists()} == set()
