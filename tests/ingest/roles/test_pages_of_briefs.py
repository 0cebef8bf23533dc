"""Short pieces in a row below the name of their page, where the paper's headlines shout and theirs do not."""

# ruff: noqa: E501 - a dump reads best on its own lines

from tests.ingest.small_papers import GOATS, KETTLE, LAST, MORE, OTHER, TEXT, headlines

BRIEFS = (
    (
        "Chess club wins at last",
        "The chess club won on Thursday, its first victory since the pier was built.",
    ),
    ("Seeds for recipes", "Whoever brings a recipe to the mill on Saturday takes home a bag of seeds."),
    ("Lamp missing", "A lamp has left the lock house. It is green and leans to the left."),
)


def test_three_short_pieces_below_the_name_of_their_page_are_no_parts_of_one() -> None:
    briefs = "\n\n".join(f"{title}\n\n{text}" for title, text in BRIEFS)
    dump = (
        f"KETTLE OLDER THAN HARBOR\n\nBy Rosa Field\n\n{KETTLE[0]}\n\nThe tinker’s number\n\n{KETTLE[1]}\n\n{KETTLE[2]}\n\n"
        f"FROM WHARF TO WHARF\n\n{briefs}\n\nNINE GOATS STOP TRAINS\n\nBy Tom Ash\n\n{GOATS[0]}\n\n{GOATS[1]}\n"
    )

    assert headlines(dump) == [
        "KETTLE OLDER THAN HARBOR",
        *(title for title, _ in BRIEFS),
        "NINE GOATS STOP TRAINS",
    ]


def test_short_parts_below_the_text_of_a_report_stay_its_parts() -> None:
    texts = (TEXT, MORE, OTHER)
    parts = "\n\n".join(f"{title}\n\n{text}" for (title, _), text in zip(BRIEFS, texts, strict=True))
    dump = (
        f"WHAT THE HARBOR MEETING DECIDED\n\nBy Rosa Field\n\n{LAST}\n\n{parts}\n\n"
        f"NINE GOATS STOP TRAINS\n\nBy Tom Ash\n\n{GOATS[0]}\n\n{GOATS[1]}\n"
    )

    assert headlines(dump) == ["WHAT THE HARBOR MEETING DECIDED", "NINE GOATS STOP TRAINS"]


def test_the_name_of_their_page_may_stand_there_more_than_once_and_room_above_each() -> None:
    def page(*found: tuple[str, str]) -> str:
        return "FROM WHARF TO WHARF\n\n" + "\n\n\n".join(f"{title}\n\n{text}" for title, text in found)

    more = (
        ("The ferry stops at noon", "The ferry will not run between noon and two while its bell is cleaned."),
        ("Rowers wanted", "The rowing club has nine oars and seven rowers, and looks for two more."),
        ("A hat was found", "A straw hat was found on the weir. It fits nobody at the lock house."),
    )
    dump = (
        f"KETTLE OLDER THAN HARBOR\n\nBy Rosa Field\n\n{KETTLE[0]}\n\n{KETTLE[1]}\n\n{page(*BRIEFS)}\n\n"
        f"NINE GOATS STOP TRAINS\n\nBy Tom Ash\n\n{GOATS[0]}\n\n{GOATS[1]}\n\n{page(*more)}\n"
    )

    assert [head for head in headlines(dump) if head] == [
        "KETTLE OLDER THAN HARBOR",
        *(title for title, _ in BRIEFS),
        "NINE GOATS STOP TRAINS",
        *(title for title, _ in more),
    ]


def test_a_heading_of_one_word_is_set_like_its_neighbours() -> None:
    titles = ("Scholarships", "Seeds for recipes", "Lamp")
    briefs = "\n\n".join(f"{title}\n\n{text}" for title, (_, text) in zip(titles, BRIEFS, strict=True))
    dump = (
        f"KETTLE OLDER THAN HARBOR\n\nBy Rosa Field\n\n{KETTLE[0]}\n\n{KETTLE[1]}\n\nFOR YOUR DIARY\n\n{briefs}\n\n"
        f"NINE GOATS STOP TRAINS\n\nBy Tom Ash\n\n{GOATS[0]}\n\n{GOATS[1]}\n"
    )

    assert [head for head in headlines(dump) if head in titles] == list(titles)
