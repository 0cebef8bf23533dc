"""The sample papers are true to themselves: every word of a dump stands once in what is expected of it."""

import json
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict

import pytest

from tm.document import BlockType, Doubt, Kind, Rule
from tm.text import fold

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
PAPERS = sorted(path.parent for path in SAMPLES.glob("*/dump.txt"))
DEMO = SAMPLES / "the-crossing"
EDITIONS = sorted((DEMO / "translations").glob("*.json"))

_INVISIBLE = re.compile("[\u00ad\u200b\ufeff\\\\*]")
_DASH = re.compile("[—–]")


class BlockTruth(TypedDict):
    type: str
    text: str
    lines: list[list[int]]


class PlaceAndDate(TypedDict):
    place: str
    date: str | None


class ArticleTruth(TypedDict):
    kind: str
    headline: str | None
    kicker: str | None
    deck: str | None
    byline: str | None
    dateline: PlaceAndDate | None
    signoff: str | None
    page: int | None
    language: str
    start_line: int
    sidebar_of: int | None
    blocks: list[BlockTruth]


class RepairTruth(TypedDict):
    rule: str
    line: int
    before: str
    after: str
    confidence: float


class WarningTruth(TypedDict):
    code: str
    line: int
    message: str


class Truth(TypedDict):
    issue: dict[str, str | None]
    articles: list[ArticleTruth]
    repairs: list[RepairTruth]
    warnings: list[WarningTruth]


class Translations(TypedDict):
    units: dict[str, str]
    standing: dict[str, str]


class EditionEntry(TypedDict, total=False):
    tag: str
    title: str
    carries: str
    translations: str
    chosen: list[str]


class Grant(TypedDict):
    role: str
    edition: str


class PersonEntry(TypedDict, total=False):
    sign_in: str
    name: str
    language: str
    reads: list[str]
    writes: list[str]
    grants: list[Grant]
    has: list[str]


class Paper(TypedDict):
    editions: list[EditionEntry]
    people: list[PersonEntry]


@dataclass
class Sample:
    """A paper: its lines (line 1 first) and the truth about them."""

    lines: list[str]
    truth: Truth

    def blocks(self) -> Iterator[BlockTruth]:
        for article in self.truth["articles"]:
            yield from article["blocks"]


@pytest.fixture(params=PAPERS, ids=lambda path: str(path.name))
def sample(request: pytest.FixtureRequest) -> Sample:
    return _read(request.param)


def _read(folder: Path) -> Sample:
    raw = (folder / "dump.txt").read_bytes().decode("utf-8-sig")
    truth: Truth = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    return Sample([line.rstrip("\r") for line in raw.split("\n")], truth)


def _covered(block: BlockTruth) -> list[int]:
    return [number for first, last in block["lines"] for number in range(first, last + 1)]


def _bare(text: str) -> str:
    """What is left of a text when a repair can have touched nothing: its characters, joined."""
    joined = "".join(unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).split())
    return joined.replace("-", "")


def _words(text: str) -> int:
    return len(_DASH.sub(" — ", _INVISIBLE.sub("", text)).split())


def _groups(sample: Sample) -> list[tuple[list[int], list[BlockTruth]]]:
    """Blocks that share a line (a dateline and its paragraph) together, each group with its lines."""
    groups: list[tuple[list[int], list[BlockTruth]]] = []
    for block in sample.blocks():
        lines = _covered(block)
        if groups and set(lines) & set(groups[-1][0]):
            groups[-1] = (sorted({*groups[-1][0], *lines}), [*groups[-1][1], block])
        else:
            groups.append((lines, [block]))
    return groups


def test_there_are_at_least_four_papers() -> None:
    assert len(PAPERS) >= 4


def test_vocabulary_and_keys_are_those_of_the_contract(sample: Sample) -> None:
    assert set(sample.truth) == {"issue", "articles", "repairs", "warnings"}
    assert set(sample.truth["issue"]) == {
        "title", "motto", "publisher", "volume", "number", "date_from", "date_to", "website",
    }  # fmt: skip
    for article in sample.truth["articles"]:
        assert set(article) == set(ArticleTruth.__annotations__)
        Kind(article["kind"])
    for block in sample.blocks():
        assert set(block) == {"type", "text", "lines"}
        BlockType(block["type"])
    assert all(Rule(repair["rule"]) and 0 < repair["confidence"] <= 1 for repair in sample.truth["repairs"])
    assert all(Doubt(warning["code"]) and warning["message"] for warning in sample.truth["warnings"])


