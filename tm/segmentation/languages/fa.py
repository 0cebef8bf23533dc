"""Persian."""

from tm.segmentation.rules import Rules, words

RULES = Rules(
    case="caseless",
    titles=words("د م آ ا ر.ک رک Dr Mr Prof"),
    before_number=words("ص صص ج ش ت ف م No p"),
    may_end=words("ه.ش ه.ق ق.م پ.م ب.م"),
    said=words(
        "گفت گفتند می‌گوید میگوید می‌گفت پرسید پرسیدند می‌پرسد می‌پرسید پرسیدم گفتم گفتیم پاسخ جواب فریاد افزود"
    ),
    that=words("که"),
    continues=("و ", "یا ", "ولی ", "اما "),
)
