"""What is told once for a whole text: habits, and translations that stand at other sentences."""

from tests.quality.newspaper_pairs import newspaper_pairs
from tm.quality import belonging, issues
from tm.quality.registry import Check
from tm.quality.throughout import Part
from tm.quality.values import Pair

WITHOUT_SPACES = ("Qui vient?", "Personne!", "Et après?", "Rien!", "On rentre?")
WITH_SPACES = ("Qui part\u202f?", "Tous\u202f!", "Et alors\u202f?", "On reste\u202f!", "On dort\u202f?")
ORIGINALS = (
    *("Who comes?", "Nobody!", "And then?", "Nothing!", "Going home?"),
    *("Who leaves?", "Everybody!", "So what?", "We stay!", "Do we sleep?"),
)


def french(*targets: str) -> list[Part]:
    return [
        Part(f"u{place}", f"b{place}", Pair(source, target, "en", "fr"))
        for place, (source, target) in enumerate(zip(ORIGINALS, targets, strict=False))
    ]


def test_a_habit_is_told_once_with_how_often() -> None:
    found = issues.findings([french(*WITHOUT_SPACES)])
    ((unit, (finding,)),) = found.items()
    assert (unit, finding.check, finding.times) == ("u0", Check.FRENCH_SPACE, 5)
    assert finding.units == ("u0", "u1", "u2", "u3", "u4")


def test_a_single_slip_is_told_where_it_stands() -> None:
    found = issues.findings([french(*WITH_SPACES[:4], WITHOUT_SPACES[4])])
    ((unit, (finding,)),) = found.items()
    assert (unit, finding.check, finding.times) == ("u4", Check.FRENCH_SPACE, 1)


def test_what_a_few_of_many_sentences_have_is_no_habit() -> None:
    targets = [f"C’est vrai\u202f! Ligne {row}\u202f!" if row > 3 else f"Ligne {row}!" for row in range(50)]
    parts = [
        Part(str(row), str(row), Pair(f"Line {row}!", target, "en", "fr"))
        for row, target in enumerate(targets)
    ]
    told = [each for some in issues.findings([parts]).values() for each in some]
    assert [each.times for each in told if each.check is Check.FRENCH_SPACE] == [1, 1, 1, 1]


def test_stops_left_out_again_and_again_are_told_once_and_a_lost_question_by_itself() -> None:
    targets = [f"وصل الصف {row}" + ("" if row < 5 else ".") for row in range(12)] + ["من وصل."]
    sources = [f"Row {row} came." for row in range(12)] + ["Who came?"]
    parts = [
        Part(str(row), str(row), Pair(source, target, "en", "ar"))
        for row, (source, target) in enumerate(zip(sources, targets, strict=True))
    ]
    told = {
        id_: [(each.check, each.times) for each in some] for id_, some in issues.findings([parts]).items()
    }
    assert told == {"0": [(Check.FINAL_MARK, 5)], "12": [(Check.FINAL_MARK, 1)]}


def test_statements_that_became_questions_and_letters_of_another_alphabet_are_told_each_time() -> None:
    wrong = {1: "¿Llegó la fila 1?", 4: "¿Llegó la fila 4?", 7: "Llegó la fіla 7.", 9: "Llegó la filа 9."}
    parts = [
        Part(
            str(row), str(row), Pair(f"Row {row} came.", wrong.get(row, f"Llegó la fila {row}."), "en", "es")
        )
        for row in range(12)
    ]
    told = {id_: [each.check for each in some] for id_, some in issues.findings([parts]).items()}
    assert told == {
        "1": [Check.FINAL_MARK],
        "4": [Check.FINAL_MARK],
        "7": [Check.LOOKALIKE],
        "9": [Check.LOOKALIKE],
    }


def test_a_name_that_is_always_spelled_so_is_told_once() -> None:
    parts = [
        Part(str(place), str(place), Pair(source, target, "en", "es-419"))
        for place, (source, target) in enumerate(
            (
                ("Then Grumbach came.", "Luego vino Grumpach."),
                ("We saw Grumbach there.", "Vimos allí a Grumpach."),
                ("Nobody asked Grumbach.", "Nadie le preguntó a Grumpach."),
            )
        )
    ]
    ((unit, (finding,)),) = issues.findings([parts]).items()
    assert (unit, finding.check, finding.times) == ("0", Check.NAME, 3)


