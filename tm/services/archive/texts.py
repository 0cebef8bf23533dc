"""What sentences say in all languages, and where a phrase stands in them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import and_, bindparam, or_, select
from sqlalchemy.orm import Session, aliased

from tm.document import FURNITURE, Treatment
from tm.languages import base
from tm.memory import Phrase
from tm.services.archive.values import Piece, Place, Said, Sentence
from tm.storage.issues import Article, Block, Placement
from tm.storage.paper import Edition
from tm.storage.queries.headlines import headlines
from tm.storage.queries.holding import held_back
from tm.storage.units import Translation, Unit
from tm.workflow.holding import FREE, Hold, hold

SENTENCES: Final = 3
"""Sentences of an article that are shown."""
_LOOKED_AT: Final = 6
"""Sentences of an article that are looked at, until enough are found."""


def pieces_of(
    session: Session,
    places: Sequence[Place],
    phrases: Mapping[str, Phrase],
    edition: Edition | None,
    at: datetime,
) -> tuple[Piece, ...]:
    """The articles in which the phrase stands indeed, in an edition or in any, with its sentences."""
    units = [unit for place in places for unit in place.units[:_LOOKED_AT]]
    sentences = _sentences(session, units, phrases)
    articles = [place.article for place in places]
    names, holds = headlines(session, articles), _holds(session, articles, at)
    tag = edition.tag if edition else None
    found = []
    for place in places:
        here = [sentences[unit] for unit in place.units[:_LOOKED_AT] if _has(sentences[unit], tag)]
        if here:
            more = len(place.units) - len(here[:SENTENCES])
            held, shown = holds.get(place.article, {}), tuple(here[:SENTENCES])
            found.append(Piece(place.issue, place.key, names[place.article], shown, more, held))
    return tuple(found)


def _has(sentence: Sentence, tag: str | None) -> bool:
    """Whether the phrase stands in what the edition says, or in anything."""
    return any(said.spans for said in sentence.said if tag in (None, said.edition))


def _sentences(session: Session, units: Sequence[int], phrases: Mapping[str, Phrase]) -> dict[int, Sentence]:
    """Sentences by their numbers, each with what all editions make of it, in their order."""
    told: dict[int, list[Said]] = defaultdict(list)
    ids: dict[int, str] = {}
    for unit, public_id, text, language, tag in session.execute(_ORIGINALS, {"units": units}):
        ids[unit] = public_id
        told[unit].append(_said(language, tag, text, phrases))
    for unit, tag, text in session.execute(_TRANSLATIONS, {"units": units}):
        told[unit].append(_said(tag, tag, text, phrases))
    return {unit: Sentence(ids[unit], tuple(said)) for unit, said in told.items()}


def _said(language: str, tag: str | None, text: str, phrases: Mapping[str, Phrase]) -> Said:
    phrase = phrases.get(base(language))
    return Said(language, tag, text, phrase.spans(text) if phrase else ())


def _holds(session: Session, articles: Sequence[int], at: datetime) -> dict[int, dict[str, Hold]]:
    """What holds articles back at a moment, by edition; but for furniture, a piece goes with its parent."""
    found: dict[int, dict[str, Hold]] = defaultdict(dict)
    for article, tag, since, reason, until in session.execute(_HOLDS, {"articles": articles}):
        own = hold(since, reason, until).with_parent(found[article].get(tag, FREE))
        if own.holds(at):
            found[article][tag] = own
    return found


_HOME = aliased(Edition)
_ORIGINALS = (
    select(Unit.id, Unit.public_id, Unit.text, Article.language, _HOME.tag)
    .join(Block, Block.id == Unit.block_id)
    .join(Article, Article.id == Block.article_id)
    .outerjoin(_HOME, _HOME.id == Article.home_edition_id)
    .where(Unit.id.in_(bindparam("units", expanding=True)))
)
_TRANSLATIONS = (
    select(Translation.unit_id, Edition.tag, Translation.text)
    .join(Edition, Edition.id == Translation.edition_id)
    .where(
        Translation.unit_id.in_(bindparam("units", expanding=True)),
        Translation.treatment == Treatment.TEXT,
    )
    .order_by(Edition.position)
)
_HOLDS = (
    select(Article.id, Edition.tag, Placement.held_at, Placement.held_reason, Placement.embargo_until)
    .join(
        Placement,
        or_(
            Placement.article_id == Article.id,
            and_(Placement.article_id == Article.parent_id, Article.kind.not_in(FURNITURE)),
        ),
    )
    .join(Edition, Edition.id == Placement.edition_id)
    .where(
        Article.id.in_(bindparam("articles", expanding=True)),
        held_back(),
    )
    .order_by(Edition.position)
)
"""Built once, since building a query costs more than running it."""
