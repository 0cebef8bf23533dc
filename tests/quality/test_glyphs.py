"""Characters that no keyboard of a language types."""

import pytest

from tm.quality.checking import findings
from tm.quality.registry import Check
from tm.quality.values import Pair


@pytest.mark.parametrize(
    ("source", "target", "language", "check", "mended"),
    [
        ("The miners stay.", "\ufecbمال المناجم باقون.", "ar", Check.LOOKALIKE, "عمال المناجم باقون."),
        ("They offered little.", "Ils ont o\ufb00ert peu.", "fr", Check.LOOKALIKE, "Ils ont offert peu."),
        ("Since 2024 we wait.", "२0२४ से हम प्रतीक्षा में हैं।", "hi", Check.LOOKALIKE, "२०२४ से हम प्रतीक्षा में हैं।"),
        ("Since 2024 we wait.", "ننتظر منذ ٢٠24.", "ar", Check.LOOKALIKE, "ننتظر منذ ٢٠٢٤."),
        ("We wait here.", "Aquí\tesperamos.", "es", Check.INVISIBLE, "Aquí esperamos."),
        ("We wait here.", "Aquí\nesperamos.", "es", Check.INVISIBLE, "Aquí esperamos."),
        ("The child waits.", "El ni\ufffdo espera.", "es", Check.INVISIBLE, None),
        ("The child waits.", "El ni\x96o espera.", "es", Check.INVISIBLE, None),
    ],
)
def test_what_comes_from_a_broken_file_is_told(
    source: str, target: str, language: str, check: Check, mended: str | None
) -> None:
    (finding,) = findings(Pair(source, target, "en", language))

    assert finding.check is check
    (start, end), instead = finding.target_spans[0], finding.replacement
    put = None if instead is None else target[:start] + instead + target[end:]
    assert put == mended


@pytest.mark.parametrize(
    ("source", "target", "language"),
    [
        ("Since 2024 we wait.", "ننتظر منذ ٢٠٢٤.", "ar"),
        ("The Prophet said so.", "قال النبي ﷺ ذلك.", "ar"),
        ("We wait\nhere.", "Aquí\nesperamos.", "es"),
        ("The name \ufffd is lost.", "El nombre \ufffd se perdió.", "es"),
    ],
)
def test_what_is_typed_on_purpose_stays(source: str, target: str, language: str) -> None:
    assert findings(Pair(source, target, "en", language)) == ()
