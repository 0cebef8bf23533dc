"""What tells the end of a sentence where no capital does; one rule, one test."""

import time

import pytest

from tm.segmentation import sentences


def _cut(text: str, language: str) -> list[str]:
    return [sentence.text for sentence in sentences(text, language)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "استقبل د. سامي وأ.د. فؤاد وم. رنا وفدًا، بحسب أ.ف.ب. عن مصدر في ص.ب. 114 أمس."),
        ("fa", "س. رضوانی و الف. نوری در سال ۱۲۵۰ ه.ش. و نیز ۱۳۰۰ ه. ش. آمدند؛ نک. ص. ۸ کتاب."),
        ("ur", "ڈاکٹر اے۔ کیو۔ بلوچ اور ن۔ م۔ دانش، بی۔ اے۔ پاس، یو۔این۔ کے دفتر گئے۔"),
        ("hi", "डॉ. ए.पी.जे. रहमान, वि. दा. जोशी और न्या. (से.नि.) के. सी. जैन म.प्र. सरकार से मिले।"),
        ("ta", "மு. செல்வம், இரா. முத்து, எம்.ஜி.ஆர். நகர் தி.மு.க. செயலாளர், 5 கி.மீ. நடந்தனர்."),
        ("hi", "U.S. Army के Dr. Smith, Apple Inc. के मालिक, 9 a.m. पर आए।"),
    ],
)
def test_abbreviations_and_initials_end_nothing(language: str, text: str) -> None:
    assert _cut(text, language) == [text]


def test_a_letter_that_is_a_word_is_an_initial_beside_another_only() -> None:
    assert _cut("میں نے چائے پی۔ دکاندار چپ رہا۔", "ur") == ["میں نے چائے پی۔", "دکاندار چپ رہا۔"]
    assert _cut("پی۔ پی۔ پی۔ جیت گئی۔", "ur") == ["پی۔ پی۔ پی۔ جیت گئی۔"]


def test_a_unit_behind_a_figure_ends_a_sentence_before_a_word_that_opens_one() -> None:
    assert _cut("صدرت عام 2019 م. وتقع في مجلدين.", "ar") == ["صدرت عام 2019 م.", "وتقع في مجلدين."]
    assert _cut("يبدأ عند 8 م. بحضور الجميع.", "ar") == ["يبدأ عند 8 م. بحضور الجميع."]


def test_a_letter_that_names_a_group_ends_a_sentence() -> None:
    assert _cut("تصدّر المجموعة ب. وفاز بالكأس.", "ar") == ["تصدّر المجموعة ب.", "وفاز بالكأس."]


def test_a_point_is_no_full_stop_where_dandas_are() -> None:
    assert _cut("अनुब. शाखा बंद है। काम रुका है।", "hi") == ["अनुब. शाखा बंद है।", "काम रुका है।"]


def test_words_that_open_no_sentence_go_on() -> None:
    assert _cut("‘काम दो!’ के नारे लगे। सब रुके।", "hi") == ["‘काम दो!’ के नारे लगे।", "सब रुके।"]
    assert _cut("இது நியாயமா? என்று கேட்டனர். பதில் இல்லை.", "ta") == [
        "இது நியாயமா? என்று கேட்டனர்.",
        "பதில் இல்லை.",
    ]


@pytest.mark.parametrize(
    ("language", "said", "another"),
    [
        ("ar", "«إلى أين؟» سألَتْها المرأة قبل أن تنام.", "«إلى أين؟» قال السائق إن الطريق مغلق."),
        ("fa", "«چرا؟» مادر یکی از بچه‌ها با خشم پرسید.", "«چرا؟» هیچ‌کس چیزی نگفت."),
        ("ur", "”کیوں؟“ ایک بزرگ نے ہجوم میں سے پوچھا۔", "”کیوں؟“ کسی نے جواب نہیں دیا۔"),
        ("hi", "“क्यों?” भीड़ में से एक बुज़ुर्ग ने पूछा।", "“क्यों?” इस पर मंत्री ने कहा: “बस।”"),
        ("ta", "“ஏன்?” — தொண்டர்கள் முழங்கினர்.", "“ஏன்?” அதற்கு அமைச்சர் சிரித்தார்."),
    ],
)
def test_who_said_it_belongs_to_the_quotation(language: str, said: str, another: str) -> None:
    assert _cut(said, language) == [said]
    assert len(_cut(another, language)) == 2


