"""The real dump through the whole path: in, filled through its PO, out in every format."""

import os
import re
from collections import Counter
from pathlib import Path

import polib
import pytest
from sqlalchemy.orm import Session

from tests.builders import NOON, make_edition, make_person, make_publication
from tm.document import LAYOUT_RESIDUE
from tm.services.exchanging import exchange
from tm.services.exports import exporting
from tm.services.exports.exporting import Format, Jumps
from tm.services.filing import preparing
from tm.services.incoming import importing
from tm.storage.engine import Database

ROOT = Path(__file__).resolve().parents[3]
SHARED = Path(os.environ.get("PLIEGO_SHARED", ROOT.parent / "shared"))
WORD = re.compile(r"\w+")
PRINTED = [Format.TEXT, Format.MARKDOWN, Format.HTML, Format.HTML_FRAGMENTS]


def seed(number: str) -> bytes:
    found = sorted((SHARED / "seeds").glob(f"{number}_*.txt"))
    if not found:
        pytest.skip(f"no newspapers in {SHARED / 'seeds'} (PLIEGO_SHARED names the folder)")
    return found[0].read_bytes()


def written(exported: exporting.Exported) -> str:
    return b"\n".join(exported.files.values()).decode()


def test_the_filled_issue_is_complete_in_every_format(sqlite_database: Database) -> None:
    with sqlite_database.writing() as session:
        make_publication(session)
        make_edition(session, "en")
        es, person = make_edition(session, "es-419", title="Edición"), make_person(session)
        prepared = preparing.prepare(seed("000"), name="seed.txt", language="en")
        issue = importing.store(session, prepared, person=person, at=NOON).issue
        file = polib.pofile(exchange.export_po(session, issue, es, at=NOON).decode(), wrapwidth=0)
        for entry in file:
            entry.msgstr = f"¡{entry.msgid}!"
        filled = exchange.read_po(str(file).encode())

        first = exchange.load_po(session, issue, es, filled, person=person, at=NOON)
        again = exchange.load_po(session, issue, es, filled, person=person, at=NOON)

        assert first.as_json() == {**dict.fromkeys(first.as_json(), 0), "new": len(file)}
        assert again.as_json() == {**dict.fromkeys(first.as_json(), 0), "unchanged": len(file)}
        for format_ in PRINTED:
            out = exporting.export_issue(session, issue, es, format=format_, person=person, at=NOON)
            assert "Volumen 16, Número 2" in written(out)
            assert "29 de enero al 19 de febrero de 2025" in written(out)
            assert 'lang="en"' not in written(out)


@pytest.mark.parametrize("number", ["000", "001"])
@pytest.mark.parametrize("jumps", Jumps)
def test_the_home_edition_has_every_word(session: Session, number: str, jumps: Jumps) -> None:
    make_publication(session)
    en = make_edition(session, "en")
    prepared = preparing.prepare(seed(number), name="seed.txt", language="en")
    issue = importing.store(session, prepared, person=None, at=NOON).issue
    blocks = [block for article in prepared.issue.articles for block in article.blocks]
    wanted = Counter(
        word for block in blocks if block.type not in LAYOUT_RESIDUE for word in WORD.findall(block.text)
    )

    for format_ in [Format.TEXT, Format.HTML]:
        out = exporting.export_issue(session, issue, en, format=format_, jumps=jumps, person=None, at=NOON)
        assert wanted
        assert not wanted - Counter(WORD.findall(written(out).replace("&#x27;", "'")))
