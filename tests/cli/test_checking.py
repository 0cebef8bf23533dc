"""`tm check`: findings per sentence, as words or JSON."""

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from tests.cli.conftest import Tm
from tm.document import BlockType, Status
from tm.storage.engine import Database
from tm.storage.issues import Block
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit


def translate(folder: Path, word: Callable[[str], str], sentences: int) -> list[str]:
    """Long sentences of the sample that are put into Spanish by a function; gives their texts."""
    database = Database(f"sqlite:///{folder / 'instance' / 'pliego.db'}")
    with database.writing() as session:
        query = select(Unit).join(Block, Block.id == Unit.block_id).where(Block.type == BlockType.PARAGRAPH)
        long = [unit for unit in session.scalars(query.order_by(Unit.id)) if unit.words > 9][:sentences]
        spanish = session.scalars(select(Edition).where(Edition.tag == "es-419")).one()
        for unit in long:
            session.add(
                Translation(
                    unit_id=unit.id,
                    edition_id=spanish.id,
                    text=word(unit.text),
                    status=Status.TRANSLATED,
                    basis_version=unit.version,
                )
            )
        texts = [unit.text for unit in long]
    database.close()
    return texts


def half_translate(folder: Path) -> str:
    """One sentence left as it was; gives it."""
    (text,) = translate(folder, str, 1)
    return text


def test_what_is_found_is_told_in_words(desk: Tm, folder: Path) -> None:
    text = half_translate(folder)
    outcome = desk("check", "9-4", "--language", "es-419")
    assert outcome.status == 0
    assert f"  {text}" in outcome.lines
    assert "    error: This still seems to be the original." in outcome.lines
    assert outcome.err == "Findings: 1; errors among them: 1.\n"


def test_what_is_found_is_told_in_json(desk: Tm, folder: Path) -> None:
    text = half_translate(folder)
    told = desk("check", "9-4", "--language", "es-419", "--json").json
    assert isinstance(told, dict)
    (finding,) = told["findings"]
    assert (told["issue"], told["language"]) == ("9-4", "es-419")
    assert (finding["check"], finding["severity"], finding["passed"]) == ("untranslated", "error", None)
    assert (finding["source"], finding["target"]) == (text, text)
    assert finding["target_spans"] == [[0, len(text)]]
    assert finding["units"] == [finding["unit"]]


def test_what_a_text_does_again_and_again_is_told_once_or_each_time(desk: Tm, folder: Path) -> None:
    texts = translate(folder, lambda text: text.replace(" ", "  ", 1), 3)

    def told(*options: str) -> list[list[str]]:
        answer = desk("check", "9-4", "--language", "es-419", "--json", *options).json
        assert isinstance(answer, dict)
        return [each["units"] for each in answer["findings"] if each["check"] == "doubled-space"]

    (together,) = told()
    assert len(together) == len(texts)
    assert told("--each") == [[unit] for unit in together]


def test_nothing_found_is_said(desk: Tm) -> None:
    outcome = desk("check", "9-4", "--language", "es-419")
    assert (outcome.status, outcome.out, outcome.err) == (0, "", "Nothing was found.\n")


def test_an_unknown_edition_is_told(desk: Tm) -> None:
    outcome = desk("check", "9-4", "--language", "ta")
    assert outcome.status == 1
    assert "There is no edition ta" in outcome.err
