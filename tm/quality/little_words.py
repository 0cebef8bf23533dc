"""The little words of languages: what tells running text from names and titles."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from tm.languages import base

_LITTLE: Final[Mapping[str, str]] = {
    "en": "the of and to in a is that for it on was with as by are from at this be have not but "
    "they an or has "
    "his her their which we who were been its will would about after all also can could had he "
    "if into more "
    "no one only other our out over she so some than them then there these up what when where you your",
    "es": "el la los las de del y que en un una es por con para se no su al lo como más pero "
    "sus le ya o este "
    "sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos "
    "durante todos",
    "fr": "le la les de des du et que en un une est pour avec dans ne pas se sur plus par ce il "
    "au aux son sa "
    "ses mais ou où qui cette leur leurs nous vous ils elle sont être fait comme tout sans sous "
    "entre même",
    "pt": "o a os as de do da dos das e que em um uma é por com para se não seu sua ao na no "
    "nas nos como mais "
    "mas foi ele ela são quando muito sem sobre também já ou este essa entre até isso pela pelo",
    "it": "il lo la gli le di del della e che in un una è per con non si da al come più ma "
    "anche sono nel nella "
    "dei delle questo se ha o alla dal hanno",
    "de": "der die das den dem des und in zu ist von mit für auf im ein eine einen nicht sich "
    "auch als es an er "
    "so dass aus bei nach wie wird sind oder war aber um am haben hat noch vor zum zur über",
    "tr": "ve bir bu da de için ile olarak çok daha olan ama gibi kadar sonra ne o var en ki veya her mi",
    "ar": "في من على إلى أن عن مع هذا هذه التي الذي ما لا كان كما أو بعد قبل كل بين لم ثم قد",
    "fa": "و در به از که این را با است برای آن یک خود تا بر هم نیز شد می او ما اما یا",
    "ur": "کے کی میں ہے اور سے کا کو اس نے پر ہیں کہ یہ وہ بھی ہو تو ایک نہیں تھا کر",
    "hi": "के में की है और से का को इस ने पर हैं कि यह वह भी हो तो एक नहीं था कर लिए गया",
    "ta": "ஒரு என்று இந்த அந்த மற்றும் என அது இது உள்ள போது தான் அவர் கூட என்ன",
}


@lru_cache(maxsize=64)
def little_words(language: str) -> frozenset[str]:
    """Frequent words of a language that carry no meaning of their own; empty where we know none."""
    return frozenset(_LITTLE.get(base(language), "").split())


def is_of_another_language(words: Iterable[str], language: str) -> bool:
    """Whether words are running text of another language: it has some of their little words, this none."""
    spoken = {word.casefold() for word in words}
    own = little_words(language)
    return bool(own) and not spoken & own and any(spoken & little_words(each) for each in _LITTLE)
