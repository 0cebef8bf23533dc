"""Letters that begin right below the name of their page have no headlines: a line behind one signs it."""

from tm.document import Article, BlockType, Kind
from tm.ingest import read_issue
from tm.ingest.chunks.cutting import Chunk
from tm.ingest.chunks.layouts import measure
from tm.ingest.looks.parts import Part, Role
from tm.ingest.looks.style import Style
from tm.ingest.raw.lines import read_lines
from tm.ingest.roles.evidence import readings
from tm.ingest.words.vocabulary import collect

_NEWS = (
    "Harbour committee keeps the crane\n\nBy Ana Ruiz\n\n"
    "The committee voted on Monday to keep the old crane on the north quay.\n\n"
    "It will be painted in spring, and children may climb it on Sundays."
)


def _letters(*signatures: str) -> list[Article]:
    letters = [
        f"To the Editor:\n\nThe {number} bus never came on Friday, and nobody told us why.\n\n{name}"
        for number, name in enumerate(signatures, start=41)
    ]
    text = "\n\n".join(["THE LEDGER", _NEWS, "LETTERS", *letters])
    return [each for each in read_issue(text).articles if each.kind is Kind.LETTER]


def _signed(letter: Article) -> list[str]:
    return [block.text for block in letter.blocks if block.type is BlockType.SIGNOFF]


def test_each_letter_keeps_its_signature() -> None:
    found = _letters("Neighbours in Mill Lane", "A rider on the late bus", "Dr Owen Rhys")
    assert not any(letter.headline for letter in found)
    assert [_signed(letter)[0] for letter in found] == [
        "Neighbours in Mill Lane",
        "A rider on the late bus",
        "Dr Owen Rhys",
    ]


def _without_greeting(name: str, *letters: tuple[str, str]) -> list[tuple[str | None, list[str]]]:
    page = [name, *(part for letter in letters for part in letter)]
    text = "\n\n".join(["THE LEDGER", _NEWS, *page])
    found = [each for each in read_issue(text).articles if "crane" not in each.blocks[-1].text]
    return [(each.headline, _signed(each)) for each in found if _signed(each)]


def test_letters_need_no_greeting_to_have_no_headline() -> None:
    bus = "Nobody has told us why the late bus stopped. We have walked home since the first week of March."
    crane = "I can read now, and what I first read alone was the notice about the crane. It has a mistake."
    soup = "Why do you never print recipes? People eat as well as vote, and I am sending you mine for soup."
    found = _without_greeting(
        "Letters from our readers",
        (bus, "Two who walk home"),
        (crane, "Edith Crowhurst, aged 71"),
        (soup, "Somebody of Mill Lane"),
    )
    assert found == [
        (None, ["Two who walk home"]),
        (None, ["Edith Crowhurst, aged 71"]),
        (None, ["Somebody of Mill Lane"]),
    ]


def test_letters_with_headlines_keep_them_without_a_greeting() -> None:
    bus = "Nobody has told us why the late bus stopped. We have walked home since the first week of March."
    crane = "I can read now, and what I first read alone was the notice about the crane. It has a mistake."
    found = _without_greeting(
        "Letters from our readers",
        (f"Where is the late bus?\n\n{bus}", "— Two who walk home"),
        (f"A mistake on the crane\n\n{crane}", "— Edith Crowhurst"),
    )
    assert [headline for headline, _ in found] == ["Where is the late bus?", "A mistake on the crane"]


def test_a_signature_may_have_two_lines() -> None:
    found = _letters("CLASS 5B\nMill Lane school", "GORDON BLYTHE\nPine Valley", "Edith Crowhurst")
    assert [" ".join(_signed(letter)) for letter in found[:2]] == [
        "CLASS 5B Mill Lane school",
        "GORDON BLYTHE Pine Valley",
    ]


def test_a_signature_that_touches_its_letter_is_not_of_the_paragraph() -> None:
    letters = "\n\n".join(
        f"{head}\nDear Editor,\nThe bus that should come at nine has not\n"
        "come for a week, and we who work late\n"
        f"have walked home in the rain each night\nsince then.\n{name}, Mill Lane"
        for head, name in (("Bring back the bus", "Ana Ruiz"), ("A word for the drivers", "Tom Hale"))
    )
    found = [each for each in read_issue(f"THE LEDGER\n\nLETTERS\n\n{letters}").articles if each.blocks]
    assert [_signed(letter) for letter in found if letter.kind is Kind.LETTER] == [
        ["Ana Ruiz, Mill Lane"],
        ["Tom Hale, Mill Lane"],
    ]


def test_above_a_greeting_nothing_signs_once_more() -> None:
    lines = read_lines("The bus never came.\n\n— R., a welder\n\nBenches for all\n\nDear Editor,\n")
    words = collect(line.text for line in lines)
    style = Style(measure(lines), words, "en", bare=True)
    roles = (Role.TEXT, Role.SIGNOFF, Role.HEADING, Role.TEXT)
    text, signed, head, greeting = (
        Part(role, Chunk((line,))) for role, line in zip(roles, lines, strict=True)
    )
    below = [readings(before, head, greeting, style, cut=False) or {} for before in (text, signed)]
    below_text, below_signature = (each[Role.HEADLINE] - each[Role.SIGNOFF] for each in below)
    assert below_text < 0 < below_signature
