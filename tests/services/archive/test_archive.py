"""The archive: a phrase in any edition, by articles of all issues, on both databases."""

from datetime import date, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.builders import (
    NOON,
    make_article,
    make_block,
    make_edition,
    make_issue,
    make_placement,
    make_text,
    make_translation,
    make_unit,
)
from tm.document import BlockType, Kind
from tm.services import archive, remembering
from tm.services.archive import FIRST, Found, Start, searching
from tm.storage.base import now
from tm.storage.issues import Article, Issue
from tm.storage.paper import Edition
from tm.storage.units import Unit
from tm.workflow.holding import Hold


@pytest.fixture
def editions(session: Session) -> dict[str, Edition]:
    return {tag: make_edition(session, tag) for tag in ("en", "es-419", "ar")}


def article(session: Session, issue: Issue | None, home: Edition, *texts: str) -> list[Unit]:
    row = make_article(session, issue, language=home.tag, home=home)
    return make_text(session, row, *texts)


def issue_of(session: Session, slug: str, day: date) -> Issue:
    issue = make_issue(session, slug)
    issue.date_from = day
    session.flush()
    return issue


def search(
    session: Session,
    phrase: str,
    *,
    edition: Edition | None = None,
    issue: Issue | None = None,
    start: Start = FIRST,
) -> Found:
    remembering.gather(session)
    return archive.search(session, phrase, edition=edition, issue=issue, start=start, at=NOON)


def told(found: Found) -> list[tuple[str | None, list[str]]]:
    """The issues and the marked words of what was found."""
    return [
        (
            piece.issue,
            [
                said.text[start:end]
                for sentence in piece.sentences
                for said in sentence.said
                for start, end in said.spans
            ],
        )
        for piece in found.pieces
    ]


def test_any_edition_is_searched_and_all_that_a_sentence_says_is_shown(
    session: Session, editions: dict[str, Edition]
) -> None:
    [unit, _] = article(session, make_issue(session, "1-1"), editions["en"], "The trams came back.", "Good.")
    make_translation(session, unit, editions["es-419"], "Volvieron los tranvías.")
    make_translation(session, unit, editions["ar"], "عادت الترامات.")

    for phrase, marked in (
        ("tram", "trams"),
        ("el tranvía", ""),
        ("los tranvía", "los tranvías"),
        ("الترامات", "الترامات"),
    ):
        found = search(session, phrase)
        assert told(found) == ([("1-1", [marked])] if marked else [])

    [piece] = search(session, "trams").pieces
    [sentence] = piece.sentences
    assert [(said.edition, said.language) for said in sentence.said] == [
        ("en", "en"),
        ("es-419", "es-419"),
        ("ar", "ar"),
    ]
    assert (piece.headline, piece.more) == ("The trams came back. Good.", 0)


def test_the_newest_issue_comes_first_whenever_it_came(
    session: Session, editions: dict[str, Edition]
) -> None:
    new = issue_of(session, "2-1", date(2025, 1, 1))
    article(session, new, editions["en"], "A tram.")
    old = issue_of(session, "1-1", date(2024, 1, 1))
    article(session, old, editions["en"], "An old tram.")
    article(session, None, editions["en"], "A tram in the pool.")

    assert [piece.issue for piece in search(session, "tram").pieces] == [None, "2-1", "1-1"]


def test_one_issue_or_edition_is_enough(session: Session, editions: dict[str, Edition]) -> None:
    issues = [make_issue(session, slug) for slug in ("1-1", "1-2")]
    units = [article(session, issue, editions["en"], "The tram.")[0] for issue in issues]
    make_translation(session, units[0], editions["es-419"], "El tram.")

    assert [each.issue for each in search(session, "tram", issue=issues[0]).pieces] == ["1-1"]
    assert told(search(session, "tram", edition=editions["es-419"])) == [("1-1", ["tram"])]
    assert search(session, "tram", edition=editions["ar"]).pieces == ()
    assert search(session, "tram", issue=make_issue(session, "1-3")).pieces == ()


def test_what_is_not_there_any_more_is_not_found(session: Session, editions: dict[str, Edition]) -> None:
    issue = make_issue(session, "1-1")
    gone, changed, archived = (article(session, issue, editions["en"], f"A tram {n}.")[0] for n in range(3))
    remembering.gather(session)
    gone.retired_at = now()
    changed.text, changed.version = "A heron.", 2
    session.scalars(select(Article).order_by(Article.id.desc())).first().archived_at = now()  # type: ignore[union-attr]
    session.flush()

    assert search(session, "tram").pieces == ()
    assert [each.issue for each in search(session, "heron").pieces] == ["1-1"]
    assert archived.retired_at is None


def test_furniture_is_not_shown(session: Session, editions: dict[str, Edition]) -> None:
    row = make_article(session, make_issue(session, "1-1"), home=editions["en"])
    make_unit(session, make_block(session, row, BlockType.FOLIO), "The tram, page 3")

    assert search(session, "tram").pieces == ()


def test_pages_follow_each_other_and_nothing_is_left_out(
    session: Session, editions: dict[str, Edition], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(searching, "PAGE", 2)
    monkeypatch.setattr(searching, "_PORTION", 5)
    issue = make_issue(session, "1-1")
    for number in range(8):
        article(session, issue, editions["en"], f"Tram {number}.")
    seen: list[str] = []
    start: Start | None = FIRST
    while start is not None:
        page = search(session, "trams", start=start)
        seen += [piece.headline for piece in page.pieces]
        start = page.next

    assert sorted(seen) == [f"Tram {number}." for number in range(8)]


def test_few_sentences_of_an_article_are_shown(session: Session, editions: dict[str, Edition]) -> None:
    article(session, make_issue(session, "1-1"), editions["en"], *(f"Tram {n}." for n in range(9)))

    [piece] = search(session, "tram").pieces

    assert [sentence.said[0].text for sentence in piece.sentences] == ["Tram 0.", "Tram 1.", "Tram 2."]
    assert piece.more == 6


@pytest.mark.parametrize("phrase", ["", "?!", "*"])
def test_no_words_find_nothing(session: Session, editions: dict[str, Edition], phrase: str) -> None:
    article(session, make_issue(session, "1-1"), editions["en"], "A tram?!")

    assert search(session, phrase) == Found((), None)


def test_what_is_held_back_says_so_with_what_belongs_to_it(
    session: Session, editions: dict[str, Edition]
) -> None:
    issue, english = make_issue(session, "1-1"), editions["en"]
    story = make_article(session, issue, home=english)
    box = make_article(session, issue, kind=Kind.SIDEBAR, home=english, parent=story)
    for each in (story, box):
        make_text(session, each, "The trams came back.")
        placement = make_placement(session, each, editions["ar"])
    make_placement(session, story, editions["es-419"]).held_at = NOON
    placement.embargo_until = NOON + timedelta(hours=1)
    session.flush()

    first, second = search(session, "tram").pieces

    assert first.holds == {"es-419": Hold(NOON)}
    assert second.holds == {"es-419": Hold(NOON), "ar": Hold(until=NOON + timedelta(hours=1))}
