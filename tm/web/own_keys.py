"""Keys that a person chooses: read as they were typed or pressed, and refused where they would do harm."""

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from flask_babel import LazyString
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from tm.web.keyboard import COMMANDS, HELD, HELPER, Command

_HELD: Final = ("ctrl", "alt", "shift", "meta")
_NAMES: Final[Mapping[str, str]] = {
    "control": "ctrl",
    "strg": "ctrl",
    "option": "alt",
    "cmd": "meta",
    "command": "meta",
    "win": "meta",
    "esc": "escape",
    "return": "enter",
    "؟": "?",
}
_WRITING: Final = re.compile(
    "enter|tab|space|backspace|delete|insert|home|end|capslock|page(up|down)|(arrow)?(left|right|up|down)"
)
"""Keys that write, or move in what is written."""
_FREE_F: Final = frozenset({"f2", "f4", "f8", "f9"})
_BROWSER: Final = frozenset({"alt+f", "alt+e", "alt+f4"})
"""What opens the menus of browsers or closes the window, beside everything with Ctrl but Enter."""
_COMBINATION: Final = re.compile(r"[?؟]|[a-z0-9؟?]+(?:\+[a-z0-9؟?]+)*")
_UNREADABLE: Final = _l(
    "This is no key that can be chosen. Write for example Alt+J, Ctrl+Enter, F2 or one letter."
)
_TYPES: Final = _l("Ctrl and Alt together are AltGr on many keyboards, which types characters.")
_LETTER: Final = _l("Shift with a letter types a capital. Choose the letter alone, or hold Alt with it.")
_COMPUTER: Final = _l("The computer itself uses the keys Windows, Command and Fn.")
_BROWSERS: Final = _l("The browser uses this key itself.")
_WRITES: Final = _l("This key is needed for writing and for moving in the text.")
_DIGIT: Final = _l("Digits put in what stands beside the text.")


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a form says: the keys that are not the usual ones, by command, and what is wrong, by command."""

    own: Mapping[str, str]
    problems: Mapping[str, str]


def chosen(form: Mapping[str, str]) -> Chosen:
    """The keys of a form with one field for each command; a command without field keeps its usual keys.

    An empty field takes a command's keys away.
    """
    all_ = {each.name: _read(form.get(each.name, each.keys)) for each in COMMANDS}
    problems = {name: str(said) for name, keys in all_.items() if (said := _problem(name, keys))}
    for command in COMMANDS:
        if command.name not in problems and (other := _same(command, all_)):
            problems[command.name] = _("“%(command)s” has this key already.", command=other.label)
    own = {each.name: " ".join(all_[each.name]) for each in COMMANDS if all_[each.name] != each.keys.split()}
    return Chosen(own, problems)


def refused(combination: str) -> LazyString | None:
    """Why a combination of keys, as `_read` gives it, cannot be a command's; None where it can."""
    if not _COMBINATION.fullmatch(combination):
        return _UNREADABLE
    *held, key = combination.split("+")
    if not {*held} <= {*_HELD}:
        return _UNREADABLE
    if {"ctrl", "alt"} <= {*held, key} or key == "altgr":
        return _TYPES
    if "meta" in held or key in {*_HELD, "fn"}:
        return _COMPUTER
    return _refused_with(frozenset(held), key, combination)


def _refused_with(held: frozenset[str], key: str, combination: str) -> LazyString | None:
    letter = len(key) == 1 and key in "abcdefghijklmnopqrstuvwxyz"
    if held == {"ctrl"} and key == "enter":
        return None
    if key.isdecimal():
        return _DIGIT
    if "ctrl" in held or combination in _BROWSER or (re.fullmatch(r"f\d+", key) and key not in _FREE_F):
        return _BROWSERS
    if _WRITING.fullmatch(key):
        return _WRITES
    if held == {"shift"} and letter:
        return _LETTER
    return None if letter or combination in {"?", "escape"} or key in _FREE_F else _UNREADABLE


def _read(typed: str) -> list[str]:
    """The combinations that somebody wrote, in the spelling of the keymap: "Alt + J, n" is alt+j and n."""
    together = re.sub(r"\s*\+\s*", "+", typed[:200].lower())
    return list(dict.fromkeys(_spelt(each) for each in re.split(r"[\s,]+", together) if each))


def _spelt(combination: str) -> str:
    parts = [_NAMES.get(part, part) for part in combination.split("+")]
    held = [each for each in _HELD if each in parts[:-1]]
    if parts[-1] == "?" and held == ["shift"]:
        held = []  # how most keyboards type it
    strange = [part for part in parts[:-1] if part not in _HELD]
    return "+".join([*strange, *held, parts[-1]])


def _problem(name: str, keys: Collection[str]) -> LazyString | None:
    if name == HELPER:
        return None if not keys or set(keys) <= set(HELD) else _UNREADABLE
    return next((said for each in keys if (said := refused(each))), None)


def _same(command: Command, keys: Mapping[str, Collection[str]]) -> Command | None:
    """The command with a key of this one, where this one's keys are those that were changed, or both's."""
    if list(keys[command.name]) == command.keys.split() or command.name == HELPER:
        return None
    mine = set(_on_a_mac(keys[command.name]))
    others = (each for each in COMMANDS if each.name not in {command.name, HELPER})
    return next((each for each in others if mine & set(_on_a_mac(keys[each.name]))), None)


def _on_a_mac(keys: Collection[str]) -> Iterator[str]:
    """The keys where Ctrl stands for Alt: two that differ only in that are one there."""
    return (each.replace("alt+", "ctrl+") for each in keys)
