"""Persian: the verb of saying comes last, often made of two words (فریاد زد)."""

from tm.segmentation.rules import Rules, words

_SIMPLE = ("گفت", "پرسید", "افزود", "نوشت", "نالید", "غرید", "سرود", "خواند", "توپید")
_ENDINGS = ("", "م", "ی", "یم", "ید", "ند")
_BEFORE_DID = (
    "سؤال سوال تکرار زمزمه اعتراض اضافه تأکید تاکید اعلام اظهار تصریح خاطرنشان ابراز عنوان"
    " بیان التماس گلایه شکایت تعجب توییت صدا نجوا"
)
_DID = ("کرد", "کردند", "کردم", "کردیم", "می‌کند", "می‌کنند", "می‌کرد", "می‌کردند")
_TOLD = "می‌گوید می‌گویند می‌گفت می‌گفتند می‌پرسد می‌پرسند می‌پرسید می‌پرسیدند می‌نویسد می‌افزاید گفته پرسیده گوید"
_TWO_WORDS = (
    "فریاد_زد فریاد_زدند فریاد_زدم فریاد_می‌زد فریاد_می‌زدند داد_زد داد_زدند داد_زدم"
    " داد_کشید فریاد_کشید جیغ_زد جیغ_کشید صدا_زد پاسخ_داد پاسخ_دادند پاسخ_دادم پاسخ_می‌دهد"
    " جواب_داد جواب_دادند جواب_دادم جواب_می‌دهد ادامه_داد ادامه_می‌دهد شعار_داد شعار_دادند"
    " شعار_می‌دادند فریاد_برآورد فریاد_برآوردند لب_گشود به_زبان_آورد هشدار_داد توضیح_داد"
    " توضیح_می‌دهد"
)


def _said() -> frozenset[str]:
    """The forms of the verbs of saying; a line under two words stands for the space between."""
    simple = {stem + end for stem in _SIMPLE for end in _ENDINGS}
    done = {f"{noun} {verb}" for noun in _BEFORE_DID.split() for verb in _DID}
    forms = simple | done | words(_TOLD) | {pair.replace("_", " ") for pair in _TWO_WORDS.split()}
    return frozenset(forms | {form.replace("\u200c", " ") for form in forms})


RULES = Rules(
    case="caseless",
    titles=words("د م آ ا ر.ک رک ن.ک نک پ.ن ح حج آقا سرک مهند دک استا ش ک Dr Mr Prof"),
    before_number=words("ص صص ج ش ت ف م ب ق س تلفن شماره No p"),
    may_end=words("ه.ش ه.ق ق.م پ.م ب.م ق.ظ ب.ظ ه.خ م.ش ک.م س.م م.م ک.گ هـ.ش هـ.ق"),
    openers=words(
        "او آنها آن‌ها آنان وی ما من شما این آن اما ولی سپس همچنین وقتی اگر چرا چه آیا"
        " هنوز امروز دیروز فردا هر همه هیچ کسی یکی بسیاری برخی حالا اکنون چون زیرا البته"
        " بنابراین گفتنی"
    ),
    letters=words("الف ای بی سی دی اف جی اچ آی کی ال ام ان او پی کیو آر اس تی یو وی دبلیو ایکس وای زد"),
    letter_words=words("ای بی سی دی کی او پی آر تی آی زد ام ان"),
    said=_said(),
    that=words("که"),
    verb="last",
    auxiliaries=words("بود بودند است شد شدند"),
    negations=words("هیچ هیچ‌کس هیچکس نه کسی چیزی"),
    turns=words("این آن بعد سپس اما ولی و پس هیچ کسی همین همان وقتی چون"),
    behind_quotation=words("که نام عنوان هم نیز را پرسشی سؤالی جمله‌ای شعاری عبارتی"),
    never_open=words("را است بود شد باشد هستند بودند نبود نیست"),
    labels=words("گروه ویتامین بند بخش حرف نوع سالن بلوک تیم"),
    joins=words("و"),
    continues=("و ", "یا ", "ولی ", "اما ", "که ", "بلکه ", "و", "یا"),
)
