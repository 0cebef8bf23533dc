import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.updating.paper import DUMP, Paper, make_paper
from tm.document import Kind
from tm.errors import TmError
from tm.services import structure
from tm.services.structure.articles import ArchiveArticle
from tm.services.structure.pieces import JoinArticles
from tm.services.structure.text import MendText
from tm.storage.issues import Article, RawDocument

FERRY, WELLS, LIBRARY = "FERRY STAYS IN PORT", "NEW WELLS FOR THE SCHOOL", "LIBRARY OPENS ON SUNDAYS"
CREWS = "Crews slept on deck and shared what they had."
PARAGRAPH = (
    "Nobody in the village had to borrow for it. The goats will have enough when the rains fail again.\n\n"
)


@pytest.fixture
def paper(session: Session) -> Paper:
    return make_paper(session)


def told(paper: Paper, dump: str) -> dict[str, int]:
    return {fate.value: count for fate, count in paper.update(dump).counts.items() if count}


def test_the_sample_is_read_as_meant(paper: Paper) -> None:
    assert [view.source_headline for view in paper.views() if view.kind is Kind.NEWS] == [
        FERRY,
        WELLS,
        LIBRARY,
    ]
    assert len(paper.text(FERRY)) == 5


def test_the_same_text_changes_nothing(paper: Paper) -> None:
    before = paper.translations()

    done = paper.update(DUMP)

    assert done.operation is None
    assert paper.translations() == before


def test_a_changed_sentence_keeps_its_translation_outdated(paper: Paper) -> None:
    later = CREWS.replace("on deck", "in the mess")

    assert told(paper, DUMP.replace(CREWS, later)) == {"unchanged": 17, "changed": 1}

    there = paper.translations()
    assert there[later] == (f"[es] {CREWS}", True)
    assert sum(outdated for _, outdated in there.values()) == 1


def test_a_mere_typo_leaves_the_translation_as_it_is(paper: Paper) -> None:
    dump = DUMP.replace("four wells", "4 wells").replace(
        CREWS, "Crews stayed on deck and shared what they had."
    )
    found = paper.update(dump, dry_run=True)
    typo = next(line.unit for line in found.lines if "4 wells" in line.after)
    assert typo is not None

    paper.update(dump, typos=(typo,))

    outdated = {text for text, (_, outdated) in paper.translations().items() if outdated}
    assert outdated == {"Crews stayed on deck and shared what they had."}


def test_a_new_and_a_removed_sentence(paper: Paper) -> None:
    new = "A third boat lies in the yard at Holm."
    dump = DUMP.replace(CREWS, "").replace("any more.", f"any more. {new}")

    assert told(paper, dump) == {"unchanged": 17, "added": 1, "removed": 1}

    lines = paper.text(FERRY)
    assert lines[2] == "The night ferry has not sailed since its engine caught fire."
    assert lines[3].endswith(f"any more. {new}")
    assert CREWS not in paper.translations()


def test_a_new_paragraph_stands_where_the_newer_text_has_it(paper: Paper) -> None:
    new = "The harbour master keeps the engine under a tarpaulin."
    dump = DUMP.replace("Passengers now", f"{new}\n\nPassengers now")

    assert told(paper, dump) == {"unchanged": 18, "added": 1}
    assert paper.text(FERRY)[4] == new


def test_a_moved_paragraph_takes_its_translations_along(paper: Paper) -> None:
    before = paper.translations()
    dump = DUMP.replace(PARAGRAPH, "").replace("By Tom Hale\n\n", f"By Tom Hale\n\n{PARAGRAPH}")

    assert told(paper, dump) == {"unchanged": 16, "moved": 2}

    assert paper.text(WELLS)[2].startswith("Nobody in the village")
    assert paper.translations() == before


def test_a_paragraph_goes_into_another_article(paper: Paper) -> None:
    before = paper.translations()
    dump = DUMP.replace(PARAGRAPH, "") + "\n" + PARAGRAPH

    assert told(paper, dump) == {"unchanged": 16, "moved": 2}

    assert paper.text(LIBRARY)[-1] == PARAGRAPH.strip()
    assert len(paper.text(WELLS)) == 3
    assert paper.translations() == before


def test_a_paragraph_cut_in_two_and_two_made_one(paper: Paper) -> None:
    before = paper.translations()
    dump = DUMP.replace(" Crews slept", "\n\nCrews slept").replace("any more.\n\n", "any more. ")

    assert told(paper, dump) == {"unchanged": 18}

    assert paper.text(FERRY)[2:4] == ["The night ferry has not sailed since its engine caught fire.", CREWS]
    assert "any more. Passengers" in paper.text(FERRY)[4]
    assert paper.translations() == before


