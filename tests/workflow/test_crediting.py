"""Who is thanked for what."""

from tm.workflow.crediting import Deed, Thanked, thanked

TEO, LUCIA, SAMIRA = 1, 2, 3


def test_who_approves_what_others_translated_has_read_it() -> None:
    deeds = [Deed(7, TEO, read=False), Deed(7, LUCIA, read=True), Deed(8, SAMIRA, read=False)]

    assert thanked(deeds) == Thanked({TEO, SAMIRA}, {LUCIA})


def test_who_approves_their_own_work_has_not() -> None:
    assert thanked([Deed(7, TEO, read=False), Deed(7, TEO, read=True)]) == Thanked({TEO}, set())
    assert thanked([Deed(7, TEO, read=True)]) == Thanked(set(), set())
