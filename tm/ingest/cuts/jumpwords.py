"""Lines that send a reader to another page, and heads that say from where a text comes."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

_PAGE = r"(?:p[aá]ginas?|pages?|p[aá]gs?\.?|pgs?\.?|pp?\.?|seite|s\.|सफ़ा|पृष्ठ|(?:ال)?صفحة|صفح[هہ]|ص\.?)"
_NUMBER = r"(?P<page>(?:[A-Z]-?)?\d{1,3}(?:-?[A-Z])?)(?![\w%])"
"""A page, perhaps in a section: "5", "A5", "4-B"."""
_FIGURE = (
    rf"{_NUMBER}(?:\s*(?:-|–|/|,|&|and|to|y|a|al)\s*\d{{1,3}}(?![\w%]))?"
    r"(?:\s*,?\s*col(?:umna?|\.)?\s*\w{1,5})?(?:\s+پر)?"
)
"""A page, or two, and perhaps the column: "pages 6-7", "page 5, column 2"."""
_ROMAN = r"(?P<roman>(?-i:[IVX]{1,5}))(?!\w)"
_ONE = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
)
_NAMED = (
    r"(?:the\s+|las?\s+)?(?P<named>(?:front|back|last|next|first|opposite|previous|facing|following)\s+page|"
    r"cent(?:re|er)\s*(?:pages?|spread|fold)|p[aá]g(?:ina)?s?\.?\s+central(?:es)?|doble\s+p[aá]gina|"
    r"(?:inside\s+)?(?:front\s+|back\s+)?cover|overleaf|over\s+the\s+page|portada|contraportada|contratapa|tapa|(?:el\s+)?(?:reverso|dorso)|"
    r"primera(?:\s+(?:plana|p[aá]gina))?|[uú]ltima(?:\s+p[aá]gina)?|"
    r"(?:siguiente|anterior|pr[oó]xima)\s+p[aá]gina|la\s+(?:vuelta|anterior|siguiente)|"
    r"la\s+une|(?:premi[eè]re|derni[eè]re)\s+page|(?:primeira|última)\s+p[aá]gina|"
    r"(?:ال)?صفحة\s+(?:ال[أا]ولى|ال[أا]خيرة)|صفح[هہ]\s+(?:اول|آخر)|"
    rf"p[aá]g(?:ina|\.)\s+(?:siguiente|anterior|opuesta|de\s+enfrente)|(?:page|p[aá]g(?:ina|\.))\s+(?:{_ONE})\b)"
)
_ROMANS = {"I": 1, "V": 5, "X": 10}
_NUMBERS = {word: 1 + place % 10 for place, word in enumerate(_ONE.split("|"))}
_FIRST_PAGE = re.compile(
    r"\b(?:front|(?<!back )cover|first|portada|tapa|primera|une|premi[eè]re|primeira|ال[أا]ولى|اول)\b",
    re.IGNORECASE,
)
_SAYS = r"(?:(?:to\s+be|story|article|please|art[ií]culo|nota|texto)\s+)?"
_CONT = r"cont['’.]?d?\.?"
_GO_ON = (
    rf"{_SAYS}(?:continued|{_CONT}|continues?(?:\s+reading)?(?=\s+(?:on|to|in|at|overleaf|inside|next)\b)|"
    r"concludes?(?=\s+on\b)|concluded|carried\s+over|(?:turn|go|jump|flip|carry\s+on|over)(?=\s+(?:to|over)\b)|"
    r"pas[ae]|contin[uú]a|continuar[aá]|finaliza(?=\s+en\s)|continuaci[oó]n(?=\s+en\b)|prosigue|sigu?[ae](?:\s+leyendo)?|"
    r"seguir\s+leyendo|keep\s+reading|concluye|termina(?=\s+en\s)|(?:vaya|ir)(?=\s+a\s)|(?:lire\s+la\s+)?suite|segue|"
    r"fortsetzung|weiter|"
    r"ال(?:تتم[ةّه]|بقية)|(?:تتمة|بقية)(?=\s+(?:على|في)\s)|ي[ُ]?تبع|ادامه(?!\s+از)|بقیه(?!\s+از)|بقیہ)"
)
_SEE = r"(?:see|ver|v[eé]ase|vea|lea|lire|voir|veja|انظر|(?:turn|jump|go)\s+to|pas[ea]\s+a)"
_MORE = (
    r"(?:(?:please\s+)?see|(?:full\s+)?story|more|read\s+(?:more|on)|ver|v[eé]ase|vea|m[aá]s(?:\s+informaci[oó]n)?|"
    r"nota(?:\s+completa)?|lea|lire|voir|veja|انظر|راجع|اقرأ|التفاصيل)"
)
_FROM = (
    rf"{_SAYS}(?:from|(?:continued|{_CONT}|concluded|carried\s+over)\s+from|viene|procede|"
    r"continuaci[oó]n(?!\s+en\b)|(?:sigue|contin[uú]a|continuad[oa])(?=\s+de\b)|"
    r"des?de(?=\s+(?:la\s+)?(?:p[aá]g|portada|tapa|primera))|de(?=\s+(?:p[aá]g|portada|tapa))|"
    r"de\s+la|suite\s+de|vem|continuação|fortsetzung\s+von|von|"
    r"(?:ال)?(?:تتمة|بقية)(?:\s+المنشور|(?=\s+من\s))|(?:تتمة|بقية)(?=\s+(?:صفحة|ص[\s.\d]))|"
    r"(?:ادامه|بقیه)\s+از)"
)
_SOME_LINK = (
    r"(?:\s+(?:overleaf|over|on|to|in|inside|at|a|al|en|el interior|adentro|de|del|la|las|à|na|da|auf|von|"
    r"على|في|إلى|الى|من|در|به|از|"
    r"back(?!\s+(?:page|cover))))+"
)
_LINK = rf"{_SOME_LINK[:-1]}*"
_ARROW_ON, _ARROW_FROM = "»→►▶▸▹▷➤➔➜⇒⟶›>", "«←◄◀◂◃◁⇐⟵‹<"
_BULLETS = "●•■▪◆♦○▲▼★☛☞"
_EDGE = f"{_BULLETS} \t,;:،؛/|()[]—–…*_{_ARROW_ON}{_ARROW_FROM}-"
_HEAD = rf"^[(\[*_{_BULLETS}{_ARROW_ON}{_ARROW_FROM}\s.…—–-]*"
_TAIL = rf"[\s)\].…*_{_BULLETS}{_ARROW_ON}{_ARROW_FROM}—–-]*$"
_PLACE = rf"\s*[,،]?\s*[{_ARROW_ON}]*\s*(?:{_PAGE}\s*(?:{_FIGURE}|{_ROMAN})|{_NAMED})"
_EDGE_BEFORE = rf"(?:^|[\s,;:،؛/|(\[.…—–{_ARROW_ON}-])"


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_OUT_END = _compiled(
    rf"(?:{_EDGE_BEFORE}(?:{_GO_ON}{_LINK}|{_MORE}{_SOME_LINK})|{_HEAD}{_MORE}{_LINK}){_PLACE}{_TAIL}"
)
_BY_NAME = re.compile(
    r"^(?P<title>[^\W\d_][^a-zß-öø-ÿ\d.|•·—–]{2,40}?)\s*[,/]\s*[Pp](?:age|[aá]g(?:ina)?)?\.?\s*(?P<page>\d{1,2})$"
)
"""A name in capitals and a page in small letters: "FERRY STRIKE, page 5"."""
_OUT = (
    _compiled(rf"{_HEAD}{_GO_ON}\s+(?:(?:on|to|in|at|a|en)(?:\s+la)?[\s{_ARROW_ON}]+){_NUMBER}{_TAIL}"),
    _compiled(
        rf"{_HEAD}(?:please\s+)?{_SEE}\b{_LINK}\s*:?\s*(?P<title>\S.{{1,140}}?)[,;.–—-]?\s*(?:{_LINK})?\s*[(]?"
        rf"{_PAGE}\s*{_FIGURE}{_TAIL}"
    ),
    _compiled(rf"^(?P<title>.{{0,100}}?)\s*(?:[{_ARROW_ON}]+|->)\s*(?:{_PAGE})?\s*{_FIGURE}{_TAIL}"),
    _compiled(rf"^{_PAGE}\s*(?P<page>\d{{1,3}})\s*[{_ARROW_ON}]+$"),
    _compiled(
        rf"{_HEAD}(?:(?P<title>.{{1,60}}?)[,:|/–—{_BULLETS}-]\s*)?[(\[*]*(?:to|a(?:\s+la)?)\s+"
        rf"{_PAGE}\s*{_FIGURE}{_TAIL}"
    ),
    _compiled(
        rf"{_HEAD}(?:to|a(?:\s+la)?)\s+{_PAGE}\s*{_FIGURE}\s*[:|/–—-]\s*(?P<title>[^\W\d_][^.!?;]{{0,50}})$"
    ),
    re.compile(rf"^(?i:see|ver)\s+(?P<title>[^a-z]{{3,40}}?)\s*[,/]\s*(?P<page>\d{{1,2}}){_TAIL}"),
    _BY_NAME,
    _compiled(rf"^(?P<title>[^\W\d_].{{1,60}}?)\s*[,:/|–—-]\s*{_PAGE}\s*{_FIGURE}\s*[{_ARROW_ON}]+$"),
    re.compile(
        rf"(?i:{_HEAD}{_GO_ON})(?:\s*:)?\s+(?P<title>[^\W\d_][^a-zß-öø-ÿ]{{2,60}}?)\s*,?(?i:{_LINK}{_PLACE}){_TAIL}"
    ),
    _compiled(rf"{_HEAD}(?:the\s+rest|el\s+resto){_SOME_LINK}{_PLACE}{_TAIL}"),
    _compiled(
        rf"{_HEAD}(?:(?:please\s+)?turn\s+(?:over|(?:the\s+)?page)|p\.?t\.?o|"
        r"[(\[]over[)\]]|"
        r"continued\s+(?:inside|over|below|opposite|at\s+right|on\s+(?:the\s+)?back|in\s+(?:the\s+)?next\s+column)|"
        r"(?:contin[uú]a|sigue|pasa)\s+(?:adentro|atr[aá]s|abajo|en\s+(?:el\s+)?interior(?:es)?|a\s+la\s+derecha|"
        r"(?:en|a)\s+la\s+(?:siguiente|pr[oó]xima)\s+columna)|"
        rf"(?:continued|contin[uú]a|sigue)\s*[{_ARROW_ON}]+){_TAIL}"
    ),
)
_FROM_NUMBER = (
    rf"(?:(?:viene|sigue)\s+de\s+la|(?:continued|{_CONT})\s+from|"
    rf"(?:viene\s+de|from)(?=\s+[a-z]-?\d))\s+{_NUMBER}{_TAIL}"
)
_OUT_START = (
    _compiled(rf"{_HEAD}(?:{_GO_ON}|{_SEE}){_LINK}{_PLACE}\s*[)\]*]*\s*[:|/–—-]\s*(?P<title>\S.{{0,140}})$"),
    re.compile(
        rf"(?i:{_HEAD}{_GO_ON}{_LINK}{_PLACE})\s*[)\]*]*\s*(?:[,;.]|for(?=\s))\s+(?P<title>[^\W\d_a-zß-öø-ÿ].{{0,80}})$"
    ),
    re.compile(rf"(?i:{_HEAD}{_GO_ON}{_LINK}{_PLACE})\s+(?P<title>[^\W\d_][^a-zß-öø-ÿ]{{2,80}})$"),
)
"""The name of the piece behind its page, where it has a capital or stands in them."""
_IN_END = _compiled(rf"{_EDGE_BEFORE}{_FROM}{_LINK}{_PLACE}{_TAIL}")
_IN = (
    _compiled(rf"^(?P<title>.{{0,100}}?)\s*(?:[{_ARROW_FROM}]+|<-)\s*(?:{_PAGE})?\s*{_FIGURE}{_TAIL}"),
    _compiled(rf"{_HEAD}{_FROM_NUMBER}"),
    _compiled(
        rf"^(?:(?P<title>.{{1,60}}?)[\s,:|/(\[.…–—-]+)?(?:continued|{_CONT})\s+from\s+(?:the\s+)?(?P<named>front|back){_TAIL}"
    ),
    _compiled(rf"^(?P<title>.{{1,80}}?)[\s,:|/(\[.…–—-]+{_FROM_NUMBER}"),
    _compiled(
        rf"^(?P<title>[^\W\d_].{{2,80}}?)\s*[,–—-]?\s*[(\[](?:continued|{_CONT}|continuaci[oó]n)[)\]]\s*$"
    ),
    _compiled(
        r"^(?P<title>[^\W\d_].{2,80}?)\s*(?:[,–—…-]|\.\.\.)\s*"
        r"(?:continued|cont['’.]d\.?|cont\.|continuaci[oó]n)\s*$"
    ),
    re.compile(rf"^(?P<title>[^\W\d_][^a-z]{{2,80}}?)\s+(?i:continued|{_CONT})\s*$"),
)
_IN_START = (
    _compiled(
        rf"{_HEAD}{_FROM}{_LINK}{_PLACE}\s*[)\]*]*\s*[:;,.|/—–-]\s*"
        r"(?P<title>\S.{0,140})$"
    ),
    re.compile(rf"(?i:{_HEAD}{_FROM}{_LINK}{_PLACE})\s+(?P<title>[^\W\d_][^a-z]{{2,80}})$"),
    re.compile(
        rf"^[{_ARROW_FROM}]+\s*(?i:{_PAGE}\s*{_FIGURE})\s*[)\]:;,.|/–—-]*\s+(?P<title>[^\W\d_a-zß-öø-ÿ][^»”]{{0,80}})$"
    ),
)
_LOOSE = _compiled(r"\s(?:from|de(?:\s+la)?)\s")
"""In running text somebody reads "from the front page"; a head has a mark before the words."""
_COUNTED = _compiled(rf"(?:page|p[aá]g(?:ina|\.))\s+(?:{_ONE})$")
_LOOSE_OF = _compiled(r"\sde(?:\s+la)?\s")
_HINT = _compiled(
    rf"pag|pág|\bp[gp]?\.?\s*\d|seite|s\.\s*\d|सफ़ा|पृष्ठ|ص|cover|overleaf|portada|tapa|primera|[uú]ltima|vuelta|"
    rf"suite de|rest|over|atr[aá]s|central|reverso|dorso|siguiente|anterior|\bcont|turn|\bp\.?t\.?o|viene|"
    rf"pas[ae]\b|sigu?[ae]\b|"
    rf"\bfrom [a-z]|^(?:see|ver)\b|(?:[{_ARROW_ON}{_ARROW_FROM}-])\s*[a-z]?\d|go to|carr"
)
"""What every jump has at least one of."""
_LONGEST = 200
_LONGEST_TITLE = 14


def points_by_name(text: str) -> bool:
    """Whether a line is but a name in capitals and a page: a jump, an entry of the contents or a folio."""
    return _BY_NAME.match(text.strip().strip("*_").strip()) is not None


class Direction(StrEnum):
    """Whether a line leads on to another page or comes from one."""

    ON = "on"
    FROM = "from"


@dataclass(frozen=True, slots=True)
class Jump:
    """What a jump line or head says: where to or from, and the words that name the piece."""

    direction: Direction
    page: int | None
    title: str = ""


def find_jump(text: str) -> Jump | None:
    """The jump in a short line, or None."""
    return _found(text) if len(text) <= _LONGEST else None


@lru_cache(maxsize=32768)
def _found(text: str) -> Jump | None:
    line = text.replace("\u00ad", "").strip().strip("*_").strip()
    return (_from(line) or _on(line)) if _HINT.search(line) else None


def _from(line: str) -> Jump | None:
    come = _IN_END.search(line)
    if come and not _is_loose(come, line):
        return Jump(Direction.FROM, _page(come), _title(line[: come.start()]))
    come = next((found for pattern in _IN if (found := pattern.match(line))), None)
    if come is None:
        come = next((found for pattern in _IN_START if (found := pattern.match(line))), None)
        if come and not _is_label(come["title"]):
            return None
    return _jump(Direction.FROM, come)


def _is_loose(come: re.Match[str], line: str) -> bool:
    """Whether the words stand in a phrase: "the photo from the front page", "la foto de la página 3"."""
    before = line[: come.start()]
    if not before[-1:].isalnum():
        return False
    if come["named"] and not _COUNTED.search(come["named"]):
        return _LOOSE.match(come[0]) is not None
    return _LOOSE_OF.match(come[0]) is not None and not before.isupper()


def _on(line: str) -> Jump | None:
    go = _OUT_END.search(line)
    if go and _is_label(line[: go.start()]):
        return Jump(Direction.ON, _page(go), _title(line[: go.start()]))
    go = next((found for pattern in _OUT_START if (found := pattern.match(line))), None)
    if go and _is_label(go["title"]):
        return _jump(Direction.ON, go)
    return _jump(Direction.ON, next((found for pattern in _OUT if (found := pattern.match(line))), None))


def _jump(direction: Direction, match: re.Match[str] | None) -> Jump | None:
    return Jump(direction, _page(match), _title(match.groupdict().get("title") or "")) if match else None


def _is_label(words: str) -> bool:
    """Beside "continued on page 5" stands a title or nothing, not the rest of a paragraph."""
    return len(words.split()) <= _LONGEST_TITLE and not re.search(r"[.!?]\s", words)


def _page(match: re.Match[str]) -> int | None:
    printed = match.groupdict()
    digits = re.sub(r"\D", "", printed.get("page") or "")
    if digits:
        return int(digits)
    if printed.get("roman"):
        return _figure(printed["roman"])
    named = (printed.get("named") or "").casefold()
    if _FIRST_PAGE.search(named) and not named.startswith("inside"):
        return 1
    return _NUMBERS.get(named.rsplit(maxsplit=1)[-1]) if named else None


def _figure(roman: str) -> int:
    """The number of a page in Roman figures."""
    values = [_ROMANS[letter] for letter in roman]
    return sum(
        -value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True)
    )


def _title(text: str) -> str:
    return text.strip(_EDGE)