def slipped(language: str, begin: int, length: int) -> list[Part]:
    """Our newspaper pairs with some translations a few rows too high."""
    pairs = newspaper_pairs(language)
    targets = [pair.target for pair in pairs]
    targets[begin : begin + length] = targets[begin + 3 : begin + length + 3]
    return [
        Part(str(place), str(place), Pair(pair.source, target, "en", language, pair.block_type))
        for place, (pair, target) in enumerate(zip(pairs, targets, strict=True))
    ]


def test_translations_at_other_sentences_are_told_once() -> None:
    for language in ("es-419", "fr", "pt"):
        parts = slipped(language, 8, 20)
        (run,) = belonging.runs(parts)
        told = [finding for some in issues.findings([parts]).values() for finding in some]
        assert sum(finding.check is Check.MISPLACED for finding in told) == 1
        assert abs(int(run[0].id) - 8) <= 2
        assert abs(len(run) - 20) <= 4


def test_good_translations_stand_at_their_own_sentences() -> None:
    for language in ("es-419", "fr", "pt", "ar", "hi", "tr"):
        assert list(belonging.runs(slipped(language, 0, 0))) == []


def test_a_habit_of_the_keyboard_is_told_once_where_others_write_otherwise() -> None:
    targets = [
        f"Fila {place} llega  tarde." if place < 5 else f"Fila {place} llega tarde." for place in range(30)
    ]
    parts = [
        Part(str(place), str(place), Pair(f"Row {place} comes late.", target, "en", "es-419"))
        for place, target in enumerate(targets)
    ]
    ((unit, (finding,)),) = issues.findings([parts]).items()
    assert (unit, finding.check, finding.times) == ("0", Check.DOUBLED_SPACE, 5)


def test_one_name_in_two_spellings_is_one_matter() -> None:
    names = ["वेलद्रिना"] * 4 + ["वेलड्रिना"] * 2
    parts = [
        Part(
            str(place),
            str(place),
            Pair(f"In row {place} was Veldrina.", f"पंक्ति {place} में {name} थीं।", "en", "hi"),
        )
        for place, name in enumerate(names)
    ]
    told = [each for some in issues.findings([parts]).values() for each in some]
    assert [(each.check, each.times) for each in told] == [(Check.TWO_SPELLINGS, 2)]


def test_what_fingers_slip_on_is_one_matter_from_two_sentences_on() -> None:
    targets = [f"Fila {place} llega{'  ' if place in (3, 70) else ' '}tarde." for place in range(90)]
    parts = [
        Part(str(place), str(place), Pair(f"Row {place} comes late.", target, "en", "es-419"))
        for place, target in enumerate(targets)
    ]
    ((unit, (finding,)),) = issues.findings([parts]).items()
    assert (unit, finding.units) == ("3", ("3", "70"))


def test_quotations_left_open_again_and_again_are_told_once() -> None:
    targets = [f'قال: "جاء الصف {row}' + ("." if row % 4 == 0 else '".') for row in range(20)]
    parts = [
        Part(str(row), str(row), Pair(f"He said: “Row {row} came.”", target, "en", "ar"))
        for row, target in enumerate(targets)
    ]
    told = [each for some in issues.findings([parts]).values() for each in some]
    assert [(each.check, each.times) for each in told] == [(Check.QUOTES_RUN, 5)]


def test_a_translator_who_cuts_sentences_is_told_so_once() -> None:
    cut = "Die Reihe kam sehr spät am Abend an. Alle Leute aus der ganzen Stadt warteten dort lange auf sie."
    whole = "Die Reihe kam sehr spät am Abend an, und alle warteten auf sie."
    parts = [
        Part(
            str(row),
            str(row),
            Pair("The row came late in the evening, and everybody waited.", text, "en", "de"),
        )
        for row, text in enumerate([cut] * 3 + [whole] * 9)
    ]
    told = [each for some in issues.findings([parts]).values() for each in some]
    assert [each.times for each in told if each.check is Check.SENTENCE_ADDED] == [3]


