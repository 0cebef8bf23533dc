"""What stands beside the open sentence, as the desk answers it, with a million pairs in the memory.

`PLIEGO_BENCH_PAIRS` makes the memory smaller. The register holds as many names and terms as a paper has after
some years; sentences are those of the memory with some of their words replaced.
"""

import os
from collections.abc import Iterator
from itertools import islice
from time import perf_counter, thread_time

from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmarks.desk import Desk, measured_desk
from benchmarks.remembered import FOLDER, pairs, questions
from benchmarks.timing import Timed, milliseconds
from tests.builders import make_article, make_block, make_entry, make_issue, make_placement, make_unit
from tm.document import BlockType
from tm.services.remembering import importing
from tm.storage.base import now
from tm.storage.paper import Edition

PAIRS = int(os.environ.get("PLIEGO_BENCH_PAIRS", "1030000"))
SENTENCES = 60
ROUNDS = 5
ENTRIES = 2000
P95_MS = 30.0


def measures() -> Iterator[bool]:
    """Print how long the panel's answer takes, and say whether it keeps its limit."""
    if not FOLDER.is_dir():
        print("helpers: no translation memories (PLIEGO_SHARED names the folder)")
        return
    with measured_desk() as desk:
        _remember(desk)
        with desk.database.writing() as session:
            addresses = _sentences(session)
        walls, work, sizes = _asked(desk, addresses)
    print(
        f"helpers of a sentence, {PAIRS:,} pairs, {ENTRIES:,} names and terms: {milliseconds(walls)}; "
        f"of the processor {milliseconds(work)} (p95 ≤ {P95_MS:.0f}); {max(sizes):,} bytes at most"
    )
    yield work.p95 * 1000 <= P95_MS  # ours alone when others use the machine too


def _remember(desk: Desk) -> None:
    with desk.database.writing() as session:
        file = importing.new_file(session, "made up", person=None, at=now()).id
    for batch in importing.batches(importing.ForeignPair(*pair) for pair in pairs(PAIRS)):
        with desk.database.writing() as session:
            importing.add_pairs(session, batch, source_language="en", target_language="es-419", file_id=file)


def _sentences(session: Session) -> list[str]:
    """The addresses of the panels of an article, and a full register."""
    editions = {each.tag: each for each in session.scalars(select(Edition))}
    words = sorted(
        {word.strip(".,;:()") for source, _ in islice(pairs(ENTRIES), ENTRIES) for word in source.split()}
    )
    for word in [each for each in words if len(each) > 4][:ENTRIES]:
        make_entry(session, word)
    article = make_article(session, make_issue(session, "16-3"), home=editions["en"])
    make_placement(session, article, editions["es-419"])
    block = make_block(session, article, BlockType.PARAGRAPH)
    units = [make_unit(session, block, text, gap_after=" ") for text in questions(SENTENCES)]
    session.flush()
    return [f"/articles/{article.public_id}/es-419/help/{unit.public_id}" for unit in units]


def _asked(desk: Desk, addresses: list[str]) -> tuple[Timed, Timed, list[int]]:
    """Clock and processor of each answer but the first, in which the process makes itself ready."""
    walls: list[float] = []
    work: list[float] = []
    sizes: list[int] = []
    for address in [addresses[0], *addresses * ROUNDS]:
        begun, worked = perf_counter(), thread_time()
        answer = desk.client.get(address, headers={"Accept-Encoding": "gzip"})
        walls.append(perf_counter() - begun)
        work.append(thread_time() - worked)
        assert answer.status_code == 200
        sizes.append(len(answer.data))
    return Timed(tuple(walls[1:])), Timed(tuple(work[1:])), sizes
