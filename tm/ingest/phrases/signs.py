"""What a line is by its look alone: byline, sign-off, page number, address, label."""

import re
from collections.abc import Sequence
from functools import lru_cache

from tm.ingest.words.cases import Case, case_of

_WORK = (
    r"(?:story|report|interview|review|words?|text|reporting|written(?: down| up)?|compiled|"
    r"texto(?: y preguntas)?|reportaje|entrevista|cr[oó]nica|escrito|informe)"
)
_MADE = (
    r"(?:interviewed|reported|recorded|edited|compiled|translated|illustrated|photographed|drawn|as told to|"
    r"entrevistad[oa]|recogido|redactado|traducid[oa]|ilustrad[oa])"
)
_PICTURES = r"(?:pictures|photos|photographs|drawings|fotos|fotograf[ií]as|dibujos|im[aá]genes)"
_BYLINE = re.compile(
    rf"^[*_]*(?:(?:[\w-]+ )?{_WORK}(?: (?:and|y|&|e) {_PICTURES})?(?: (?:by|de|por)|(?P<label>(?=:)))|"
    rf"{_MADE} (?:by|por|a)|by|por|par|"
    r"(?:(?:escrib|respond)en?|contestan?)|von|di|"
    r"(?:بقلم|از\s+قلم)|(?:[كک]تبت?|إعداد|تقرير|حوار|تحریر|نوشت[هۀ]|نویسنده|گزارش)(?=\s?:))\b\s*[:/]?\s+(?P<name>\S.*)$",
    re.IGNORECASE,
)
_ALSO_PICTURES = re.compile(
    rf"\s*[.,;|/•·]\s+{_PICTURES}(?:\s*:| by| de| por)\s+[^.:]{{2,40}}\.?$", re.IGNORECASE
)
"""Who took the pictures, behind who wrote: "Words: Ana Ruiz. Pictures: Leo Paz"."""
_TITLE_LABEL = re.compile(
    r"(?:[\w-]+ )?(?:interview|review|report|entrevista|cr[oó]nica|reportaje|informe)\s*:", re.IGNORECASE
)
"""Before a name and what somebody is, a title as well: "Interview: Ana Ruiz, Our New Cook"."""
_TRADE = re.compile(
    r"^(?:(?:the|our|el|la|los|las|nuestr[oa]s?)\s+)(?:[a-zß-öø-ÿ]+\s+){1,2}(?=[^\W\d_a-zß-ÿ][\w.’'-]*\s+[^\W\d_a-zß-ÿ])"
)
"""What somebody does, before the name: "Responde la abogada Teresa Ríos"."""
_DASHED = re.compile(r"(?P<dash>[—–―•·*~|-]{1,3})\s?(?P<words>[^\W_].*?)\s?(?P=dash)")
"""Words between two dashes or other marks."""
_BARE_BY = frozenset(["by", "por", "par", "von", "di"])
_MAYBE_BYLINE = re.compile(
    r"^(?:by|from|answered by|por|de|par|(?:(?:escrib|respond)en?|contestan?))\s+"
    r"(?:the|our|an?|el|la|los|las|una?|nuestr[oa]s?)\s",
    re.IGNORECASE,
)
_UNNAMED = re.compile(
    r"^(?:by (?:an?|one of|some of|his|her|its|my|our|their|two|three)|por una?) "
    r"(?!own\b)[a-zß-öø-ÿ’', -]{3,40}$"
)
_DESKS = frozenset(
    [
        "desk",
        "staff",
        "correspondent",
        "correspondents",
        "reporter",
        "reporters",
        "editor",
        "editors",
        "team",
        "collective",
        "committee",
        "redacción",
        "redaccion",
        "equipo",
        "corresponsal",
        "corresponsales",
        "colectivo",
        "comité",
        "reportero",
        "reportera",
        "editores",
    ]
)
_ARTICLES = frozenset(["the", "a", "an", "el", "la", "los", "las", "un", "una"])
_IN_NAMES = frozenset(["la", "los", "las"])
"""The articles that stand within names: "Ana de la Cruz"."""
_IN_NO_NAME = (_ARTICLES - _IN_NAMES) | {
    "su",
    "sus",
    "sin",
    "con",
    "para",
    "to",
    "in",
    "on",
    "with",
    "without",
}
_SMALL = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "los",
        "y",
        "e",
        "and",
        "of",
        "da",
        "dos",
        "the",
        "for",
        "para",
        "en",
        "in",
        "von",
        "van",
        "bin",
        "al",
        "el",
        "with",
        "con",
        "staff",
    ]
)
_SIGNED = r"\(?(?:[Ff]irmad[oa]|[Ff]do|[Ss]igned)\b[.)]?\s*:?\s+(?=[^\W\d_a-zß-öø-ÿ])"
"""Says before a name that somebody signs: "Firmado: Ana Ruiz", "(Signed) Vera Lund"."""
_SIGNOFF = re.compile(rf"^[*_]*(?:[—–―~]\s*|--?\s*|{_SIGNED})(?P<words>[^\s—–-].*)$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.[\s-]?){1,4}")
_PAGE_NUMBER = re.compile(
    r"^[\s\-–—|•·]*(?:(?:page|p[aá]gina|p[aá]g\.?|p\.|(?:ال)?صفحة|صفح[هہ]|ص\.?)\s*)?\d{1,3}(?:\s*(?:/|of|de|من|از)\s*\d{1,3})?[\s\-–—|•·]*$",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"^[*_]*(?:(?:see |look )?inside(?: this (?:issue|number))?|in this (?:issue|number|edition)|"
    r"(?:table of )?contents|index|also in this issue|"
    r"en est[ea] (?:n[uú]mero|edici[oó]n)|"
    r"(?:en el )?interior|contenidos?|[ií]ndice|sumario|adentro|"
    r"dans ce numéro|sommaire|nesta edição|neste número|"
    r"في هذا العدد|(?:ال)?فهرست?|المحتويات|در این شماره)[*_:.]*$",
    re.IGNORECASE,
)
_TOP_LEVEL = (
    r"(?:example|org|com|net|info|edu|gov|coop|press|news|int|eu|io|co|uk|es|mx|ar|cl|pe|fr|br|pt|de|in|za|us|ca|"
    r"ng|tr|sv|gt|bo|ec|uy|ve|py|cu|cr|hn|ni|pa|do|pr|ie|au|nz|ke|it|be|nl|ch|at|se|no|dk|pl|gr)"
)
_URL = re.compile(
    rf"(?:https?://|www\.)\S+|(?<![\w@.])[a-z0-9][a-z0-9\-]*(?:\.[a-z0-9\-]+)*\.{_TOP_LEVEL}(?![\w])(?:/\S*)?",
    re.IGNORECASE,
)
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_HANDLE = re.compile(r"(?<!\w)@\w{2,}")
_REACHED = re.compile(rf"\s*[,;/|•·–—(\[-]*\s*(?:{_EMAIL.pattern}|{_HANDLE.pattern})[)\]]*$")
"""Where to write to whoever wrote, behind the name: "By Ana Ruiz / @ana"."""
_YEARS = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d\s?[-–]\s?(?:1[4-9]|20)\d\d(?!\d)")
_PHONE = re.compile(r"(?<!\w)(?:\+?\d{1,3}[ .-]?)?(?:\(\d{2,4}\)[ .-]?)?\d{2,4}(?:[ .-]\d{2,4}){1,4}(?!\w)")
_SEPARATOR = re.compile(r"^[^\w]+$")
_CREDIT = re.compile(
    r"^[*_(\[]*(?:photos?|pictures?|caption|image|graphic|illustration|fotos?|fotograf[ií]as?|imagen|"
    r"pie de foto|gr[aá]fico|ilustraci[oó]n|crédit[oe]s?|credit|(?:photo|foto|pie) (?:by|de|por|credit))"
    r"\s*(?:\d+)?\s*[:/]\s*\S|"
    r"^[*_(\[]*(?:pictured|(?:top |bottom )?(?:right|left)|above|below|opposite|arriba|abajo|"
    r"(?:a la )?(?:izquierda|derecha)|"
    r"from (?:the )?(?:left|right)(?: to (?:right|left))?|left to right|l(?:-| to )r|"
    r"(?:back|front|top|bottom) row(?:, from (?:the )?left)?|"
    r"de izquierda a derecha|de izq\. a der\.|"
    r"en la (?:foto|imagen)(?:graf[ií]a)?)\s*(?:\([^)]{1,20}\))?\s*:\s*[^\s\d]",
    re.IGNORECASE,
)
_LAST_INITIAL = re.compile(r"\s[^\W\d_a-zß-öø-ÿ]\.$")
"""At the end of a name: "By Ana R."."""
_LONGEST = 300
_PHONE_DIGITS = 7


