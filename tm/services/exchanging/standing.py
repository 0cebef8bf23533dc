"""Standing texts in exchange files: what an edition needs goes out, and comes back as its rendering."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from tm.document import Treatment
from tm.formats.po import STANDING, Entry, ReadEntry
from tm.services.exchanging.units import Saver, verdict_after
from tm.services.exchanging.verdicts import Now, Read, Verdict, Wish, judge, typed
from tm.services.standing_texts.saving import RenderingChange, save_rendering, source_of
from tm.storage.history import History, Subject
from tm.storage.issues import Issue
from tm.storage.paper import Edition
from tm.storage.queries.needed import needed_standing
from tm.storage.standing import StandingRendering, StandingText


@dataclass(frozen=True, slots=True)
class _Text:
    """A standing text with the words that are translated, and what the edition has made of them."""

    id: int
    key: str
    source_edition: int
    source_text: str
    source_version: int
    slots: Mapping[str, str]
    now: Now | None
    basis_version: int | None


def entries(session: Session, issue: Issue, edition: Edition) -> Iterator[Entry]:
    """The standing texts that the edition needs for the issue and translates, each once."""
    needed = [each for each in needed_standing(session, issue.id) if each.edition_id == edition.id]
    keys = list(dict.fromkeys(each.key for each in needed))
    texts = _texts(session, keys, edition)
    past = _past(session, texts.values())
    for text in (texts[key] for key in keys if key in texts):
        if text.source_text:
            yield _entry(text, past)


def load(found: Sequence[ReadEntry], saver: Saver) -> Iterator[tuple[ReadEntry, Verdict]]:
    """Each entry with what became of it."""
    keys = [entry.context.removeprefix(STANDING) for entry in found]
    texts = _texts(saver.session, keys, saver.edition)
    past = _past(saver.session, texts.values())
    for entry, key in zip(found, keys, strict=True):
        text = texts.get(key)
        if text is None:
            yield entry, Verdict.UNKNOWN
            continue
        read = _read(entry, text, past)
        exported = past.get((text.id, saver.edition.id, entry.version or 0))
        wish = judge(entry, text.now, read, exported)
        yield entry, _carry_out(entry, text, wish, read, saver)


def _carry_out(entry: ReadEntry, text: _Text, wish: Wish, read: Read, saver: Saver) -> Verdict:
    if wish.action is None or saver.dry_run:
        return wish.verdict
    tag = saver.session.get_one(Edition, text.source_edition).tag
    change = RenderingChange(
        change_id=saver.change_id(entry.context),
        key=text.key,
        edition=saver.edition.tag,
        base_version=wish.base,
        text=typed(entry),
        slots=text.slots,
        action=wish.action,
        basis_edition=tag,
        basis_version=read.version,
    )
    answer = save_rendering(
        saver.session, change, person=saver.person, may_approve=saver.may_approve, at=saver.at
    )
    return verdict_after(wish, answer)


def _entry(text: _Text, past: Mapping[tuple[int, int, int], str]) -> Entry:
    now = text.now
    outdated = now is not None and now.outdated
    basis = past.get((text.id, text.source_edition, text.basis_version or 0), text.source_text)
    return Entry(
        context=f"{STANDING}{text.key}",
        source=text.source_text,
        target=now.text if now else "",
        status=now.status if now else None,
        version=now.version if now else 0,
        previous=basis if outdated else None,
        place="standing text, printed in every issue",
        notes=tuple(f"{{{slot}}} stays as it is: here stands {value}" for slot, value in text.slots.items()),
    )


def _texts(session: Session, keys: Sequence[str], edition: Edition) -> dict[str, _Text]:
    """Those of the standing texts whose words are another edition's, by key."""
    query = (
        select(StandingText, StandingRendering)
        .join(StandingRendering, StandingRendering.standing_id == StandingText.id)
        .where(StandingText.key.in_(keys), StandingText.archived_at.is_(None))
        .order_by(StandingRendering.id)
    )
    rows: dict[int, dict[int, StandingRendering]] = defaultdict(dict)
    texts: dict[int, StandingText] = {}
    for text, rendering in session.execute(query):
        texts[text.id] = text
        rows[text.id][rendering.edition_id] = rendering
    found = (_text(texts[id_], renderings, edition) for id_, renderings in rows.items())
    return {text.key: text for text in found if text}


def _text(standing: StandingText, rows: Mapping[int, StandingRendering], edition: Edition) -> _Text | None:
    source, own = source_of(rows), rows.get(edition.id)
    if source is None or source.edition_id == edition.id:
        return None
    basis = rows.get(own.basis_edition_id) if own and own.basis_edition_id else None
    outdated = bool(own and basis and (own.basis_version or 0) < basis.version)
    return _Text(
        id=standing.id,
        key=standing.key,
        source_edition=source.edition_id,
        source_text=source.text,
        source_version=source.version,
        slots=dict(own.slots if own else source.slots),
        now=Now(own.text, Treatment.TEXT, own.status, own.version, outdated) if own else None,
        basis_version=own.basis_version if own else None,
    )


def _past(session: Session, texts: Iterable[_Text]) -> dict[tuple[int, int, int], str]:
    """What every edition printed at every version, by standing text, edition and version."""
    ids = [text.id for text in texts]
    query = select(History.standing_id, History.edition_id, History.version, History.text).where(
        History.subject == Subject.STANDING, History.standing_id.in_(ids), History.version.is_not(None)
    )
    rows = session.execute(query).all() if ids else []
    return {
        (text, edition, version): words or ""
        for text, edition, version, words in rows
        if text and edition and version
    }


def _read(entry: ReadEntry, text: _Text, past: Mapping[tuple[int, int, int], str]) -> Read:
    if entry.source == text.source_text:
        return Read(text.source_version, newest=True)
    versions = [
        version
        for (id_, edition, version), words in past.items()
        if (id_, edition) == (text.id, text.source_edition) and words == entry.source
    ]
    return Read(max(versions, default=None), newest=False)
