"""Reading a newspaper: the raw text of a laid-out issue, or one pasted article, becomes a document.

Pure: bytes or text in, `tm.document` values out. The stages run decoding → lines → damage → chunks → style →
looks and furniture → the likeliest order of all parts → pieces → captions → pages → building, each a function
of values.
"""

from tm.ingest.as_json import to_json
from tm.ingest.issue import read_issue
from tm.ingest.phrases.datelines import split_dateline, split_signoff
from tm.ingest.phrases.volume import VolumeLine, volume_line
from tm.ingest.pieces.other_language import language_of, settle_languages
from tm.ingest.raw.decoding import Decoded, UnreadableDump, decode
from tm.ingest.single import read_alone, read_article

__all__ = [
    "Decoded",
    "UnreadableDump",
    "VolumeLine",
    "decode",
    "language_of",
    "read_alone",
    "read_article",
    "read_issue",
    "settle_languages",
    "split_dateline",
    "split_signoff",
    "to_json",
    "volume_line",
]
