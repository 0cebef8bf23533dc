"""Exchange files out and back: what comes in, what stays, and that nothing is overwritten."""

import pytest
from polib import POEntry
from sqlalchemy import event, func, select
from sqlalchemy.orm import Session

from tests.builders import NOON
from tests.services.small_desk import Desk, edited, make_desk, typed
from tm.document import Destination, Kind, Status, Treatment
from tm.errors import TmError
from tm.quality.deviations import Deviation
from tm.services import placements
from tm.services.checks import deviating
from tm.services.translating import saving
from tm.services.versions.answers import Change
from tm.storage.history import History
from tm.storage.standing import StandingRendering, StandingText
from tm.storage.units import Unit, UnitVersion
from tm.workflow.moves import Action


@pytest.fixture
def desk(session: Session) -> Desk:
    return make_desk(session)


def save(desk: Desk, beginning: str, text: str, action: Action = Action.TRANSLATED, **values: int) -> None:
    unit, row = desk.unit(beginning), desk.translation(beginning)
    change = Change(
        change_id=f"{beginning}{text}{action}{row.version if row else 0}",
        unit=unit.public_id,
        edition="es-419",
        base_version=row.version if row else 0,
        basis_version=values.get("basis", unit.version),
        text=text,
        action=action,
    )
    answer = saving.save(desk.session, change, person=desk.person, may_approve=True, at=NOON)
    assert answer.outcome is saving.Outcome.SAVED


def rewrite(desk: Desk, beginning: str, text: str) -> None:
    """A new version of an original's sentence."""
    unit = desk.unit(beginning)
    unit.version += 1
    unit.text = text
    desk.session.add(UnitVersion(unit_id=unit.id, version=unit.version, text=text, words=3))
    desk.session.flush()


def facts(desk: Desk, beginning: str) -> tuple[str, Status, int, int] | None:
    row = desk.translation(beginning)
    return (row.text, row.status, row.version, row.basis_version) if row else None


def test_everything_translated_comes_in_and_a_second_time_changes_nothing(desk: Desk) -> None:
    text = edited(desk.po(), lambda entry: setattr(entry, "msgstr", "ES " + entry.msgid))
    entries = text.count("msgctxt")
    assert desk.load(text, dry_run=True) == {"new": entries}
    assert desk.translation("The cranes") is None

    assert desk.load(text) == {"new": entries}
    assert facts(desk, "The cranes") == ("ES The cranes stopped at six.", Status.TRANSLATED, 1, 1)
    lines = desk.session.scalar(select(func.count(History.seq)))

    assert desk.load(text) == {"unchanged": entries}
    assert desk.load(desk.po()) == {"unchanged": entries}
    assert desk.session.scalar(select(func.count(History.seq))) == lines


def test_what_is_translated_elsewhere_or_nowhere_is_not_in_the_file(desk: Desk) -> None:
    text = desk.po()

    assert "See CRANES" not in text
    assert "Volume 3" not in text
    assert 'msgid "OLD QUAY (North)"' in text
    assert "msgctxt" not in desk.po(desk.en)
    assert "msgctxt" not in desk.po(desk.ar)
    letter = desk.article(Kind.LETTER)
    placements.set_destination(desk.session, letter, desk.ar, Destination.WEB, person=None, at=NOON)
    assert desk.po(desk.ar).count("msgctxt") == 4


def test_comments_tell_where_a_sentence_stands(desk: Desk) -> None:
    text = desk.po()

    assert (
        "#. paragraph, page 1\n#. article: CRANES STAND STILL\n#. before: The cranes stopped at six.\n"
        "#. after: A long night\n#. version: 0\n"
    ) in text


def test_marks_of_a_fuzzy_flag(desk: Desk) -> None:
    text = edited(desk.po(), typed("Las grúas", fuzzy=True), only="The cranes")
    assert desk.load(text) == {"new": 1, "unchanged": text.count("msgctxt") - 1}
    assert facts(desk, "The cranes") == ("Las grúas", Status.DRAFT, 1, 1)

    out = desk.po()
    assert "#, fuzzy\nmsgctxt" in out
    assert "changed" not in desk.load(out)
    assert desk.load(edited(out, typed("Las grúas", fuzzy=False), only="The cranes"))["changed"] == 1
    assert facts(desk, "The cranes") == ("Las grúas", Status.TRANSLATED, 2, 1)

    assert desk.load(edited(desk.po(), typed("Las grúas", fuzzy=True), only="The cranes"))["changed"] == 1
    assert facts(desk, "The cranes") == ("Las grúas", Status.DRAFT, 3, 1)


