"""Urdu; initials are spelt with names of letters (ایم۔ اے۔)."""

from tm.segmentation.rules import Rules, words

RULES = Rules(
    case="caseless",
    titles=words("م ا ص ع Dr Mr Prof"),
    before_number=words("ص ج ش No p"),
    may_end=words("ق.م"),
    letters=words("اے بی سی ڈی ای ایف جی ایچ آئی جے ایل ایم این پی کیو آر ایس ٹی یو وی ڈبلیو ایکس وائی زیڈ"),
    letter_words=words("آئی پی سی جی بی ٹی اے"),
    said=words(
        "کہا کہتا کہتی کہتے پوچھا پوچھتا پوچھتی پوچھتے بولا بولی بولے جواب چلایا چلائی چلائے پکارا بتایا"
    ),
    that=words("کہ"),
    continues=("اور ", "یا ", "لیکن ", "مگر ", "تو "),
)
