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
        ("es", "Habló de la toma de Fiume.¦ d’Annunzio llegó con dos mil hombres.¦ al-Hadi, con ninguno."),
        ("es", "El partido terminó 2-1.¦ d'Alessandro marcó en el 67.¦ van Basten falló."),
        ("es", "El 4 de ene. d’Annunzio calló.¦ Vive en la Urb. d’Alt: 1. d’Arezzo; 2. d’Este."),
        ("pt", "O livro fala do poeta.¦ d'Annunzio, diz a assoc. d'Ávila, dormia de luvas."),
        ("en", "She won in 67.¦ de Vries lost.¦ See p. 4. van Dam is there."),
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
        ("tr", "Üç oda (TTB, TMMOB vd.) 14 Mart'ta iş bırakıyor.¦ Hekimler yürüyecek."),
        ("en", "Four clubs (Kiwanis, Elks, etc.) Sunday morning swept the park.¦ It rained."),
        ("en", "He sold one mill (Orin & Co.)¦ The rest stayed open."),
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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "en",
            "“They came at night […].¦ Then the lights went out,” she wrote.¦ The bill (?).¦ Nobody paid.",
        ),
        ("fr", "« On a tout vendu (…).¦ Il reste la table », note-t-il.¦ Et le chien [...] aboie."),
        ("ar", "«فتحنا الباب […].¦ ثم خرجنا»، كتبت هند في رسالتها."),
        ("ur", "”ہم رات بھر جاگے […]۔¦ صبح خبر آئی“، اس نے لکھا۔"),
        ("hi", "“खेत सूख गए […]।¦ कुआँ भी,” किसान ने लिखा।"),
        ("ta", "“வயல் காய்ந்தது […].¦ கிணறும் வற்றியது,” என்று எழுதினார்."),
    ],
)
def test_a_full_stop_behind_what_was_left_out_ends_a_sentence(language: str, text: str) -> None:
    assert _marked(text, language) == text


def test_capitals_alone_make_no_abbreviation() -> None:
    assert _marked("PAN Y TECHO.¦ SALUD PARA LA GENTE.¦ LA AVDA. SUR ES DE TODAS.", "es").count("¦") == 2
    assert _marked("TERRA E VIDA.¦ NADA DE MEDO.¦ MORADORES DA AV. NORTE.", "pt").count("¦") == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le pont date de 1931.²¦ Il fut rebâti en 1946.³¦ On y danse."),
        ("en", "The mill burned in 1887.4¦ It burned again in 1903.5¦ Nobody rebuilt it."),
        ("en", "The index closed at 2011.2 Thursday, up from 1998.1 on Monday."),
        ("hi", "सूचकांक 1998.1 पर बंद हुआ।"),
    ],
)
def test_a_note_behind_a_year_is_no_decimal(language: str, text: str) -> None:
    assert _marked(text, language) == text


def test_an_upright_line_may_stand_for_a_danda() -> None:
    text = "नहर में पानी नहीं था |¦ किसान धरने पर बैठे हैं|¦ कल फिर सभा होगी |¦ पटना | संवाददाता"
    assert _marked(text, "hi") == text


def test_who_told_does_not_follow_a_quotation_that_ends_in_a_point() -> None:
    assert (
        _marked("«لم يسألنا أحد شيئًا.»¦ ساد همس في الممر.", "ar")
        == "«لم يسألنا أحد شيئًا.»¦ ساد همس في الممر."
    )
