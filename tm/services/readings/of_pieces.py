"""Readings of doubts about pieces: what a part is, where an article begins, what belongs to what."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice

from tm import languages
from tm.document import LAYOUT_RESIDUE, SENTENCE_BLOCKS, BlockType, Kind
from tm.messages import N_, Message
from tm.services.readings.reading import AS_IT_IS, Blank, Reading, Standing, accept, short
from tm.services.readings.scene import Scene, readable
from tm.services.structure.applying import StructureChange
from tm.services.structure.articles import SetHeadline, SetLanguage
from tm.services.structure.blocks import RetypeBlock, UnlinkStanding
from tm.services.structure.joining import JoinBlocks
from tm.services.structure.moving import MoveBlocks
from tm.services.structure.pieces import JoinArticles, SplitArticle
from tm.services.views import ArticleView, BlockView
from tm.text import plain

_ALONE = N_("It is a piece of its own")
_BEGINS = N_("A new article begins here")
_LIKELY = 3
"""How many articles are offered as answers; the next ones stand in a list."""
_FURTHER = 9
"""How many articles are offered in all; a part can be moved to any other by its own handles."""
_HEADING = 16
"""The most words of what may be a heading."""
_SHORT_TYPES = (BlockType.HEADLINE, BlockType.SUBHEAD, BlockType.KICKER, BlockType.CAPTION, BlockType.BYLINE)
_LONG_TYPES = (BlockType.PARAGRAPH, BlockType.CAPTION, BlockType.DECK, BlockType.BOX, BlockType.FOOTNOTE)
_ENDS = tuple(".!?…。।۔؟»”\"')")


def of_split(scene: Scene) -> tuple[Reading, ...]:
    """An article, or the rest of one, begins here or does not."""
    article, block = scene.article, scene.block
    if article is None or block is None:
        return (AS_IT_IS,)
    if scene.is_first:
        return (accept(Message(_BEGINS)), *_belongs_before(scene))
    return (accept(_belongs_to(article)), *_begins(scene), *_belongs(scene, scene.near, answers=2))


def of_type(scene: Scene) -> tuple[Reading, ...]:
    """What a part is: the likely types, a new article, all other types."""
    block = scene.block
    if block is None:
        return (AS_IT_IS,)
    if block.standing:
        free = Message(N_("Translate it like any text"))
        return (AS_IT_IS, Reading("free", free, (UnlinkStanding((block.id,)),)))
    begins = () if scene.is_first else _begins(scene)
    return (accept(block.type), *begins, *_types(block, _likely_types(block)))


def of_caption(scene: Scene) -> tuple[Reading, ...]:
    """To which article a caption belongs, or to none."""
    article, block = scene.article, scene.block
    if article is None or block is None:
        return (AS_IT_IS,)
    alone = len(scene.texts) == 1
    first = accept(Message(_ALONE)) if alone else accept(_belongs_to(article))
    apart = SplitArticle(block.id, until=block.id, as_kind=Kind.CAPTION)
    own = () if alone else (Reading("alone", Message(_ALONE), (apart,)),)
    text = Message(N_("It is no caption but a paragraph"))
    paragraph = Reading("paragraph", text, (RetypeBlock(block.id, BlockType.PARAGRAPH),))
    no_caption = () if block.type is BlockType.PARAGRAPH else (paragraph,)
    return (first, *own, *_belongs(scene, scene.near, answers=2), *no_caption)


def of_missing_headline(scene: Scene) -> tuple[Reading, ...]:
    """An article without a headline: it has none, this is it, its first words are it, or it is no article."""
    article, block = scene.article, scene.block
    if article is None or block is None:
        return (AS_IT_IS,)

    def name(words: str) -> StructureChange:
        return SetHeadline(article.id, words)

    given = Reading("headline", Message(N_("Type its headline")), blank=Blank("", 0, 0, name))
    heading = [each for each in scene.texts[:1] if _may_be_heading(each)]
    first = tuple(
        Reading(
            "first",
            Message(N_("Its first line is the headline")),
            (RetypeBlock(each.id, BlockType.HEADLINE),),
            shows=short(plain(each.source_text)),
        )
        for each in heading
        if each.type not in {BlockType.DATELINE, BlockType.HEADLINE}
    )
    return (accept(Message(N_("It has no headline"))), given, *first, *_belongs_before(scene))


def of_jump(scene: Scene) -> tuple[Reading, ...]:
    """Which article a jump's other half belongs to."""
    article, block = scene.article, scene.block
    if article is None or block is None:
        return (AS_IT_IS,)
    none = accept(Message(N_("Its other half is not here")))
    if block.type is BlockType.JUMP_LINE:
        later = sorted(scene.near, key=lambda view: not _starts_cut(view))
        answers = _each(later, _goes_on_with, lambda view: _put_together(view, article))
        return (none, *answers, *_types(block))
    earlier = sorted(scene.near, key=lambda view: not _ends_cut(view))
    answers = _each(earlier, _continues, lambda view: _rest_to(scene, view))
    return (none, *answers, *_types(block))


def of_language(scene: Scene) -> tuple[Reading, ...]:
    """In which language an article was written."""
    article = scene.article
    if article is None:
        return (AS_IT_IS,)
    said = N_("It was written in %(language)s")
    others = [tag for tag in scene.tags if languages.base(tag) != languages.base(article.language)]
    return (
        accept(Message(said, {"language": article.language})),
        *(
            Reading(f"language:{tag}", Message(said, {"language": tag}), (SetLanguage(article.id, tag),))
            for tag in others
        ),
    )


def _belongs_to(view: ArticleView) -> Message:
    return Message(N_("It belongs to “%(name)s”"), {"name": short(view.source_headline)})


