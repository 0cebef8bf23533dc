"""Numbers, dates, money and units: seeded faults are found, what is right in another norm is none."""

import pytest

from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Finding, Pair

OF_FIGURES = frozenset(
    {
        Check.NUMBER, Check.NUMBER_MISSING, Check.NUMBER_ADDED, Check.NUMBER_WORD, Check.SCALE,
        Check.PERCENT, Check.CURRENCY, Check.UNIT, Check.DATE, Check.WEEKDAY,
    }
)  # fmt: skip


def found(source: str, target: str, language: str = "es-419") -> list[Finding]:
    pair = Pair(source, target, "en", language)
    return [each for each in findings(pair) if each.check in OF_FIGURES]


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("They have 30,000.5 crowns.", "Tienen 30.000,5 coronas.", "es"),
        ("They have 30,000 crowns.", "Tienen 30 mil coronas.", "es-419"),
        ("It costs $46 billion.", "Cuesta 46 mil millones de dólares.", "es-419"),
        ("It costs $46 billion.", "Cuesta 46,000 millones de dólares.", "es-419"),
        ("It costs $46 billion.", "Cela coûte 46 milliards de dollars.", "fr"),
        ("The boat leaves at 8:30 p.m.", "La barca sale a las 20:30.", "es-419"),
        ("The boat leaves at 8 p.m.", "Le bateau part à 20 h 00.", "fr"),
        ("Only 3 boats came.", "Solo vinieron tres barcas.", "es-419"),
        ("Three boats came.", "Vinieron 3 barcas.", "es-419"),
        ("In the 1990s it was closed.", "En los años 90 estuvo cerrado.", "es-419"),
        ("It is a harbour of the 21st century.", "Es un puerto del siglo XXI.", "es-419"),
        ("Since 2019–20 it is open.", "Abre desde 2019-2020.", "es-419"),
        ("Some 40% are at sea.", "Un 40 por ciento está en el mar.", "es-419"),
        ("Some 40% are at sea.", "نحو ٤٠ في المائة في البحر.", "ar"),
        ("There are 2,412 boats.", "वहाँ २,४१२ नावें हैं।", "hi"),
        ("On March 15 the pier opens.", "El muelle abre el 15 de marzo.", "es-419"),
        ("Closed on March 4 and 5.", "Cerrado el 4 y 5 de marzo.", "es-419"),
        ("It is 5 miles away.", "Está a 8 kilómetros.", "es-419"),
        ("Line 4 costs £20 a month.", "La línea 4 cuesta 20 libras al mes.", "es-419"),
        ("On Monday they sail.", "Zarpan el lunes.", "es-419"),
        ("COVID-19 closed it.", "La enfermedad lo cerró.", "es-419"),
        ("A dozen boats came.", "Llegó una docena de barcas.", "es-419"),
    ],
)
def test_what_is_right_in_another_norm_is_no_finding(source: str, target: str, language: str) -> None:
    assert found(source, target, language) == []


@pytest.mark.parametrize(
    ("source", "target", "language", "check"),
    [
        ("They gathered 2,412 signatures.", "Reunieron 2,142 firmas.", "es-419", Check.NUMBER),
        ("They gathered 2,412 signatures.", "جمعوا ٢٬١٤٢ توقيعا.", "ar", Check.NUMBER),
        ("They gathered 2,412 signatures.", "Reunieron firmas.", "es-419", Check.NUMBER_MISSING),
        ("They gathered signatures.", "Reunieron 300 firmas.", "es-419", Check.NUMBER_ADDED),
        ("It costs $46 billion.", "Cuesta 46 billones de dólares.", "es-419", Check.SCALE),
        ("It costs $46 billion.", "Cela coûte 46 billions de dollars.", "fr", Check.SCALE),
        ("It costs $46 billion.", "Cuesta 46 millones de dólares.", "es-419", Check.SCALE),
        ("Eleven boats came.", "Llegaron doce barcas.", "es-419", Check.NUMBER_WORD),
        ("Some 40% are at sea.", "Unos 40 están en el mar.", "es-419", Check.PERCENT),
        ("It costs £20.", "Cuesta 20 euros.", "es-419", Check.CURRENCY),
        ("It is 20 km away.", "Está a 20 millas.", "es-419", Check.UNIT),
        ("On March 15 the pier opens.", "El muelle abre el 15 de mayo.", "es-419", Check.DATE),
        ("On March 15 the pier opens.", "El muelle abre el 16 de marzo.", "es-419", Check.DATE),
        ("On Monday they sail.", "Zarpan el martes.", "es-419", Check.WEEKDAY),
    ],
)
def test_a_fault_is_found_and_shown_where_it_stands(
    source: str, target: str, language: str, check: Check
) -> None:
    first = next(each for each in found(source, target, language) if each.check is check)
    assert all(target[slice(*span)] for span in first.target_spans)
    assert all(source[slice(*span)] for span in first.source_spans)


def test_the_number_of_the_original_is_offered_in_the_editions_norm() -> None:
    (finding,) = found("They gathered 2,412 signatures.", "Reunieron 2.142 firmas.", "es")
    assert finding.replacement == "2.412"
    assert finding.params == {"source": "2,412", "target": "2.142"}
    (finding,) = found("They gathered 2,412 signatures.", "Reunieron 2,142 firmas.", "es-419")
    assert finding.replacement == "2,412"


@pytest.mark.parametrize(
    ("price", "offered"), [("$0.90", "0,90"), ("$1,200.50", "1.200,50"), ("$0.9", "0,9")]
)
def test_a_price_is_offered_with_all_its_decimals(price: str, offered: str) -> None:
    (finding,) = found(f"Each costs {price}.", "Cada uno cuesta $7.", "es")
    assert finding.replacement == offered


def test_a_year_is_offered_without_a_mark() -> None:
    (finding,) = found("It opened in 1998.", "Abrió en 1989.", "es")
    assert finding.replacement == "1998"


def test_a_wrong_date_is_told_once() -> None:
    assert [each.check for each in found("On March 15 it opens.", "Abre el 16 de marzo.")] == [Check.DATE]
