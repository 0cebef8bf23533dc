"""Lines at the foot of a paper that tell who makes it, where and how, also where they give no address."""

import re

from tm.ingest.words.cases import word_count

_LONGEST = 60
_LONGEST_LABEL = 4
_OFFICE = (
    r"(?:(?:executive |managing |news |copy |photo |sports |associate |deputy |general )?editors?"
    r"(?:[ -]in[ -]chief)?|publishers?|rector|pastor|vicar|copy chief|lay-?out|typesetting|printers?|"
    r"proof-?read(?:ing|ers?)|editorial (?:board|team|committee)|contributors|"
    r"director[ae]?s?|subdirector[ae]?|jef[ea] de redacci[oó]n|redacci[oó]n|redactor[ae]s?(?: jef[ea])?|"
    r"coordinaci[oó]n|edici[oó]n|consejo (?:editorial|de redacci[oó]n)|maquetaci[oó]n|diseño|correcci[oó]n|"
    r"imprime|imprenta|edita|dep[oó]sito legal|colaboran|colaboradores)"
)
_OFFICES = re.compile(rf"(?:^|[.;,·•|–—]\s+|\n){_OFFICE}\s*:\s*\S", re.IGNORECASE)
_SAYINGS = re.compile(
    r"(?:^|[.;]\s+)(?:printed|published|produced|edited) (?:on|by|at|in|with|every|weekly|monthly)\b|"
    r"^(?:(?:impreso|editado|publicado) (?:en|por|con)\b|"
    r"(?:han colaborado|colaboran|hacen|participan) en (?:este|esta)\b|(?:©|copyright|all rights reserved)|"
    r"(?:todos los derechos|se permite|se autoriza) )|"
    r"\b(?:does not discriminate|no discrimina por|do(?:es)? not necessarily (?:reflect|represent)|"
    r"(?:views|opinions)(?: \w+){0,4} are (?:those )?of (?:the|their|its)\b|"
    r"no reflejan necesariamente|postmaster: send|periodicals? postage)\b|\((?:USPS|ISSN) ",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"^(?:is|are|appears|comes out)\b.{0,40}\b(?:published|printed|written|produced|edited|made|"
    r"put together|free|sent|delivered|volunteers|every|(?:once|twice|times) an?|weekly|monthly|quarterly)\b|"
    r"^(?:es|sale|aparece|se)\b.{0,30}\b(?:publica\w*|imprim\w*|editad[oa]|hech[oa]|gratuit[oa]|cada|"
    r"(?:una vez|veces) (?:al|a la|por)|"
    r"reparte|hace|edita|escribe)\b|^[.,:|–—-]|^l[oa] (?:escriben?|hacen?|editan?|publican?)\b",
    re.IGNORECASE,
)
_MARKS = "*_# "
_OF_PLACE = re.compile(r"\s+(?:de|del|of|from|for)\s.*$", re.IGNORECASE)
_ARTICLE = re.compile(r"^(?:the|el|la|los|las)\s+", re.IGNORECASE)


def is_foot_line(text: str, title: str) -> bool:
    """Whether a text, standing below everything else, says who makes the paper, how often, on what terms."""
    if word_count(text) > _LONGEST:
        return False
    text, title = text.strip(_MARKS), title.strip(_MARKS)
    if _SAYINGS.search(text) or _OFFICES.search(text):
        return True
    below = _behind_name(text, title)
    if below is not None and (not below or _MADE.match(below)):
        return True
    label, colon, _ = text.partition(":")
    return bool(colon) and word_count(label) <= _LONGEST_LABEL and _shares_name(label, title)


def opens_with_name(text: str, title: str) -> bool:
    """Whether a text opens with the whole name of the paper."""
    return bool(title) and _ARTICLE.sub("", text).casefold().startswith(_ARTICLE.sub("", title).casefold())


def _shares_name(label: str, title: str) -> bool:
    """Whether a label holds the longest word of the paper's name."""
    longest = max(re.findall(r"[^\W\d_]{4,}", title.casefold()), key=len, default="")
    return bool(longest) and longest in label.casefold().split()


def _behind_name(text: str, title: str) -> str | None:
    """What follows the name of the paper, its name without the place, or its last word: "The Packet is…"."""
    bare, name = _ARTICLE.sub("", text), _ARTICLE.sub("", title)
    short = _OF_PLACE.sub("", name)
    for start in (name, short, name.rsplit(maxsplit=1)[-1]) if name else ():
        if bare.casefold().startswith(start.casefold()) and not bare[len(start) : len(start) + 1].isalnum():
            return bare[len(start) :].strip(_MARKS)
    return None
