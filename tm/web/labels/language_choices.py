"""The languages that a form offers: those of the editions first, then all that the desk has a name for."""

from collections.abc import Sequence
from functools import lru_cache

from babel import Locale
from flask_babel import get_locale

from tm.languages import base, display_name
from tm.web.current import visit


def other_languages() -> list[tuple[str, str]]:
    """Languages without an edition, each as its tag and its name in the desk's language, by name."""
    here = {edition.tag for edition in visit().editions}
    return [pair for pair in _named(str(get_locale() or "en")) if pair[0] not in here]


def edition_tag(language: str) -> str:
    """The tag of the edition in which texts of a language are at home; without one, the language itself."""
    return visit().home_tag(language) or language


def own_languages(known: Sequence[str]) -> list[tuple[str, str, bool]]:
    """Those of the editions and the others that somebody knows: tag, name, whether they know it."""
    ui, knows = str(get_locale() or "en"), {base(tag) for tag in known}
    tags = dict.fromkeys([*(base(edition.tag) for edition in visit().editions), *map(base, known)])
    return [(tag, display_name(tag, ui), tag in knows) for tag in tags]


@lru_cache(maxsize=16)
def _named(ui: str) -> tuple[tuple[str, str], ...]:
    """Languages of two letters are those with a written press; CLDR names hundreds more."""
    names = {tag: name for tag, name in Locale.parse(ui).languages.items() if len(tag) == 2}
    return tuple(sorted(names.items(), key=lambda pair: pair[1].casefold()))
