"""What the look of a short chunk says for each role that it may have in a piece.

Only the chunk itself speaks here, and whether something follows it closely; what may follow what is in
`order`, what this paper makes of a look in `openings`, and how much each sign weighs in `weights`.
"""

import re
from collections.abc import Mapping

from tm.dates import find_dates
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.series import series_of
from tm.ingest.looks.style import Style, is_kicker, names_picture, speaker_of
from tm.ingest.looks.tails import tail_of
from tm.ingest.phrases.credits import ends_with_credit, ends_with_name
from tm.ingest.phrases.forms import names_form
from tm.ingest.phrases.formulas import greets, is_farewell, is_formula, may_be_farewell, withholds_name
from tm.ingest.phrases.headings import is_bold
from tm.ingest.phrases.persons import names_person, names_sender, names_writer
from tm.ingest.phrases.sections import Section, names_chapter, section_of
from tm.ingest.phrases.signs import (
    is_byline,
    is_credit,
    is_label,
    is_signoff,
    may_be_byline,
)
from tm.ingest.roles.dated import above_dates
from tm.ingest.roles.introductions import introduces
from tm.ingest.roles.room import is_far, is_near_heading, nothing_follows, stands_between_gaps, trails
from tm.ingest.roles.unfinished import SAYING, breaks_off, hangs, leads_to_name, name_goes_on
from tm.ingest.roles.weights import LOOKS
from tm.ingest.words.cases import (
    Case,
    case_of,
    ends_inside,
    ends_sentence,
    is_question,
    starts_lower,
    starts_upper,
    word_count,
)
from tm.ingest.words.names import ARTICLE, is_name, is_name_and_bar, is_name_and_place

_STOP = re.compile(r"[.…।۔][”’\"'»)*_]*$")
_INITIALS = re.compile(r"^(?:[^\W\d_]\.\s?){1,4}$|^(?:[^\W\d_][\w’'-]+\s){1,2}[^\W\d_]\.$")
_NUMBERED = re.compile(r"^(?:[IVX]{1,5}|\d{1,2})[.)]\s+\S")
_NOTE = re.compile(r"^(?:\[?\d{1,3}[.)\]]|[¹²³⁴-⁹*])\s*\S")
_SAYS = re.compile(rf"[^\W\d_]{SAYING}(?:\s+[^\W\d_]|$)")
"""A quotation, and who says it: "… in the bus,” said Ana"."""
_SHORT_QUESTION = 5
_LONGEST_SIGNATURE, _LONGEST_TITLE = 8, 12
_SHORT_HEAD, _MOST_WORDS = 2, 12
_SHORTEST_DECK = 9
_MOST_NAMES, _FEWEST_SAID = 4, 3
_LONGEST_LABEL = 9
_LENGTHS = (
    (2, "1-2_words"),
    (5, "3-5_words"),
    (12, "6-12_words"),
    (20, "13-20_words"),
)
_LONGEST_TEXT = 45
"""Words of a text that may be a deck or a caption."""
_CHOICES: Mapping[Role, tuple[Role, ...]] = {
    Role.HEADING: tuple(LOOKS["always"]),
    Role.TEXT: (Role.TEXT, Role.DECK, Role.CAPTION, Role.SIGNOFF),
    Role.BYLINE: (Role.BYLINE, Role.SIGNOFF, Role.TEXT, Role.HEADLINE),
    Role.SIGNOFF: (Role.SIGNOFF, Role.TEXT),
    Role.CAPTION: (Role.CAPTION,),
}
_BELOW_TITLE: Mapping[Role, float] = {Role.DECK: 0.0, Role.TEXT: -8.0}


def readings(
    before: Part | None, part: Part, after: Part | None, style: Style, *, cut: bool, pictured: bool = False
) -> Mapping[Role, float] | None:
    """The roles that a part may have with what its look says for each; None where only one is possible.

    `pictured`: what stands right above belongs to a picture, so that the room between them tells nothing.
    """
    choices = _CHOICES.get(part.role)
    if choices is None or part.dateline or is_formula(part.text):
        return None
    if before is not None and before.role is Role.HEADING and names_chapter(part.text):
        return _BELOW_TITLE
    farewell = before is not None and _takes_leave(before, part)
    if part.role is Role.TEXT and not cut and not farewell and _is_surely_text(before, part, style):
        return None
    seen = signs(part, after, style, cut=cut, pictured=pictured)
    if before and before.role is Role.BYLINE and part.chunk.gap < min(1, style.layout.gap):
        seen.append("below_by")
    if "above_greeting" in seen and ("label" in seen or (before and before.role is Role.SIGNOFF)):
        seen.remove("above_greeting")
    if "between" in seen and part.role is Role.TEXT and before and before.role is Role.HEADING:
        seen.remove("between")
    if farewell:
        seen.append("farewell")
    between = ends_with_name(part.text) and stands_between_gaps(part, after, style)
    if between or (style.pictured and names_picture(part.text)):
        seen.append("credited")
    seen = _with_form(before, part, seen)
    if _parts_texts(before, part, after):
        seen.append("parts")
    seen += above_dates(before, part, after, style)
    rows = [LOOKS[sign] for sign in ("always", _length(part.text), *seen)]
    return {role: sum(row[role] for row in rows) for role in choices}


