"""The text that a form brings: pasted into its field, or in the file that was chosen."""

import base64
import binascii
from dataclasses import dataclass

from flask import abort, request
from flask_babel import gettext as _

from tm.errors import N_, TmError
from tm.formats import office
from tm.ingest import decode
from tm.web.current import desk


def pasted_text() -> str:
    """The text of the form's field, with line breaks as we keep them and no character a database refuses."""
    return request.form.get("text", "").replace("\r\n", "\n").replace("\x00", "")


def given_text(too_big: TmError) -> str:
    """The text of the file that was chosen, a document's words too, else the pasted one.

    Raises:
        TmError: `too_big`, or the file is no text.
    """
    upload = request.files.get("file")
    if not upload or not upload.filename:
        return pasted_text()
    raw = upload.read()
    if len(raw) > desk().settings.limits.upload:
        raise too_big
    if office.is_document(raw):
        return office.read_text(raw)
    return decode(raw).text.replace("\r\n", "\n")


def given_document(nothing: TmError) -> tuple[bytes, str]:
    """The bytes of a document and what to call it: those of the file, else the pasted text.

    Raises:
        TmError: `nothing`, where there is neither, or it is too big.
    """
    upload = request.files.get("file")
    text, name = request.form.get("text", ""), request.form.get("name") or str(_("pasted text"))
    if upload and upload.filename:
        raw, name = upload.read(), upload.filename
    elif text.strip():
        raw = text.replace("\r\n", "\n").encode()
    elif request.form.get("document"):
        raw = _decoded(request.form["document"])
    else:
        raise nothing
    if len(raw) > desk().settings.limits.upload:
        raise TmError(N_("This text has more than %(count)s MB; the desk takes no more."), count=megabytes())
    return raw, name


def _decoded(given: str) -> bytes:
    try:
        return base64.b64decode(given, validate=True)
    except binascii.Error:
        abort(400)


@dataclass(frozen=True, slots=True)
class Carried:
    """A document as a page carries it along that asks something about it first: its text, else its bytes.

    A document of an office program that is too big for a form has neither, and has to be chosen again.
    """

    name: str
    text: str = ""
    bytes: str = ""


def carried(raw: bytes, name: str) -> Carried:
    """What was given, for the form that is shown again."""
    if not office.is_document(raw):
        return Carried(name, text=decode(raw).text)
    fits = len(raw) * 4 // 3 <= desk().settings.limits.upload
    return Carried(name, bytes=base64.b64encode(raw).decode() if fits else "")


def megabytes() -> int:
    """How much text the desk takes at once."""
    return desk().settings.limits.upload // (1024 * 1024)
