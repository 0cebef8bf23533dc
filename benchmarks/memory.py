"""The memory with a million pairs: how fast and how surely it finds, beside comparing everything.

`PLIEGO_BENCH_PAIRS` makes it smaller. The peers are rapidfuzz, which compares a text with all others, and the
matcher of translate-toolkit, which gets fewer questions, since it takes long.
"""

import os
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter, thread_time
from typing import TypeAlias

from sqlalchemy.orm import Session
from translate.search.match import matcher
from translate.storage.base import TranslationStore, TranslationUnit

from benchmarks.remembered import FOLDER, brute_force, pairs, questions
from benchmarks.timing import Timed, milliseconds
from tm.memory import bare
from tm.memory.scoring import HIGHEST
from tm.services import remembering
from tm.services.remembering import importing
from tm.services.remembering.reader import reader_of
from tm.services.remembering.suggesting import likest
from tm.storage import migrating
from tm.storage.base import now
from tm.storage.engine import Database

PAIRS = int(os.environ.get("PLIEGO_BENCH_PAIRS", "1030000"))
QUESTIONS = 300
TOOLKIT_QUESTIONS = 12
PHRASES = (
    "pandemic",
    "hospitals",
    "public health",
    "spread of the disease",
    "zebra",
    "la enfermedad",
    "vacunas",
)
WORTH = 0.7
"""Only matches at least so much alike count."""
P95_MS = 5.0
HELPERS_P95_MS = 30.0
RECALL = 0.99


def measures() -> Iterator[bool]:
    """Print building, asking and recall; each yields whether it keeps its limit."""
    if not FOLDER.is_dir():
        print("memory: no translation memories (PLIEGO_SHARED names the folder)")
        return
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{folder}/memory.db")
        migrating.upgrade(database)
        sources = _built(database, Path(folder))
        with database.reading() as session:
            yield from _asked(session, sources)
        database.close()


def _built(database: Database, folder: Path) -> list[str]:
    """Fill the memory; the bare sources by the number of their pair, less one."""
    begun, sources = perf_counter(), []
    with database.writing() as session:
        file = importing.new_file(session, "made up", person=None, at=now()).id
    for batch in importing.batches(importing.ForeignPair(*pair) for pair in pairs(PAIRS)):
        with database.writing() as session:
            importing.add_pairs(session, batch, source_language="en", target_language="es-419", file_id=file)
        sources += [bare(pair.source) for pair in batch]
    built = perf_counter() - begun
    with database.reading() as session:
        begun = perf_counter()
        size = reader_of(session).size(session)
        loaded = perf_counter() - begun
    megabytes = (folder / "memory.db").stat().st_size / 1e6
    print(
        f"memory of {size:,} pairs: imported in {built:.0f} s, {megabytes:.0f} MB; "
        f"a process reads its signatures in {loaded:.1f} s"
    )
    return sources


def _asked(session: Session, sources: list[str]) -> Iterator[bool]:
    asked = list(questions(QUESTIONS))
    ours, found = _timed(lambda text: likest(session, text, ("en", "es"), 5), asked, rounds=3)
    whole, _ = _timed(lambda text: _lookup(session, text), asked, rounds=3)
    brute, truth = _timed(lambda text: brute_force(text, sources), asked[: QUESTIONS // 3])
    recall, counted = _recall(truth, found)
    print(f"  the five likest: {_told(ours)}")
    print(f"  as suggestions with their origin: {_told(whole)}")
    print(f"  rapidfuzz comparing all: {_told(brute)}; {_times(brute, ours)} times as long")
    print(f"  recall@5 of {counted} questions with a match of {WORTH:.0%} or more: {recall:.3f}")
    phrases, _ = _timed(lambda phrase: _concordance(session, phrase), PHRASES, rounds=3)
    print(f"  a phrase in any form, in both languages: {_told(phrases)}")
    toolkit, _ = _timed(_toolkit(sources), asked[:TOOLKIT_QUESTIONS])
    print(f"  translate-toolkit's matcher: {_told(toolkit)}; {_times(toolkit, ours)} times as long")
    yield ours[1].p95 * 1000 <= P95_MS
    yield whole[1].p95 * 1000 <= HELPERS_P95_MS
    yield recall >= RECALL
    yield PAIRS < 1_000_000 or brute[1].p50 / ours[1].p50 >= 10


Both: TypeAlias = tuple[Timed, Timed]
"""Time on the clock and of the processor: the second is ours alone when others use the machine too."""


def _told(both: Both) -> str:
    clock, processor = both
    return f"{milliseconds(clock)}; of the processor {milliseconds(processor)}"


def _times(other: Both, ours: Both) -> str:
    return f"{other[1].p50 / ours[1].p50:.0f}"


def _timed(ask: Callable[[str], object], asked: Sequence[str], rounds: int = 1) -> tuple[Both, list[object]]:
    """The least time of some rounds for each question, and the answers."""
    ask(asked[0])
    clock: list[float] = []
    processor: list[float] = []
    answers = []
    for text in asked:
        spans = []
        for _ in range(rounds):
            begun = perf_counter(), thread_time()
            answer = ask(text)
            spans.append((perf_counter() - begun[0], thread_time() - begun[1]))
        answers.append(answer)
        clock.append(min(span[0] for span in spans))
        processor.append(min(span[1] for span in spans))
    return (Timed(tuple(clock)), Timed(tuple(processor))), answers


def _lookup(session: Session, text: str) -> object:
    return remembering.lookup(session, text, source_language="en", target_language="es-419")


def _concordance(session: Session, phrase: str) -> object:
    return remembering.concordance_of(session, phrase, source_language=None, target_language="es-419")


def _recall(truth: Sequence[object], found: Sequence[object]) -> tuple[float, int]:
    """The share of questions whose likest is among ours, or one as like."""
    hits = counted = 0
    for true, ours in zip(truth, found, strict=False):
        assert isinstance(true, list)
        assert isinstance(ours, dict)
        if not true or true[0][0] < WORTH:
            continue
        counted += 1
        hits += max(ours.values(), default=0) >= min(int(true[0][0] * 100), HIGHEST)
    return hits / max(1, counted), counted


def _toolkit(sources: Sequence[str]) -> Callable[[str], object]:
    store: TranslationStore[TranslationUnit] = TranslationStore()
    for source in sources:
        unit = TranslationUnit(source)
        unit.target = "x"
        store.addunit(unit)
    setattr(TranslationUnit, "__lt__", lambda *_units: False)  # noqa: B010 - the matcher compares equals
    found = matcher(store, max_candidates=5, min_similarity=70, max_length=1000)
    return lambda text: found.matches(bare(text))
