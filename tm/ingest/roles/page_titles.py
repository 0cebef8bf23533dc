"""The title of a web page that has several pieces: it stands above a row of links to them."""

from collections.abc import Sequence
from dataclasses import replace

from tm.ingest.cuts.jumps import title_words
from tm.ingest.looks.parts import Part, Role
from tm.ingest.phrases.web_pages import is_link_row, linked_titles
from tm.ingest.roles.mentions import are_alike
from tm.ingest.words.cases import word_count

_LONGEST_CAPTION = 45


def with_page_titles(parts: Sequence[Part]) -> list[Part]:
    """The parts with the title of a page as a kicker, where the row below it names the next headline.

    A text that stands alone between row and headline says what a picture there shows.
    """
    read = list(parts)
    for index in range(1, len(parts) - 2):
        title, row, *below = parts[index - 1 : index + 3]
        if title.role is not Role.HEADING or not is_link_row(row.text):
            continue
        links = [title_words(each) for each in linked_titles(row.text)]
        head = 1 if below[0].role is Role.TEXT and word_count(below[0].text) <= _LONGEST_CAPTION else 0
        words = title_words(below[head].text)
        if below[head].role is Role.HEADING and any(are_alike(words, each) for each in links):
            read[index - 1] = replace(title, role=Role.KICKER)
            if head:
                read[index + 1] = replace(below[0], role=Role.CAPTION)
    return read