def _with_form(before: Part | None, part: Part, seen: list[str]) -> list[str]:
    """The signs and whether the part says what is below a title: then whom it names is not introduced."""
    if not (_is_below_title(before) and names_form(part.text)):
        return seen
    return [*(sign for sign in seen if sign != "introduced"), "form"]


def _is_below_title(before: Part | None) -> bool:
    """Whether a heading stands right above, no name of a section, nor a word or two without an article."""
    if before is None or before.role is not Role.HEADING:
        return False
    titled = word_count(before.text) > _SHORT_HEAD or ARTICLE.match(before.text) is not None
    return titled and section_of(before.text) is Section.NONE


def _parts_texts(before: Part | None, part: Part, after: Part | None) -> bool:
    """Whether a short line without an end stands between two whole texts: it is of neither."""
    if before is None or after is None or part.role is not Role.HEADING or ends_sentence(part.text):
        return False
    if word_count(part.text) > _LONGEST_TITLE:
        return False
    return before.role is after.role is Role.TEXT and ends_sentence(before.text)


def _takes_leave(before: Part, part: Part) -> bool:
    """Whether a signature stands below a farewell, or below a few words with a comma that read like one."""
    if is_farewell(before.text):
        return word_count(part.text) <= _LONGEST_SIGNATURE
    return part.role is Role.HEADING and word_count(part.text) <= _MOST_NAMES and may_be_farewell(before.text)


def _is_surely_text(before: Part | None, part: Part, style: Style) -> bool:
    """Whether nothing speaks for a deck, a caption or a signature: most paragraphs need no weighing."""
    if word_count(part.text) > _LONGEST_TEXT:
        return True
    below_heading = before is None or before.role in {Role.HEADING, Role.BYLINE, Role.SIGNOFF}
    apart = is_far(part, style)
    odd = _STOP.search(part.text) is None or word_count(part.text) <= 2
    credited = ends_with_credit(part.text) or ends_with_name(part.text)
    return not (below_heading or apart or odd or ":" in part.text or credited)