def test_a_new_article_comes_in_where_it_stands(paper: Paper) -> None:
    words = "The market moves into the old hall in May. Rents stay as they are."
    new = f"MARKET MOVES TO THE HALL\n\nBy Eve Moss\n\n{words}\n\n"

    counts = told(paper, DUMP.replace(LIBRARY, new + LIBRARY))

    assert counts == {"unchanged": 18, "added": 4}
    heads = [view.source_headline for view in paper.views() if view.kind is Kind.NEWS]
    assert heads == [FERRY, WELLS, "MARKET MOVES TO THE HALL", LIBRARY]
    assert paper.text("MARKET MOVES TO THE HALL")[1:] == ["By Eve Moss", words]


def test_an_article_that_is_gone_is_archived(paper: Paper) -> None:
    start, end = DUMP.index(WELLS), DUMP.index(LIBRARY)

    assert told(paper, DUMP[:start] + DUMP[end:]) == {"unchanged": 12, "removed": 6}

    assert WELLS not in [view.source_headline for view in paper.views()]
    gone = paper.session.scalars(select(Article).where(Article.archived_at.is_not(None))).all()
    assert len(gone) == 1


def test_what_people_mended_stays_mended(paper: Paper) -> None:
    view = next(view for view in paper.views() if view.source_headline == WELLS)
    block = next(block for block in view.blocks if "four wells" in block.source_text)
    mended = block.source_text.replace("school", "old school")
    structure.apply(paper.session, MendText(block.id, mended), person=None, at=NOON)

    done = told(paper, DUMP.replace("four wells", "five wells").replace("Two retired", "Three retired"))

    assert done == {"unchanged": 16, "changed": 2}
    assert paper.text(WELLS)[2].startswith("The co-operative dug five wells behind the old school.")


def test_articles_joined_by_hand_stay_joined(paper: Paper) -> None:
    views = {view.source_headline: view.id for view in paper.views()}
    structure.apply(paper.session, JoinArticles(views[LIBRARY], views[WELLS]), person=None, at=NOON)

    assert told(paper, DUMP.replace("Two retired", "Three retired")) == {"unchanged": 17, "changed": 1}

    assert "Three retired teachers" in paper.text(WELLS)[-1]
    assert LIBRARY not in [view.source_headline for view in paper.views()]


def test_an_article_that_was_taken_out_stays_out_and_is_named(paper: Paper) -> None:
    view = next(view for view in paper.views() if view.source_headline == WELLS)
    structure.apply(paper.session, ArchiveArticle(view.id), person=None, at=NOON)

    done = paper.update(DUMP.replace("four wells", "five wells in all, and a pond,"))

    assert done.elsewhere == (WELLS,)
    assert WELLS not in [view.source_headline for view in paper.views()]


def test_it_is_one_operation_that_can_be_taken_back(paper: Paper) -> None:
    before, there = [paper.text(head) for head in (FERRY, WELLS, LIBRARY)], paper.translations()
    dump = DUMP.replace(PARAGRAPH, "").replace(CREWS, "Crews stayed aboard.").replace(LIBRARY, "SUNDAY BOOKS")

    done = paper.update(dump)
    assert done.operation is not None
    structure.undo(paper.session, done.operation, person=None, at=NOON)

    assert [paper.text(head) for head in (FERRY, WELLS, LIBRARY)] == before
    assert paper.translations() == there


def test_an_update_on_an_update_compares_with_the_newer_one(paper: Paper) -> None:
    first = DUMP.replace("four wells", "five wells")
    paper.update(first)

    assert told(paper, first.replace("five wells", "six wells")) == {"unchanged": 17, "changed": 1}
    assert len(paper.session.scalars(select(RawDocument)).all()) == 3


def test_a_dry_run_counts_and_stores_nothing(paper: Paper) -> None:
    before = paper.translations()

    done = paper.update(DUMP.replace("four wells", "five wells"), dry_run=True)

    assert done.operation is None
    assert sum(done.counts.values()) == 18
    assert paper.translations() == before
    assert len(paper.session.scalars(select(RawDocument)).all()) == 1


def test_another_number_of_the_paper_is_refused(paper: Paper) -> None:
    with pytest.raises(TmError, match="number 8"):
        paper.update(DUMP.replace("No. 7", "No. 8"))


def test_a_text_of_something_else_is_refused(paper: Paper) -> None:
    with pytest.raises(TmError, match="no sentence of issue"):
        paper.update("BREAD RISES AGAIN\n\nThe bakery on Quay Street opened its oven at four this morning.\n")
    assert len(paper.views()) > 1
