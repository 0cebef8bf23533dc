"""What the quality checks say of a sentence, an article or an issue in an edition, and findings passed.

The checks are pure and take their time: `material_of_unit` reads what they need, so that they can run when
the transaction is over (`observed`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.quality import checking
from tm.quality import issues as across
from tm.quality.issues import Telling
from tm.quality.manner import ALONE, Around, is_asked, slips
from tm.quality.throughout import Part
from tm.quality.underway import told_while_typing
from tm.quality.values import Finding, Options, Pair
from tm.services.checks.around import texts_around
from tm.services.checks.options import options_for, style_of
from tm.services.checks.passing import Observation, Passed, observation, passed_in, passed_in_editions
from tm.services.checks.terms import misnamed
from tm.services.loading import issue_articles, load_articles
from tm.services.naming import Register
from tm.services.views import ArticleView, BlockView
from tm.storage.issues import Article, Block, Issue
from tm.storage.paper import Edition
from tm.storage.units import Translation, Unit


@dataclass(frozen=True, slots=True)
class Material:
    """All that the checks of one sentence need; nothing is read after it."""

    pair: Pair
    passed: Mapping[str, Passed]
    around: Around = ALONE


@dataclass(frozen=True, slots=True)
class FoundArticle:
    """An article of an issue with the sentences in which something was found, whoever has passed it."""

    id: str
    headline: str
    sentences: tuple[tuple[Part, tuple[Finding, ...]], ...]


@dataclass(frozen=True, slots=True)
class Observed:
    """A sentence of an article with what was found in it; `unit` is its public id."""

    unit: str
    pair: Pair
    observations: tuple[Observation, ...]


@dataclass(frozen=True, slots=True)
class ObservedArticle:
    """An article of an issue with the sentences in which something was found."""

    id: str
    headline: str
    sentences: tuple[Observed, ...]


def findings_of_unit(session: Session, unit: Unit, edition: Edition, text: str) -> list[Observation]:
    """What may be wrong in a text for a unit, whether it is saved or not, errors first."""
    material = material_of_unit(session, unit, edition, text)
    return observed(material) if material else []


def findings_while_typing(session: Session, unit: Unit, edition: Edition, text: str) -> list[Observation]:
    """The same for a text that is being typed, without what the rest of it may still bring."""
    material = material_of_unit(session, unit, edition, text)
    if material is None:
        return []
    found = observed(material)
    told = told_while_typing([each.finding for each in found], material.pair)
    return [each for each in found if each.finding in told]


def material_of_unit(session: Session, unit: Unit, edition: Edition, text: str) -> Material | None:
    """What the checks of a text need; None where there is nothing to check."""
    block, language, home = session.execute(_PLACE, {"unit": unit.id}).one()
    if block.by_rule or home == edition.id or not text.strip():
        return None
    source = unit.text + _joined_behind(session, unit, edition)
    pair = Pair(
        source=source,
        target=text,
        source_language=language,
        target_language=edition.tag,
        block_type=block.type,
        style=style_of(edition),
        options=options_for(session, edition, language),
        misnamed=misnamed(Register(session, language=language, edition=edition), source, text, edition),
    )
    passed = passed_in(session, edition, [unit.id])
    around = texts_around(session, unit, edition) if is_asked(edition.tag) else ALONE
    return Material(pair, passed.get(unit.id, {}), around)


def observed(material: Material) -> list[Observation]:
    """The findings, each with its key, and with why it may stay where somebody has said so."""
    found = slips(checking.findings(material.pair), material.around)
    return [observation(material.pair, each, material.passed) for each in found]


def standing_in(session: Session, view: ArticleView, edition: Edition) -> dict[str, list[Observation]]:
    """What each sentence of an article would be told when it is opened and nobody has let stay, by its id."""
    parts = _Named(session, edition).parts(view)
    texts = tuple(part.pair.target for part in parts)
    sentences = (
        (part, tuple(slips(checking.findings(part.pair), Around(texts[:at], texts[at + 1 :]))))
        for at, part in enumerate(parts)
    )
    found = tuple(each for each in sentences if each[1])
    article = FoundArticle(view.id, view.source_headline, found)
    told = observed_in(session, {edition.id: [article]})[edition.id][0].sentences if found else ()
    standing = {each.unit: [one for one in each.observations if one.passed is None] for each in told}
    return {unit: left for unit, left in standing.items() if left}


def findings_of_issue(
    session: Session, issue: Issue, edition: Edition, telling: Telling = Telling.ONCE
) -> list[ObservedArticle]:
    """The articles of an issue in which something was found, those that show across articles included."""
    found = found_in(session, issue_articles(session, issue), edition, telling)
    return observed_in(session, {edition.id: found})[edition.id]


def found_in(
    session: Session, articles: Sequence[Article], edition: Edition, telling: Telling = Telling.ONCE
) -> list[FoundArticle]:
    """What the checks find in articles of an edition, looked at together: what takes its time."""
    views = load_articles(session, articles, edition)
    named = _Named(session, edition)
    by_article = [(view, named.parts(view)) for view in views if not view.is_home]
    found = across.findings([parts for _, parts in by_article], telling)
    told = [
        FoundArticle(
            view.id,
            view.source_headline,
            tuple((part, tuple(found[part.id])) for part in parts if part.id in found),
        )
        for view, parts in by_article
    ]
    return [each for each in told if each.sentences]


def observed_in(
    session: Session, found: Mapping[int, Sequence[FoundArticle]]
) -> dict[int, list[ObservedArticle]]:
    """What was found in editions (by number), with what somebody has passed of it; two queries."""
    passed = _passed(session, found)
    return {
        edition: [_observed(each, edition, passed) for each in articles]
        for edition, articles in found.items()
    }


def told_together(session: Session, articles: Sequence[ObservedArticle]) -> dict[str, tuple[str, str]]:
    """The sentences of which something is told once for all, with the article and the words of each."""
    units = {
        unit
        for article in articles
        for sentence in article.sentences
        for each in sentence.observations
        for unit in each.finding.units
    }
    query = (
        select(Unit.public_id, Article.public_id, Unit.text)
        .join(Block, Block.id == Unit.block_id)
        .join(Article, Article.id == Block.article_id)
        .where(Unit.public_id.in_(units))
    )
    return {unit: (article, text) for unit, article, text in session.execute(query)} if units else {}


def errors_stand(session: Session, unit: Unit, edition: Edition, text: str) -> bool:
    """Whether a text has an error that nobody has passed."""
    return any(each.stands_in_the_way for each in findings_of_unit(session, unit, edition, text))


_PLACE = (
    select(Block, Article.language, Article.home_edition_id)
    .join(Unit, Unit.block_id == Block.id)
    .join(Article, Article.id == Block.article_id)
    .where(Unit.id == bindparam("unit"))
)
_BEHIND = (
    select(Unit.text, Translation.treatment)
    .outerjoin(
        Translation, (Translation.unit_id == Unit.id) & (Translation.edition_id == bindparam("edition"))
    )
    .where(Unit.block_id == bindparam("block"), Unit.position > bindparam("position"))
    .where(Unit.retired_at.is_(None))
    .order_by(Unit.position)
)
"""Built once, since building a query costs more than running it."""


def _joined_behind(session: Session, unit: Unit, edition: Edition) -> str:
    """The texts of the units that are joined to this one."""
    values = {"edition": edition.id, "block": unit.block_id, "position": unit.position}
    told = ""
    for text, treatment in session.execute(_BEHIND, values):
        if treatment is not Treatment.JOINED:
            break
        told += " " + text
    return told


class _Named:
    """Articles as pairs with what the register says of them; it is read once for each language."""

    def __init__(self, session: Session, edition: Edition) -> None:
        self._session, self._edition = session, edition
        self._known: dict[str, tuple[Options, Register]] = {}

    def parts(self, view: ArticleView) -> list[Part]:
        """The sentences of an article; what is left out or joined has none of its own."""
        options, register = self._of(view.language)
        parts = [
            part
            for block in view.blocks
            if block.wanted
            for part in _parts_of(block, view, self._edition, options)
        ]
        return [self._named(part, register) for part in parts]

    def _of(self, language: str) -> tuple[Options, Register]:
        if language not in self._known:
            register = Register(self._session, language=language, edition=self._edition)
            self._known[language] = options_for(self._session, self._edition, language), register
        return self._known[language]

    def _named(self, part: Part, register: Register) -> Part:
        faults = misnamed(register, part.pair.source, part.pair.target, self._edition)
        return replace(part, pair=replace(part.pair, misnamed=faults)) if faults else part


def _parts_of(block: BlockView, view: ArticleView, edition: Edition, options: Options) -> list[Part]:
    parts: list[Part] = []
    for unit in block.units:
        if unit.treatment is Treatment.JOINED and parts:
            head = parts[-1]
            longer = replace(head.pair, source=f"{head.pair.source} {unit.text}")
            parts[-1] = replace(head, pair=longer)
        elif unit.treatment in {None, Treatment.TEXT}:
            pair = Pair(
                unit.text,
                unit.translation,
                view.language,
                edition.tag,
                block.type,
                style_of(edition),
                options,
            )
            parts.append(Part(unit.id, block.id, pair))
    return parts


def _passed(
    session: Session, found: Mapping[int, Sequence[FoundArticle]]
) -> dict[tuple[int, str], Mapping[str, Passed]]:
    """What was passed where something was found, by edition and sentence, and by the finding's key."""
    units = {part.id for articles in found.values() for each in articles for part, _ in each.sentences}
    query = select(Unit.id, Unit.public_id).where(Unit.public_id.in_(units))
    ids = dict(iter(session.execute(query))) if units else {}
    passed = passed_in_editions(session, list(found), list(ids))
    return {(edition, ids[unit]): keys for (edition, unit), keys in passed.items()}


def _observed(
    article: FoundArticle, edition: int, passed: Mapping[tuple[int, str], Mapping[str, Passed]]
) -> ObservedArticle:
    sentences = (
        Observed(
            part.id,
            part.pair,
            tuple(observation(part.pair, each, passed.get((edition, part.id), {})) for each in findings),
        )
        for part, findings in article.sentences
    )
    return ObservedArticle(article.id, article.headline, tuple(sentences))
