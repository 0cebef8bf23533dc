"""The keys of the article's page, and the characters of an edition that keyboards lack."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tm.languages import Quotes, base

_ALSO: Final[Mapping[str, str]] = {
    "es": "¿ ¡ — …",
    "pt": "— … ã õ",
    "fr": "’ — … œ À É \u202f",
    "en": "’ — …",
    "de": "– … ß",
    "tr": "’ — … ı İ ğ ş",
    "ar": "؟ ، ؛ …",
    "fa": "؟ ، ؛ … \u200c",
    "ckb": "؟ ، ؛ … \u200c",
    "ur": "؟ ، ۔ … \u200c",
    "hi": "। — …",
}
_KEEPS_TOGETHER: Final = "\u00a0"
_UNSEEN: Final[Mapping[str, tuple[str, LazyString]]] = {
    _KEEPS_TOGETHER: ("␣", _l("Space that keeps two words on one line")),
    "\u202f": ("⎵", _l("Narrow space that keeps two words on one line")),
    "\u200c": ("½␣", _l("Half space: two letters stand apart (ZWNJ)")),
}


@dataclass(frozen=True, slots=True)
class Character:
    """What a button puts into the text, what stands on it and, where that does not say it, its name."""

    text: str
    shown: str
    label: LazyString | None = None


def characters(tag: str, marks: Quotes) -> tuple[Character, ...]:
    """The quotation marks, outer and inner, and what else is hard to type in this language, each once."""
    also = _ALSO.get(base(tag), "— …").split(" ")
    all_ = [marks.open, marks.close, marks.inner_open, marks.inner_close, *also, _KEEPS_TOGETHER]
    return tuple(Character(each, *_UNSEEN.get(each, (each.strip(),))) for each in dict.fromkeys(all_))


@dataclass(frozen=True, slots=True)
class Command:
    """What a key does on the article's page. `keys`: as they are to begin with, apart by spaces."""

    name: str
    label: LazyString
    keys: str

    def shown(self, keymap: Mapping[str, str]) -> list[str]:
        """The keys as people read them."""
        more = DIGITS if self.name == HELPER else ""
        return [key_name(each) + more for each in keymap[self.name].split()]

    @property
    def usual(self) -> str:
        """The keys that everybody has to begin with, as people read them."""
        return ", ".join(self.shown({self.name: self.keys}))


HELPER: Final = "helper"
"""The command whose key is only what is held while a digit is pressed."""
HELD: Final = ("alt", "alt+shift")
"""What may be held for it."""
DIGITS: Final = "+1–9"
COMMANDS: Final = (
    Command("save", _l("Save and next"), "ctrl+enter"),
    Command("draft", _l("Save, not sure yet"), "alt+d"),
    Command("approve", _l("Approve"), "alt+a"),
    Command("still_fits", _l("Still right as it is"), "alt+s"),
    Command("next", _l("Next unfinished sentence"), "alt+n n"),
    Command("before", _l("The sentence before"), "alt+b b"),
    Command("flagged", _l("Next sentence in which something was found"), "alt+i i"),
    Command(HELPER, _l("Put in what stands beside the text"), "alt"),
    Command("copy", _l("Copy the original"), "alt+c"),
    Command("join", _l("Join to the one before"), "alt+j"),
    Command("take_apart", _l("Take apart"), "alt+u"),
    Command("leave_out", _l("Leave out"), "alt+x"),
    Command("repeat", _l("Put it wherever the sentence stands again"), "alt+r"),
    Command("look_up", _l("Look up in what was published"), "alt+l"),
    Command("ask", _l("Ask"), "alt+q"),
    Command("wrong", _l("Looks wrong in the original"), "alt+w"),
    Command("history", _l("History"), "alt+h"),
    Command("close", _l("Close"), "escape"),
    Command("keys", _l("All keys"), "alt+k ?"),
)


def keymap(own: Mapping[str, str] | None = None) -> dict[str, str]:
    """The keys of every command: a person's own ("": none) in place of the usual ones.

    A usual key that the person has given to another command is that one's: it may be older than the first.
    """
    mine = own or {}
    taken = {key for name, keys in mine.items() if name != HELPER for key in keys.split()}
    return {each.name: mine.get(each.name, _without(each.keys, taken)) for each in COMMANDS}


def _without(keys: str, taken: Collection[str]) -> str:
    return " ".join(key for key in keys.split() if key not in taken)


def shown(keys: Mapping[str, str]) -> dict[str, list[str]]:
    """The keys of every command as people read them, each apart."""
    return {command.name: command.shown(keys) for command in COMMANDS}


def key_name(combination: str) -> str:
    """A combination of keys as it stands on keyboards: "Alt+J"."""
    return "+".join(_part(part) for part in combination.split("+"))


def _part(name: str) -> str:
    return {"escape": "Esc", "enter": "Enter"}.get(name, name.title() if len(name) > 1 else name.upper())