def test_line_ranges_are_inside_the_dump_and_in_order(sample: Sample) -> None:
    for block in sample.blocks():
        flat = [number for pair in block["lines"] for number in pair]
        assert flat == sorted(flat)
        assert flat[0] >= 1
        assert flat[-1] <= len(sample.lines)
        assert all(sample.lines[number - 1].strip() for number in flat), block


def test_every_line_with_words_is_in_exactly_one_group_of_blocks(sample: Sample) -> None:
    seen = Counter(number for lines, _ in _groups(sample) for number in lines)
    printed = {number for number, line in enumerate(sample.lines, 1) if line.strip()}
    assert printed == {number for number in seen if sample.lines[number - 1].strip()}
    assert set(seen.values()) == {1}


def test_every_character_of_the_lines_is_in_the_text_of_their_blocks(sample: Sample) -> None:
    for lines, blocks in _groups(sample):
        printed = _bare("".join(sample.lines[number - 1] for number in lines))
        assert printed == _bare("".join(block["text"] for block in blocks))


def test_words_change_in_number_only_by_the_repairs_listed(sample: Sample) -> None:
    for lines, blocks in _groups(sample):
        printed = sum(_words(sample.lines[number - 1]) for number in lines)
        mended = sum(
            _words(repair["after"]) - _words(repair["before"].replace("|", " "))
            for repair in sample.truth["repairs"]
            if repair["line"] in lines
        )
        assert printed + mended == sum(_words(block["text"]) for block in blocks), blocks[0]["text"]


def test_repairs_stand_on_the_line_and_in_the_text_that_they_name(sample: Sample) -> None:
    texts = [(set(_covered(block)), block["text"]) for block in sample.blocks()]
    for repair in sample.truth["repairs"]:
        assert repair["before"].split("|")[0] in fold(sample.lines[repair["line"] - 1]), repair
        assert any(repair["line"] in lines and repair["after"] in text for lines, text in texts), repair


def test_articles_agree_with_their_blocks(sample: Sample) -> None:
    starts = [article["start_line"] for article in sample.truth["articles"]]
    assert len(set(starts)) == len(starts)
    for article in sample.truth["articles"]:
        texts = {block["type"]: block["text"] for block in reversed(article["blocks"])}
        for type_ in ("headline", "kicker", "deck", "byline"):
            assert article[type_] == texts.get(type_)
        first = next(
            (block for block in article["blocks"] if block["type"] == "headline"), article["blocks"][0]
        )
        assert article["start_line"] == first["lines"][0][0]
        assert article["sidebar_of"] is None or article["sidebar_of"] in starts
        assert (article["signoff"] or "") == texts.get("signoff", "").lstrip("—– ")
        dateline = article["dateline"]
        assert (dateline is None) == ("dateline" not in texts)
        if dateline:
            assert texts["dateline"].startswith(dateline["place"])
            assert (dateline["date"] or "") in texts["dateline"]


def test_texts_are_repaired(sample: Sample) -> None:
    for block in sample.blocks():
        assert block["text"] == unicodedata.normalize("NFC", block["text"].strip())
        assert not re.search("[\u00ad\u200b\ufeff\ufb00-\ufb06\\\\\r\f]", block["text"]), block["text"]


def test_issue_dates_are_iso(sample: Sample) -> None:
    facts = sample.truth["issue"]
    days = [date.fromisoformat(day) for day in (facts["date_from"], facts["date_to"]) if day]
    assert days == sorted(days)


def test_dumps_keep_the_shape_of_their_extraction() -> None:
    demo, valley, faro, harbour = (
        (SAMPLES / slug / "dump.txt").read_bytes()
        for slug in ("the-crossing", "valley-post", "el-faro-del-barrio", "harbour-sheet")
    )
    assert not demo.endswith(b"\n")
    assert demo.count(b"LETTERS@THECROSSING.EXAMPLE") == 4
    assert valley.count(b"\r\n") == valley.count(b"\n")
    assert valley.count(b"\f") == 5
    assert "¿".encode() in faro
    assert harbour.startswith(b"\xef\xbb\xbf")
    assert all(mark.encode() in harbour for mark in ("\u00a0", "\u00ad", "\ufb01", "\ufb03"))


