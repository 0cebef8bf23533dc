"""Inviting somebody, their first steps, grants and leaving."""

import re

from tests.web.conftest import Enter, Paper, Visitor
from tm.services.people import passwords
from tm.storage.engine import Database
from tm.storage.people import Person

WORDS = "bread and letters"


def _link(page: str) -> str:
    found = re.search(r"data-copy>(?:https?://[^/]+)([^<]+)<", page)
    assert found
    return found[1]


def _invited(enter: Enter, language: str = "") -> str:
    form = {"name": "Nadia", "display_name": "Nadia B.", "role": "translator", "edition": "ar"}
    page = enter("administrator").post("/people/invite", {**form, "language": language})
    assert page.status_code == 200
    return _link(page.text)


def test_an_invitation_makes_an_account_and_signs_in(enter: Enter, paper: Paper) -> None:
    link = _invited(enter)
    visitor = enter("")
    assert "nadia" in visitor.get(link).text
    answer = visitor.post(link, {"display_name": "Nadia", "password": WORDS})
    assert answer.headers["Location"] == "/"
    home = visitor.get("/").text
    assert "Welcome, Nadia." in home
    assert home.count("Take this") == 1
    assert "Or choose another" not in home  # there is nothing else
    assert visitor.get(f"/articles/{paper.article}/ar?s={paper.units[0]}").text.count("<textarea") >= 1
    assert enter("").get(link).status_code == 400


def test_an_invitation_speaks_the_newcomers_language(enter: Enter) -> None:
    link = _invited(enter, language="es")

    assert link.endswith("?language=es")
    visitor = enter("")
    assert '<html lang="es"' in visitor.get(link).text
    visitor.post(link, {"display_name": "Nadia", "password": WORDS})
    assert '<html lang="es"' in visitor.get("/").text
    assert '<html lang="en"' in enter("").get("/sign-in?language=klingon").text


def test_on_a_shared_device_an_invitation_speaks_the_newcomers_language_not_the_other_s(enter: Enter) -> None:
    link = _invited(enter, language="es")
    other = enter("reader")  # signed in still, and the device keeps what they chose
    other.post("/language", {"language": "fr"})

    page = other.get(link).text

    assert '<html lang="es"' in page
    assert 'href="?language=ar"' in page  # the newcomer may choose: the other's account keeps its own
    assert '<html lang="ar"' in other.get(link.replace("=es", "=ar")).text
    assert '<html lang="fr"' in other.get("/issues").text
    other.post(link, {"display_name": "Nadia", "password": WORDS})
    assert '<html lang="es"' in other.get("/").text


def test_a_weak_password_is_told_beside_the_form(enter: Enter) -> None:
    link = _invited(enter)
    answer = enter("").post(link, {"display_name": "Nadia", "password": "short"})
    assert answer.status_code == 400
    assert "at least 10 characters" in answer.text


def test_a_name_that_somebody_has_is_told_beside_the_form(enter: Enter) -> None:
    form = {"name": "reader", "role": "reader", "edition": "ar", "language": "fr", "first_check": "on"}
    answer = enter("administrator").post("/people/invite", form)
    assert answer.status_code == 400
    assert re.search(r'id="problem-name">.*Somebody has the name', answer.text)
    chosen = re.findall(r'<option value="([^"]+)"[^>]* selected', answer.text)
    assert chosen == ["reader", "ar", "fr"]
    assert re.search(r'name="first_check" checked', answer.text)


