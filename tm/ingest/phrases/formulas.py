"""Set phrases: how letters greet, take leave and keep a name to the paper, how serials break off."""

import re

_FELLOWS = (
    r"(?:comrades?|friends|neighbou?rs|brothers|sisters|readers|colleagues|amig[oa]s|vecin[oa]s|"
    r"herman[oa]s|lector[ea]s)"
)
_SALUTATION = re.compile(
    r"^(?:dear|to the editor|editor|sirs?|hello|hi|hola|querid[oa]s?|estimad[oa]s?|compañer[oa]s?|camaradas?|"
    r"señor(?:a|es)?|se[ñn]or director|cher|chère|caro|cara|prezad[oa]s?)\b[^.!?]{0,50}[,:!]$|"
    rf"^{_FELLOWS}(?:,? (?:and |y )?{_FELLOWS})*[,:!]$",
    re.IGNORECASE,
)
_GREETING = re.compile(
    r"^(?:(?:dear|querid[oa]s?|estimad[oa]s?|hola)\s[^,:.!?]{1,40}|sirs?|madam|sir or madam|"
    r"(?:to the )?editor|a chara|s(?:eño)?r\.?a? director[a]?)(?:[,:]|\s[—–])\s*[—–]?\s*[^\W_]",
    re.IGNORECASE,
)
_FAREWELL = re.compile(
    r"^(?:yours(?: \w+)?|sincerely(?: yours)?|(?:\w+ )?(?:regards|wishes)|best|warmly|cordially|faithfully|"
    r"respectfully(?: yours)?|with (?:\w+ )?(?:blessings?|wishes|regards|love|thanks|gratitude|respect)|"
    r"in (?:solidarity|peace|struggle|friendship|faith|hope)|love|cheers|(?:many )?thanks|thank you|"
    r"is mise(?: le meas)?|atentamente|(?:un |reciban? un )?(?:\w+ )?(?:saludo|abrazo|beso)s?(?: \w+){0,3}|"
    r"cordialmente|fraternalmente|afectuosamente|sinceramente|suy[oa]s?(?: \w+)?|"
    r"con (?:\w+ )?(?:cariño|afecto|respeto|aprecio|gratitud)|"
    r"(?:muchas )?gracias|en solidaridad|hasta \w+(?: \w+)?)[,:]$",
    re.IGNORECASE,
)
_WITHHELD = re.compile(
    r"(?:full |author['’]s |writer['’]s )?names?(?:(?:,| and| &) [\w ]{3,25}?)? (?:is |are )?"
    r"(?:withheld|supplied|provided|given|known|on file|with the|not given)\b|"
    r"(?:se reservan? |reservamos )?(?:(?:el|su|los|sus) )?(?:nombres?|firmas?)(?: y [\w ]{3,25}?)? "
    r"(?:reservad|en reserva|omitid|conocid|a petici[oó]n|en poder|en la redacci)|"
    r"(?:se reserva|reservamos) (?:el|su) nombre",
    re.IGNORECASE,
)
_ANOTHER = r"(?:in |en )?(?:(?:the|our|el|nuestro) )?(?:next|pr[oó]xim[oa])(?: [^\W\d_]{3,10})?"
_PUTS_OFF = re.compile(
    rf"[(\[]?\s*(?:to be continued(?: {_ANOTHER})?|(?:continued|continues) {_ANOTHER}|"
    rf"continuar[aá](?: {_ANOTHER})?|(?:sigue|contin[uú]a) {_ANOTHER})\s*[.…]*[)\]]?",
    re.IGNORECASE,
)
_MARK = re.compile(r"[.:;!?,]")
_LONGEST_LEAVE = 6


def is_salutation(text: str) -> bool:
    """Whether a line greets: "Dear Editor,"."""
    return len(text) <= 60 and _SALUTATION.match(text) is not None


def opens_with_greeting(text: str) -> bool:
    """Whether a text greets and goes on: "Dear Lamp, It went out again"."""
    return _GREETING.match(text[:80]) is not None


def greets(text: str) -> bool:
    """Whether a letter may begin here: a line that greets, or a text that opens with it."""
    return is_salutation(text) or opens_with_greeting(text)


def is_farewell(text: str) -> bool:
    """Whether a line takes leave above a signature: "Yours sincerely,"."""
    return len(text) <= 50 and _FAREWELL.match(text) is not None


def may_be_farewell(text: str) -> bool:
    """Whether a line of few words ends in its only mark, a comma: "In solidarity and good spirits,"."""
    few = len(text.split()) <= _LONGEST_LEAVE
    return few and text[:1].isupper() and text.endswith(",") and not _MARK.search(text[:-1])


def is_formula(text: str) -> bool:
    """Whether a line greets, takes leave or puts off the rest: it is whole although no stop ends it."""
    return is_salutation(text) or is_farewell(text) or puts_off(text)


def puts_off(text: str) -> bool:
    """Whether a line only says that a serial goes on in another number: "(To be continued)"."""
    return len(text) <= 60 and _PUTS_OFF.fullmatch(text.strip(" *_")) is not None


def withholds_name(text: str) -> bool:
    """Whether a line says that whoever wrote is known to the paper: "Name and address supplied"."""
    return len(text) <= 80 and _WITHHELD.match(text.lstrip("([*_—–- ")) is not None
