"""Articles as they come in, for tests of what happens to them afterwards."""

from tm.document import Kind
from tm.services.incoming.intake import Pasted, prepare_document


def pasted_article(text: str, *, language: str, kind: Kind | None = None) -> Pasted:
    """A text that somebody pasted, read and cut."""
    return prepare_document(text.encode(), "pasted text", language=language, kind=kind)
