"""What was done, as the history and the log of structure say it."""

from flask_babel import LazyString
from flask_babel import lazy_gettext as _l

HISTORY: dict[str, LazyString] = {
    "draft": _l("saved, not sure yet"),
    "translated": _l("translated"),
    "approve": _l("approved"),
    "leave_out": _l("left out"),
    "join": _l("joined to the sentence before"),
    "take_apart": _l("taken apart again"),
    "still_fits": _l("said that it still fits"),
    "clear": _l("emptied"),
    "conflict": _l("typed at the same time, not stored"),
    "refused": _l("typed, not stored"),
    "load": _l("loaded from a file"),
    "save": _l("saved"),
    "put_original": _l("went over to the original"),
    "finding_pass": _l("said why a finding may stay"),
    "differs": _l("said why this edition differs here"),
    "differs_no_more": _l("said that this edition no longer differs here"),
    "finding_take_back": _l("let a finding count again"),
    "let_through": _l("let an edition go out with what was open"),
    "correction": _l("said what an edition did about a correction"),
    "plan": _l("changed the plan until print"),
    "print": _l("changed the day of print"),
}
OPERATIONS: dict[str, LazyString] = {
    "import": _l("Imported"),
    "paste": _l("An article pasted"),
    "announce": _l("An article announced"),
    "promise": _l("An announcement changed"),
    "arrive": _l("The text of an announced article put in"),
    "set_kind": _l("Kind of an article set"),
    "set_page": _l("Page of an article set"),
    "set_parent": _l("An article put with another"),
    "set_headline": _l("Headline changed"),
    "move_article": _l("An article moved"),
    "send_article": _l("An article sent elsewhere"),
    "archive_article": _l("An article put away"),
    "restore_article": _l("An article put back"),
    "set_language": _l("Language of an article set"),
    "set_short_title": _l("Short title set"),
    "split_article": _l("A new article begun"),
    "join_articles": _l("Two articles joined"),
    "resegment": _l("Sentences cut anew"),
    "retype_block": _l("Said what a part is"),
    "split_block": _l("A part cut in two"),
    "join_blocks": _l("Two parts joined"),
    "move_blocks": _l("A part moved"),
    "mend_text": _l("Words mended by hand"),
    "undo_repair": _l("A repair taken back"),
    "cut_sentence": _l("A sentence cut in two"),
    "join_sentences": _l("Two sentences joined"),
    "make_standing": _l("A standing text made"),
    "decide": _l("Decided"),
    "settle_doubt": _l("Decided"),
    "discard_issue": _l("The issue thrown away"),
    "archive_issue": _l("The issue put into the archive"),
    "link_standing": _l("A standing text linked"),
    "unlink_standing": _l("A standing text unlinked"),
    "carry_over": _l("Standing texts carried over"),
    "put_original": _l("The original put in its place"),
    "update": _l("A newer text brought in"),
    "run_again": _l("An article run again"),
    "lay_out": _l("The layout of another edition brought in"),
    "recognise": _l("A printed piece known again"),
}


def action_label(action: str) -> str:
    """What a line of history says was done."""
    return str(HISTORY.get(action) or OPERATIONS.get(action, action))


def operation_label(kind: str) -> str:
    """What a change of structure is called."""
    return str(OPERATIONS.get(kind, kind))
