import re

import pytest

from tm.quality.groups import GROUPS, Group
from tm.quality.registry import CHECKS, Check, Default, Severity
from tm.quality.values import Finding, Options


def test_every_check_is_defined_once() -> None:
    assert set(CHECKS) == set(Check)


@pytest.mark.parametrize("check", list(Check))
def test_a_sentence_takes_values_or_has_no_blanks(check: Check) -> None:
    blanks = re.findall(r"%\((\w+)\)s", CHECKS[check].pattern)
    finding = Finding(check, params=dict.fromkeys(blanks, "x"))
    assert "%(" not in str(finding.message)
    assert finding.severity in Severity


def test_an_edition_switches_checks_off_and_on() -> None:
    check = next(check for check in Check if CHECKS[check].default is Default.ON)
    assert Options().wants(check)
    assert not Options(off=frozenset({check})).wants(check)


def test_each_check_is_in_one_group() -> None:
    grouped = [check for checks in GROUPS.values() for check in checks]
    assert sorted(grouped) == sorted(Check)
    assert set(GROUPS) == set(Group)
