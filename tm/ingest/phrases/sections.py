"""Names of a paper's sections that say how its pieces end, and of the parts of what it prints in parts."""

import re
from enum import StrEnum


class Section(StrEnum):
    """What the pieces below a section's name are."""

    NONE = "none"
    LETTERS = "letters"
    BRIEFS = "briefs"
    OTHER = "other"


_LETTERS = re.compile(
    r"(?:your |readers['’]? |our readers )?letters(?: to the (?:editors?|paper))?|dear editor|"
    r"(?:letters|mail|voices|views) from (?:our )?readers|"
    r"(?:our )?(?:readers|members|neighbou?rs) (?:write|say)|"
    r"(?:the )?(?:mailbag|mailbox|postbag|letterbox|inbox|correspondence)|"
    r"(?:las )?cartas(?: (?:de|a|al) [\w ]{2,30})?|"
    r"(?:el )?(?:correo|buz[oó]n)(?: (?:de|del) [\w ]{2,30}| \w+)?|"
    r"(?:nuestr[oa]s? )?lector[ea]s? (?:escriben|opinan)|"
    r"(?:nos )?escriben(?: (?:los|las|nuestr[oa]s) lector[ea]s)?|courrier(?: des lecteurs)?|"
    r"cartas dos leitores|(?:رسائل|بريد) القراء|رسائل إلى (?:المحررين|المحرر|التحرير)|نامه‌?های خوانندگان",
    re.IGNORECASE,
)
_BRIEFS = re.compile(
    r"(?:news )?(?:in brief|briefs|briefly|shorts|short notes|notices|round-?up)|bulletin board|noticeboard|"
    r"(?:\w+ )?(?:notes|notices|briefs|shorts)|(?:short|brief|quick) (?:news|items)|snippets|announcements|"
    r"(?:noticias )?(?:en )?breves?|en corto|(?:avisos|anuncios|convocatorias)(?: \w+)?|"
    r"tabl[oó]n(?: de anuncios)?|noticias cortas|notas(?: breves)?|"
    r"أخبار (?:قصيرة|موجزة)|باختصار|اخبار کوتاه|(?:nouvelles )?br[eè]ves|notas curtas",
    re.IGNORECASE,
)
_OF_READERS = re.compile(
    r"(?:\w+['’]?s? ){1,3}(?:letters|mailbag|postbag)|letters(?: (?:to|from|for) (?:the )?\w+(?: \w+)?)",
    re.IGNORECASE,
)
"""Names of letters pages that could be headlines, too: "Your Star Letters", "Letters to the Beacon"."""
_OTHER = re.compile(
    r"(?:local |world |national |community )?news|sports?|culture|opinion|editorial|comment|interview|"
    r"obituar(?:y|ies)|reviews?|books?|poems?|poetry|health|education|environment|labou?r|work|science|arts?|"
    r"features?|profile|deportes?|cultura|opini[oó]n|entrevista|cr[oó]nica|reportaje|libros|poes[ií]a|salud|"
    r"educaci[oó]n|trabajo|ambiente|vecindario|barrio|servicios|econom[ií]a|pol[ií]tica|sociedad|"
    r"internacional|nacional",
    re.IGNORECASE,
)
_PART = r"(?:chapter|part|episode|instal?lment|cap[ií]tulo|parte|episodio|entrega)"
_CHAPTER = re.compile(
    rf"{_PART}\s+(?:\d{{1,3}}|[ivxl]+|[^\W\d_]{{3,6}})|[^\W\d_]{{4,9}}\s+{_PART}", re.IGNORECASE
)
_LONGEST = 45
_BY_WEIGHT = (Section.LETTERS, Section.BRIEFS, Section.OTHER)
_BOTH = re.compile(r"\s+(?:/|\||·|•|&|and|y|e)\s+", re.IGNORECASE)
_ASIDE = re.compile(r"\s+\([^()]*\)$")
"""What stands behind the name of a section: "LETTERS (write to us!)"."""


def section_of(text: str) -> Section:
    """The section that a short line names, if it is nothing but such a name, or two of them."""
    bare = _ASIDE.sub("", text).strip(" *_#:.—–-|•").replace("\u00a0", " ")
    if len(bare) > _LONGEST:
        return Section.NONE
    found = [_section(part) for part in (bare, *_BOTH.split(bare))]
    return next((section for section in _BY_WEIGHT if section in found), Section.NONE)


def _section(text: str) -> Section:
    for pattern, section in (
        (_LETTERS, Section.LETTERS),
        (_BRIEFS, Section.BRIEFS),
        (_OF_READERS, Section.LETTERS),
        (_OTHER, Section.OTHER),
    ):
        if pattern.fullmatch(text):
            return section
    return Section.NONE


def names_chapter(text: str) -> bool:
    """Whether a line says nothing but which part of a serial stands below: "Chapter 7", "Segunda parte"."""
    return len(text) <= _LONGEST and _CHAPTER.fullmatch(text.strip(" *_.:—–-")) is not None
