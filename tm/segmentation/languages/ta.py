"""Tamil; initials are single letters or names of letters (எம். ஜி. ஆர்.)."""

from tm.segmentation.rules import Rules, words

_VOWEL_SIGNS = ("", "ா", "ி", "ீ", "ு", "ூ", "ெ", "ே", "ை", "ொ", "ோ", "ௌ")
_SYLLABLES = frozenset(
    consonant + sign for consonant in "கஙசஞடணதநபமயரலவழளறனஜஷஸஹ" for sign in _VOWEL_SIGNS
) | frozenset("அஆஇஈஉஊஎஏஐஒஓஔ")

RULES = Rules(
    case="caseless",
    titles=words("திரு திருமதி செல்வி டாக்டர் பேரா முனைவர் உ.ம் எ.கா Dr Mr Mrs Prof"),
    before_number=words("எண் ப பக் ரூ தொ அத் No p Rs"),
    may_end=words("கி.மு கி.பி கி.மீ மீ கி.கி லிட்"),
    letters=_SYLLABLES
    | words("எம் என் எஸ் எல் எப் எஃப் ஆர் ஜி டி வி பி சி கே ஜே ஏ ஐ ஓ யு யூ ஈ இ எச் ஹெச் கியூ டபிள்யூ எக்ஸ் ஒய்"),
    letter_words=words("போ வா நீ தீ பூ கை பை மை தை தா சா கோ மா பா நா சே வை கா தோ"),
    said=words(
        "என்று என்றார் என்றாள் என்றான் என்றனர் எனக் கேட்டார் கேட்டாள் கேட்டான் கேட்டனர் சொன்னார் சொன்னாள்"
        " சொன்னான் கூறினார் கூறினாள் கூறினான் கூறினர் எனறு எனும் எனத்"
    ),
    continues=("ஆனால் ", "அல்லது ", "மற்றும் "),
)
