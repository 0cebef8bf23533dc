"""Lines that send readers on and heads that say from where a text comes, in many wordings."""

import pytest

from tm.ingest.jumpwords import Direction, Jump, find_jump


@pytest.mark.parametrize(
    ("text", "page", "title"),
    [
        ("Continued on page 5 ▸", 5, ""),
        ("Continued on back page", None, ""),
        ("(cont’d p. 5)", 5, ""),
        ("Continued inside, page 5", 5, ""),
        ("CONTINUED ON 5", 5, ""),
        ("Concluded on page 8", 8, ""),
        ("To be continued on page 3", 3, ""),
        ("Story continues on page 4", 4, ""),
        ("WATER continued on page 3", 3, "WATER"),
        ("Please see page 5", 5, ""),
        ("See THE WATER on page 5", 5, "THE WATER"),
        ("PAGE 5 →", 5, ""),
        ("Pasa a la 4", 4, ""),
        ("Sigue a la vuelta", None, ""),
        ("Sigue adentro, página 4", 4, ""),
        ("Siga leyendo en la página 4", 4, ""),
        ("Concluye en la página 3", 3, ""),
        ("EL AGUA, pasa a la página 3", 3, "EL AGUA"),
        ("Suite page 4", 4, ""),
    ],
)
def test_a_line_sends_readers_on(text: str, page: int | None, title: str) -> None:
    assert find_jump(text) == Jump(Direction.ON, page, title)


@pytest.mark.parametrize(
    ("text", "page", "title"),
    [
        ("From page 1: WATER RETURNS", 1, "WATER RETURNS"),
        ("Viene de la página 1: El agua vuelve", 1, "El agua vuelve"),
        ("VIENE DE PÁG. 1 | EL AGUA", 1, "EL AGUA"),
        ("▸ River in Court, continued from page 1", 1, "River in Court"),
        ("▸ EL AGUA / viene de pág. 1", 1, "EL AGUA"),
        ("WATER (from page one)", 1, "WATER"),
        ("Water (from page three)", 3, "Water"),
        ("Continued from front page", 1, ""),
        ("Story continued from page 3", 3, ""),
        ("Viene de portada", 1, ""),
        ("Viene de la 1", 1, ""),
        ("Council meeting (continued)", None, "Council meeting"),
        ("El agua (continuación)", None, "El agua"),
    ],
)
def test_a_head_says_from_where_a_text_comes(text: str, page: int | None, title: str) -> None:
    assert find_jump(text) == Jump(Direction.FROM, page, title)


@pytest.mark.parametrize(
    "text",
    [
        "The water came from the last page",
        "The bus goes from 5 to 9.",
        "It rose from 1 to 5%",
        "He continued to 5",
        "SEEDS CONTINUE, PAGE 8",
        "From Page to Screen: a writer’s life",
        "De la página a la pantalla",
        "They went from page 3 to page 5 and nobody noticed.",
    ],
)
def test_sentences_are_no_jumps(text: str) -> None:
    assert find_jump(text) is None