def _texts(sample: Sample) -> list[str]:
    """All that can be a unit: the folded text of each block, places of datelines, sign-offs without dash."""
    texts = [fold(block["text"]) for block in sample.blocks()]
    datelines = (article["dateline"] for article in sample.truth["articles"])
    places = [dateline["place"] for dateline in datelines if dateline]
    signoffs = [article["signoff"] for article in sample.truth["articles"] if article["signoff"]]
    return texts + places + signoffs


def _demo_pieces() -> dict[str, ArticleTruth]:
    pieces: dict[str, ArticleTruth] = {}
    for article in _read(DEMO).truth["articles"]:
        dateline = article["dateline"]
        name = article["headline"] or (dateline["place"] if dateline else None)
        if name:
            pieces[name] = article
    return pieces


@pytest.mark.parametrize("path", EDITIONS, ids=lambda path: str(path.stem))
def test_translations_translate_what_is_in_the_paper(path: Path) -> None:
    translations: Translations = json.loads(path.read_text(encoding="utf-8"))
    texts = _texts(_read(DEMO))
    for source, target in translations["units"].items():
        assert any(fold(source) == text or fold(source) in text for text in texts), source
        assert target.strip() == target
        assert _figures(source) == _figures(target)
    assert all(fold(source) in texts for source in translations["standing"])


def _figures(text: str) -> list[str]:
    return re.findall(r"\d+", text.replace(",", ""))


def test_pieces_chosen_for_an_edition_are_translated_whole() -> None:
    pieces = _demo_pieces()
    for edition in _paper()["editions"]:
        if edition["carries"] != "chosen":
            continue
        translations: Translations = json.loads((DEMO / edition["translations"]).read_text(encoding="utf-8"))
        for name in edition["chosen"]:
            assert _untranslated(pieces[name], translations) == ""


def _untranslated(article: ArticleTruth, translations: Translations) -> str:
    """What is left of an article when all that has a translation is taken out of it."""
    left = ""
    for block in article["blocks"]:
        text = fold(block["text"])
        if block["type"] == "dateline":
            continue
        for source in sorted(translations["units"], key=len, reverse=True):
            text = text.replace(fold(source), "")
        left += text.strip("—– ")
    return left.strip()


def test_the_spanish_edition_is_half_done() -> None:
    translations: Translations = json.loads(
        (DEMO / "translations" / "es-419.json").read_text(encoding="utf-8")
    )
    done = sum(len(source.split()) for source in translations["units"])
    whole = sum(len(block["text"].split()) for block in _read(DEMO).blocks())
    assert 0.5 < done / whole < 0.7


def _paper() -> Paper:
    paper: Paper = tomllib.loads((DEMO / "paper.toml").read_text(encoding="utf-8"))  # type: ignore[assignment]
    return paper


def test_the_demo_names_editions_people_and_pieces_that_exist() -> None:
    paper, pieces = _paper(), _demo_pieces()
    tags = [edition["tag"] for edition in paper["editions"]]
    assert tags == ["en", "es-419", "ar", "fr"]
    assert {path.stem for path in EDITIONS} == set(tags) - {"en"}
    roles = {"translator", "reader", "layout", "editor", "administrator"}
    for person in paper["people"]:
        assert {grant["role"] for grant in person["grants"]} <= roles
        assert {grant["edition"] for grant in person["grants"]} <= {"*", *tags}
        assert set(person.get("has", [])) <= set(pieces)
    assert len({person["sign_in"] for person in paper["people"]}) == len(paper["people"])


@pytest.mark.parametrize("name", ["turkish-letter.txt", "spanish-report.txt"])
def test_single_articles_can_be_pasted(name: str) -> None:
    text = (SAMPLES / "articles" / name).read_text(encoding="utf-8")
    assert 100 < len(text.split()) < 300
    assert text.rstrip().split("\n")[-1].startswith("—")
