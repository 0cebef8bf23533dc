"""Things that a command line names: editions and languages; unknown ones are told with those there are."""

from sqlalchemy.orm import Session

from tm.errors import TmError
from tm.languages import normalize_tag
from tm.services.placements import editions_of
from tm.storage.paper import Edition


def find_edition(session: Session, tag: str) -> Edition:
    """The edition with this tag.

    Raises:
        TmError: there is none, or it is no language tag.
    """
    editions = editions_of(session)
    wanted = normalize_tag(tag)
    for edition in editions:
        if edition.tag == wanted:
            return edition
    known = ", ".join(edition.tag for edition in editions)
    raise TmError(f"There is no edition {wanted}; there are {known}.")


def first_language(session: Session) -> str:
    """The language of the first edition.

    Raises:
        TmError: the paper has no edition yet.
    """
    editions = editions_of(session)
    if not editions:
        raise TmError("The paper has no edition yet: say the language with --language.")
    return editions[0].tag
