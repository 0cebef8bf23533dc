"""What good translations do that resembles a fault, each beside the fault that it resembles."""

from dataclasses import replace

from tests.quality.test_checks import checks
from tm.document import BlockType
from tm.quality import issues
from tm.quality.registry import Check
from tm.quality.throughout import Part
from tm.quality.values import Pair

PLAIN = ("A row opens here.", "Une file s’ouvre ici.")


def parts(*pairs: tuple[str, str], language: str = "fr") -> list[Part]:
    return [
        Part(str(at), str(at), Pair(source, target, "en", language))
        for at, (source, target) in enumerate(pairs)
    ]


def told(some: list[Part]) -> dict[str, list[tuple[Check, int]]]:
    """The checks by part, each with in how many sentences it is told."""
    found = issues.findings([some])
    return {id_: [(each.check, each.times) for each in findings] for id_, findings in found.items()}


def test_stops_typed_below_headlines_are_one_matter() -> None:
    heads = [("Ferries wait", "Les bacs attendent."), ("Bells ring", "Les cloches sonnent.")]
    some = parts(heads[0], *[PLAIN] * 60, heads[1])
    for at in (0, -1):
        some[at] = replace(some[at], pair=replace(some[at].pair, block_type=BlockType.HEADLINE))
    assert told(some) == {"0": [(Check.FINAL_MARK, 2)]}


def test_lively_calls_are_one_matter_and_a_question_that_became_one_is_another() -> None:
    calls = [("Good evening, all.", "Bonsoir, tous\u202f!"), ("Come in.", "Entrez\u202f!")]
    some = parts(calls[0], *[PLAIN] * 60, calls[1], ("Who comes in?", "Entrez donc."))
    assert told(some) == {"0": [(Check.FINAL_MARK, 2)], "62": [(Check.FINAL_MARK, 1)]}


def test_a_translator_who_now_and_then_cuts_is_told_so_once() -> None:
    source = "The row came late in the evening, and everybody waited."
    added = "Sıra akşam çok geç saatte geldi. Bütün şehirden gelen herkes orada uzun süre sırayı bekledi."
    cut = "Sıra akşam geç geldi. Herkes bekledi."
    whole = "Sıra akşam geç geldi ve herkes bekledi."
    rows = [added] * 3 + [cut] * 47 + [whole] * 50
    found = told(parts(*((source, row) for row in rows), language="tr"))
    assert (Check.SENTENCE_ADDED, 3) in found.pop("0")
    assert not any(Check.SENTENCE_ADDED in dict(each) for each in found.values())


def test_a_tamil_sentence_that_begins_with_an_and_may_be_a_clause_of_the_original() -> None:
    source = "Two of the old boats were taken out of the water, and the rest are mended."
    first = "பழைய படகுகளில் இரண்டு தண்ணீரிலிருந்து வெளியே எடுக்கப்பட்டு கரையில் வைக்கப்பட்டன."
    second = "மீதமுள்ளவற்றில் பெரும்பாலானவை பழுது பார்க்கப்படுகின்றன."
    assert checks(source, f"{first} மேலும், {second}", "ta") == []
    assert checks(source, f"{first} {second}", "ta") == [Check.SENTENCE_ADDED]


def test_a_row_of_figures_says_the_same_words_again() -> None:
    source = "The ferry took 310, the tram 294, the bus 289 and the boat 252 people."
    rows = [("سفينة الميناء", 310), ("عربة الترام", 294), ("حافلة المدينة", 289), ("قارب النهر", 252)]
    target = "و".join(f"بلغ عدد ركاب {what} نحو {count} راكبا مسافرا " for what, count in rows)
    assert Check.DOUBLED_WORD not in checks(source, target.strip() + ".", "ar")
    assert Check.DOUBLED_WORD in checks(source, f"{target.strip()}. {target.strip()}.", "ar")


def test_a_name_with_little_words_in_it_is_no_text_left_over() -> None:
    source = "She won the Bell of the Harbour prize twice."
    assert checks(source, "Elle a reçu deux fois Bell of the Harbour prize à Lyon.", "fr") == []
    left = "She won the bell of the harbour twice."
    assert checks(left, "Elle a reçu the bell of the harbour deux fois.", "fr") == [Check.UNTRANSLATED]


def test_short_sentences_and_headlines_are_free_in_their_length() -> None:
    assert checks("Please shut the door behind you.", "Ferme la porte.", "fr") == []
    assert (
        checks(
            "Harbour Storm Toll Soars Above 80.", "Après la tempête au port, le bilan dépasse 80 morts.", "fr"
        )
        == []
    )
    long = "Please shut the heavy wooden door of the ferry house behind you when you go."
    assert checks(long, "Ferme la porte.", "fr") == [Check.LENGTH]
