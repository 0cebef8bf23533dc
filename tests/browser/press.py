"""What has gone to the printer: an issue that is on its way, and one that was closed and mended since."""

from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from tests.articles import pasted_article
from tm.document import BlockType, Kind
from tm.services import issues, structure
from tm.services.exports import exporting
from tm.services.exports.exporting import Format
from tm.services.incoming import intake
from tm.services.placements import editions_of
from tm.services.structure.text import MendText
from tm.storage.issues import Block, Issue
from tm.storage.people import Person

SLUG = "printed"


def send_out(session: Session, issue: Issue, editor: Person, at: datetime) -> None:
    """The issue goes to print in five days; all its editions went out once already."""
    issue.print_at = at + timedelta(days=5)
    for edition in editions_of(session):
        exporting.export_issue(
            session, issue, edition, format=Format.TEXT, allow_incomplete=True, person=editor, at=at
        )


def mend_after_print(session: Session, editor: Person, at: datetime) -> str:
    """The slug of an issue that was closed, and in which a sentence was mended then."""
    issue = intake.new_issue(
        session, slug=SLUG, volume="9", number="3", date_from=None, date_to=None, person=editor, at=at
    )
    pasted = pasted_article(
        "The Lock Opens\n\nThe lock opened on Monday. Forty boats went through.",
        language="en",
        kind=Kind.NEWS,
    )
    article = intake.file_article(session, pasted, issue=issue, person=editor, at=at, editions=None)
    send_out(session, issue, editor, at)
    issues.open_issue(session, issue, person=editor, at=at)
    issues.close_issue(session, issue, person=editor, at=at)
    block = session.scalars(
        select(Block).where(Block.article_id == article.id, Block.type == BlockType.PARAGRAPH)
    ).one()
    change = MendText(block=block.public_id, text="The lock opened on Tuesday. Forty boats went through.")
    structure.apply(session, change, person=editor, at=at)
    return issue.slug
