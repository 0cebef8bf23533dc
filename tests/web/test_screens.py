"""Every page of the desk is one of the screens that are looked at: by axe, on a phone, in pictures."""

from collections import defaultdict

from flask import Flask

from tests.browser.crossing import Crossing
from tests.browser.screens import screens
from tm.web.assets import FILES

NO_SCREENS = FILES | {
    "articles.choose",  # leads on to the nearest edition
    "finished.step",  # a part of the article's page
    "helping.flags",
    "helping.sentence",  # a part of the article's page
    "here.others",
    "naming.download",
    "offline.mine",
    "offline.worker",
    "pasting.text_out",
    "signing_in.reset",  # the form of an invitation
}
"""Addresses that show no page of their own."""
NAMES = Crossing(
    issue="i",
    arriving="i",
    articles=defaultdict(lambda: "a"),
    pooled="a",
    printed="i",
    promised="a",
    recognition=1,
    person="p",
    invitation="t",
    writer="writer-token",
    name="n",
    with_history=("a", "u"),
    question="q",
    mistake="q",
    arabic_unit="u",
)


def test_every_page_is_looked_at(app: Flask) -> None:
    address = app.url_map.bind("desk")
    pages = {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())}
    looked_at = {
        address.match(screen.path.partition("?")[0].partition("#")[0])[0] for screen in screens(NAMES)
    }

    assert pages - looked_at == NO_SCREENS
