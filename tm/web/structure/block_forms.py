"""What the forms of one part of a text ask for: its words, where it is cut, what it is, where it stands."""

from collections.abc import Callable

from flask import abort, request

from tm.document import BlockType
from tm.errors import N_, TmError
from tm.services.readings.scene import readable
from tm.services.structure.applying import StructureChange
from tm.services.structure.blocks import LinkStanding, RetypeBlock, UnlinkStanding
from tm.services.structure.joining import Hyphen, JoinBlocks
from tm.services.structure.moving import MoveBlocks
from tm.services.structure.pieces import SplitArticle
from tm.services.structure.sentences import CutSentence, JoinSentences
from tm.services.structure.splitting import SplitBlock
from tm.services.structure.standing import MakeStanding
from tm.services.structure.text import MendText
from tm.services.views import ArticleView, BlockView
from tm.text import clean, fold
from tm.web.structure.forms import meaning_said, one_of, text_of
from tm.web.structure.places import place_in

_HYPHENS: dict[str, Hyphen | None] = {"": None, "keep": "keep", "drop": "drop"}


def block_change(article: ArticleView, block: BlockView, target: ArticleView | None) -> StructureChange:
    """What the form wishes for a block of an article, by its field `do`; `target`: where it is to go.

    Raises:
        TmError: it does not say where to cut, or there is no place to go to.
    """
    if request.form.get("do") == "move":
        goal = target or abort(400)
        return MoveBlocks((block.id,), goal.id, goal.blocks[-1].id if goal.blocks else None)
    make = _OF_BLOCKS.get(request.form.get("do", "")) or abort(400)
    return make(article, block)


def sentence_change(block: BlockView, unit: str) -> StructureChange:
    """What the form wishes for a sentence of a block: join it to the one before, or begin a part with it."""
    ids = [each.id for each in block.units]
    place = ids.index(unit) if unit in ids else abort(404)
    wish = request.form.get("do")
    if place == 0 or wish not in {"join", "split"}:
        abort(400)
    return JoinSentences(ids[place - 1]) if wish == "join" else SplitBlock(block.id, _start(block, place))


def _start(block: BlockView, place: int) -> int:
    """Where a sentence begins in the whole text of its block."""
    return len(block.lead) + sum(len(each.text + each.gap_after) for each in block.units[:place])


def _retype(_article: ArticleView, block: BlockView) -> StructureChange:
    return RetypeBlock(block=block.id, to=one_of(BlockType, text_of("to")))


def _mend(_article: ArticleView, block: BlockView) -> StructureChange:
    if fold(clean(block.source_text)) != fold(request.form.get("seen", block.source_text)):
        raise TmError(
            N_(
                "Somebody has changed these words meanwhile; as they are now, they stand above. "
                "Save again if yours are to stand instead."
            )
        )
    return MendText(block=block.id, text=request.form.get("text", ""), meaning=meaning_said())


def _split(_article: ArticleView, block: BlockView) -> StructureChange:
    return SplitBlock(block=block.id, at=_place(block))


def _cut(_article: ArticleView, block: BlockView) -> StructureChange:
    at = _place(block)
    for place, unit in enumerate(block.units):
        inside = at - _start(block, place)
        if 0 < inside < len(unit.text):
            return CutSentence(unit=unit.id, at=inside)
    raise TmError(N_("A sentence ends here already; choose a place inside a sentence."))


def _place(block: BlockView) -> int:
    return place_in(block.source_text, request.form.get("text", ""), request.form.get("caret", type=int))


def _join(_article: ArticleView, block: BlockView) -> StructureChange:
    hyphen = text_of("hyphen")
    return JoinBlocks(block.id, _HYPHENS[hyphen] if hyphen in _HYPHENS else abort(400))


def _begin(_article: ArticleView, block: BlockView) -> StructureChange:
    return SplitArticle(block.id)


def _up(article: ArticleView, block: BlockView) -> StructureChange:
    ids, place = _places(article, block)
    if place <= 0:
        raise TmError(N_("Nothing stands before this part in its article."))
    return MoveBlocks((block.id,), article.id, ids[place - 2] if place > 1 else None)


def _down(article: ArticleView, block: BlockView) -> StructureChange:
    ids, place = _places(article, block)
    if place + 1 >= len(ids):
        raise TmError(N_("Nothing stands behind this part in its article."))
    return MoveBlocks((block.id,), article.id, ids[place + 1])


def _places(article: ArticleView, block: BlockView) -> tuple[list[str], int]:
    """The parts of an article and the place of one; jump lines and page numbers count where one is moved."""
    blocks = article.blocks if block not in readable(article) else readable(article)
    ids = [each.id for each in blocks]
    return ids, ids.index(block.id)


def _link(_article: ArticleView, block: BlockView) -> StructureChange:
    return LinkStanding(blocks=(block.id,), key=text_of("key"))


def _make(_article: ArticleView, block: BlockView) -> StructureChange:
    return MakeStanding(blocks=(block.id,), key=text_of("name"))


def _unlink(_article: ArticleView, block: BlockView) -> StructureChange:
    return UnlinkStanding(blocks=(block.id,))


_OF_BLOCKS: dict[str, Callable[[ArticleView, BlockView], StructureChange]] = {
    "retype": _retype,
    "mend": _mend,
    "split": _split,
    "cut": _cut,
    "join": _join,
    "begin": _begin,
    "up": _up,
    "down": _down,
    "link": _link,
    "make": _make,
    "unlink": _unlink,
}