@lru_cache(maxsize=2048)
def is_byline(text: str) -> bool:
    """Whether a line names who wrote: "By Ana Ruiz", "Por Ana Ruiz y Luis Paz", "— by Ana Ruiz —"."""
    dashed = _DASHED.fullmatch(text)
    text = dashed["words"] if dashed else text
    match = _BYLINE.match(_ALSO_PICTURES.sub("", _REACHED.sub("", text))) if len(text) <= 100 else None
    if match is None or (text.rstrip()[-1:] in ".?!:" and _LAST_INITIAL.search(text) is None):
        return False
    name = match["name"].split(",")[0]
    if text[: match.start("name")].rstrip(" :").casefold() not in _BARE_BY:
        name = _TRADE.sub("", name)
    words = re.findall(r"[^\W\d_][\w.’'\-]*", name)
    names = [word for word in words if word.casefold() not in _SMALL]
    if match["label"] is not None and "," in match["name"] and _TITLE_LABEL.match(text):
        return False
    if len(words) <= 7 and any(word.casefold() in _DESKS for word in words):
        return True
    if name.isupper() and _is_no_name([word.casefold() for word in words]):
        return False  # "BY THE RIVER" names nobody where all is in capitals
    return 0 < len(words) <= 9 and bool(names) and all(not word[0].islower() for word in names)


