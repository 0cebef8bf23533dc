"""Documents of Word and LibreOffice, made of their parts."""

import zipfile
from io import BytesIO

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{uri}:1.0"'
    for name, uri in (("office", "office"), ("text", "text"), ("style", "style"), ("fo", "xsl-fo-compatible"))
)


def packed(members: dict[str, str]) -> bytes:
    """A file with these members."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


def docx(body: str, *, styles: str = "", footnotes: str = "") -> bytes:
    """A document of Word."""
    members = {"word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>"}
    if styles:
        members["word/styles.xml"] = f"<w:styles {W}>{styles}</w:styles>"
    if footnotes:
        members["word/footnotes.xml"] = f"<w:footnotes {W}>{footnotes}</w:footnotes>"
    return packed(members)


def odt(body: str, *, styles: str = "") -> bytes:
    """A document of LibreOffice."""
    content = f"{styles}<office:body><office:text>{body}</office:text></office:body>"
    return packed({"content.xml": f"<office:document-content {ODF}>{content}</office:document-content>"})


def paragraph(text: str, *, style: str = "", bold: bool = False, item: bool = False) -> str:
    """A paragraph of Word."""
    about = f'<w:pStyle w:val="{style}"/>' if style else ""
    about += '<w:numPr><w:numId w:val="1"/></w:numPr>' if item else ""
    return f"<w:p><w:pPr>{about}</w:pPr><w:r><w:rPr>{'<w:b/>' * bold}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def style(id_: str, name: str, *, based: str = "", level: int | None = None) -> str:
    """A style of Word."""
    more = f'<w:basedOn w:val="{based}"/>' if based else ""
    more += f'<w:pPr><w:outlineLvl w:val="{level}"/></w:pPr>' if level is not None else ""
    return f'<w:style w:styleId="{id_}"><w:name w:val="{name}"/>{more}</w:style>'
