"""Who may open what: every route against every role, by hand. A new route needs a line here."""

import re

import pytest
from flask import Flask

from tests.web.conftest import PEOPLE, Enter, Paper

EVERYBODY = frozenset(PEOPLE)
TRANSLATES_ES = frozenset({"translator", "reader", "editor_es", "editor"})
EDITS_SOMETHING = frozenset({"editor_es", "editor", "administrator"})
ANNOTATES = EVERYBODY - {"layout"}
APPROVES_ES = frozenset({"reader", "editor_es", "editor", "administrator"})
EDITS_ENGLISH = frozenset({"editor", "administrator"})
EDITS_ES = frozenset({"editor_es", "editor", "administrator"})
LAYS_OUT = frozenset({"layout", "editor_es", "editor", "administrator"})
PAPER = frozenset({"editor", "administrator"})
ADMINISTERS = frozenset({"administrator"})
ANYBODY = EVERYBODY | {""}
TRANSLATES_ES |= {"administrator"}

MATRIX: dict[tuple[str, str], frozenset[str]] = {
    ("GET", "/"): EVERYBODY,
    ("GET", "/static/<path:filename>"): ANYBODY,
    ("GET", "/static/css-<number>/desk.css"): ANYBODY,
    ("GET", "/static/js-<number>/<name>.js"): ANYBODY,
    ("GET", "/worker.js"): ANYBODY,
    ("GET", "/offline"): ANYBODY,
    ("GET", "/offline/mine"): EVERYBODY,
    ("POST", "/forget"): ANYBODY,
    ("GET", "/theme/<colour>.css"): ANYBODY,
    ("GET", "/sign-in"): ANYBODY,
    ("POST", "/sign-in"): ANYBODY,
    ("POST", "/sign-out"): ANYBODY,
    ("GET", "/invitation/<token>"): ANYBODY,
    ("POST", "/invitation/<token>"): ANYBODY,
    ("GET", "/reset/<token>"): ANYBODY,
    ("POST", "/reset/<token>"): ANYBODY,
    ("GET", "/writer/<token>"): ANYBODY,
    ("POST", "/writer/<token>"): ANYBODY,
    ("GET", "/articles/<article>/<tag>/writer"): EDITS_ENGLISH,
    ("POST", "/articles/<article>/<tag>/writer"): EDITS_ENGLISH,
    ("POST", "/articles/<article>/<tag>/writer/<link>/revoke"): EDITS_ENGLISH,
    ("POST", "/language"): ANYBODY,
    ("GET", "/account"): EVERYBODY,
    ("POST", "/account"): EVERYBODY,
    ("POST", "/account/password"): EVERYBODY,
    ("POST", "/sign-in/code"): ANYBODY,
    ("GET", "/account/codes"): EVERYBODY,
    ("POST", "/account/codes"): EVERYBODY,
    ("POST", "/account/codes/stop"): EVERYBODY,
    ("GET", "/account/keys"): EVERYBODY,
    ("POST", "/account/keys"): EVERYBODY,
    ("POST", "/account/sign-ins/<sign_in>/end"): EVERYBODY,
    ("GET", "/people"): ADMINISTERS,
    ("POST", "/people/invite"): ADMINISTERS,
    ("GET", "/people/<person>"): ADMINISTERS,
    ("POST", "/people/<person>/grant"): ADMINISTERS,
    ("POST", "/people/<person>/revoke"): ADMINISTERS,
    ("POST", "/people/<person>/link"): ADMINISTERS,
    ("POST", "/people/<person>/leave"): ADMINISTERS,
    ("POST", "/people/<person>/return"): ADMINISTERS,
    ("GET", "/issues"): EVERYBODY,
    ("GET", "/published"): EVERYBODY,
    ("GET", "/search"): EVERYBODY,
    ("GET", "/log"): PAPER,
    ("GET", "/issues/new"): PAPER,
    ("POST", "/issues/new"): PAPER,
    ("GET", "/issues/<slug>"): EVERYBODY,
    ("POST", "/articles/<article>/<tag>/approve"): APPROVES_ES,
    ("POST", "/articles/<article>/<tag>/approve/take-back"): APPROVES_ES,
    ("POST", "/articles/<article>/<tag>/send-back"): APPROVES_ES,
    ("GET", "/articles/<article>/<tag>/give"): EDITS_ES,
    ("POST", "/articles/<article>/<tag>/give-to"): EDITS_ES,
    ("GET", "/issues/<slug>/update"): EDITS_ENGLISH,
    ("POST", "/issues/<slug>/update"): EDITS_ENGLISH,
    ("POST", "/issues/<slug>/update/put"): EDITS_ENGLISH,
    ("GET", "/issues/<slug>/edit"): PAPER,
    ("POST", "/issues/<slug>/edit"): PAPER,
    ("POST", "/issues/<slug>/state"): PAPER,
    ("GET", "/issues/<slug>/missing"): EVERYBODY,
    ("GET", "/issues/<slug>/missing/<tag>"): EVERYBODY,
    ("GET", "/issues/<slug>/wanted"): EDITS_SOMETHING,
    ("POST", "/issues/<slug>/wanted"): EDITS_SOMETHING,
    ("GET", "/issues/<slug>/pages/<tag>"): LAYS_OUT,
    ("POST", "/issues/<slug>/pages/<tag>"): LAYS_OUT,
    ("GET", "/issues/<slug>/goes/<article>"): LAYS_OUT,
    ("POST", "/issues/<slug>/goes/<article>"): LAYS_OUT,
    ("POST", "/issues/<slug>/goes/take-back"): LAYS_OUT,
    ("POST", "/issues/<slug>/goes/<article>/only-here"): PAPER,
    ("POST", "/issues/articles/<article>/inside"): EDITS_ENGLISH,
    ("GET", "/issues/<slug>/exports"): LAYS_OUT,
    ("GET", "/issues/<slug>/credits"): EVERYBODY,
    ("POST", "/issues/<slug>/exports/<tag>"): LAYS_OUT,
    ("POST", "/issues/<slug>/let-through/<tag>"): EDITS_SOMETHING,
    ("GET", "/issues/<slug>/changed/<tag>"): EVERYBODY,
    ("GET", "/issues/<slug>/plan"): EVERYBODY,
    ("POST", "/issues/<slug>/plan"): PAPER,
    ("GET", "/plan"): PAPER,
    ("POST", "/plan"): PAPER,
    ("GET", "/issues/<slug>/corrections"): EVERYBODY,
    ("POST", "/issues/<slug>/corrections/<tag>"): APPROVES_ES,
    ("POST", "/issues/<slug>/po/<tag>"): TRANSLATES_ES,
    ("GET", "/issues/<slug>/structure"): EDITS_SOMETHING,
    ("GET", "/pool/<article>/structure"): EDITS_SOMETHING,
    ("POST", "/issues/<slug>/structure/<int:operation>/undo"): EDITS_ENGLISH,
    ("POST", "/pool/<article>/structure/<int:operation>/undo"): EDITS_ENGLISH,
    ("POST", "/structure/articles/<article>"): EDITS_ENGLISH,
    ("GET", "/structure/articles/<article>/original"): EDITS_ENGLISH,
    ("POST", "/structure/articles/<article>/original"): EDITS_ENGLISH,
    ("POST", "/structure/articles/<article>/original/put"): EDITS_ENGLISH,
    ("POST", "/structure/blocks/<block>"): EDITS_ENGLISH,
    ("POST", "/issues/<slug>/structure/whole"): PAPER,
    ("POST", "/structure/units/<unit>"): EDITS_ENGLISH,
    ("POST", "/structure/repairs/<int:repair>/take-back"): EDITS_ENGLISH,
    ("POST", "/structure/doubts/<int:doubt>/decide"): EDITS_ENGLISH,
    ("GET", "/import"): EDITS_SOMETHING,
    ("POST", "/import"): EDITS_ENGLISH,
    ("GET", "/recognised/<int:recognition>"): APPROVES_ES,
    ("POST", "/recognised/<int:recognition>"): APPROVES_ES,
    ("GET", "/announce"): EDITS_SOMETHING,
    ("POST", "/announce"): EDITS_ENGLISH,
    ("GET", "/announce/<article>"): EDITS_ENGLISH,
    ("POST", "/announce/<article>"): EDITS_ENGLISH,
    ("GET", "/paste"): EDITS_SOMETHING,
    ("POST", "/paste"): EDITS_ENGLISH,
    ("GET", "/pool"): EVERYBODY,
    ("POST", "/pool/<article>/wanted"): EDITS_SOMETHING,
    ("GET", "/articles/<article>"): EVERYBODY,
    ("GET", "/articles/<article>/<tag>"): EVERYBODY,
    ("GET", "/articles/<article>/<tag>/next"): TRANSLATES_ES,
    ("GET", "/articles/<article>/<tag>/read"): EVERYBODY,
    ("GET", "/articles/<article>/<tag>/history/<unit>"): EVERYBODY,
    ("GET", "/articles/<article>/<tag>/who"): EVERYBODY,
    ("POST", "/articles/<article>/<tag>/take"): TRANSLATES_ES,
    ("POST", "/articles/<article>/<tag>/still"): TRANSLATES_ES,
    ("POST", "/articles/<article>/<tag>/give"): EDITS_ES,
    ("POST", "/issues/<slug>/take/<tag>"): TRANSLATES_ES,
    ("GET", "/notices"): EVERYBODY,
    ("POST", "/notices/<int:notice>/open"): EVERYBODY,
    ("POST", "/notices/read"): EVERYBODY,
    ("POST", "/editions/rules"): ADMINISTERS,
    ("POST", "/people/<person>/first-check"): ADMINISTERS,
    ("POST", "/people/<person>/thank-no-more"): ADMINISTERS,
    ("POST", "/articles/<article>/<tag>/let-go"): TRANSLATES_ES,
    ("POST", "/articles/<article>/<tag>/pass-on"): TRANSLATES_ES,
    ("GET", "/articles/<article>/<tag>/here"): TRANSLATES_ES,
    ("GET", "/articles/<article>/<tag>/flags"): TRANSLATES_ES,
    ("GET", "/articles/<article>/<tag>/help/<unit>"): TRANSLATES_ES,
    ("POST", "/articles/<article>/<tag>/help/<unit>"): TRANSLATES_ES,
    ("POST", "/articles/<article>/<tag>/again/<unit>"): TRANSLATES_ES,
    ("GET", "/articles/<article>/<tag>/paste"): TRANSLATES_ES,
    ("POST", "/articles/<article>/<tag>/paste"): TRANSLATES_ES,
    ("GET", "/articles/<article>/<tag>/text"): TRANSLATES_ES,
    ("POST", "/articles/<article>/<tag>/paste/put"): TRANSLATES_ES,
    ("POST", "/articles/<article>/<tag>/take-back"): TRANSLATES_ES,
    ("GET", "/replace/<tag>"): TRANSLATES_ES,
    ("POST", "/replace/<tag>"): TRANSLATES_ES,
    ("POST", "/replace/<tag>/take-back"): TRANSLATES_ES,
    ("POST", "/save"): TRANSLATES_ES,
    ("POST", "/keep"): TRANSLATES_ES,
    ("POST", "/findings"): TRANSLATES_ES,
    ("GET", "/standing"): EVERYBODY,
    ("POST", "/standing"): EDITS_SOMETHING,
    ("GET", "/standing/<key>/<tag>/history"): EVERYBODY,
    ("POST", "/standing/<key>/<tag>"): TRANSLATES_ES,
    ("GET", "/names"): EVERYBODY,
    ("POST", "/names"): EVERYBODY,
    ("GET", "/names/new"): EVERYBODY,
    ("GET", "/names/names.csv"): EVERYBODY,
    ("POST", "/names/names.csv"): PAPER,
    ("GET", "/names/<entry>"): EVERYBODY,
    ("GET", "/names/<entry>/history"): EVERYBODY,
    ("POST", "/names/<entry>"): EDITS_SOMETHING,
    ("POST", "/names/<entry>/propose"): EVERYBODY,
    ("POST", "/names/<entry>/settle"): EDITS_SOMETHING,
    ("POST", "/names/<entry>/decide"): EDITS_SOMETHING,
    ("POST", "/names/<entry>/remove"): EDITS_SOMETHING,
    ("POST", "/names/learn/<tag>"): EDITS_SOMETHING,
    ("GET", "/articles/<article>/notes"): EVERYBODY,
    ("POST", "/articles/<article>/notes"): ANNOTATES,
    ("GET", "/questions"): EVERYBODY,
    ("GET", "/questions/<question>"): EVERYBODY,
    ("GET", "/articles/<article>/<tag>/ask"): EVERYBODY,
    ("GET", "/articles/<article>/<tag>/ask/<unit>"): EVERYBODY,
    ("GET", "/articles/<article>/<tag>/found"): EVERYBODY,
    ("POST", "/articles/<article>/<tag>/found"): EVERYBODY,
    ("GET", "/articles/<article>/<tag>/wrong/<unit>"): EVERYBODY,
    ("POST", "/articles/<article>/<tag>/ask"): EVERYBODY,
    ("POST", "/articles/<article>/<tag>/ask/<unit>"): EVERYBODY,
    ("POST", "/articles/<article>/<tag>/wrong/<unit>"): EVERYBODY,
    ("POST", "/questions/<question>/answer"): EVERYBODY,
    ("POST", "/questions/<question>/resolve"): APPROVES_ES,
    ("POST", "/questions/<question>/reopen"): APPROVES_ES,
    ("POST", "/questions/<question>/meaning"): APPROVES_ES,
    ("POST", "/questions/<question>/wording"): APPROVES_ES,
    ("POST", "/questions/<question>/accept"): EDITS_ENGLISH,
    ("POST", "/questions/<question>/decline"): EDITS_ENGLISH,
    ("GET", "/editions/<tag>/checks"): EDITS_SOMETHING,
    ("POST", "/editions/<tag>/checks"): EDITS_SOMETHING,
    ("GET", "/issues/<slug>/findings/<tag>"): EVERYBODY,
    ("GET", "/issues/<slug>/copy/<tag>"): EVERYBODY,
    ("GET", "/issues/<slug>/differs/<tag>"): EVERYBODY,
    ("GET", "/articles/<article>/<tag>/differs/<unit>"): EVERYBODY,
    ("POST", "/articles/<article>/<tag>/differs/<unit>"): TRANSLATES_ES,
    ("POST", "/articles/<article>/<tag>/differs/<unit>/withdraw"): TRANSLATES_ES,
    ("GET", "/editions"): EDITS_SOMETHING,
    ("POST", "/editions"): ADMINISTERS,
    ("POST", "/editions/new"): ADMINISTERS,
    ("POST", "/editions/<tag>/move"): ADMINISTERS,
    ("POST", "/editions/<tag>/preview"): EDITS_SOMETHING,
    ("GET", "/editions/<tag>"): EDITS_SOMETHING,
    ("POST", "/editions/<tag>"): EDITS_SOMETHING,
}


