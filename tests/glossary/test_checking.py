"""What a translation does not call as it should, and what it may not say."""

import pytest

from tm.glossary.checking import Fault, Sort, missing_or_forbidden
from tm.glossary.finding import Glossary
from tm.glossary.learning import Learnt, learn
from tm.glossary.values import Entry, Handling, Kind, Rendering, State, Use

UNION = Entry(
    "union",
    "Dock Workers' Union",
    Kind.ORGANISATION,
    (Rendering("Unión Portuaria"), Rendering("UP", Use.ALLOWED), Rendering("Sindicato", Use.FORBIDDEN)),
)
WORKER = Entry("worker", "dock worker", Kind.TERM, (Rendering("estibador"),))
STRIKE = Entry("strike", "general strike", Kind.TERM, (Rendering("huelga general"),))
PAPER = Entry("paper", "Pliego", Kind.TITLE, handling=Handling.KEEP)
ENTRIES = (UNION, WORKER, STRIKE, PAPER)


def faults(
    source: str,
    target: str,
    *entries: Entry,
    language: str = "es-419",
    learnt: dict[str, Learnt] | None = None,
) -> list[tuple[str, Sort]]:
    mentions = Glossary(entries or ENTRIES, "en").mentions(source)
    found = missing_or_forbidden(mentions, target, language=language, learnt=learnt)
    return [(fault.mention.entry.key, fault.sort) for fault in found]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("the Dock Workers’ Union", "la Unión Portuaria"),
        ("the Dock Workers’ Union", "la *Unión* Portuaria"),
        ("the Dock Workers’ Union", "LA UNION PORTUARIA"),
        ("the Dock Workers’ Union", "la UP"),
        ("two dock workers and a dock worker", "dos estibadores y otro"),
        ("the general strike", "las huelgas generales"),
        ("the general strike", "la huelga de hoy, general"),
        ("the general strike", "huelguistas de toda la generalidad"),
        ("in Pliego", "en el Pliego de hoy"),
        ("nothing listed", "nada"),
    ],
)
def test_a_right_rendering_in_any_form_is_no_fault(source: str, target: str) -> None:
    assert faults(source, target) == []


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        ("the Dock Workers’ Union", "la organización", [("union", Sort.MISSING)]),
        ("the Dock Workers’ Union", "la Unión Portuguesa", [("union", Sort.MISSING)]),
        ("the Dock Workers’ Union", "el Sindicato", [("union", Sort.FORBIDDEN)]),
        ("the Dock Workers’ Union", "la Unión Portuaria, el sindicato", [("union", Sort.FORBIDDEN)]),
        ("two dock workers", "dos obreros", [("worker", Sort.MISSING)]),
        (
            "Dock workers in a general strike",
            "Una huelga",
            [("worker", Sort.MISSING), ("strike", Sort.MISSING)],
        ),
        ("in Pliego", "en el pliegue", [("paper", Sort.MISSING)]),
    ],
)
def test_what_is_missing_or_forbidden_is_a_fault(
    source: str, target: str, expected: list[tuple[str, Sort]]
) -> None:
    assert faults(source, target) == expected


def test_a_fault_tells_what_should_stand_and_where_what_should_not() -> None:
    (mention,) = (each for each in Glossary([UNION], "en").mentions("A Dock Workers' Union"))
    target = "Un *Sindicato* hoy"
    (fault,) = missing_or_forbidden([mention], target, language="es-419")

    assert isinstance(fault, Fault)
    assert fault.expected == ("Unión Portuaria", "UP")
    assert fault.span is not None
    assert target[slice(*fault.span)] == "Sindicato"


def test_what_is_forbidden_is_told_where_it_has_the_words_of_what_is_right() -> None:
    worker = Entry(
        "hired",
        "contract worker",
        Kind.TERM,
        (Rendering("trabajador contratado"), Rendering("trabajador por contrato", Use.FORBIDDEN)),
    )

    assert faults("Many contract workers", "Muchos trabajadores por contrato", worker) == [
        ("hired", Sort.FORBIDDEN)
    ]
    assert faults("Many contract workers", "Muchos trabajadores contratados", worker) == []
    assert faults("Many contract workers", "Muchos trabajadores bien contratados", worker) == []


def test_what_is_forbidden_may_be_part_of_what_is_right() -> None:
    entry = Entry(
        "1", "union", renderings=(Rendering("sindicato obrero"), Rendering("sindicato", Use.FORBIDDEN))
    )

    assert faults("the union", "el sindicato obrero", entry) == []
    assert faults("the union", "el sindicato", entry) == [("1", Sort.FORBIDDEN)]


def test_only_the_longest_of_what_is_decided_is_asked_for() -> None:
    longer = Entry("longer", "Dock Workers' Union Hall", Kind.PLACE, (Rendering("Sala"),))
    proposed = Entry(
        "longer", "Dock Workers' Union Hall", Kind.PLACE, (Rendering("Sala"),), state=State.PROPOSED
    )

    assert faults("the Dock Workers’ Union Hall", "la Sala", UNION, longer) == []
    assert faults("the Dock Workers’ Union Hall", "la Sala", UNION, proposed) == [("union", Sort.MISSING)]


def test_one_of_two_entries_with_the_same_words_is_enough() -> None:
    other = Entry("other", "dock worker", Kind.TITLE, (Rendering("El Portuario"),))

    assert faults("a dock worker", "un estibador", WORKER, other) == []
    assert {key for key, _ in faults("a dock worker", "un obrero", WORKER, other)} == {"worker", "other"}


def test_an_entry_without_rendering_asks_for_nothing() -> None:
    assert faults("a crane", "una grúa", Entry("1", "crane")) == []
    assert (
        faults("a crane", "una grúa", Entry("1", "crane", renderings=(Rendering("x", Use.PROPOSED),))) == []
    )


@pytest.mark.parametrize(
    ("language", "rendering", "target"),
    [
        ("ar", "الأمم المتحدة", "قرّرت للأمم المتّحدة"),
        ("hi", "संक्रमण", "संक्रमणों से"),
        ("xh", "isikolo", "ezikolweni"),
        ("zh", "工会", "他们的工会"),
        ("tr", "sendika", "sendikalarda"),
    ],
)
def test_renderings_are_known_in_the_forms_of_their_language(
    language: str, rendering: str, target: str
) -> None:
    entry = Entry("1", "worker", renderings=(Rendering(rendering),))

    assert faults("a worker", target, entry, language=language) == []
    assert faults("a worker", "–", entry, language=language) == [("1", Sort.MISSING)]


def test_translations_teach_what_an_entry_is_really_called() -> None:
    pairs = [
        ("a dock worker", "un obrero"),
        ("dock workers", "dos estibadores"),
        ("the dock worker", "la obrera"),
    ]
    learnt = learn(Glossary(ENTRIES, "en"), pairs, "es-419")

    assert learnt == {"worker": Learnt("worker", 3, 1)}
    assert faults("a dock worker", "un obrero", learnt=dict(learnt)) == []
    assert faults("a dock worker", "un obrero", learnt={"worker": Learnt("worker", 3, 3)}) == [
        ("worker", Sort.MISSING)
    ]
    assert faults("a dock worker", "un obrero", learnt={"worker": Learnt("worker", 2, 0)}) == [
        ("worker", Sort.MISSING)
    ]


def test_words_of_the_family_that_come_often_are_learnt_as_forms() -> None:
    pairs = [("a dock worker", "la estibadorcita")] * 2 + [("a dock worker", "el estibador")]

    assert learn(Glossary([WORKER], "en"), pairs, "es-419")["worker"].forms == ("estibadorcita",)
