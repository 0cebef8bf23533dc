"""Arabic words share roots with words of other meanings; only the forms of one word are one."""

import pytest

from tm.glossary.checking import missing_or_forbidden
from tm.glossary.finding import Glossary
from tm.glossary.values import Entry, Kind, Rendering, Use, Written


def found(listed: str, text: str, kind: Kind = Kind.TERM) -> list[str]:
    """The words of the text at which the entry stands."""
    mentions = Glossary([Entry("1", listed, kind)], "ar").mentions(text)
    return [text[each.start : each.end] for each in mentions if each.written is not Written.MISSPELT]


@pytest.mark.parametrize(
    ("listed", "text", "word"),
    [
        ("مرض", "وصلت الأمراض", "الأمراض"),
        ("مرض", "تعب من مرضه", "مرضه"),
        ("مرض", "من أمراضهم", "أمراضهم"),
        ("مريض", "حملوا المرضى", "المرضى"),
        ("مرضى", "عاد مريض واحد", "مريض"),
        ("نقابة", "رفضت النقابات", "النقابات"),
        ("نقابة", "مع نقابتهم", "نقابتهم"),
        ("نقابة", "أحب نقابتي", "نقابتي"),
        ("عامل", "ثلاثة عاملين", "عاملين"),
        ("عامل", "جاءت عاملة", "عاملة"),
        ("عامل", "خرج عمال الميناء", "عمال"),
        ("موظف", "اجتمع موظفو البلدية", "موظفو"),
        ("وباء", "سنة وبائهم", "وبائهم"),
        ("وباء", "بعد أوبئة كثيرة", "أوبئة"),
        ("مدينة", "بين مدينتين", "مدينتين"),
        ("لقاح", "سأل للقاح", "للقاح"),
        ("التهاب", "بدأ بالتهاب", "بالتهاب"),
        ("إضراب", "كان إضرابًا طويلا", "إضرابًا"),
        ("محامٍ", "سألنا المحامي", "المحامي"),
        ("منظمات", "قالت منظمة", "منظمة"),
        ("لجان محلية", "في لجنة محلية", "لجنة محلية"),
    ],
)
def test_a_form_of_a_word_is_found(listed: str, text: str, word: str) -> None:
    assert found(listed, text) == [word]


@pytest.mark.parametrize(
    ("listed", "text"),
    [
        ("مرض", "حملوا المرضى إلى البيت"),
        ("مرضى", "انتشر المرض"),
        ("حزب", "العمل الحزبي"),
        ("صحة", "مركز صحي"),
        ("فيروس", "جاء الروس"),
        ("كتب", "تعلموا الكتابة"),
        ("حمى", "باعوا اللحوم"),
        ("عدوى", "رأى عدوه"),
        ("قتل", "دفنوا القتلى"),
        ("إضراب", "توقف الضرب"),
    ],
)
def test_another_word_of_the_root_is_not(listed: str, text: str) -> None:
    assert found(listed, text) == []


def test_two_plurals_of_one_singular_are_two_words() -> None:
    assert found("أعراض", "في العروض") == []
    assert found("أعراض", "ظهر عرض") == ["عرض"]


@pytest.mark.parametrize(
    ("listed", "text", "words"),
    [
        ("البحرين", "ذهب إلى البحرين", ["البحرين"]),
        ("البحرين", "ذهب إلى البحر", []),
        ("فلسطين", "من فلسطين ولفلسطين", ["فلسطين", "ولفلسطين"]),
        ("الإخوان المسلمون", "بيت الإخوان المسلمين", ["الإخوان المسلمين"]),
    ],
)
def test_a_name_only_takes_what_is_written_onto_it(listed: str, text: str, words: list[str]) -> None:
    assert found(listed, text, Kind.PLACE) == words


def test_a_forbidden_word_does_not_forbid_its_root() -> None:
    entry = Entry("1", "patient", renderings=(Rendering("عليل"), Rendering("مرضى", Use.FORBIDDEN)))
    mentions = Glossary([entry], "en").mentions("a patient")

    assert missing_or_forbidden(mentions, "عليل بمرض", language="ar") == ()
    (fault,) = missing_or_forbidden(mentions, "المرضى", language="ar")
    assert fault.span == (0, 6)
