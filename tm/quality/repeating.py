"""Words that a language says twice on purpose: reduplications, and forms that only look the same."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from tm.languages import base

_TWICE: Final[Mapping[str, frozenset[str]]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": "very bye no",
        "es": "muy sí ja",
        "fr": "nous vous faire très oui ha",
        "pt": "muito não sim quase",
        "it": "piano via così quasi no sì",
        "tr": "diken bol ağır hızlı derin koşa güle kimi yavaş tek zaman sık "
        "ayrı teker birer ikişer çeşit adım ev kapı sokak avuç usul sessiz hemen ciddi peş art "
        "pırıl ışıl harıl",
        "hi": "साथ अलग बार धीरे कभी जगह तरह आगे पीछे छोटे छोटी कहीं भिन्न गाँव गली पल सुबह शाम "
        "रोज़ गरम ठीक थोड़ा थोड़ी थोड़े तू मैं लंबे लंबी ज़ोर जोर जैसे आहिस्ता चार "
        "इधर उधर बारी जल्दी दूर बीच ऊपर नीचे क़दम कदम टुकड़े ताज़ा "
        "चलते देखते सुनते हँसते रोते करते जाते खाते पीते सोते चीख रो हँस सोच दौड़ ले दे "
        "बहुत बूंद दाना कण गर्म ठंडा ठंडी लाल हरे हरी मीठे मीठी अभी मंद पग किस्म भाँति",
        "ur": "ساتھ الگ بار دھیرے کبھی جگہ طرح آگے پیچھے چھوٹے چھوٹی کہیں گاؤں گلی پل صبح شام "
        "روز گرم ٹھیک تھوڑا "
        "تھوڑی تھوڑے رفتہ آہستہ زور جیسے لمبی لمبے چار "
        "ادھر اِدھر اُدھر باری جلدی دور بیچ قدم ٹکڑے تازہ چلتے دیکھتے سنتے "
        "ہنستے روتے کرتے جاتے کھاتے سوتے چیخ ہنس سوچ قطرہ ذرہ دانہ گرم ٹھنڈا ٹھنڈی سچ "
        "بہت ابھی فرداً وقتاً قسم",
        "fa": "کند کم تک دسته گروه گاه رفته تکه پاره جدا ذره قطره آهسته آرام دانه "
        "چپ خوش نم نرم تند یواش فوج قدم وجب کوچه ورق لحظه لنگ لرزان ریز گل پچ کشان دوان",
        "ar": "شيئا شيئًا رويدا رويدًا خطوة صفا صفًا واحدا واحدًا نعم",
        "ta": "வேறு மேலும் மிக மெல்ல சின்ன திரும்பத் மீண்டும் வீடு தெரு அடி "
        "சிறு சிறிய பெரிய பெரும் புதிய புதுப் தனித் தனி சூடான விதவிதமான துண்டு கொஞ்சம் நல்ல ஓடி தேடித்",
        "xh": "kancinci",
        "zu": "kancane",
        "sw": "pole polepole moja mbali",
    }.items()
}


_AFTER_COMMA: Final[Mapping[str, frozenset[str]]] = {
    "de": frozenset({"die", "der", "das", "dem", "den", "sie"}),
    "nl": frozenset({"die", "dat"}),
}
"""Pronouns that open a clause before the same word as an article."""


_ONE_HEH: Final = {ord(letter): "ہ" for letter in "هھ"} | {ord("ـ"): ""}
"""Letters that Urdu keyboards exchange, and the sign that draws words out."""


def may_stand_twice(word: str, before: str, language: str) -> bool:
    """Whether a language may say a word twice in a row without a slip; `before` is what comes first."""
    spoken = word.casefold()
    if spoken in _AFTER_COMMA.get(base(language), frozenset()):
        return before.rstrip().endswith(",")
    return spoken.translate(_ONE_HEH) in _said_twice(base(language))


@lru_cache(maxsize=32)
def _said_twice(language: str) -> frozenset[str]:
    return frozenset(word.translate(_ONE_HEH) for word in _TWICE.get(language, frozenset()))
