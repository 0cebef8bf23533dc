"""What the order remembers of the piece that is open."""

from tm.ingest.looks.parts import Role
from tm.ingest.phrases.sections import Section
from tm.ingest.roles.order import Node, decode

TEXT = {Role.TEXT: 0.0}
HEADLINE = {Role.HEADLINE: 0.0}


def read(*, signed: bool) -> Role | None:
    """What a short line behind the second piece of a letters page is."""
    name = [Node(2, {Role.SIGNOFF: 0.0})] * signed
    line = Node(5, {Role.SIGNOFF: -0.5, Role.SUBHEAD: 0.0})
    above = [Node(0, HEADLINE, 2.0, section=Section.LETTERS), Node(1, TEXT), *name]
    return decode([*above, Node(3, HEADLINE, 2.0), Node(4, TEXT), line])[-1]


def test_behind_a_signed_letter_the_next_piece_is_a_letter_too() -> None:
    assert read(signed=True) is Role.SIGNOFF


def test_behind_letters_without_a_signature_it_may_be_anything() -> None:
    above = decode(
        [
            Node(0, HEADLINE, 2.0, section=Section.LETTERS),
            Node(1, TEXT),
            Node(2, HEADLINE, 2.0),
            Node(3, TEXT),
            Node(4, {Role.SIGNOFF: -0.3, Role.SUBHEAD: 0.0}),
            Node(5, TEXT),
        ]
    )

    assert above[4] is Role.SUBHEAD


def test_between_a_letter_and_the_next_that_greets_stands_a_signature() -> None:
    line = {Role.SIGNOFF: 0.0, Role.HEADLINE: 1.3}
    letters = [Node(0, HEADLINE, 2.0, section=Section.LETTERS), Node(1, TEXT, greeting=True), Node(2, TEXT)]

    assert decode([*letters, Node(3, line), Node(4, TEXT, greeting=True)])[3] is Role.SIGNOFF
    assert decode([*letters, Node(3, line), Node(4, TEXT)])[3] is Role.HEADLINE
