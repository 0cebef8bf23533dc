"""The desk's words for statuses, kinds, roles and the rest, in the reader's language."""

from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from flask_babel import LazyString, get_locale
from flask_babel import lazy_gettext as _l
from flask_babel import lazy_pgettext as _lp

from tm.document import BlockType, Destination, Doubt, IssueState, Kind, Rule, Status, Treatment
from tm.revision.values import Fate
from tm.services.board.boards import Cell
from tm.services.exports.exporting import Format
from tm.services.views import Mark
from tm.storage.paper import Carries
from tm.storage.standing import StandingKind
from tm.web.labels.assigning import ASSIGNING
from tm.web.labels.board import BOARD
from tm.web.labels.checks import CHECKING
from tm.web.labels.log import SUBJECTS
from tm.web.labels.naming import NAMING
from tm.web.labels.readiness import READINESS
from tm.web.labels.replacing import REPLACING
from tm.web.labels.talk import TALK
from tm.workflow.digests import Rhythm
from tm.workflow.moves import Refusal
from tm.workflow.roles import Role
from tm.workflow.stages import Stage

Labels: TypeAlias = dict[StrEnum, LazyString]

MARKS: Labels = {
    Mark.TODO: _l("to do"),
    Mark.DRAFT: _l("not sure yet"),
    Mark.TRANSLATED: _l("translated"),
    Mark.APPROVED: _l("approved"),
    Mark.CHANGED: _l("the original changed"),
}
RHYTHMS: Labels = {
    Rhythm.DAILY: _l("every morning"),
    Rhythm.WEEKLY: _l("on Mondays"),
}
STATUSES: Labels = {
    Status.DRAFT: _l("not sure yet"),
    Status.TRANSLATED: _l("translated"),
    Status.APPROVED: _l("approved"),
}
TREATMENTS: Labels = {
    Treatment.TEXT: _lp("treatment", "text"),
    Treatment.LEFT_OUT: _l("left out"),
    Treatment.JOINED: _l("joined to the sentence before"),
}
KINDS: Labels = {
    Kind.NEWS: _l("News"),
    Kind.LETTER: _l("Letter"),
    Kind.SIDEBAR: _l("Sidebar"),
    Kind.BRIEF: _l("Brief"),
    Kind.BOX: _l("Box"),
    Kind.CAPTION: _l("Caption"),
    Kind.INDEX: _l("Table of contents"),
    Kind.MASTHEAD: _l("Masthead"),
    Kind.BOILERPLATE: _l("Standing text"),
}
BLOCKS: Labels = {
    BlockType.HEADLINE: _l("Headline"),
    BlockType.KICKER: _l("Kicker"),
    BlockType.DECK: _l("Deck"),
    BlockType.BYLINE: _l("Byline"),
    BlockType.DATELINE: _l("Dateline"),
    BlockType.SUBHEAD: _l("Subhead"),
    BlockType.PARAGRAPH: _l("Paragraph"),
    BlockType.CAPTION: _l("Caption"),
    BlockType.SIGNOFF: _l("Sign-off"),
    BlockType.FOOTNOTE: _l("Footnote"),
    BlockType.LIST: _l("List item"),
    BlockType.BOX: _l("Box"),
    BlockType.BOILERPLATE: _l("Standing text"),
    BlockType.JUMP_LINE: _l("Jump line"),
    BlockType.JUMP_HEAD: _l("Jump head"),
    BlockType.FOLIO: _l("Page number"),
}
DESTINATIONS: Labels = {
    Destination.PRINT: _l("in print"),
    Destination.WEB: _l("web only"),
    Destination.LATER: _l("later"),
    Destination.NOT_HERE: _l("not here"),
}
STATES: Labels = {
    IssueState.ARRIVING: _l("arriving"),
    IssueState.OPEN: _l("open"),
    IssueState.CLOSED: _l("closed"),
    IssueState.ARCHIVED: _l("archived"),
}
ROLES: Labels = {
    Role.TRANSLATOR: _l("Translator"),
    Role.READER: _l("Second reader"),
    Role.LAYOUT: _l("Layout"),
    Role.EDITOR: _l("Editor"),
    Role.ADMINISTRATOR: _l("Administrator"),
}
CARRIES: Labels = {
    Carries.EVERYTHING: _l("every article"),
    Carries.CHOSEN: _l("chosen articles"),
}
STANDING_KINDS: Labels = {
    StandingKind.NAME: _l("Name of the paper"),
    StandingKind.MOTTO: _l("Motto"),
    StandingKind.PUBLISHER: _l("Publisher"),
    StandingKind.CONTACT: _l("Contact block"),
    StandingKind.LETTERS: _l("Letters line"),
    StandingKind.BOX: _l("Box"),
    StandingKind.OTHER: _l("Other text"),
}
RULES: Labels = {
    Rule.DEHYPHENATE: _l("Words put together at a line end"),
    Rule.KEEP_HYPHEN: _l("Hyphens kept at a line end"),
    Rule.JOIN: _l("Paragraphs joined over a break"),
    Rule.JOIN_OVER_JUMP: _l("Jumps put back together"),
    Rule.JOIN_OVER_PAGE: _l("Paragraphs joined over a page"),
    Rule.MEND_EMPHASIS: _l("Emphasis mended"),
    Rule.CLOSE_LETTERSPACING: _l("Letter-spaced words closed"),
    Rule.UNESCAPE: _l("Backslashes taken out"),
    Rule.LIGATURE: _l("Ligatures taken apart"),
    Rule.STRIP_SPACE: _l("Superfluous spaces taken out"),
    Rule.SOFT_HYPHEN: _l("Soft hyphens taken out"),
    Rule.ZERO_WIDTH: _l("Invisible characters taken out"),
    Rule.ENCODING: _l("Letters mended that were read in the wrong encoding"),
    Rule.HAND: _l("Mended by hand"),
}
DOUBTS: Labels = {
    Doubt.TEXT_MISSING: _l("Text seems to be missing here."),
    Doubt.LOOSE_CAPTION: _l("A caption that stands alone: does it belong here?"),
    Doubt.NO_HEADLINE: _l("An article without a headline."),
    Doubt.DOUBTFUL_JOIN: _l("Do these two parts belong together?"),
    Doubt.DOUBTFUL_SPLIT: _l("A new article or paragraph begins here. Is that right?"),
    Doubt.DOUBTFUL_TYPE: _l("It is not certain what this is."),
    Doubt.UNMATCHED_JUMP: _l("A jump whose other half was not found."),
    Doubt.EMPHASIS: _l("Emphasis that came damaged: is it right?"),
    Doubt.LETTERSPACING: _l("Letter-spaced words: is this what they say?"),
    Doubt.ENCODING: _l("Letters that look wrong."),
    Doubt.OTHER_LANGUAGE: _l("This seems to be in another language."),
    Doubt.KNOWN_PIECE: _l("The desk may have this piece already."),
}
REFUSALS: Labels = {
    Refusal.NOTHING_TYPED: _l("There is no text to save yet."),
    Refusal.NOTHING_THERE: _l("There is no translation yet that could still fit."),
    Refusal.FIRST_OF_BLOCK: _l("The first sentence of a paragraph has none before it to join."),
    Refusal.MAY_NOT_APPROVE: _l("Only second readers and editors approve."),
    Refusal.OWN_WORK: _l("You wrote this yourself: save it, and somebody else approves it."),
    Refusal.NOT_WANTED: _l("This text is not translated in this edition."),
    Refusal.RETIRED: _l("This sentence is no longer part of the article. Your text stays in its history."),
    Refusal.PUT_AWAY: _l("This issue is in the archive. Your text stays in the sentence’s history."),
    Refusal.NOT_YOURS: _l("Somebody else sent this change already."),
    Refusal.ERROR_STANDS: _l("An error stands in this text. Mend it, or say why it may stay."),
}
STAGES: Labels = {
    Stage.ANNOUNCED: _l("announced"),
    Stage.FREE: _l("free"),
    Stage.BEING_TRANSLATED: _l("being translated"),
    Stage.TRANSLATED: _l("translated"),
    Stage.BEING_READ: _l("being read"),
    Stage.APPROVED: _l("approved"),
    Stage.ON_PAGE: _l("on the page"),
    Stage.PUBLISHED: _l("published"),
}
STAGE_MARKS = {
    Stage.ANNOUNCED: Mark.TODO,
    Stage.FREE: Mark.TODO,
    Stage.BEING_TRANSLATED: Mark.DRAFT,
    Stage.TRANSLATED: Mark.TRANSLATED,
    Stage.BEING_READ: Mark.TRANSLATED,
    Stage.APPROVED: Mark.APPROVED,
    Stage.ON_PAGE: Mark.APPROVED,
    Stage.PUBLISHED: Mark.APPROVED,
}
FATES: Labels = {
    Fate.UNCHANGED: _lp("sentence", "unchanged"),
    Fate.MOVED: _lp("sentence", "moved"),
    Fate.CHANGED: _lp("sentence", "changed"),
    Fate.ADDED: _lp("sentence", "new"),
    Fate.REMOVED: _lp("sentence", "gone"),
}
FORMATS: Labels = {
    Format.TEXT: _l("Reading text"),
    Format.MARKDOWN: _l("Markdown"),
    Format.HTML: _l("One web page"),
    Format.HTML_FRAGMENTS: _l("Articles for the web (zip)"),
    Format.PO: _l("PO file"),
}
STYLE: dict[str, LazyString] = {
    "volume_line": _l("Volume line"),
    "dates_same_year": _l("Dates of an issue within a year"),
    "dates_two_years": _l("Dates of an issue across New Year"),
    "one_date": _l("Date of an issue with one date"),
    "jump_to": _l("Where an article goes on"),
    "jump_from": _l("Where an article comes from"),
    "dateline": _l("Dateline"),
    "dateline_without_date": _l("Dateline without a date"),
    "signoff_dash": _l("Dash before a name below a letter"),
    "translated_by": _l("Thanks to those who translated"),
    "read_by": _l("Thanks to those who read"),
    "quotes": _l("Quotation marks, outer and inner"),
    "digits": _l("Digits"),
    "number_format": _l("Figures written as in (tag)"),
    "headline_case": _l("Headlines"),
    "as typed": _l("as typed"),
    "sentence": _l("as in a sentence"),
    "title": _l("Each Word With a Capital"),
    "capitals": _l("all in capitals"),
}


