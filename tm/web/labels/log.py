"""The desk's words for the log of everything: kinds of lines, what was done, and what was changed by it."""

from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

from tm.services.placements import Column
from tm.services.translating.batches import UNDO as TAKE_BACK
from tm.services.translating.batches import Kind as Batch
from tm.storage.history import Subject
from tm.web.labels.history import OPERATIONS
from tm.web.labels.naming import CHANGES

SUBJECTS: dict[StrEnum, LazyString] = {
    Subject.TRANSLATION: _l("Translations"),
    Subject.STRUCTURE: _l("Originals and their structure"),
    Subject.PLACEMENT: _l("Where pieces go"),
    Subject.ASSIGNMENT: _l("Who has what"),
    Subject.QUESTION: _l("Questions"),
    Subject.NOTE: _l("Notes and writers"),
    Subject.NAME: _l("Names and terms"),
    Subject.STANDING: _l("Standing texts"),
    Subject.SOURCE: _l("Outside services"),
    Subject.ISSUE: _l("Issues and exports"),
    Subject.PAPER: _l("The paper"),
    Subject.PERSON: _l("People"),
}
"""In the order in which they are offered."""

_PLACEMENTS: dict[str, LazyString] = {
    Column.DESTINATION: _l("said where it goes"),
    Column.PAGE: _l("set the page"),
    Column.POSITION: _l("set the order"),
    Column.SHORT_TITLE: _l("set the short title"),
    Column.BUDGET: _l("set the room"),
    Column.PLACED_AT: _l("said whether it is on the page"),
    Column.PUBLISHED_AT: _l("said whether it is published"),
    Column.HELD_AT: _l("said whether it is held back"),
    Column.HELD_REASON: _l("said why it is held back"),
    Column.EMBARGO_UNTIL: _l("said before when it may not go out"),
    Column.ONLY_HERE: _l("said whether only this edition prints it"),
    Batch.PASTE: _l("put a whole translation in"),
    Batch.REPLACE: _l("replaced words in many sentences"),
    Batch.REPEAT: _l("put a translation wherever its sentence stands again"),
    Batch.APPROVE: _l("approved the article"),
    Batch.PRINTED: _l("took over the printed words"),
    TAKE_BACK: _l("took many changes back at once"),
}
_ASSIGNMENTS: dict[str, LazyString] = {
    "take": _l("took it"),
    "assign": _l("gave it to somebody"),
    "bundle": _l("gave several pieces at once"),
    "let_go": _l("let it go"),
    "pass_on": _l("passed it on"),
    "lapse": _l("free again: nothing was heard of who had it"),
}
_ISSUES: dict[str, LazyString] = {
    "import": _l("imported the issue"),
    "new": _l("made the issue"),
    "edit": _l("changed its numbers or dates"),
    "export": _l("exported it"),
    "arriving": _l("put it back among those that arrive"),
    "open": _l("opened it"),
    "closed": _l("closed it"),
    "archived": _l("put it into the archive"),
}
_PAPER: dict[str, LazyString] = {
    "add_edition": _l("added an edition"),
    "edit_edition": _l("changed an edition"),
    "move_edition": _l("changed the order of the editions"),
    "edit_paper": _l("changed the paper’s title or colour"),
    "edit_checks": _l("changed what is checked"),
    "set_rules": _l("changed who has what for how long, or who approves"),
}
_PEOPLE: dict[str, LazyString] = {
    "add": _l("added somebody"),
    "invite": _l("made an invitation"),
    "reset": _l("made a link for a new password"),
    "accept": _l("accepted the invitation"),
    "password": _l("set a new password"),
    "grant": _l("gave a role"),
    "revoke": _l("took a role back"),
    "deactivate": _l("let somebody go"),
    "reactivate": _l("let somebody in again"),
    "codes_on": _l("asks for one-time codes from now on"),
    "codes_off": _l("asks for no one-time codes any more"),
    "profile": _l("changed what they say of themselves"),
    "thank_no_more": _l("took somebody’s name out of the thanks"),
    "check_first": _l("wants somebody’s work to be checked first"),
    "checked": _l("said that somebody’s work needs no first check any more"),
}
DONE: dict[Subject, dict[str, LazyString]] = {
    Subject.PLACEMENT: _PLACEMENTS,
    Subject.ASSIGNMENT: _ASSIGNMENTS,
    Subject.ISSUE: _ISSUES,
    Subject.PAPER: _PAPER,
    Subject.PERSON: _PEOPLE,
    Subject.NAME: CHANGES,
    Subject.STRUCTURE: {**OPERATIONS, "undo": _l("undone")},
    Subject.STANDING: {"import": _l("took it out of an import")},
    Subject.SOURCE: {
        "keep_inside": _l("keeps its words from outside services"),
        "let_outside": _l("lets its words go to outside services again"),
    },
    Subject.NOTE: {
        "note": _l("wrote notes for translators"),
        "writer_link": _l("made a link for the writer"),
        "writer_link_ends": _l("ended the writer’s link"),
    },
}
"""What was done, where a line is of one of these kinds; otherwise as in a sentence’s history."""

FIELDS: dict[str, LazyString] = {
    "destination": _l("Goes"),
    "page": _l("Page"),
    "position": _l("Order"),
    "short_title": _l("Short title"),
    "budget": _l("Room"),
    "placed_at": _l("on the page"),
    "published_at": _l("published"),
    "held_at": _l("held back"),
    "held_reason": _l("Why"),
    "only_here": _l("Why"),
    "embargo_until": _l("Not before"),
    "kind": _l("Kind"),
    "type": _l("What it is"),
    "language": _l("Language"),
    "slug": _l("Name in addresses and commands"),
    "volume": _l("Volume"),
    "number": _l("Number"),
    "date_from": _l("First date"),
    "date_to": _l("Last date"),
    "accent": _l("Colour of links and main buttons"),
    "carries": _l("It takes by itself"),
    "hold_days": _l("After how many days the desk asks who has a piece if they are still on it"),
    "grace_days": _l("How many days later it is free again, if nothing is heard of them"),
    "own_work": _l("A text that somebody has written alone"),
    "headline_letters": _l("Letters that fit into a headline"),
    "length_factor": _l("Letters for one letter of the original"),
    "display_name": _l("What to call them"),
    "reads": _l("Languages they read"),
    "writes": _l("Languages they write"),
    "speaker": _l("Who speaks"),
    "country": _l("From where"),
    "address": _l("Readers are addressed"),
    "tone": _l("Tone"),
    "words": _l("What else helps"),
}
"""What was changed, where several things can be, or what was done does not say it."""
