"""Hindi; the danda ends sentences, initials are spelt with names of letters (एम. एस.)."""

from tm.segmentation.rules import Rules, words

RULES = Rules(
    case="caseless",
    titles=words("डॉ डा श्री श्रीमती सुश्री कु प्रो पं स्व मो जन ले मे कै इं मु उदा दे Dr Mr Mrs Prof"),
    before_number=words("सं क्र नं पृ रु अ भा ख No p Rs"),
    may_end=words("ई.पू ई लि प्रा कं कि.मी कि.ग्रा मी से.मी"),
    letters=words("ए बी सी डी ई एफ जी एच आई जे के एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई ज़ेड जेड"),
    letter_words=words("आई पी जी ओ सी ई ए के वी"),
    said=words("कहा कहता कहती कहते पूछा पूछता पूछती पूछते बोला बोली बोले जवाब चिल्लाया चिल्लाई चिल्लाए बताया पुकारा"),
    that=words("कि"),
    continues=("और ", "या ", "लेकिन ", "पर ", "तो "),
)
