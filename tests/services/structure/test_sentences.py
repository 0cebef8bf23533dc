"""Sentences cut, joined, cut anew: translations of all editions go along."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON, make_standing
from tests.services.half_done import HalfDone, make_untouched
from tm.document import Kind, Status, Treatment
from tm.errors import TmError
from tm.services.loading import load_article
from tm.services.placements import placement_of
from tm.services.structure.articles import SetHeadline, SetLanguage
from tm.services.structure.blocks import LinkStanding
from tm.services.structure.finding import ChangedMeanwhile
from tm.services.structure.row_changes import ChangedSince
from tm.services.structure.sentences import CutSentence, JoinSentences, Resegment
from tm.services.translating.saving import save
from tm.services.versions.answers import Change, Outcome
from tm.services.views import UnitView
from tm.storage.history import History, Subject
from tm.storage.paper import Edition
from tm.storage.units import UnitLineage, UnitVersion
from tm.workflow.moves import Action, Refusal

SUNG = "We sang, and the whole quay sang with us."


@pytest.fixture
def desk(session: Session) -> HalfDone:
    return make_untouched(session)


def cut(desk: HalfDone, beginning: str, second: str) -> CutSentence:
    unit = desk.unit(beginning)
    return CutSentence(unit.public_id, unit.text.index(second))


def views(desk: HalfDone, beginning: str, edition: Edition | None = None) -> list[UnitView]:
    """The sentences of the paragraph as an edition sees them."""
    block = desk.block(beginning)
    view = load_article(desk.session, desk.article(Kind.NEWS), edition or desk.es)
    return list(next(each for each in view.blocks if each.id == block.public_id).units)


def test_a_sentence_is_cut_and_its_translation_stays_whole_on_the_first(desk: HalfDone) -> None:
    old = desk.unit(SUNG)
    desk.say(old, "Cantamos, y el muelle con nosotros.", Status.APPROVED)

    desk.apply(cut(desk, SUNG, "and"))

    first, second = desk.unit("We sang"), desk.unit("and the whole")
    assert desk.texts(desk.block("We sang"))[2:4] == ["We sang,", "and the whole quay sang with us."]
    assert desk.told(first) == ("Cantamos, y el muelle con nosotros.", "text", "draft")
    assert desk.told(second) == ("", "joined", "draft")
    assert (first.gap_after, second.gap_after, first.words, second.words) == (" ", " ", 2, 7)
    lineage = select(UnitLineage.child_id).where(UnitLineage.parent_id == old.id)
    assert set(desk.session.scalars(lineage)) == {first.id, second.id}
    assert desk.session.scalars(
        select(UnitVersion.text).where(UnitVersion.unit_id == second.id).order_by(UnitVersion.version)
    ).all() == ["and the whole quay sang with us."]


def test_a_cut_is_told_with_the_whole_state(desk: HalfDone) -> None:
    desk.say(desk.unit(SUNG), "Cantamos todos.")

    desk.apply(cut(desk, SUNG, "and"))

    query = select(History).where(History.subject == Subject.TRANSLATION).order_by(History.seq)
    lines = desk.session.scalars(query).all()
    assert [(line.action, line.version, line.text, line.treatment, line.status) for line in lines] == [
        ("cut_sentence", 1, "Cantamos todos.", Treatment.TEXT, Status.DRAFT),
        ("cut_sentence", 1, "", Treatment.JOINED, Status.DRAFT),
    ]
    about = desk.session.scalars(select(History).where(History.action == "cut_sentence"))
    assert {line.article_id for line in about} == {desk.article(Kind.NEWS).id}


def test_followers_of_a_sentence_that_is_cut_keep_it(desk: HalfDone) -> None:
    desk.say(desk.unit(SUNG), "Cantamos todos, y el concejo votó.")
    desk.say(desk.unit("Then the council"), "", treatment=Treatment.JOINED)

    desk.apply(cut(desk, SUNG, "and"))

    texts = [view.treatment for view in views(desk, "We sang")]
    assert texts == [None, None, Treatment.TEXT, Treatment.JOINED, Treatment.JOINED]
    assert views(desk, "We sang")[4].head_status is Status.DRAFT


def test_what_was_left_out_is_left_out_on_both_sides(desk: HalfDone) -> None:
    desk.say(desk.unit(SUNG), "", treatment=Treatment.LEFT_OUT, status=Status.APPROVED)

    desk.apply(cut(desk, SUNG, "and"))

    assert desk.told(desk.unit("We sang")) == desk.told(desk.unit("and the")) == ("", "left_out", "approved")


def test_two_sentences_become_one(desk: HalfDone) -> None:
    desk.say(desk.unit("Nobody"), "Nadie lo creyó.", Status.APPROVED)
    desk.say(desk.unit(SUNG), "Cantamos.")
    desk.say(desk.unit(SUNG), "غنّينا.", edition=desk.ar)

    desk.apply(JoinSentences(desk.unit("Nobody").public_id))

    unit = desk.unit("Nobody")
    assert unit.text == f"Nobody believed it. {SUNG}"
    assert desk.told(unit) == ("Nadie lo creyó. Cantamos.", "text", "translated")
    assert desk.told(unit, desk.ar) == ("غنّينا.", "text", "draft")


@pytest.mark.parametrize("basis_version", [1, 0])
def test_what_was_outdated_stays_so_and_what_was_not_does_not_become_it(
    desk: HalfDone, basis_version: int
) -> None:
    first, second = desk.unit("Nobody"), desk.unit(SUNG)
    desk.say(first, "Nadie lo creyó.")
    desk.say(second, "Cantamos.", basis_version=basis_version)
    desk.say(first, "Personne.", edition=desk.fr, basis=desk.es)
    desk.say(second, "On chanta.", edition=desk.fr, basis=desk.es, basis_version=basis_version)

    desk.apply(JoinSentences(first.public_id))
    spanish, french = views(desk, "Nobody")[1], views(desk, "Nobody", desk.fr)[1]
    desk.apply(cut(desk, "Nobody", SUNG))

    outdated = basis_version == 0
    assert (spanish.outdated, french.outdated, french.basis_edition) == (outdated, outdated, "es-419")
    again, encore = views(desk, "Nobody")[1], views(desk, "Nobody", desk.fr)[1]
    assert (again.outdated, encore.outdated) == (outdated, outdated)


def test_an_outdated_translation_still_shows_what_was_read(desk: HalfDone) -> None:
    unit = desk.unit("The ferry stays")
    headline = desk.article(Kind.NEWS).public_id
    assert desk.block("The ferry stays").article_id == desk.article(Kind.NEWS).id
    desk.say(unit, "El transbordador se queda")
    desk.apply(SetHeadline(headline, "The ferry stays after all"))

    view = load_article(desk.session, desk.article(Kind.NEWS), desk.es).units[0]
    assert (view.outdated, view.basis_text) == (True, "The ferry stays")

    paragraph = desk.unit("Nobody")
    desk.say(paragraph, "Nadie.")
    desk.say(desk.unit(SUNG), "Cantamos.")
    paragraph.version, paragraph.text = 2, "Nobody believed it then."
    desk.session.add(UnitVersion(unit_id=paragraph.id, version=2, text=paragraph.text, words=4))
    desk.apply(JoinSentences(paragraph.public_id))
    joined = views(desk, "Nobody")[1]
    assert (joined.outdated, joined.version, joined.basis_text) == (True, 2, f"Nobody believed it. {SUNG}")


def test_an_edition_that_follows_another_is_outdated_when_that_one_is_saved_after_a_cut(
    desk: HalfDone,
) -> None:
    unit = desk.unit(SUNG)
    desk.say(unit, "Cantamos todos.")
    desk.say(unit, "On chanta tous.", edition=desk.fr, basis=desk.es)
    desk.apply(cut(desk, SUNG, "and"))
    assert not views(desk, "We sang", desk.fr)[2].outdated

    answer = save(
        desk.session,
        Change("c1", desk.unit("We sang").public_id, "es-419", 1, 1, "Cantamos,", Action.TRANSLATED),
        person=desk.person,
        may_approve=False,
        at=NOON,
    )

    assert answer.outcome is Outcome.SAVED
    assert views(desk, "We sang", desk.fr)[2].outdated


def test_half_of_what_was_joined_that_is_to_do_makes_the_sentence_before_a_draft(desk: HalfDone) -> None:
    desk.say(desk.unit("Nobody"), "Nadie, y cantamos.", Status.APPROVED)
    desk.say(desk.unit("Nobody"), "Personne.", edition=desk.fr, basis=desk.es)
    desk.say(desk.unit(SUNG), "", treatment=Treatment.JOINED)

    operation = desk.apply(JoinSentences(desk.unit(SUNG).public_id))

    assert desk.told(desk.unit(SUNG)) is None
    assert desk.told(desk.unit("Nobody")) == ("Nadie, y cantamos.", "text", "draft")
    assert not views(desk, "Nobody", desk.fr)[1].outdated  # the words that it was read from are the same
    desk.undo(operation)
    assert desk.told(desk.unit("Nobody")) == ("Nadie, y cantamos.", "text", "approved")
    assert desk.told(desk.unit(SUNG)) == ("", "joined", "translated")
    assert not views(desk, "Nobody", desk.fr)[1].outdated


def test_an_undone_cut_brings_the_sentence_back_as_it_was(desk: HalfDone) -> None:
    unit = desk.unit(SUNG)
    row = desk.say(unit, "Cantamos todos.", Status.APPROVED)
    operation = desk.apply(cut(desk, SUNG, "and"))

    desk.undo(operation)

    assert desk.unit(SUNG) is unit
    assert desk.translation(unit) is row
    assert desk.told(unit) == ("Cantamos todos.", "text", "approved")


def test_a_cut_is_not_undone_where_a_half_was_translated_since(desk: HalfDone) -> None:
    desk.say(desk.unit(SUNG), "Cantamos todos.")
    operation = desk.apply(cut(desk, SUNG, "and"))
    half = desk.translation(desk.unit("and the"))
    assert half is not None
    half.treatment, half.text, half.version = Treatment.TEXT, "y el muelle con nosotros.", 2
    desk.session.flush()

    with pytest.raises(ChangedSince):
        desk.undo(operation)

    assert desk.told(desk.unit("and the")) == ("y el muelle con nosotros.", "text", "draft")


def test_a_new_translation_of_a_half_keeps_the_cut(desk: HalfDone) -> None:
    operation = desk.apply(cut(desk, SUNG, "and"))
    desk.say(desk.unit("and the"), "ومعنا الرصيف كله.", edition=desk.ar)

    with pytest.raises(ChangedSince):
        desk.undo(operation)


def test_an_approved_article_is_no_longer_when_a_part_of_it_falls(desk: HalfDone) -> None:
    desk.say(desk.unit(SUNG), "Cantamos todos.", Status.APPROVED)
    placed = [placement_of(desk.session, desk.article(Kind.NEWS), each) for each in (desk.es, desk.fr)]
    for placement in placed:
        assert placement is not None
        placement.approved_at = NOON

    operation = desk.apply(cut(desk, SUNG, "and"))
    assert [placement.approved_at for placement in placed if placement] == [None, NOON]
    desk.undo(operation)

    assert [placement.approved_at for placement in placed if placement] == [NOON, NOON]


def test_who_saves_a_sentence_that_was_cut_meanwhile_is_told_so(desk: HalfDone) -> None:
    unit = desk.unit(SUNG).public_id
    desk.apply(cut(desk, SUNG, "and"))

    change = Change("c1", unit, "es-419", 0, 1, "Cantamos todos.", Action.TRANSLATED)
    answer = save(desk.session, change, person=desk.person, may_approve=False, at=NOON)

    assert (answer.outcome, answer.reason) == (Outcome.REFUSED, Refusal.RETIRED)
    kept = select(History.text).where(History.action == "refused")
    assert desk.session.scalars(kept).all() == ["Cantamos todos."]


def test_an_article_is_cut_anew_by_the_rules_and_what_is_right_stays(desk: HalfDone) -> None:
    stays = desk.unit("The ferry stays.")
    desk.say(desk.unit("Nobody"), "Nadie.")
    desk.say(desk.unit(SUNG), "Cantamos.")
    desk.apply(JoinSentences(desk.unit("Nobody").public_id))
    desk.apply(cut(desk, "Then the council", "voted"))
    before = desk.texts(desk.block("Nobody"))

    operation = desk.apply(Resegment(desk.article(Kind.NEWS).public_id))

    assert before == ["The ferry stays.", f"Nobody believed it. {SUNG}", "Then the council", "voted again."]
    assert desk.texts(desk.block("Nobody")) == [
        "The ferry stays.",
        "Nobody believed it.",
        SUNG,
        "Then the council voted again.",
    ]
    assert desk.units(desk.block("Nobody"))[0] is stays
    assert desk.told(desk.unit("Nobody")) == ("Nadie. Cantamos.", "text", "draft")
    assert desk.told(desk.unit(SUNG)) == ("", "joined", "draft")
    desk.undo(operation)
    assert desk.texts(desk.block("Nobody")) == before


def test_another_language_cuts_its_own_way_but_not_what_was_cut_by_hand(desk: HalfDone) -> None:
    article = desk.article(Kind.NEWS)
    block = desk.block("Is it over")
    texts = desk.texts(block)
    joined = desk.apply(JoinSentences(desk.unit("Tickets").public_id))

    operation = desk.apply(SetLanguage(article.public_id, "hi"))

    assert article.language == "hi"
    by_hand = desk.texts(desk.block("Tickets"))
    assert by_hand == ["Tickets cost 2.50 from June. Children ride free.", "So do dogs."]
    desk.undo(operation)
    desk.undo(joined)
    assert (article.language, desk.texts(block)) == ("en", texts)


def test_what_cannot_be_cut_or_joined_is_refused_in_a_sentence(desk: HalfDone) -> None:
    unit = desk.unit(SUNG)
    headline = desk.unit("What it costs")
    link = desk.unit("My mother")
    link.text = "My *mother and aunt* did."
    for change, words in (
        (CutSentence(unit.public_id, 0), "one side"),
        (CutSentence(unit.public_id, 999), "one side"),
        (CutSentence(unit.public_id, -3), "one side"),
        (CutSentence(unit.public_id, 1), "word cannot be cut"),
        (CutSentence(link.public_id, link.text.index("and")), "italics"),
        (CutSentence(headline.public_id, 5), "Only running text"),
        (CutSentence(desk.unit("Write").public_id, 6), "standing text"),
        (JoinSentences(desk.unit("Then the").public_id), "last sentence"),
        (CutSentence("nothing", 3), "no sentence nothing"),
        (Resegment(desk.article(Kind.SIDEBAR).public_id), "as the rules say"),
    ):
        with pytest.raises(TmError, match=words):
            desk.apply(change)
    desk.apply(cut(desk, SUNG, "and"))
    for stale in (CutSentence(unit.public_id, 8), JoinSentences(unit.public_id)):
        with pytest.raises(ChangedMeanwhile, match="load the page again"):
            desk.apply(stale)


def test_printed_words_of_a_standing_text_are_not_joined(desk: HalfDone) -> None:
    block = desk.block("Fares rose")
    motto = make_standing(desk.session, "our-motto")
    desk.apply(LinkStanding((block.public_id,), motto.key))

    with pytest.raises(TmError, match="standing text"):
        desk.apply(JoinSentences(desk.unit("Fares").public_id))
