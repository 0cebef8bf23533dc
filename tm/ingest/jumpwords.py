"""Lines that send a reader to another page, and heads that say from where a text comes."""

import re
from dataclasses import dataclass
from enum import StrEnum

_PAGE = r"(?:p[aá]ginas?|pages?|p[aá]gs?\.?|pgs?\.?|pp?\.?|seite|s\.|सफ़ा|पृष्ठ|صفحة|ص\.?)"
_FIGURE = r"(?P<page>[A-Z]?\d{1,3})(?![\w%])"
_ONE = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
)
_NAMED = (
    r"(?:the\s+|la\s+)?(?P<named>(?:front|back|last|next|first|opposite|previous|facing)\s+page|"
    r"(?:front\s+|back\s+)?cover|overleaf|portada|contraportada|contratapa|tapa|"
    r"primera(?:\s+(?:plana|p[aá]gina))?|[uú]ltima(?:\s+p[aá]gina)?|"
    r"p[aá]gina\s+(?:siguiente|anterior|opuesta|de\s+enfrente)|la\s+vuelta|"
    rf"(?:page|p[aá]gina)\s+(?:{_ONE})\b)"
)
_NUMBERS = {word: 1 + place % 10 for place, word in enumerate(_ONE.split("|"))}
_FIRST_PAGE = re.compile(r"\b(?:front|cover|first|portada|tapa|primera)\b", re.IGNORECASE)
_SAYS = r"(?:(?:to\s+be|story|article|please|art[ií]culo|nota|texto)\s+)?"
_GO_ON = (
    rf"{_SAYS}(?:continued|cont['’.]?d?\.?|continues?(?=\s+(?:on|to|in|at|overleaf|inside)\b)|concludes?(?=\s+on\b)|"
    r"concluded|carried\s+over|(?:turn|go|jump)(?=\s+(?:to|over)\b)|"
    r"pas[ae]|contin[uú]a|prosigue|sigu?[ae](?:\s+leyendo)?|seguir\s+leyendo|keep\s+reading|concluye|termina(?=\s+en\s)|suite|segue|fortsetzung|weiter)"
)
_SEE = r"(?:see|ver|v[eé]ase|vea|lea|lire|voir|veja)"
_MORE = r"(?:(?:please\s+)?see|story|more|read\s+(?:more|on)|ver|v[eé]ase|vea|m[aá]s|lea|lire|voir|veja)"
_FROM = (
    rf"{_SAYS}(?:from|(?:continued|cont['’.]?d?\.?|concluded|carried\s+over)\s+from|viene|(?:continuaci[oó]n|procede)|"
    r"de\s+la|suite\s+de|vem|continuação|fortsetzung\s+von|von)"
)
_SOME_LINK = r"(?:\s+(?:overleaf|over|on|to|in|inside|at|a|en|adentro|de|del|la|à|na|da|auf|von|back))+"
_LINK = rf"{_SOME_LINK[:-1]}*"
_ARROW_ON, _ARROW_FROM = "»→►▶▸▹▷➤➔➜⇒⟶›>", "«←◄◀◂◃◁⇐⟵‹<"
_EDGE = f" \t,;:/|()[]—–*_{_ARROW_ON}{_ARROW_FROM}-"
_TAIL = rf"\s*[)\].*_{_ARROW_ON}]*\s*$"
_PLACE = rf"\s*,?\s*(?:{_PAGE}\s*{_FIGURE}|{_NAMED})"
_EDGE_BEFORE = r"(?:^|[\s,;:/|(\[.—–-])"
_OUT_END = re.compile(
    rf"(?:{_EDGE_BEFORE}(?:{_GO_ON}{_LINK}|{_MORE}{_SOME_LINK})|^[(\[*]*{_MORE}{_LINK}){_PLACE}{_TAIL}",
    re.IGNORECASE,
)
_OUT_BARE = re.compile(
    rf"^[(\[*_]*(?:{_GO_ON})(?:\s+(?:on|to|in|at|a|en)(?:\s+la)?)\s+(?P<page>\d{{1,2}}){_TAIL}", re.IGNORECASE
)
_OUT_SEE = re.compile(
    rf"^[(\[*]*(?:please\s+)?{_SEE}\b{_LINK}\s*:?\s*(?P<title>\S.{{1,140}}?)[,;.–—-]?\s*(?:{_LINK})?\s*[(]?"
    rf"{_PAGE}\s*{_FIGURE}{_TAIL}",
    re.IGNORECASE,
)
_OUT_ARROW = re.compile(
    rf"^(?P<title>.{{0,100}}?)\s*[{_ARROW_ON}]+\s*(?:{_PAGE})?\s*{_FIGURE}{_TAIL}|"
    rf"^{_PAGE}\s*(?P<before>\d{{1,3}})\s*[{_ARROW_ON}]+$",
    re.IGNORECASE,
)
_IN_END = re.compile(rf"{_EDGE_BEFORE}{_FROM}{_LINK}{_PLACE}{_TAIL}", re.IGNORECASE)
_IN_START = re.compile(
    rf"^[(\[*_{_ARROW_ON}{_ARROW_FROM} ]*{_FROM}{_LINK}{_PLACE}\s*[)\]*]*\s*[:;,.|/—–-]\s*"
    r"(?P<title>\S.{0,140})$",
    re.IGNORECASE,
)
_IN_ARROW = re.compile(
    rf"^(?P<title>.{{0,100}}?)\s*[{_ARROW_FROM}]+\s*(?:{_PAGE})?\s*{_FIGURE}{_TAIL}", re.IGNORECASE
)
_IN_BARE = re.compile(
    rf"^[(\[*_]*(?:viene\s+de\s+la|continued\s+from|cont['’.]?d?\.?\s+from)\s+(?P<page>\d{{1,2}}){_TAIL}",
    re.IGNORECASE,
)
_IN_NOTED = re.compile(
    r"^(?P<title>[^\W\d_].{2,80}?)\s*[,–—-]?\s*[(\[](?:continued|cont['’.]?d?\.?|continuaci[oó]n)[)\]]\s*$",
    re.IGNORECASE,
)
_LOOSE_FROM = re.compile(r"\sfrom\s")
"""In running text somebody reads "from the front page"; a head has a mark before the words."""
_ANY_PAGE = re.compile(
    r"\d|page|cover|overleaf|portada|tapa|primera|[uú]ltima|p[aá]gina|vuelta|[(\[]cont", re.IGNORECASE
)
_LONGEST = 200
_LONGEST_TITLE = 14


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
    line = text.strip().strip("*").strip()
    if len(line) > _LONGEST or not _ANY_PAGE.search(line):
        return None
    return _from(line) or _on(line)


