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


def test_a_sentence_that_is_left_out_can_be_declared_cut(enter: Enter, paper: Paper) -> None:
    translator, unit = enter("translator"), paper.units[1]
    help_page, listed = (
        f"/articles/{paper.article}/es-419/help/{unit}",
        f"/issues/{paper.issue}/differs/es-419",
    )
    form = f"/articles/{paper.article}/es-419/differs/{unit}"
    assert form not in translator.get(help_page).text  # nothing was done with it yet
    translator.save(change_to(unit, "", action="leave_out"))

    assert form in translator.get(help_page).text
    assert "nobody said why" in translator.get(listed).text
    assert "[left out]" in translator.get(form).text
    translator.post(form, {"kind": "cut", "reason": "no room on page 3"})

    page = translator.get(listed).text
    assert "no room on page 3" in page
    assert "nobody said why" not in page


def test_the_reason_goes_into_a_po_file_where_that_is_ticked(enter: Enter, paper: Paper) -> None:
    translator, layout, exports = enter("translator"), enter("layout"), "/issues/16-2/exports"
    translator.save(change_to(paper.units[1], "Corre de noche, salvo los domingos."))
    assert 'name="with_reasons"' not in layout.get(exports).text

    form = f"/articles/{paper.article}/es-419/differs/{paper.units[1]}"
    translator.post(form, {"kind": "added", "reason": "Rosa asked"})

    assert layout.get(exports).text.count('name="with_reasons"') == 1
    without = str(layout.post(f"{exports}/es-419", {"format": "po"}).data, "utf-8")
    assert "#. added on purpose\n" in without
    with_reasons = layout.post(f"{exports}/es-419", {"format": "po", "with_reasons": "1"})
    assert "#. added on purpose: Rosa asked\n" in str(with_reasons.data, "utf-8")