def test_a_reset_link_sets_a_new_password(enter: Enter, paper: Paper, sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        person = session.query(Person).filter_by(name="reader").one()
        person.password_hash = passwords.make_hash("an old password")
    page = enter("administrator").post(f"/people/{paper.people['reader']}/link")
    visitor = enter("")
    assert visitor.post(_link(page.text), {"password": WORDS}).status_code == 303
    assert visitor.get("/account").status_code == 200
    assert enter("reader").get("/account").status_code == 302


def test_grants_are_given_and_taken_back(enter: Enter, paper: Paper) -> None:
    boss, reader = enter("administrator"), enter("reader")
    address = f"/people/{paper.people['reader']}"
    assert reader.post(f"/articles/{paper.article}/ar/take").status_code == 403
    boss.post(f"{address}/grant", {"role": "translator", "edition": "ar"})
    assert reader.post(f"/articles/{paper.article}/ar/take").status_code == 302
    boss.post(f"{address}/revoke", {"role": "translator", "edition": "ar"})
    assert reader.post(f"/articles/{paper.article}/ar/take").status_code == 403
    assert boss.post(f"{address}/grant", {"role": "king", "edition": "ar"}).status_code == 400


def test_who_has_left_cannot_come_in(enter: Enter, paper: Paper) -> None:
    boss = enter("administrator")
    boss.post(f"/people/{paper.people['reader']}/leave")
    assert enter("reader").get("/").status_code == 302
    assert "has left" in boss.get("/people").text
    boss.post(f"/people/{paper.people['reader']}/return")
    assert "has left" not in boss.get("/people").text


def test_who_has_left_is_thanked_until_they_ask_for_the_end_of_it(enter: Enter, paper: Paper) -> None:
    boss, reader = enter("administrator"), f"/people/{paper.people['reader']}"
    enter("reader").post("/account", {"display_name": "Rosa", "reads": "es ar", "credit": "Rosa L."})
    assert "Rosa L." not in boss.get(reader).text
    boss.post(f"{reader}/leave")
    page = boss.get(reader).text
    assert "thanks this person as “Rosa L.”" in page
    assert "Arabic, Spanish" in page

    boss.post(f"{reader}/thank-no-more")
    assert "Rosa L." not in boss.get(reader).text


def test_the_last_administrator_stays(enter: Enter, paper: Paper) -> None:
    answer = enter("administrator").post(f"/people/{paper.people['administrator']}/leave")
    assert answer.status_code == 400
    assert "only administrator" in answer.text


def test_the_account_keeps_what_one_says_of_oneself(enter: Enter, sqlite_database: Database) -> None:
    translator = enter("translator")
    translator.post(
        "/account",
        {
            "display_name": "Marit",
            "language": "es",
            "time_zone": "America/Bogota",
            "reads": ["en", "ES", "sw"],
            "writes": "es",
        },
    )
    with sqlite_database.reading() as session:
        person = session.query(Person).filter_by(name="translator").one()
        kept = (person.display_name, person.ui_language, person.time_zone, person.reads, person.writes)
    assert kept == ("Marit", "es", "America/Bogota", ["en", "es", "sw"], ["es"])
    page = translator.get("/account").text
    assert re.findall(r'name="(reads|writes)" value="(\w+)" checked', page) == [
        ("reads", "en"),
        ("reads", "es"),
        ("reads", "sw"),
        ("writes", "es"),
    ]


def test_a_mail_wants_an_address_and_what_was_typed_stays(enter: Enter, sqlite_database: Database) -> None:
    translator = enter("translator")
    for email, problem in (("", "Type the address where"), ("teo at example", "This is no e-mail address")):
        answer = translator.post("/account", {"display_name": "Teo", "digest": "daily", "email": email})
        assert answer.status_code == 400
        assert problem in answer.text
        assert '<option value="daily" selected>' in answer.text
    translator.post("/account", {"digest": "weekly", "email": "teo@example.org", "credit": " Teo  C. "})
    with sqlite_database.reading() as session:
        person = session.query(Person).filter_by(name="translator").one()
        assert (person.digest, person.email, person.credit) == ("weekly", "teo@example.org", "Teo C.")


def test_an_unknown_language_is_told_at_its_field_and_what_was_typed_stays(enter: Enter) -> None:
    translator = enter("translator")
    form = {"display_name": "Ana B.", "language": "es", "reads": "en klingonish", "writes": "es-419"}
    answer = translator.post("/account", form)
    assert answer.status_code == 400
    reads, writes = answer.text.split("Languages you write")
    assert "klingonish" in reads.partition('role="alert"')[2]
    assert 'name="writes" value="es" checked' in writes
    assert 'value="Ana B."' in answer.text
    assert '<option value="es" lang="es" selected>' in answer.text
    assert "Ana B." not in translator.get("/account").text


def test_changing_the_password_ends_the_other_sign_ins(enter: Enter, sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        person = session.query(Person).filter_by(name="reader").one()
        person.password_hash = passwords.make_hash(WORDS)
    other = enter("")
    assert other.post("/sign-in", {"name": "reader", "password": WORDS}).status_code == 303
    first = enter("reader")
    assert first.post("/account/password", {"old": "wrong", "password": "new words here"}).status_code == 400
    assert first.post("/account/password", {"old": WORDS, "password": "new words here"}).status_code == 302
    assert first.get("/account").status_code == 200
    assert Visitor(other.client).get("/account").status_code == 302


def test_a_sign_in_can_be_ended_from_the_list(enter: Enter) -> None:
    reader = enter("reader")
    found = re.search(r"/account/sign-ins/(\w+)/end", reader.get("/account").text)
    assert found
    assert enter("translator").post(f"/account/sign-ins/{found[1]}/end").status_code == 404
    assert reader.post(f"/account/sign-ins/{found[1]}/end").status_code == 302
    assert reader.get("/account").status_code == 302
