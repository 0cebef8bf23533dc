"""What an edition wants checked, typed into a form; what the checks say of a whole issue."""

from tests.web.conftest import Enter, Paper, change_to
from tm.quality.registry import Check
from tm.services.checks.options import options_of
from tm.storage.engine import Database
from tm.storage.paper import Edition

LEFT = "It runs at night."


def test_what_is_not_looked_at_is_not_said(enter: Enter, paper: Paper) -> None:
    answer = enter("editor").post("/editions/es-419/checks", {"group-untranslated": "off"})
    assert answer.headers["Location"] == "/editions/es-419/checks"
    saved = enter("translator").save(change_to(paper.units[1], LEFT)).get_json()
    assert saved["findings"] == []
    page = enter("editor").get("/editions/es-419/checks").text
    assert '<option value="off" selected>' in page


def test_a_warning_may_be_made_an_error_and_back(enter: Enter, paper: Paper) -> None:
    enter("editor").post("/editions/es-419/checks", {"group-untranslated": "warning"})
    (finding,) = enter("translator").save(change_to(paper.units[1], LEFT)).get_json()["findings"]
    assert finding["severity"] == "warning"
    approved = enter("reader").save(
        change_to(paper.units[1], LEFT, action="approve", change_id="a-change-2", base_version=1)
    )
    assert approved.status_code == 200


def test_what_is_off_by_itself_is_put_on(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    form = {"group-number-style": "warning", "headline_letters": "60", "length_factor": "1,2"}
    enter("editor").post("/editions/es-419/checks", form)
    with sqlite_database.reading() as session:
        edition = session.query(Edition).filter_by(tag="es-419").one()
        options = options_of(session, edition)
    assert options.wants(Check.NUMBER_STYLE)
    assert (options.headline_letters, options.length_factor) == (60, 1.2)


def test_what_cannot_be_stays_typed_with_the_reason(enter: Enter, paper: Paper) -> None:
    answer = enter("editor").post(
        "/editions/es-419/checks", {"headline_letters": "few", "group-names": "off"}
    )
    assert answer.status_code == 400
    assert "from 10 to 400" in answer.text
    assert 'value="few"' in answer.text
    assert '<option value="off" selected>' in answer.text


def test_the_page_of_an_issue_says_what_was_found_and_leads_there(enter: Enter, paper: Paper) -> None:
    enter("translator").save(change_to(paper.units[1], LEFT))
    missing = enter("translator").get("/issues/16-2/missing/es-419").text
    assert "/issues/16-2/findings/es-419" in missing
    page = enter("translator").get("/issues/16-2/findings/es-419").text
    assert "This still seems to be the original." in page
    assert f"s={paper.units[1]}" in page


def test_what_is_told_once_leads_to_each_of_its_sentences(enter: Enter, paper: Paper) -> None:
    words = [
        "El tranvía  volvió",
        "Circula  de noche.",
        "Nadie tiene  que caminar.",
        "*Todos* viajan  gratis.",
    ]
    for number, (unit, text) in enumerate(zip(paper.units, words, strict=True)):
        enter("translator").save(change_to(unit, text, change_id=f"a-change-{number}"))
    page = enter("translator").get("/issues/16-2/findings/es-419").text
    assert page.count("So in 4 sentences") == 1
    assert all(f"#e-{unit}" in page for unit in paper.units)
