"""What an edition wants checked, and its house style as the checks take it."""

from functools import lru_cache

from sqlalchemy.orm import Session

from tm.quality.registry import Check
from tm.quality.values import AS_SHIPPED, Options
from tm.storage.paper import Edition
from tm.storage.quality import EditionChecks
from tm.style import EditionStyle, from_mapping


def options_of(session: Session, edition: Edition) -> Options:
    """What an edition wants looked at."""
    row = session.get(EditionChecks, edition.id)
    if row is None:
        return AS_SHIPPED
    known = {check.value: check for check in Check}
    return Options(
        on=frozenset(known[name] for name in row.on if name in known),
        off=frozenset(known[name] for name in row.off if name in known),
        length_factor=row.length_factor,
        headline_letters=row.headline_letters,
    )


def set_options(session: Session, edition: Edition, options: Options) -> None:
    """Keep what an edition wants looked at."""
    row = session.get(EditionChecks, edition.id)
    if row is None:
        row = EditionChecks(edition_id=edition.id)
        session.add(row)
    row.on, row.off = sorted(options.on), sorted(options.off)
    row.length_factor, row.headline_letters = options.length_factor, options.headline_letters
    session.flush()


def style_of(edition: Edition) -> EditionStyle:
    """The house style of an edition, read once."""
    return _style(edition.tag, tuple(sorted(edition.style.items())))


@lru_cache(maxsize=64)
def _style(tag: str, overrides: tuple[tuple[str, str], ...]) -> EditionStyle:
    return from_mapping(tag, dict(overrides))