def _routes(app: Flask) -> set[tuple[str, str]]:
    return {
        (method, rule.rule)
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }


def _address(rule: str, paper: Paper) -> str:
    names = {
        "slug": paper.issue,
        "article": paper.article,
        "tag": "es-419",
        "unit": paper.units[0],
        "block": paper.block,
        "key": paper.standing,
        "notice": 1,
        "entry": paper.entry,
        "question": paper.question,
        "person": paper.people["reader"],
        "operation": paper.operation,
        "doubt": paper.doubt,
        "repair": paper.repair,
        "recognition": paper.recognition,
        "token": "no-such-token",
        "sign_in": "no-such-sign-in",
        "link": "no-such-link",
        "colour": "2a4b9b",
        "filename": "css/base.css",
        "name": "zone",
        "number": "0123456789ab",
    }
    return re.sub(r"<(?:\w+:)?(\w+)>", lambda match: str(names[match[1]]), rule)


def _body(rule: str, token: str) -> dict[str, str]:
    """A body that says which edition or language is meant, and is refused after that for want of the rest."""
    body = {"csrf": token}
    if rule in {"/save", "/keep", "/findings", "/standing", "/names/<entry>/settle"}:
        body["edition"] = "es-419"
    if rule in {"/import", "/paste", "/announce"}:
        body["language"] = "en"
    return body


