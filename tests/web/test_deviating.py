"""An edition says that a sentence differs on purpose."""

from tests.web.conftest import Enter, Paper, change_to


def test_a_reason_is_kept_shown_beside_the_sentence_and_listed(enter: Enter, paper: Paper) -> None:
    translator, unit = enter("translator"), paper.units[1]
    translator.save(change_to(unit, "Corre de noche, salvo los domingos."))
    form = f"/articles/{paper.article}/es-419/differs/{unit}"

    assert translator.post(form, {"kind": "added", "reason": " "}).status_code == 400
    assert translator.post(form, {"kind": "whim", "reason": "so"}).status_code == 400
    assert translator.post(form, {"kind": "added", "reason": "no <service> on Sundays"}).status_code == 303

    listed = enter("layout").get(f"/issues/{paper.issue}/differs/es-419").text
    assert "something is added: <bdi>no &lt;service&gt; on Sundays</bdi>" in listed
    beside = translator.get(f"/articles/{paper.article}/es-419/help/{unit}").text
    assert "Differs on purpose: no &lt;service&gt; on Sundays" in beside
    translator.post(f"{form}/withdraw")
    assert "no &lt;service&gt;" not in enter("layout").get(f"/issues/{paper.issue}/differs/es-419").text
