"""Papers in Arabic letters: jumps, volume lines, datelines and writers are told by their own words."""

from datetime import date

import pytest

from tm.document import BlockType
from tm.ingest import read_issue
from tm.ingest.cuts.jumpwords import Direction, find_jump
from tm.ingest.phrases.signs import is_byline, is_page_number
from tm.ingest.phrases.volume import volume_line

PAPER = """منارة الميناء
صحيفة عمال البحر والأرصفة
السنة الثالثة، العدد ١٢ – ٥ آذار ٢٠٢٦

إضراب عمال الميناء يدخل أسبوعه الثالث

بقلم ليلى حداد

القاهرة – أوقف عمال الميناء العمل منذ ثلاثة أسابيع، وقالوا إنهم لن يعودوا قبل أن تدفع الشركة أجور الشتاء.

وقالت عاملة في المطبخ إن القدر لا يزال على النار منذ اليوم الأول. يأتي الجيران بالخبز والعدس، ولا يسأل أحد عن

التتمة على الصفحة ٤

تسع عنزات توقف القطار

بقلم سامي النجار

بيروت، ٢ آذار – عبرت تسع عنزات الجسر صباح الأحد وبقيت في غرفة الإشارات حتى الظهر.

العنزات لأرملة من الوادي الأعلى. جاءت بجرس وكيس ملح، وأعطتها السكة جدولا بالمواعيد.

٢ منارة الميناء

رسائل القراء

القدر كان لي

قرأت ما كتبتم عن القدر القديم، وأريد أن أقول إنه كان لجدتي. لا أطلب شيئا سوى أن يغسله من يشرب منه.

— طباخ من الرصيف

٤ منارة الميناء

إضراب الميناء، تتمة صفحة ١

ثمنه. وفي المساء يقرأ الأطفال الصحيفة بصوت عال.

تقول الشركة إنها ستفتح باب الحوار يوم الأحد. ويقول العمال إن الباب لم يكن مغلقا من جهتهم.
"""


def test_a_paper_in_arabic_is_read_as_any_other() -> None:
    issue = read_issue(PAPER, language="ar")
    first, second, letter = issue.articles[1:]

    assert (issue.facts.number, issue.facts.date_from) == ("12", date(2026, 3, 5))
    assert [each.headline for each in (first, second, letter)] == [
        "إضراب عمال الميناء يدخل أسبوعه الثالث",
        "تسع عنزات توقف القطار",
        "القدر كان لي",
    ]
    assert first.first(BlockType.BYLINE) == "بقلم ليلى حداد"
    assert [each.dateline and each.dateline.place for each in (first, second)] == ["القاهرة", "بيروت"]
    assert second.dateline
    assert second.dateline.date == "٢ آذار"
    texts = [block.text for block in first.blocks if block.type is BlockType.PARAGRAPH]
    assert len(texts) == 3
    assert "ولا يسأل أحد عن ثمنه." in texts[1]
    assert letter.first(BlockType.KICKER) == "رسائل القراء"


@pytest.mark.parametrize(
    ("text", "direction", "page"),
    [
        ("التتمة على الصفحة 4", Direction.ON, 4),
        ("البقية ص ٥", Direction.ON, 5),
        ("يتبع في الصفحة ٣", Direction.ON, 3),
        ("انظر: إضراب الميناء، صفحة 4", Direction.ON, 4),
        ("إضراب الميناء، تتمة صفحة 1", Direction.FROM, 1),
        ("تتمة المنشور في الصفحة الأولى", Direction.FROM, 1),
        ("ادامه در صفحه ۴", Direction.ON, 4),
        ("ادامه از صفحه ۱", Direction.FROM, 1),
        ("بقیہ صفحہ 4 پر", Direction.ON, 4),
        ("Lire la suite en page 3", Direction.ON, 3),
        ("(suite de la une)", Direction.FROM, 1),
        ("Continuação da primeira página", Direction.FROM, 1),
    ],
)
def test_jumps(text: str, direction: Direction, page: int) -> None:
    jump = find_jump(text)

    assert jump
    assert (jump.direction, jump.page) == (direction, page)


@pytest.mark.parametrize("text", ["بقية الناس", "قصص 5", "خرج العمال إلى الشارع في صفحة جديدة 4"])
def test_what_is_no_jump(text: str) -> None:
    assert find_jump(text) is None


@pytest.mark.parametrize(
    ("text", "language", "volume", "number"),
    [
        ("العدد 12 – 5 آذار 2026", "ar", None, "12"),
        ("المجلد 16، العدد ٢ | 29 كانون الثاني – 19 شباط 2026", "ar", "16", "2"),
        ("سال سوم، شماره ۱۲، مارس ۲۰۲۶", "fa", "سوم", "12"),
        ("جلد 3 شمارہ 12، 5 مارچ 2026", "ur", "3", "12"),
    ],
)
def test_volume_lines(text: str, language: str, volume: str | None, number: str) -> None:
    found = volume_line(text, language)

    assert found
    assert (found.volume, found.number) == (volume, number)
    assert found.date_from


@pytest.mark.parametrize("text", ["بقلم أحمد سالم", "بقلم/ ليلى حداد", "كتب: أحمد سالم", "نوشته: سارا امیری"])
def test_who_wrote(text: str) -> None:
    assert is_byline(text)


def test_who_wrote_a_letter_in_a_sentence_is_no_writer() -> None:
    assert not is_byline("كتب الوزير رسالة إلى العمال")


@pytest.mark.parametrize("text", ["ص ٤", "الصفحة ٤", "- ٤ -", "صفحه ۴"])
def test_page_numbers(text: str) -> None:
    assert is_page_number(text)