def quoted(*pairs: tuple[str, str], language: str = "fa", block: str = "") -> list[Part]:
    return [
        Part(str(at), block or str(at), Pair(source, target, "en", language))
        for at, (source, target) in enumerate(pairs)
    ]


def test_a_quotation_may_open_in_one_sentence_and_close_in_the_next() -> None:
    interrupted = ("“We came early,” Rosa said.", "رزا گفت: «زود آمدیم.")
    goes_on = ("“Then it rained.”", "سپس باران بارید.»")
    assert issues.findings([quoted(interrupted, goes_on)]) == {}
    assert issues.findings([quoted(interrupted, goes_on, block="b")]) == {}
    ((unit, (finding,)),) = issues.findings(
        [quoted(interrupted, ("Then it rained.", "سپس باران بارید."))]
    ).items()
    assert (unit, finding.check) == ("0", Check.QUOTES_RUN)
    ((unit, (finding,)),) = issues.findings([quoted(("Rain fell.", "باران بارید."), goes_on)]).items()
    assert (unit, finding.check) == ("1", Check.QUOTES)


def test_what_the_original_quotes_may_be_told_if_no_mark_is_left_over() -> None:
    first = ("Rosa said: “We came early.", "Rosa dijo que vinieron temprano.")
    last = ("Then it rained.”", "Después llovió.")
    assert issues.findings([quoted(first, last, language="es-419")]) == {}
    closed = ("Then it rained.”", "Después llovió”.")
    told = issues.findings([quoted(first, closed, language="es-419")])
    assert {unit: [each.check for each in some] for unit, some in told.items()} == {"0": [Check.QUOTES]}


def test_stops_that_were_forgotten_are_one_matter_from_two_sentences_on() -> None:
    targets = [f"Fila {place} llega tarde{'' if place in (3, 70) else '.'}" for place in range(90)]
    sources = [f"Row {place} comes late." for place in range(90)]
    sources[80], targets[80] = "Who pays?", "Quién paga"
    parts = [
        Part(str(place), str(place), Pair(source, target, "en", "es-419"))
        for place, (source, target) in enumerate(zip(sources, targets, strict=True))
    ]
    told = {unit: [each.units for each in some] for unit, some in issues.findings([parts]).items()}
    assert told == {"3": [("3", "70")], "80": [()]}


def test_marks_typed_twice_are_one_matter() -> None:
    targets = [f"Fila {place} llega tarde{'..' if place in (3, 70) else '.'}" for place in range(90)]
    parts = [
        Part(str(place), str(place), Pair(f"Row {place} comes late.", target, "en", "es-419"))
        for place, target in enumerate(targets)
    ]
    ((unit, (finding,)),) = issues.findings([parts]).items()
    assert (unit, finding.units) == ("3", ("3", "70"))


def test_quotations_left_open_in_one_of_twenty_are_a_manner() -> None:
    sources = [f"He said: “Row {row} came.”" for row in range(60)]
    targets = [f'قال: "جاء الصف {row}' + ("." if row % 20 == 0 else '".') for row in range(60)]
    parts = quoted(*zip(sources, targets, strict=True), language="ar")
    told = [each for some in issues.findings([parts]).values() for each in some]
    assert [(each.check, each.times) for each in told] == [(Check.QUOTES_RUN, 3)]


def test_who_says_calmly_what_is_called_out_is_told_so_once() -> None:
    targets = [f"Fila {place} llega tarde." for place in range(40)]
    parts = [
        Part(str(place), str(place), Pair(f"Row {place} comes late{mark}", target, "en", "es-419"))
        for place, target in enumerate(targets)
        for mark in ["!" if place in (3, 30) else "."]
    ]
    ((unit, (finding,)),) = issues.findings([parts]).items()
    assert (unit, finding.units) == ("3", ("3", "30"))
