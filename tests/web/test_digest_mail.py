"""The digest as its reader sees it: what to do first, line by line, from the side on which they read."""

from email.message import EmailMessage

from flask import Flask

from tests.builders import NOON
from tm.document import Kind
from tm.services.assigning.to_read import ToRead
from tm.services.digests import Digest, Printing
from tm.services.home import HomePiece
from tm.web.digest_mail import written

FREE = HomePiece("a1", "ar", "16-2", Kind.LETTER, "en", "The tram\nis back", 90, 0, 5, 0, 0)
WAITING = ToRead("a2", "ar", "عاد الترام", "ar", Kind.NEWS, 3, 40, 0, NOON)


def mail(
    app: Flask,
    language: str,
    *,
    to_read: tuple[ToRead, ...] = (),
    printing: tuple[Printing, ...] = (),
    questions: int = 0,
) -> EmailMessage:
    person = ("p1", "Samira", "s@example.org", language, None)
    digest = Digest(*person, FREE, (), to_read, printing, questions, (), 0)
    return written(app, digest, at=NOON)


def test_paragraphs_stand_apart_and_a_headline_on_one_line(app: Flask) -> None:
    hello, free, piece, left = mail(app, "en").get_content().strip().split("\n\n")

    assert hello == "Hello Samira,"
    assert free == "This is free for you:"
    assert piece.split("\n")[0] == "The tram is back · Arabic"
    assert piece.split("\n")[1].endswith("/articles/a1/ar")
    assert left.split("\n")[1].endswith("/account")


def test_from_the_right_each_line_begins_there_and_other_texts_stand_apart(app: Flask) -> None:
    content = mail(app, "ar", to_read=(WAITING,)).get_content()
    lines = [line for line in content.split("\n") if line]

    assert all(line.startswith("\u200f") is ("://" not in line) for line in lines)
    assert "\u2068The tram is back\u2069 · العربية" in content
    assert "\u200fعاد الترام · العربية" in content


def test_what_waits_to_be_read_is_the_subject(app: Flask) -> None:
    message = mail(app, "en", to_read=(WAITING,))

    assert message["Subject"] == "To read: \u2068عاد الترام\u2069"
    assert "1 article waits to be read:" in message.get_content()
    assert "/articles/a2/ar/read" in message.get_content()


def test_who_edits_reads_how_long_it_is_to_print(app: Flask) -> None:
    content = mail(app, "en", printing=(Printing("16-2", 4),)).get_content()

    assert "Issue 16-2 goes to print in 4 days. What is missing:\n" in content
    assert "/issues/16-2/missing\n" in content


def test_where_nothing_else_waits_the_subject_says_what_does(app: Flask) -> None:
    soon = (Printing("16-2", 1),)

    assert mail(app, "en", printing=soon, questions=3)["Subject"] == "3 questions wait for you"
    assert mail(app, "en", printing=soon)["Subject"] == "Issue 16-2 goes to print in 1 day"
    assert mail(app, "en")["Subject"] == "News from the desk"
