"""Names and terms: finding them in a text in whatever form they stand there, and asking for them in another.

A glossary is made once from entries and is then asked about many texts. Values in, values out.
"""

from tm.glossary.checking import Fault, Sort, missing_or_forbidden
from tm.glossary.finding import Glossary
from tm.glossary.learning import Learnt, learn
from tm.glossary.renderings import renderings_in
from tm.glossary.values import (
    NAMES,
    Case,
    Entry,
    Handling,
    Kind,
    Mention,
    Rendering,
    State,
    Use,
    Written,
)

__all__ = [
    "NAMES",
    "Case",
    "Entry",
    "Fault",
    "Glossary",
    "Handling",
    "Kind",
    "Learnt",
    "Mention",
    "Rendering",
    "Sort",
    "State",
    "Use",
    "Written",
    "learn",
    "missing_or_forbidden",
    "renderings_in",
]
