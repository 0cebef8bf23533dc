"""People, what they may do, where they are signed in, and what they have taken."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from tm.storage.base import Base, by_value, now, public_id
from tm.workflow.digests import Rhythm
from tm.workflow.roles import Role


class Person(Base, kw_only=True):
    """Somebody with an account. Without a password the invitation has not been accepted yet."""

    __tablename__ = "person"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    name: Mapped[str] = mapped_column(String(60), unique=True)
    """The sign-in name, a pseudonym, lower case; no e-mail is asked for."""
    display_name: Mapped[str] = mapped_column(String(120))
    password_hash: Mapped[str | None] = mapped_column(repr=False, default=None)
    ui_language: Mapped[str | None] = mapped_column(String(35), default=None)
    time_zone: Mapped[str | None] = mapped_column(String(60), default=None)
    reads: Mapped[list[str]] = mapped_column(default_factory=list)
    writes: Mapped[list[str]] = mapped_column(default_factory=list)
    own_keys: Mapped[dict[str, str] | None] = mapped_column(default=None)
    """The keys of the article's page that are this person's own, by command; None: the usual ones."""
    first_check_since: Mapped[datetime | None] = mapped_column(default=None)
    """Since when this newcomer's work is what readers look at first; None: it waits like any other."""
    email: Mapped[str | None] = mapped_column(String(254), default=None)
    """Where the digest goes, and nothing else."""
    digest: Mapped[Rhythm | None] = mapped_column(by_value(Rhythm), default=None)
    digest_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the last digest was due that was sent, or that had nothing to say."""
    credit: Mapped[str | None] = mapped_column(String(120), default=None)
    """The name under which the paper may thank them in print; None: they do not wish it."""
    totp_secret: Mapped[str | None] = mapped_column(String(64), repr=False, default=None)
    """What their phone makes one-time codes with; None: the password alone lets them in."""
    totp_step: Mapped[int | None] = mapped_column(default=None)
    """The step of the last code that was used: no code lets in twice."""
    failed_sign_ins: Mapped[int] = mapped_column(default=0)
    failed_at: Mapped[datetime | None] = mapped_column(default=None)
    created_at: Mapped[datetime] = mapped_column(default_factory=now)
    deactivated_at: Mapped[datetime | None] = mapped_column(default=None)


class Grant(Base, kw_only=True):
    """A role of a person for one edition, or, without edition, for the whole paper."""

    __tablename__ = "grant"
    __table_args__ = (
        Index("uq_grant_one_edition", "person_id", "role", "edition_id", unique=True),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    role: Mapped[Role] = mapped_column(by_value(Role))
    edition_id: Mapped[int | None] = mapped_column(ForeignKey("edition.id"), default=None)


class SignIn(Base, kw_only=True):
    """One device on which a person is signed in. Only the hash of its token is kept."""

    __tablename__ = "sign_in"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    public_id: Mapped[str] = mapped_column(String(32), unique=True, default_factory=public_id)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    device: Mapped[str] = mapped_column(String(120), default="")
    created_at: Mapped[datetime] = mapped_column(default_factory=now)
    seen_at: Mapped[datetime] = mapped_column(default_factory=now)
    expires_at: Mapped[datetime]
    ended_at: Mapped[datetime | None] = mapped_column(default=None)


class LinkPurpose(StrEnum):
    """What a one-time link is for."""

    INVITE = "invite"
    RESET = "reset"


class Link(Base, kw_only=True):
    """A one-time link that an administrator hands over: accept an invitation, or set a new password."""

    __tablename__ = "link"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    purpose: Mapped[LinkPurpose] = mapped_column(by_value(LinkPurpose))
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    created_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime] = mapped_column(default_factory=now)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None] = mapped_column(default=None)


class Assignment(Base, kw_only=True):
    """That a person has a placement, whole or from one block to another; several may stand side by side."""

    __tablename__ = "assignment"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True, init=False)
    placement_id: Mapped[int] = mapped_column(ForeignKey("placement.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    first_block_id: Mapped[int | None] = mapped_column(ForeignKey("block.id"), default=None)
    last_block_id: Mapped[int | None] = mapped_column(ForeignKey("block.id"), default=None)
    until: Mapped[datetime | None] = mapped_column(default=None)
    """When the person is asked whether they are still on it; None: never."""
    lapses_at: Mapped[datetime | None] = mapped_column(default=None)
    """When the piece is free again if they have not been heard of since they were asked."""
    note: Mapped[str] = mapped_column(default="")
    taken_at: Mapped[datetime] = mapped_column(default_factory=now)
    ended_at: Mapped[datetime | None] = mapped_column(default=None)
