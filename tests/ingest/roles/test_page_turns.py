"""A sentence that the foot of a page cuts after few words is no heading."""

from tests.ingest.small_papers import MORE, OTHER, TEXT
from tm.document import BlockType
from tm.ingest import read_issue

_DUMP = f"""The Kettle Record

The goats take the train

{TEXT}

{MORE}

The station master's wife
\f2 | The Kettle Record | May 2026

would like to keep one of them.

The ferry stops

{OTHER}

\f3 | The Kettle Record | May 2026

The bridge opens

{MORE}

\f4 | The Kettle Record | May 2026

{TEXT}
"""


def test_few_words_above_a_page_turn_go_on_below_it() -> None:
    issue = read_issue(_DUMP)
    texts = [b.text for article in issue.articles for b in article.blocks if b.type is BlockType.PARAGRAPH]
    assert "The station master's wife would like to keep one of them." in texts
