"""Lines that send a reader to another page, and heads that say from where a text comes."""

import re
from dataclasses import dataclass
from enum import StrEnum

_PAGE = r"(?:p[aá]ginas?|pages?|p[aá]gs?\.?|pgs?\.?|pp?\.?|seite|s\.|सफ़ा|पृष्ठ|صفحة|ص\.?)"
_FIGURE = r"(?P<page>[A-Z]?\d{1,3})"
_NAMED = (
    r"(?:the\s+|la\s+)?(?P<named>(?:front|back|last|next|first|opposite|previous)\s+page|(?:front\s+)?cover|"
    r"overleaf|portada|contraportada|contratapa|tapa|primera(?:\s+(?:plana|p[aá]gina))?|[uú]ltima(?:\s+p[aá]gina)?|"
    r"p[aá]gina\s+(?:siguiente|anterior)|la\s+vuelta|page\s+(?:one|two|three|four))"
)
_FIRST_PAGE = re.compile(r"\b(?:front|cover|first|portada|tapa|primera|one)\b", re.IGNORECASE)
_GO_ON = (
    r"(?:continued|cont['’.]?d?\.?|continues?(?=\s+(?:on|to|in|at)\b)|(?:please\s+)?turn(?=\s+to\b)|"
    r"pasa|contin[uú]a|sigue|suite|continua|segue|fortsetzung|weiter)"
)
_SEE = r"(?:see|ver|v[eé]ase|vea|lea|lire|voir|veja)"
_MORE = r"(?:see|story|more|read\s+more|ver|v[eé]ase|vea|m[aá]s|lea|lire|voir|veja)"
_FROM = (
    r"(?:from|continued\s+from|cont['’.]?d?\.?\s+from|viene|viene\s+de|continuaci[oó]n|procede|"
    r"de\s+la|suite|vem|continuação|fortsetzung\s+von|von)"
)
_SOME_LINK = r"(?:\s+(?:overleaf|on|to|in|at|a|en|de|del|la|à|na|da|auf|von|back))+"
_LINK = rf"{_SOME_LINK[:-1]}*"
_TAIL = r"\s*[)\].»>→►]*\s*$"
_OUT_END = re.compile(
    rf"(?:(?:^|[\s,;:(\[.—–-])(?:{_GO_ON}{_LINK}|{_MORE}{_SOME_LINK})|^[(\[*]*{_MORE}{_LINK})"
    rf"\s*,?\s*(?:{_PAGE}\s*{_FIGURE}|{_NAMED}){_TAIL}",
    re.IGNORECASE,
)
_OUT_SEE = re.compile(
    rf"^[(\[*]*(?:please\s+)?{_SEE}\b{_LINK}\s*:?\s*(?P<title>\S.{{1,140}}?)[,;.–—-]?\s*(?:{_LINK})?\s*[(]?"
    rf"{_PAGE}\s*{_FIGURE}{_TAIL}",
    re.IGNORECASE,
)
_OUT_ARROW = re.compile(
    rf"^(?P<title>.{{0,100}}?)\s*[»→►▶>]+\s*(?:{_PAGE})?\s*{_FIGURE}{_TAIL}", re.IGNORECASE
)
_IN_END = re.compile(
    rf"(?:^|[\s,;:(\[.—–-]){_FROM}{_LINK}\s*,?\s*(?:{_PAGE}\s*{_FIGURE}|{_NAMED}){_TAIL}", re.IGNORECASE
)
_IN_ARROW = re.compile(
    rf"^(?P<title>.{{0,100}}?)\s*[«←◄◀<]+\s*(?:{_PAGE})?\s*{_FIGURE}{_TAIL}", re.IGNORECASE
)
_ANY_PAGE = re.compile(
    r"\d|page|cover|overleaf|portada|tapa|primera|[uú]ltima|p[aá]gina|vuelta", re.IGNORECASE
)
_LONGEST = 200


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
    come = _IN_END.search(line) or _IN_ARROW.match(line)
    if come:
        return Jump(
            Direction.FROM, _page(come), _title(line[: come.start()] or come.groupdict().get("title", ""))
        )
    go = _OUT_END.search(line)
    if go and _is_label(line[: go.start()]):
        return Jump(Direction.ON, _page(go), _title(line[: go.start()]))
    go = _OUT_SEE.match(line) or _OUT_ARROW.match(line)
    return Jump(Direction.ON, _page(go), _title(go["title"])) if go else None


def _is_label(before: str) -> bool:
    """Before "continued on page 5" stands a title or nothing, not the rest of a paragraph."""
    return len(before.split()) <= 14 and not re.search(r"[.!?]\s", before)


def _page(match: re.Match[str]) -> int | None:
    printed = match.groupdict()
    digits = re.sub(r"\D", "", printed.get("page") or "")
    if digits:
        return int(digits)
    return 1 if _FIRST_PAGE.search(printed.get("named") or "") else None


def _title(text: str) -> str:
    return text.strip(" ,;:()[]—–-*«»<>→►")
