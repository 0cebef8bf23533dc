"""What the shape of a word, or what stands around a stop, tells where no list does; one rule, one test."""

import pytest

from tm.segmentation import sentences


def _marked(text: str, language: str) -> str:
    """The text with `¦` behind each sentence but the last."""
    found = sentences(text.replace("¦", ""), language)
    return "".join(f"{sentence.text}¦{sentence.gap_after}" for sentence in found[:-1]) + found[-1].text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Built for 4,000, it ended with 212.¦ iPhones were never made there.¦ eBay sold them."),
        ("en", "The www. example was small. iron was not."),
        ("es", "Nadie respondió.¦ ¿Quién fue?¦ ¿y quién pagó?"),
        ("es", "«¿Quién fue?», dijo. ¿y quién pagó?"),
    ],
)
def test_some_sentences_begin_with_a_small_letter(language: str, text: str) -> None:
    assert _marked(text, language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ask Commr. Nair.¦ Prof. em. Howard Zinn wrote it."),
        ("es", "El sarg. Rojas leyó el decr. 1.072 en la calle Bme. Mitre.¦ Luego calló."),
        ("es", "Fue al club.¦ Maradona no."),
        ("en", "COUNCIL, DIST. 9, ST. LOUIS.¦ WE SAY NO.¦ THEY SAY YES."),
        ("es", "Pagó US$ 9 mín. $ 4 al Dr. L. O’Neil."),
        ("pt", "Leu o decr. 12 da subst. Rosa.¦ Era tarde."),
    ],
)
def test_what_no_word_of_the_language_looks_like_is_an_abbreviation(language: str, text: str) -> None:
    assert _marked(text, language) == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "QUITO, 4 mar. (EFE).- El paro sigue."),
        ("fr", "OUAGADOUGOU (A.I.B.) – Le capitaine se tait."),
        ("pt", "LISBOA, 11 jan. – O Governo caiu."),
        ("en", "She works at Karim Mills (Pvt.) Ltd.¦ (She earns little there.)"),
        ("tr", "İmza: A. R. Ş.¦ (Mektup biraz kısaltılmıştır.)"),
        ("en", "To: All.¦ From: H.R.¦ Re: Overtime."),
    ],
)
def test_brackets_dashes_and_labels_tell_what_a_point_means(language: str, text: str) -> None:
    assert _marked(text, language) == text


def test_ages_scores_and_great_numbers_are_no_ordinals() -> None:
    text = (
        "“Yeter!” dedi M. Ali Y., 43.¦ Bakanlık sustu.¦ Göztepe 2, Menemen 1.¦ Maç bitti.¦ İlk ayda 92."
        "¦ Sayılar büyüyor.¦ Dava 3. İdare Mahkemesi’nde, 12. Ağır Ceza’da ve 47. İstanbul Maratonu’nda."
    )
    assert _marked(text, "tr") == text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "إنها المرة الخامسة – أو السادسة؟ – التي يؤجل فيها."),
        ("hi", "यह पाँचवीं – या छठी? – बार है।"),
        ("hi", "“क्या बदला है?” अरुंधती आर. लेख में पूछती हैं।"),
        ("ur", "”گو!“ ہجوم نعرے لگا رہا تھا۔"),
        ("fa", "«چند سالت بود؟» هر بار می‌پرسیم."),
        ("ar", "سار الطلاب والعمال... إلخ."),
        ("hi", "वायरस ARCoV.2 (एक क़िस्म) मिला।"),
        ("ta", "வாடகை ரூ.4,500.¦ வீடு சிறியது."),
        ("ar", "«أجل»، قالت إلهام ب.¦ «جئنا وحدنا»."),
        ("hi", "वह बोला, “सुना?¦ आटा महँगा!”¦ मैंने कहा, “हाँ।”"),
        ("ar", "صرخ: «هدف!» وقفز من مقعده."),
        ("ar", "- الاسم: سعيد م.¦ - المهنة: عاطل."),
        ("ar", "فيتامين ج وفيتامين د.¦ تجرى دراسات."),
    ],
)
def test_what_goes_on_where_no_capital_tells(language: str, text: str) -> None:
    assert _marked(text, language) == text
