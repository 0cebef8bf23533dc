"""Small papers of our own in other house styles: what each piece is, in one line."""

# ruff: noqa: E501 - an outline of a piece reads best on one line

from pathlib import Path

import pytest

from tm.document import Article, BlockType
from tm.ingest import read_issue

DUMPS = Path(__file__).parent / "dumps"

PAPERS = {
    "northgate-herald.txt": [
        "masthead: Northgate Herald",
        "news: Tenants Win Back Their Courtyard | By Ines Calloway | 4 | The First Rule Is Shade; A Visit from the Owner | p1",
        "news: Ferry Workers Vote on New Timetable | By Samuel Oduya and Petra Lind | 1 | p1",
        "news: What Is Open This Month | 1 | p2",
        "news: Reading Room Saved by a Raffle | By Ines Calloway | HARROW END | 2 | p2",
    ],
    "la-brisa.txt": [
        "masthead: LA BRISA DEL PUERTO",
        "news: Las redes vuelven al agua después de la veda | PESCA | Por Mariana Sotelo | PUERTO NIEBLA | 4 | p1",
        "news: La fuente de la plaza tiene quien la cuide | BARRIO | Por Julio Arce y Nora Vidal | 2 | p1",
        "letter: El columpio alto | CARTAS | 2 | Una nieta de la calle Sal | p2",
        "letter: La campana de la tarde | 2 | Cocinera de la fonda El Ancla | p2",
    ],
    "weaver-gazette.txt": [
        "masthead: THE WEAVER GAZETTE",
        "index: IN THIS ISSUE",
        "news: NIGHT BUS DRIVERS PAINT THEIR OWN SHELTER | A week of evenings, nine colours and no permit | 4 | p1",
        "news: A BAKERY ON RAILS COMES TO WEAVER STREET | Bread from a tram, three mornings a week | 3 | How to Order | p2",
        "news: THE CLOCK THAT STOPPED FOR LUNCH | 3 | p3",
    ],
    "two-hops.txt": [
        "masthead: THE LONG VALLEY NEWS",
        "news: SNOW PLOUGH CREWS LEARN TO BAKE | UPPER MILL, December 20 | 4 | A Recipe on the Windscreen | p1",
        "news: VALLEY CHOIR LOSES ITS KEY AND FINDS ANOTHER | LOWER MILL, December 22 | 3 | p1",
        "sidebar: WHERE TO SING | 2 | p1",
        "boilerplate: ",
        "news: SCHOOL BELL MOVES TO THE BARN | LOWER MILL, January 2 | 1 | p2",
        "boilerplate: ",
    ],
    "bold-heads.txt": [
        "masthead: The Pocket Dispatch",
        "letter: A library in a lift | 3 | Opening hours | A reader on the fourteenth floor",
        "letter: Why I gave my car to the band | 2 | Former driver, Quarry Road",
        "letter: Eleven ways to greet a goat | 3 | Goatherd on the east slope",
    ],
    "own-export.md": [
        "news: The bridge that hums | By Lea Brandt | 2 | What the engineers say",
        "letter: A letter about the hum | 2 | A neighbour on the quay",
    ],
    "el-telar.txt": [
        "masthead: EL TELAR",
        "news: HUELGA DE AGUJAS EN TRES TALLERES | VALLE HONDO, 20 de diciembre | 4 | Lo que pesa una silla | p1",
        "news: MANIFIESTO DE LAS ABUELAS | SANTA CLARA, 22 de diciembre | 2",
        "boilerplate: ",
        "letter: Una carta desde la costa | 2 | Pescadora de Punta Gris",
        "boilerplate: ",
    ],
}


def outline(article: Article) -> str:
    """Kind, headline, what stands above and below it, number of paragraphs, sub-heads, sign-off, page."""
    dateline = article.dateline
    paragraphs = sum(block.type is BlockType.PARAGRAPH for block in article.blocks)
    subheads = "; ".join(block.text for block in article.blocks if block.type is BlockType.SUBHEAD)
    furniture = paragraphs == 0
    parts = [
        f"{article.kind.value}: {article.headline or ''}",
        article.first(BlockType.KICKER),
        article.first(BlockType.DECK),
        article.first(BlockType.BYLINE),
        ", ".join(filter(None, (dateline.place, dateline.date))) if dateline else None,
        str(paragraphs) if paragraphs else None,
        subheads,
        article.signoff,
        f"p{article.page}" if article.page and not furniture else None,
    ]
    return " | ".join(part for part in parts if part)


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_in_another_house_style_is_read(name: str) -> None:
    language = "es" if name.startswith(("la-", "el-")) else "en"

    issue = read_issue((DUMPS / name).read_bytes(), language=language)

    assert [outline(article) for article in issue.articles] == PAPERS[name]


def test_every_dump_has_its_outline() -> None:
    assert {path.name for path in DUMPS.iterdir() if path.is_file()} == set(PAPERS)


def test_a_text_without_any_headline_is_one_piece_with_a_doubt() -> None:
    text = "The boats came home at four.\n\nNobody had waited for them, and the harbour was dark.\n\nThen a lamp was lit."

    issue = read_issue(text)

    assert [len(article.blocks) for article in issue.articles] == [3]
    assert [flag.code.value for flag in issue.warnings] == ["no-headline"]


def test_a_bom_crlf_and_form_feeds_change_nothing() -> None:
    raw = (DUMPS / "el-telar.txt").read_bytes()

    plain = read_issue(raw, language="es")
    other = read_issue(b"\xef\xbb\xbf" + raw.replace(b"\n", b"\r\n"), language="es")

    assert plain == other
