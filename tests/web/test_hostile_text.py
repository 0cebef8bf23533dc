"""Hostile text in every place where people or files can put text: it is shown, never run."""

import re

from sqlalchemy import update
from sqlalchemy.orm import Session

from tests.web.conftest import Enter, Paper, change_to
from tm.storage.engine import Database
from tm.storage.issues import ImportDoubt, Issue, Placement, RawDocument
from tm.storage.paper import Edition, Publication
from tm.storage.people import Person
from tm.storage.standing import StandingRendering
from tm.storage.units import Unit, UnitVersion

HOSTILE = (
    """<script>alert(1)</script>"'><img src=x onerror=alert(2)>[x](javascript:alert(3))</textarea>&lt;"""
)
RAW = ("<script>alert", "<img src=x", "</textarea>&lt;", 'href="javascript')


def _poison(session: Session) -> None:
    for statement in (
        update(Unit).values(text=HOSTILE),
        update(UnitVersion).values(text=HOSTILE),
        update(Person).values(display_name=HOSTILE[:110]),
        update(Publication).values(title=HOSTILE),
        update(Edition).values(title=HOSTILE),
        update(RawDocument).values(content=HOSTILE.encode(), name=HOSTILE),
        update(ImportDoubt).values(message=HOSTILE),
        update(StandingRendering).values(text=HOSTILE, slots={"url": HOSTILE}),
        update(Placement).values(short_title=HOSTILE),
        update(Issue).values(volume=HOSTILE, number=HOSTILE),
    ):
        session.execute(statement)


def test_hostile_text_is_escaped_everywhere(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        _poison(session)
    boss = enter("administrator")
    unit = paper.units[1]
    boss.post("/save", change_to(unit, HOSTILE))
    boss.post(f"/articles/{paper.article}/es-419/take")
    article = f"/articles/{paper.article}"
    pages = [
        boss.get(address).text
        for address in (
            "/", "/issues", "/issues/16-2", "/issues/16-2/edit", "/issues/16-2/structure",
            "/issues/16-2/wanted",
            f"/issues/16-2/structure?piece={paper.article}", "/issues/16-2/pages/es-419",
            "/issues/16-2/exports", "/issues/16-2/missing/es-419", "/issues/16-2/missing/ar", "/pool",
            "/standing", "/people", f"/people/{paper.people['reader']}", "/account", "/editions",
            "/editions/es-419", f"{article}/es-419?s={unit}", f"{article}/es-419/read", f"{article}/ar",
            f"{article}/en", f"{article}/en/read", f"{article}/es-419/history/{unit}",
        )
    ]  # fmt: skip
    pages.append(enter("translator").post("/save", change_to(unit, HOSTILE + "2")).text)
    pages.append(
        boss.post("/people/invite", {"name": HOSTILE, "display_name": HOSTILE, "role": "reader"}).text
    )
    pages.append(boss.post("/import", {"language": "en", "text": ""}).text)
    pages.append(boss.post("/paste", {"language": HOSTILE, "text": HOSTILE}).text)
    for page in pages:
        for raw in RAW:
            assert raw not in page
        assert not re.search(r"<[^>]*\sonerror=(?![^<]*&gt;)[^>\"]*>", page)


def test_hostile_text_of_a_script_s_answer_is_escaped(enter: Enter, paper: Paper) -> None:
    answer = enter("translator").save(change_to(paper.units[1], HOSTILE))
    assert "<script>" not in answer.get_json()["html"]
    other = enter("reader").save(change_to(paper.units[1], HOSTILE + "2"))
    assert "<script>" not in other.get_json()["conflict"]


def test_a_standing_text_shows_its_conflict_escaped(
    enter: Enter, paper: Paper, sqlite_database: Database
) -> None:
    reader = enter("reader")
    body = {
        "change_id": "standing-1",
        "base_version": 0,
        "text": HOSTILE,
        "action": "translated",
        "slot-url": HOSTILE,
    }
    assert reader.post(f"/standing/{paper.standing}/es-419", body).status_code == 303
    again = reader.post(
        f"/standing/{paper.standing}/es-419", {**body, "change_id": "standing-2", "text": HOSTILE + "2"}
    )
    assert again.status_code == 409
    assert "<script>alert" not in again.text
