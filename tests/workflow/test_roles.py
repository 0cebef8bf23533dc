"""Who may do what: a matrix written by hand, which the code must agree with."""

import pytest

from tm.workflow.roles import RIGHTS_OF, WHOLE_PAPER_ONLY, Granted, Right, Role, allowed

SPANISH, FRENCH = 1, 2

# right            T R L E A   (translator, reader, layout, editor, administrator)
MATRIX = """
see                x x x x x
ask                x x x x x
translate          x x . x x
annotate           x x . x x
approve            . x . x x
export             . . x x x
set_pages          . . x x x
place              . . . x x
edit_source        . . . x x
standing           . . . x x
terms              . . . x x
manage_issues      . . . x x
manage_people      . . . . x
manage_paper       . . . . x
"""
CELLS = [
    (Right(line.split()[0]), role, mark == "x")
    for line in MATRIX.strip().splitlines()
    for role, mark in zip(Role, line.split()[1:], strict=True)
]


def test_the_matrix_names_every_right_and_role() -> None:
    assert {right for right, _, _ in CELLS} == set(Right)
    assert set(RIGHTS_OF) == set(Role)


@pytest.mark.parametrize(("right", "role", "may"), CELLS)
def test_a_grant_for_the_whole_paper_gives_the_roles_rights_everywhere(
    right: Right, role: Role, may: bool
) -> None:
    grants = {Granted(role)}

    assert allowed(grants, right) is may
    assert allowed(grants, right, SPANISH) is may


@pytest.mark.parametrize(("right", "role", "may"), CELLS)
def test_a_grant_for_an_edition_gives_rights_there_only(right: Right, role: Role, may: bool) -> None:
    grants = {Granted(role, SPANISH)}
    here = may and right not in WHOLE_PAPER_ONLY

    assert allowed(grants, right, SPANISH) is here
    assert allowed(grants, right, FRENCH) is (right is Right.SEE)
    assert allowed(grants, right) is (right is Right.SEE)


@pytest.mark.parametrize("right", Right)
def test_without_a_grant_nothing_is_allowed(right: Right) -> None:
    assert not allowed(frozenset(), right)
    assert not allowed(frozenset(), right, SPANISH)


def test_grants_add_up() -> None:
    grants = {Granted(Role.TRANSLATOR, SPANISH), Granted(Role.LAYOUT)}

    assert allowed(grants, Right.TRANSLATE, SPANISH)
    assert allowed(grants, Right.EXPORT, FRENCH)
    assert not allowed(grants, Right.TRANSLATE, FRENCH)