def _is_no_name(words: Sequence[str]) -> bool:
    """Whether words in capitals open with an article, or have a word among them that no name has."""
    return bool(words) and (words[0] in _ARTICLES or not _IN_NO_NAME.isdisjoint(words))


def may_be_byline(text: str) -> bool:
    """Whether a line may say who wrote without a name: "From the churchwardens", "Por la comisión"."""
    return len(text) <= 50 and _MAYBE_BYLINE.match(text) is not None


def is_unnamed_byline(text: str) -> bool:
    """Whether a line in small letters says who wrote without a name: "by a warehouse worker"."""
    return _UNNAMED.match(text) is not None


@lru_cache(maxsize=2048)
def is_signoff(text: str) -> bool:
    """Whether a line signs a piece: a dash and a few words, not a sentence."""
    match = _SIGNOFF.match(text) if len(text) <= 100 else None
    if match is None:
        return False
    words = match["words"]
    return (
        len(words.split()) <= 12
        and not words[0].islower()
        and not re.search(r"\s[—–―]|[—–―]\s|[—–―][^\W\d_]", words)
        and (words.rstrip('*_)”»"')[-1:] not in ".?!:;,—…" or _INITIALS.fullmatch(words) is not None)
    )


def is_contents_head(text: str) -> bool:
    """Whether a line announces a table of contents."""
    return len(text) <= 40 and _CONTENTS.match(text) is not None


def is_page_number(text: str) -> bool:
    """Whether a line is nothing but a page number."""
    return len(text) < 30 and _PAGE_NUMBER.match(text) is not None


def is_separator(text: str) -> bool:
    """Whether a line is an ornament without letters or figures."""
    return len(text) <= _LONGEST and _SEPARATOR.match(text) is not None


def is_credit(text: str) -> bool:
    """Whether a line calls itself a caption or a picture credit."""
    return _CREDIT.match(text) is not None


def has_address(text: str) -> bool:
    """Whether a line has a web address, an e-mail address or a handle."""
    if len(text) > _LONGEST or not ("." in text or "@" in text or "://" in text):
        return False
    return any(pattern.search(text) for pattern in (_URL, _EMAIL, _HANDLE))


def web_address(text: str) -> str | None:
    """The first web address in a line."""
    match = _URL.search(_EMAIL.sub(" ", text[:_LONGEST]))
    return match[0].rstrip(".,;") if match else None


def is_contact_line(text: str) -> bool:
    """Whether a line of a few words gives an address, a phone number or the like."""
    if len(text) > 120:
        return False
    if has_address(text):
        return len(text.split()) <= 12
    if sum(map(str.isdigit, text)) < _PHONE_DIGITS:
        return False
    phone = _PHONE.search(_YEARS.sub(" ", text))
    return phone is not None and sum(character.isdigit() for character in phone[0]) >= _PHONE_DIGITS


def is_label(text: str) -> bool:
    """Whether a line is a lead-in: a few words and a colon."""
    return text.rstrip("*_ ").endswith(":") and len(text.split()) <= 9


def is_caps(text: str) -> bool:
    """Whether a line is in capitals."""
    return case_of(text) is Case.CAPS
