"""A dump read and cut, ready to be stored: what an import does before it needs a database."""

import hashlib
from collections import Counter
from operator import itemgetter

from tm import document, languages
from tm.services.filing import cutting, documents, reimporting
from tm.services.filing.pieces import Prepared


def prepare(raw: bytes, *, name: str, language: str) -> Prepared:
    """The dump or document, read and cut; needs no database.

    Raises:
        TmError: not text that can be read, or a language that does not exist.
    """
    tag = languages.normalize_tag(language)
    issue = reimporting.read_markdown(raw) or documents.read_all(raw, name, language=tag)
    return prepare_issue(issue, raw=raw, name=name, language=tag)


def seems(prepared: Prepared) -> str | None:
    """The language of more than half of a document's words, if that is not the one it was said to be in."""
    words: Counter[str] = Counter()
    for article in prepared.articles:
        units = (unit for block in article.blocks for unit in block.units)
        words[languages.base(article.found.language)] += sum(unit.words for unit in units)
    language, most = max(words.items(), key=itemgetter(1), default=("", 0))
    return language if 2 * most > words.total() and language != languages.base(prepared.language) else None


def prepare_issue(issue: document.Issue, *, raw: bytes, name: str, language: str) -> Prepared:
    """An issue that was read already, cut into units."""
    articles = tuple(cutting.cut_article(article) for article in issue.articles)
    return Prepared(raw, hashlib.sha256(raw).hexdigest(), name, language, issue, articles)
