"""The words of documents of Word and LibreOffice, and files that try something."""

import zipfile
from io import BytesIO

import pytest

from tm.formats.office import DamagedDocument, is_document, read_text

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODT = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
)


def packed(**members: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), content)
    return file.getvalue()


def docx(body: str, head: str = "") -> bytes:
    return packed(
        word__document_xml=f'<?xml version="1.0"?>{head}<w:document {W}><w:body>{body}</w:body></w:document>'
    )


def odt(body: str) -> bytes:
    styles = '<style:style style:name="T1"><style:text-properties fo:font-style="italic"/></style:style>'
    return packed(
        content_xml=f"<office:document {ODT}>{styles}<office:text>{body}</office:text></office:document>"
    )


def test_paragraphs_of_word_with_their_emphasis() -> None:
    raw = docx(
        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>El título</w:t></w:r></w:p><w:p/>"
        '<w:p><w:r><w:t xml:space="preserve">Leímos </w:t></w:r>'
        '<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">La Voz </w:t></w:r>'
        '<w:r><w:rPr><w:i w:val="0"/></w:rPr>'
        "<w:t>hoy.</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Uno</w:t><w:br/><w:t>dos</w:t><w:tab/><w:t>tres</w:t></w:r></w:p>"
    )

    assert is_document(raw)
    assert read_text(raw) == "El título\n\nLeímos *La Voz* hoy.\n\nUno\ndos tres"


def test_what_was_deleted_is_no_text() -> None:
    raw = docx(
        "<w:p><w:del><w:r><w:delText>No</w:delText></w:r></w:del><w:ins><w:r><w:t>Sí</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>fuera</w:t></w:r></w:moveFrom></w:p>"
    )

    assert read_text(raw) == "Sí"


def test_paragraphs_of_libreoffice_with_their_emphasis() -> None:
    raw = odt(
        "<text:tracked-changes><text:p>no</text:p></text:tracked-changes><text:h>El título</text:h>"
        '<text:p>Leímos <text:span text:style-name="T1">La Voz</text:span><text:s/>hoy.<office:annotation>'
        "<text:p>¿sí?</text:p></office:annotation></text:p><text:p>Uno<text:line-break/>dos</text:p>"
    )

    assert read_text(raw) == "El título\n\nLeímos *La Voz* hoy.\n\nUno\ndos"


BOMB = '<!DOCTYPE a [<!ENTITY x "aaaa"><!ENTITY y "&x;&x;">]>'


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04 and no more",
        docx("<w:p><w:r><w:t>x</w:t></w:r></w:p>")[:-60],
        docx("<w:p><w:r><w:t>&y;</w:t></w:r></w:p>", BOMB),
        docx("<w:p>&z;</w:p>", '<!DOCTYPE a [<!ENTITY z SYSTEM "file:///etc/passwd">]>'),
        docx("<w:p>"),
        packed(readme_txt="x"),
        docx("<w:p><w:r><w:t>" + "a" * 30_000_001 + "</w:t></w:r></w:p>"),
    ],
    ids=["no archive", "cut off", "entities", "outside", "not whole", "no document", "bomb"],
)
def test_what_is_no_document_is_refused(raw: bytes) -> None:
    with pytest.raises(DamagedDocument):
        read_text(raw)
