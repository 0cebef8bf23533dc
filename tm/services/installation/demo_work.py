"""What the people of the sample did: translations saved, read and approved, standing texts rendered."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.services.loading import issue_articles, load_articles
from tm.services.slots import fill_slots
from tm.services.standing_texts.recognition import take_out_addresses
from tm.services.standing_texts.saving import RenderingChange, save_rendering
from tm.services.translating.saving import save
from tm.services.versions.answers import Change
from tm.services.views import ArticleView, UnitView
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.people import Person
from tm.storage.standing import StandingRendering, StandingText
from tm.workflow.moves import Action

APPROVED_PIECES = 4
PACE = timedelta(seconds=70)
"""How long a sentence took."""


@dataclass(frozen=True, slots=True)
class Team:
    """Who works on an edition; without a reader nothing is approved."""

    edition: Edition
    translator: Person
    reader: Person | None
    editor: Person


def translate(
    session: Session,
    issue: Issue,
    team: Team,
    texts: Mapping[str, str],
    unfinished: Collection[str],
    *,
    at: datetime,
) -> None:
    """Save the translations of an edition; the last sentence of an unfinished piece stays a draft."""
    pieces = load_articles(session, issue_articles(session, issue), team.edition)
    wanted = [piece for piece in pieces if piece.destination is not None and not piece.is_home]
    approved = 0
    for piece in wanted:
        done = [unit for unit in piece.units if unit.text in texts]
        for unit in done:
            draft = piece.id in unfinished and unit is done[-1]
            at += PACE
            _save(session, team, unit, texts[unit.text], draft=draft, at=at)
        if team.reader and done and len(done) == len(piece.units) and approved < APPROVED_PIECES:
            _approve(session, team, team.reader, piece, texts, at=at + PACE)
            approved += 1


def render(session: Session, team: Team, texts: Mapping[str, str], *, at: datetime) -> None:
    """Save the edition's renderings of the standing texts, with the edition's own addresses in the slots."""
    query = (
        select(StandingText, StandingRendering)
        .join(StandingRendering, StandingRendering.standing_id == StandingText.id)
        .where(StandingRendering.basis_edition_id.is_(None))
        .order_by(StandingText.id)
    )
    for standing, source in session.execute(query).all():
        parts = fill_slots(source.text, source.slots).split("\n\n")
        if source.edition_id == team.edition.id or not all(part in texts for part in parts):
            continue
        text = "\n\n".join(texts[part] for part in parts)
        text, slots = take_out_addresses(text) if standing.slots else (text, {})
        change = RenderingChange(
            change_id=f"demo-{standing.key}-{team.edition.tag}",
            key=standing.key,
            edition=team.edition.tag,
            base_version=0,
            text=text,
            slots=slots,
            action=Action.APPROVE,
        )
        save_rendering(session, change, person=team.editor, may_approve=True, at=at)


def _save(session: Session, team: Team, unit: UnitView, text: str, *, draft: bool, at: datetime) -> None:
    change = Change(
        change_id=f"demo-{unit.id}-{team.edition.tag}",
        unit=unit.id,
        edition=team.edition.tag,
        base_version=0,
        basis_version=unit.version,
        text=text,
        action=Action.DRAFT if draft else Action.TRANSLATED,
    )
    save(session, change, person=team.translator, may_approve=False, at=at)


def _approve(
    session: Session,
    team: Team,
    reader: Person,
    piece: ArticleView,
    texts: Mapping[str, str],
    *,
    at: datetime,
) -> None:
    for unit in piece.units:
        change = Change(
            change_id=f"demo-{unit.id}-{team.edition.tag}-read",
            unit=unit.id,
            edition=team.edition.tag,
            base_version=1,
            basis_version=unit.version,
            text=texts[unit.text],
            action=Action.APPROVE,
        )
        save(session, change, person=reader, may_approve=True, at=at)
