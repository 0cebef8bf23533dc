"""What every alignment keeps: order, both texts whole; and what each sign of a translation is worth."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tm.alignment import Bead, align
from tm.alignment.beads import SHAPES
from tm.errors import TmError

WORDS = st.sampled_from(
    ["tram", "5,000", "Lima", "¿", "?", "casa", "مرحبا", "नमस्ते", "“", "*", "", "。", "10"]
)
SENTENCES = st.lists(WORDS, max_size=6).map(" ".join)
TEXTS = st.lists(st.lists(SENTENCES, max_size=5), max_size=12)


def aligned(
    source: list[str], target: list[str], *, to: str = "es"
) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    found = align([source], [target], source_language="en", target_language=to)
    return [(bead.source, bead.target) for bead in found]


def covers(beads: tuple[Bead, ...], source: int, target: int) -> bool:
    return [i for bead in beads for i in bead.source] == list(range(source)) and [
        j for bead in beads for j in bead.target
    ] == list(range(target))


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_whatever_the_texts_both_are_covered_in_order(
    source: list[list[str]], target: list[list[str]]
) -> None:
    beads = align(source, target, source_language="en", target_language="es")

    assert covers(beads, sum(map(len, source)), sum(map(len, target)))
    assert all(0 <= bead.confidence <= 1 for bead in beads)
    assert {(len(bead.source), len(bead.target)) for bead in beads} <= set(SHAPES)


@pytest.mark.parametrize(("source", "target"), [(1, 3000), (3000, 1), (0, 40), (40, 0), (0, 0), (700, 40)])
def test_one_side_may_be_huge_or_empty(source: int, target: int) -> None:
    ours, theirs = [["one two three"] for _ in range(source)], [["uno dos tres"] for _ in range(target)]

    beads = align(ours, theirs, source_language="en", target_language="es")

    assert covers(beads, source, target)


def test_a_long_passage_left_out_is_found_again() -> None:
    source = [f"The bridge number {number} was painted by the men of the town." for number in range(300)]
    target = [f"El puente número {number} lo pintaron los hombres del pueblo." for number in range(80, 300)]

    pairs = aligned(source, target)

    assert len([((n,), (n - 80,)) for n in range(80, 300) if ((n,), (n - 80,)) in pairs]) >= 218


FRAME = (
    (
        "The council of the town met on Friday evening in the old hall by the river and talked till twelve.",
        "El concejo se reunió el viernes por la noche en la vieja sala junto al río y habló hasta las doce.",
    ),
    ("It was cold in there.", "Ahí hacía mucho frío."),
    (
        "My sister had brought bread and soup for all the people who had been waiting since the afternoon.",
        "Mi hermana había llevado pan y sopa para toda la gente que esperaba desde el comienzo de la tarde.",
    ),
    ("Then we all went home.", "Luego nos fuimos todos."),
)


@pytest.mark.parametrize("lacking", ["source", "target"])
@pytest.mark.parametrize(
    ("sign", "its"),
    [
        ("It cost 5,000 pesos in all then.", "En total costó 5.000 pesos."),
        ("It came to 30.5 in all, they said.", "En total costó 30,5, según dijeron."),
        ("And who was to pay it in the end?", "¿Y en fin de cuentas quién pagaría?"),
        ("Nobody there knew Zenobia well.", "Ahí nadie trataba bien a Zenobia."),
        ("The revolution was international.", "Fue internacional la revolución."),
    ],
    ids=["thousands", "decimals", "question", "name", "cognates"],
)
def test_what_a_translation_keeps_tells_which_sentence_has_no_counterpart(
    sign: str, its: str, lacking: str
) -> None:
    """Two neighbours of one length, and a single counterpart: lengths cannot tell whose it is."""
    other = "We all were tired and it was late." if lacking == "target" else "Era tarde y estábamos cansados."
    sides: tuple[list[str], list[str]] = [one for one, _ in FRAME], [one for _, one in FRAME]
    for side, sentence in zip(sides, (sign, its), strict=True):
        side.insert(1, sentence)
    sides[lacking == "source"].insert(1, other)

    beads = aligned(*sides)

    alone = ((), (1,)) if lacking == "source" else ((1,), ())
    assert alone in beads
    assert len(beads) == len(FRAME) + 2


def test_digits_of_another_script_are_the_same_figures() -> None:
    source = [
        "They paid 5,000 in 1921 for it.",
        "Nobody came to see them there.",
        "The road has 340 trees by it.",
    ]
    target = ["دفعوا ٥٬٠٠٠ في ١٩٢١ مقابل ذلك.", "الطريق على جانبه ٣٤٠ شجرة."]
    words = [
        f"Then the friends of the people went on to the {n} house by the sea." for n in ("old", "new", "big")
    ]
    theirs = [
        f"ثم مضى أصدقاء الناس إلى البيت {n} على شاطئ البحر وناموا." for n in ("القديم", "الجديد", "الكبير")
    ]

    beads = aligned([*source, *words], [*target, *theirs], to="ar")

    assert beads == [((0,), (0,)), ((1,), ()), *(((n,), (n - 1,)) for n in range(2, 6))]


def test_a_mistyped_language_is_told() -> None:
    with pytest.raises(TmError, match="zz-zz"):
        align([["One."]], [["Uno."]], source_language="en", target_language="zz-zz")