def label(value: StrEnum) -> str:
    """The desk's word for a member of any of our enumerations."""
    return _spoken(value, str(get_locale()))


@lru_cache(maxsize=2048, typed=True)
def _spoken(value: StrEnum, _language: str) -> str:
    """The word in the language of the request at hand; typed, since members may be equal as text."""
    return str(_ALL[type(value)][value])


def has_label(value: StrEnum) -> bool:
    """Whether the desk has a word for the member."""
    return value in _ALL.get(type(value), {})


def cell_mark(cell: Cell) -> Mark:
    """The mark of an article in one edition."""
    if cell.counts.outdated_units:
        return Mark.CHANGED
    if cell.stage is Stage.BEING_TRANSLATED and not cell.counts.begun_units:
        return Mark.TODO
    return STAGE_MARKS[cell.stage]


def style_label(key: str) -> str:
    """What a part of the house style is called."""
    return str(STYLE.get(key, key))


_ALL: dict[type[StrEnum], Labels] = {
    type(next(iter(table))): table
    for table in (
        MARKS, STATUSES, TREATMENTS, KINDS, BLOCKS, DESTINATIONS, STATES, ROLES, CARRIES, STANDING_KINDS,
        RULES, DOUBTS, REFUSALS, RHYTHMS, STAGES, FATES, FORMATS, SUBJECTS, *BOARD, *CHECKING, *NAMING,
        *READINESS, *REPLACING, *TALK, *ASSIGNING,
    )
}  # fmt: skip
