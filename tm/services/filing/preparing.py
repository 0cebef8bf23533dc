"""A dump read and cut, ready to be stored: what an import does before it needs a database."""

import hashlib

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


def prepare_issue(issue: document.Issue, *, raw: bytes, name: str, language: str) -> Prepared:
    """An issue that was read already, cut into units."""
    articles = tuple(cutting.cut_article(article) for article in issue.articles)
    return Prepared(raw, hashlib.sha256(raw).hexdigest(), name, language, issue, articles)
