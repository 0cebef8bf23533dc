"""What we know of each language: tags, names, direction, quotation marks, script.

Tags are BCP 47 in canonical case (`es-419`, `pa-Arab-PK`). The facts come from CLDR through Babel; what that
lacks, quotation marks and a few autonyms, stands in small tables here.
"""

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from tm.errors import N_, TmError
from tm.messages import either

Direction: TypeAlias = Literal["ltr", "rtl"]
ScriptClass: TypeAlias = Literal["latin", "arabic", "nastaliq", "indic", "cjk"]


class UnknownLanguage(TmError):
    """A word that is no language tag; `suggestions` holds the tags that may have been meant."""

    def __init__(
        self, pattern: str, /, *, tag: str, suggestions: tuple[str, ...] = (), **values: object
    ) -> None:
        self.tag, self.suggestions = tag, suggestions
        super().__init__(pattern, tag=tag.strip()[:40], **values)


@dataclass(frozen=True, slots=True)
class Quotes:
    """A language's quotation marks, outer and inner; French ones carry their narrow space."""

    open: str
    close: str
    inner_open: str
    inner_close: str


_TAG: Final = re.compile(
    r"(?P<language>[a-z]{2,3})(?:-(?P<script>[a-z]{4}))?(?:-(?P<region>[a-z]{2}|\d{3}))?"
    r"(?P<variants>(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*)(?P<extensions>(?:-[a-z\d](?:-[a-z\d]{2,8})+)*)",
    re.IGNORECASE,
)
_NAMED_IN: Final = ("en", "es", "fr", "pt", "de", "tr", "ar", "fa", "ur", "hi", "ta", "ru", "zh", "xh")
_NOT_ALIASES: Final = frozenset({"tl", "no", "sh"})
_RTL_SCRIPTS: Final = frozenset(
    {"Arab", "Aran", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr", "Yezi"}
)
_INDIC_SCRIPTS: Final = frozenset(
    {"Deva", "Beng", "Taml", "Telu", "Knda", "Mlym", "Gujr", "Guru", "Orya", "Sinh", "Olck", "Mtei"}
    | {"Tibt", "Khmr", "Mymr", "Laoo", "Thai"}  # not of India, but set as openly
)
_CJK_SCRIPTS: Final = frozenset({"Hans", "Hant", "Hani", "Jpan", "Kore", "Hang", "Hira", "Kana", "Bopo"})
_NASTALIQ: Final = frozenset({"ur", "ks", "pnb", "skr"})
_AUTONYMS: Final[Mapping[str, str]] = {
    "xh": "isiXhosa",
    "zu": "isiZulu",
    "nd": "isiNdebele",
    "nr": "isiNdebele",
    "ss": "siSwati",
    "nah": "Nahuatl",
    "mix": "Tu’un Savi",
    "mam": "Mam",
}
_CURLY: Final = Quotes("“", "”", "‘", "’")
_QUOTES: Final[Mapping[str, Quotes]] = {
    tag: Quotes(*marks.split(" "))
    for marks, tags in {
        "« » “ ”": "es-ES pt-PT it el ca eu gl hy ar ps ckb",
        "« » ‹ ›": "fr-CH de-CH fa",
        "« » „ “": "ru uk be",
        "« » ‘ ’": "nb nn no",
        "«\u202f \u202f» “ ”": "fr",
        "„ “ ‚ ‘": "de bg cs sk sl",
        "„ “ « »": "ka",
        "„ ” « »": "pl ro",
        "„ ” » «": "hu",
        "„ ” ‘ ’": "hr",
        "„ ” ’ ’": "sr",
        "” ” ’ ’": "sv fi he",
        "» « › ‹": "da",
        "” “ ’ ‘": "ur",
        "「 」 『 』": "ja zh-Hant",
    }.items()
    for tag in tags.split(" ")
}
"""By tag, tag with script, or base language; a language that is missing writes `_CURLY`."""


@lru_cache(maxsize=1024)
def normalize_tag(tag: str) -> str:
    """The tag in BCP 47's canonical case and order: `ES_419` gives `es-419`, `eng` gives `en`.

    Raises:
        UnknownLanguage: not a tag, or no language or region of that code; names near matches.
    """
    match = _TAG.fullmatch(tag.strip().replace("_", "-"))
    language = _language(match["language"].lower()) if match else None
    if match is None or language is None:
        raise _unknown(tag, _near(tag))
    script = _script(tag, match["script"])
    region = _region(tag, match["region"])
    rest = [*match["variants"].lower().split("-"), *match["extensions"].lower().split("-")]
    return "-".join(part for part in (language, script, region, *rest) if part)


@lru_cache(maxsize=1024)
def base(tag: str) -> str:
    """The language alone, without script and region: `es-419` gives `es`."""
    return normalize_tag(tag).partition("-")[0]


@lru_cache(maxsize=1024)
def script(tag: str) -> str:
    """The ISO 15924 code of the script the language is written in: `pa-PK` gives `Arab`."""
    parts = normalize_tag(tag).split("-")
    written = next((part for part in parts[1:] if len(part) == 4 and part.isalpha()), None)
    region = next((part for part in parts[1:] if _is_region(part)), None)
    likely = get_global("likely_subtags")
    keys = ([f"{parts[0]}_{region}"] if region else []) + [parts[0]]
    found = next((likely[key] for key in keys if key in likely), None)
    return written or (found.split("_")[1] if found else "Latn")


def direction(tag: str) -> Direction:
    """Which way the language is written: "rtl" for Arabic, Persian, Urdu, Hebrew and their like."""
    return "rtl" if script(tag) in _RTL_SCRIPTS else "ltr"


def script_class(tag: str) -> ScriptClass:
    """The family of type sizes and line heights; Cyrillic, Greek and Hebrew are set like Latin."""
    code = script(tag)
    if code == "Aran" or (code == "Arab" and base(tag) in _NASTALIQ):
        return "nastaliq"
    if code in _INDIC_SCRIPTS:
        return "indic"
    if code in _CJK_SCRIPTS:
        return "cjk"
    return "arabic" if code in {"Arab", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"} else "latin"


@lru_cache(maxsize=1024)
def babel_locale(tag: str) -> Locale:
    """The nearest locale that Babel has: the tag's own, its base language's, else English."""
    parts = normalize_tag(tag).split("-")
    plain = [part for part in parts[1:3] if _is_region(part) or (len(part) == 4 and part.isalpha())]
    candidates = ["_".join([parts[0], *plain]), parts[0], "en"]
    if len(plain) == 2:
        candidates.insert(1, f"{parts[0]}_{plain[0]}")
    return next(found for found in map(_parsed, candidates) if found is not None)


@lru_cache(maxsize=1024)
def autonym(tag: str) -> str:
    """The language's name in itself, as a list shows it: "Español (Latinoamérica)", "العربية", "isiXhosa"."""
    language = base(tag)
    details = _details(tag, babel_locale(tag))
    name = _AUTONYMS.get(language) or _capitalised(_name(language, babel_locale(tag)), language)
    return f"{name} ({details})" if details else name


@lru_cache(maxsize=1024)
def display_name(tag: str, in_language: str) -> str:
    """The language's name in another language, as in running text: "árabe", "Spanish (Latin America)"."""
    locale = babel_locale(in_language)
    details = _details(tag, locale)
    name = _name(base(tag), locale)
    return f"{name} ({details})" if details else name


def quotes(tag: str) -> Quotes:
    """The quotation marks of a language: “ ” for Spanish of the Americas, « » for that of Spain."""
    parts = normalize_tag(tag).split("-")
    keys = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    keys.insert(-1, f"{parts[0]}-{script(tag)}")
    return next((_QUOTES[key] for key in keys if key in _QUOTES), _CURLY)


def home_edition(language: str, edition_tags: Sequence[str]) -> str | None:
    """The edition in which a text of that language is at home, as it stands in `edition_tags`.

    That is the edition with the same tag, else the only edition of the same base language, else none.
    """
    wanted = normalize_tag(language)
    exact = [tag for tag in edition_tags if normalize_tag(tag) == wanted]
    related = [tag for tag in edition_tags if base(tag) == base(wanted)]
    if exact:
        return exact[0]
    return related[0] if len(related) == 1 else None


def _unknown(tag: str, near: tuple[str, ...]) -> UnknownLanguage:
    if not near:
        return UnknownLanguage(N_("“%(tag)s” is not a language tag; write one as en, es-419 or ar."), tag=tag)
    return UnknownLanguage(
        N_("“%(tag)s” is not a language tag; did you mean %(near)s?"),
        tag=tag,
        suggestions=near,
        near=either(near),
    )


def _language(code: str) -> str | None:
    """The code to use for a language: the shorter of two that mean the same, None for a code of nobody's."""
    alias = get_global("language_aliases").get(code)
    if alias and "_" not in alias and code not in _NOT_ALIASES:
        return str(alias)
    known = code in _english().languages or code in get_global("likely_subtags") or code in _AUTONYMS
    return code if known or alias else None


def _script(tag: str, code: str | None) -> str | None:
    if code is not None and code.title() not in _english().scripts:
        raise UnknownLanguage(
            N_("“%(tag)s” names a script that does not exist, %(code)s; write one as en, es-419 or ar."),
            tag=tag,
            code=code,
        )
    return code.title() if code else None


def _region(tag: str, code: str | None) -> str | None:
    if code is None:
        return None
    region = code.upper()
    aliases = get_global("territory_aliases").get(region, [])
    if region not in _english().territories and not aliases:
        raise UnknownLanguage(
            N_("“%(tag)s” names a region that does not exist, %(code)s; write one as en, es-419 or ar."),
            tag=tag,
            code=code,
        )
    return str(aliases[0]) if aliases else region


def _is_region(part: str) -> bool:
    return (len(part) == 2 and part.isalpha()) or (len(part) == 3 and part.isdigit())


@lru_cache(maxsize=1)
def _english() -> Locale:
    return Locale.parse("en")


@lru_cache(maxsize=1024)
def _parsed(identifier: str) -> Locale | None:
    try:
        return Locale.parse(identifier)
    except (UnknownLocaleError, ValueError):
        return None


def _name(language: str, locale: Locale) -> str:
    own = locale.languages.get(language) or _english().languages.get(language)
    return str(own or _AUTONYMS.get(language, language))


def _details(tag: str, locale: Locale) -> str:
    """Script and region in words, as far as the tag writes them."""
    parts = normalize_tag(tag).split("-")[1:]
    scripts = [locale.scripts.get(part, part) for part in parts if len(part) == 4 and part.isalpha()]
    regions = [locale.territories.get(part, part) for part in parts[:2] if _is_region(part)]
    return ", ".join([*scripts, *regions])


def _capitalised(name: str, language: str) -> str:
    if name.startswith("i") and language in {"tr", "az"}:
        return "İ" + name[1:]
    return name[:1].upper() + name[1:]


def _near(tag: str) -> tuple[str, ...]:
    """Tags whose code or name, in the languages of many newspapers, is close to what was written."""
    word = re.split(r"[-_(]", tag.strip().casefold())[0].strip()
    names = _names()
    if word in names:
        return (names[word],)
    close = difflib.get_close_matches(word, names, n=4, cutoff=0.8) if len(word) > 3 else []
    found = list(dict.fromkeys(names[name] for name in close))
    if word[:2] in names.values() and len(word) <= 3:
        found.append(word[:2])
    return tuple(found[:2])


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """Names of languages, in many languages, each with its code; read only when a tag was refused."""
    names = {name.casefold(): code for code, name in _AUTONYMS.items()}
    names |= {"castellano": "es", "castilian": "es", "farsi": "fa", "mandarin": "zh", "isixhosa": "xh"}
    for locale in map(Locale.parse, reversed(_NAMED_IN)):
        for code, name in locale.languages.items():
            if "_" not in code:
                names[str(name).casefold()] = str(code)
    return names
