"""What the styles of a document say that its paragraphs are."""

import pytest

from tests.formats.documents import docx, odt, paragraph, style
from tm.formats import office
from tm.formats.paragraphs import Role

STYLES = "".join(
    [
        style("Ttulo", "Title"),
        style("Ttulo2", "heading 2"),
        style("Propio", "Nuestro intertítulo", based="Ttulo2"),
        style("Rueda", "Rueda", based="Rueda"),
        style("Nivel", "Nivel", level=2),
        style("Pie", "caption"),
    ]
)


@pytest.mark.parametrize(
    ("given", "role", "level"),
    [
        ("Ttulo", Role.TITLE, 0),
        ("Ttulo2", Role.HEADING, 2),
        ("Propio", Role.HEADING, 2),
        ("Nivel", Role.HEADING, 3),
        ("Pie", Role.CAPTION, 0),
        ("Rueda", Role.TEXT, 0),
        ("Ninguno", Role.TEXT, 0),
        ("", Role.TEXT, 0),
    ],
)
def test_a_style_of_word_is_known_in_every_language(given: str, role: Role, level: int) -> None:
    (found,) = office.read(docx(paragraph("Pan", style=given), styles=STYLES))

    assert (found.text, found.role, found.level) == ("Pan", role, level)


def test_items_and_bold_lines_of_word() -> None:
    item, bold, half = office.read(
        docx(
            paragraph("uno", item=True)
            + paragraph("Un intertítulo", bold=True)
            + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>No</w:t></w:r><w:r><w:t> todo</w:t></w:r></w:p>"
        )
    )

    assert (item.role, bold.strong, bold.text) == (Role.ITEM, True, "Un intertítulo")
    assert (half.strong, half.text) == (False, "**No** todo")


def test_notes_of_word_stand_behind_the_text_with_their_numbers() -> None:
    body = '<w:p><w:r><w:t>Pan</w:t><w:footnoteReference w:id="2"/></w:r></w:p>' + paragraph("Vino")
    line = f'<w:footnote w:type="separator" w:id="-1">{paragraph("-")}</w:footnote>'
    note = f'<w:footnote w:id="2">{paragraph("De maíz.")}{paragraph("Y más.")}</w:footnote>'

    found = office.read(docx(body, footnotes=line + note))

    assert [each.text for each in found if each.role is not Role.NOTE] == ["Pan[2]", "Vino"]
    assert [each.text for each in found if each.role is Role.NOTE][-2:] == ["[2] De maíz.", "Y más."]


def test_styles_lists_and_notes_of_libreoffice() -> None:
    styles = (
        '<style:style style:name="P1" style:parent-style-name="Title"/>'
        '<style:style style:name="P2"><style:text-properties fo:font-weight="bold"/></style:style>'
    )
    found = office.read(
        odt(
            '<text:p text:style-name="P1">El título</text:p><text:h text:outline-level="2">Más</text:h>'
            '<text:p text:style-name="P2">Todo fuerte</text:p><text:list><text:list-item><text:p>uno</text:p>'
            "</text:list-item></text:list><text:p>Pan<text:note><text:note-citation>1</text:note-citation>"
            "<text:note-body><text:p>De maíz.</text:p></text:note-body></text:note> y vino</text:p>",
            styles=styles,
        )
    )

    assert [(each.text, each.role, each.level, each.strong) for each in found] == [
        ("El título", Role.TITLE, 0, False),
        ("Más", Role.HEADING, 2, False),
        ("Todo fuerte", Role.TEXT, 0, True),
        ("uno", Role.ITEM, 0, False),
        ("Pan[1] y vino", Role.TEXT, 0, False),
        ("[1] De maíz.", Role.NOTE, 0, False),
    ]
    assert "De maíz" not in office.read_text(odt("<text:p>Pan</text:p>"))
