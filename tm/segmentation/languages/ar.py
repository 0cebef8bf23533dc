"""Arabic."""

from tm.segmentation.rules import Rules, words

RULES = Rules(
    case="caseless",
    titles=words("د أ م ا ق ش ك أ.د ا.د أ.م.د Dr Mr Mrs Prof"),
    before_number=words("ص ج ط ت هـ ف مج ع No p"),
    may_end=words("ق.م ب.م ق.ظ ب.ظ ش.م.م ش.م.ل"),
    letters=frozenset("و" + letter for letter in "أابتثجحخدذرزسشصضطظعغفقكلمني"),
    said=words(
        "قال قالت قالوا يقول تقول يقولون سأل سألت سألوا يسأل تسأل أجاب أجابت أجابوا رد ردت ردوا صرخ صرخت"
        " صرخوا هتف هتفت هتفوا أضاف أضافت صاح صاحت علق علقت تساءل تساءلت سألني سألتني سألته سألتها سألتنا"
        " سألهم سألوني أجبت أجبته قلت قلنا سألنا"
    ),
    that=words("إن إنه إنها إنهم إنّ أن أنه أنها بأن"),
    continues=("و", "أو ", "لكن "),
)
