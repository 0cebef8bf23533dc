"""A dump that came as an e-mail opens with a message: the paper's name below it, number and date inside."""

from datetime import date

import pytest

from tests.ingest.small_papers import MORE, OTHER, TEXT
from tm.document import Kind
from tm.ingest import read_issue


def _dump(greeting: str, message: str, leave: str, name: str) -> str:
    head = "The goats take the morning train" if name.isupper() else "THE GOATS TAKE THE MORNING TRAIN"
    heads = f"{head}\n\n{TEXT}\n\n{MORE}\n\n* * *\n\nThe ferry stops again\n\n{OTHER}\n"
    return f"{greeting}\n\n{message}\n\n{leave}\nIda\n\n{name}\n\n{heads}"


@pytest.mark.parametrize(
    ("language", "dump"),
    [
        (
            "en",
            _dump(
                "Hi all,",
                "Here are the texts for Issue 31, 4 May 2026. Tell me what is missing in them.",
                "Best wishes,",
                "KETTLE LANE NEWS",
            ),
        ),
        (
            "es",
            _dump(
                "Hola a todas:",
                "Va entera la Hoja número 31, 4 de mayo de 2026. Digan si falta algo.",
                "Un abrazo,",
                "HOJA DEL BARRIO",
            ),
        ),
    ],
)
def test_the_paper_begins_below_the_message(language: str, dump: str) -> None:
    issue = read_issue(dump, language=language)
    titles = [article.headline for article in issue.articles if article.kind is Kind.MASTHEAD]
    assert titles == [issue.facts.title]
    assert issue.facts.title in {"KETTLE LANE NEWS", "HOJA DEL BARRIO"}
    assert (issue.facts.number, issue.facts.date_from) == ("31", date(2026, 5, 4))
    assert "The goats take the morning train" in [article.headline for article in issue.articles]