def test_a_dialogue_in_dashes_keeps_who_asked() -> None:
    assert _cut("– कौन है? बुढ़िया ने पूछा। – मैं।", "hi") == ["– कौन है? बुढ़िया ने पूछा।", "– मैं।"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hi", '"रोटी दो!" - यह पुकार गली में गूँजी।'),
        ("ur", "”پانی دو!“ — یہ پکار گلی میں گونجی۔"),
        ("ar", "«ماء!» — هذا كل ما قالته."),
        ("fa", "«آب!» — این فریاد همه بود."),
    ],
)
def test_a_dash_ties_what_follows_to_the_quotation_that_opens_the_sentence(language: str, text: str) -> None:
    assert _cut(text, language) == [text]


def test_a_dash_ties_no_new_quotation_to_the_one_before() -> None:
    assert _cut("“कौन है?” – “मैं।”", "hi") == ["“कौन है?”", "– “मैं।”"]


def test_a_title_that_asks_does_not_end_the_sentence_around_it() -> None:
    text = "عُرضت مسرحية «من يخاف البحر؟» على المسرح."
    assert _cut(text, "ar") == [text]
    assert _cut("صرخ الطفل: «ماء!» لم يكن ماء.", "ar") == ["صرخ الطفل: «ماء!»", "لم يكن ماء."]


def test_a_bracket_opened_within_a_sentence_does_not_end_it() -> None:
    text = "दल का नेता (कैसा नेता!) चुप रहा।"
    assert _cut(text, "hi") == [text]
    assert _cut("रुका। (कौन रुका?) सब।", "hi") == ["रुका।", "(कौन रुका?)", "सब।"]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("fa", "کتاب، دفتر و... همه گران شد.", 1),
        ("hi", "मैं... मैं नहीं जानता।", 1),
        ("ur", "ہم رکے رہے۔۔۔ مگر کوئی نہ آیا۔", 1),
        ("ur", "بارش ہونے لگی۔۔۔ ہم لوٹ گئے۔", 2),
        ("ar", "خسرنا لكن بشرف… والجمهور؟", 2),
    ],
)
def test_dots_hesitate_or_end(language: str, text: str, count: int) -> None:
    assert len(_cut(text, language)) == count


def test_marks_of_direction_are_no_letters() -> None:
    assert _cut("قال د.\u200f سامي. ثم نام.\u200f وبعدها رحل.", "ar") == [
        "قال د.\u200f سامي.",
        "ثم نام.\u200f",
        "وبعدها رحل.",
    ]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ar", "١. خبز ¦٢. ماء ¦٣. حرية"),
        ("ar", "1- خبز ¦2- ماء"),
        ("fa", "الف) نان ¦ب) آب ¦پ) آزادی"),
        ("ur", "1۔ روٹی ¦2۔ پانی"),
        ("hi", "(क) रोटी ¦(ख) पानी"),
        ("ta", "அ) உணவு ¦ஆ) நீர்"),
        ("en", "1 - 0 it was, then 1 - 1 and 2 - 1"),
    ],
)
def test_lists_are_numbered_in_any_script(language: str, text: str) -> None:
    assert _cut(text.replace("¦", ""), language) == [item.strip() for item in text.split("¦")]


@pytest.mark.parametrize("piece", ["؟» ا ", "“क? ", "अ. ", "م. ", "۔۔۔ ", "(अ?) ", "ا؟» ا ا ا ا ", "1. "])
def test_hostile_text_takes_time_in_proportion(piece: str) -> None:
    text = piece * (60_000 // len(piece))
    began = time.process_time()

    for language in ("ar", "hi", "ta"):
        assert sentences(text, language)

    assert time.process_time() - began < 6


def test_a_list_behind_a_colon_is_cut_before_its_further_items() -> None:
    assert _cut("माँगें: 1. वेतन 2. इलाज", "hi") == ["माँगें: 1. वेतन", "2. इलाज"]
    assert len(_cut("शर्तें: 1) वेतन; 2) इलाज।", "hi")) == 1


def test_a_quotation_brought_in_has_its_speaker_already() -> None:
    assert _cut("उसने पूछा, “कौन?” मैंने कहा, “मैं।”", "hi") == ["उसने पूछा, “कौन?”", "मैंने कहा, “मैं।”"]


def test_labels_on_both_sides_part_credits() -> None:
    assert _cut("صورة: أ.ف.ب. نص: ن. خ.", "ar") == ["صورة: أ.ف.ب.", "نص: ن. خ."]
