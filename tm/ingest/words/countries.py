"""What countries are called: alone before a first sentence they say where it comes from."""

from functools import lru_cache

from tm.languages import babel_locale

_COUNTRY_CODE = 2
_ALWAYS = "en"
"""Papers of every language print some countries as English does."""


@lru_cache(maxsize=64)
def countries(language: str) -> frozenset[str]:
    """The names of all countries in a language, folded (CLDR)."""
    return frozenset(
        name.casefold()
        for each in (_ALWAYS, language)
        for code, name in babel_locale(each).territories.items()
        if len(code) == _COUNTRY_CODE and code.isalpha()
    )