def test_approved_and_translated_stay_as_they_are(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas", Action.APPROVE)
    save(desk, "Nobody", "Nadie")

    assert "changed" not in desk.load(desk.po())
    assert desk.translation("The cranes").status is Status.APPROVED  # type: ignore[union-attr]
    assert facts(desk, "Nobody") == ("Nadie", Status.TRANSLATED, 1, 1)


def test_outdated_travels_with_what_was_read_and_still_fits_without_its_flag(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas", Action.APPROVE)
    rewrite(desk, "The cranes", "The cranes stopped at seven.")
    out = desk.po()

    assert '#| msgid "The cranes stopped at six."' in out
    assert "changed" not in desk.load(out)
    assert desk.load(edited(out, typed("Las grúas", fuzzy=False), only="The cranes"))["changed"] == 1
    assert facts(desk, "The cranes") == ("Las grúas", Status.APPROVED, 2, 2)


def test_what_was_read_before_the_original_changed_is_stored_as_outdated(desk: Desk) -> None:
    early = edited(desk.po(), typed("Las grúas"), only="The cranes")
    rewrite(desk, "The cranes", "The cranes stopped at seven.")

    assert desk.load(early)["outdated"] == 1
    assert facts(desk, "The cranes") == ("Las grúas", Status.TRANSLATED, 1, 1)


def test_empty_says_nothing(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas")

    assert set(desk.load(edited(desk.po(), typed("")))) == {"unchanged"}
    assert facts(desk, "The cranes") == ("Las grúas", Status.TRANSLATED, 1, 1)


def test_two_who_changed_the_same_are_a_conflict_and_both_texts_are_kept(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas")
    mine = edited(desk.po(), typed("Las grúas mías"), only="The cranes")
    save(desk, "The cranes", "Las grúas suyas")

    assert desk.load(mine, dry_run=True)["conflict"] == 1
    assert desk.load(mine)["conflict"] == 1
    assert facts(desk, "The cranes") == ("Las grúas suyas", Status.TRANSLATED, 2, 1)
    kept = select(History.text).where(History.action == "conflict")
    assert desk.session.scalars(kept).all() == ["Las grúas mías"]
    assert desk.load(mine)["conflict"] == 1
    assert desk.session.scalars(kept).all() == ["Las grúas mías"]


def test_an_entry_that_nobody_touched_is_no_conflict(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas")
    old = desk.po()
    save(desk, "The cranes", "Las grúas altas")
    save(desk, "Nobody", "Nadie")

    assert set(desk.load(old)) == {"unchanged"}


def test_two_who_typed_into_the_same_gap_are_a_conflict(desk: Desk) -> None:
    mine = edited(desk.po(), typed("Grúas"), only="The cranes")
    save(desk, "The cranes", "Las grúas")

    assert desk.load(mine)["conflict"] == 1


def test_a_text_that_was_cleared_does_not_come_back_by_itself(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas")
    old = desk.po()
    save(desk, "The cranes", "", Action.CLEAR)

    assert set(desk.load(old)) == {"unchanged"}
    assert desk.load(edited(old, typed("Otras"), only="The cranes"))["conflict"] == 1


def test_without_its_version_an_entry_overwrites_nothing(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas")
    bare = desk.po().replace("#. version: 1\n", "")

    assert set(desk.load(bare)) == {"unchanged"}
    assert desk.load(edited(bare, typed("Otras"), only="The cranes"))["conflict"] == 1
    assert desk.load(edited(bare, typed("Nadie"), only="Nobody"))["new"] == 1


def test_left_out_and_joined_travel_and_stay(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas")
    save(desk, "Nobody", "", Action.JOIN)
    save(desk, "I was", "", Action.LEAVE_OUT)
    out = desk.po()

    assert "#. treatment: joined\n" in out
    assert "#. treatment: left_out\n" in out
    assert set(desk.load(out)) == {"unchanged"}
    assert desk.load(edited(out, typed("Tuve miedo."), only="I was"))["changed"] == 1
    row = desk.translation("I was")
    assert row
    assert (row.text, row.treatment) == ("Tuve miedo.", Treatment.TEXT)


@pytest.mark.parametrize("word", ["left_out", "joined"])
def test_leaving_out_and_joining_come_back_as_comments(desk: Desk, word: str) -> None:
    def commented(entry: POEntry) -> None:
        entry.comment += f"\ntreatment: {word}"

    text = edited(desk.po(), commented, only="Nobody")

    assert desk.load(text, dry_run=True)["new"] == 1
    assert desk.load(text)["new"] == 1
    row = desk.translation("Nobody")
    assert row
    assert (row.text, row.treatment) == ("", Treatment(word))
    assert set(desk.load(text)) == {"unchanged"}
    save(desk, "Nobody", "Nadie.")
    assert set(desk.load(text)) == {"unchanged"}


def test_the_first_sentence_cannot_be_joined_by_a_comment(desk: Desk) -> None:
    def commented(entry: POEntry) -> None:
        entry.comment += "\ntreatment: joined"

    assert desk.load(edited(desk.po(), commented, only="The cranes"))["damaged"] == 1
    assert desk.translation("The cranes") is None


def test_foreign_and_changed_entries_are_counted(desk: Desk) -> None:
    unit = desk.unit("The cranes")
    text = edited(desk.po(), typed("x"), only="The cranes")

    def other(entry: POEntry) -> None:
        entry.msgctxt = "0" * 18

    def another_original(entry: POEntry) -> None:
        entry.msgid = "Nothing of the kind."

    assert desk.load(edited(text, other, only="The cranes"))["unknown"] == 1
    assert desk.load(edited(text, another_original, only="The cranes"))["damaged"] == 1
    assert desk.load(text.replace(f'msgctxt "{unit.public_id}"\n', ""))["damaged"] == 1


def test_the_words_for_a_sentence_that_is_gone_stay_in_the_history(desk: Desk) -> None:
    text = edited(desk.po(), typed("Las grúas"), only="The cranes")
    desk.unit("The cranes").retired_at = NOON
    desk.session.flush()

    assert desk.load(text)["unknown"] == 1
    assert desk.session.scalars(select(History.text).where(History.action == "refused")).all() == [
        "Las grúas"
    ]


def test_a_file_of_another_issue_or_edition_is_refused(desk: Desk) -> None:
    text = desk.po()

    with pytest.raises(TmError, match="belongs to another issue"):
        desk.load(text.replace(desk.issue.public_id, "0" * 18))
    with pytest.raises(TmError, match="for the edition es-419, not for ar"):
        desk.load(text, edition=desk.ar)


def rendering(desk: Desk, key: str) -> StandingRendering | None:
    query = select(StandingRendering).join(StandingText).where(StandingText.key == key)
    found = desk.session.scalars(
        query.where(StandingRendering.edition_id == desk.es.id).execution_options(populate_existing=True)
    )
    return found.first()


def test_standing_texts_come_once_with_their_slots_and_go_back_as_renderings(desk: Desk) -> None:
    text = desk.po()
    assert text.count('msgctxt "standing:letters"') == 1
    box = next(line for line in text.splitlines() if line.startswith('msgctxt "standing:box'))
    key = box.removeprefix('msgctxt "standing:').removesuffix('"')

    assert (
        desk.load(edited(text, typed("Nuestro folleto:\n\n**NUDOS**\n\nEn: {url}"), only="Read our"))["new"]
        == 1
    )
    row = rendering(desk, key)

    assert row
    assert (row.status, row.version, row.basis_version) == (Status.TRANSLATED, 1, 1)
    assert dict(row.slots)["url"]
    assert set(desk.load(desk.po())) == {"unchanged"}


def test_standing_texts_have_conflicts_too(desk: Desk) -> None:
    first = edited(desk.po(), typed("ESCRIBAN"), only="TELL US")
    second = edited(desk.po(), typed("CUENTEN"), only="TELL US")

    assert desk.load(first)["new"] == 1
    assert desk.load(second)["conflict"] == 1
    row = rendering(desk, "letters")
    assert row
    assert row.text == "ESCRIBAN"
    assert desk.load(edited(desk.po(), typed("CUENTEN"), only="TELL US"))["changed"] == 1


def test_whole_issues_load_in_few_queries(desk: Desk) -> None:
    text = desk.po()
    queries = 0

    def count(*_: object) -> None:
        nonlocal queries
        queries += 1

    connection = desk.session.connection()
    event.listen(connection, "before_cursor_execute", count)
    desk.load(text)
    desk.po()
    event.remove(connection, "before_cursor_execute", count)

    assert queries <= 16
    assert desk.session.scalar(select(func.count(Unit.id)))


def test_a_translator_outside_reads_that_a_sentence_differs_on_purpose(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas paran.")
    assert "left out on purpose" not in desk.po()

    deviating.declare(
        desk.session,
        desk.unit("The cranes"),
        desk.es,
        Deviation.CUT,
        reason="no room on the page",
        person=desk.person,
        at=NOON,
    )

    assert [note for note in _notes(desk.po()) if "on purpose" in note] == ["left out on purpose"]
    assert desk.load(desk.po()).keys() == {"unchanged"}


def test_why_it_differs_leaves_the_desk_only_on_request(desk: Desk) -> None:
    save(desk, "The cranes", "Las grúas paran.")
    cranes = desk.unit("The cranes")
    deviating.declare(
        desk.session, cranes, desk.es, Deviation.EXPLAINED, reason="Rosa asked", person=desk.person, at=NOON
    )

    assert "Rosa asked" not in desk.po()
    assert "explained on purpose: Rosa asked" in _notes(desk.po(with_reasons=True))


def _notes(text: str) -> list[str]:
    """The lines of the comments of all entries."""
    comments: list[str] = []
    edited(text, lambda entry: comments.append(entry.comment))
    return [line for comment in comments for line in comment.splitlines()]
