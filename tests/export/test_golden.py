"""Each format, whole, beside what was looked at and found good."""

from typing import Protocol

from tests.export import papers
from tm.export import html, markdown, text


class Golden(Protocol):
    def check(self, name: str, text: str) -> None: ...


def test_text_is_as_it_was(golden: Golden) -> None:
    golden.check("issue.txt", text.write(papers.ISSUE, papers.PAGE))


def test_markdown_is_as_it_was(golden: Golden) -> None:
    golden.check("issue.md", markdown.write(papers.ISSUE, papers.PAGE))


def test_html_is_as_it_was(golden: Golden) -> None:
    golden.check("issue.html", html.write(papers.ISSUE, papers.PAGE))


def test_fragments_are_as_they_were(golden: Golden) -> None:
    for name, fragment in html.write_fragments(papers.ISSUE, papers.PAGE).items():
        golden.check(f"fragments/{name}", fragment)
