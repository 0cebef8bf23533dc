"""The register of names and terms: what it holds, who changes it, and where its entries stand in a text."""

from tm.services.naming.finding import Register, learnt, mentions
from tm.services.naming.register import Row, find, history, page
from tm.services.naming.saving import ChangedMeanwhile, archive, decide, propose, save, settle
from tm.services.naming.teaching import teach
from tm.services.naming.wording import Renderings, Wording

__all__ = [
    "ChangedMeanwhile",
    "Register",
    "Renderings",
    "Row",
    "Wording",
    "archive",
    "decide",
    "find",
    "history",
    "learnt",
    "mentions",
    "page",
    "propose",
    "save",
    "settle",
    "teach",
]
