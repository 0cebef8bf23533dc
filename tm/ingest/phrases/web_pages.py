"""What a web page sets around its texts, and what is copied with them: buttons, links, empty pictures."""

import re
from functools import lru_cache

_WORDS = r"(?:here|aqu[ií]|ac[aá]|ici|hier|qui)"
_TOUCH = (
    r"\s*[(\[]?\b(?:(?:article|letter|report|text|read|see|more|art[ií]culo|carta|informe|texto|leer|ver|"
    rf"m[aá]s|lire|voir)\s+)?{_WORDS}[)\].]*"
)
"""What readers are to touch at the end of a link."""
_SIGNS = "♦♢◆◇●▪■|»›"
"""What stands between links."""
_HERE = re.compile(rf"{_TOUCH}$", re.IGNORECASE)
_ASIDE = re.compile(rf"[(\[](?:[^\W\d_]+\s)?{_WORDS}[)\]]\.?$", re.IGNORECASE)
_BETWEEN = re.compile(f"[{_SIGNS}]")
_LINK_END = re.compile(rf"{_TOUCH}(?=\s|$)[\s{_SIGNS}]*", re.IGNORECASE)
_AROUND_LINKS = f"{_SIGNS}*_ "
_AROUND = " .:»›•*#-"
_TAIL = 40
"""Characters within which the end of a link stands: most lines are looked at no further."""
_LONGEST_LINK = 25
_SIZES = re.compile(
    r"bigger|smaller|larger|m[aá]s (?:grande|peque[ñn]o|chico)|plus (?:grand|petit)", re.IGNORECASE
)
_BUTTON = re.compile(
    r"header image|banner image|line decor|spacer|"
    r"print(?:er)? friendly(?:, pdf & e-?mail)?|print this (?:page|article)|"
    r"imprimir (?:esta p[aá]gina|este art[ií]culo)|(?:back to (?:the )?)?front page of this issue|"
    r"(?:volver a la )?(?:portada|primera p[aá]gina) de este n[uú]mero|"
    r"(?:previous|next|newest|latest|older|newer) (?:issue|article|post|posts|page|story|entry)|"
    r"(?:n[uú]mero|art[ií]culo|entrada|p[aá]gina) (?:anterior|siguiente|pasado)|el n[uú]mero pasado|"
    r"search page|p[aá]gina de b[uú]squeda|"
    r"share (?:this|on \w+|this (?:article|post))|compartir (?:en \w+|esto)|"
    r"leave a (?:comment|reply)|(?:deja|dejar|deje) un comentario|(?:no|\d+) comments?|add a comment|"
    r"sin comentarios|\d+ comentarios?|skip to (?:main )?content|saltar al contenido|ir al contenido|"
    r"related (?:posts|articles|stories)|(?:entradas|art[ií]culos|notas) relacionad[ao]s|"
    r"back to top|volver arriba|continue reading|seguir leyendo|read more|leer m[aá]s|rss (?:feed|image)|"
    r"(?:filed under|tagged|tags|categor(?:y|ies)|etiquetas|categor[ií]as?)\s?: .{2,60}|"
    r"(?:by|por) admin|proudly powered by \w+|\d+ (?:views|visitas|lecturas)|"
    r"imprimer cet article|page pr[eé]c[eé]dente|page suivante|lire la suite|laisser un commentaire",
    re.IGNORECASE,
)
"""Lines that stand on web pages only."""
_STAMP = re.compile(
    r"posted (?:on|in|by) .{2,60}|(?:published on|publicado el|publi[eé] le) (?=.*\d).{2,60}", re.IGNORECASE
)
"""When a text was put on its page, and where: it stands at the head of the text, not in a menu."""
_ITEM = re.compile(
    r"home|inicio|accueil|about(?: us)?|qui[eé]nes somos|contact(?: us)?|contacto|search|buscar|"
    r"archives?|archivo|subscribe|su[bs]*cr[ií]b(?:ir|a|e)se|rss|feed|"
    r"facebook|twitter|instagram|whatsapp|telegram|youtube|e-?mail|correo|"
    r"print|imprimir|pdf|share|compartir|tweet|menu|men[uú]|news|noticias|login|log in|donate|donar|"
    r"english|espa[ñn]ol|fran[cç]ais|portugu[eê]s|ingl[eé]s|spanish|french",
    re.IGNORECASE,
)
"""Items of a menu; alone they may be anything."""
_GAPS = re.compile(r"\s{2,}|\s*[|·•»:/]\s*|(?:^|\s)[*-]\s")
_EMPTY = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)|[|\s])+")
_CELL = re.compile(r"[^|.!?]{1,60}(?:\|\s*)+")
_FEWEST_ITEMS = 3
_LONGEST = 120


def is_link_row(text: str) -> bool:
    """Whether a line only sends to the parts of its page: "The mill here ♦ The bridge here ♦"."""
    text = text.strip(_AROUND_LINKS)
    if len(text) > _LONGEST * 10 or _HERE.search(text[-_TAIL:]) is None:
        return False
    links = [link.strip() for link in _BETWEEN.split(text) if link.strip()]
    if _BETWEEN.search(text) is None:
        return _ASIDE.search(text) is not None and len(text) <= _LONGEST
    return all(_HERE.search(link) and len(link.split()) <= _LONGEST_LINK for link in links)


def linked_titles(text: str) -> list[str]:
    """The titles that a row of links names."""
    return [bare for link in _LINK_END.split(text.strip(_AROUND_LINKS)) if (bare := link.strip())]


@lru_cache(maxsize=4096)
def is_button(text: str) -> bool:
    """Whether a line is what a web page offers to do, a menu in one line, or an empty place of it."""
    if len(text) > _LONGEST:
        return False
    bare = text.strip(_AROUND)
    if (
        _BUTTON.fullmatch(bare)
        or is_stamp(bare)
        or _EMPTY.fullmatch(text)
        or (_CELL.fullmatch(text) and text.count("|") > 1)
    ):
        return True
    items = [item for item in _GAPS.split(bare) if item]
    known = sum(is_menu_item(item) for item in items)
    menu = known == len(items) > 1 or (len(items) >= _FEWEST_ITEMS and known * 2 >= len(items))
    return menu or sets_size(text)


def is_menu_item(text: str) -> bool:
    """Whether a line could be a button or an item of a menu; alone it may be a heading as well."""
    bare = text.strip(_AROUND)
    return any(pattern.fullmatch(bare) is not None for pattern in (_ITEM, _BUTTON, _STAMP))


def is_stamp(text: str) -> bool:
    """Whether a line says when a text was put on its page: "Posted on May 3, 2026 by Ana"."""
    return _STAMP.fullmatch(text.strip(_AROUND)) is not None


def sets_size(text: str) -> bool:
    """Whether a line only lets readers choose how large the letters are: it stands below a headline."""
    items = [item for item in re.split(r"\s{2,}|\s*[|·•/]\s*", text.strip()) if item]
    return bool(items) and all(_SIZES.fullmatch(item) for item in items)


def is_web_residue(text: str) -> bool:
    """Whether a line belongs to the web page, not to what stands on it."""
    return is_button(text) or is_link_row(text)