def _from(line: str) -> Jump | None:
    come = _IN_END.search(line)
    if come and not (come["named"] and _LOOSE_FROM.match(come[0])):
        return Jump(Direction.FROM, _page(come), _title(line[: come.start()]))
    come = _IN_ARROW.match(line) or _IN_BARE.match(line) or _IN_NOTED.match(line)
    if come is None:
        come = _IN_START.match(line)
        if come and not _is_label(come["title"]):
            return None
    return Jump(Direction.FROM, _page(come), _title(come.groupdict().get("title") or "")) if come else None


def _on(line: str) -> Jump | None:
    go = _OUT_END.search(line)
    if go and _is_label(line[: go.start()]):
        return Jump(Direction.ON, _page(go), _title(line[: go.start()]))
    go = _OUT_SEE.match(line) or _OUT_ARROW.match(line) or _OUT_BARE.match(line)
    return Jump(Direction.ON, _page(go), _title(go.groupdict().get("title") or "")) if go else None


def _is_label(words: str) -> bool:
    """Beside "continued on page 5" stands a title or nothing, not the rest of a paragraph."""
    return len(words.split()) <= _LONGEST_TITLE and not re.search(r"[.!?]\s", words)


def _page(match: re.Match[str]) -> int | None:
    printed = match.groupdict()
    digits = re.sub(r"\D", "", printed.get("page") or printed.get("before") or "")
    if digits:
        return int(digits)
    named = (printed.get("named") or "").casefold()
    if _FIRST_PAGE.search(named):
        return 1
    return _NUMBERS.get(named.rsplit(maxsplit=1)[-1]) if named else None


def _title(text: str) -> str:
    return text.strip(_EDGE)
