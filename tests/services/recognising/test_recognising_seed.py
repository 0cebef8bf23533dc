"""A real issue in which a letter is printed that came in Spanish and was translated in the desk."""

import os
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.recognising.desk import make_desk
from tm.document import Status
from tm.services.filing import preparing
from tm.services.incoming import arriving

SHARED = Path(os.environ.get("PLIEGO_SHARED", Path(__file__).resolve().parents[4] / "shared"))
SEED = SHARED / "seeds" / "000_5a624132b3009070.txt"
SPANISH = SHARED / "examples" / "spanish"


@pytest.mark.skipif(not SEED.exists(), reason="the real issue is not here")
def test_a_letter_is_known_again_as_its_english_and_others_are_asked(session: Session) -> None:
    desk = make_desk(session)
    prepared = preparing.prepare(SEED.read_bytes(), name="dump.txt", language="en")
    letters, *others = (
        desk.pool((SPANISH / f"{name}.es.txt").read_text(), "es")
        for name in ("mexico", "india", "el-salvador")
    )
    printed = next(piece for piece in prepared.articles if "Mexico" in (piece.found.headline or ""))
    text = "\n\n".join(block.text for block in printed.blocks)
    desk.translate(letters, desk.english, text, Status.TRANSLATED)

    arrived = arriving.store(session, prepared, person=desk.person, at=NOON)

    sure = {match.known for match in arrived.known if match.sure}
    asked = {match.known for match in arrived.known if not match.sure}
    assert sure == {letters.public_id}
    assert asked == {other.public_id for other in others}
    assert letters.issue_id == arrived.imported.issue.id
    (recognition,) = desk.recognitions()
    assert recognition.settled_at == NOON
