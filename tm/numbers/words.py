"""Number words of ten languages: what each is worth.

A word may stand for a number alone or be a part of one ("twenty-three"); `tm.numbers.spelled` joins them.
Hindi and Urdu have a word of its own for every number up to a hundred.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Final

_FIRST: Final[Mapping[str, str]] = {
    "en": "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    "|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen",
    "es": "cero|uno un una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez"
    "|once|doce|trece|catorce|quince"
    "|dieciséis dieciseis|diecisiete|dieciocho|diecinueve|veinte|veintiuno veintiún veintiun veintiuna"
    "|veintidós veintidos|veintitrés veintitres|veinticuatro|veinticinco"
    "|veintiséis veintiseis|veintisiete"
    "|veintiocho|veintinueve",
    "fr": "zéro|un une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize",
    "pt": "zero|um uma|dois duas|três|quatro|cinco|seis|sete|oito|nove|dez|onze"
    "|doze|treze|catorze quatorze|quinze"
    "|dezesseis dezasseis|dezessete dezassete|dezoito|dezenove dezanove",
    "ar": "صفر|واحد واحدة|اثنان اثنين اثنتان اثنتين إثنان إثنين|ثلاثة ثلاث"
    "|أربعة أربع اربعة اربع|خمسة خمس|ستة ست"
    "|سبعة سبع|ثمانية ثماني ثمان|تسعة تسع|عشرة عشر|أحد\u00a0عشر|اثني\u00a0عشر",
    "fa": "صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده|سیزده|چهارده"
    "|پانزده|شانزده|هفده|هجده هیجده|نوزده",
    "ur": "صفر|ایک|دو|تین|چار|پانچ|چھ چھے|سات|آٹھ|نو|دس|گیارہ|بارہ|تیرہ|چودہ"
    "|پندرہ|سولہ|سترہ|اٹھارہ|انیس|بیس|اکیس"
    "|بائیس|تئیس|چوبیس|پچیس|چھبیس|ستائیس|اٹھائیس|انتیس|تیس|اکتیس|بتیس|تینتیس"
    "|چونتیس|پینتیس|چھتیس|سینتیس|اڑتیس"
    "|انتالیس|چالیس|اکتالیس|بیالیس|تینتالیس|چوالیس|پینتالیس|چھیالیس|سینتالیس|اڑتالیس|انچاس|پچاس",
    "hi": "शून्य|एक|दो|तीन|चार|पांच पाँच|छह छः छ:|सात|आठ|नौ|दस|ग्यारह|बारह|तेरह"
    "|चौदह|पंद्रह पन्द्रह|सोलह|सत्रह|अठारह|उन्नीस|बीस"
    "|इक्कीस|बाईस|तेईस|चौबीस|पच्चीस|छब्बीस|सत्ताईस|अट्ठाईस|उनतीस|तीस|इकतीस"
    "|बत्तीस|तैंतीस|चौंतीस|पैंतीस|छत्तीस|सैंतीस|अड़तीस|उनतालीस|चालीस"
    "|इकतालीस|बयालीस|तैंतालीस|चौवालीस|पैंतालीस|छियालीस|सैंतालीस|अड़तालीस|उनचास|पचास",
    "ta": "பூஜ்யம்|ஒன்று ஒரு|இரண்டு இரு|மூன்று|நான்கு நாலு|ஐந்து|ஆறு|ஏழு|எட்டு|ஒன்பது|பத்து",
    "tr": "sıfır|bir|iki|üç|dört|beş|altı|yedi|sekiz|dokuz|on",
}
"""From zero on, in order."""
_TENS: Final[Mapping[str, str]] = {
    "en": "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety",
    "es": "|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa",
    "fr": "vingt vingts|trente|quarante|cinquante|soixante|septante"
    "|huitante quatre-vingt quatre-vingts|nonante",
    "pt": "vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa",
    "ar": "عشرون عشرين|ثلاثون ثلاثين|أربعون أربعين اربعين|خمسون خمسين|ستون ستين"
    "|سبعون سبعين|ثمانون ثمانين|تسعون تسعين",
    "fa": "بیست|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود",
    "ur": "|||پچاس|ساٹھ|ستر|اسی|نوے",
    "hi": "|||पचास|साठ|सत्तर|अस्सी|नब्बे",
    "ta": "இருபது|முப்பது|நாற்பது|ஐம்பது|அறுபது|எழுபது|எண்பது|தொண்ணூறு",
    "tr": "yirmi|otuz|kırk|elli|altmış|yetmiş|seksen|doksan",
}
"""Twenty, thirty … ninety; empty where `_FIRST` reaches them."""
_MORE: Final[Mapping[str, Mapping[int, str]]] = {
    "en": {100: "hundred hundreds", 1000: "thousand", 10**6: "million", 10**9: "billion"},
    "es": {
        100: "cien ciento",
        200: "doscientos doscientas",
        300: "trescientos trescientas",
        400: "cuatrocientos cuatrocientas",
        500: "quinientos quinientas",
        600: "seiscientos seiscientas",
        700: "setecientos setecientas",
        800: "ochocientos ochocientas",
        900: "novecientos novecientas",
        1000: "mil",
        10**6: "millón millones",
    },
    "fr": {100: "cent cents", 1000: "mille", 10**6: "million millions", 10**9: "milliard"},
    "pt": {
        100: "cem cento",
        200: "duzentos duzentas",
        300: "trezentos trezentas",
        400: "quatrocentos quatrocentas",
        500: "quinhentos quinhentas",
        600: "seiscentos seiscentas",
        700: "setecentos setecentas",
        800: "oitocentos oitocentas",
        900: "novecentos novecentas",
        1000: "mil",
        10**6: "milhão milhões",
    },
    "ar": {
        2: "كلا كلتا",
        100: "مائة مئة مئات",
        200: "مائتان مائتين مئتان مئتين",
        1000: "ألف آلاف",
        2000: "ألفان ألفين",
    },
    "fa": {100: "صد", 200: "دویست", 300: "سیصد", 400: "چهارصد", 500: "پانصد", 1000: "هزار", 10**6: "میلیون"},
    "ur": {100: "سو", 1000: "ہزار", 10**5: "لاکھ", 10**7: "کروڑ"},
    "hi": {100: "सौ", 1000: "हज़ार हजार", 10**5: "लाख", 10**7: "करोड़"},
    "ta": {100: "நூறு", 1000: "ஆயிரம்", 10**5: "லட்சம் இலட்சம்", 10**7: "கோடி"},
    "tr": {100: "yüz", 1000: "bin", 10**6: "milyon", 10**9: "milyar"},
}
_ORDINALS: Final[Mapping[str, str]] = {
    "en": "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth",
    "es": "primero primera primer|segundo segunda|tercero tercera tercer"
    "|cuarto cuarta|quinto quinta|sexto sexta"
    "|séptimo séptima|octavo octava|noveno novena|décimo décima",
    "fr": "premier première|deuxième second seconde|troisième|quatrième"
    "|cinquième|sixième|septième|huitième"
    "|neuvième|dixième",
    "pt": "primeiro primeira|segundo segunda|terceiro terceira|quarto quarta"
    "|quinto quinta|sexto sexta|sétimo sétima"
    "|oitavo oitava|nono nona|décimo décima",
    "ar": "الأول الأولى أول أولى|الثاني الثانية|الثالث الثالثة|الرابع الرابعة"
    "|الخامس الخامسة|السادس السادسة"
    "|السابع السابعة|الثامن الثامنة|التاسع التاسعة|العاشر العاشرة",
    "fa": "اول یکم|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم",
    "ur": "پہلا پہلی پہلے|دوسرا دوسری دوسرے|تیسرا تیسری تیسرے|چوتھا چوتھی چوتھے|پانچواں پانچویں",
    "hi": "पहला पहली पहले प्रथम|दूसरा दूसरी दूसरे द्वितीय|तीसरा तीसरी तीसरे तृतीय|चौथा चौथी चौथे|पांचवां पांचवीं पाँचवाँ",
    "ta": "முதல் முதலாவது|இரண்டாம் இரண்டாவது|மூன்றாம் மூன்றாவது|நான்காம் நான்காவது|ஐந்தாம் ஐந்தாவது",
    "tr": "birinci ilk|ikinci|üçüncü|dördüncü|beşinci|altıncı|yedinci|sekizinci|dokuzuncu|onuncu",
}
"""From first on, in order; a numeral may render one, but none is asked for."""

_DOZENS: Final[Mapping[str, str]] = {
    "en": "dozen dozens",
    "es": "docena docenas",
    "fr": "douzaine douzaines",
    "pt": "dúzia dúzias",
    "ar": "دزينة",
    "tr": "düzine",
    "hi": "दर्जन",
    "ur": "درجن",
}

SPELLED_LANGUAGES: Final = frozenset(_FIRST)
"""Languages whose number words are known."""
WHOLE_TABLES: Final = frozenset({"en", "es", "fr", "pt", "fa", "tr"})
"""Those of which any number can be read as it is spelled; of the others only the common words."""


@lru_cache(maxsize=32)
def cardinals(language: str) -> Mapping[str, int]:
    """What each number word is worth; empty for a language that we do not know."""
    return {word: value for value, words in _cardinals(language) for word in words.split(" ") if word}


@lru_cache(maxsize=32)
def loose(language: str) -> Mapping[str, int]:
    """What words are worth that render a number now and then: ordinals, a dozen."""
    rows = enumerate(_ORDINALS.get(language, "").split("|"), start=1)
    ordinals = {word: value for value, words in rows for word in words.split(" ") if word}
    return ordinals | dict.fromkeys(_DOZENS.get(language, "").split(), 12)


def _cardinals(language: str) -> Iterator[tuple[int, str]]:
    if language in _FIRST:
        yield from enumerate(_FIRST[language].split("|"))
        yield from zip(range(20, 100, 10), _TENS[language].split("|"), strict=True)
        yield from _MORE[language].items()
