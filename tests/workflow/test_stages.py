import pytest

from tm.workflow.stages import Stage, StageFacts, stage


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (StageFacts(has_text=False), Stage.ANNOUNCED),
        (StageFacts(units=3), Stage.FREE),
        (StageFacts(units=3, taken=True), Stage.BEING_TRANSLATED),
        (StageFacts(units=3, begun=1), Stage.BEING_TRANSLATED),
        (StageFacts(units=3, begun=3, done=3), Stage.TRANSLATED),
        (StageFacts(units=3, begun=3, done=3, taken=True), Stage.TRANSLATED),
        (
            StageFacts(units=3, begun=3, done=3, taken=True, taken_after_last_save=True),
            Stage.BEING_READ,
        ),
        (StageFacts(units=3, begun=3, done=3, approved=1), Stage.BEING_READ),
        (StageFacts(units=3, begun=3, done=3, approved=3), Stage.APPROVED),
        (StageFacts(units=3, begun=3, done=3, marked_approved=True), Stage.APPROVED),
        (StageFacts(units=3, begun=2, done=2, marked_approved=True), Stage.BEING_TRANSLATED),
        (StageFacts(units=3, placed=True), Stage.ON_PAGE),
        (StageFacts(units=3, placed=True, published=True), Stage.PUBLISHED),
    ],
)
def test_a_stage_follows_from_the_facts(facts: StageFacts, expected: Stage) -> None:
    assert stage(facts) is expected


def test_a_piece_of_standing_texts_waits_for_their_renderings() -> None:
    assert stage(StageFacts(standing=1)) is Stage.FREE
    assert stage(StageFacts(standing=1, standing_done=1)) is Stage.TRANSLATED
    assert stage(StageFacts(standing=1, standing_done=1, standing_approved=1)) is Stage.APPROVED


def test_an_approved_standing_text_does_not_make_a_translated_article_one_being_read() -> None:
    facts = StageFacts(units=2, begun=2, done=2, standing=1, standing_done=1, standing_approved=1)

    assert stage(facts) is Stage.TRANSLATED


def test_where_nothing_is_wanted_the_text_is_there() -> None:
    assert stage(StageFacts()) is Stage.TRANSLATED
    assert stage(StageFacts(marked_approved=True)) is Stage.APPROVED
