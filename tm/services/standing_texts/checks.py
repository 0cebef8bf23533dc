"""What the checks say of standing texts: each rendering beside the one that it translates."""

from collections.abc import Iterable, Mapping

from sqlalchemy.orm import Session

from tm.quality import checking
from tm.quality.values import Finding, Pair
from tm.services.checks.options import options_for, style_of
from tm.services.checks.terms import misnamed
from tm.services.naming import Register
from tm.services.standing_texts.standing import StandingRow
from tm.storage.paper import Edition


def findings_of_standing(
    session: Session, rows: Iterable[StandingRow], editions: Iterable[Edition]
) -> Mapping[tuple[str, str], tuple[Finding, ...]]:
    """What may be wrong in the renderings, by the text's key and the edition's tag, where something is."""
    originals = [(row, row.renderings[row.source].text, row.source) for row in rows if row.source]
    found = {}
    for edition in editions:
        registers: dict[str, Register] = {}
        for row, original, language in originals:
            text = row.renderings[edition.tag].text if edition.tag in row.renderings else ""
            if edition.tag == language or not text.strip():
                continue
            if language not in registers:
                registers[language] = Register(session, language=language, edition=edition)
            pair = _pair(session, original, text, language, edition, registers[language])
            if told := checking.findings(pair):
                found[row.key, edition.tag] = told
    return found


def _pair(
    session: Session, original: str, text: str, language: str, edition: Edition, register: Register
) -> Pair:
    return Pair(
        source=original,
        target=text,
        source_language=language,
        target_language=edition.tag,
        style=style_of(edition),
        options=options_for(session, edition, language),
        misnamed=misnamed(register, original, text, edition),
    )
