"""Lines that say what a piece is and whose: "Interview with Ana Ruiz", "Novela de Leo Paz"."""

import re

_TALK = (
    r"(?:interview|conversation|talk|chat|entrevista|conversaci[oó]n|charla|di[aá]logo)\s+(?:with|con|a)\b"
)
_WORK = (
    r"(?:novel|serial|column|story|tale|poem|essay|memoir|appreciation|tribute|columna|novela|follet[ií]n|cuento|relato|"
    r"poema|ensayo|semblanza|memorias)(?:,?\s+(?:by|de|por)\b)"
)
_NUMBER = r"(?:[^\W\d_]+|\d+)"
_PART = (
    rf"(?:part\s+{_NUMBER}\s+of|parte\s+{_NUMBER}\s+del?|"
    r"(?:[^\W\d_]+ )?(?:instal?lment|episode|entrega|episodio|cap[ií]tulo|parte)\s+(?:of|from|del?))\b"
)
_FORM = re.compile(
    rf"(?:(?:an?|the|our|una?|el|la|nuestr[oa]|short|long)\s+){{0,2}}(?:{_TALK}|{_WORK}|{_PART})",
    re.IGNORECASE,
)
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w.’'-]*"
_TALKS = re.compile(
    rf"(?!(?:The|A|El|La)\s){_NAME}(?:\s(?:de |del |la )*{_NAME}){{0,3}}\s"
    r"(?:(?:talks?|speaks?|spoke|talked)\s(?:to|with)|in conversation with|"
    r"(?:habla|habl[oó]|conversa|convers[oó]|charla|charl[oó]|dialoga)\scon)\s"
)
_LONGEST = 120


def names_form(text: str) -> bool:
    """Whether a line says what a piece is and whose, as below a title that does not: "Ana talks to Leo"."""
    return len(text) <= _LONGEST and any(pattern.match(text) for pattern in (_FORM, _TALKS))
