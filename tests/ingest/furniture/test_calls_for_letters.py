"""The call for letters behind the last of them is of the paper; the short line above it signs the letter."""

# ruff: noqa: E501 - texts read best on one line

import pytest

from tests.ingest.small_papers import LAST, MORE, OTHER, TEXT
from tm.document import Kind
from tm.ingest import read_issue


@pytest.mark.parametrize(
    ("section", "heads", "signed", "call", "language"),
    [
        (
            "Letters",
            ("The kettle was mine", "Goats again"),
            ("Ola Tarr, cook", "A shepherdess"),
            "Write to lamp@quay.example or leave your letter under the lamp. Letters without a name are read aloud to the goats, and hardly ever printed.",
            "en",
        ),
        (
            "Buzón de cartas",
            ("La tetera era mía", "Otra vez las cabras"),
            ("Ola Tarr, cocinera", "Una vecina"),
            "Escriban a faro@muelle.example o dejen su carta al pie del faro. Las cartas sin nombre se leen a las cabras, y casi nunca se publican.",
            "es",
        ),
    ],
)
def test_who_stands_above_the_call_for_letters_has_signed_the_last(
    section: str, heads: tuple[str, str], signed: tuple[str, str], call: str, language: str
) -> None:
    letters = "\n\n".join(
        f"{head}\n\n{text}\n\n{who}" for head, text, who in zip(heads, (TEXT, OTHER), signed, strict=True)
    )
    issue = read_issue(
        f"{section}\n\n{letters}\n\n{call}\n\n{heads[0]} too\n\n{MORE}\n\n{LAST}\n", language=language
    )
    assert [article.signoff for article in issue.articles if article.signoff] == list(signed)
    assert call in [block.text for a in issue.articles if a.kind is Kind.BOILERPLATE for block in a.blocks]


def test_a_letter_may_name_an_address_itself() -> None:
    own = "Whoever has found the letter of my aunt writes to aunt@quay.example."
    dump = f"Letters\n\nThe kettle was mine\n\n{TEXT}\n\n{own}\n\nOla Tarr\n\nGoats\n\n{OTHER}\n\nAda Brand\n"
    assert not [article for article in read_issue(dump).articles if article.kind is Kind.BOILERPLATE]


def test_letters_that_greet_need_no_name_of_their_page() -> None:
    call = "Letters may be sent to lamp@quay.example or left under the lamp. Please sign them."
    letters = "\n\n".join(
        f"{head}\n\nTo the editor: {text}\n\n{who}"
        for head, text, who in (
            ("The kettle was mine", TEXT, "Ola Tarr"),
            ("Goats again", OTHER, "Ada Brand"),
        )
    )
    issue = read_issue(f"{letters}\n\n{call}\n\nNine goats\n\n{MORE}\n\n{LAST}\n")

    assert call in [block.text for a in issue.articles if a.kind is Kind.BOILERPLATE for block in a.blocks]


@pytest.mark.parametrize(
    ("call", "language"),
    [
        ("Send letters to The Lamp, 4 Harbor Row. We cut for length.", "en"),
        ("Escriba a La Lámpara, Casilla 9. Las cartas van firmadas.", "es"),
        ("Mande su carta al muelle o déjela bajo el faro.", "es"),
    ],
)
def test_a_call_for_letters_needs_no_address_of_the_net(call: str, language: str) -> None:
    foot = "The Lamp is made in the kitchen of the pier."
    dump = f"Letters\n\nThe kettle was mine\n\n{TEXT}\n\nOla Tarr\n\n{call}\n\n{foot}\n"
    issue = read_issue(dump, language=language)
    assert call in [block.text for a in issue.articles if a.kind is Kind.BOILERPLATE for block in a.blocks]
    assert [article.signoff for article in issue.articles if article.signoff] == ["Ola Tarr"]


def test_a_letter_may_open_with_what_others_should_write() -> None:
    own = "Write the name of the goat on its bell, and we shall know."
    dump = f"Letters\n\nThe kettle was mine\n\n{TEXT}\n\nOla Tarr\n\n{own}\n\nAda Brand\n"
    assert not [article for article in read_issue(dump).articles if article.kind is Kind.BOILERPLATE]