def signs(
    part: Part,
    after: Part | None,
    style: Style,
    *,
    cut: bool = False,
    pictured: bool = False,
) -> list[str]:
    """What can be seen of a short text, by the names that the weights use."""
    text = part.text
    case = case_of(text)
    far = is_far(part, style) and not pictured
    name = is_name(text, style.words)
    question = is_question(text)
    initials = _INITIALS.match(text) is not None
    goes_on = _goes_on(text, after)
    between = cut and not starts_lower(text) and after is not None and starts_lower(after.text)
    quiet = far and case is Case.SENTENCE and style.headline_case in {Case.CAPS, Case.TITLE}
    notes = word_count(text) <= _SHORT_HEAD and _heads_notes(after)
    serial = _is_serial(part, style)
    found = {
        "caps": case is Case.CAPS,
        "title": case is Case.TITLE,
        "plain": case is Case.SENTENCE and not is_name(text.split(",")[0], style.words),
        "bold": is_bold(part.chunk.text),
        "question": question,
        "asks": question and word_count(text) <= _SHORT_QUESTION,
        "stop": _STOP.search(text) is not None and not initials,
        "colon": is_label(text),
        "half": ends_inside(text),
        "lower": part.role is not Role.HEADING and starts_lower(text),
        "goes_on": goes_on and not between,
        "between": between,
        "hangs": hangs(text, after, style.words) or leads_to_name(text, after, style.words),
        "names_on": name_goes_on(text, after, style.words),
        "says": part.role is Role.HEADING and _SAYS.search(text) is not None,
        "broken": breaks_off(part),
        "quote": text[:1] in '“"«‘',
        "name": name,
        "place": is_name_and_place([line.text for line in part.chunk.lines], style.words),
        "withheld": withholds_name(text),
        "writer": names_writer(text) or names_sender(text),
        "person": names_person(text),
        "tail": tail_of(text) in style.tails,
        "series": serial,
        "heads_series": not serial and _is_serial(after, style),
        "notes": notes,
        "subject": part.role is Role.HEADING and _names_subject(text),
        "numbered": part.role is Role.HEADING and _NUMBERED.match(text) is not None,
        "open": part.role is Role.HEADING and _stops_open(text, after),
        "introduced": part.role is Role.HEADING and introduces(text, after, style.words),
        "article": case is Case.SENTENCE
        and ARTICLE.match(text) is not None
        and word_count(text) <= _LONGEST_SIGNATURE,
        "initials": initials,
        "by": part.role is Role.BYLINE or is_byline(text),
        "barred": is_name_and_bar(text, style.words),
        "maybe_by": may_be_byline(text) and not (case is Case.CAPS and style.headline_case is Case.CAPS),
        "speaker": speaker_of(text) in style.speakers,
        "in_turn": text in style.questions,
        "label": section_of(text) is not Section.NONE and not notes,
        "above_greeting": style.bare and after is not None and greets(after.text),
        "dash": is_signoff(text),
        "credit": is_credit(text),
        "credited": ends_with_credit(text),
        "dated": opens_with_place_and_date(text, style.language),
        "far": far,
        "last": part.role is Role.HEADING
        and not ends_sentence(text)
        and nothing_follows(after, style)
        and not (after and after.role is Role.JUMP_ON),
        "trails": part.role is Role.HEADING and trails(part, after, style),
        "leads": far and part.role is Role.HEADING and not quiet and is_near_heading(after, style),
        "alone": far and nothing_follows(after, style),
        "quiet": quiet,
        "over": part.role is Role.HEADING and _stands_over(text, after, style),
    }
    return [sign for sign, is_so in found.items() if is_so]


def _stands_over(text: str, after: Part | None, style: Style) -> bool:
    """Whether a few words stand right above a heading that is longer, but shorter than most decks.

    In capitals above what is set as the headlines are they may be more than a word or three.
    """
    if after is None or not is_near_heading(after, style) or word_count(after.text) > _SHORTEST_DECK:
        return False
    case, below = case_of(text), style.case(after.text)
    louder = case is Case.CAPS and below is style.headline_case is not case
    return is_kicker(text, after.text) or (louder and word_count(text) < word_count(after.text))


def _goes_on(text: str, after: Part | None) -> bool:
    """Whether a sentence runs on into what follows, or into another page."""
    if after is None or ends_sentence(text):
        return False
    if after.role is Role.JUMP_ON:
        return case_of(text) is Case.SENTENCE
    return after.role is Role.TEXT and starts_lower(after.text)


def _stops_open(text: str, after: Part | None) -> bool:
    """Whether a few words without an end stand above a sentence that begins anew."""
    if after is None or after.role is not Role.TEXT or word_count(text) > _MOST_WORDS or ends_sentence(text):
        return False
    return starts_upper(after.text) and ends_sentence(after.text)


def _is_serial(part: Part | None, style: Style) -> bool:
    """Whether a heading only counts on, as others of the dump do."""
    return (
        part is not None
        and part.role is Role.HEADING
        and series_of(part.text, style.language) in style.series
    )


def _names_subject(text: str) -> bool:
    """Whether a few words and a colon say what the words behind them are about: nobody is called so."""
    head, colon, said = text.partition(": ")
    return bool(colon) and 0 < word_count(head) <= _MOST_NAMES and word_count(said) >= _FEWEST_SAID


def _heads_notes(after: Part | None) -> bool:
    """Whether numbered notes stand right below, sentences all: what heads them is no section of the paper."""
    return after is not None and _NOTE.match(after.text) is not None and ends_sentence(after.text)


def opens_with_place_and_date(text: str, language: str) -> bool:
    """Whether a text opens with a place, a date and a colon, as captions do."""
    label, colon, said = text.partition(":")
    if not colon or said[:1].isdigit() or word_count(label) > _LONGEST_LABEL or not label[:1].isupper():
        return False
    dates = find_dates(label, language)
    place = label[: dates[0].span[0]].rstrip(" (").rsplit(maxsplit=1)[-1:] if dates else []
    return bool(dates) and not any(word.islower() and word[-1].isalpha() for word in place)


def _length(text: str) -> str:
    words = word_count(text)
    return next((name for most, name in _LENGTHS if words <= most), "more_words")
