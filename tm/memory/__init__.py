"""Translation memory: normalising, signatures, scoring and ranking of past pairs. Values in, values out."""

from tm.memory.indexing import INDEXING, numbers, sought, sought_apart
from tm.memory.mending import Difference, Mended, mend
from tm.memory.normalising import EDGE, bare, key, spelled
from tm.memory.phrases import Keys, Phrase, Spans
from tm.memory.scoring import CANDIDATES, LOWERED, THRESHOLD, Context, Level, alike, level
from tm.memory.shelf import Rows, Shelf, as_ids
from tm.memory.signatures import SCHEME, from_bytes, signature, signatures, to_bytes

__all__ = [
    "CANDIDATES",
    "EDGE",
    "INDEXING",
    "LOWERED",
    "SCHEME",
    "THRESHOLD",
    "Context",
    "Difference",
    "Keys",
    "Level",
    "Mended",
    "Phrase",
    "Rows",
    "Shelf",
    "Spans",
    "alike",
    "as_ids",
    "bare",
    "from_bytes",
    "key",
    "level",
    "mend",
    "numbers",
    "signature",
    "signatures",
    "sought",
    "sought_apart",
    "spelled",
    "to_bytes",
]