def _goes_on_with(view: ArticleView) -> Message:
    return Message(N_("It goes on with “%(name)s”"), {"name": short(view.source_headline)})


def _continues(view: ArticleView) -> Message:
    return Message(N_("It continues “%(name)s”"), {"name": short(view.source_headline)})


def _begins(scene: Scene) -> tuple[Reading, ...]:
    """An article of its own from here on; its first words are its headline if they may be one."""
    block = scene.block
    if block is None or scene.is_first:
        return ()
    steps: tuple[StructureChange, ...] = (SplitArticle(block.id),)
    if block.type is BlockType.SUBHEAD or (block.type is not BlockType.DATELINE and _may_be_heading(block)):
        steps = (*steps, RetypeBlock(block.id, BlockType.HEADLINE))
    return (Reading("begins", Message(_BEGINS), steps),)


def _belongs_before(scene: Scene) -> tuple[Reading, ...]:
    """It belongs to the article before it, else to a near one."""
    before = scene.before
    if before is None:
        return _belongs(scene, scene.near, answers=1)
    return _belongs(scene, chain([before], (view for view in scene.near if view is not before)), answers=1)


def _belongs(scene: Scene, views: Iterable[ArticleView], *, answers: int) -> tuple[Reading, ...]:
    """The doubtful text goes to another article: the caption alone, else all from it on."""
    return _each(views, _belongs_to, lambda view: _go(scene, view), answers=answers)


def _each(
    views: Iterable[ArticleView],
    said: Callable[[ArticleView], Message],
    steps: Callable[[ArticleView], tuple[StructureChange, ...]],
    *,
    answers: int = _LIKELY,
) -> tuple[Reading, ...]:
    """One reading for each article; the first ones are answers, the others stand in the list."""
    return tuple(
        Reading(
            f"into:{view.id}",
            said(view),
            steps(view),
            standing=Standing.ANSWER if place < answers else Standing.OTHER,
        )
        for place, view in enumerate(islice(views, _FURTHER))
    )


def _go(scene: Scene, view: ArticleView) -> tuple[StructureChange, ...]:
    article, block = scene.article, scene.block
    if article is None or block is None:
        return ()
    if block.type is BlockType.CAPTION and len(scene.texts) > 1:
        return (MoveBlocks((block.id,), view.id, _last_before(view, scene.doubt.line)),)
    if not scene.is_first:
        return _rest_to(scene, view)
    heading = block.type is BlockType.HEADLINE
    as_subhead = (RetypeBlock(block.id, BlockType.SUBHEAD),) if heading else ()
    return (*as_subhead, JoinArticles(article.id, view.id))


def _rest_to(scene: Scene, view: ArticleView) -> tuple[StructureChange, ...]:
    """All from the doubtful text on goes to the end of an article, whose last sentence goes on with it."""
    article = scene.article
    if article is None or scene.block is None:
        return ()
    ids = [block.id for block in article.blocks]
    rest = ids[ids.index(scene.block.id) :]
    if len(rest) == len(ids):
        return _put_together(article, view)
    steps = MoveBlocks(tuple(rest), view.id, view.blocks[-1].id if view.blocks else None)
    return (steps, *_closed(view, [block for block in article.blocks if block.id in rest]))


def _put_together(article: ArticleView, into: ArticleView) -> tuple[StructureChange, ...]:
    """One article at the end of another one, whose last sentence goes on with it."""
    return (JoinArticles(article.id, into.id), *_closed(into, article.blocks))


def _closed(view: ArticleView, blocks: Sequence[BlockView]) -> tuple[StructureChange, ...]:
    """The join of the last text of an article with what comes behind it, if a sentence is cut there."""
    last = readable(view)[-1:]
    first = [block for block in blocks if block.type not in LAYOUT_RESIDUE][:1]
    both = {block.type for block in (*last, *first)}
    return (JoinBlocks(last[0].id),) if len(both) == 1 and _ends_cut(view) else ()


def _ends_cut(view: ArticleView) -> bool:
    """Whether the last sentence of an article has no end."""
    last = readable(view)[-1:]
    return any(
        block.type in SENTENCE_BLOCKS and not block.source_text.rstrip("*_ ").endswith(_ENDS)
        for block in last
    )


def _starts_cut(view: ArticleView) -> bool:
    """Whether an article begins as the second half of another one."""
    first = next((block for block in readable(view) if block.type in SENTENCE_BLOCKS), None)
    has_head = any(block.type is BlockType.JUMP_HEAD for block in view.blocks)
    return has_head or (first is not None and first.source_text[:1].islower())


def _last_before(view: ArticleView, line: int) -> str | None:
    """The last block of an article that came of a line before this one, else its last one."""
    earlier = [block for block in view.blocks if block.lines and block.lines[-1][1] < line]
    chosen = earlier or view.blocks
    return chosen[-1].id if chosen else None


def _types(block: BlockView, likely: Sequence[BlockType] = ()) -> tuple[Reading, ...]:
    """All types that the block could have; the likely ones are answers, the others stand in the list."""
    return tuple(
        Reading(
            f"is:{each.value}",
            each,
            (RetypeBlock(block.id, each),),
            standing=Standing.ANSWER if each in likely else Standing.OTHER,
        )
        for each in (*likely, *(each for each in BlockType if each not in likely))
        if each is not block.type
    )


def _likely_types(block: BlockView) -> tuple[BlockType, ...]:
    return _SHORT_TYPES if _may_be_heading(block) else _LONG_TYPES


def _may_be_heading(block: BlockView) -> bool:
    text = block.source_text.rstrip("*_ ")
    return len(text.split()) <= _HEADING and not text.endswith((".", ",", ";", ":"))