def test_every_route_has_a_line_in_the_matrix(app: Flask) -> None:
    assert _routes(app) == set(MATRIX)


@pytest.mark.parametrize("name", ["", *PEOPLE])
def test_routes_open_to_those_who_may_and_to_nobody_else(name: str, enter: Enter, paper: Paper) -> None:
    wrong = []
    visitor = enter(name)
    for (method, rule), allowed in MATRIX.items():
        if method == "POST" and rule in {"/sign-out", "/forget", "/account/password"}:
            continue
        address = _address(rule, paper)
        answer = (
            visitor.get(address)
            if method == "GET"
            else visitor.client.post(address, data=_body(rule, visitor.token))
        )
        to_sign_in = answer.status_code == 302 and "/sign-in" in answer.headers.get("Location", "")
        refused = (answer.status_code in {401, 403} and rule != "/sign-in") or to_sign_in
        if refused == (name in allowed):
            wrong.append((name, method, rule, answer.status_code))
        assert answer.status_code < 500
        answer.close()
    assert wrong == []


def test_signing_out_is_for_everybody(enter: Enter) -> None:
    assert enter("").post("/sign-out").status_code == 302
    assert enter("reader").post("/sign-out").status_code == 302


def test_a_translator_of_another_edition_cannot_write_here(enter: Enter, paper: Paper) -> None:
    arabic = enter("translator_ar")
    assert arabic.post(f"/articles/{paper.article}/ar/take").status_code == 302
    assert arabic.post(f"/articles/{paper.article}/es-419/take").status_code == 403


def test_an_unknown_edition_or_article_is_not_there(enter: Enter, paper: Paper) -> None:
    editor = enter("editor")
    assert editor.get(f"/articles/{paper.article}/xx").status_code == 404
    assert editor.get("/articles/nothing/es-419").status_code == 404
    assert editor.get("/issues/99-9").status_code == 404
    assert editor.post("/articles/nothing/es-419/take").status_code == 404
