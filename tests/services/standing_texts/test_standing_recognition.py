from dataclasses import replace

import pytest

from tests.services.sample_issue import BOX_URL, CONTACT, block, box, letters_line, masthead, sample_issue
from tm.document import Article, BlockType, IssueFacts, Kind
from tm.services.filing.cutting import cut_article
from tm.services.slots import fill_slots
from tm.services.standing_texts.recognition import Found, find, key_of, take_out_addresses
from tm.storage.standing import StandingKind


def found_in(*articles: Article, facts: IssueFacts | None = None, known: tuple[str, ...] = ()) -> list[Found]:
    keys = {key_of(text) for text in known}
    return find([cut_article(article) for article in articles], facts or IssueFacts(), keys)


def test_a_whole_issue_gives_its_standing_texts() -> None:
    issue = sample_issue()

    found = found_in(*issue.articles, facts=issue.facts)

    assert [(each.kind, len(each.places)) for each in found] == [
        (StandingKind.NAME, 1),
        (StandingKind.MOTTO, 1),
        (StandingKind.PUBLISHER, 1),
        (StandingKind.LETTERS, 2),
        (StandingKind.BOX, 3),
        (StandingKind.CONTACT, 1),
    ]


def test_a_box_is_one_text_with_its_address_in_a_slot() -> None:
    (found,) = found_in(box())

    assert found.slots == {"url": BOX_URL}
    assert found.text == "Read our booklet:\n\n**ROPES AND KNOTS**\n\nAvailable at:\n{url}"
    assert found.places == ((0, 0), (0, 1), (0, 2))


def test_a_box_inside_an_article_is_one_too() -> None:
    paragraph = block(BlockType.PARAGRAPH, "We stood there. It rained.", 1)
    article = Article(Kind.NEWS, "en", (paragraph, *box().blocks, paragraph), 1)

    (found,) = found_in(article)

    assert found.places == ((0, 1), (0, 2), (0, 3))


def test_a_long_box_with_an_address_is_a_text_of_its_own() -> None:
    long = Article(Kind.BOX, "en", (block(BlockType.BOX, "word " * 80 + "see bell.example/a.", 1),), 1)

    assert found_in(long) == []
    assert len(found_in(long, replace(long, start_line=9))) == 1


def test_a_box_without_address_is_one_when_it_is_known() -> None:
    article = Article(Kind.BOX, "en", (block(BlockType.BOX, "Join the reading circle.", 1),), 1)

    assert found_in(article) == []
    assert len(found_in(article, known=("JOIN the\nreading circle.",))) == 1


@pytest.mark.parametrize(("times", "expected"), [(1, 0), (2, 1)])
def test_boilerplate_without_address_is_one_when_repeated(times: int, expected: int) -> None:
    article = Article(Kind.BOILERPLATE, "en", (block(BlockType.BOILERPLATE, "PASS THIS PAPER ON", 1),), 1)

    found = found_in(*[article] * times)

    assert len(found) == expected
    assert [each.kind for each in found] == [StandingKind.OTHER] * expected


def test_equal_lines_are_one_text_whatever_their_case_and_spaces() -> None:
    line = letters_line(5)
    loud = replace(line, blocks=(replace(line.blocks[0], text=line.blocks[0].text.title() + " "),))

    (found,) = found_in(line, loud)

    assert found.places == ((0, 0), (1, 0))


@pytest.mark.parametrize(
    "text", ["Meeting on 5 May 2025: bell.example/hall", "MAY DAY, May 1: HALL@B.EXAMPLE"]
)
def test_what_tells_a_date_belongs_to_its_issue(text: str) -> None:
    for kind, type_ in [
        (Kind.BOX, BlockType.BOX),
        (Kind.BOILERPLATE, BlockType.BOILERPLATE),
        (Kind.MASTHEAD, BlockType.BOILERPLATE),
    ]:
        article = Article(kind, "en", (block(type_, text, 1),), 1)

        assert found_in(article, article) == []


def test_the_volume_line_and_layout_residue_are_none() -> None:
    blocks = (block(BlockType.FOLIO, "2", 1), block(BlockType.BOILERPLATE, "Volume 3, Number 4", 2))

    assert found_in(Article(Kind.MASTHEAD, "en", blocks, 1)) == []


def test_without_facts_the_parts_of_a_masthead_still_stand() -> None:
    assert [each.kind for each in found_in(masthead())] == [
        StandingKind.NAME,
        StandingKind.OTHER,
        StandingKind.OTHER,
    ]


def test_several_lines_with_ways_to_reach_us_are_the_contact_block() -> None:
    article = Article(Kind.BOILERPLATE, "en", (block(BlockType.BOILERPLATE, CONTACT, 1),), 1)

    assert [each.kind for each in found_in(article)] == [StandingKind.CONTACT]


@pytest.mark.parametrize(
    ("text", "template", "slots"),
    [
        ("See www.bell.example.", "See {url}.", {"url": "www.bell.example"}),
        ("**bell.example/a**", "**{url}**", {"url": "bell.example/a"}),
        (
            "b.example/a, b.example/b",
            "{url}, {url2}",
            {"url": "b.example/a", "url2": "b.example/b"},
        ),
        ("bell.example/a and bell.example/a", "{url} and {url}", {"url": "bell.example/a"}),
        ("https://bell.example/a?b=c", "{url}", {"url": "https://bell.example/a?b=c"}),
        ("either/or, 3.5/4", "either/or, 3.5/4", {}),
        ("{url} bell.example/a", "{url} bell.example/a", {}),
    ],
)
def test_addresses_become_slots_and_come_back(text: str, template: str, slots: dict[str, str]) -> None:
    assert take_out_addresses(text) == (template, slots)
    assert fill_slots(template, slots) == text
